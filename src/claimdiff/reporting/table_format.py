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

import io
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from claimdiff.models import Extraction, Report
from claimdiff.reporting.findings import Finding, findings, source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.safety import one_line
from claimdiff.reporting.values import readable

_COLORS = {
    "conflict": "bold red",
    "scope": "bold yellow",
    "update": "bold cyan",
    "compatible": "blue",
    "agree": "green",
    "single": "dim",
}
_GAP = 2
#: The longest verdict is "compatible".
_VERDICT = 10 + _GAP
#: In a pipe no line ends before its text does.
_ENDLESS = 100_000
_NARROWEST = 50


@dataclass(frozen=True, slots=True)
class _Widths:
    """Columns of the table, without the gaps between them."""

    value: int
    words: int
    sources: int

    @property
    def total(self) -> int:
        """All columns and the gaps between them."""
        return _VERDICT + self.value + self.words + self.sources + 2 * _GAP


class ResultTable:
    """The table of discrepancies, and the table of claims."""

    def report(self, report: Report, style: Style) -> str:
        """One block per cluster shown."""
        found = findings(report, style.show_all)
        if not found:
            return _nothing(report, style)
        widths = _fit(found, style.width)
        console = _console(style)
        console.print(_head(widths))
        console.print(Text("─" * min(widths.total, console.width), style="dim"))
        for finding in found:
            if finding.cluster.verdict != "single":
                console.print(_block(finding, widths))
        console.print(_singles([f for f in found if f.cluster.verdict == "single"], widths))
        return _text(console)

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """One row per claim."""
        names = source_names(extraction.articles)
        console = _console(style)
        table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
        for title in ("SOURCE", "KIND", "VALUE", "IN ITS OWN WORDS", "OF WHAT"):
            table.add_column(title, overflow="fold")
        for claim in extraction.claims:
            about = " · ".join(filter(None, (claim.subject, claim.predicate)))
            cells = (names[claim.article], claim.kind, readable(claim), f'"{claim.text}"', about)
            table.add_row(*(Text(one_line(cell)) for cell in cells))
        console.print(table)
        return _text(console)


def _nothing(report: Report, style: Style) -> str:
    """What to say where there is no row: that all agree is not that nothing could be compared."""
    verdicts = report.counts.verdicts
    same = verdicts.get("agree", 0) + verdicts.get("compatible", 0)
    if not same:
        return "Nothing to compare: no two articles make a claim about the same thing.\n"
    what = (
        "claim that several articles make agrees" if same == 1 else "claims that several articles make agree"
    )
    return f"No discrepancy: {same} {what}.\n"


def _console(style: Style) -> Console:
    return Console(
        file=io.StringIO(),
        width=(style.width and max(style.width, _NARROWEST)) or _ENDLESS,
        force_terminal=style.color,
        color_system="standard" if style.color else None,
        no_color=not style.color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def _text(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    lines = (line.rstrip() for line in console.file.getvalue().splitlines())
    return "\n".join(lines).rstrip("\n") + "\n"


def _fit(found: list[Finding], width: int | None) -> _Widths:
    """Widths at which the columns fit the terminal: as wide as they need, the widest give way first."""
    statements = [statement for finding in found for statement in finding.statements]
    wordings = [wording for statement in statements for wording in statement.wordings]
    value = max([5, *(cell_len(one_line(s.value)) for s in statements)])
    words = max([16, *(cell_len(one_line(w.text)) + 2 for w in wordings)])
    sources = max([6, *(cell_len(_voices(w.voices)) for w in wordings)])
    if width is None:
        return _Widths(value, words, sources)
    room = max(width, _NARROWEST) - _VERDICT - 3 * _GAP
    value = min(value, room * 3 // 10)
    sources = min(sources, max((room - value) * 45 // 100, room - value - words))
    return _Widths(value, min(words, room - value - sources), sources)


def _grid(widths: _Widths) -> Table:
    table = Table.grid(padding=(0, _GAP, 0, 0))
    for width in (_VERDICT - _GAP, widths.value, widths.words, widths.sources):
        table.add_column(width=width, overflow="fold")
    return table


def _head(widths: _Widths) -> Table:
    table = _grid(widths)
    table.add_row(*(Text(t, style="dim") for t in ("VERDICT", "VALUE", "IN ITS OWN WORDS", "SOURCE")))
    return table


def _block(finding: Finding, widths: _Widths) -> Group:
    cluster = finding.cluster
    verdict = Text(cluster.verdict, style=_COLORS[cluster.verdict])
    severity = "" if cluster.severity == "none" else cluster.severity
    values = _grid(widths)
    _add_values(values, finding, Text(severity, style="dim"))
    # That all agree needs no reason.
    reason = "" if cluster.verdict == "agree" else one_line(cluster.reason)
    return Group(
        _line(verdict, Text(one_line(cluster.label), style="bold")),
        values,
        *([_line(Text(), Text(reason, style="dim"))] if reason else []),
        "",
    )


def _singles(found: list[Finding], widths: _Widths) -> Table:
    table = _grid(widths)
    for finding in found:
        _add_values(table, finding, Text("single", style=_COLORS["single"]))
    return table


def _line(margin: Text, text: Text) -> Table:
    """Text that has the table's width to itself, beside the column of verdicts."""
    table = Table.grid(padding=(0, _GAP, 0, 0))
    table.add_column(width=_VERDICT - _GAP)
    table.add_column(overflow="fold")
    table.add_row(margin, text)
    return table


def _add_values(table: Table, finding: Finding, margin: Text) -> None:
    """One row per wording of each value; the margin stands beside the first."""
    for statement in finding.statements:
        value = one_line(statement.value)
        for wording in statement.wordings:
            words = one_line(wording.text)
            # A name is its own wording, and is not said twice.
            quoted = "" if words == statement.value and finding.cluster.kind == "name" else f'"{words}"'
            table.add_row(margin, Text(value, style="bold"), Text(quoted), Text(_voices(wording.voices)))
            value, margin = "", Text()


def _voices(voices: tuple[str, ...]) -> str:
    return one_line(", ".join(voices))


FORMAT = ResultTable()
