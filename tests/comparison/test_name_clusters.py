"""Spellings of one name together, two names apart."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.comparison.name_spelling import Level, skeleton, sound, word_level, words_of
from claimdiff.comparison.names import name_clusters
from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Claim
from claimdiff.segmentation import Document, segment
from claimdiff.verdicts.names import name_verdict

GOLDEN = Path(__file__).parents[1] / "golden" / "names" / "clusters.yaml"
CASES: list[dict[str, Any]] = YAML(typ="safe").load(GOLDEN.read_text(encoding="utf-8"))
WORDS = st.text("aeioujkhqcszyw", min_size=1, max_size=9)


def documents(*texts: str) -> dict[str, Document]:
    """The texts as articles, cut, by id."""
    articles = [Article(id=f"a{n}", path=f"{n}.txt", source="a", text=text) for n, text in enumerate(texts)]
    return {article.id: segment(article) for article in articles}


def name_claims(read: dict[str, Document]) -> list[Claim]:
    """The name claims of articles."""
    return [c for document in read.values() for c in extract_claims(document) if c.kind == "name"]


def spellings(clusters: list[list[Claim]]) -> list[set[str]]:
    """The spellings of each cluster."""
    return [{str(claim.value) for claim in cluster} for cluster in clusters]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_golden(case: dict[str, Any]) -> None:
    """What belongs together is in one cluster; what does not is in two, and both are found."""
    read = documents(*case["articles"])
    clusters = name_clusters(name_claims(read), read)
    found = spellings(clusters)
    for wanted in case.get("together", []):
        assert any(set(wanted) <= cluster for cluster in found), found
    for one, other in case.get("apart", []):
        assert any(one in cluster for cluster in found) and any(other in cluster for cluster in found), found
        assert not any({one, other} <= cluster for cluster in found), found
    for name in case.get("agree", []):
        assert [name_verdict(c)[0] for c in clusters if any(claim.value == name for claim in c)] == ["agree"]


@pytest.mark.parametrize(
    ("values", "verdict", "reason"),
    [
        (("Jon Aldwin", "John Aldwin"), "conflict", "one name spelled two ways"),
        (("Tavola", "Tavolla", "Taviola"), "conflict", "a letter differs"),
        (("Fation Gjinaj", "Fatiun Ginai"), "conflict", "letters differ"),
        (("Durvës", "Durves"), "conflict", "diacritics only"),
        (("SPOK", "Spok"), "conflict", "case only"),
        (("Vesna 3", "Vesna III"), "conflict", "numeral"),
        (("Aldwin", "Jon Aldwin"), "compatible", "shorter"),
        (("Mat-Su", "Mat Su"), "agree", "same"),
        (("Recognised Corridor", "Recognized Corridor"), "compatible", "British"),
        (("Aldwin", "Aldwin"), "agree", "same"),
    ],
)
def test_verdict(values: tuple[str, ...], verdict: str, reason: str) -> None:
    """The verdict and its reason name the level of the difference."""
    base = name_claims(documents("The harbour council chose Aldwin at noon."))[0]
    claims = [
        base.model_copy(update={"value": v, "text": v, "article": f"a{n}"}) for n, v in enumerate(values)
    ]
    said = name_verdict(claims)
    assert said[0] == verdict
    assert reason in said[1]


def test_order() -> None:
    """The clusters are the same for any order of the claims."""
    read = documents(
        "Chief Jon Aldwin met Aldwin.", "Chief John Aldwin left Tavola.", "Aldwyn met Jon Aldwin."
    )
    claims = name_claims(read)
    expected = name_clusters(claims, read)
    for order in list(permutations(claims))[:40]:
        assert name_clusters(order, read) == expected


@given(WORDS, WORDS)
def test_symmetric(a: str, b: str) -> None:
    """The level of two words does not depend on their order, and a word is the same as itself."""
    assert word_level(a, b) == word_level(b, a)
    assert word_level(a, a) == Level.SAME
    assert sound(a)
    assert skeleton(a)


@given(st.text(max_size=30))
def test_any_text(text: str) -> None:
    """Any text folds into words of small letters and digits."""
    assert all(word.isascii() and word.isalnum() for word in words_of(text))
