"""Names found in text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.extraction.names import find_names
from claimdiff.models import Article
from claimdiff.segmentation import Document, segment

GOLDEN = Path(__file__).parents[1] / "golden" / "names" / "find.yaml"
CASES: list[dict[str, Any]] = YAML(typ="safe").load(GOLDEN.read_text(encoding="utf-8"))


def document(text: str) -> Document:
    """The text as an article, cut."""
    return segment(Article(id="a", path="a.txt", source="a", text=text))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_golden(case: dict[str, Any]) -> None:
    """The names of the text are exactly those listed, in order."""
    assert [mention.value for mention in find_names(document(case["text"]))] == case["names"]


PIECES = st.lists(
    st.sampled_from(
        ["Aa", "BB", "of", "the", "-", "e", ".", "3", "'s", "Mr", "US", "é", "Five", "\n", '"', "&"]
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(PIECES, st.sampled_from(["", " "]))
def test_any_sequence(pieces: list[str], glue: str) -> None:
    """No sequence of pieces makes it raise; names never overlap and are not empty."""
    end = 0
    for mention in find_names(document(glue.join(pieces))):
        assert end <= mention.first < mention.last
        assert mention.value
        end = mention.last
