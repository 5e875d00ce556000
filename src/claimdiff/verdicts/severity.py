"""How much a discrepancy matters, by printed rules (docs/verdicts.md)."""

from __future__ import annotations

from claimdiff.models import Article, Severity
from claimdiff.verdicts.findings import Finding

#: A conflict of numbers whose gap is at least this share of the larger is high, ...
WIDE_GAP = 0.25
#: ... at least this share medium, below it low.
NARROW_GAP = 0.05
#: A conflict of dates this many days apart is high, at least ``SOME_DAYS`` medium, below it low.
MANY_DAYS, SOME_DAYS = 300, 1
#: A conflict of times this many minutes apart is high, at least ``SOME_MINUTES`` medium, below it low.
MANY_MINUTES, SOME_MINUTES = 360, 30
#: A conflict with at least this many origins on each side goes up one step.
ORIGINS_EACH_SIDE = 2
#: An update is medium where the gap is at least this share of the larger, low otherwise.
DOUBLED = 0.5

STEPS: tuple[Severity, ...] = ("none", "low", "medium", "high")


def severity_of(finding: Finding, articles: dict[str, Article]) -> Severity:
    """The severity of a finding: none unless it is a discrepancy."""
    if finding.verdict in ("agree", "compatible", "single"):
        return "none"
    relation = finding.relation
    if finding.verdict in ("update", "scope"):
        large = relation.scale == "share" and relation.gap >= DOUBLED
        return "medium" if finding.verdict == "update" and large else "low"
    step = _step(relation.gap, relation.scale)
    if "same figure" in relation.basis or "direction" in relation.basis:
        step = 3
    if "far bound" in relation.basis:
        step = max(1, step - 1)  # taken literally, both can be right
    sides = [origins(finding.first.articles, articles), origins(finding.second.articles, articles)]
    if all(len(side) >= ORIGINS_EACH_SIDE for side in sides):
        step = min(3, step + 1)
    return STEPS[step]


def origins(ids: frozenset[str], articles: dict[str, Article]) -> frozenset[str]:
    """The origins of some articles; an article whose origin was not looked for counts by its source."""
    found = set()
    for id_ in ids:
        article = articles.get(id_)
        found.add(id_ if article is None else article.origin or article.source)
    return frozenset(found)


def _step(gap: float, scale: str) -> int:
    most, some = {
        "share": (WIDE_GAP, NARROW_GAP),
        "days": (MANY_DAYS, SOME_DAYS),
        "minutes": (MANY_MINUTES, SOME_MINUTES),
    }.get(scale, (0.0, 0.0))
    if not scale:
        return 2
    return 3 if gap >= most else 2 if gap >= some else 1
