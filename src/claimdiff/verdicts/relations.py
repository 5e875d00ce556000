"""How the values of two claims stand to each other, before anyone asks why they differ."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from claimdiff.models import Claim
from claimdiff.values import (
    DayExtent,
    Extent,
    clock_extent,
    clocks_gap,
    clocks_meet,
    day_extent,
    days_gap,
    days_meet,
    extent,
    extents_gap,
    extents_meet,
)
from claimdiff.values.clock import zones_explain
from claimdiff.values.currency import may_be_at_par, may_share_sign
from claimdiff.values.extents import bare, in_dollars
from claimdiff.values.units import base_unit

Outcome = Literal["same", "compatible", "differ", "incomparable"]


class Relation(NamedTuple):
    """Two values set against each other.

    Attributes:
        outcome: ``same`` value; ``compatible``: both can be right; ``differ``; ``incomparable``: nothing
            can be said (a date against a duration).
        basis: What makes unlike values compatible ("rounding", "bound", "approximation", "range",
            "conversion", "partial date", "time zone"), or what lies behind a difference ("unit",
            "currency", "direction", "far bound").
        gap: How far apart: a share of the larger for numbers, days for dates, minutes for times.
        scale: What ``gap`` counts in: "share", "days", "minutes", or "" where there is no distance.
    """

    outcome: Outcome
    basis: frozenset[str] = frozenset()
    gap: float = 0.0
    scale: str = ""


#: Units that share a word in the news.
LOOSE = (
    frozenset({"ton", "metric ton", "long ton", "tonne"}),
    frozenset({"mile", "nautical mile"}),
    frozenset({"gallon", "imperial gallon"}),
)

#: A bound is as good as the figure itself as long as the larger of both is at most this many times the
#: smaller; so it is up to the second where the smaller is below ten. Of 323 such questions in gold that are
#: no more than 1.3 apart 29 have different answers, of 95 that are further apart 72.
NEAR_BOUND, NEAR_SMALL_BOUND, SMALL = 1.3, 1.5, 10
#: Two lower bounds are as good as one another up to so many times, from so many on: "at least 60 dead" was
#: written before "at least 71". All of six such questions have different answers in gold.
NEAR_LEAST, LEAST_FROM = 1.1, 20
#: "About six" is not said of what others put at "about" a time so many minutes away, nor of what they put
#: exactly half an hour away.
HEDGED_MINUTES, LOOSE_MINUTES = 15.0, 30.0

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"

SAME = Relation("same")
INCOMPARABLE = Relation("incomparable")


def relate(first: Claim, second: Claim) -> Relation:
    """Set two claims' values against each other; symmetric."""
    if first.kind == "date" and second.kind == "date":
        return _dates(first, second)
    if first.kind == "time" and second.kind == "time":
        return _times(first, second)
    if isinstance(first.value, str) or isinstance(second.value, str):
        return _strings(first, second)
    one, other = extent(first), extent(second)
    if one is None or other is None:
        return SAME if first.value == second.value else INCOMPARABLE
    return _numbers(first, second, one, other)


def _numbers(first: Claim, second: Claim, one: Extent, other: Extent) -> Relation:
    if first.kind == second.kind == "money" and first.unit != second.unit:
        return _currencies(first, second, one, other)
    dimension = one.dimension == other.dimension
    if not dimension:
        if (
            base_unit(first.unit)
            and base_unit(second.unit)
            and "share" not in (one.dimension, other.dimension)
        ):
            return INCOMPARABLE
        if {one.dimension, other.dimension} != {"share", "ratio"}:
            one, other = bare(one), bare(other)
    if {first.trend, second.trend} == {"up", "down"}:
        return Relation("differ", frozenset({"direction"}), 1.0, "share")
    same_figure = one.stated == other.stated
    converted = dimension and first.unit != second.unit and one.dimension not in ("count", None)
    if same_figure and (not converted or _one_unit(one, other)):
        if _bounds_apart(first, second):
            return Relation("compatible", frozenset({"bound"}))
        return SAME
    if same_figure and converted and _one_word(first.unit, second.unit):
        return Relation("compatible", frozenset({"unit word"}))
    if same_figure and converted and one.stated != (0.0, 0.0) and one.dimension != "temperature":
        return _same_figure_other_unit("unit", one, other)
    if not extents_meet(one, other):
        return Relation("differ", frozenset({"unit"} if converted else ()), extents_gap(one, other), "share")
    if _far_from_bound(first, second, one, other):
        return Relation("differ", frozenset({"far bound"}), _apart(one, other), "share")
    return Relation("compatible", _meeting(one, other, bool(converted)))


