"""Dates as the days they allow: partial ones, weekdays, seasons, decades, ranges."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from functools import cache
from typing import NamedTuple

from claimdiff.models import Claim

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST, LAST = date(1, 1, 1).toordinal(), date(9999, 12, 31).toordinal()
#: Spans longer than this many days are not searched day by day.
SEARCHED = 800
#: Days that "about" ("2022~") adds at either end, by the precision of the date.
ABOUT_DAY, ABOUT_MONTH, ABOUT_YEAR = 3, 31, 366

#: Days of a year that is told alone, at most.
YEAR_DAYS = 366

#: Words of dates that hang on the day of the article, which may be a day off at either end.
RELATIVE = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "night", "ago", "week", "weeks", "last", "this"}
)

#: EDTF codes for parts of a year -> first (month, day), last (month, day), years to add at each end.
#: Winter straddles the turn of the year, and writers name it after either.
PARTS: dict[int, tuple[tuple[int, int], tuple[int, int], int, int]] = {
    21: ((3, 1), (6, 21), 0, 0),
    22: ((6, 1), (9, 23), 0, 0),
    23: ((9, 1), (12, 21), 0, 0),
    24: ((12, 1), (3, 21), -1, 1),
    33: ((1, 1), (3, 31), 0, 0),
    34: ((4, 1), (6, 30), 0, 0),
    35: ((7, 1), (9, 30), 0, 0),
    36: ((10, 1), (12, 31), 0, 0),
    37: ((1, 1), (4, 30), 0, 0),
    38: ((5, 1), (8, 31), 0, 0),
    39: ((9, 1), (12, 31), 0, 0),
    40: ((1, 1), (6, 30), 0, 0),
    41: ((7, 1), (12, 31), 0, 0),
}


class DayExtent(NamedTuple):
    """What days a date allows: those from ``low`` to ``high`` that fit every part that is given.

    Attributes:
        low: First day, as a proleptic ordinal.
        high: Last day.
        month: Month, where the year is not given.
        day: Day of the month, where the year is not given.
        weekday: Day of the week from 0 (Monday), where it is all that is given.
        basis: "partial date", "approximation", "bound" or "range"; "" for a single day.
        begins: It says when something began ("since 2014"), which is no bound on when.
    """

    low: int = FIRST
    high: int = LAST
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    basis: str = "partial date"
    begins: bool = False

    @property
    def grain(self) -> str:
        """How finely it is told: "day", "day of month", "weekday", "days", "month", "year" or "years"."""
        if self.weekday is not None:
            return "weekday"
        if self.day is not None:
            return "day of month"
        span = self.high - self.low
        if span == 0:
            return "day"
        if self.month is not None or span <= 31:
            return "month" if self.basis == "partial date" else "days"
        return "year" if span <= YEAR_DAYS else "years"


def day_extent(claim: Claim) -> DayExtent | None:
    """The days that a claim of kind ``date`` allows; ``None`` where its value cannot be read."""
    if not isinstance(claim.value, str):
        return None
    text = claim.text.lower()
    weekday = _weekday_only(text)
    if weekday is not None:
        return DayExtent(weekday=weekday)
    found = parse_days(claim.value)
    if found is None:
        return None
    if found.low == found.high and _relative(text):
        slack = 7 if "week" in text else 1
        low, high = max(FIRST, found.low - slack), min(LAST, found.high + slack)
        return found._replace(low=low, high=high, basis="approximation")
    if found.low == found.high and _year_unsaid(text):
        day = date.fromordinal(found.low)
        found = DayExtent(month=day.month, day=day.day)
    if claim.bound == ">=":
        return found._replace(begins=True)
    if claim.bound == ">":
        return found._replace(high=LAST, basis="bound")
    if claim.bound in ("<", "<="):
        return found._replace(low=FIRST, basis="bound")
    if claim.bound == "~" and found.month is None and found.weekday is None:
        return _about(found)
    return found


def days_meet(first: DayExtent, second: DayExtent) -> bool:
    """Whether some day is allowed by both."""
    first, second = _beginnings(first, second)
    low, high = max(first.low, second.low), min(first.high, second.high)
    if low > high:
        return False
    month, day, weekday = first.month, first.day, first.weekday
    for here, there in ((month, second.month), (day, second.day), (weekday, second.weekday)):
        if here is not None and there is not None and here != there:
            return False
    month = second.month if month is None else month
    day = second.day if day is None else day
    weekday = second.weekday if weekday is None else weekday
    if high - low > SEARCHED or month is day is weekday is None:
        return True
    if month is not None and day is not None and weekday is None:
        return _has_day(low, high, month, day)
    days = range(low, high + 1) if weekday is None else range(low + (weekday + 1 - low) % 7, high + 1, 7)
    return any(_fits(date.fromordinal(n), month, day) for n in days)


def _has_day(low: int, high: int, month: int, day: int) -> bool:
    """Whether a day of the year lies in a span: its years are fewer than its days."""
    for year in range(date.fromordinal(low).year, date.fromordinal(high).year + 1):
        with suppress(ValueError):  # February 29, or a day that no month has
            if low <= date(year, month, day).toordinal() <= high:
                return True
    return False


def days_gap(first: DayExtent, second: DayExtent) -> int:
    """Days between two dates.

    Dates of one precision are as far apart as their beginnings (2012 and 2014 two years), others as
    their nearest days; dates without a year are taken on the shorter way round.
    """
    first, second = _beginnings(first, second)
    low, high = max(first.low, second.low), min(first.high, second.high)
    if low > high:
        alike = abs((first.high - first.low) - (second.high - second.low)) <= 3
        return abs(first.low - second.low) if alike else low - high
    if first.weekday is not None or second.weekday is not None:
        apart = abs(_weekday(first) - _weekday(second))
        return min(apart, 7 - apart)
    apart = abs(_day_of_year(first) - _day_of_year(second))
    return min(apart, 365 - apart)


def _beginnings(first: DayExtent, second: DayExtent) -> tuple[DayExtent, DayExtent]:
    """The beginning of "between 2013 and 2016" is what "since 2014" is set against."""
    if first.begins and second.basis == "range":
        second = second._replace(high=min(second.high, second.low + first.high - first.low))
    elif second.begins and first.basis == "range":
        first = first._replace(high=min(first.high, first.low + second.high - second.low))
    return first, second


def parse_days(value: str) -> DayExtent | None:
    """The days of an EDTF date, a year-less date (``--06-20``), a weekday or a decade (``1930s``)."""
    text = value.strip().lower().partition("t")[0] if value[:1].isdigit() else value.strip().lower()
    weekday = _weekday_only(text)
    if weekday is not None:
        return DayExtent(weekday=weekday)
    if "/" in text:
        return _range(text)
    about = text.endswith(("~", "%"))
    found = _single(text.rstrip("~?%"))
    return _about(found) if about and found is not None else found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"([\dxu]{4})(?:-([\dxu]{2})(?:-([\dxu]{2}))?)?")


@cache
def _week_pattern() -> re.Pattern[str]:
    return re.compile(r"([\dx]{4})-w([\dx]{2})(?:-([1-7]))?")


def _single(text: str) -> DayExtent | None:
    if text.startswith("--"):
        text = "xxxx" + text[1:]
    if text.endswith("s") and text[:-1].isdigit() and len(text) == 5:
        text = _decade(text[:4])
    week = _week_pattern().fullmatch(text)
    if week:
        return _week(*week.groups())
    match = _pattern().fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    low, high = int(re.sub("[xu]", "0", year)), int(re.sub("[xu]", "9", year))
    month = None if month is None or not month.isdigit() else month
    day = None if day is None or not day.isdigit() else day
    if low == 0 and high == 9999:
        return _yearless(month, day)
    if low == 0:
        return None
    return _in_years(low, high, month, day)


def _yearless(month: str | None, day: str | None) -> DayExtent | None:
    number = int(month) if month else None
    if number is None or not 1 <= number <= 12:
        return DayExtent() if number in PARTS else None
    return DayExtent(month=number, day=int(day) if day else None)


def _in_years(low: int, high: int, month: str | None, day: str | None) -> DayExtent | None:
    number = int(month) if month else 0
    try:
        if number in PARTS:
            first, last, before, after = PARTS[number]
            begin = date(max(1, low + before), *first)
            return DayExtent(begin.toordinal(), date(min(9999, high + after), *last).toordinal())
        if not number:
            return DayExtent(date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal())
        if low != high:
            return DayExtent(date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal(), number)
        if day:
            exact = date(low, number, int(day)).toordinal()
            return DayExtent(exact, exact, basis="")
        last_day = _days_in(low, number)
        return DayExtent(date(low, number, 1).toordinal(), date(low, number, last_day).toordinal())
    except ValueError:
        return None


def _week(year: str, week: str, day: str | None) -> DayExtent | None:
    weekday = int(day) - 1 if day else None
    if not (year.isdigit() and week.isdigit()):
        return DayExtent(weekday=weekday) if weekday is not None else None
    try:
        low = date.fromisocalendar(int(year), int(week), int(day or 1)).toordinal()
    except ValueError:
        return None
    return DayExtent(low, low if day else low + 6, basis="" if day else "partial date")


def _range(text: str) -> DayExtent | None:
    begin, _, end = text.partition("/")
    first = parse_days(begin) if begin not in ("", "..") else DayExtent()
    last = parse_days(end) if end not in ("", "..") else DayExtent()
    if first is None or last is None or first.low > last.high:
        return None
    if first.month is not None and last.month is not None:
        return DayExtent(month=first.month if first.month == last.month else None)
    return DayExtent(first.low, last.high, basis="range")


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _about(found: DayExtent) -> DayExtent:
    length = found.high - found.low
    slack = ABOUT_DAY if length == 0 else ABOUT_MONTH if length < 32 else ABOUT_YEAR
    low, high = max(FIRST, found.low - slack), min(LAST, found.high + slack)
    return found._replace(low=low, high=high, basis="approximation")


def _fits(found: date, month: int | None, day: int | None) -> bool:
    return (month is None or found.month == month) and (day is None or found.day == day)


def _weekday(extent: DayExtent) -> int:
    return extent.weekday if extent.weekday is not None else (extent.low - 1) % 7


def _day_of_year(extent: DayExtent) -> int:
    if extent.month is None:
        return date.fromordinal(extent.low).timetuple().tm_yday
    return int(30.44 * (extent.month - 1)) + (extent.day or 15)


def _weekday_only(text: str) -> int | None:
    """The weekday, where the words give nothing more precise ("Thursday night")."""
    if any(char.isdigit() for char in text):
        return None
    words = [word.strip(".,;'’\"") for word in text.replace("’s", "").replace("'s", "").split()]
    found = {n for n, name in enumerate(WEEKDAYS) if name in words or name[:3] in words}
    named = any(word[:3] in MONTHS for word in words)
    return found.pop() if len(found) == 1 and not named else None


def _relative(text: str) -> bool:
    """Whether the day hangs on the article's own ("last night", "three days ago")."""
    words = [word.strip(".,;'’\"") for word in text.replace("’s", "").replace("'s", "").split()]
    if any(word in WEEKDAYS or word[:3] in MONTHS or (word.isdigit() and len(word) > 2) for word in words):
        return False
    return any(word in RELATIVE for word in words)


def _year_unsaid(text: str) -> bool:
    """Whether the words give a month and a day but no year: the year was filled in from elsewhere."""
    digits = re.findall(r"\d+", text)
    named = any(word[:3] in MONTHS for word in text.split())
    return named and len(digits) == 1 and len(digits[0]) <= 2


def _decade(year: str) -> str:
    """``193x`` for 1930, ``19xx`` for 1900 (a century in words, ``1900s``)."""
    return year[:3] + "x" if year[2] != "0" or year[3] != "0" or year[:2] == "20" else year[:2] + "xx"
