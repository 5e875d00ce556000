"""What origins and alignment say about a finding, in words."""

from __future__ import annotations

from claimdiff.models import Claim, Cluster, Report
from claimdiff.reporting.findings import source_names
from claimdiff.reporting.safety import one_line

#: Four of ten such rows are wrong (``docs/usage.md``), and a reader sees it at a glance.
LOOSE = "loosely aligned: check that these are all about the same thing"


def support(cluster: Cluster) -> str:
    """``4 sources, 2 origins``; empty where nobody counted."""
    if not cluster.sources:
        return ""
    return f"{_count(cluster.sources, 'source')}, {_count(cluster.origins, 'origin')}"


def notes(cluster: Cluster, report: Report) -> list[str]:
    """A sentence for each slip in copying, for values of a single origin, and for claims loosely aligned."""
    claims = {claim.id: claim for claim in report.claims}
    names = source_names(report.articles)
    labels = {name: origin.label for origin in report.origins for name in origin.articles}
    said = []
    for slip in cluster.slips:
        one, other = (claims[name] for name in slip.claims)
        where = "the same passage of" if slip.passage else "two renderings of"
        said.append(
            f"likely a slip in copying: {names[one.article]} has {_quoted(one)} and {names[other.article]} "
            f"{_quoted(other)} in {where} one report ({labels[one.article]})"
        )
    values: dict[str, list[Claim]] = {}
    for name in cluster.shared:
        values.setdefault(claims[name].text.casefold(), []).append(claims[name])
    if values:
        first = claims[cluster.shared[0]]
        own = sorted({names[claims[name].article] for name in cluster.shared})
        said.append(
            f"{', '.join(own)} go back to one origin ({labels[first.article]}): "
            "an error of it would be in all"
        )
    if cluster.alignment == "loose":
        said.append(LOOSE)
    return [one_line(sentence) for sentence in said]


def timeline(cluster: Cluster, report: Report) -> list[str]:
    """``2010-04-14  "10 dead" wire``, a line a step; a date that is unknown is said to be."""
    names = source_names(report.articles)
    lines = []
    for step in cluster.timeline:
        voice = names[step.article] + (f" (citing {step.claimant})" if step.claimant else "")
        lines.append(one_line(f'{step.published or "date unknown":12} "{step.text}" {voice}'))
    return lines


def _quoted(claim: Claim) -> str:
    return f'"{" ".join(claim.text.split())}"'


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
