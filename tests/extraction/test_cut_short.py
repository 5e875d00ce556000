"""Sentences that break off, or begin in the middle, are read as far as they go."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from claimdiff.extraction.claims import extract_claims
from claimdiff.models import Article
from claimdiff.segmentation import segment

GOLDEN = Path(__file__).parents[1] / "golden"


def sentences(path: Path) -> list[str]:
    """The sentences of a file of golden cases."""
    cases = YAML(typ="safe").load(path)
    return [text for case in cases for text in (case["says"] if "says" in case else [case["text"]])]


@pytest.mark.parametrize(
    "path", sorted([*GOLDEN.glob("news/*.yaml"), *GOLDEN.glob("slots/*.yaml")]), ids=lambda path: path.stem
)
def test_beginnings_and_ends(path: Path) -> None:
    """Every beginning and end of a sentence, as an article of its own, has claims that lie within it."""
    for text in sentences(path):
        words = text.split()
        for n in range(1, len(words)):
            for part in (" ".join(words[:n]), " ".join(words[n:])):
                article = Article(id="a", path="a", source="a", text=part, published="2019-05-14")
                claims = extract_claims(segment(article))
                assert all(part[claim.start : claim.end] == claim.text for claim in claims), part
