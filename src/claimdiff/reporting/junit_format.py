"""JUnit XML: a suite for each article, a test case for each of its claims that another article makes too.

A discrepancy fails the cases of all articles it stands in; one that the baseline knows is skipped.
Agreement passes, so that the number of cases says how much was compared.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict

from claimdiff.models import DISCREPANT, Claim, Extraction, Report
from claimdiff.reporting.findings import Finding, findings, source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.messages import claim_line, first_claims, only_reports, telling_claims
from claimdiff.reporting.places import Lines
from claimdiff.reporting.safety import one_line

#: What XML 1.0 cannot hold at all.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnit:
    """Understood by Jenkins, GitLab and others."""

    def report(self, report: Report, style: Style) -> str:
        """The report as JUnit XML; ``--all`` changes nothing."""
        cases: dict[str, list[tuple[Finding, Claim]]] = defaultdict(list)
        for finding in findings(report, show_all=True):
            if finding.cluster.verdict != "single":
                for claim in first_claims(finding):
                    cases[claim.article].append((finding, claim))
        names = source_names(report.articles)
        root = ET.Element("testsuites", name="claimdiff")
        totals = [0, 0, 0]
        for article in report.articles:
            suite = ET.SubElement(
                root, "testsuite", name=_clean(names[article.id]), file=_clean(article.path)
            )
            lines = Lines(article)
            for finding, claim in cases[article.id]:
                _case(suite, finding, claim, lines)
            counts = _counts(suite)
            _count(suite, counts)
            totals = [a + b for a, b in zip(totals, counts, strict=True)]
        _count(root, totals)
        ET.indent(root, " ")
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """Refused.

        Raises:
            UsageError: Always: there are no discrepancies to fail on.
        """
        return only_reports("junit", extraction)


def _case(suite: ET.Element, finding: Finding, claim: Claim, lines: Lines) -> None:
    place = lines.place(claim)
    case = ET.SubElement(suite, "testcase", name=_clean(finding.cluster.label), classname=_clean(place.file))
    if place.line:
        case.set("line", str(place.line))
    cluster = finding.cluster
    # An article that states what the record has passes, whatever others state.
    right = cluster.contradicting and claim.article not in {c.article for c in telling_claims(finding)}
    if cluster.verdict not in DISCREPANT or right:
        return
    message = _clean(claim_line(finding, claim))
    if cluster.state == "known":
        ET.SubElement(case, "skipped", message=f"in the baseline: {message}")
    else:
        failure = ET.SubElement(case, "failure", message=message, type=cluster.verdict)
        failure.text = f"{_clean(place.file)}:{place.line or ''}"


def _counts(suite: ET.Element) -> list[int]:
    return [len(suite), len(suite.findall("testcase/failure")), len(suite.findall("testcase/skipped"))]


def _count(element: ET.Element, counts: list[int]) -> None:
    for name, number in zip(("tests", "failures", "skipped"), counts, strict=True):
        element.set(name, str(number))
    element.set("errors", "0")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", one_line(text))


FORMAT = JUnit()
