"""The report begins with what matters most."""

from claimdiff.models import Cluster
from claimdiff.ranking import ranked


def made(severity: str, verdict: str, kind: str, *claims: str) -> Cluster:
    """A cluster of these claims."""
    return Cluster.model_validate(
        {
            "id": "c0",
            "label": "x",
            "kind": kind,
            "verdict": verdict,
            "reason": "",
            "severity": severity,
            "claims": claims,
            "fingerprint": "",
        }
    )


def test_most_severe_first_then_verdict_then_names_last_then_many_articles() -> None:
    """Each rule decides where those before it leave two clusters equal, and ids follow the order."""
    expected = [
        made("high", "conflict", "name", "a:1:name", "b:1:name"),
        made("medium", "conflict", "count", "a:2:count", "b:2:count", "x:y:2:count"),
        made("medium", "conflict", "count", "a:3:count", "b:3:count"),
        made("medium", "conflict", "count", "a:4:count", "b:4:count"),
        made("medium", "conflict", "name", "a:5:name", "b:5:name"),
        made("low", "update", "count", "a:6:count", "b:6:count"),
        made("none", "agree", "count", "a:7:count", "b:7:count"),
        made("none", "single", "count", "a:8:count"),
    ]
    claims = sorted((name for cluster in expected for name in cluster.claims), key=lambda n: n.split(":")[-2])
    order = {name: place for place, name in enumerate(claims)}
    found = ranked(reversed(expected), order)
    assert [cluster.claims for cluster in found] == [cluster.claims for cluster in expected]
    assert [cluster.id for cluster in found] == [f"c{n}" for n in range(1, 9)]
