"""Durations, ages written with a unit, and dates reached by counting back: "two years ago"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.calendar import days_on
from claimdiff.extraction.times.relative import read_stepped_unit, relative_value
from claimdiff.extraction.times.scan import DASHES, Scan
from claimdiff.extraction.times.uncounted import length_tail, read_uncounted
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary
from claimdiff.models import Bound, Interval

_OPPOSITE: dict[Bound, Bound] = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "=", "~": "~"}
#: Adjectives between the number and its unit that are looked past, at most.
MOST_ADJECTIVES = 2
#: Short units are lower-case: "203 HR" are home runs.
_ABBREVIATIONS = frozenset({"min", "mins", "sec", "secs", "hr", "hrs", "yr", "yrs"})
#: What a hyphen hangs on a number: "20-odd years", "40-plus years".
_ABOUT: dict[str, Bound] = {"odd": "~", "some": "~", "plus": ">="}
#: How far back "ago" may count, in its unit.
FURTHEST = 10_000


def read_unit(scan: Scan, i: int, trigger: Trigger) -> None:
    """What a unit of time belongs to: a length, an age, or a date relative to publication."""
    unit: str = trigger.value
    if trigger.word in _ABBREVIATIONS and not scan.words[i].islower():
        return
    if scan.at(i + 1) == "two" and scan.at(i + 2) == "thousand" and scan.at(i) == "year":
        scan.add_date(i, i + 3, "2000")
        return
    j = _past_adjectives(scan, i)
    if scan.at(j - 1) in _ABOUT and scan.at(j - 2) in DASHES:
        j -= 2
    numeral = scan.number_before(j)
    if numeral is None and scan.at(j - 1) in DASHES:
        numeral = scan.number_before(j - 1)
    if numeral is not None:
        _counted(scan, i, unit, numeral)
        return
    if scan.at(j - 1) == "of" and scan.at(j - 2) == "couple":
        first = j - 3 if scan.at(j - 3) == "a" else j - 2
        scan.keep(Mention(first, i + 1, "duration", 2, unit, "~", anchor=(first, j - 1)))
        return
    if trigger.word in _ABBREVIATIONS:
        return
    if not read_stepped_unit(scan, i, unit):
        read_uncounted(scan, i, j, unit)


def _past_adjectives(scan: Scan, i: int) -> int:
    """Token ``i``, or the first of the adjectives before it ("eight trading days")."""
    adjectives = vocabulary()["between_number_and_unit"]
    for _ in range(MOST_ADJECTIVES):
        if scan.at(i - 1) not in adjectives:
            break
        i -= 1
    return i


def _counted(scan: Scan, i: int, unit: str, numeral: Numeral) -> None:
    """A number and a unit."""
    if numeral.ordinal:
        _ordinal(scan, i, unit, numeral)
        return
    if unit == "year" and isinstance(numeral.value, int) and _is_calendar_year(scan, i, numeral):
        return
    if scan.at(i) == "second" and scan.at(numeral.last) not in DASHES and numeral.value != 1:
        return
    first = numeral.first
    value, first = _widened(scan, numeral, first)
    if scan.at(first - 1) in ("$", "€", "£", "¥"):
        return
    anchor = (first, numeral.last)
    last = i + 1
    value, last, tail = length_tail(scan, value, last)
    begin, bound = scan.bound_before(first, "bounds")
    if scan.at(begin) == "over" and _is_amount(scan.at(begin - 1)):
        begin, bound = first, "="
    bound = tail if bound == "=" else bound
    bound = _ABOUT.get(scan.at(numeral.last + 1), bound) if bound == "=" else bound
    length = Mention(begin, last, "duration", value, unit, bound, vague=numeral.vague, anchor=anchor)
    _with_larger(scan, length)
    if not _becomes_age(scan, length):
        _ago(scan, length)
        scan.keep(length)


def _with_larger(scan: Scan, length: Mention) -> None:
    """Add the length in a larger unit that stands right before: "three hours and 12 minutes"."""
    larger = scan.found[-1] if scan.found else None
    if larger is None or larger.kind != "duration" or larger.anchor is None or length.anchor is None:
        return
    if larger.last != length.first and (larger.last != length.first - 1 or scan.at(larger.last) != "and"):
        return
    times = _WITHIN.get((larger.unit, length.unit))
    if times is None or not isinstance(larger.value, int) or not isinstance(length.value, (int, float)):
        return
    if not 0 < length.value < times:
        return
    scan.found.pop()
    length.value += larger.value * times
    length.first, length.bound = larger.first, larger.bound
    length.anchor = (larger.anchor[0], length.anchor[1])


_WITHIN: dict[tuple[str | None, str | None], int] = {
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60,
    ("minute", "second"): 60,
}  # fmt: skip


def _is_amount(word: str) -> bool:
    """Whether a word ends an amount, after which "over seven years" says when, not how long at least."""
    return word in ("million", "billion", "%", "percent", "dollars", "euros", "pounds") or word[:1].isdigit()


def _is_calendar_year(scan: Scan, i: int, numeral: Numeral) -> bool:
    """Read "The 2010 year" and "fiscal 1989 year" count nothing."""
    return (
        numeral.digits
        and numeral.last == i
        and scan.lower[i] == "year"
        and len(scan.lower[numeral.first]) == 4
        and scan.integer(numeral.first, 1900, 2100) is not None
    )


def _ordinal(scan: Scan, i: int, unit: str, numeral: Numeral) -> None:
    """Read "The 20th century"; "second day" and "third year" say no date by themselves."""
    company = scan.words[i][0].isupper() and scan.at(i + 1) != "" and scan.words[i + 1][0].isupper()
    if unit == "century" and isinstance(numeral.value, int) and 1 <= numeral.value <= 21 and not company:
        scan.add_date(numeral.first, i + 1, f"{numeral.value - 1:02d}XX")


def _widened(scan: Scan, numeral: Numeral, first: int) -> tuple[float | int | Interval, int]:
    """A numeral with the one before it where both make a range: "six to eight", "between 3 and 5"."""
    value = numeral.value
    if isinstance(value, Interval) or numeral.vague:
        return value, first
    torn = scan.at(first - 1) in DASHES and scan.at(first - 2) == "to"
    link_at = first - 2 if torn else first - 1
    link = scan.at(link_at)
    if link in ("to", "or") and scan.at(link_at - 1) in DASHES:
        link_at -= 1
    if link not in ("to", "or", "and", "-", "–", "—"):
        return value, first
    before = scan.number_before(link_at)
    if before is None or before.ordinal or isinstance(before.value, Interval) or before.value >= value:
        return value, first
    if link == "and" and scan.at(before.first - 1) != "between":
        return value, first
    return Interval.of(before.value, value), before.first


def _becomes_age(scan: Scan, length: Mention) -> bool:
    """Read "23-year-old", "28 years old", "43 years of age"; true if it was one."""
    j = length.last + 1 if scan.at(length.last) in DASHES else length.last
    end = None
    if scan.at(j) in ("old", "olds", "old's", "old’s"):
        end = j + 1
    elif scan.at(j) == "of" and scan.at(j + 1) == "age":
        end = j + 2
    if end is None or length.unit not in ("year", "month", "week", "day"):
        return False
    length.kind, length.last = "age", end
    scan.keep(length)
    return True


def _ago(scan: Scan, length: Mention) -> None:
    """Keep the date that "two days ago" reaches; the length itself is a mention of its own."""
    published, value, unit, last = scan.published, length.value, length.unit, length.last
    back = scan.at(last) == "ago"
    if unit is None or not (back or scan.lower[last : last + 2] == ["from", "now"]):
        return
    if published is None:
        words = " ".join(scan.lower[length.first : last + (1 if back else 2)])
        scan.keep(Mention(length.first, last + (1 if back else 2), "date", words, anchor=length.anchor))
        return
    if not isinstance(value, int) or value > FURTHEST:
        return
    sign = -1 if back else 1
    if unit == "week" and published.day is not None:
        date: str | None = days_on(published.day, 7 * sign * value) + "~"
    else:
        date = relative_value(published, unit, sign * value)
    if date is None:
        return
    if length.bound == "~" and "~" not in date:
        date += "~"
    end = last + (1 if back else 2)
    bound = _OPPOSITE[length.bound] if back else length.bound
    scan.keep(Mention(length.first, end, "date", date, bound=bound, anchor=length.anchor))
