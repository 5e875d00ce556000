"""Dates that name a feast, a season, a quarter or a half year."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR

from claimdiff.extraction.times.calendar import Reference, edtf, nth_weekday
from claimdiff.extraction.times.relative import STEPS
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.tense import direction
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary


def read_holiday(scan: Scan, i: int, trigger: Trigger) -> None:
    """Feast days with a date: "Christmas", "New Year's Eve", "Labor Day"."""
    holidays: dict[str, str] = vocabulary()["holidays"]
    if not scan.words[i][0].isupper():
        return
    for length in (3, 2, 1):
        rule = holidays.get(" ".join(scan.lower[i : i + length]))
        if rule is not None and i + length <= scan.last:
            break
    else:
        return
    if length == 1 and not _alone(scan, i + 1):
        return
    first = i
    step = STEPS.get(scan.at(i - 1))
    if step is not None:
        first = i - 1
    year = scan.integer(i + length, 1900, 2100)
    last = i + length
    if year is not None:
        last += 1
    elif scan.published is not None:
        year = _feast_year(scan, scan.published, rule, step, (first, last))
    value = _feast(rule, year)
    if value is not None:
        scan.add_date(first, last, value, anchor=(i, i + length))


def _alone(scan: Scan, j: int) -> bool:
    """Whether a feast's name stands for the day and not before a noun ("Christmas tree")."""
    after = scan.at(j)
    return not after.isalpha() or not scan.words[j].islower() or after in vocabulary()["month_openers"]


def _feast(rule: str, year: int | None) -> str | None:
    if "-" in rule and ":" not in rule:
        return f"{edtf(year)}-{rule}"
    month, weekday, n = (int(part) for part in rule.split(":"))
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return edtf(None, month)
    return edtf(year, month, nth_weekday(year, month, weekday, n))


def _feast_year(scan: Scan, published: Reference, rule: str, step: int | None, span: tuple[int, int]) -> int:
    """The year of a feast: by "last" and "next", by tense, else the nearest."""
    month = int(rule[:2])
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
