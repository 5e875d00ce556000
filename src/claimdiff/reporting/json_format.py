"""The JSON contract (``claimdiff/1``)."""

from __future__ import annotations

from claimdiff.models import Extraction, Report
from claimdiff.reporting.findings import shown
from claimdiff.reporting.interface import Style
from claimdiff.reporting.safety import escape_controls


class Json:
    """One object; without ``--all`` only discrepancies and their claims (counts are of the whole run)."""

    def report(self, report: Report, style: Style) -> str:
        """The report as JSON."""
        if not style.show_all:
            clusters = shown(report, show_all=False)
            used = {name for cluster in clusters for name in cluster.claims}
            claims = tuple(claim for claim in report.claims if claim.id in used)
            report = report.model_copy(update={"clusters": clusters, "claims": claims})
        return _dump(report)

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """The extraction as JSON."""
        return _dump(extraction)


def _dump(result: Extraction) -> str:
    # Controls stand inside strings only, where an escape means the same character.
    return escape_controls(result.model_dump_json(by_alias=True, indent=1)) + "\n"


FORMAT = Json()
