"""How two dates or times of day relate: component by component, for dates stated in part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = 12
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FULL = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)?-{0,2}(\d\d)?-?(\d\d)?")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """The stated parts of a date; ``None`` where the text leaves a part open.

    ``year`` may be a decade or century ("198X").
    """

    year: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def day_of(value: str) -> Day | None:
    """The parts of an EDTF date or the name of a weekday; of an interval, of its first day."""
    text = value.strip().lower()
    if text in _DAYS:
        return Day(weekday=_DAYS.index(text))
    text = text.partition("/")[0].strip("~?%. ").replace("x", "X")
    match = re.fullmatch(r"(?:(\d{4}|\d{3}X|\d\dXX|XXXX)|-)?(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?", text)
    if match is None or not any(match.groups()):
        return None
    year, month, day = match.groups()
    if year == "XXXX":
        year = None
    number = int(month) if month and month != "XX" else None
    if number is not None and number > MONTHS:
        number = None  # a season, quarter or half year: 2022-22 is a summer
    return Day(
        year,
        number,
        int(day) if day and day != "XX" else None,
        _weekday(year, number, day),
    )


def _weekday(year: str | None, month: int | None, day: str | None) -> int | None:
    if year and year.isdigit() and month and day and day.isdigit():
        try:
            return date(int(year), month, int(day)).weekday()
        except ValueError:
            return None
    return None


def day_level(a: Day, b: Day) -> str:
    """The relation of two dates by the parts that both state.

    ``equal``; ``part`` (one states more than the other, none differ); ``silent`` (no part in common:
    a weekday and a year); ``close`` (differ, but by days or in the weekday only); ``apart``.
    """
    if a == b:
        return "equal"
    shared = differing = 0
    for x, y in ((_year(a), _year(b)), (a.month, b.month), (a.day, b.day)):
        if x is not None and y is not None:
            shared += 1
            differing += not _agree(x, y)
    if not shared and a.weekday is not None and b.weekday is not None:
        return "equal" if a.weekday == b.weekday else "close"
    if not shared:
        return "silent"
    if not differing:
        return "part"
    same_month = _year_fits(a, b) and a.month is not None and a.month == b.month
    return "close" if same_month else "apart"


def _year(day: Day) -> str | None:
    return day.year


def _agree(x: str | int, y: str | int) -> bool:
    if isinstance(x, str) and isinstance(y, str):
        return all(p == q or "X" in (p, q) for p, q in zip(x, y, strict=False))
    return x == y


def _year_fits(a: Day, b: Day) -> bool:
    return a.year is None or b.year is None or _agree(a.year, b.year)


def clock_level(a: int, b: int) -> str:
    """The relation of two times of day in minutes."""
    gap = min(abs(a - b), 24 * 60 - abs(a - b))
    if gap == 0:
        return "equal"
    if gap % 60 == 0 or gap == 12 * 60:
        return "zone"
    if gap <= 10:
        return "close"
    return "near" if gap <= 60 else "apart"
