"""The closing line, and what was skipped, for standard error."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.models import DISCREPANT, Counts, Report, Skipped, VerdictName
from claimdiff.reporting.safety import one_line

_DIFFERENT: tuple[VerdictName, ...] = ("conflict", "scope", "update")


def skip_lines(skipped: Sequence[Skipped]) -> list[str]:
    """One line for each input that was not read."""
    return [f"skipped {one_line(item.path)}: {one_line(item.reason)}" for item in skipped]


def comparison_line(report: Report) -> str:
    """``5 articles, 210 claims, 340 pairs compared: 12 agree, 3 differ (2 conflict, 1 scope); …``."""
    counts = report.counts
    verdicts = counts.verdicts
    same = verdicts.get("agree", 0)
    near = verdicts.get("compatible", 0)
    different = sum(verdicts.get(name, 0) for name in DISCREPANT)
    kinds = ", ".join(f"{verdicts[name]:,} {name}" for name in _DIFFERENT if verdicts.get(name))
    parts = [
        f"{_count(counts.articles, 'article')}{_stories(report)}, {_count(counts.claims, 'claim')}, "
        f"{_count(counts.pairs_compared, 'pair')} compared: "
        f"{same:,} agree, {near:,} compatible, {different:,} differ" + (f" ({kinds})" if kinds else ""),
        f"{verdicts.get('single', 0):,} single",
        f"{counts.skipped:,} skipped",
    ]
    states = [cluster.state for cluster in report.clusters]
    if any(states) or report.resolved:
        known = (
            f"{states.count('new'):,} new, {states.count('known'):,} known, {len(report.resolved):,} resolved"
        )
        parts.append(f"against the baseline {known}")
    named = {cluster.entry for cluster in report.clusters} - {None}
    if named or report.unmentioned:
        wrong = sum(bool(cluster.contradicting) for cluster in report.clusters)
        parts.append(
            f"{len(named):,} of the record's entries found, {wrong:,} contradicted, "
            f"{len(report.unmentioned):,} not mentioned"
        )
    return "; ".join(parts) + "."


def _stories(report: Report) -> str:
    """Over how many stories the articles are spread, where there are several."""
    number = len(report.stories)
    return f" on {number:,} stories" if number > 1 else ""


def extraction_line(counts: Counts) -> str:
    """``5 articles, 210 claims; 0 skipped.``."""
    return (
        f"{_count(counts.articles, 'article')}, {_count(counts.claims, 'claim')}; {counts.skipped:,} skipped."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
