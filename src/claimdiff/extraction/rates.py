"""What a rate is per: "$52 a barrel", "325,000 barrels per day", "a 12-cent-a-share dividend"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View
from claimdiff.lexicon import table

_POWERS = frozenset({"kilowatt", "megawatt", "gigawatt"})

#: What years are counted from, and what no rate ends before: "a year from now".
_FROM = frozenset({"now", "then", "today", "the"})


def add_rate(view: View, mention: Mention) -> None:
    """Note what the quantity is per; a money amount or measure takes the words into its span."""
    words = quantity_words()
    at = mention.last
    if mention.kind == "count" and view.at(at) == "bpd":
        mention.kind, mention.unit, mention.per, mention.last = "measure", "barrel", "day", at + 1
        return
    hyphen = view.at(at) == "-" and view.at(at + 1) in ("a", "an", "per") and view.at(at + 2) == "-"
    if hyphen:
        end, per = _noun(view, at + 3, True)
        if per:
            mention.per, mention.last = per, end
        return
    if mention.kind != "count":
        word = view.at(at)
        if word in ("per", "/", "a", "an", "each", "every"):
            end, per = _noun(view, at + 1, word not in ("per",))
            if per:
                mention.per, mention.last = per, end
        return
    for i in range(at, min(at + 4, view.last)):
        word = view.low[i]
        if word == "per" or (
            word in ("a", "an", "each", "every") and i > at and view.at(i + 1) in words.rate_times
        ):
            mention.per = _noun(view, i + 1, False)[1]
            return
        if not word.isalpha() or word in words.rate_ends:
            return


def _noun(view: View, i: int, listed: bool) -> tuple[int, str | None]:
    """The noun at ``i`` in the singular and where it ends; only known ones where ``listed``."""
    word = view.at(i)
    if not word.isalpha() or word in ("cent", "se", "the"):
        return i, None
    per = quantity_words().per
    singular: dict[str, str] = table("rate_nouns")
    if word in ("square", "cubic") and view.at(i + 1).isalpha():
        return i + 2, f"{word} {singular.get(view.low[i + 1], view.low[i + 1])}"
    after = view.at(i + 1)
    counted = after in quantity_words().after_years and (after != "from" or view.at(i + 2) in _FROM)
    if listed and (word not in per or counted):
        return i, None
    if (
        word in _POWERS
        and view.at(i + 1) in ("-", "hour", "hours")
        and "hour" in (view.at(i + 1), view.at(i + 2))
    ):
        return i + (3 if view.at(i + 1) == "-" else 2), f"{word}-hour"
    return i + 1, singular.get(word, word)
