"""What the levels weigh: a small readable table, ``lexicon/data/alignment_weights.json``.

A weight is a natural log odds: what a level adds to the evidence that two claims answer one question. There
is one table for each way in which the values may relate, because an equal value needs little besides, and a
different one much. A slot named "head & question" weighs two levels together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimdiff.comparison.values import FITTING
from claimdiff.lexicon import table
from claimdiff.models import Kind

#: The name of a slot that is weighed alone, the names of those weighed together, and the weights.
Weights = tuple[tuple[str | None, tuple[str, ...], Mapping[str, float]], ...]


def relation_of(kind: Kind, value_level: str) -> str:
    """The table to read: for dates and times or for numbers, with values that fit or that differ."""
    family = "day" if kind in ("date", "time") else "number"
    return f"{family}, {'equal' if value_level in FITTING else 'different'}"


@cache
def _weights(relation: str) -> tuple[float, Weights]:
    data = table("alignment_weights")[relation]
    slots = [(tuple(name.split(" & ")), weights) for name, weights in data["slots"].items()]
    return float(data["start"]), tuple(
        (names[0] if len(names) == 1 else None, names, weights) for names, weights in slots
    )


def contributions(relation: str, levels: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """What each slot adds to a pair's weight: its name, its level and the weight, zeros left out."""
    found = []
    for _, names, weights in _weights(relation)[1]:
        level = " & ".join(levels[name] for name in names)
        if weights.get(level):
            found.append((" & ".join(names), level, weights[level]))
    return found


def weigh(relation: str, levels: Mapping[str, str]) -> float:
    """The sum of the weights of a pair's levels."""
    total, slots = _weights(relation)
    for alone, names, weights in slots:
        level = levels[alone] if alone else " & ".join([levels[name] for name in names])
        total += weights.get(level, 0.0)
    return total