def _meeting(one: Extent, other: Extent, converted: bool) -> frozenset[str]:
    """What makes two numbers meet that are not the same."""
    basis = one.basis | other.basis
    basis = frozenset({"bound"}) if "bound" in basis else basis
    if "approximation" in basis:
        basis -= {"rounding"}
    if converted:
        basis = basis - {"rounding"} | {"conversion"}
    return basis or frozenset({"rounding"})


def _currencies(first: Claim, second: Claim, one: Extent, other: Extent) -> Relation:
    """Amounts in two currencies: what exchange rates of past decades can explain is compatible."""
    if one.stated == other.stated and may_share_sign(first.unit, second.unit):
        return Relation("compatible", frozenset({"currency sign"}))
    here, there = in_dollars(one), in_dollars(other)
    if here is None or there is None:
        return INCOMPARABLE
    same_figure = one.stated == other.stated and one.stated != (0.0, 0.0)
    if same_figure and not may_be_at_par(first.unit, second.unit):
        return _same_figure_other_unit("currency", here, there)
    if extents_meet(here, there):
        return Relation("compatible", frozenset({"currency"}))
    return Relation("differ", frozenset({"currency"}), extents_gap(here, there), "share")


def _same_figure_other_unit(why: str, one: Extent, other: Extent) -> Relation:
    """40 hectares against 40 acres: someone took the figure over and lost its unit."""
    return Relation("differ", frozenset({why, "same figure"}), max(_apart(one, other), 0.01), "share")


def _one_of_time(reach: Extent) -> bool:
    """Whether it is a single minute, hour, day ...: "less than an hour"."""
    return reach.dimension == "time" and reach.stated == (1.0, 1.0)


def _apart(one: Extent, other: Extent) -> float:
    """How far apart two numbers are stated, as a share of the larger."""
    return abs(one.centre - other.centre) / max(abs(one.centre), abs(other.centre), 1e-12)


def _one_word(first: str | None, second: str | None) -> bool:
    """Whether news writes one word for both units: a "ton" may be metric, a "mile" nautical."""
    return any(first in names and second in names for names in LOOSE)


def _one_unit(one: Extent, other: Extent) -> bool:
    """Whether two unit names stand for one unit ("metre", "meter")."""
    return abs(one.centre - other.centre) <= 1e-6 * max(abs(one.centre), abs(other.centre))


def _far_from_bound(first: Claim, second: Claim, one: Extent, other: Extent) -> bool:
    """Whether a bound lies so far from the other figure that nobody would have put it so.

    "More than 7,500" does not exclude 22,000, but who knew of 22,000 would not say it: a bound is taken to be
    as telling as its writer could make it (the maxim of quantity: Grice, "Logic and conversation", 1975).
    Two bounds that face each other ("more than 10", "fewer than 20") say where it lies. What is rounder than
    any number ("dozens", "less than an hour") is no such bound, nor are degrees shares of one another.
    """
    basis = one.basis | other.basis
    if "bound" not in basis or "range" in basis or first.vague or second.vague:
        return False
    if one.dimension != other.dimension or one.dimension == "temperature":
        return False
    if {first.bound[0], second.bound[0]} == {"<", ">"}:
        return False
    if any(claim.bound[0] == "<" and _one_of_time(reach) for claim, reach in ((first, one), (second, other))):
        return False
    low, high = sorted((one.centre, other.centre))
    most = _nearest(first, second, min(abs(one.stated[0]), abs(other.stated[0])))
    return 0 < most * low < high - 1e-9 * high


