"""Dates that name a feast, a season, a quarter or a half year."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.times.calendar import Reference, days_on, edtf, nth_weekday
from claimdiff.extraction.times.relative import STEPS
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.tense import direction
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary
from claimdiff.extraction.times.years import is_year

#: How the data file writes feasts that move with Easter, before so many days from it.
_EASTER = "easter:"
_EASTERTIDE = 4


def read_holiday(scan: Scan, i: int, trigger: Trigger) -> None:
    """Feast days with a date: "Christmas", "New Year's Eve", "Labor Day in 1998", "Good Friday"."""
    holidays: dict[str, str] = vocabulary()["holidays"]
    if not scan.words[i][0].isupper():
        return
    for length in (3, 2, 1):
        rule = holidays.get(" ".join(scan.lower[i : i + length]))
        if rule is not None and i + length <= scan.last:
            break
    else:
        return
    last = i + length
    if (length == 1 and not _alone(scan, last)) or scan.at(last) in vocabulary()["after_no_feast"]:
        return
    first = i
    step = STEPS.get(scan.at(i - 1))
    if step is not None:
        first = i - 1
    year, after = _stated_year(scan, last)
    if year is None and (before := _year_before(scan, i)) is not None:
        year, first = int(str(before.value)), before.first
        scan.found.remove(before)
    elif year is None and scan.published is not None:
        year = _feast_year(scan, scan.published, rule, step, (first, last))
    value = _feast(rule, year)
    if value is None and scan.lower[last - 1] in vocabulary()["weekdays_full"]:
        value = " ".join(scan.lower[i:last])  # "Easter Sunday" of nobody knows which year
    if value is not None:
        scan.add_date(first, after, value, anchor=(i, last))


def _stated_year(scan: Scan, last: int) -> tuple[int | None, int]:
    """The year that follows a feast, and where it ends: "2013", "in 2013", ", 2013", "of last year"."""
    at = last
    link = scan.at(at)
    if link in ("in", "of", ","):
        at += 1
    if link == "in" and scan.at(at) == "the" and scan.at(at + 1) == "year":
        at += 2
    year = scan.integer(at, 1900, 2100)
    if year is not None:
        return (year, at + 1) if at == last or is_year(scan, at, year) else (None, last)
    if link == ",":
        return None, last
    step = STEPS.get(scan.at(at))
    told = scan.spoken_of(last) if scan.at(at) == "that" else None
    if scan.at(at + 1) != "year" or (step is None and told is None):
        return None, last
    if told is not None:
        return told.year, at + 2
    return (None, last) if scan.published is None or step is None else (scan.published.year + step, at + 2)


def _year_before(scan: Scan, i: int) -> Mention | None:
    """The year right before a feast: "the 2013 Valentine's Day"."""
    before = scan.found[-1] if scan.found else None
    if before is None or before.last != i or before.kind != "date" or not isinstance(before.value, str):
        return None
    return before if len(before.value) == 4 and before.value.isdigit() else None


def _alone(scan: Scan, j: int) -> bool:
    """Whether a feast's name stands for the day and not before a noun ("Christmas tree")."""
    after = scan.at(j)
    return not after.isalpha() or not scan.words[j].islower() or after in vocabulary()["month_openers"]


def _feast(rule: str, year: int | None) -> str | None:
    if rule.startswith(_EASTER):
        if year is None or not MINYEAR <= year <= MAXYEAR:
            return None
        return days_on(_easter(year), int(rule.removeprefix(_EASTER)))
    if "-" in rule and ":" not in rule:
        return f"{edtf(year)}-{rule}"
    month, weekday, n = (int(part) for part in rule.split(":"))
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return edtf(None, month)
    return edtf(year, month, nth_weekday(year, month, weekday, n))


def _easter(year: int) -> date:
    """Easter Sunday of the western churches, as Butcher's rule has it."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _feast_year(scan: Scan, published: Reference, rule: str, step: int | None, span: tuple[int, int]) -> int:
    """The year of a feast: by "last" and "next", by tense, else the nearest."""
    month = _EASTERTIDE if rule.startswith(_EASTER) else int(rule[:2])
    here = published.month or 7
    sense = step or direction(scan, *span)
    gap = month - here
    if sense > 0:
        return published.year + (gap < 0)
    if sense < 0:
        return published.year - (gap > 0)
    return published.year + (-1 if gap > 6 else 1 if gap < -6 else 0)


def read_season(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Summer of 2022", "spring 2012", "last fall"."""
    last = i + 1
    if scan.at(last) == "of":
        last += 1
    year = scan.integer(last, 1000, 2100)
    if year is not None and len(scan.at(last)) == 4:
        scan.add_date(i, last + 1, f"{year}-{trigger.value}")
        return
    step = STEPS.get(scan.at(i - 1))
    if step is None or scan.at(i + 1) in ("of", "to", "from"):
        return
    first = i - 1
    if scan.at(i - 1) == "past" and scan.at(i - 2) == "this":
        first -= 1
    if scan.published is None:
        scan.add_date(first, i + 1, f"{scan.at(i - 1)} {trigger.word}")
        return
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[trigger.value]
    here = scan.published.month or 7
    year = scan.published.year
    if step < 0:
        year -= here <= begins + 2 if trigger.value != 24 else 1
    elif step > 0:
        year += here >= begins
    scan.add_date(first, i + 1, f"{year}-{trigger.value}")


def read_term(scan: Scan, i: int, trigger: Trigger) -> None:
    """Quarters and half years of a stated year: "the second half of 2012", "third quarter of last year"."""
    numeral = scan.number_before(i) or (scan.number_before(i - 1) if scan.at(i - 1) == "-" else None)
    order = numeral.value if numeral is not None and numeral.ordinal else _ORDER.get(scan.at(i - 1))
    limit = 4 if trigger.word == "quarter" else 2
    if not isinstance(order, int) or not 1 <= order <= limit:
        return
    first = numeral.first if numeral is not None and numeral.ordinal else i - 1
    last = i + 1
    if scan.at(last) in ("of", "in", ","):
        last += 1
    whole = scan.at(last) == "the"
    last += whole
    if scan.at(last) == "fiscal":
        last += 1
    year = scan.integer(last, 1900, 2100)
    if whole and year is not None and scan.at(last + 1).isalpha():
        return
    if year is not None:
        last += 1
    elif scan.published is not None and scan.at(i + 1) == "of":
        step = STEPS.get(scan.at(last))
        following = scan.trigger(last + 1 if step is not None else last)
        if following is None or following.word != "year":
            return
        year = scan.published.year + (step or 0)
        last += 2 if step is not None else 1
    if year is not None:
        scan.add_date(first, last, f"{year}-{trigger.value + order}")


def read_short_term(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Q3 2012", "H1 2012", "FY2013"."""
    if trigger.word.startswith("fy"):
        scan.add_date(i, i + 1, edtf(trigger.value))
        return
    last = i + 2 if scan.at(i + 1) in ("of", "fy", "fiscal") else i + 1
    year = scan.integer(last, 1900, 2100)
    if year is not None:
        scan.add_date(i, last + 1, f"{year}-{trigger.value}")


_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2, "final": 4, "latter": 2}
