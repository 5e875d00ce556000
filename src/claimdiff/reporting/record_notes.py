"""What a comparison with a catalogue leaves over: entries nobody mentions, claims it cannot place."""

from __future__ import annotations

from claimdiff.models import Report
from claimdiff.reporting.findings import source_names
from claimdiff.reporting.safety import one_line


def record_lines(report: Report) -> list[str]:
    """A line for the entries that no article mentions, and one for each claim that several entries fit."""
    lines = []
    if report.unmentioned:
        listed = ", ".join(f"{item.label} ({item.entry})" for item in report.unmentioned)
        lines.append(one_line(f"In the record, but in no article: {listed}."))
    texts = {claim.id: claim for claim in report.claims}
    names = source_names(report.articles)
    for item in report.ambiguous:
        claims = [texts[name] for name in item.claims if name in texts]
        quoted = ", ".join(f'"{" ".join(c.text.split())}" ({names[c.article]})' for c in claims)
        lines.append(
            one_line(f"Not matched with the record: {quoted}: {item.reason} ({', '.join(item.entries)}).")
        )
    return lines
