"""Times of day: how precisely they are said, and in which zone."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimdiff.lexicon import table
from claimdiff.models import Claim

DAY = 24 * 60
HALF_DAY = DAY // 2
#: A bound reaches so far: what was before midnight was on that day, not in the night before.
BOUND = 18 * 60
#: Half the width, in minutes, that a clock time allows by the grid it stands on.
BARE_HOUR, HALF_HOUR, TENS, FIVES, EXACT = 15.0, 7.5, 5.0, 2.5, 0.5
#: A hedge ("about 2 a.m.", "shortly after 3:30") allows this many minutes at least.
HEDGED = 10.0
#: Where zones half an hour apart border on each other, from Iran to Myanmar, and by how much they differ.
FIRST_HALF, LAST_HALF, HALF_STEP = 210, 390, 30


class ClockExtent(NamedTuple):
    """What minutes of the day a claim allows.

    Attributes:
        minute: The time as stated, in minutes after midnight.
        low: Lowest minute allowed (may be negative: the evening before).
        high: Highest minute allowed.
        zones: Offsets to UTC in minutes that its zone may stand for; empty where none is named.
        zone: The zone as named.
        half_day: The text does not say whether it is before or after noon.
        basis: "rounding", "approximation", "bound" or "range".
    """

    minute: float
    low: float
    high: float
    zones: tuple[int, ...]
    zone: str | None
    half_day: bool
    basis: str


@cache
def _clock_pattern() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2}):(\d{2})")


def clock_extent(claim: Claim) -> ClockExtent | None:
    """The minutes that a claim of kind ``time`` allows; ``None`` where its value is no clock time."""
    found = _clock_pattern().findall(claim.value) if isinstance(claim.value, str) else []
    if not found:
        return None
    minutes = [60 * int(hour) + int(minute) for hour, minute in found[:2]]
    first, last = minutes[0], minutes[-1]
    basis = "range" if len(minutes) > 1 else "rounding"
    half = 0.0 if len(minutes) > 1 else _half_width(first, claim)
    low, high = first - half, last + half
    if claim.bound == "~":
        basis = "approximation"
    elif claim.bound in (">", ">="):
        low, high, basis = first, first + BOUND, "bound"
    elif claim.bound in ("<", "<="):
        low, high, basis = last - BOUND, last, "bound"
    zones = tuple(table("time_zones").get((claim.unit or "").upper(), ()))
    return ClockExtent((first + last) / 2, low, high, zones, claim.unit, _half_day(claim, first), basis)


def clocks_meet(first: ClockExtent, second: ClockExtent) -> bool:
    """Whether some minute is allowed by both, on any day."""
    if _to_the_minute(first) and _to_the_minute(second):
        return any(first.minute + shift == second.minute for shift in _shifts(first, second))
    return any(
        max(first.low + shift, second.low) <= min(first.high + shift, second.high)
        for shift in _shifts(first, second)
    )


def _to_the_minute(time: ClockExtent) -> bool:
    """Whether a time is told to the minute: "10:53", not "10:50" nor "about 10:53"."""
    return time.high - time.low <= 2 * EXACT


def clocks_gap(first: ClockExtent, second: ClockExtent) -> float:
    """Minutes between two times as stated, on the shorter way round the clock."""
    return min(abs(first.minute + shift - second.minute) for shift in _shifts(first, second))


def zones_explain(first: ClockExtent, second: ClockExtent) -> bool:
    """Whether one time has a zone, the other none, and they are whole hours apart: zones may be why.

    Hours are whole as far as both times are rounded ("3:30" and "01:36 GMT"); or they are half an hour
    off, as India's are.
    """
    if bool(first.zones) == bool(second.zones):
        return False
    apart = abs(first.minute - second.minute)
    off = min(apart % 60, -apart % 60)
    if apart == HALF_STEP:
        return any(FIRST_HALF <= zone <= LAST_HALF for zone in first.zones or second.zones)
    if apart + off < 60:
        return False
    if "bound" in (first.basis, second.basis):
        return off <= HEDGED
    rounded = (first.high - first.low + second.high - second.low) / 2
    return apart % 30 == 0 or off <= rounded


def _shifts(first: ClockExtent, second: ClockExtent) -> list[float]:
    """Minutes to add to the first time before setting it against the second."""
    apart = {0}
    if first.zones and second.zones:
        apart = {there - here for here in first.zones for there in second.zones}
    halves = (0, HALF_DAY, -HALF_DAY) if first.half_day or second.half_day else (0,)
    return sorted({zone + half + day for zone in apart for half in halves for day in (0, DAY, -DAY)})


def _half_width(minute: int, claim: Claim) -> float:
    hedged = claim.bound == "~"
    if minute % 60 == 0:
        width = BARE_HOUR if ":00" not in claim.text else HALF_HOUR
        width *= 2 if hedged else 1
    elif minute % 15 == 0:
        width = HALF_HOUR
    elif minute % 10 == 0:
        width = TENS
    elif minute % 5 == 0:
        width = FIVES
    else:
        width = EXACT
    return max(width, HEDGED) if hedged else width


def _half_day(claim: Claim, minute: int) -> bool:
    """Whether "3:30" could be either half of the day."""
    text = claim.text.lower().replace(".", "").replace(" ", "")
    named = ("am", "pm", "noon", "midnight", "morning", "evening", "night", "afternoon", "hrs", "hours")
    return minute < DAY // 2 + 60 and not text.startswith("0") and not any(word in text for word in named)
