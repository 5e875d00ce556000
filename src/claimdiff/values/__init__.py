"""What a claim's value allows: intervals in base units, days, clock times.

Alignment and verdicts both ask whether two values can stand for one reality; the answer is the same
question here: do the intervals that the two texts allow meet?
"""

from claimdiff.values.clock import ClockExtent, clock_extent, clocks_gap, clocks_meet
from claimdiff.values.days import DayExtent, day_extent, days_gap, days_meet
from claimdiff.values.extents import Extent, extent, extents_gap, extents_meet

__all__ = [
    "ClockExtent",
    "DayExtent",
    "Extent",
    "clock_extent",
    "clocks_gap",
    "clocks_meet",
    "day_extent",
    "days_gap",
    "days_meet",
    "extent",
    "extents_gap",
    "extents_meet",
]
