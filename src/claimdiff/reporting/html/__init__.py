"""HTML: one file that needs nothing else, with a card for each finding above the articles side by side."""

from __future__ import annotations

from claimdiff.models import Extraction, Report
from claimdiff.reporting.html.page import page
from claimdiff.reporting.html.rendering import rendered
from claimdiff.reporting.interface import Style
from claimdiff.reporting.messages import only_reports


class Html:
    """A page for people; its bytes depend on the report alone."""

    def report(self, report: Report, style: Style) -> str:
        """The report as a page; with ``show_all`` single claims are listed too."""
        return rendered(page(report, singles=style.show_all))

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """Refused: the page shows findings."""
        return only_reports("html", extraction)


FORMAT = Html()
