"""Words of like meaning are near; what is not known is nowhere."""

from __future__ import annotations

import math

import pytest

from claimdiff.comparison.meanings import best_matches, cosine, mixed, vector, words_nearness
from claimdiff.comparison.words import stem


@pytest.mark.parametrize(
    ("one", "other", "unlike"),
    [
        ("film", "movie", "verdict"),
        ("electricity", "power", "goal"),
        ("resettle", "relocate", "shoot"),
        ("parole", "prison", "depth"),
        ("tremor", "earthquake", "profit"),
    ],
)
def test_words_of_like_meaning_are_nearer_than_others(one: str, other: str, unlike: str) -> None:
    """A word is nearer to its neighbour in meaning than to a word of another field, by far."""
    near, far = words_nearness(one, other), words_nearness(one, unlike)
    assert near is not None and far is not None
    assert near > 0.5 > far + 0.1


def test_nearness_is_the_same_from_either_side() -> None:
    """The order of two words does not matter, and a word is as near to itself as can be."""
    assert words_nearness("laptop", "computer") == words_nearness("computer", "laptop")
    assert words_nearness("laptops", "laptop") == 1.0


def test_an_unknown_word_is_near_to_nothing() -> None:
    """A word without a vector, or no word, gives no nearness instead of a wrong one."""
    assert vector("zqxv") is None
    assert words_nearness("zqxv", "film") is None
    assert words_nearness(None, "film") is None
    assert mixed({"zqxv": 1.0}) is None
    assert cosine(None, vector(stem("film"))) is None


def test_vectors_have_unit_length() -> None:
    """Cosines are plain products, so every vector is one long."""
    for word in ("film", "earthquak", "power"):
        found = vector(word)
        assert found is not None
        assert math.isclose(sum(x * x for x in found), 1.0, abs_tol=1e-9)


def test_the_best_match_weighs_by_the_lower_nearness() -> None:
    """An equal word counts whole, a related one in part, another not at all."""
    here, there = best_matches([("film", 1.0), ("depth", 1.0)], [("movy", 0.5), ("movi", 0.5), ("film", 0.5)])
    assert here[0] == 0.5
    assert here[1] == 0.0
    assert there[2] == 0.5
