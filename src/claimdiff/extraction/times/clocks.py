"""Clock times with their zones: "2:09 a. m. PST", "8:30pm", "0925 hours", "noon"."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.levels import is_level
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary
from claimdiff.models import Bound

_AT = frozenset(
    {
        "at",
        "about",
        "around",
        "by",
        "after",
        "before",
        "until",
        "till",
        "since",
        "from",
        "approximately",
        "near",
        "to",
        "between",
    }
)


#: So many tokens may stand between a clock time and the same one of another place: "local time (".
_LEADING = 3
#: What leads to an hour of today, and what says that something was at about it.
_AT_AN_HOUR = frozenset({"at", "by", "since", "until", "till", "before", "after", "about", "around"})
_HAPPENING = frozenset({"at", "began", "came", "happened", "is", "since", "started", "until", "was"})
_LINKS = frozenset({"to", "and", "-", "–", "—"})


class Clock(NamedTuple):
    """A time of day as read; ``half`` is "am", "pm" or unknown."""

    hour: int
    minute: int
    half: str | None
    zone: str | None = None
    seconds: str = ""


def read_colon(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "14:37", "8:30 p. m.", "06:37: 46", "9:25 hours", "at 9:25 Thursday morning"."""
    hour = scan.integer(i - 1, 0, 24, 2)
    minute = scan.integer(i + 1, 0, 59, 2)
    if hour is None or minute is None or len(scan.at(i + 1)) != 2:
        return
    last = i + 2
    seconds = ""
    if scan.at(last) == ":" and len(scan.at(last + 1)) == 2:
        second = scan.integer(last + 1, 0, 59, 2)
        if second is not None:
            seconds, last = f":{second:02d}", last + 2
    half, after = _meridiem(scan, last)
    zone, end = _zone(scan, after)
    if half is None and not scan.glued(i):
        return
    if half is None and zone is None:
        if scan.at(last) in ("hours", "hrs"):
            end = last + 1
        elif not (_is_time(scan, i - 1, last) or _half_ahead(scan, last)):
            return
        half = (_half_ahead(scan, last) or _part_nearby(scan, last)) if hour <= 12 else None
        end = max(end, last)
    _keep(scan, i - 1, end, Clock(hour, minute, half, zone, seconds))


