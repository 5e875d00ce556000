"""The values of a cluster -> verdict, reason, severity."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.models import Article, Claim, Severity, VerdictName
from claimdiff.verdicts.calendar import with_days
from claimdiff.verdicts.findings import ORDER, Finding, Stated, find, stated_values
from claimdiff.verdicts.names import name_verdict
from claimdiff.verdicts.reasons import reason, words
from claimdiff.verdicts.severity import STEPS, origins, severity_of
from claimdiff.verdicts.surroundings import is_denied

__all__ = ["ORDER", "STEPS", "Verdict", "judge", "rank", "reasoning"]


class Verdict(NamedTuple):
    """What the values of one cluster say of each other."""

    name: VerdictName
    reason: str
    severity: Severity


ALONE = Verdict("single", "only one source states it", "none")


def judge(claims: list[Claim], articles: dict[str, Article], *, recorded: bool = False) -> Verdict:
    """The verdict on the values of one cluster.

    Every value is set against every other; the most severe pair decides (``ORDER``), so that a
    majority that agrees never hides a conflict. Denied values ("it was not 12") are left out.

    Args:
        claims: The claims of the cluster, in any order.
        articles: Articles by id; dates of publication and the words around a claim are read there.
        recorded: One of the claims is of a record, which is no early report.
    """
    if claims[0].kind == "name":
        return Verdict(*name_verdict(claims))
    if len(claims) == 1:
        return ALONE
    articles = with_days(claims, articles)
    values, findings = _findings(claims, articles, recorded)
    discrepant = [f for f in findings if f.verdict in ("scope", "update", "conflict")]
    worst = max(discrepant, key=lambda f: _weight(f, articles), default=None)
    if worst and not _within_one_text(worst, claims):
        return Verdict(worst.verdict, reason(worst, articles), severity_of(worst, articles))
    if len({claim.article for claim in claims}) <= 1:
        return ALONE
    return _harmony(values, findings, articles)


def _within_one_text(finding: Finding, claims: list[Claim]) -> bool:
    """Whether unlike values stand in the body of one article only, where nothing says that a count moved on.

    A headline may contradict its text; a text that gives two figures mostly means two things.
    """
    if len({claim.article for claim in claims}) > 1 or finding.verdict == "update":
        return False
    return all(claim.part != "title" for claim in claims)


def reasoning(claims: list[Claim], articles: dict[str, Article]) -> list[Verdict]:
    """The verdict on each pair of values of a cluster, most severe first: what ``judge`` chose from."""
    if claims[0].kind == "name":
        return [judge(claims, articles)]
    articles = with_days(claims, articles)
    _, findings = _findings(claims, articles)
    told = [f for f in findings if f.verdict != "agree"]
    told.sort(key=lambda f: _weight(f, articles), reverse=True)
    return [Verdict(f.verdict, reason(f, articles), severity_of(f, articles)) for f in told]


def _findings(
    claims: list[Claim], articles: dict[str, Article], recorded: bool = False
) -> tuple[list[Stated], list[Finding]]:
    asserted = [c for c in claims if not is_denied(c, articles.get(c.article))] or list(claims)
    values = stated_values(asserted)
    return values, find(values, articles, recorded)


def rank(verdict: Verdict) -> tuple[int, int]:
    """Sort key of a cluster's verdict: most severe first when sorted in ascending order."""
    order = ORDER.index(verdict.name) if verdict.name in ORDER else -1
    return -STEPS.index(verdict.severity), -order


def _harmony(values: list[Stated], findings: list[Finding], articles: dict[str, Article]) -> Verdict:
    """Agree or compatible: nothing differs."""
    unlike = [f for f in findings if f.verdict == "compatible"]
    if unlike:
        shown = max(unlike, key=lambda f: _weight(f, articles))
        kinds = {name for f in unlike for name in f.relation.basis} - shown.relation.basis
        text = reason(shown, articles)
        return Verdict("compatible", text + (f"; also {', '.join(sorted(kinds))}" if kinds else ""), "none")
    if len(values) > 1 and not findings:
        return Verdict("compatible", "stated in terms that cannot be set against each other", "none")
    sources = len(frozenset().union(*(origins(value.articles, articles) for value in values)))
    told = f"{sources} sources" if sources > 1 else "all articles"
    return Verdict("agree", f"the same value in {told}: {words(values[0].claims[0])}", "none")


def _weight(finding: Finding, articles: dict[str, Article]) -> tuple[int, int, bool, int, float, str]:
    """What makes a pair of values the one to show: verdict, severity, support, distance."""
    sides = [len(origins(side.articles, articles)) for side in (finding.first, finding.second)]
    return (
        ORDER.index(finding.verdict),
        STEPS.index(severity_of(finding, articles)),
        not any(claim.vague for side in (finding.first, finding.second) for claim in side.claims),
        min(sides),
        finding.relation.gap,
        finding.first.claims[0].id,
    )
