"""Who asserts what inside an article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.extraction import extract_claims
from claimdiff.extraction.attributions import find_attributions
from claimdiff.models import Article
from claimdiff.segmentation import Document, segment

GOLDEN = Path(__file__).parents[1] / "golden" / "attributions.yaml"


def _document(text: str) -> Document:
    return segment(Article(id="a", path="a.txt", source="a", text=text))


@pytest.mark.parametrize("case", YAML(typ="safe").load(GOLDEN.read_text(encoding="utf-8")))
def test_golden(case: dict[str, Any]) -> None:
    """Each value has the claimant that the case names."""
    claims = {c.value: c.claimant for c in extract_claims(_document(case["text"])) if c.kind == "count"}
    assert {value: claims[value] for value in case["claimants"]} == case["claimants"]


PIECES = [
    "said",
    "police",
    "Police",
    "according",
    "to",
    '"',
    "“",
    "”",
    ",",
    ".",
    "\n",
    "he",
    "15",
    "told",
    "Roe",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_attributions_are_ordered_and_inside_the_text(pieces: list[str]) -> None:
    """Stretches stand in order, never overlap, and lie inside the article."""
    text = " ".join(pieces)
    last = 0
    for found in find_attributions(_document(text)):
        assert last <= found.start < found.end <= len(text)
        assert found.claimant
        last = found.end
