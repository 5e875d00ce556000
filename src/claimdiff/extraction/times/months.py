"""Dates that name a month."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.extraction.times.calendar import edtf, full_year, valid_day
from claimdiff.extraction.times.scan import DASHES, Scan
from claimdiff.extraction.times.tense import direction
from claimdiff.extraction.times.vocabulary import Trigger, may_be_counted, vocabulary
from claimdiff.extraction.times.years import spoken_year

_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_TO = frozenset({"to", "through", "until", "till", "-", "–", "—"})
_APOSTROPHES = frozenset({"'", "’", "‘"})
_RELATIVE = {"last": -1, "this": 0, "next": 1, "previous": -1, "past": -1, "coming": 1}


class Parts(NamedTuple):
    """A date in parts, in tokens ``first`` to ``last``; what the text leaves open is ``None``."""

    first: int
    last: int
    year: int | None
    month: int
    day: int | None
    last_day: int | None = None


def read_month(scan: Scan, i: int, trigger: Trigger) -> None:
    """A date around a month's name: "June 20, 2023", "20th of June", "10 Nov 11", "last June", "May"."""
    parts = _parts(scan, i, trigger.value)
    bare = parts.day is None and parts.year is None
    whole = parts.day is not None and parts.year is not None and parts.first < i
    whole = whole and not _counted(scan, parts.last)
    if not scan.words[i][0].isupper() and not whole and (bare or trigger.word in ("may", "march")):
        if trigger.word in vocabulary()["months_also_words"]:
            return
        if scan.words[i] != scan.lower[i]:
            return
    if bare and not _is_month(scan, i, trigger, parts):
        return
    second = _second_end(scan, parts)
    year, shift = parts.year, None
    first, last = parts.first, parts.last
    if year is None and second is not None:
        year = second.year
    if year is None:
        year, first, last = _stated_relative_year(scan, parts)
        shift = year
    if year is None:
        year = _nearest_year(scan, parts)
    if parts.last_day is not None:
        value = f"{edtf(year, parts.month, parts.day)}/{edtf(year, parts.month, parts.last_day)}"
    else:
        value = edtf(year, parts.month, parts.day)
    if second is not None and shift is None:
        end = second.year
        if end is None:
            end = year if year is None or second.month >= parts.month else year + 1
        if parts.year is None and second.year is not None and second.month < parts.month:
            value = edtf(second.year - 1, parts.month, parts.day)
        value = f"{value}/{edtf(end, second.month, second.day)}"
        last = second.last
    first = _weekday_before(scan, first)
    scan.add_date(first, last, value, anchor=(i, last))


def _parts(scan: Scan, i: int, month: int) -> Parts:
    """The day and year around the month's name at token ``i``."""
    first, day, last_day = _day_before(scan, i, month)
    last = i + 1
    if scan.at(last) == "." and len(scan.words[i]) <= 4 and scan.lower[i] not in ("may", "june", "july"):
        last += 1
    if day is None:
        last, day, last_day = _day_after(scan, last, month)
    after = last
    if scan.at(after) in (",", "of") or (scan.at(after) in DASHES and scan.glued(after)):
        after += 1
    year = scan.integer(after, 1000, 2100)
    spoken = spoken_year(scan, after)
    if spoken is not None:
        return Parts(first, spoken[1], spoken[0], month, day, last_day)
    if year is None and scan.at(after) in _APOSTROPHES and scan.glued(after + 1):
        two = scan.integer(after + 1, 0, 99, 2)
        if two is not None and len(scan.at(after + 1)) == 2:
            return Parts(first, after + 2, full_year(two), month, day, last_day)
    if year is not None and len(scan.at(after)) == 4:
        if day is None and scan.at(after - 1) == "," and scan.at(after + 1) not in (",", ".", ";", ")", ""):
            year = scan.integer(after, 1900, 2100)
        if year is not None:
            return Parts(first, after + 1, year, month, day, last_day)
    if day is not None and first < i and scan.at(after - 1) != "," and scan.at(after) != "":
        two = scan.integer(after, 0, 99, 2)
        if two is not None and len(scan.at(after)) == 2 and not _counted(scan, after + 1):
            return Parts(first, after + 1, full_year(two), month, day, last_day)
    return Parts(first, last, None, month, day, last_day)


def _counted(scan: Scan, j: int) -> bool:
    """Whether two digits before token ``j`` count or measure and are no year: "on 3 May 74 were dead"."""
    after = scan.at(j)
    if after in _AFTER_A_COUNT:
        return True
    if after in vocabulary()["counted_after_digits"]:
        return True
    return may_be_counted(after) and scan.words[j].islower() and after.isalpha()


