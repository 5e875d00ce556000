"""What a chart shows of a claim: a point and how far the actual value may be from it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimdiff.models import Claim
from claimdiff.reporting.html.charts.scales import (
    MakeScale,
    day_scale,
    minute_scale,
    number_scale,
    whole_scale,
)
from claimdiff.reporting.values import plural
from claimdiff.values import DayExtent, Extent, clock_extent, day_extent, extent

#: Kinds that count whole things.
_WHOLE = frozenset({"count", "ordinal"})
#: Days without a year are set in this one, a leap year.
_NO_YEAR = 2000
#: A span that begins before this year is open; nothing in the news is that old.
_OPEN_FIRST, _OPEN_LAST = date(2, 1, 1).toordinal(), date(9998, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Point:
    """A value and its interval, whose ends may be infinite."""

    low: float
    centre: float
    high: float


@dataclass(frozen=True, slots=True)
class Plotted:
    """Points of several claims on one scale.

    Attributes:
        points: A point for each claim.
        make_scale: The scale that suits them.
        unit: What the numbers on the scale are, in words; may be empty.
    """

    points: tuple[Point, ...]
    make_scale: MakeScale
    unit: str


def plotted(claims: Sequence[Claim]) -> Plotted | None:
    """The claims on one scale; ``None`` where they have none, as names and scores."""
    kinds = {claim.kind for claim in claims}
    if kinds == {"date"}:
        return _dates(claims)
    if kinds == {"time"}:
        return _times(claims)
    if kinds & {"date", "time", "name", "score"} or not claims:
        return None
    return _numbers(claims)


def _numbers(claims: Sequence[Claim]) -> Plotted | None:
    extents: list[Extent] = []
    for claim in claims:
        found = extent(claim)
        if found is None or (extents and found.dimension != extents[0].dimension):
            return None
        extents.append(found)
    kinds = {claim.kind for claim in claims}
    scale, offset = extents[0].scale, extents[0].offset
    points = []
    for found in extents:
        low, centre, high = ((end - offset) / scale for end in (found.low, found.centre, found.high))
        if not math.isfinite(centre) or abs(centre) > 1e15:
            return None
        points.append(Point(max(low, 0.0) if low < 0 <= centre and low > -math.inf else low, centre, high))
    whole = kinds <= _WHOLE
    return Plotted(tuple(points), whole_scale if whole else number_scale, _unit(claims[0]))


def _unit(claim: Claim) -> str:
    if claim.kind in ("percent", "money"):
        return claim.unit or "%"
    return plural(claim.unit) if claim.unit and claim.kind in ("measure", "duration", "age") else ""


def _dates(claims: Sequence[Claim]) -> Plotted | None:
    extents = [day_extent(claim) for claim in claims]
    known = [found for found in extents if found is not None]
    if len(known) != len(extents) or any(found.weekday is not None for found in known):
        return None
    years = sorted({date.fromordinal(found.low).year for found in known if found.month is None})
    year = years[0] if len(years) == 1 else _NO_YEAR
    if len(years) > 1 and any(found.month is not None for found in known):
        return None
    points = tuple(_day_point(found, year) for found in known)
    with_years = bool(years)
    return Plotted(points, lambda values: day_scale(values, years=with_years), "")


def _day_point(found: DayExtent, year: int) -> Point:
    if found.month is not None:
        day = min(found.day or 15, 28 if found.month == 2 and year % 4 else 31)
        at = float(date(year, found.month, min(day, _last_day(year, found.month))).toordinal())
        return Point(at, at, at)
    low = -math.inf if found.low < _OPEN_FIRST else float(found.low)
    high = math.inf if found.high > _OPEN_LAST else float(found.high)
    centre = high if low == -math.inf else low if high == math.inf else (low + high) / 2
    return Point(low, centre, high)


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def _times(claims: Sequence[Claim]) -> Plotted | None:
    extents = [clock_extent(claim) for claim in claims]
    known = [found for found in extents if found is not None]
    if len(known) != len(extents) or len({found.zones for found in known}) > 1:
        return None
    points = tuple(Point(found.low, found.minute, found.high) for found in known)
    return Plotted(points, minute_scale, known[0].zone or "")
