"""What an output format has to offer.

A further format is one module in this package with a ``FORMAT``, and one line in ``registry.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from claimdiff.models import Extraction, Report


class Style(NamedTuple):
    """How a result is to be written; a format takes from it what concerns it.

    Attributes:
        show_all: Clusters that agree and single claims too, not only discrepancies.
        width: Columns of the terminal; ``None`` (a pipe, a file) never wraps.
        color: Colours may be used.
        terminal: The text goes to a terminal, so that nothing in it may act on one.
        bom: Begin with a byte order mark (for spreadsheet programs).
        timeline: In the table, the steps of every count that moves on.
        wide: In CSV, one row per cluster and a column for each source, not one row per claim.
    """

    show_all: bool = False
    width: int | None = None
    color: bool = False
    terminal: bool = False
    bom: bool = False
    timeline: bool = False
    wide: bool = False


class Format(Protocol):
    """Builds the text of a result; never prints."""

    def report(self, report: Report, style: Style) -> str:
        """The text of ``claimdiff compare``."""
        ...

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """The text of ``claimdiff extract``.

        Raises:
            UsageError: The format only knows reports.
        """
        ...