#: What follows a count, a time or a share, and no year.
_AFTER_A_COUNT = frozenset({":", "%", "-", "/", "were", "are", "have", "others", "persons", "dead", "died"})


def _day_before(scan: Scan, i: int, month: int) -> tuple[int, int | None, int | None]:
    """Read "20 June", "the 20th of June", "6-8 June": where it begins, the day, the last day."""
    j = i - 1
    if scan.at(j) == "of" or (scan.at(j) in DASHES and scan.glued(i)):
        j -= 1
    ordinal = scan.at(j) in _ORDINAL_ENDINGS and scan.glued(j)
    if ordinal:
        j -= 1
    if not ordinal and scan.at(i - 1) == "of":
        numeral = scan.number_before(i - 1)
        if numeral is None or not numeral.ordinal or numeral.digits:
            return i, None, None
        day = numeral.value if isinstance(numeral.value, int) else None
        return (numeral.first, day, None) if day and valid_day(day, month) else (i, None, None)
    day = scan.integer(j, 1, 31, 2)
    if day is None or not valid_day(day, month) or scan.at(j - 1) in (".", "/", "$"):
        return i, None, None
    if scan.at(j - 1) == ":" and scan.glued(j):
        return i, None, None
    if not ordinal and scan.integer(i + 1, 1, 31, 2) is not None and scan.at(i + 2) == ",":
        return i, None, None
    begin, start = _earlier_day(scan, j, day)
    begin -= scan.at(begin - 1) == "the"
    return (begin, day, None) if start is None else (begin, start, day)


def _earlier_day(scan: Scan, j: int, day: int) -> tuple[int, int | None]:
    """The first day of "6-8 January" or "6th and 7th January" before the last one at token ``j``."""
    link = j - 2 if scan.at(j - 1) == "the" else j - 1
    if scan.at(link) not in ("-", "–", "to", "and", "through"):
        return j, None
    k = link - 1
    if scan.at(k) in _ORDINAL_ENDINGS and scan.glued(k):
        k -= 1
    start = scan.integer(k, 1, day - 1, 2)
    if start is None or (scan.at(link) == "and" and start != day - 1) or scan.at(k - 1) in (".", ":", "/"):
        return j, None
    return k, start


def _day_after(scan: Scan, j: int, month: int) -> tuple[int, int | None, int | None]:
    """Read "June 20", "June 20th", "June 20-21", "March eighth": where it ends, the day, the last day."""
    hyphen = scan.at(j) in DASHES and scan.glued(j)
    k = j + 1 if hyphen else j
    if scan.at(k) == "the":
        k += 1
    day = scan.integer(k, 1, 31, 2)
    if day is None:
        numeral = scan.starts_at.get(k)
        if numeral and numeral.ordinal and isinstance(numeral.value, int) and valid_day(numeral.value, month):
            return numeral.last, numeral.value, None
        return j, None, None
    last = k + 1
    if scan.at(last) in _ORDINAL_ENDINGS and scan.glued(last):
        last += 1
    elif not _is_day(scan, j, last):
        return j, None, None
    if not valid_day(day, month):
        return j, None, None
    if scan.at(last) == "," and scan.integer(last + 1, 1, 31, 2) == day + 1 and scan.at(last + 2) == "and":
        end = scan.integer(last + 3, day + 2, day + 2, 2)
        if end is not None and valid_day(end, month) and _closed(scan, last + 4):
            return last + 4, day, end
    if scan.at(last) in ("-", "–", "to", "through", "and"):
        end = scan.integer(last + 1, day + 1, 31, 2)
        if scan.at(last) == "and" and (end != day + 1 or not _closed(scan, last + 2)):
            end = None
        if end is not None and valid_day(end, month) and scan.at(last + 2) not in (":", "%"):
            more = last + 2
            if scan.at(more) in _ORDINAL_ENDINGS and scan.glued(more):
                more += 1
            return more, day, end
    return last, day, None


def _closed(scan: Scan, j: int) -> bool:
    """Whether nothing that the number before could count follows at token ``j``."""
    after = scan.at(j)
    return not after.isalpha() or after in vocabulary()["month_openers"] or after in _ORDINAL_ENDINGS


def _is_day(scan: Scan, first: int, last: int) -> bool:
    """Whether the number before token ``last`` is a day and not a count, a time or a percentage."""
    after = scan.at(last)
    if after in ("%", "percent", "million", "billion", "thousand", "hundred", "per", "people", "°"):
        return False
    if after == ":" and scan.integer(last + 1, 0, 59, 2) is not None and scan.glued(last):
        return False
    month_at = first - 1 if scan.at(first - 1) != "." else first - 2
    if scan.at(month_at - 1) == "in" and after and after != "," and after.isalpha():
        return False
    return not (scan.trigger(last) is not None and after in ("years", "days", "months", "weeks", "hours"))


