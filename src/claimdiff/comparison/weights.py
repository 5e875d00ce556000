"""What the levels weigh: readable tables, ``lexicon/data/alignment_weights.json``.

A weight is a natural log odds: what the levels of one slot or of two together add to the evidence that two
claims answer one question. ``benchmarks/fit_alignment.py`` learns the tables from stories with gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from sys import intern
from typing import Any

from claimdiff.comparison.values import FITTING
from claimdiff.lexicon import table
from claimdiff.models import Kind

Row = Mapping[str, float]
#: For each slot and level, what it weighs alone, and its rows: another slot, and the weight by its level.
Model = tuple[float, Mapping[str, Mapping[str, tuple[float, tuple[tuple[str, Row], ...]]]]]
#: Shares below this say nothing.
_SHOWN = 0.005
_NOTHING: tuple[float, tuple[tuple[str, Row], ...]] = (0.0, ())


def relation_of(kind: Kind, value_level: str) -> str:
    """How two values relate: dates and times or numbers, that fit or that differ."""
    family = "day" if kind in ("date", "time") else "number"
    return f"{family}, {'equal' if value_level in FITTING else 'different'}"


@cache
def _shipped() -> Model:
    return _read(table("alignment_weights"))


def _current() -> Model:
    return _in_use[-1] if _in_use else _shipped()


def _read(data: Mapping[str, Any]) -> Model:
    alone: dict[str, dict[str, float]] = defaultdict(dict)
    rows: dict[str, dict[str, list[tuple[str, Row]]]] = defaultdict(lambda: defaultdict(list))
    for entry in data["tables"]:
        # Slots are looked up by the thousand; names that are one object are found without comparing.
        one, *other = map(intern, entry["slots"])
        for level, weights in entry["weights"].items():
            if other:
                rows[one][level].append((other[0], weights))
            else:
                alone[one][level] = weights
    return float(data["start"]), {
        slot: {
            level: (alone[slot].get(level, 0.0), tuple(rows[slot].get(level, ())))
            for level in {**alone[slot], **rows[slot]}
        }
        for slot in {**alone, **rows}
    }


#: The models in use, the last one first; none but the shipped one outside of the script that learns them.
_in_use: list[Model] = []


@contextmanager
def using(data: Mapping[str, Any]) -> Iterator[None]:
    """Weigh by another model for a while; for the script that learns them."""
    _in_use.append(_read(data))
    try:
        yield
    finally:
        _in_use.pop()


def contributions(levels: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """What each slot adds to a pair's weight: its name, its level and its share, where it is not nothing.

    What two slots weigh together is shared equally between them; shares and start add up to the pair's
    weight.
    """
    shares: dict[str, float] = defaultdict(float)
    for slot, by_level in _current()[1].items():
        weight, rows = by_level.get(levels[slot], _NOTHING)
        shares[slot] += weight
        for other, row in rows:
            half = row.get(levels[other], 0.0) / 2
            shares[slot] += half
            shares[other] += half
    return [(name, levels[name], round(share, 3)) for name, share in shares.items() if abs(share) >= _SHOWN]


def weigh(levels: Mapping[str, str]) -> float:
    """The sum of the weights of a pair's levels."""
    total, slots = _current()
    for slot, by_level in slots.items():
        weight, rows = by_level.get(levels[slot], _NOTHING)
        total += weight
        for other, row in rows:
            if levels[other] in row:
                total += row[levels[other]]
    return total
