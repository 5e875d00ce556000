"""Dates that hang on the publication date: "yesterday", "Tuesday", "last year", "this morning"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.times.calendar import (
    Reference,
    days_on,
    edtf,
    months_on,
    valid_day,
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
    first, beyond = i, _BEYOND.get((scan.at(i - 1), trigger.word), 0)
    if beyond and scan.at(i - 2) == "day":  # "the day before yesterday"
        first = i - 3 if scan.at(i - 3) == "the" else i - 2
    else:
        beyond = 0
    if published is None or published.day is None:
        scan.add_date(first, last, f"day {scan.at(i - 1)} {trigger.word}" if beyond else trigger.word)
        return
    back = _years_back(scan, i, trigger)
    if back is not None and (published.day.month, published.day.day) != (2, 29):
        scan.found.remove(back)
        scan.add_date(i, last, f"{back.value}"[:4] + days_on(published.day, 0)[4:])
        scan.found[-1].first = back.first
        return
    scan.add_date(first, last, days_on(published.day, trigger.value + beyond))


#: Words before "yesterday" and "tomorrow" that lead a day beyond them.
_BEYOND = {("before", "yesterday"): -1, ("after", "tomorrow"): 1}


def _years_back(scan: Scan, i: int, trigger: Trigger) -> Mention | None:
    """The date "four years ago" right before a "today": the same day of that year is meant."""
    if trigger.word != "today" or i < 2 or scan.lower[i - 1] != "ago":
        return None
    for date in scan.found[-2:]:
        if date.kind == "date" and date.last == i and scan.lower[i - 2] in ("year", "years"):
            return date if isinstance(date.value, str) and date.value.isdigit() else None
    return None


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
    if before in _RECURRING or _is_named(scan, i):
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


def _is_named(scan: Scan, i: int) -> bool:
    """Whether a weekday is part of a name: "Black Friday", "the Sunday Times"."""
    data = vocabulary()
    if scan.at(i - 1) in data["weekday_names"] and scan.words[i - 1][0].isupper():
        return True
    return scan.at(i + 1) in data["weekday_papers"] and scan.words[i + 1][0].isupper()


def read_weekend(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "last weekend", "over the weekend"."""
    word = scan.at(i - 1)
    step = STEPS.get(word)
    if step is None and not (word == "the" and scan.at(i - 2) in ("over", "during", "for")):
        return
    published = scan.published
    if published is None or published.day is None:
        scan.add_date(i - 1, i + 1, f"{'last' if step is None else word} weekend")
        return
    side = step or (direction(scan, i - 1, i + 1) if step is None else 1) or -1
    here = published.day.weekday() >= 5
    if step == 0 or (step is None and here):
        shift = 5 - published.day.weekday()
    else:
        shift = 5 - published.day.weekday() + (7 if side > 0 and step is not None else 0 if side > 0 else -7)
    scan.add_date(i - 1, i + 1, f"{days_on(published.day, shift)}/{days_on(published.day, shift + 1)}")


def read_day_of_month(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "on the 14th" where no month and no noun follows."""
    day = scan.integer(i - 1, 1, 31, 2)
    if day is None or not scan.glued(i) or scan.at(i - 2) != "the":
        return
    if scan.at(i - 3) not in ("on", "by", "until", "since", "before", "after"):
        return
    after = scan.at(i + 1)
    if after.isalpha() and after not in ("and", "at", "when", "with", "to", "but", "after", "before"):
        return
    value = f"XXXX-XX-{day:02d}"
    published = scan.published
    if published is not None and published.day is not None and published.month is not None:
        ahead = direction(scan, i - 2, i + 1) > 0
        shift = (day < published.day.day) if ahead else -(day > published.day.day)
        month = months_on(published.year, published.month, shift)
        if not valid_day(day, int(month[5:]), int(month[:4])):
            return
        value = f"{month}-{day:02d}"
    scan.add_date(i - 2, i + 1, value, anchor=(i - 1, i + 1))


def _opens_date(scan: Scan, j: int) -> bool:
    """Whether a month or a day and a month follow a weekday."""
    for _ in range(2):
        if scan.at(j) in (".", ","):
            j += 1
    for k in (j, j + 1, j + 2, j + 3):
        trigger = scan.trigger(k)
        if trigger is not None and trigger.kind == "month" and scan.words[k] not in ("may", "march"):
            return k == j or scan.integer(j, 1, 31, 2) is not None or scan.at(j) == "the"
        if k > j and scan.at(k) not in ("st", "nd", "rd", "th", "of") and not scan.at(k).isdigit():
            return False
    return False


def read_stepped_unit(scan: Scan, i: int, unit: str) -> bool:
    """Read "Last year", "this month", "next week"; true if it was one."""
    first = i - 2 if scan.at(i - 1) in ("fiscal", "calendar") else i - 1
    word = scan.at(first)
    if _read_hanging_unit(scan, first, i, unit):
        return True
    step = STEPS.get(word)
    if step is None or word == "past" or unit not in ("year", "month", "week"):
        return False
    if word != "this" and scan.at(i) == f"{unit}s":
        return False  # "the coming weeks", "the previous years"
    published = scan.published
    value = relative_value(published, unit, step) if published is not None else None
    scan.add_date(first, i + 1, value or f"{word} {unit}")
    return True


def _read_hanging_unit(scan: Scan, first: int, i: int, unit: str) -> bool:
    """Read "the following year", "the next day", "the previous month", "that year" of a date told before."""
    word = scan.at(first)
    step = _HANGING.get(word)
    if step is None or scan.at(i) not in (unit, f"{unit}'s", f"{unit}’s"):
        return False
    if word != "that":
        if (
            scan.at(first - 1) != "the"
            or scan.at(first - 2) in _OVER_TIME
            or (word == "next" and scan.at(first - 2) == "in")
        ):
            return False
        if word == "next" and unit != "day":
            return False
        first -= 1
    elif scan.at(i + 1).isalpha() and scan.at(i + 1) not in _AFTER_THAT:
        return False
    told = scan.spoken_of(first)
    if told is None or unit not in ("year", "month", "day"):
        return False
    value = relative_value(told, unit, step)
    if value is None:
        return False
    scan.add_date(first, i + 1, value)
    return True


def read_beside(scan: Scan, i: int, unit: str) -> bool:
    """Read "the year before", "the day after" where nothing is named before or after which; true if so."""
    step = {"before": -1, "after": 1}.get(scan.at(i + 1))
    if step is None or scan.at(i + 2).isalnum() or unit not in ("year", "month", "day"):
        return False
    told = scan.spoken_of(i - 1)
    value = relative_value(told, unit, step) if told is not None else None
    if value is None:
        return False
    scan.add_date(i - 1, i + 2, value)
    return True


#: Words before a unit of time that hang on a date told before, and how many units they lead on.
_HANGING = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "prior": -1, "that": 0}
#: Words before "the next day" that make it a length: "over the next year".
_OVER_TIME = frozenset({"over", "for", "during", "within", "throughout"})
_AFTER_THAT = frozenset({"and", "but", "in", "at", "when", "by", "from", "with", "to", "as", "after", "for"})


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
