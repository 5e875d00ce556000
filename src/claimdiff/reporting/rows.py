"""Rows of a table, and how they look in a pipe: padded, never wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: Spaces between columns.
GAP = 2
#: A rule longer than this would wrap where the rest of the table does not.
_RULE = 80


class Row(NamedTuple):
    """Cells of one row, each already on one line.

    Attributes:
        cells: Two cells are a margin and a text that has all the other columns to itself.
        styles: How each looks where there is colour.
        rule: The one cell is repeated over the whole width.
    """

    cells: tuple[str, ...]
    styles: tuple[str, ...] = ()
    rule: bool = False

    @property
    def full(self) -> bool:
        """Whether every column has its own cell."""
        return len(self.cells) > 2


def natural_widths(rows: Sequence[Row], margin: int) -> list[int]:
    """The width of each column at which nothing wraps; the first is at least ``margin``."""
    columns = max((len(row.cells) for row in rows if row.full), default=2)
    widths = [max((_width(row.cells[i]) for row in rows if row.full), default=0) for i in range(columns)]
    widths[0] = max(widths[0], margin)
    return widths


def plain_rows(rows: Sequence[Row], margin: int) -> str:
    """The table without colour and without an end to its lines."""
    widths = natural_widths(rows, margin)
    total = sum(widths) + GAP * (len(widths) - 1)
    lines = []
    for row in rows:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row.cells, widths, strict=False))
        lines.append(row.cells[0] * min(total, _RULE) if row.rule else (" " * GAP).join(padded).rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"


def _width(text: str) -> int:
    """How many columns a text takes: Latin letters one each, which needs no table of widths."""
    if text.isprintable() and max(text, default="") < "\u0300":
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
