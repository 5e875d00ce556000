"""What the levels weigh: readable tables, ``lexicon/data/alignment_weights.json``.

A weight is a natural log odds: what levels add to the evidence that two claims answer one question. There are
four parts. ``rules`` are half of what people set by hand (``benchmarks/alignment_prior.json``), by how the
values relate; slots joined by "&" are weighed together. ``tables`` of one or two slots correct them, and
``competition`` weighs what else the two articles have to offer, once every pair has its weight. ``joins`` is
what speaks for it that two clusters of claims, each of one value, answer one question.
``benchmarks/fit_alignment.py`` learns these three from stories with gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import fsum
from sys import intern
from typing import Any, NamedTuple

from claimdiff.comparison.learned import Learned
from claimdiff.comparison.values import FITTING
from claimdiff.models import Kind

Row = Mapping[str, float]
#: For each slot and level, what it weighs alone, and its rows: another slot, and the weight by its level.
Tables = Mapping[str, Mapping[str, tuple[float, tuple[tuple[str, Row], ...]]]]
#: The names of the slots that are weighed together, and what their levels weigh.
Rules = tuple[tuple[tuple[str, ...], Row], ...]
#: Shares below this say nothing.
_SHOWN = 0.005
_NOTHING: tuple[float, tuple[tuple[str, Row], ...]] = (0.0, ())
#: What the traits of two clusters weigh before it is learned.
_JOINS: Mapping[str, float] = {"mean": 0.2, "stronger side": 0.6, "weaker side": 0.2}


class Model(NamedTuple):
    """Everything that is weighed.

    Attributes:
        start: What no level has to add to.
        rules: The hand-set weights by how two values relate.
        tables: The learned corrections.
        competition: What the other pairs of the two articles add.
        joins: What each trait of two clusters weighs when values differ, by its name.
    """

    start: float
    rules: Mapping[str, Rules]
    tables: Tables
    competition: Tables
    joins: Mapping[str, float]


def relation_of(kind: Kind, value_level: str) -> str:
    """How two values relate: dates and times or numbers, that fit or that differ."""
    family = "day" if kind in ("date", "time") else "number"
    return f"{family}, {'equal' if value_level in FITTING else 'different'}"


def _read(data: Mapping[str, Any]) -> Model:
    return Model(
        float(data["start"]),
        {
            relation: tuple((tuple(names.split(" & ")), row) for names, row in rules.items())
            for relation, rules in data.get("rules", {}).items()
        },
        _tables(data["tables"]),
        _tables(data.get("competition", ())),
        data.get("joins") or _JOINS,
    )


def _tables(entries: Iterable[Mapping[str, Any]]) -> Tables:
    alone: dict[str, dict[str, float]] = defaultdict(dict)
    rows: dict[str, dict[str, list[tuple[str, Row]]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        # Slots are looked up by the thousand; names that are one object are found without comparing.
        one, *other = map(intern, entry["slots"])
        for level, weights in entry["weights"].items():
            if other:
                rows[one][level].append((other[0], weights))
            else:
                alone[one][level] = weights
    return {
        slot: {
            level: (alone[slot].get(level, 0.0), tuple(rows[slot].get(level, ())))
            for level in {**alone[slot], **rows[slot]}
        }
        for slot in {**alone, **rows}
    }


_MODEL = Learned("alignment_weights", _read)
#: Weigh by another model for a while; for the script that learns them.
using = _MODEL.using


def contributions(relation: str, levels: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """What each slot adds to a pair's weight: its name, its level and its share, where it is not nothing.

    What slots weigh together is shared equally among them; shares and start add up to the pair's weight.
    """
    model = _MODEL.current()
    shares: dict[str, float] = defaultdict(float)
    for names, row in model.rules.get(relation, ()):
        for name in names:
            shares[name] += row.get(_joined(names, levels), 0.0) / len(names)
    for tables in (model.tables, model.competition):
        for slot, by_level in tables.items():
            weight, rows = by_level.get(levels.get(slot, ""), _NOTHING)
            shares[slot] += weight
            for other, row in rows:
                half = row.get(levels.get(other, ""), 0.0) / 2
                shares[slot] += half
                shares[other] += half
    return [(name, levels[name], round(share, 3)) for name, share in shares.items() if abs(share) >= _SHOWN]


def weigh(relation: str, levels: Mapping[str, str]) -> float:
    """The weight of two claims by themselves: the sum of the weights of their levels."""
    model = _MODEL.current()
    total = model.start + _summed(model.tables, levels)
    for names, row in model.rules.get(relation, ()):
        total += row.get(levels[names[0]] if len(names) == 1 else _joined(names, levels), 0.0)
    return total


def weigh_competition(levels: Mapping[str, str]) -> float:
    """What the levels of competition add to a pair's weight."""
    return _summed(_MODEL.current().competition, levels)


def weigh_join(traits: Mapping[str, float]) -> float:
    """The evidence that two clusters whose values differ answer one question, by their traits."""
    return fsum([weight * traits[name] for name, weight in _MODEL.current().joins.items()])


def _joined(names: tuple[str, ...], levels: Mapping[str, str]) -> str:
    return " & ".join([levels[name] for name in names])


def _summed(tables: Tables, levels: Mapping[str, str]) -> float:
    total = 0.0
    for slot, by_level in tables.items():
        weight, rows = by_level.get(levels[slot], _NOTHING)
        total += weight
        for other, row in rows:
            if levels[other] in row:
                total += row[levels[other]]
    return total
