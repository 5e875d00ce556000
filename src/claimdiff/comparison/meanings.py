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
    head, _, rest = binary("meanings").partition(b"\n")
    length, *stems = head.decode("ascii").split(" ")
    return stems, memoryview(rest).cast("b"), int(length)


@cache
def vector(word: str) -> Vector | None:
    """The unit vector of a stem; ``None`` for a word that is not known."""
    stems, numbers, length = _table()
    at = bisect_left(stems, word)
    if at == len(stems) or stems[at] != word:
        return None
    return _unit(numbers[at * length : (at + 1) * length].tolist())


def _unit(numbers: Sequence[float]) -> Vector | None:
    norm = math.sqrt(sum(map(mul, numbers, numbers)))
    return tuple([x / norm for x in numbers]) if norm else None


@cache
def nearness(one: str, other: str) -> float | None:
    """The cosine of two stems, 1 for the same; ``None`` where one is not known."""
    if one == other:
        return 1.0
    x, y = vector(one), vector(other)
    return None if x is None or y is None else sum(map(mul, x, y))


def words_nearness(one: str | None, other: str | None) -> float | None:
    """The cosine of two lemmas; ``None`` where there is none or one is not known."""
    return nearness(*sorted((stem(one), stem(other)))) if one and other else None


def mixed(words: Mapping[str, float]) -> Vector | None:
    """The direction of weighted stems together; ``None`` where none is known."""
    found = [(weight, vector(word)) for word, weight in words.items()]
    parts = [[weight * x for x in known] for weight, known in found if known is not None]
    return _unit([sum(column) for column in zip(*parts, strict=True)]) if parts else None


def cosine(one: Vector | None, other: Vector | None) -> float | None:
    """The cosine of two unit vectors."""
    return None if one is None or other is None else sum(map(mul, one, other))


@cache
def _related(one: str, other: str) -> float:
    """The cosine of two stems, 0 where they have nothing to do with each other."""
    near = nearness(one, other) if one < other else nearness(other, one)
    return near if near is not None and near >= _RELATED else 0.0


def best_matches(
    here: Sequence[tuple[str, float]], there: Sequence[tuple[str, float]]
) -> tuple[list[float], list[float]]:
    """For each weighted stem of either side its best match on the other: nearness times the lower weight."""
    best_here = [0.0] * len(here)
    best_there = [0.0] * len(there)
    for i, (word, weight) in enumerate(here):
        for j, (other, also) in enumerate(there):
            near = _related(word, other)
            if near:
                near *= weight if weight < also else also
                best_here[i] = max(best_here[i], near)
                best_there[j] = max(best_there[j], near)
    return best_here, best_there
