"""Workflow commands of GitHub Actions: an annotation on the line of each claim of a new discrepancy.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from claimdiff.models import Extraction, Report
from claimdiff.reporting.findings import Finding, findings
from claimdiff.reporting.interface import Style
from claimdiff.reporting.messages import claim_line, only_reports, telling_claims
from claimdiff.reporting.places import Lines, Place
from claimdiff.reporting.safety import one_line

#: What a verdict is announced as; what the baseline knows is a notice whatever it is.
_COMMANDS = {"conflict": "error", "scope": "warning", "update": "warning"}


class GitHub:
    """One annotation for each article of a discrepancy."""

    def report(self, report: Report, style: Style) -> str:
        """The report as workflow commands; ``--all`` changes nothing, for agreement needs no annotation."""
        lines = {article.id: Lines(article) for article in report.articles}
        out = [line for finding in findings(report, show_all=False) for line in _annotations(finding, lines)]
        return "\n".join(out) + "\n" if out else ""

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """Refused.

        Raises:
            UsageError: Always: there are no discrepancies to annotate.
        """
        return only_reports("github", extraction)


def _annotations(finding: Finding, lines: dict[str, Lines]) -> list[str]:
    cluster = finding.cluster
    title = f"claimdiff: {cluster.verdict}"
    found = []
    for claim in telling_claims(finding):
        command = "notice" if claim.id in cluster.familiar else _COMMANDS[cluster.verdict]
        properties = _properties(lines[claim.article].place(claim), title)
        found.append(f"::{command} {properties}::{_data(claim_line(finding, claim))}")
    return found


def _properties(place: Place, title: str) -> str:
    known: dict[str, str | int | None] = {"file": place.file, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line and place.column and place.end_column:
        # Columns are allowed on one line only, and the last is included.
        known |= {"col": place.column, "endColumn": place.end_column - 1}
    known["title"] = title
    return ",".join(f"{name}={_property(str(value))}" for name, value in known.items() if value is not None)


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # A path may hold what ends a property, line ends included, and must still name the file.
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C")


FORMAT = GitHub()
