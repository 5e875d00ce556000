"""EDTF values, and arithmetic on the publication date.

Values are EDTF level 2: ``2023-06-20``, ``2023-06``, ``2023``, ``198X``, ``19XX``, ``2013/2016``,
``2022~``; seasons 21 to 24 (``2022-22`` is a summer), quarters 33 to 36, half years 40 and 41. A date
whose year the text leaves open is ``XXXX-06-20`` or ``XXXX-06``. What hangs on an unknown publication
date stays in its own lower-case words ("thursday", "last year").
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

_REFERENCE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?")
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Reference(NamedTuple):
    """The publication date, as far as it is known."""

    year: int
    month: int | None
    day: datetime.date | None


@lru_cache(maxsize=256)
def reference(published: str | None) -> Reference | None:
    """The publication date from its EDTF string, or ``None`` if it does not open with a year."""
    match = _REFERENCE.match(published or "")
    if match is None or not int(match[1]) >= 1:
        return None
    year, month = int(match[1]), int(match[2]) if match[2] else None
    day = None
    if month and match[3] and valid_day(int(match[3]), month, year):
        day = datetime.date(year, month, int(match[3]))
    return Reference(year, month, day)


def valid_day(day: int, month: int, year: int | None = None) -> bool:
    """Whether a month has that day; a leap day needs a leap year only where the year is known."""
    if not 1 <= day <= _LENGTHS[month - 1]:
        return False
    return day < 29 or month != 2 or year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """An EDTF date with ``XXXX`` for an unknown year."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return text


def days_on(reference_day: datetime.date, days: int) -> str:
    """The date that many days after (or before) a day."""
    try:
        return (reference_day + datetime.timedelta(days=days)).isoformat()
    except OverflowError:
        return reference_day.isoformat()


def months_on(year: int, month: int, months: int) -> str:
    """The month that many months after (or before) one."""
    count = year * 12 + month - 1 + months
    return edtf(max(count // 12, 0), count % 12 + 1)


def week_of(reference_day: datetime.date, weeks: int) -> str:
    """The week, Monday to Sunday, that many weeks after (or before) the week of a day."""
    monday = -reference_day.weekday() + 7 * weeks
    return f"{days_on(reference_day, monday)}/{days_on(reference_day, monday + 6)}"


def weekday_near(reference_day: datetime.date, weekday: int, direction: int) -> str:
    """The nearest such weekday.

    Args:
        reference_day: The publication date.
        weekday: 0 for Monday.
        direction: -1 for the last one up to that day, 1 for the next one from that day on, -2 and 2 for
            one strictly before or after.
    """
    ahead = (weekday - reference_day.weekday()) % 7
    if direction == 2 and ahead == 0:
        ahead = 7
    behind = ahead - 7 if ahead or direction == -2 else 0
    return days_on(reference_day, ahead if direction > 0 else behind)


def full_year(two_digits: int) -> int:
    """The year that two digits stand for in news: "11" is 2011, "89" is 1989."""
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits


def nth_weekday(year: int, month: int, weekday: int, n: int) -> int:
    """Day of a month's n-th such weekday, or of its last for -1."""
    first = (weekday - datetime.date(year, month, 1).weekday()) % 7 + 1
    if n > 0:
        return first + 7 * (n - 1)
    return first + 7 * ((_LENGTHS[month - 1] - first) // 7)
