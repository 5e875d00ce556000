"""Whole sentences of news have the claims that their golden cases list, names left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from claimdiff.extraction.claims import extract_claims
from claimdiff.models import Article, Claim, Interval, PointedInterval
from claimdiff.segmentation import segment

GOLDEN = Path(__file__).parents[1] / "golden" / "news"
CASES: list[tuple[str, str, list[str]]] = [
    (case["why"], text, finds)
    for path in sorted(GOLDEN.glob("*.yaml"))
    for case in YAML(typ="safe").load(path)
    for text, finds in case["says"].items()
]


def claims_of(text: str) -> list[str]:
    """The claims of a sentence of 14 May 2019, one line each."""
    article = Article(id="a", path="a", source="a", text=text, published="2019-05-14")
    return [spelled(claim) for claim in extract_claims(segment(article)) if claim.kind != "name"]


def spelled(claim: Claim) -> str:
    """A claim on one line: span, kind, value; then unit, rate, bound, trend and negation, if any."""
    value = claim.value
    if isinstance(value, Interval):
        point = f"@{value.point:.12g}" if isinstance(value, PointedInterval) else ""
        shown = f"{value.low:.12g}..{value.high:.12g}{point}"
    else:
        shown = value if isinstance(value, str) else f"{value:.12g}"
    extras = (
        claim.unit,
        f"per {claim.about.per}" if claim.about.per else None,
        claim.bound if claim.bound != "=" else None,
        claim.trend,
        "negated" if claim.negated else None,
        claim.about.property if claim.about.property == "rank" else None,
    )
    return " ".join((f"{claim.text} = {claim.kind} {shown}", *(extra for extra in extras if extra)))


@pytest.mark.parametrize(
    ("text", "finds"), [case[1:] for case in CASES], ids=[f"{c[0]}: {c[1]}" for c in CASES]
)
def test_golden(text: str, finds: list[str]) -> None:
    """Each claim of the sentence is as listed, and there is no other."""
    assert claims_of(text) == list(finds)


def test_there_are_many() -> None:
    """The cases cover the kinds of surface forms with at least two hundred sentences."""
    assert len(CASES) >= 200
