"""A report against a baseline: which findings are new, which are known, which accepted ones are gone."""

from __future__ import annotations

from claimdiff.baseline.file import Baseline
from claimdiff.models import DISCREPANT, Accepted, Claim, Cluster, Report


def against(report: Report, baseline: Baseline) -> Report:
    """The report with every discrepancy marked as new or known, and with what was resolved.

    A finding is known by its fingerprint, which holds nothing of positions, paths or other findings; or by
    its values in the words of the articles, where only what it is called has changed.
    """
    words: dict[str, set[str]] = {}
    for finding in baseline.findings:
        words.setdefault(finding.label, set()).update(finding.values)
    claims = {claim.id: claim for claim in report.claims}
    known = _known(report, baseline, claims)
    clusters = tuple(
        cluster.model_copy(
            update=_state(cluster, cluster.id in known, words.get(cluster.label, set()), claims)
        )
        if cluster.verdict in DISCREPANT
        else cluster
        for cluster in report.clusters
    )
    present = {finding.fingerprint for finding in known.values()}
    resolved = tuple(f for f in baseline.findings if f.fingerprint not in present)
    return report.model_copy(update={"clusters": clusters, "resolved": resolved})


def _known(report: Report, baseline: Baseline, claims: dict[str, Claim]) -> dict[str, Accepted]:
    """The accepted finding of each known discrepancy, by the cluster's id.

    A label may change with the words around it and with the version of this tool. Where no fingerprint
    fits, the same values in the same words are the same finding, if no other could be meant.
    """
    accepted = {finding.fingerprint: finding for finding in baseline.findings}
    found = {
        cluster.id: accepted[cluster.fingerprint]
        for cluster in report.clusters
        if cluster.verdict in DISCREPANT and cluster.fingerprint in accepted
    }
    taken = {finding.fingerprint for finding in found.values()}
    waiting: dict[tuple[str, str, tuple[str, ...]], list[Accepted]] = {}
    for finding in baseline.findings:
        if finding.fingerprint not in taken:
            waiting.setdefault((finding.kind, finding.verdict, finding.values), []).append(finding)
    rest: dict[tuple[str, str, tuple[str, ...]], list[Cluster]] = {}
    for cluster in report.clusters:
        if cluster.verdict in DISCREPANT and cluster.id not in found and cluster.entry is None:
            values = tuple(sorted(_words(cluster, claims)))
            rest.setdefault((cluster.kind, cluster.verdict, values), []).append(cluster)
    for key, clusters in rest.items():
        candidates = waiting.get(key, [])
        if len(clusters) == len(candidates) == 1:
            found[clusters[0].id] = candidates[0]
    return found


def _words(cluster: Cluster, claims: dict[str, Claim]) -> set[str]:
    """The values of a cluster in the words of the articles."""
    return {" ".join(claims[name].text.split()) for name in cluster.claims}


def _state(cluster: Cluster, known: bool, words: set[str], claims: dict[str, Claim]) -> dict[str, object]:
    """Whether a discrepancy is new or known, and which of its claims are known either way."""
    if known:
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
    known = _known(report, baseline, claims)
    again = {finding.fingerprint for finding in known.values()}
    kept = [f for f in baseline.findings if f.fingerprint not in again and not prune]
    now = [
        _accepted(cluster, claims, known[cluster.id].reason if cluster.id in known else reason)
        for cluster in found.values()
    ]
    return Baseline(findings=tuple(kept + now))


def _accepted(cluster: Cluster, claims: dict[str, Claim], reason: str) -> Accepted:
    """A finding as people recognise it again: its label and its values in the words of the articles."""
    values = _words(cluster, claims)
    return Accepted(
        fingerprint=cluster.fingerprint,
        label=cluster.label,
        kind=cluster.kind,
        verdict=cluster.verdict,
        values=tuple(sorted(values)),
        reason=reason,
    )
