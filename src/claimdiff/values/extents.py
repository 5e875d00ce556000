"""The interval of numbers that a claim allows, in base units of its dimension."""

from __future__ import annotations

import math
from typing import NamedTuple

from claimdiff.models import Claim, Interval, PointedInterval
from claimdiff.values.currency import dollar_band
from claimdiff.values.rounding import HEDGED_ROUND_SHARE, hedging, minutes_rounding, rounding
from claimdiff.values.units import base_unit
from claimdiff.values.vague import is_vague, vague_interval

#: Words right before or in a claim that put the actual number below the one written.
BELOW = ("nearly", "almost", "just under", "close to", "approaching", "not quite", "just short of")
#: Words that keep a bound near its number ("just over six hours").
NARROWLY = ("just ", "slightly ", "a little ", "little ", "barely ")
SCALE_WORDS = ("hundred", "thousand", "million", "billion", "trillion", "crore", "lakh")
#: Magnitudes are logarithmic: one step counts as this share.
MAGNITUDE_STEP = 0.25
#: Kinds whose whole numbers count whole things.
WHOLE = frozenset({"count", "age", "ordinal", "score"})


class Extent(NamedTuple):
    """What numbers a claim allows.

    Attributes:
        low: Lowest number allowed, minus infinity where open, in base units.
        high: Highest number allowed.
        centre: The number as stated, in base units (the middle of a range).
        dimension: What is measured ("length", "money", "count"); extents of different dimensions
            cannot be set against each other. ``None`` where the unit is not known.
        unit: The unit as claimed.
        basis: What makes the interval wider than its number: "rounding", "approximation", "bound",
            "range".
        stated: The number or numbers as stated, in the claim's own unit.
        scale: What took the number to base units ...
        offset: ... and was added.
    """

    low: float
    high: float
    centre: float
    dimension: str | None
    unit: str | None
    basis: frozenset[str]
    stated: tuple[float, float]
    scale: float = 1.0
    offset: float = 0.0


_known: dict[tuple[object, ...], Extent | None] = {}
_MOST_KNOWN = 10_000


def extent(claim: Claim) -> Extent | None:
    """The interval of a claim with a number for a value; ``None`` for dates, times, names and scores."""
    # All that it depends on: verdicts ask for the same few again and again.
    key = (claim.kind, claim.text, type(claim.value), claim.value, claim.unit, claim.bound, claim.vague)
    if key not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = _worked_out(claim)
    return _known[key]


def _worked_out(claim: Claim) -> Extent | None:
    ends = _stated(claim)
    if ends is None:
        return None
    low, high, basis = _allowed(claim, *ends)
    dimension, scale, offset = _dimension(claim)
    return Extent(
        low=low * scale + offset,
        high=high * scale + offset,
        centre=(ends[0] + ends[1]) / 2 * scale + offset,
        dimension=dimension,
        unit=claim.unit,
        basis=frozenset(basis),
        stated=ends,
        scale=scale,
        offset=offset,
    )


def bare(found: Extent) -> Extent:
    """The interval in the claim's own unit, as if the unit were not known."""
    low, high, centre = ((end - found.offset) / found.scale for end in (found.low, found.high, found.centre))
    return found._replace(low=low, high=high, centre=centre, dimension=None, scale=1.0, offset=0.0)


def in_dollars(money: Extent) -> Extent | None:
    """The dollars that an amount of another currency may have been worth in past decades."""
    band = dollar_band(money.unit)
    if band is None:
        return None
    corners = [end * rate for end in (money.low, money.high) for rate in band]
    middle = money.centre * (band[0] + band[1]) / 2
    return money._replace(low=min(corners), high=max(corners), centre=middle, dimension="money", unit="USD")


def extents_meet(first: Extent, second: Extent) -> bool:
    """Whether some number is allowed by both; intervals that merely touch at an end do not meet.

    "3,000" and "3,100" round from ranges that share the single number 3,050: nobody would call
    them one figure.
    """
    low, high = max(first.low, second.low), min(first.high, second.high)
    slack = 1e-9 * max(1.0, abs(first.centre), abs(second.centre))
    if low < high - slack:
        return True
    rounded = {"rounding", "approximation"}
    touching = first.basis & rounded and second.basis & rounded and first.low < first.high
    return low <= high + slack and not (touching and second.low < second.high)