def read_meridiem(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "9.25 am", "7 a. m.", "0925am": the number before, unless a colon gave it already."""
    j = i
    if trigger.word == "m":
        if scan.at(i - 1) != "." or scan.at(i - 2) not in ("a", "p"):
            return
        j = i - 2
    word = scan.at(j - 1)
    if not word.isascii() or not word[:1].isdigit():
        return
    hours, _, minutes = word.partition(".")
    if len(hours) in (3, 4) and not minutes:
        hours, minutes = hours[:-2], hours[-2:]
    if not (
        hours.isdigit() and len(hours) <= 2 and (not minutes or (len(minutes) == 2 and minutes.isdigit()))
    ):
        return
    hour, minute = int(hours), int(minutes or 0)
    if not 1 <= hour <= 12 or minute > 59 or scan.at(j - 2) in ("$", "€", "£"):
        return
    half, after = _meridiem(scan, j)
    zone, end = _zone(scan, after)
    if half is not None and not _hours(scan, j - 1, end, Clock(hour, minute, half, zone)):
        _keep(scan, j - 1, end, Clock(hour, minute, half, zone))


def _hours(scan: Scan, j: int, end: int, close: Clock) -> bool:
    """Read "between 5 and 6 p.m.", "9-11 a.m." as a range of hours; true if it was one."""
    link = scan.at(j - 1)
    hour = scan.integer(j - 2, 1, 12, 2)
    if hour is None or link not in _LINKS or (link == "and" and scan.at(j - 3) != "between"):
        return False
    half = close.half
    if hour % 12 > close.hour % 12 or hour == close.hour:
        half = "am" if half == "pm" else "pm"
    value = f"{_spelled(Clock(hour, 0, half))}/{_spelled(close)}"
    scan.keep(Mention(j - 2, end, "time", value, close.zone, anchor=(j - 2, j + 1)))
    return True


def _half_ahead(scan: Scan, last: int) -> str | None:
    """The half of the day that the end of a range tells: "5:30-6:30 p.m."."""
    if scan.at(last) not in _LINKS or scan.integer(last + 1, 1, 12, 2) is None:
        return None
    return _meridiem(scan, last + 4 if scan.at(last + 2) == ":" else last + 2)[0]


def read_zone(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "0915 GMT", "(18.45 GMT)": four digits before a zone."""
    hours, point, minutes = scan.at(i - 1).partition(".")
    if not point:
        hours, minutes = hours[:-2], hours[-2:]
    if len(minutes) != 2 or not (hours + minutes).isdigit() or not hours.isascii() or not minutes.isascii():
        return
    if len(hours) > 2 or (len(hours) < 2 and not point) or not scan.words[i].isupper():
        return
    hour, minute = int(hours), int(minutes)
    if hour < 24 and minute < 60:
        zone, end = _zone(scan, i)
        _keep(scan, i - 1, end, Clock(hour, minute, None, zone))


def read_local(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "around 2130 local time", "at 0440 LT"."""
    digits = scan.lower[i - 1] if i > scan.first + 1 else ""
    written = scan.words[i] == "LT" if trigger.word == "lt" else scan.at(i + 1) == "time"
    led = scan.lower[i - 2] in _BEFORE_LOCAL if digits else False
    if not (written and led and len(digits) == 4 and digits.isascii() and digits.isdigit()):
        return
    hour, minute = int(digits[:2]), int(digits[2:])
    if hour > 23 or minute > 59:
        return
    bound: Bound = "="
    if scan.found and scan.found[-1].last == i:  # "at 1930 local time" is of no year
        year = scan.found.pop()
        bound = "~" if str(year.value).endswith("~") else year.bound
    else:
        _, bound = scan.bound_before(i - 1, "date_bounds")
    last = i if trigger.word == "local" else i + 1
    clock = _spelled(Clock(hour, minute, None))
    scan.keep(Mention(i - 1, last, "time", clock, None, bound, anchor=(i - 1, i)))


#: What leads to an hour of four digits.
_BEFORE_LOCAL = frozenset(
    ("at", "around", "by", "before", "after", "about", "until", "from", "approximately", "nearly")
)


def read_noon(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Noon" and "midnight"."""
    first = i - 1 if scan.at(i - 1) == "12" else i
    zone, end = _zone(scan, i + 1)
    _, bound = scan.bound_before(first, "date_bounds")
    scan.keep(Mention(first, end, "time", trigger.value, zone, bound, anchor=(first, i + 1)))


def read_oclock(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Nine o'clock in the morning"."""
    numeral = scan.number_before(i)
    if numeral is None or not isinstance(numeral.value, int) or not 1 <= numeral.value <= 12:
        return
    _keep(scan, numeral.first, i + 1, Clock(numeral.value, 0, _part_nearby(scan, i + 1)))


def read_morning_hour(scan: Scan, i: int) -> bool:
    """Read "at 3 in the morning"; true if the part of the day at token ``i`` ends one."""
    numeral = scan.number_before(i - 2)
    hour = _hour(numeral)
    if numeral is None or hour is None or scan.at(i - 1) != "the" or scan.at(i - 2) != "in":
        return False
    if scan.at(numeral.first - 1) not in _AT:
        return False
    half = "am" if scan.at(i) == "morning" else "pm"
    _keep(scan, numeral.first, i + 1, Clock(hour, 0, half))
    return True


def read_hour_of_today(scan: Scan, i: int) -> None:
    """Read the hour of "at 7 this evening", "was around 8 this morning", before the part of the day."""
    numeral = scan.number_before(i - 1)
    hour = _hour(numeral)
    if numeral is None or hour is None or scan.at(i - 1) != "this":
        return
    before = scan.at(numeral.first - 1)
    counted = before in ("about", "around") and scan.at(numeral.first - 2) not in _HAPPENING
    if before not in _AT_AN_HOUR or counted or is_level(scan, numeral.first):
        return
    half = "am" if scan.at(i) == "morning" else "pm"
    _keep(scan, numeral.first, numeral.last, Clock(hour, 0, half))


def read_pointed(scan: Scan, i: int) -> None:
    """Read the time of "at 8.50 on Tuesday evening", before the weekday; no price of a share."""
    hours, point, minutes = scan.at(i - 2).partition(".")
    half = _part_nearby(scan, i)
    if not point or half is None or scan.at(i - 1) != "on" or scan.at(i - 3) != "at":
        return
    if not (hours.isdecimal() and minutes.isdecimal()) or len(minutes) != 2 or len(hours) > 2:
        return
    if not 1 <= int(hours) <= 12 or int(minutes) > 59:
        return
    if not is_level(scan, i - 2):
        _keep(scan, i - 2, i - 1, Clock(int(hours), int(minutes), half))


def _hour(numeral: Numeral | None) -> int | None:
    """The hour that a numeral may be."""
    if numeral is None or numeral.ordinal or not isinstance(numeral.value, int):
        return None
    return numeral.value if 1 <= numeral.value <= 12 else None


def read_past(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "twenty past four"."""
    numeral = scan.number_before(i)
    if numeral is not None and isinstance(numeral.value, int) and 0 < numeral.value < 30:
        _read_spoken(scan, numeral.first, i, numeral.value)


def read_spoken_clock(scan: Scan, i: int) -> bool:
    """Read "a quarter past six", "half past two", "seven minutes to two"; true if token ``i`` is of one."""
    word = scan.at(i)
    if word == "quarter":
        return _read_spoken(scan, i - (scan.at(i - 1) in ("a", "the")), i + 1, 15)
    if word == "half":
        return scan.at(i + 1) == "past" and _read_spoken(scan, i, i + 1, 30)
    numeral = scan.number_before(i)
    if numeral is None or not isinstance(numeral.value, int) or not 0 < numeral.value < 30:
        return False
    return _read_spoken(scan, numeral.first, i + 1, numeral.value)


def _read_spoken(scan: Scan, first: int, link: int, minutes: int) -> bool:
    """Keep the clock time of so many minutes past or to the hour after token ``link``, if it is one."""
    word = scan.at(link)
    numeral = scan.starts_at.get(link + 1)
    hour = _hour(numeral)
    if word == "past" and scan.at(link + 1) in _TWELVES:
        _keep(scan, first, link + 2, Clock(_TWELVES[scan.at(link + 1)], minutes, None))
        return True
    if word not in ("past", "to") or numeral is None or hour is None:
        return False
    last = numeral.last
    after = scan.at(last)
    if after.isalpha() and after not in vocabulary()["after_a_clock"] and scan.trigger(last) is None:
        return False
    if word == "to":
        hour, minutes = hour - 1 or 12, 60 - minutes
    _keep(scan, first, last, Clock(hour, minutes, _part_nearby(scan, last)))
    return True


#: The hour of a clock that has no other name.
_TWELVES = {"midnight": 0, "noon": 12}


def read_military(scan: Scan, i: int) -> bool:
    """Read "0925 hours", "at 1430 hrs", "at 9.25 hours"; true if the hours before token ``i`` are one."""
    word = scan.at(i - 1)
    opened = scan.at(i - 2) in _AT
    if len(word) == 4 and word.isascii() and word.isdigit():
        hour, minute = int(word[:2]), int(word[2:])
        if not (opened or word[0] == "0"):
            return False
    elif opened and "." in word and word.isascii():
        left, _, right = word.partition(".")
        if len(right) != 2 or not (left.isdigit() and right.isdigit() and len(left) <= 2):
            return False
        hour, minute = int(left), int(right)
    else:
        return False
    if hour > 24 or minute > 59:
        return False
    zone, end = _zone(scan, i + 1)
    _keep(scan, i - 1, end, Clock(hour, minute, None, zone))
    return True


def _meridiem(scan: Scan, j: int) -> tuple[str | None, int]:
    """Read "am", "a.m.", "a. m." at token ``j``: which half of the day, and where it ends."""
    word = scan.at(j)
    if word in ("am", "pm"):
        return word, j + 1
    if word in ("a", "p") and scan.at(j + 1) == "." and scan.at(j + 2) == "m":
        return word + "m", j + 4 if scan.at(j + 3) == "." else j + 3
    if word in ("a", "p") and scan.at(j + 1) == "m":
        return word + "m", j + 2
    return None, j


def _zone(scan: Scan, j: int) -> tuple[str | None, int]:
    """A zone at token ``j``, in brackets or not: its name, and where it ends."""
    zones = vocabulary()["zones"]
    k = j + 1 if scan.at(j) == "(" else j
    zone = zones.get(scan.at(k))
    if zone is None or not scan.words[k][0].isupper():
        return _zone_of_place(scan, k, j)
    if len(zone) == 2 and len(scan.at(k)) == 2 and not scan.words[k].isupper():
        return None, j
    end = k + 1
    if scan.at(end) in ("standard", "daylight"):
        end += 1
    if scan.at(end) == "time":
        end += 1
    if k > j and scan.at(end) == ")":
        end += 1
    return zone, end


def _zone_of_place(scan: Scan, k: int, before: int) -> tuple[str | None, int]:
    """A zone named by a place at token ``k`` ("Pakistan time"), and where it ends; else ends ``before``."""
    places = vocabulary()["zone_places"]
    for end in (k + 1, k + 2):
        if scan.at(end) == "time":
            zone = places.get(" ".join(scan.lower[k:end]))
            if zone is not None and scan.words[k][0].isupper():
                return zone, end + 1 + (k > before and scan.at(end + 1) == ")")
    return None, before


def _is_time(scan: Scan, first: int, last: int) -> bool:
    """Whether "9:25" without am, pm or zone is a clock time and not a score or a ratio."""
    before = scan.at(first - 1)
    if scan.at(last) in ("left", "remaining", "to", "into", "minutes"):
        return False
    if before in _AT or before in ("at", "|", ",", "@"):
        return before not in {"to", "by"} or scan.at(first).startswith("0")
    if scan.at(last) == "local" and scan.at(last + 1) == "time":
        return True
    if before in ("(", "/") and scan.found and scan.found[-1].kind == "time":  # "14:55 UTC (22:55 in Manila)"
        return first - scan.found[-1].last <= _LEADING
    trigger = scan.trigger(last)
    if trigger is not None and trigger.kind in ("weekday", "day"):
        return True
    if scan.at(last) == "on" or _part_nearby(scan, last) is not None:
        return True
    return bool(scan.found) and scan.found[-1].last == first and scan.found[-1].kind == "date"


def _part_nearby(scan: Scan, j: int) -> str | None:
    """The half of the day that "in the morning" or "Thursday night" after a time says."""
    for k in range(j, min(j + 4, scan.last)):
        word = scan.at(k)
        if word in ("morning", "dawn"):
            return "am"
        if word in ("afternoon", "evening", "night", "tonight"):
            return "pm"
        trigger = scan.trigger(k)
        if word not in ("in", "the", "at", "on", ",") and (trigger is None or trigger.kind != "weekday"):
            return None
    return None


def _keep(scan: Scan, first: int, last: int, clock: Clock) -> None:
    """Keep a time of day."""
    _, bound = scan.bound_before(first, "date_bounds")
    scan.keep(Mention(first, last, "time", _spelled(clock), clock.zone, bound, anchor=(first, first + 1)))


def _spelled(clock: Clock) -> str:
    """A time of day in 24 hours."""
    hour = clock.hour
    if clock.half == "pm" and hour < 12:
        hour += 12
    elif clock.half == "am" and hour == 12:
        hour = 0
    return f"{hour:02d}:{clock.minute:02d}{clock.seconds}"
