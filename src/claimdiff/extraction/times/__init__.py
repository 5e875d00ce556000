"""Dates, clock times, durations and ages.

One look at each token's entry in a dictionary of time words; a reader per family looks around the few
that have one, and around nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress, count

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.ages import appositions, read_aged, read_birthday, read_years_old
from claimdiff.extraction.times.clocks import (
    read_colon,
    read_hour_of_today,
    read_local,
    read_meridiem,
    read_military,
    read_morning_hour,
    read_noon,
    read_oclock,
    read_past,
    read_pointed,
    read_spoken_clock,
    read_zone,
)
from claimdiff.extraction.times.eras import read_era
from claimdiff.extraction.times.lengths import read_unit
from claimdiff.extraction.times.months import read_month
from claimdiff.extraction.times.relative import (
    read_day,
    read_day_of_month,
    read_part,
    read_weekday,
    read_weekend,
)
from claimdiff.extraction.times.scan import Scan, last_date
from claimdiff.extraction.times.seasons import read_holiday, read_season, read_short_term, read_term
from claimdiff.extraction.times.vocabulary import Trigger, triggers
from claimdiff.extraction.times.years import (
    DOTTED,
    read_campaign,
    read_decade_word,
    read_dotted,
    read_plural,
    read_slash,
    read_spoken_year,
    read_year,
)
from claimdiff.segmentation import Document, Sentence

__all__ = ["find_times", "last_date"]


def _read_unit(scan: Scan, i: int, trigger: Trigger) -> None:
    """A unit of time, unless hours close a clock time ("0925 hours")."""
    if trigger.value == "hour" and read_military(scan, i):
        return
    if trigger.value != "minute" or not read_spoken_clock(scan, i):
        read_unit(scan, i, trigger)


def _read_term(scan: Scan, i: int, trigger: Trigger) -> None:
    """A quarter or half of a year, unless it is one of an hour ("a quarter past six")."""
    if not read_spoken_clock(scan, i):
        read_term(scan, i, trigger)


def _read_part(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read a part of a day, unless it closes a clock time ("3 in the morning")."""
    if not read_morning_hour(scan, i):
        read_hour_of_today(scan, i)
        read_part(scan, i, trigger)


def _read_weekday(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read a weekday, and the clock time before it ("at 8.50 on Tuesday evening")."""
    read_pointed(scan, i)
    read_weekday(scan, i, trigger)


_READERS: dict[str, Callable[[Scan, int, Trigger], None]] = {
    "aged": read_aged,
    "campaign": read_campaign,
    "colon": read_colon,
    "birthday": read_birthday,
    "day": read_day,
    "ending": read_day_of_month,
    "era": read_era,
    "short term": read_short_term,
    "weekend": read_weekend,
    "zone": read_zone,
    "local": read_local,
    "decade": read_decade_word,
    "holiday": read_holiday,
    "meridiem": read_meridiem,
    "month": read_month,
    "noon": read_noon,
    "oclock": read_oclock,
    "past": read_past,
    "part": _read_part,
    "plural": read_plural,
    "season": read_season,
    "slash": read_slash,
    "spoken": read_spoken_year,
    "term": _read_term,
    "unit": _read_unit,
    "weekday": _read_weekday,
    "year": read_year,
    "years old": read_years_old,
}


def find_times(
    document: Document, sentence: Sentence, numerals: list[Numeral], earlier: str | None = None
) -> list[Mention]:
    """Dates, clock times, durations and ages of a sentence, from left to right.

    Relative dates hang on ``document.article.published``; without one they stay partial ("XXXX-06-20")
    or keep their own lower-case words ("thursday", "last year"). "Two years ago" is both a date and a
    duration; other mentions do not overlap. "The following year" hangs on the date before it, or on
    ``earlier``, the last one of the sentence before.
    """
    known = triggers()
    lower = document.tokens.lower
    here = lower[sentence.first : sentence.last]
    hits = list(compress(count(sentence.first), map(known.__contains__, here)))
    if DOTTED.search(document.text, sentence.start, sentence.end):
        dotted = [i for i, word in enumerate(here, sentence.first) if word.count(".") == 2]
        hits = sorted({*hits, *dotted})
    if not hits and not numerals:
        return []
    scan = Scan(document, sentence, numerals, earlier)
    for i in hits:
        if i >= scan.floor:
            trigger = known.get(lower[i])
            if trigger is None:
                read_dotted(scan, i)
            else:
                _READERS[trigger.kind](scan, i, trigger)
    found = scan.found
    if numerals:
        scan.floor = sentence.first
        ages = appositions(scan, numerals)
        if ages:
            found = sorted(found + ages, key=lambda mention: (mention.first, mention.last))
    return found
