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


@cache
def triggers() -> dict[str, Trigger]:
    """Every lower-case token at which a reader looks closer."""
    data = vocabulary()
    found: dict[str, Trigger] = {}
    for kind, name in (
        ("decade", "decade_words"),
        ("spoken", "spoken_hundreds"),
        ("season", "seasons"),
        ("weekday", "weekdays"),
        ("unit", "units"),
        ("month", "months"),
        ("day", "day_words"),
    ):
        for word, value in data[name].items():
            trigger = Trigger(kind, value, word)
            for ending in ("", "'s", "’s"):
                found[word + ending] = trigger
    for word in data["parts_of_day"]:
        found[word] = Trigger("part", 0, word)
        found[word + "'s"] = found[word + "’s"] = found[word]
    for phrase, value in data["holidays"].items():
        word = phrase.split()[0]
        found.setdefault(word, Trigger("holiday", value, word))
    for year in YEARS:
        found[str(year)] = Trigger("year", year, str(year))
    for word in ("am", "pm", "m"):
        found[word] = Trigger("meridiem", word, word)
    for word, value in (("noon", "12:00"), ("midnight", "00:00"), ("midday", "12:00")):
        found[word] = Trigger("noon", value, word)
    for word, kind in ((":", "colon"), ("/", "slash"), ("o'clock", "oclock"), ("o’clock", "oclock")):
        found[word] = Trigger(kind, 0, word)
    for word in ("aged", "age", "ages"):
        found[word] = Trigger("aged", 0, word)
    found["s"] = Trigger("plural", 0, "s")
    for word, value in (("quarter", 32), ("half", 39)):
        found[word] = Trigger("term", value, word)
    return found
