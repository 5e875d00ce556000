"""The table: one block per discrepancy, most severe first.

    VERDICT     VALUE        IN ITS OWN WORDS        SOURCE
    ───────────────────────────────────────────────────────────────
    conflict    area of the camp
    high        40 hectares  "about 40 hectares"     habilian
                             "forty hectares"        balcanicaucaso
                40 acres     "about 40 acres"        advt
                the same number in another unit

Columns keep their place through the whole table. On a terminal cells wrap at words; in a pipe nothing does.
Claims that one source alone makes have nothing to be set against, and take one line each.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.models import Cluster, Extraction, Report
from claimdiff.reporting.findings import Finding, findings, source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.provenance_notes import notes, support, timeline
from claimdiff.reporting.record_notes import record_lines
from claimdiff.reporting.rows import Row, plain_rows
from claimdiff.reporting.safety import one_line
from claimdiff.reporting.story_lines import story_line
from claimdiff.reporting.values import readable

_COLORS = {
    "conflict": "bold red",
    "scope": "bold yellow",
    "update": "bold cyan",
    "compatible": "blue",
    "agree": "green",
    "single": "dim",
}
_HEAD = ("VERDICT", "VALUE", "IN ITS OWN WORDS", "SOURCE")
_CLAIMS_HEAD = ("SOURCE", "KIND", "VALUE", "IN ITS OWN WORDS", "OF WHAT")
_RULE = Row(("─",), rule=True)
#: The longest verdict is "compatible".
_VERDICT = 10


class ResultTable:
    """The table of discrepancies, and the table of claims."""

    def report(self, report: Report, style: Style) -> str:
        """One block per cluster shown."""
        found = findings(report, style.show_all)
        several = len(report.stories) > 1
        if not found and not several:
            return "\n".join([_nothing(report).rstrip("\n"), *record_lines(report)]) + "\n"
        blocks = [*(_stories(found, report, style) if several else _blocks(found, report, style))]
        left = [Row(("", line), ("", "dim")) for line in record_lines(report)]
        gap = [Row(("",))] if left and blocks and blocks[-1].cells != ("",) else []
        return _text([Row(_HEAD, ("dim",) * 4), _RULE, *blocks, *gap, *left], style)

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """One row per claim."""
        names = source_names(extraction.articles)
        rows = [Row(_CLAIMS_HEAD, ("dim",) * 5), _RULE]
        for claim in extraction.claims:
            about = " · ".join(filter(None, (claim.subject, claim.predicate)))
            cells = (names[claim.article], claim.kind, readable(claim), f'"{claim.text}"', about)
            rows.append(Row(tuple(map(one_line, cells)), ("", "dim", "bold", "", "dim")))
        return _text(rows, style)


def _text(rows: list[Row], style: Style) -> str:
    if style.width is None and not style.color:
        return plain_rows(rows, _VERDICT)
    # A pipe needs none of what this import brings.
    from claimdiff.reporting.rich_rows import rich_rows

    return rich_rows(rows, _VERDICT, style)


def _nothing(report: Report) -> str:
    """What to say where there is no row: that all agree is not that nothing could be compared."""
    verdicts = report.counts.verdicts
    same = verdicts.get("agree", 0) + verdicts.get("compatible", 0)
    if any(cluster.entry for cluster in report.clusters):
        rows = f"{same} row{'' if same == 1 else 's'}"
        return f"No discrepancy: the articles and the record agree or are compatible in {rows}.\n"
    if not same:
        return "Nothing to compare: no two articles make a claim about the same thing.\n"
    what = (
        "claim that several articles make agrees" if same == 1 else "claims that several articles make agree"
    )
    return f"No discrepancy: {same} {what}.\n"


def _stories(found: list[Finding], report: Report, style: Style) -> Iterator[Row]:
    """Under the heading of each story what its articles differ on; articles without a story's peers last."""
    names = source_names(report.articles)
    for story in report.stories:
        if len(story.articles) > 1:
            yield Row((story.id, story_line(story, names)), ("bold", "bold"))
            own = [finding for finding in found if finding.cluster.story == story.id]
            yield from _blocks(own, report, style)
            if not own:
                yield from (Row(("", "no discrepancy")), Row(("",)))
    for story in report.stories:
        if len(story.articles) == 1:
            yield Row((story.id, story_line(story, names)), ("dim", "dim"))
            own = [finding for finding in found if finding.cluster.story == story.id]
            yield from _blocks(own, report, style)


def _blocks(found: list[Finding], report: Report, style: Style) -> Iterator[Row]:
    for finding in found:
        if finding.cluster.verdict != "single":
            yield from _block(finding, _remarks(finding.cluster, report, style))
    for finding in found:
        if finding.cluster.verdict == "single":
            yield from _values(finding, "single", _COLORS["single"])


def _remarks(cluster: Cluster, report: Report, style: Style) -> list[str]:
    """What stands below the values: the reason, what origins say, the time line if it is asked for."""
    # That all agree needs no reason.
    reason = [one_line(cluster.reason)] if cluster.reason and cluster.verdict != "agree" else []
    return reason + notes(cluster, report) + (timeline(cluster, report) if style.timeline else [])


def _block(finding: Finding, remarks: list[str]) -> Iterator[Row]:
    cluster = finding.cluster
    head = " · ".join(filter(None, (one_line(cluster.label), support(cluster))))
    yield Row((cluster.verdict, head), (_COLORS[cluster.verdict], "bold"))
    yield from _values(finding, "" if cluster.severity == "none" else cluster.severity, "dim")
    yield from (Row(("", remark), ("", "dim")) for remark in remarks)
    yield Row(("",))


def _values(finding: Finding, margin: str, color: str) -> Iterator[Row]:
    """One row per wording of each value; the margin stands beside the first."""
    for statement in finding.statements:
        value = one_line(statement.value)
        for wording in statement.wordings:
            words = one_line(wording.text)
            # A name is its own wording, and is not said twice.
            quoted = "" if words == statement.value and finding.cluster.kind == "name" else f'"{words}"'
            voices = one_line(", ".join(wording.voices))
            yield Row((margin, value, quoted, voices), (color, "bold", "", ""))
            value = margin = ""


FORMAT = ResultTable()
