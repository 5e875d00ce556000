"""Dates that name a year, a decade or nothing but digits."""

from __future__ import annotations

import re

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.times.calendar import edtf, full_year, valid_day
from claimdiff.extraction.times.scan import DASHES, Scan
from claimdiff.extraction.times.vocabulary import Trigger, may_be_counted, vocabulary
from claimdiff.models import Interval

#: The end of "14.02.2013"; it begins with its point, for that is found fast.
DOTTED = re.compile(r"\.\d\d?\.(?:19|20)?\d\d(?!\d)")
_APOSTROPHES = frozenset({"'", "’", "‘"})


def read_slash(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "03/14/2013", "14/3/13", "2013/03/14": month first unless only day first makes a date."""
    if scan.at(i + 2) != "/":
        if (
            scan.at(i - 1) == "9"
            and scan.at(i + 1) == "11"
            and scan.at(i + 2) not in ("%", "percent", "inch")
        ):
            scan.add_date(i - 1, i + 2, "2001-09-11")
        return
    if len(scan.at(i - 1)) > 2:
        return
    one, two = scan.integer(i - 1, 1, 31, 2), scan.integer(i + 1, 1, 31, 2)
    year = scan.integer(i + 3, 0, 2100)
    if one is None or two is None or year is None or len(scan.at(i + 3)) not in (2, 4):
        return
    if len(scan.at(i + 3)) == 2:
        if not (scan.glued(i) and scan.glued(i + 1)):
            return
        year = full_year(year)
    month, day = (one, two) if one <= 12 else (two, one)
    if month <= 12 and valid_day(day, month, year):
        scan.add_date(i - 1, i + 4, edtf(year, month, day))


def read_dotted(scan: Scan, i: int) -> None:
    """Read "14.02.2013" and, where words lead to it, "14.02.13": day first unless that is no date."""
    parts = scan.at(i).split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) not in (2, 4) or not _dates(scan, i, parts):
        return
    day, month, year = (int(part) for part in parts)
    year = full_year(year) if len(parts[2]) == 2 else year
    if month > 12:
        day, month = month, day
    if month and 1900 <= year <= 2100 and month <= 12 and valid_day(day, month, year):
        scan.add_date(i, i + 1, edtf(year, month, day))


def _dates(scan: Scan, i: int, parts: list[str]) -> bool:
    """Whether three groups of digits are a date and no version, section or address."""
    data = vocabulary()
    before = scan.at(i - 1)
    if scan.glued(i) and before not in _BEFORE_YEAR:
        return False
    if scan.glued(i + 1) and scan.at(i + 1) in ("/", "-", "_"):
        return False
    near = scan.lower[max(scan.floor, i - 3) : i] + scan.lower[i + 1 : min(i + 2, scan.last)]
    if not data["versioned"].isdisjoint(near):
        return False
    if len(parts[2]) == 4:
        return True
    full = len(parts[0]) == len(parts[1]) == 2
    return before in data["before_dotted"] or (full and not before[:1].isalnum())


def read_year(scan: Scan, i: int, trigger: Trigger) -> None:
    """Four digits: an ISO date, a decade, a range of years, or a year."""
    year: int = trigger.value
    if _iso(scan, i, year) or _decade(scan, i, year):
        return
    if not is_year(scan, i, year):
        return
    end = _range_end(scan, i, year)
    if end is not None:
        scan.add_date(i, end[1], f"{year}/{end[0]}")
        return
    first = i
    if scan.at(i - 1) == "fiscal":
        first = i - 1
    scan.add_date(first, i + 1, edtf(year), anchor=(i, i + 1))


def _iso(scan: Scan, i: int, year: int) -> bool:
    """Read "2013-03-14" and "2013/03/14"."""
    sign = scan.at(i + 1)
    if sign not in ("-", "/") or scan.at(i + 3) != sign or not scan.glued(i + 1):
        return False
    month, day = scan.integer(i + 2, 1, 12, 2), scan.integer(i + 4, 1, 31, 2)
    if month is None or day is None or not valid_day(day, month, year) or not scan.glued(i + 4):
        return False
    scan.add_date(i, i + 5, edtf(year, month, day))
    return True


def _decade(scan: Scan, i: int, year: int) -> bool:
    """Read "1930s", "1930's", "the late 1990s", "the 1800s"."""
    last = i + 1
    if scan.at(last) in _APOSTROPHES and scan.glued(last):
        last += 1
    if year % 10 or scan.at(last) != "s" or not scan.glued(last):
        return False
    whole = year % 100 == 0 and year < 2000
    scan.add_date(i, last + 1, f"{year // 100}XX" if whole else f"{year // 10}X")
    return True


def read_campaign(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "the '23 season", "the ’98 campaign": the year of a season of sport, before its word."""
    year = scan.integer(i - 1, 0, 99, 2)
    if year is None or len(scan.at(i - 1)) != 2 or scan.at(i - 2) not in _APOSTROPHES:
        return
    if scan.glued(i - 1) and not scan.glued(i - 2) and scan.at(i - 3) in _BEFORE_CAMPAIGN:
        scan.add_date(i - 2, i, edtf(full_year(year)), anchor=(i - 1, i))


_BEFORE_CAMPAIGN = frozenset({"the", "his", "her", "their", "our", "its", "during", "in", "of"})


#: From here on decades of two digits are of the last century: "the '20s" were roaring.
_LAST_CENTURY = 20


def read_plural(scan: Scan, i: int, trigger: Trigger) -> None:
    """Decades of two digits: "the '80s", "the 90s"."""
    number = scan.integer(i - 1, 10, 90, 2)
    if number is None or number % 10 or not scan.glued(i):
        return
    first = i - 1
    short = scan.at(first - 1) in _APOSTROPHES
    first -= short
    if _of_life(scan, first, i + 1, number):
        return
    if not short and (scan.at(scan.before_part(first) - 1) != "the" or number < 50 or _weather(scan, i)):
        return
    scan.add_date(first, i + 1, f"{19 if number >= _LAST_CENTURY else 20}{number // 10}X")


def read_decade_word(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "the nineties", or how old somebody in them is."""
    if _of_life(scan, i, i + 1, trigger.value * 10):
        return
    if scan.at(scan.before_part(i) - 1) == "the" and not _weather(scan, i):
        scan.add_date(i, i + 1, f"19{trigger.value}X")


def _of_life(scan: Scan, first: int, last: int, number: int) -> bool:
    """Read "in his early 50s" as an age; true if it was one."""
    begin = scan.before_part(first)
    if scan.at(begin - 1) not in _OWNERS:
        return False
    age = Interval.of(number, number + 9)
    scan.keep(Mention(begin, last, "age", age, "year", anchor=(first, last)))
    return True


#: Tokens on either side in which talk of the weather is looked for.
REACH = 20


def _weather(scan: Scan, i: int) -> bool:
    """Whether the words around token ``i`` are about temperatures or the like, which have eighties too."""
    around = scan.lower[max(scan.first, i - REACH) : min(scan.last, i + REACH)]
    return not vocabulary()["weather"].isdisjoint(around)


_OWNERS = frozenset({"his", "her", "their", "my", "your", "our"})


def read_spoken_year(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "nineteen ninety-six", as broadcasts are written down."""
    spoken = spoken_year(scan, i)
    if spoken is not None:
        scan.add_date(i, spoken[1], edtf(spoken[0]))


def spoken_year(scan: Scan, i: int) -> tuple[int, int] | None:
    """A year said as two numbers at token ``i``, and where it ends."""
    data = vocabulary()
    hundreds = data["spoken_hundreds"].get(scan.at(i))
    tens = data["spoken_years"].get(scan.at(i + 1)) if hundreds is not None else None
    if hundreds is None or tens is None:
        return None
    last = i + 2
    if tens >= 20:
        step = last + 1 if scan.at(last) == "-" else last
        unit = data["small_words"].get(scan.at(step))
        if unit is not None:
            tens, last = tens + unit, step + 1
    following = scan.trigger(last)
    if (following is not None and following.kind == "unit") or (hundreds == 20 and tens > 29):
        return None
    return hundreds * 100 + tens, last


def is_year(scan: Scan, i: int, year: int) -> bool:
    """Whether four digits are a year and not a count, an amount or an identifier."""
    data = vocabulary()
    before, after = scan.at(i - 1), scan.at(i + 1)
    if scan.glued(i) and before not in _BEFORE_YEAR:
        return False
    if before in DASHES and scan.glued(i) and scan.at(i - 2).isdigit():
        return False
    if before in ("$", "€", "£", "#", "+", ".", "¥") or before in data["identifiers"]:
        return False
    if (before == "." and scan.at(i - 2) == "no") or _of_arms(scan, i):
        return False
    compared = after == "more" and scan.at(i + 2) == "than" and before in ("in", "since")
    if (after in data["counted_after_digits"] and not compared) or (
        after in data["zones"] and scan.words[i + 1].isupper()
    ):
        return False
    if after in ("-", "/") and scan.glued(i + 1) and _unit_after(scan, i + 2):
        return False
    if (
        not data["streets"].isdisjoint(scan.lower[i + 2 : min(i + 4, scan.last)])
        and scan.words[i + 1].istitle()
    ):
        return False
    opened = before in data["year_openers"]
    plural = may_be_counted(after) and scan.words[i + 1].islower() and "'" not in after and "’" not in after
    unit = scan.trigger(i + 1)
    if unit is not None and unit.kind == "unit" and after != "year":
        return False
    if year >= 1900:
        if not plural:
            return True
        return before in ("the", "its", "of") or opened or before.endswith(("'s", "’s"))
    if (before == "of" and scan.at(i - 2) in data["dated_events"]) or (
        before == "the" and after in data["dated_events"]
    ):
        return not plural and not (before == "the" and may_be_counted(scan.at(i + 2)))
    if before in ("in", "since", "circa", "around", "from", "until", "by", "to", "of", "("):
        moved = before in ("from", "to") and after in ("from", "on")  # "to 1850 from 1700 on Monday"
        closed = not after.isalpha() or after in data["after_an_old_year"]
        closed = closed or (before == "in" and _past_verb(after) and not may_be_counted(scan.at(i + 2)))
        return opened and not plural and not moved and closed
    return False


def _of_arms(scan: Scan, i: int) -> bool:
    """Whether a type follows and a plural: "almost 2000 AK-47 assault rifles", not "in 1989 AK-47 rifles"."""
    type_ = scan.words[i + 1 : i + 4]
    if scan.at(i - 1) not in _HEDGES:
        return False
    if len(type_) < len(("AK", "-", "47")) or type_[1] not in DASHES or not scan.glued(i + 2):
        return False
    if not (type_[0].isupper() and type_[2].isdigit()) or i + 4 >= scan.last:
        return False
    if scan.lower[i + 4] == "s" and scan.glued(i + 4):
        return True
    return any(may_be_counted(word) for word in scan.lower[i + 4 : min(i + 4 + _OF_A_TYPE, scan.last)])


_HEDGES = frozenset({"almost", "nearly", "some", "over", "than", "least", "about", "roughly", "around"})
#: So many words may stand between a type and its plural: "AK-47 assault rifles".
_OF_A_TYPE = 3
_BEFORE_YEAR = frozenset({"(", "[", '"', "'", "‘", "“", "/"}) | DASHES


def _past_verb(word: str) -> bool:
    """Whether a clause goes on after a year: "an earthquake in 1897 measured 8.7"."""
    return word.endswith("ed") and len(word) > len("need")


def _unit_after(scan: Scan, i: int) -> bool:
    word = scan.at(i)
    return bool(word) and word.isalpha() and word not in ("present", "based", "born")


def _range_end(scan: Scan, i: int, year: int) -> tuple[int, int] | None:
    """The last year of a range that opens at token ``i``, and where it ends."""
    link = scan.at(i + 1)
    end = scan.integer(i + 2, 0, 2100)
    if end is None or end <= 0:
        return None
    length = len(scan.at(i + 2))
    if link in ("-", "–", "—", "/"):
        if length == 2 and scan.glued(i + 1) and scan.glued(i + 2) and end > year % 100:
            return year - year % 100 + end, i + 3
        return (end, i + 3) if length == 4 and end > year else None
    opened = scan.at(i - 1)
    ranged = (link == "and" and opened == "between") or (
        link in ("to", "until", "till", "through") and opened in ("from", "between", "(", "")
    )
    return (end, i + 3) if ranged and length == 4 and end > year else None
