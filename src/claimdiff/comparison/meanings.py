"""How near two words are in meaning: power and electricity, film and movie, illness and cancer.

The data, ``lexicon/data/meanings.bin``, holds a short vector for each of 22,000 stems, distilled from GloVe
by ``benchmarks/build_meanings.py``. Words of one kind are near, whether they mean the same or the opposite
("killed", "injured"): nearness is one slot among others and never decides alone.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul

from claimdiff.comparison.words import stem
from claimdiff.lexicon import binary

Vector = tuple[float, ...]

#: Two words below this cosine have nothing to do with each other.
_RELATED = 0.45


@cache
def _table() -> tuple[list[str], memoryview, int]:
    """The stems in order, their vectors one after the other, and the length of a vector."""
    data = binary("meanings")
    end = data.index(b"\n")
    length, *stems = data[:end].decode("ascii").split(" ")
    return stems, memoryview(data)[end + 1 :].cast("b"), int(length)


@cache
def vector(word: str) -> Vector | None:
    """The unit vector of a stem; ``None`` for a word that is not known."""
    stems, numbers, length = _table()
    at = bisect_left(stems, word)
    if at == len(stems) or stems[at] != word:
        return None
    return _unit(numbers[at * length : (at + 1) * length].tolist())


def _unit(numbers: Sequence[float]) -> Vector | None:
    norm = math.hypot(*numbers)
    return tuple([x / norm for x in numbers]) if norm else None


@cache
def nearness(one: str, other: str) -> float | None:
    """The cosine of two stems, 1 for the same; ``None`` where one is not known."""
    if one == other:
        return 1.0
    return cosine(vector(one), vector(other))


@cache
def words_nearness(one: str | None, other: str | None) -> float | None:
    """The cosine of two lemmas; ``None`` where there is none or one is not known."""
    return nearness(stem(one), stem(other)) if one and other else None


def mixed(words: Mapping[str, float]) -> Vector | None:
    """The direction of weighted stems together; ``None`` where none is known."""
    known = [(found, weight) for word, weight in words.items() if (found := vector(word)) is not None]
    if not known:
        return None
    vectors, weights = zip(*known, strict=True)
    return _unit([sum(map(mul, weights, column)) for column in zip(*vectors, strict=True)])


def cosine(one: Vector | None, other: Vector | None) -> float | None:
    """The cosine of two unit vectors, from their distance: the one sum of products that is a single call."""
    return None if one is None or other is None else 1.0 - math.dist(one, other) ** 2 / 2


class _Kin(dict[str, float]):
    """The cosine of one stem and each other that is asked for, 0 where they have nothing in common."""

    __slots__ = ("_vector",)

    def __init__(self, word: str) -> None:
        super().__init__({word: 1.0})
        self._vector = vector(word)

    def __missing__(self, other: str) -> float:
        own, found = self._vector, vector(other)
        near = 0.0 if own is None or found is None else 1.0 - math.dist(own, found) ** 2 / 2
        near = self[other] = near if near >= _RELATED else 0.0
        return near


@cache
def _kin(word: str) -> _Kin:
    return _Kin(word)


def best_matches(
    here: Sequence[tuple[str, float]], there: Sequence[tuple[str, float]]
) -> tuple[list[float], list[float]]:
    """For each weighted stem of either side its best match on the other: nearness times the lower weight."""
    best_here = [0.0] * len(here)
    best_there = [0.0] * len(there)
    for i, (word, weight) in enumerate(here):
        kin = _kin(word)
        for j, (other, also) in enumerate(there):
            near = kin[other]
            if near:
                near *= weight if weight < also else also
                best_here[i] = max(best_here[i], near)
                best_there[j] = max(best_there[j], near)
    return best_here, best_there
