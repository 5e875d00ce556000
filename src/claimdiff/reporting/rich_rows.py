"""Rows of a table on a terminal: cells wrap at words, colours where they are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from claimdiff.reporting.interface import Style
from claimdiff.reporting.rows import GAP, Row, natural_widths
from claimdiff.reporting.terminal import NARROWEST, console, written


def rich_rows(rows: Sequence[Row], margin: int, style: Style) -> str:
    """The table as text, with escape sequences for colour if the style has it."""
    used = console(style)
    widths = natural_widths(rows, margin)
    if style.width:
        widths = _fitted(widths, max(style.width, NARROWEST))
    for part in _parts(rows, widths):
        used.print(part)
    return written(used)


def _fitted(widths: list[int], width: int) -> list[int]:
    """Widths at which the table fits: the widest column gives way first, the first never."""
    fitted = list(widths)
    excess = sum(fitted) + GAP * (len(fitted) - 1) - width
    while excess > 0:
        order = sorted(range(1, len(fitted)), key=lambda i: (-fitted[i], i))
        widest = order[0]
        next_width = fitted[order[1]] if len(order) > 1 else 1
        step = min(excess, max(1, fitted[widest] - next_width))
        if fitted[widest] - step < 1:
            break
        fitted[widest] -= step
        excess -= step
    return fitted


def _parts(rows: Sequence[Row], widths: list[int]) -> Iterator[RenderableType]:
    """Neighbouring rows of one shape are one grid."""
    for (full, rule), group in groupby(rows, key=lambda row: (row.full, row.rule)):
        if rule:
            yield from (Text(row.cells[0] * (sum(widths) + GAP * (len(widths) - 1)), "dim") for row in group)
        else:
            yield _grid(
                list(group), widths if full else [widths[0], sum(widths[1:]) + GAP * (len(widths) - 2)]
            )


def _grid(rows: list[Row], widths: list[int]) -> Table:
    table = Table.grid(padding=(0, GAP, 0, 0))
    for width in widths:
        table.add_column(width=width, overflow="fold")
    for row in rows:
        styles = (*row.styles, *("",) * len(row.cells))
        table.add_row(*(Text(cell, style) for cell, style in zip(row.cells, styles, strict=False)))
    return table
