"""What else two articles have to offer: a better partner for either claim speaks against a pair.

Within two articles a question seldom has more than one answer on either side. So a claim whose value stands
in the other article too, or that another claim there suits better, has less to do with the rest; and a pair
that is ahead of all others of both its claims has more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from claimdiff.comparison.pairs import ComparedPair, capped
from claimdiff.comparison.weights import weigh_competition

_FIT = (-8.5, -4.0, -2.0, -1.0, 0.0, 1.0, 2.5, 4.0)
_AHEAD = (-6.0, -4.0, -2.5, -1.5, -0.7, 0.0, 0.7, 1.5, 2.5, 4.0)
_WEIGHT = (-6.0, -5.0, -4.0, -3.0, -2.2, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.2, 3.0, 4.0, 5.0)
#: What a claim's best partner weighs where it has none.
_NONE = -9.0

#: The weight of a pair with its sign turned, and its index: the best pair comes first.
Ranked = tuple[float, int]


def _names(steps: Sequence[float]) -> tuple[str, ...]:
    between = [f"{low:g} to {high:g}" for low, high in pairwise(steps)]
    return (f"below {steps[0]:g}", *between, f"from {steps[-1]:g}")


_FIT_NAMES = ("none", *_names(_FIT)[1:])
_AHEAD_NAMES = _names(_AHEAD)
_WEIGHT_NAMES = _names(_WEIGHT)

#: The slots of competition, whose levels have an order.
COMPETING: dict[str, tuple[str, ...]] = {
    "equal elsewhere": _FIT_NAMES,
    "equal elsewhere on both sides": _FIT_NAMES,
    "ahead of both sides": _AHEAD_NAMES,
    "ahead of one side": _AHEAD_NAMES,
    "by themselves": _WEIGHT_NAMES,
}


def compete(pairs: Sequence[ComparedPair], articles: Sequence[str]) -> list[ComparedPair]:
    """The pairs in the same order, with the levels of competition, and weighed again.

    ``articles`` has the article of each profile.
    """
    best = _best(pairs, articles)
    return [_against(i, pair, best, articles) for i, pair in enumerate(pairs)]


class _Best:
    """The two best pairs of a claim with an article, those that fit and those that differ."""

    __slots__ = ("pairs",)

    def __init__(self) -> None:
        self.pairs: dict[tuple[int, str, bool], list[Ranked]] = defaultdict(list)

    def add(self, claim: int, article: str, fits: bool, ranked: Ranked) -> None:
        found = self.pairs[claim, article, fits]
        found.append(ranked)
        found.sort()
        del found[2:]

    def but(self, claim: int, article: str, fits: bool, pair: int) -> float:
        """The weight of the best pair besides the one with this index."""
        for weight, index in self.pairs.get((claim, article, fits), ()):
            if index != pair:
                return -weight
        return _NONE


def _best(pairs: Sequence[ComparedPair], articles: Sequence[str]) -> _Best:
    best = _Best()
    for i, pair in enumerate(pairs):
        here, there = articles[pair.a], articles[pair.b]
        if pair.refused is None and here != there:
            ranked = (-pair.weight, i)
            best.add(pair.a, there, pair.fits, ranked)
            best.add(pair.b, here, pair.fits, ranked)
    return best


def _against(at: int, pair: ComparedPair, best: _Best, articles: Sequence[str]) -> ComparedPair:
    here, there = articles[pair.a], articles[pair.b]
    fits = [best.but(pair.a, there, True, at), best.but(pair.b, here, True, at)]
    differs = [best.but(pair.a, there, False, at), best.but(pair.b, here, False, at)]
    ahead = [pair.weight - max(both) for both in zip(fits, differs, strict=True)]
    levels = {
        **pair.levels,
        "equal elsewhere": _FIT_NAMES[bisect_right(_FIT, max(fits))],
        "equal elsewhere on both sides": _FIT_NAMES[bisect_right(_FIT, min(fits))],
        "ahead of both sides": _AHEAD_NAMES[bisect_right(_AHEAD, min(ahead))],
        "ahead of one side": _AHEAD_NAMES[bisect_right(_AHEAD, max(ahead))],
        "by themselves": _WEIGHT_NAMES[bisect_right(_WEIGHT, pair.weight)],
    }
    weight = capped(pair.weight + weigh_competition(levels), levels)
    return pair._replace(levels=levels, weight=weight)
