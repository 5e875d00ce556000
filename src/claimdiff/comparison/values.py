"""How the values of two claims relate: the level of the slot ``value``.

Two claims that answer one question may well differ in value; that is what the tool looks for. But an equal
value is evidence that they do, and the rarer the value, the stronger: two 334s are hardly a coincidence,
two 2s are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from claimdiff.models import Interval

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOSE = 0.005
_ROUNDED = 0.06
_NEAR = 1.5
_FAR = 5.0


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range, and how common a number it is.

    Attributes:
        low: Lower end.
        high: Upper end.
        commonness: ``rare``, ``medium``, ``round``, ``small`` or ``tiny``.
    """

    low: float
    high: float
    commonness: str


@dataclass(frozen=True, slots=True)
class Day:
    """The stated parts of a date; ``None`` where the text leaves a part open."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: str | None = None


def number_of(value: float | int | str | Interval, factor: float = 1.0) -> Number | None:
    """The numeric content of a claim's value, in the base unit that ``factor`` converts to."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, Interval):
        ends = [end for end in (value.low, value.high) if end is not None]
        if not ends:
            return None
        low = value.low if value.low is not None else -math.inf
        high = value.high if value.high is not None else math.inf
        return Number(low * factor, high * factor, commonness(ends[0]))
    return Number(value * factor, value * factor, commonness(value))


def commonness(value: float) -> str:
    """How common a number is in news, from its size and its significant digits."""
    digits = f"{abs(value):.6g}".replace(".", "").replace("e+", "").strip("0")
    if len(digits) >= 3 or not float(value).is_integer():
        return "rare"
    if abs(value) <= 3:
        return "tiny"
    if abs(value) <= 12:
        return "small"
    return "medium" if len(digits) == 2 else "round"


def number_level(a: Number, b: Number) -> str:
    """The relation of two numbers in one unit."""
    if _same(a.low, b.low) and _same(a.high, b.high):
        return "equal " + a.commonness
    if a.low <= b.high and b.low <= a.high:
        return "overlapping"
    x, y = sorted((abs(_middle(a)), abs(_middle(b))))
    if x == 0:
        return "far"
    ratio = y / x
    if ratio <= 1 + _ROUNDED:
        return "rounding"
    if ratio <= _NEAR:
        return "near"
    return "apart" if ratio <= _FAR else "far"


def _same(x: float, y: float) -> bool:
    return x == y or abs(x - y) <= _CLOSE * max(abs(x), abs(y))


def _middle(n: Number) -> float:
    if math.isinf(n.low) or math.isinf(n.high):
        return n.high if math.isinf(n.low) else n.low
    return (n.low + n.high) / 2
