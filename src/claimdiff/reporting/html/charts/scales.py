"""Scales: from values to places between 0 and 1, and the ticks that people like to read."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claimdiff.reporting.values import number

#: Room at both ends for dots and tick labels.
_MARGIN = 0.06
#: Beyond this ratio of the largest to the smallest value a scale is logarithmic.
_WIDE = 100
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS_MINUTES = (1, 5, 10, 15, 30, 60, 120, 240, 480)
_STEPS_DAYS = (1, 2, 7, 14)
_STEPS_MONTHS = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class Scale:
    """Where values lie.

    Attributes:
        low: The value at the left margin.
        high: The value at the right margin.
        ticks: Values that are labelled, each with its label.
        log: Equal steps are equal ratios.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False

    def place(self, value: float) -> float:
        """Where a value lies between 0 and 1; what is beyond an end lies at that end."""
        if value == -math.inf:
            return 0.0
        if value == math.inf:
            return 1.0
        low, high = (math.log10(self.low), math.log10(self.high)) if self.log else (self.low, self.high)
        if self.log and value <= 0:
            return 0.0
        at = math.log10(value) if self.log else value
        share = (at - low) / (high - low)
        return min(1.0, max(0.0, _MARGIN + share * (1 - 2 * _MARGIN)))


def whole_scale(values: list[float]) -> Scale:
    """A scale for numbers of whole things: no tick between two of them."""
    return number_scale(values, least=1.0)


def number_scale(values: list[float], *, least: float = 0.0) -> Scale:
    """A scale for finite numbers, with ticks that are at least so far apart."""
    low, high = min(values), max(values)
    if low > 0 and high / low > _WIDE:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        every = max(1, (last - first) // 4)
        ticks = [10.0**power for power in range(first, last + 1, every)]
        return Scale(10.0**first, 10.0**last, tuple((tick, number(tick)) for tick in ticks), log=True)
    if low == high:
        margin = abs(low) * 0.1 or 1.0
        low, high = low - margin, high + margin
    step = max(least, _nice((high - low) / 3))
    first_tick = math.ceil(round(low / step, 9))
    last_tick = math.floor(round(high / step, 9))
    marks = [round(n * step, 12) for n in range(first_tick, last_tick + 1)]
    return Scale(low, high, tuple((mark, number(mark)) for mark in marks))


def day_scale(values: list[float], *, years: bool = True) -> Scale:
    """A scale for days as proleptic ordinals; without ``years`` the labels have none."""
    low, high = min(values), max(values)
    if high - low < 4:
        low, high = low - 2, high + 2
    first, last = date.fromordinal(max(1, int(low))), date.fromordinal(min(3652059, int(high)))
    span = last.toordinal() - first.toordinal()
    if span > 900:
        ticks = _year_ticks(first, last)
    elif span > 70:
        ticks = _month_ticks(first, last)
    else:
        ticks = _day_ticks(first, last)
    if not years:
        ticks = [(at, label.rpartition(" ")[0] if label[-4:].isdigit() else label) for at, label in ticks]
    return Scale(low, high, tuple(ticks))


def minute_scale(values: list[float]) -> Scale:
    """A scale for minutes after midnight."""
    low, high = min(values), max(values)
    if high - low < 10:
        low, high = low - 10, high + 10
    step = next((s for s in _STEPS_MINUTES if (high - low) / s <= 4.5), _STEPS_MINUTES[-1])
    marks = range(math.ceil(low / step) * step, math.floor(high) + 1, step)
    return Scale(low, high, tuple((float(m), f"{m // 60 % 24:02}:{m % 60:02}") for m in marks))


def _nice(step: float) -> float:
    """The next of 1, 2, 5, 10 … that is no smaller."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * 0.999)


def _year_ticks(first: date, last: date) -> list[tuple[float, str]]:
    step = max(1, round(_nice((last.year - first.year) / 4)))
    years = range(-(-first.year // step) * step, last.year + 1, step)
    return _inside([(date(year, 1, 1), str(year)) for year in years if year > 0], first, last)


def _month_ticks(first: date, last: date) -> list[tuple[float, str]]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((s for s in _STEPS_MONTHS if months / s <= 4.5), 12)
    found = []
    for n in range(first.year * 12, last.year * 12 + 12):
        if n % step == 0:
            day = date(n // 12, n % 12 + 1, 1)
            found.append((day, f"{_MONTHS[day.month - 1]} {day.year}"))
    return _inside(found, first, last)


def _day_ticks(first: date, last: date) -> list[tuple[float, str]]:
    span = last.toordinal() - first.toordinal()
    step = next((s for s in _STEPS_DAYS if span / s <= 4.5), 30)
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1, step)]
    return _inside([(day, f"{day.day} {_MONTHS[day.month - 1]} {day.year}") for day in days], first, last)


def _inside(ticks: list[tuple[date, str]], first: date, last: date) -> list[tuple[float, str]]:
    return [(float(day.toordinal()), label) for day, label in ticks if first <= day <= last]


#: Finite values -> a scale.
MakeScale = Callable[[list[float]], Scale]
