"""Markdown (GitHub's), for a comment on a pull request: a line of totals and a table of discrepancies."""

from __future__ import annotations

import re

from claimdiff.models import Cluster, Extraction, Report
from claimdiff.reporting.findings import Finding, findings, source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.provenance_notes import LOOSE
from claimdiff.reporting.record_notes import record_lines
from claimdiff.reporting.safety import one_line
from claimdiff.reporting.values import readable

#: Everything that Markdown, or HTML inside it, would take for a mark; "@" would call somebody.
_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|<>~@&-])")


class Markdown:
    """One table row for each cluster shown."""

    def report(self, report: Report, style: Style) -> str:
        """The report as Markdown."""
        found = findings(report, style.show_all)
        lines = ["## claimdiff", "", _totals(report), ""]
        if found:
            lines += ["| verdict | what | values | why |", "| --- | --- | --- | --- |"]
            lines += [_row(finding) for finding in found]
        if report.resolved:
            lines += ["", "No longer found, though the baseline accepts them:", ""]
            lines += [f"- {escaped(f.label)} ({escaped(' / '.join(f.values))})" for f in report.resolved]
        remarks = record_lines(report)
        if remarks:
            lines += ["", *(f"- {escaped(line)}" for line in remarks)]
        return "\n".join(lines).rstrip() + "\n"

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """One table row for each claim."""
        names = source_names(extraction.articles)
        lines = ["| source | kind | value | in its own words | of what |", "| --- | --- | --- | --- | --- |"]
        for claim in extraction.claims:
            cells = (names[claim.article], claim.kind, readable(claim), claim.text, claim.subject or "")
            lines.append("| " + " | ".join(escaped(cell) for cell in cells) + " |")
        return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _MARKS.sub(r"\\\1", one_line(text))


def _totals(report: Report) -> str:
    verdicts = report.counts.verdicts
    parts = [f"{verdicts[name]} {name}" for name in ("conflict", "scope", "update") if verdicts.get(name)]
    same = verdicts.get("agree", 0) + verdicts.get("compatible", 0)
    known = sum(cluster.state == "known" for cluster in report.clusters)
    differ = ", ".join(parts) or "no discrepancy"
    stories = f" on {len(report.stories)} stories" if len(report.stories) > 1 else ""
    tail = f"; {known} of them in the baseline" if known else ""
    read = f"{report.counts.articles} articles{stories}"
    return f"{read}: **{differ}**{tail}; {same} claims agree or are compatible."


def _remark(cluster: Cluster) -> str:
    return f"{cluster.reason}; {LOOSE}" if cluster.alignment == "loose" else cluster.reason


def _row(finding: Finding) -> str:
    cluster = finding.cluster
    verdict = cluster.verdict if cluster.severity == "none" else f"{cluster.verdict}, {cluster.severity}"
    if cluster.state == "known":
        verdict += " (known)"
    values = "<br>".join(
        f"**{escaped(statement.value)}** {escaped(', '.join(wording.voices))}: “{escaped(wording.text)}”"
        for statement in finding.statements
        for wording in statement.wordings
    )
    return f"| {verdict} | {escaped(cluster.label)} | {values} | {escaped(_remark(cluster))} |"


FORMAT = Markdown()
