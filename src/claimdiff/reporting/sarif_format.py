"""SARIF 2.1.0 (OASIS): a result for each discrepancy, the articles it stands in as locations.

The first claim of the article that came in last by id is the primary location; the other articles are
related locations. Findings that the baseline knows are marked ``unchanged``, resolved ones ``absent``.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from claimdiff import __version__
from claimdiff.models import Accepted, Extraction, Report, VerdictName
from claimdiff.reporting.findings import Finding, findings
from claimdiff.reporting.interface import Style
from claimdiff.reporting.messages import claim_line, first_claims, only_reports, summary_line, telling_claims
from claimdiff.reporting.places import Lines, Place
from claimdiff.reporting.safety import escape_controls, one_line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: Own key, as SARIF asks: other tools' fingerprints are not comparable.
FINGERPRINT = "claimdiff/v1"

_RULES: dict[VerdictName, tuple[str, str]] = {
    "conflict": ("error", "Sources state values that cannot all be right."),
    "scope": ("warning", "Sources state values of different wholes or parts."),
    "update": ("note", "Sources state values of a count that moved on."),
}
_STATES = {"new": "new", "known": "unchanged"}


class Sarif:
    """One run, one result for each discrepancy."""

    def report(self, report: Report, style: Style) -> str:
        """The report as SARIF; ``--all`` changes nothing, for agreement is no result."""
        lines = {article.id: Lines(article) for article in report.articles}
        results = [_result(finding, lines) for finding in findings(report, show_all=False)]
        results += [_absent(finding) for finding in report.resolved]
        driver = {
            "name": "claimdiff",
            "version": __version__,
            "informationUri": "https://pypi.org/project/claimdiff/",
            "rules": [_rule(verdict) for verdict in _RULES],
        }
        skipped = [
            {"level": "warning", "message": {"text": one_line(f"{item.path}: {item.reason}")}}
            for item in report.skipped
        ]
        invocation = {"executionSuccessful": True, "toolExecutionNotifications": skipped}
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": results,
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return escape_controls(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """Refused.

        Raises:
            UsageError: Always: there are no discrepancies to report.
        """
        return only_reports("sarif", extraction)


def _rule(verdict: VerdictName) -> dict[str, Any]:
    level, description = _RULES[verdict]
    return {
        "id": verdict,
        "shortDescription": {"text": description},
        "defaultConfiguration": {"level": level},
    }


def _result(finding: Finding, lines: dict[str, Lines]) -> dict[str, Any]:
    cluster = finding.cluster
    primary = telling_claims(finding)[-1]
    others = [claim for claim in first_claims(finding) if claim.article != primary.article]
    result: dict[str, Any] = {
        "ruleId": cluster.verdict,
        "ruleIndex": list(_RULES).index(cluster.verdict),
        "level": _RULES[cluster.verdict][0],
        "message": {"text": f"{summary_line(finding)}. {one_line(cluster.reason)}"},
        "locations": [_location(lines[primary.article].place(primary))],
        "relatedLocations": [
            {**_location(lines[c.article].place(c)), "id": n, "message": {"text": claim_line(finding, c)}}
            for n, c in enumerate(others, 1)
        ],
        "partialFingerprints": {FINGERPRINT: cluster.fingerprint},
        "properties": {"severity": cluster.severity, "kind": cluster.kind, "label": cluster.label},
    }
    if cluster.alignment:
        result["properties"]["alignment"] = cluster.alignment
    if cluster.state:
        result["baselineState"] = _STATES[cluster.state]
    return result


def _absent(finding: Accepted) -> dict[str, Any]:
    verdict: VerdictName = finding.verdict if finding.verdict in _RULES else "conflict"
    values = " / ".join(finding.values)
    return {
        "ruleId": verdict,
        "ruleIndex": list(_RULES).index(verdict),
        "level": _RULES[verdict][0],
        "message": {"text": one_line(f"no longer found: {finding.label}: {values}")},
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "baselineState": "absent",
    }


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        physical["region"] = {name: value for name, value in region.items() if value is not None}
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """A file's path as a URI reference; addresses are URIs already."""
    if file.startswith(("http://", "https://")):
        return file
    path = quote(file.replace("\\", "/"), safe="/~!$&'()*+,;=@")
    return f"file://{path}" if path.startswith("/") else path


FORMAT = Sarif()
