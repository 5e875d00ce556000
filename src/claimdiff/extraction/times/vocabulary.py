"""Which words open a time expression, and what each stands for: one dictionary look-up per token."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from claimdiff.lexicon import table


class Trigger(NamedTuple):
    """What a word may be part of.

    Attributes:
        kind: The family whose reader looks at it ("month", "unit", ...).
        value: Its value in that family: a month's number, a unit's name, a year.
        word: The word without a possessive ending.
    """

    kind: str
    value: Any
    word: str


#: Four-digit tokens that can be years; what comes before is written with a comma or is no year in news.
YEARS = range(1000, 2101)


@cache
def vocabulary() -> dict[str, Any]:
    """The word lists of ``data/times.json``."""
    data: dict[str, Any] = dict(table("times"))
    by_number = tuple(data["weekdays_full"])
    for name, value in data.items():
        if isinstance(value, list):
            data[name] = frozenset(value)
    data["weekdays_full_by_number"] = by_number
    return data


def may_be_counted(word: str) -> bool:
    """Whether digits before a word may count it: a plural, and none that years have ("2018 results")."""
    return word.endswith("s") and len(word) > 3 and word not in vocabulary()["not_plural"]


#: Single words and signs with the kind and value of their trigger.
_SINGLE: tuple[tuple[str, str, str | int], ...] = (
    ("am", "meridiem", 0),
    ("pm", "meridiem", 0),
    ("m", "meridiem", 0),
    ("past", "past", 0),
    ("noon", "noon", "12:00"),
    ("midday", "noon", "12:00"),
    ("midnight", "noon", "00:00"),
    ("o'clock", "oclock", 0),
    ("o’clock", "oclock", 0),
    (":", "colon", 0),
    ("/", "slash", 0),
    ("aged", "aged", 0),
    ("age", "aged", 0),
    ("ages", "aged", 0),
    ("yo", "years old", 0),
    ("y", "years old", 0),
    ("local", "local", 0),
    ("lt", "local", 0),
    ("birthday", "birthday", 0),
    ("birthdays", "birthday", 0),
    ("weekend", "weekend", 0),
    ("s", "plural", 0),
    ("st", "ending", 0),
    ("nd", "ending", 0),
    ("rd", "ending", 0),
    ("th", "ending", 0),
    ("quarter", "term", 32),
    ("half", "term", 39),
    ("q1", "short term", 33),
    ("q2", "short term", 34),
    ("q3", "short term", 35),
    ("q4", "short term", 36),
    ("h1", "short term", 40),
    ("h2", "short term", 41),
    ("ad", "era", 1),
    ("ce", "era", 1),
    ("d", "era", 1),
    ("bc", "era", -1),
    ("bce", "era", -1),
    ("c", "era", -1),
)
#: Lists of the data file whose words take a possessive ending, with the kind of their trigger; where a
#: word is on two of them the later one counts ("second" is a unit).
_LISTS = (
    ("decade_words", "decade"),
    ("spoken_hundreds", "spoken"),
    ("seasons", "season"),
    ("weekdays", "weekday"),
    ("units", "unit"),
    ("months", "month"),
    ("day_words", "day"),
)


@cache
def triggers() -> dict[str, Trigger]:
    """Every lower-case token at which a reader looks closer."""
    data = vocabulary()
    found = {word: Trigger("zone", 0, word) for word in data["zones"] if len(word) > 2}
    found |= {word: Trigger("campaign", 0, word) for word in ("season", "campaign")}
    for phrase in data["holidays"]:
        word = phrase.split()[0]
        found[word] = Trigger("holiday", 0, word)
    for name, kind in _LISTS:
        for word, value in data[name].items():
            found[word] = found[word + "'s"] = found[word + "’s"] = Trigger(kind, value, word)
    for word in data["parts_of_day"]:
        found[word] = found[word + "'s"] = found[word + "’s"] = Trigger("part", 0, word)
    for word, kind, single in _SINGLE:
        found[word] = Trigger(kind, single, word)
    for year in YEARS:
        found[str(year)] = Trigger("year", year, str(year))
    for year in range(1990, 2051):
        found[f"fy{year}"] = found[f"fy{year % 100:02d}"] = Trigger("short term", year, f"fy{year}")
    return found
