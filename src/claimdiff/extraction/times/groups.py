"""Several people before a list of numbers: "two pupils", "Ann and Tom Lee", "a boy and a girl"."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.name_words import DEMONYM, word_class
from claimdiff.extraction.people import people
from claimdiff.extraction.times.persons import is_person
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.vocabulary import vocabulary
from claimdiff.lexicon import members

#: So many words may stand between a number and its noun: "two former primary school pupils".
_LONGEST = 4
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "one", "another", "my", "our"})
#: Nouns that stand for what was told before; only an age or a person there says that they are people.
_ELLIPTIC = frozenset({"others", "more"})


class Group(NamedTuple):
    """People who may have ages.

    Attributes:
        persons: First and last token of the words for each of them, or once for all.
        told: Whether the sentence says how many they are.
        grown: Whether none of them is a child.
    """

    persons: tuple[tuple[int, int], ...]
    told: bool = False
    grown: bool = False


def group_before(scan: Scan, i: int, size: int, others: bool) -> Group | None:
    """The ``size`` people that the words up to token ``i`` are of; ``others`` if an age stands before."""
    if i < scan.first:
        return None
    names = _names(scan, i, size) if scan.words[i][0].isupper() else ()
    if names:
        return Group(names)
    place = _before_place(scan, i)
    return _counted(scan, place, size, others) or (_one_and_one(scan, i) if size == 2 else None)


def plural(scan: Scan, i: int, nouns: frozenset[str]) -> str | None:
    """The singular of a noun at token ``i``, if it is a plural of one of ``nouns``."""
    word = scan.at(i)
    own = noun_lemma(word)
    return own if own != word and own in nouns else None


def _children() -> frozenset[str]:
    """Nouns for people of whom children may be some: of players and soldiers "3 and 4" are no ages."""
    found: frozenset[str] = vocabulary()["may_be_children"]
    return found


def _counted(scan: Scan, i: int, size: int, others: bool) -> Group | None:
    """Read "two pupils", "the brothers", "two South Australians", "two (others)" after somebody else."""
    number = scan.ends_at.get(i + 1)
    if number is not None:
        fits = number.value == size and (others or _anybody(scan, i))
        return Group(((number.first, i),), told=True) if fits else None
    begin = _told(scan, i, size)
    told = begin is not None
    persons = ((i if begin is None else begin, i),)
    if scan.at(i) in _ELLIPTIC:
        return Group(persons, told) if told and (others or _anybody(scan, i)) else None
    own = plural(scan, i, people())
    if own is None:
        # A people's name alone is a team: "the Germans, 3 and 4, ...".
        fits = scan.at(i) == "couple" or (told and word_class(scan.at(i)) == DEMONYM)
        return Group(persons, told, grown=True) if fits else None
    if scan.words[i][0].isupper() and i > scan.first and not told:
        return None  # "the Senators, 17 and 13,"
    return Group(persons, told, own not in _children())


def _told(scan: Scan, i: int, size: int) -> int | None:
    """The token after the ``size`` that the noun at token ``i`` is said to be: "two former pupils"."""
    for at in range(i, max(scan.first, i - _LONGEST) - 1, -1):
        number = scan.ends_at.get(at)
        if number is not None:
            return at if number.value == size and not number.ordinal else None
        if not scan.lower[at].replace("-", "").isalpha():
            return None
        if size == 2 and scan.lower[at] == "both":
            return at + 1
    return None


def _anybody(scan: Scan, i: int) -> bool:
    """Whether a word for a person stands before token ``i``."""
    return any(noun_lemma(word) in people() for word in scan.lower[scan.first : i])


def _before_place(scan: Scan, i: int) -> int:
    """The token before "from South Australia", where that ends in token ``i``; otherwise ``i``."""
    at = i
    while at > scan.first and scan.words[at][0].isupper() and i - at < _LONGEST:
        at -= 1
    return at - 1 if at < i and scan.at(at) == "from" else i


def _one_and_one(scan: Scan, i: int) -> Group | None:
    """Read "a boy and a girl", "her son and daughter"."""
    at = i - 1
    if scan.at(i) not in people():
        return None
    at -= scan.at(at) in _DETERMINERS
    if scan.at(at) != "and" or scan.at(at - 1) not in people() or scan.at(at - 2) not in _DETERMINERS:
        return None
    grown = _children().isdisjoint((scan.at(i), scan.at(at - 1)))
    return Group(((at - 1, at - 1), (i, i)), told=True, grown=grown)


def _names(scan: Scan, i: int, size: int) -> tuple[tuple[int, int], ...]:
    """Where ``size`` joined names of people stand, if the last ends in token ``i``: "Ann and Tom Lee".

    A first name must be among them, and nothing that is counted in games may be told of.
    """
    first = scan.first
    runs: list[tuple[int, int]] = []
    while len(runs) < size:
        begin = _run_begin(scan, i)
        if begin > i or not is_person(scan, begin, i):
            return ()
        runs.append((begin, i))
        joint = scan.lower[begin - 1] if begin > first else ""
        if joint != ("and" if len(runs) == 1 else ","):
            break
        i = begin - 2 - (joint == "and" and begin - 2 > first and scan.lower[begin - 2] == ",")
        if i < first:
            return ()
    given = any(word in members("first_names") for b, e in runs for word in scan.lower[b : e + 1])
    games = vocabulary()["counted_in_games"]
    fits = len(runs) == size > 1 and given and games.isdisjoint(scan.lower[first : scan.last])
    return tuple(reversed(runs)) if fits else ()


def _run_begin(scan: Scan, i: int) -> int:
    """The first token of the capitalised words that end in token ``i``; past it if there are none."""
    begin = i + 1
    while begin > scan.first and scan.words[begin - 1][0].isupper() and scan.words[begin - 1][-1].isalpha():
        begin -= 1
    return begin
