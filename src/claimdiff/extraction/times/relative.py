"""Dates that hang on the publication date: "yesterday", "Tuesday", "last year", "this morning"."""

from __future__ import annotations

from claimdiff.extraction.times.calendar import (
    Reference,
    days_on,
    edtf,
    months_on,
    nth_weekday,
    week_of,
    weekday_near,
)
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.tense import direction
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary

#: Words before a unit, a month or a weekday that say which one is meant.
STEPS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_RECURRING = frozenset({"every", "each", "most", "any", "some", "per"})
_MODIFIERS = frozenset({"early", "late", "earlier", "later", "mid"})


def read_day(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Yesterday", "tonight", "tomorrow morning"."""
    last = i + 1
    if trigger.word == "today" and scan.at(i - 1) == "usa":
        return
    if scan.at(last) in vocabulary()["parts_of_day"]:
        last += 1
    published = scan.published
    if published is None or published.day is None:
        scan.add_date(i, last, trigger.word)
        return
    scan.add_date(i, last, days_on(published.day, trigger.value))


def read_part(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "This morning", "last night"; other nights and mornings belong to a day named elsewhere."""
    before = scan.at(i - 1)
    if before == "this":
        offset = 0
    elif before == "last" and trigger.word == "night":
        offset = -1
    else:
        return
    published = scan.published
    if published is None or published.day is None:
        scan.add_date(i - 1, i + 1, "yesterday" if offset else "today")
        return
    scan.add_date(i - 1, i + 1, days_on(published.day, offset))


def read_weekday(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Tuesday", "last Friday", "Thursday night"; a full date that follows is read from its month."""
    data = vocabulary()
    if _opens_date(scan, i + 1):
        return
    if trigger.word not in data["weekdays_full"]:
        return
    before = scan.at(i - 1)
    if before in _RECURRING or (before in data["weekday_names"] and scan.words[i - 1][0].isupper()):
        return
    first, last, step = i, i + 1, 0
    if before in STEPS or before == "following":
        step, first = STEPS.get(before, 0) or (1 if before == "this" else 0), i - 1
        if scan.at(first - 1) == "this" and before == "coming":
            first -= 1
    if scan.at(last) in data["parts_of_day"]:
        last += 1
    elif scan.at(last).rstrip("s") in data["parts_of_day"]:
        return
    published = scan.published
    if published is None or published.day is None:
        name = data["weekdays_full_by_number"][trigger.value]
        scan.add_date(first, last, name, anchor=(i, i + 1))
        return
    if before in ("last", "previous"):
        side = -2
    elif before in ("next", "coming"):
        side = 2
    elif before == "past":
        side = -1
    else:
        side = step or direction(scan, first, last) or -1
    scan.add_date(first, last, weekday_near(published.day, trigger.value, side), anchor=(i, i + 1))


def _opens_date(scan: Scan, j: int) -> bool:
    """Whether a month or a day and a month follow a weekday."""
    for _ in range(2):
        if scan.at(j) in (".", ","):
            j += 1
    for k in (j, j + 1, j + 2, j + 3):
        trigger = scan.trigger(k)
        if trigger is not None and trigger.kind == "month":
            return k == j or scan.integer(j, 1, 31, 2) is not None or scan.at(j) == "the"
        if k > j and scan.at(k) not in ("st", "nd", "rd", "th", "of") and not scan.at(k).isdigit():
            return False
    return False


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
    return edtf(year, month) if year is None else edtf(year, month, nth_weekday(year, month, weekday, n))


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
    if scan.at(last) == "the":
        last += 1
    if scan.at(last) == "fiscal":
        last += 1
    year = scan.integer(last, 1900, 2100)
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


_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2, "final": 4, "latter": 2}


def read_stepped_unit(scan: Scan, i: int, unit: str) -> bool:
    """Read "Last year", "this month", "next week"; true if it was one."""
    first = i - 2 if scan.at(i - 1) in ("fiscal", "calendar") else i - 1
    word = scan.at(first)
    step = STEPS.get(word)
    if step is None or word == "past" or unit not in ("year", "month", "week"):
        return False
    if word in ("last", "previous") and scan.at(i).endswith("s") and "'" not in scan.at(i):
        return False
    published = scan.published
    value = relative_value(published, unit, step) if published is not None else None
    scan.add_date(first, i + 1, value or f"{word} {unit}")
    return True


def relative_value(published: Reference, unit: str, steps: int) -> str | None:
    """The year, month, week or day so many steps from publication, or ``None`` if that is too vague."""
    if unit == "year":
        return edtf(max(published.year + steps, 0))
    if unit in ("decade", "century"):
        return f"{max(published.year + steps * (10 if unit == 'decade' else 100), 0):04d}~"
    if unit == "month" and published.month is not None:
        return months_on(published.year, published.month, steps)
    if published.day is None:
        return None
    if unit == "week":
        return week_of(published.day, steps)
    return days_on(published.day, steps) if unit == "day" else None
