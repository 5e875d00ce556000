"""A report against a baseline: which findings are new, which are known, which accepted ones are gone."""

from __future__ import annotations

from claimdiff.baseline.file import Baseline
from claimdiff.models import DISCREPANT, Accepted, Claim, Cluster, Report


def against(report: Report, baseline: Baseline) -> Report:
    """The report with every discrepancy marked as new or known, and with what was resolved.

    A finding is known by its fingerprint, which holds nothing of positions, paths or other findings.
    """
    accepted = {finding.fingerprint for finding in baseline.findings}
    words: dict[str, set[str]] = {}
    for finding in baseline.findings:
        words.setdefault(finding.label, set()).update(finding.values)
    claims = {claim.id: claim for claim in report.claims}
    clusters = tuple(
        cluster.model_copy(update=_state(cluster, accepted, words.get(cluster.label, set()), claims))
        if cluster.verdict in DISCREPANT
        else cluster
        for cluster in report.clusters
    )
    present = {cluster.fingerprint for cluster in clusters if cluster.state == "known"}
    resolved = tuple(f for f in baseline.findings if f.fingerprint not in present)
    return report.model_copy(update={"clusters": clusters, "resolved": resolved})


def _state(
    cluster: Cluster, accepted: set[str], words: set[str], claims: dict[str, Claim]
) -> dict[str, object]:
    """Whether a discrepancy is new or known, and which of its claims are known either way."""
    if cluster.fingerprint in accepted:
        return {"state": "known", "familiar": cluster.claims}
    familiar = tuple(name for name in cluster.claims if " ".join(claims[name].text.split()) in words)
    # A finding that is new although all its words are known is new in how they go together.
    return {"state": "new", "familiar": familiar if len(familiar) < len(cluster.claims) else ()}


def updated(report: Report, baseline: Baseline, *, reason: str, prune: bool) -> Baseline:
    """The baseline with the report's discrepancies in it.

    Args:
        report: What was found now.
        baseline: What was accepted before; its reasons stay.
        reason: Why the new ones are accepted.
        prune: Leave out accepted findings that are no longer found.
    """
    claims = {claim.id: claim for claim in report.claims}
    found = {c.fingerprint: c for c in report.clusters if c.verdict in DISCREPANT}
    before = {finding.fingerprint: finding for finding in baseline.findings}
    kept = [f for f in baseline.findings if f.fingerprint not in found and not prune]
    now = [
        _accepted(cluster, claims, before[name].reason if name in before else reason)
        for name, cluster in found.items()
    ]
    return Baseline(findings=tuple(kept + now))


def _accepted(cluster: Cluster, claims: dict[str, Claim], reason: str) -> Accepted:
    """A finding as people recognise it again: its label and its values in the words of the articles."""
    values = {" ".join(claims[name].text.split()) for name in cluster.claims}
    return Accepted(
        fingerprint=cluster.fingerprint,
        label=cluster.label,
        kind=cluster.kind,
        verdict=cluster.verdict,
        values=tuple(sorted(values)),
        reason=reason,
    )