def extents_gap(first: Extent, second: Extent) -> float:
    """How far apart two numbers are as a share of the larger: 0.16 for 107 and 127."""
    low = max(first.low, second.low)
    high = min(first.high, second.high)
    if low <= high:
        return 0.0
    if first.dimension == "temperature":
        return min(1.0, abs(first.centre - second.centre) / 100)
    apart = abs(first.centre - second.centre)
    if "magnitude" in (first.unit, second.unit):
        return min(1.0, round(apart * MAGNITUDE_STEP, 6))
    return min(1.0, apart / max(abs(first.centre), abs(second.centre), 1e-12))


def _stated(claim: Claim) -> tuple[float, float] | None:
    try:
        return _ends(claim)
    except OverflowError:
        return None


def _ends(claim: Claim) -> tuple[float, float] | None:
    value = claim.value
    if isinstance(value, (bool, str)):
        return None
    if isinstance(value, Interval):
        if value.low is None and value.high is None:
            return None
        low = value.low if value.low is not None else value.high
        high = value.high if value.high is not None else value.low
        if low is None or high is None:
            return None
        if isinstance(value, PointedInterval):
            low = high = value.point
        ends = (float(min(low, high)), float(max(low, high)))
    else:
        ends = (float(value), float(value))
    return ends if all(math.isfinite(end) for end in ends) else None


def _allowed(claim: Claim, low: float, high: float) -> tuple[float, float, set[str]]:
    """The interval in the claim's own unit, and what widened it."""
    basis: set[str] = set()
    if claim.vague or is_vague(claim.text):
        low, high = vague_interval(claim.text, low)
        basis.add("approximation")
    elif isinstance(claim.value, Interval) and not isinstance(claim.value, PointedInterval):
        basis.add("range")
        low = -math.inf if claim.value.low is None else low
        high = math.inf if claim.value.high is None else high
    else:
        below, above, why = _widening(claim, low)
        if claim.bound != "=" and claim.text.lower().startswith(NARROWLY):
            near = max(above, abs(low) * HEDGED_ROUND_SHARE)
            return (
                (low, low + near, {"approximation"})
                if claim.bound[0] == ">"
                else (low - near, low, {"approximation"})
            )
        low, high = low - below, high + above
        if why and high > low:
            basis.add(why)
    if claim.bound in (">", ">="):
        high = math.inf
        basis = {"bound"}
        low = _stated_low(claim, low)
    elif claim.bound in ("<", "<="):
        low = -math.inf
        basis = {"bound"}
    return low, high, basis


def _stated_low(claim: Claim, low: float) -> float:
    return low if isinstance(claim.value, (Interval, str)) else float(claim.value)


def _widening(claim: Claim, value: float) -> tuple[float, float, str]:
    """How far below and above the one written the actual number may be, and why."""
    text = _last_number(claim).lower()
    scaled = any(word in text for word in SCALE_WORDS) and any(c.isdigit() for c in text)
    count = claim.kind in WHOLE and base_unit(claim.unit if claim.kind == "count" else None) is None
    if claim.kind == "duration" and claim.unit in ("minute", "second"):
        plain = minutes_rounding(value)
    else:
        plain = rounding(value, text, count=count, scaled=scaled)
    hedged = max(plain, hedging(value, text, count=count, scaled=scaled))
    if "dozen" in text:
        hedged = max(hedged, abs(value) * HEDGED_ROUND_SHARE)
    if any(text.startswith(word) for word in BELOW):
        return hedged, plain, "approximation"
    if claim.bound == "~" or "dozen" in text:
        return hedged, hedged, "approximation"
    return plain, plain, "rounding"


def _last_number(claim: Claim) -> str:
    """The words of the number that stands for a claim: of a movement, those of where it ended."""
    return claim.text.rpartition(" to ")[2] if isinstance(claim.value, PointedInterval) else claim.text


def _dimension(claim: Claim) -> tuple[str | None, float, float]:
    """Dimension, factor to the base unit, and offset."""
    if claim.kind == "money":
        return f"money {claim.unit}", 1.0, 0.0
    if claim.kind == "percent" or claim.unit == "%":
        return "share", 0.01, 0.0
    if claim.kind in ("measure", "duration", "count"):
        known = base_unit(claim.unit)
        if known:
            return known.dimension, known.factor, known.offset
    if claim.kind in ("measure", "duration"):
        return (None if claim.unit is None else f"unit {claim.unit}"), 1.0, 0.0
    if claim.kind == "age":
        known = base_unit(claim.unit or "year")
        factor = known.factor if known and known.dimension == "time" else 1.0
        return "time", factor, 0.0
    return claim.kind, 1.0, 0.0