def _is_month(scan: Scan, i: int, trigger: Trigger, parts: Parts) -> bool:
    """Whether a month's name alone means the month."""
    data = vocabulary()
    before = scan.at(parts.first - 1)
    if before in DASHES and scan.at(parts.first - 2) == "mid":
        return True
    if trigger.word not in data["months_also_words"]:
        return len(trigger.word) > 4 or before in data["month_openers"] or scan.at(i + 1) == "."
    if trigger.word in ("april", "june", "august") and scan.at(parts.last) in ("this", "last", "next"):
        return True
    following = scan.words[parts.last] if parts.last < scan.last else ""
    if trigger.word in ("may", "march") and before in ("to", "and", "or", "that", "a", "on"):
        return before == "a" and following[:1].islower()
    if before not in data["month_openers"]:
        return False
    named = (
        following[:1].isupper() and following.isalpha() and following.lower() not in vocabulary()["weekdays"]
    )
    return not (named and before in ("and", "for", "with", "to", "by", "of", "than"))


def _second_end(scan: Scan, start: Parts) -> Parts | None:
    """The end of a range that opens with ``start``: "from May to June", "March 3 - April 2"."""
    link = scan.at(start.last)
    opened = scan.at(start.first - 1)
    if not (link in _TO or (link == "and" and opened == "between")):
        return None
    if link in ("to", "until", "till") and opened != "from" and start.day is None and start.year is None:
        return None
    for j in (start.last + 1, start.last + 2):
        trigger = scan.trigger(j)
        if trigger is not None and trigger.kind == "month" and scan.words[j][0].isupper():
            end = _parts(scan, j, trigger.value)
            return end if end.first >= start.last else None
    return None


def _stated_relative_year(scan: Scan, parts: Parts) -> tuple[int | None, int, int]:
    """The year of "September this year", "June last year", "this September": year, first, last."""
    first, last = parts.first, parts.last
    published = scan.published
    of = scan.at(last) == "of"  # "in January of this year"
    step = _RELATIVE.get(scan.at(last + of))
    trigger = scan.trigger(last + of + 1)
    if step is not None and trigger is not None and trigger.word == "year":
        return published.year + step if published is not None else None, first, last + of + 2
    if _is_landmark(scan, parts):
        return 2001, first, last
    step = _RELATIVE.get(scan.at(first - 1))
    if step is None:
        return None, first, last
    if published is None or published.month is None:
        return None, first - 1, last
    year = published.year
    if step < 0:
        year -= parts.month >= published.month
    elif step > 0:
        year += parts.month <= published.month
    return year, first - 1, last


def _is_landmark(scan: Scan, parts: Parts) -> bool:
    """Whether a date names what happened on it: "the Sept. 11 attacks"."""
    published = scan.published
    if (parts.month, parts.day) != (9, 11) or (published is not None and published.year < 2002):
        return False
    return any(scan.at(i) in _ATTACKS for i in range(parts.last, parts.last + 3))


#: What September 11 is called after.
_ATTACKS = frozenset({"attack", "attacks", "hijackers", "hijackings", "terrorist", "terror", "commission"})


def _nearest_year(scan: Scan, parts: Parts) -> int | None:
    """The year of a date that names none: the last or next such one by tense, else the nearest."""
    if scan.published is None:
        return None
    year, here = scan.published.year, scan.published.month
    if here is None:
        return year
    gap = parts.month - here
    if scan.published.day is not None and parts.day is not None:
        days = gap * 30 + parts.day - scan.published.day.day
    else:
        days = gap * 30
    sense = direction(scan, scan.before_part(parts.first), parts.last, reported=0)
    if sense > 0:
        return year + (days < -60)
    if sense < 0:
        return year - (days > NEAR_DAYS)
    return year - 1 if days > MOST_AHEAD else year + 1 if days < -MOST_BEHIND else year


#: A past verb does not reach a day that lies this little ahead: "declared a dividend payable Nov. 15".
NEAR_DAYS = 45
#: Without a verb a month is the nearest one, with a lean to the past: news tells what happened.
MOST_AHEAD = 150
MOST_BEHIND = 240


def _weekday_before(scan: Scan, first: int) -> int:
    """Where a date begins once its weekday is counted in: "Thursday, March 14"."""
    j = first - 1
    if scan.at(j) == ",":
        j -= 1
    if scan.at(j) == ".":
        j -= 1
    trigger = scan.trigger(j)
    return j if trigger is not None and trigger.kind == "weekday" and scan.words[j][0].isupper() else first
