"""Units of time without a number of their own: "a decade", "half an hour", "the year", "year-end"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.calendar import days_on
from claimdiff.extraction.times.relative import read_beside, relative_value
from claimdiff.extraction.times.scan import DASHES, Scan
from claimdiff.extraction.times.vocabulary import vocabulary
from claimdiff.models import Bound, Interval


def length_tail(
    scan: Scan, value: float | int | Interval, last: int
) -> tuple[float | int | Interval, int, Bound]:
    """What follows a length and changes it: "and a half", "or two", "or so", "or more"."""
    if scan.at(last) in DASHES and scan.at(last + 1) == "long":
        return value, last + 2, "="
    if not isinstance(value, Interval):
        if scan.lower[last : last + 3] == ["and", "a", "half"]:
            return value + 0.5, last + 3, "="
        more = scan.starts_at.get(last + 1) if scan.at(last) == "or" else None
        if more is not None and not isinstance(more.value, Interval) and not more.ordinal:
            following = scan.trigger(more.last)
            if value < more.value and (following is None or following.kind != "unit"):
                return Interval.of(value, more.value), more.last, "="
    if scan.at(last) == "or":
        closing: dict[str, Bound] = {"so": "~", "more": ">=", "longer": ">=", "less": "<=", "fewer": "<="}
        bound = closing.get(scan.at(last + 1))
        if bound is not None:
            return value, last + 2, bound
    return value, last, "="


def read_uncounted(scan: Scan, i: int, j: int, unit: str) -> None:
    """A unit without a number: "a decade", "half an hour", "the past year", "a year ago", "the year"."""
    before = scan.at(j - 1)
    if scan.at(i) not in (unit, f"{unit}'s", f"{unit}’s"):
        return
    if unit == "second" and not (before == "a" and scan.at(j - 2) == "of" and _of_part(scan, j - 2)):
        return
    if scan.at(i + 1) in DASHES and scan.at(i + 2) == "long":
        scan.keep(Mention(i, i + 3, "duration", 1, unit))
    elif before in ("a", "an", "one", "another"):
        _single(scan, i, j, unit)
    elif before == "half" or (before in DASHES and scan.at(j - 2) == "half"):
        first = j - 1 if before == "half" else j - 2
        begin, bound = scan.bound_before(first, "bounds")
        scan.keep(Mention(begin, i + 1, "duration", 0.5, unit, bound, anchor=(first, first + 1)))
    elif before in DASHES and scan.at(j - 2) == "quarter" and unit == "century":
        scan.keep(Mention(j - 2, i + 1, "duration", 25, "year", anchor=(j - 2, i)))
    elif before == "past" or (before in ("last", "next") and unit in ("hour", "minute", "decade", "century")):
        value, last, bound = length_tail(scan, 1, i + 1)
        scan.keep(Mention(j - 1, last, "duration", value, unit, bound, anchor=(j - 1, j)))
    elif before == "the" and (read_beside(scan, i, unit) or _part_of_month(scan, i, unit)):
        return
    elif unit == "year" and not _year_end(scan, i) and before in ("the", "fiscal", "full"):
        _the_year(scan, i, j)


def _year_end(scan: Scan, i: int) -> bool:
    """Read "year-end", "year's end", "year-earlier", "year-ago"; true if it was one."""
    k = i + 2 if scan.at(i + 1) in DASHES else i + 1
    step = {"end": 0, "ago": -1, "earlier": -1}.get(scan.at(k))
    if step is None or (step < 0 and k == i + 1):
        return False
    if scan.published is not None:
        scan.add_date(i, k + 1, f"{max(scan.published.year + step, 0):04d}")
    return True


def _single(scan: Scan, i: int, j: int, unit: str) -> None:
    """Read "A year", where it is a length or counts back, and not a rate ("$500 a year")."""
    first = j - 1
    value: float | int | Interval = 1
    if scan.at(first - 1) == "half":
        value, first = 0.5, first - 1
    elif scan.at(first - 1) == "of" and (part := scan.number_before(first - 1)) and _fraction(part):
        value, first = part.value, part.first
    elif scan.at(first - 1) == "of" and scan.at(first - 2) == "quarter":
        value, first = (25, first - 2) if unit == "century" else (0.25, first - 2)
        unit = "year" if unit == "century" else unit
        first -= scan.at(first - 1) == "a"
    last = i + 1
    following = scan.at(last)
    if following in DASHES:
        following = scan.at(last + 1)
    if following in ("ago", "earlier") and value == 1 and unit in ("year", "month", "week"):
        date = f"{unit} ago" if scan.published is None else relative_value(scan.published, unit, -1)
        if date is not None and unit == "week" and scan.published is not None and scan.published.day:
            date = days_on(scan.published.day, -7) + "~"
        last += 2 if scan.at(last) in DASHES else 1
        scan.add_date(first, last, date or f"{unit} ago", anchor=(first, i))
        return
    value, last, tail = length_tail(scan, value, last)
    begin, bound = scan.bound_before(first, "bounds")
    counted = following in ("ago", "earlier", "later", "long", "after", "before", "-") or _spent(
        scan, i, first, last
    )
    openers = vocabulary()["before_a_length"]
    opened = begin < first or scan.at(begin - 1) in openers or begin == scan.first
    if following == "old" and value == 1 and unit != "day":
        scan.keep(Mention(first, last + 1 + (scan.at(last) in DASHES), "age", 1, unit, anchor=(first, i)))
        return
    if not (counted or opened or value != 1 or tail != "=") or following == "old":
        return
    if unit == "day" and value == 1 and not counted and begin == first:
        return
    bound = bound if bound != "=" else tail
    scan.keep(Mention(begin, last, "duration", value, unit, bound, anchor=(first, i)))


def _spent(scan: Scan, i: int, first: int, last: int) -> bool:
    """Whether a length is spent somewhere or since something, and is no rate: "a year in prison"."""
    data = vocabulary()
    following = scan.at(last)
    if any(_paced(scan, k) for k in range(first - 1, first - 1 - _PACED, -1)):
        return False
    if following == "in":
        return scan.at(last + 1) in data["spent_in"]
    if scan.at(i).endswith(("'s", "’s")):
        return following in data["of_a_length"]
    if scan.at(first - 1) == "been":
        return following in (".", ",", "", "since")
    if scan.at(first - 1) in (
        "there",
        "out",
    ):  # "lived there a year", "was out a month"; not "is there a year"
        staying = scan.at(first - 2)
        return staying in data["before_a_length"] or (scan.at(first - 1) == "out" and staying in _BEING)
    return following in data["after_a_length"]


def _paced(scan: Scan, k: int) -> bool:
    """Whether a token says how much or how often, so that a length after it is a rate: "40 cars a week"."""
    word = scan.at(k)
    return word[:1].isdecimal() or word in ("%", "percent", "once", "twice", "times") or k + 1 in scan.ends_at


_BEING = frozenset({"be", "been", "is", "was", "were"})
#: So many tokens before "a week" its rate may begin.
_PACED = 4


def _of_part(scan: Scan, i: int) -> bool:
    """Whether a part of one ends before token ``i``: "four-fifths of a second"."""
    part = scan.number_before(i)
    return part is not None and _fraction(part)


def _fraction(numeral: Numeral) -> bool:
    """Whether a numeral is a part of one ("three quarters")."""
    return not isinstance(numeral.value, Interval) and 0 < numeral.value < 1


def _part_of_month(scan: Scan, i: int, unit: str) -> bool:
    """Read "the end of the month", which is the month of publication; true if it was one."""
    published = scan.published
    if unit != "month" or scan.at(i - 2) != "of" or scan.at(i - 3) not in _PARTS or published is None:
        return False
    value = relative_value(published, unit, 0)
    if value is None or scan.at(i + 1) == "of":
        return False
    scan.add_date(i - 1, i + 1, value)
    return True


_PARTS = frozenset({"end", "beginning", "start", "rest", "middle", "remainder"})


def _the_year(scan: Scan, i: int, j: int) -> None:
    """Read "The year": of publication, or the twelve months that "the year ended March 31" names."""
    following = scan.at(i + 1)
    first = j - 1
    if following in ("ended", "ending", "to", "through"):
        scan.keep(Mention(first, i + 1, "duration", 1, "year", anchor=(first, i)))
        return
    if following in DASHES or following in (
        "ago",
        "earlier",
        "before",
        "after",
        "that",
        "when",
        "he",
        "she",
    ):
        return
    if scan.integer(i + 1, 1000, 2100) is not None:
        return
    opener = scan.at(first - 1)
    if opener not in ("of", "for", "in", "during", "within", "by", "throughout", "full", "through"):
        return
    if opener == "of" and scan.at(first - 2) not in (
        "end",
        "rest",
        "half",
        "remainder",
        "part",
        "beginning",
        "start",
        "quarter",
        "months",
        "out",
        "time",
        "much",
        "most",
    ):
        return
    if scan.published is not None:
        scan.add_date(first, i + 1, f"{scan.published.year:04d}")
