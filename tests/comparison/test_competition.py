"""What the other pairs of two articles say of a pair."""

from __future__ import annotations

import pytest

from claimdiff.comparison import ComparedPair, compete
from claimdiff.comparison.competition import COMPETING
from claimdiff.comparison.weights import using

#: Profiles 0 and 1 stand in one article, 2 and 3 in another, 4 in a third.
ARTICLES = ("a", "a", "b", "b", "c")
NEUTRAL = {"start": 0.0, "tables": []}


def pair(a: int, b: int, weight: float, *, fits: bool = False, refused: str | None = None) -> ComparedPair:
    """A pair that is nothing but its weight."""
    relation = "number, equal" if fits else "number, different"
    levels = {"value": "equal" if fits else "near", "question": "exact", "family": "count", "head": "exact"}
    return ComparedPair(
        a,
        b,
        relation,
        {**levels, "people": "none", "reference": "none", "per": "exact", "role": "none"},
        weight,
        refused,
    )


def levels_of(pairs: list[ComparedPair], slot: str) -> list[str]:
    """The level of one slot of competition, by pair."""
    with using(NEUTRAL):
        return [found.levels[slot] for found in compete(pairs, ARTICLES)]


def test_a_value_that_stands_in_the_other_article_too_is_known() -> None:
    """Claim 0 differs from 2, but its value is repeated by 3: the other article agrees already."""
    pairs = [pair(0, 2, 1.2), pair(0, 3, 3.0, fits=True)]
    assert levels_of(pairs, "equal elsewhere") == ["2.5 to 4", "none"]
    assert levels_of(pairs, "equal elsewhere on both sides") == ["none", "none"]


def test_a_better_partner_puts_a_pair_behind() -> None:
    """Of two candidates of claim 0 in one article, one is ahead by what the other is behind."""
    pairs = [pair(0, 2, 2.0), pair(0, 3, 0.0)]
    assert levels_of(pairs, "ahead of both sides") == ["1.5 to 2.5", "-2.5 to -1.5"]


@pytest.mark.parametrize("other", [pair(0, 4, 9.0), pair(0, 1, 9.0), pair(0, 3, 9.0, refused="no")])
def test_only_the_two_articles_compete(other: ComparedPair) -> None:
    """Neither a third article, nor one's own, nor a pair that can never be, has a say."""
    assert levels_of([pair(0, 2, 0.1), other], "ahead of both sides")[0] == "from 4"


def test_the_order_of_pairs_does_not_matter() -> None:
    """Ties between equal weights are no matter of order."""
    pairs = [pair(0, 2, 1.0), pair(0, 3, 1.0), pair(1, 2, 1.0), pair(1, 3, 2.0, fits=True)]
    with using(NEUTRAL):
        forth = {(p.a, p.b): p.levels for p in compete(pairs, ARTICLES)}
        back = {(p.a, p.b): p.levels for p in compete(pairs[::-1], ARTICLES)}
    assert forth == back


def test_every_level_is_listed() -> None:
    """The order that the weights were learned with covers each level."""
    with using(NEUTRAL):
        for weight in (-12.0, -6.0, -0.7, 0.0, 0.3, 5.0, 30.0):
            for found in compete([pair(0, 2, weight), pair(0, 3, 0.0), pair(1, 2, 0.0, fits=True)], ARTICLES):
                assert all(found.levels[slot] in order for slot, order in COMPETING.items())


def test_weights_of_competition_are_added_once() -> None:
    """A pair's weight is that of its claims by themselves and what competition adds."""
    model = {
        **NEUTRAL,
        "competition": [{"slots": ["equal elsewhere"], "weights": {"none": 0.5, "2.5 to 4": -2.0}}],
    }
    with using(model):
        found = compete([pair(0, 2, 1.2), pair(0, 3, 3.0, fits=True)], ARTICLES)
    assert [p.weight for p in found] == pytest.approx([-0.8, 3.5])
