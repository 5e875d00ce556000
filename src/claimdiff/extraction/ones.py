"""A bare "one" that counts, for others are counted beside it: "nine in Cebu and one in Siquijor"."""

from __future__ import annotations

from claimdiff.extraction.number_words import grammar
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View

#: So many tokens on either side may the other count stand, and so many lead from it to its verb or place.
_REACH = 16
_NEAR = 5
#: What tells the items of a list apart.
_PLACES = frozenset({"in", "at", "from", "near", "on", "inside", "outside", "aboard"})
#: What else may follow the one of "three men, one with a knife".
_WITH = _PLACES | {"with", "by", "for", "as"}
_LINKS = frozenset({"and", ",", "&", "plus", ";", "but"})
#: Before the one of "one was critical", which begins a clause.
_OPENING = frozenset({"", ",", ";", ":", "and", "but", "while", "-", "–", "—", ".", "plus"})
_ENDS = frozenset({"", ".", ",", ";"})
#: What ends "kills one", and who is left of many.
_AFTER_HARM = _ENDS | {"and", "in", "at", "near", "outside", "inside"}
_REMAINDER = frozenset({"rest", "others"})
#: What leads from one to the rest, and what says of a rest that it is a pause.
_PARTING = frozenset({"and", "but", "while", "as", "whereas", "with", ",", ";", ":", "-", "–", "—"})
_RELATIVE = frozenset({"that", "which"})
_YEARS = range(1000, 2101)


def counts_beside(view: View, first: int, last: int) -> bool:
    """Whether the "one" in tokens ``first`` to ``last`` is one of several counts of its sentence."""
    before, after = view.at(first - 1), view.at(last)
    if after in _WITH and before == "," and _among(view, first - 1):
        return True
    if after in _PLACES and before in _LINKS:
        return _elsewhere(view, first) or (before == "and" and _same_clause(view, first - 1))
    if before == "including" and after == "who":  # "three were hurt, including one who died"
        return any(_number(view, i) for i in range(max(view.first, first - _REACH), first - 1))
    if after in quantity_words().one_predicates and before in _OPENING:
        if after == "who" or _impersonal(view, last):
            return False
        if _of_many(view, first, last):
            return True
        return _others(view, first, last) or (before == "and" and _among(view, first - 1))
    if before in quantity_words().harming and after in _AFTER_HARM:  # "Gunman kills one, injures 7"
        return True
    return after in _ENDS and _as_object(view, first)


def _of_many(view: View, first: int, last: int) -> bool:
    """``one was caught and the rest fled``, ``24 sailors; one is a Dane``: one of those told of."""
    for i in range(last, min(view.last, last + _REACH)):
        if view.low[i] in _REMAINDER and _of_the_same(view, i):
            return True
    if view.at(first - 1) != ";":
        return False
    return any(_number(view, i) for i in range(max(view.first, first - _REACH), first - 1))


def _of_the_same(view: View, i: int) -> bool:
    """Whether "the rest" has a clause of its own: no "rest that he needed", no "afraid of the rest"."""
    parted = view.at(i - 1) == "the" and view.at(i - 2) in _PARTING
    return parted and view.at(i + 1) not in _RELATIVE


def _elsewhere(view: View, first: int) -> bool:
    """Whether others are counted before with a place: "15 in Cebu, four in Bohol and one in"."""
    for i in range(first - 2, max(view.first, first - _REACH), -1):
        if view.low[i] in _PLACES and any(_number(view, j) for j in range(max(view.first, i - _NEAR), i)):
            return True
    return False


def _among(view: View, comma: int) -> bool:
    """Whether things are counted right before a comma or "and": "three children, one from Leeds"."""
    return view.at(comma - 1).isalpha() and any(_number(view, i) for i in (comma - 2, comma - 3))


def _others(view: View, first: int, last: int) -> bool:
    """Whether others have a verb of their own: "one was critical; five were serious"."""
    around = range(max(view.first, first - _REACH), min(view.last, last + _REACH))
    return any(_number(view, i) and _told(view, i + 1) for i in around if not first <= i < last)


def _same_clause(view: View, link: int) -> bool:
    """Whether others have a verb in the clause that goes on: "four died there and one in hospital"."""
    for i in range(link - 1, max(view.first, link - _REACH) - 1, -1):
        if not view.low[i].isalnum():
            return False
        if _number(view, i) and _told(view, i + 1):
            return True
    return False


def _told(view: View, begin: int) -> bool:
    """Whether a verb of several follows soon."""
    words = quantity_words()
    for i in range(begin, begin + _NEAR):
        word = view.at(i)
        if word in words.plural_predicates or (word.endswith("ed") and len(word) > 4):
            return True
        if not word.isalpha():
            return False
    return False


def _impersonal(view: View, last: int) -> bool:
    """``one is tempted``, ``one has to``: anybody, and nobody counted."""
    after = view.at(last + 1)
    if view.at(last) == "has":
        return after not in ("been", "since", "died", "already") and not after.endswith("ed")
    return after in quantity_words().impersonal


def _as_object(view: View, first: int) -> bool:
    """``won two games and lost one``: as many as the verb before has a number of."""
    verb = view.at(first - 1)
    if view.at(first - 2) not in ("and", "but", ","):
        return False
    if not verb.endswith(("ed", "ing")) and verb not in quantity_words().counting_verbs:
        return False
    return any(_number(view, i) for i in range(max(view.first, first - 2 - _NEAR), first - 2))


def _number(view: View, i: int) -> bool:
    """Whether token ``i`` counts things, two at least: no year, share, amount of money or length of time."""
    word = view.at(i)
    if word[:1].isdecimal():
        if not word.replace(",", "").isdecimal() or word == "1" or (len(word) == 4 and int(word) in _YEARS):
            return False
    elif word == "one":
        words = quantity_words()
        return view.at(i + 1).isalpha() and view.at(i + 1) not in words.one_after | words.one_predicates
    elif grammar().words.get(word, 0) < 2:
        return False
    after = view.at(i + 1)
    if view.at(i - 1) == ":" and not view.glued(i):  # "Quake: 5 dead", and no time of day
        return after not in quantity_words().not_counted
    return view.at(i - 1) not in ("$", "£", "€", "#", ":") and after not in quantity_words().not_counted