def _nearest(first: Claim, second: Claim, smaller: float) -> float:
    """How many times the smaller figure the larger may be, for a bound to be as good as the figure."""
    if smaller >= LEAST_FROM and first.bound[0] == second.bound[0] == ">":
        return NEAR_LEAST
    return NEAR_BOUND if smaller >= SMALL else NEAR_SMALL_BOUND


def _bounds_apart(first: Claim, second: Claim) -> bool:
    """Whether one claim is a bound ("at least 20") and the other the figure itself, or they face apart."""

    def side(claim: Claim) -> str:
        return claim.bound[0] if claim.bound[0] in "<>" else "="

    return side(first) != side(second)


def _dates(first: Claim, second: Claim) -> Relation:
    one, other = day_extent(first), day_extent(second)
    if one is None or other is None:
        return SAME if first.value == second.value else INCOMPARABLE
    if one._replace(begins=False) == other._replace(begins=False):
        return SAME
    if days_meet(one, other):
        return Relation("compatible", _date_basis(one, other))
    if _year_apart(first, second):
        return Relation("compatible", frozenset({"partial date"}))
    return Relation("differ", frozenset(), float(days_gap(one, other)), "days")


def _year_apart(first: Claim, second: Claim) -> bool:
    """Whether nothing but the year differs, and one text leaves it out: "October" against "October 2012"."""
    values = [str(claim.value) for claim in (first, second)]
    dated = all(value[:4].isdigit() and value[4:5] == "-" for value in values)
    if not dated or values[0][4:] != values[1][4:]:
        return False
    told = [value[:4] in claim.text for claim, value in zip((first, second), values, strict=True)]
    bare = [_month_and_day().fullmatch(claim.text) is not None for claim in (first, second)]
    return all(year or month for year, month in zip(told, bare, strict=True)) and not all(told)


@cache
def _month_and_day() -> re.Pattern[str]:
    """A text that leaves the year out, and says nothing that fixes it, as "last May" or "Monday" would."""
    return re.compile(rf"{_MONTH}(?: \d{{1,2}})?|\d{{1,2}} {_MONTH}")


def _date_basis(one: DayExtent, other: DayExtent) -> frozenset[str]:
    basis = {one.basis, other.basis} - {""}
    for strong in ("bound", "approximation", "range"):
        if strong in basis:
            return frozenset({strong})
    return frozenset({"partial date"})


def _times(first: Claim, second: Claim) -> Relation:
    one, other = clock_extent(first), clock_extent(second)
    if one is None or other is None:
        return SAME if first.value == second.value else INCOMPARABLE
    if one.minute == other.minute and one.zones == other.zones and not _bounds_apart(first, second):
        return SAME
    if clocks_meet(one, other):
        if one.zones and other.zones and one.zones != other.zones:
            return Relation("compatible", frozenset({"time zone"}))
        basis = {one.basis, other.basis}
        far = HEDGED_MINUTES if basis == {"approximation"} else LOOSE_MINUTES
        if (
            "approximation" in basis
            and basis.isdisjoint(("bound", "range"))
            and clocks_gap(one, other) >= far
        ):
            return Relation("differ", frozenset(), clocks_gap(one, other), "minutes")
        for strong in ("bound", "approximation", "range"):
            if strong in basis:
                return Relation("compatible", frozenset({strong}))
        return Relation("compatible", frozenset({"rounding"})) if one.minute != other.minute else SAME
    if zones_explain(one, other):
        return Relation("compatible", frozenset({"time zone"}))
    return Relation("differ", frozenset(), clocks_gap(one, other), "minutes")


def _strings(first: Claim, second: Claim) -> Relation:
    """Scores and whatever else is stated as a string; a score reads the same from either side."""
    one, other = str(first.value), str(second.value)
    if one == other:
        return SAME
    if first.kind != second.kind:
        return INCOMPARABLE
    if first.kind == "score" and sorted(one.split("-")) == sorted(other.split("-")):
        return SAME
    return Relation("differ")
