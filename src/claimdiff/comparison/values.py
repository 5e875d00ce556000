"""How the values of two claims relate: the level of the slot ``value``.

Two claims that answer one question may well differ in value; that is what the tool looks for. But an equal
value is evidence that they do, and the rarer the value, the stronger: two 334s are hardly a coincidence,
two 2s are.
"""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.models import Claim
from claimdiff.values import (
    ClockExtent,
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

#: Levels at which two values fit each other.
FITTING = frozenset(
    (
        "equal",
        "equal rare",
        "equal medium",
        "equal round",
        "equal small",
        "equal tiny",
        "converted",
        "converted exactly",
        "compatible",
        "bounded",
        "part",
        "same day",
        "same weekday",
        "zone",
    )
)
_YEAR = 300
_CONVERTED = 0.03


class Value(NamedTuple):
    """A claim's value as its comparisons read it; one of the three extents is set, or none.

    Attributes:
        plain: The value as stated.
        number: What numbers it allows.
        day: What days it allows.
        clock: What minutes it allows.
        commonness: How common a number it is: ``rare``, ``medium``, ``round``, ``small`` or ``tiny``.
    """

    plain: str
    number: Extent | None = None
    day: DayExtent | None = None
    clock: ClockExtent | None = None
    commonness: str = ""


def value_of(claim: Claim) -> Value:
    """The value of a claim, made ready for comparison."""
    plain = str(claim.value)
    if claim.kind == "date":
        return Value(plain, day=day_extent(claim))
    if claim.kind == "time":
        return Value(plain, clock=clock_extent(claim))
    number = extent(claim)
    return Value(plain, number=number, commonness=_commonness(number.stated[0]) if number else "")


def value_level(a: Value, b: Value) -> str:
    """The level of two values."""
    if a.number and b.number:
        return _number_level(a.number, b.number, a.commonness)
    if a.day and b.day:
        return _day_level(a.day, b.day)
    if a.clock and b.clock:
        return _clock_level(a.clock, b.clock)
    return "equal" if a.plain == b.plain else "unlike"


def _number_level(a: Extent, b: Extent, commonness: str) -> str:
    if a.dimension != b.dimension:
        return "equal " + commonness if a.stated == b.stated else "unlike"
    if a.stated == b.stated:
        fits = a.unit == b.unit or abs(a.centre - b.centre) <= 0.01 * abs(a.centre)
        return "equal " + commonness if fits or a.dimension == "count" else "same figure"
    if extents_meet(a, b):
        if "bound" in a.basis or "bound" in b.basis:
            return "bounded"
        if a.unit == b.unit or a.dimension == "count":
            return "compatible"
        exact = abs(a.centre - b.centre) <= _CONVERTED * max(abs(a.centre), abs(b.centre))
        return "converted exactly" if exact else "converted"
    gap = extents_gap(a, b)
    if gap <= 0.12:
        return "close"
    if gap <= 0.4:
        return "near"
    return "apart" if gap <= 0.8 else "far"


def _day_level(a: DayExtent, b: DayExtent) -> str:
    if a == b:
        return "equal"
    if days_meet(a, b):
        if _loose(a) and _loose(b) and _unlike(a, b):
            return "silent"
        if _pinned(a) and _pinned(b):
            return "same day"
        return "same weekday" if _of_week(a, b) or _of_week(b, a) else "part"
    gap = days_gap(a, b)
    if gap <= 7:
        return "close"
    if gap <= 60:
        return "near"
    return "apart" if gap <= 1100 else "far"


def _pinned(day: DayExtent) -> bool:
    """Whether a date states a day of a month."""
    return day.low == day.high or day.day is not None


def _of_week(a: DayExtent, b: DayExtent) -> bool:
    """Whether one date is a day of the week and the other a day of a month."""
    return a.weekday is not None and _pinned(b)


def _loose(day: DayExtent) -> bool:
    return day.high - day.low > _YEAR


def _unlike(a: DayExtent, b: DayExtent) -> bool:
    """Whether no part of a date is stated by both: a weekday and a month."""
    return not (
        (a.weekday is not None and b.weekday is not None) or (a.month is not None and b.month is not None)
    )


def _clock_level(a: ClockExtent, b: ClockExtent) -> str:
    if a.minute == b.minute and (a.zones == b.zones or not (a.zones and b.zones)):
        return "equal"
    if clocks_meet(a, b):
        return "bounded" if "bound" in (a.basis, b.basis) else "part"
    if zones_explain(a, b):
        return "zone"
    gap = clocks_gap(a, b)
    if gap <= 15:
        return "close"
    return "near" if gap <= 60 else "apart"


def _commonness(value: float) -> str:
    """How common a number is in news, from its size and its significant digits."""
    digits = f"{abs(value):.6g}".partition("e")[0].replace(".", "").strip("0")
    if len(digits) >= 3 or not float(value).is_integer():
        return "rare"
    if abs(value) <= 3:
        return "tiny"
    if abs(value) <= 12:
        return "small"
    return "medium" if len(digits) == 2 else "round"
