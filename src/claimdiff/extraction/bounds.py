"""What stands around a quantity and says how exactly it is meant or which way it moved."""

from __future__ import annotations

from claimdiff.extraction.quantity_lexicon import (
    bounds_after,
    bounds_before,
    quantity_words,
    trend_nouns,
    trend_words,
)
from claimdiff.extraction.sentence_view import View
from claimdiff.lexicon import table
from claimdiff.models import Bound, Trend

_STRENGTH: dict[Bound, int] = {"=": 0, "~": 1, ">": 2, ">=": 3, "<": 2, "<=": 3}
#: After these, "over" says where something lies: "spread over forty hectares".
_SPREADING = frozenset(
    {"spread", "spreads", "spreading", "stretched", "stretches", "stretching", "scattered", "distributed"}
)


#: After these "back up to" bounds an amount; after others something rose so far: "inched back up to".
_PAID_BACK = frozenset(
    {"buy", "buying", "buys", "bought", "pay", "paid", "paying", "pays", "give", "claw", "clawed", "get"}
)
#: After these "up to" says where something went: "will go up to $15 an hour".
_GOING = frozenset(
    ["go", "goes", "going", "gone", "went", "move", "moved", "moves", "moving", "shot", "crept", "edged",
     "inched", "ticked", "came", "comes"]
)  # fmt: skip
_SIGNS = frozenset("$€£")
#: Units of what one amount has more or less than another.
_COMPARED = frozenset({"%", "percent", "cent", "pct", "points", "times"})


def bound_of(view: View, first: int, last: int, floor: int) -> tuple[Bound, int]:
    """The bound on the quantity in tokens ``first`` to ``last``; nothing before ``floor`` is its own.

    Returns:
        The bound, and the token where the quantity begins with the words that bound it ("about 150").
    """
    after = _after(view, first, last)
    before, begin = _before(view, first, floor)
    return (after, begin) if _STRENGTH[after] > _STRENGTH[before] else (before, begin)


def _before(view: View, first: int, floor: int) -> tuple[Bound, int]:
    phrases = bounds_before()
    fillers = quantity_words().bound_fillers
    i = first - 1
    for _ in range(4):
        if i < floor:
            return "=", first
        word = view.low[i]
        for rest, bound in phrases.get(word, ()):
            begin = i - len(rest)
            if begin >= floor and all(view.low[i - 1 - n] == rest[n] for n in range(len(rest))):
                if bound == "=":
                    break
                if _is_bound(view, begin, i, bound):
                    return bound, begin
        if word not in fillers:
            return "=", first
        i -= 1
    return "=", first


def _is_bound(view: View, begin: int, i: int, bound: Bound) -> bool:
    """Whether the phrase bounds the number, and is no verb's particle or place."""
    word = view.low[i]
    before = view.at(begin - 1)
    if word == "over" and before in _SPREADING:
        return False
    if word == "than" and before in _COMPARED:
        return False  # "20% smaller than $40 million"
    if before == "-" and word in ("over", "under") and view.glued(begin):
        return False  # "a 4-under 68"
    if word in ("over", "under", "above", "below") and begin == i:
        return before not in ("take", "took", "taken", "taking", "the", "all", "went", "fly", "flew", "and")
    if word == "within":
        return view.at(i + 1) not in ("a", "the")
    if (
        word == "to"
        and view.low[begin] == "up"
        and (
            (before == "back" and view.at(begin - 2) not in _PAID_BACK)
            or before in trend_words()
            or before in _GOING
        )
    ):
        return False
    if word == "some":
        return before not in ("in", "and") or view.at(i + 1)[:1].isdecimal()
    if word == "about" and before in ("talk", "talks", "talking", "all", "question", "questions"):
        return False
    return not (word == "to" and begin == i - 1 and before in ("catch", "lead", "add", "adds"))


def _after(view: View, first: int, last: int) -> Bound:
    word = view.at(last)
    for rest, bound in bounds_after().get(word, ()):
        if not view.matches(last + 1, rest):
            continue
        if word == "plus" and not rest:
            counted = view.low[first] not in _SIGNS and _noun(view, last + 1)  # not "$5 plus tax"
            return bound if _closes(view, last + 1) or counted else "="
        if word in ("max", "maximum", "tops", "approximately") and not _closes(view, last + 1):
            return "="
        if word == "+" and view.at(last + 1)[:1].isdecimal():
            return "="
        return bound
    return "="


def _closes(view: View, i: int) -> bool:
    return not view.at(i)[:1].isalnum()


def _noun(view: View, i: int) -> bool:
    return view.at(i)[:1].isalpha() and view.at(i) not in ("a", "an", "the")


def trend_of(view: View, first: int, last: int, floor: int) -> Trend | None:
    """Which way the text says that something moved by this quantity."""
    trends = trend_words()
    fillers = quantity_words().change_fillers
    i = first - 1
    if view.at(i) == "+" and view.glued(first):
        return "up"
    carried = False
    for _ in range(5):
        if i < floor:
            break
        word = view.low[i]
        found = trends.get(word)
        if found is not None and not (word == "up" and view.at(i + 1) == "to"):
            return found if _moves(view, i, word) else None
        carried = carried or word == "by"
        if word not in fillers:
            break
        i -= 1
    if carried:
        return _carried(view, i, floor)
    for at in range(last, min(last + 3, view.last)):
        noun = trend_nouns().get(view.low[at])
        if noun is not None:
            return noun
        if not view.low[at].isalpha():
            break
    return None


def _moves(view: View, i: int, word: str) -> bool:
    """Whether the word of change is one here: a verb, or an adverb after what changed."""
    if word == "off":
        return view.at(i - 1) in _STANDING
    return word not in table("trends")["only_with_by"] or "by" in (view.at(i + 1), view.at(i + 2))


#: What prices do before they are so much off: "closed off 12 cents".
_STANDING = frozenset({",", "was", "were", "is", "are", "ended", "closed", "finished", "traded", "trading"})


def _carried(view: View, i: int, floor: int) -> Trend | None:
    """The change that a "by" goes back to: "Ross was down 2.3%, Burlington by 2.6%"."""
    trends = trend_words()
    for at in range(i, max(view.first, i - 12) - 1, -1):
        found = trends.get(view.low[at])
        if found is not None:
            return found
    return None
