"""What the levels weigh: a small readable table, learned from stories (``benchmarks/train_alignment.py``).

A weight is a natural log odds: what a level adds to the evidence that two claims answer one question. There
is one table for each way in which the values may relate, because an equal value needs little besides, and a
different one much.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimdiff.lexicon import table
from claimdiff.models import Kind

_SAME = frozenset(("part", "overlapping", "rounding"))


def relation_of(kind: Kind, value_level: str) -> str:
    """The table to read: for dates and times or for numbers, with values that fit or that differ."""
    family = "day" if kind in ("date", "time") else "number"
    fits = value_level.startswith("equal") or value_level in _SAME
    return f"{family}, {'equal' if fits else 'different'}"


def weigh(relation: str, levels: Mapping[str, str]) -> float:
    """The sum of the weights of a pair's levels."""
    weights = table("alignment_weights")[relation]
    return float(weights["start"]) + sum(
        float(weights["slots"][slot].get(level, 0.0))
        for slot, level in levels.items()
        if slot in weights["slots"]
    )
