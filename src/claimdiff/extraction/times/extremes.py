"""Ages of the oldest and the youngest: "the oldest of the dead was 81", "the youngest of them 2"."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.people import people
from claimdiff.extraction.times.scan import Scan

_EXTREMES = frozenset({"youngest", "oldest", "eldest"})
#: What stands before one of them that stands for a person.
_OWNERS = frozenset({"the", "his", "her", "their", "our", "my", "whose"})
_VERBS = frozenset({"is", "was", "being"})
_ADVERBS = frozenset({"just", "only", "barely", "then", "now", "still", "not", "yet", "even"})
#: What says of whom: "of the dead", "among them"; and what of a group is no word for its members.
_OF = frozenset({"of", "among"})
_NO_MEMBERS = frozenset({"of", "among", "the", "all", "these", "those", "its", "and", "or", "a", "an", "at"})
_PRONOUNS = frozenset({"them", "us", "whom", "you", "both"})
#: So many words may tell of whom: "of the seven members of his family".
_LONGEST = 8
#: What opens a phrase without a verb, what opens one that goes on from another, and what closes one.
_APART = frozenset({",", "(", ";", ":", "-", "–", "—", "with"})
_GOING_ON = frozenset({"and", "while", "but"})
_CLOSING = frozenset({"", ".", ",", ";", ")", "-", "–", "—", "and", "while", "but", "when"})


class _Subject(NamedTuple):
    """The superlative at token ``at``, the noun of its group or itself, and whether a verb follows it."""

    at: int
    noun: int
    told: bool


def age_of_extreme(scan: Scan, numeral: Numeral, others: bool) -> Mention | None:
    """The age that ``numeral`` gives the oldest or youngest; ``others`` says whether an age stands before."""
    after = scan.lower[numeral.last] if numeral.last < scan.last else ""
    if after not in _CLOSING or (after in ("-", "–") and scan.glued(numeral.last)):
        return None
    begin, bound = scan.bound_before(numeral.first, "bounds")
    subject = _subject(scan, begin - 1)
    if subject is None or not (subject.told or _set_apart(scan, subject.at, after, others)):
        return None
    anchor = (numeral.first, numeral.last)
    return Mention(begin, numeral.last, "age", numeral.value, "year", bound, anchor=anchor, whose=subject[:2])


def whose(scan: Scan, mention: Mention) -> tuple[int, int] | None:
    """Where the words stand that say whose an age with its unit is: "the oldest was 81 years old"."""
    begin, _ = scan.bound_before(mention.first, "bounds")
    subject = _subject(scan, begin - 1)
    return subject[:2] if subject is not None else None


def _subject(scan: Scan, i: int) -> _Subject | None:
    """Who is told of right before a number, whose last word before it is token ``i``."""
    while scan.at(i) in _ADVERBS:
        i -= 1
    told = scan.at(i) in _VERBS
    i -= told
    if not told and scan.at(i) == ",":  # "The oldest, 81, died"
        i, told = i - 1, True
    for at in range(i, max(scan.first, i - _LONGEST), -1):
        word = scan.lower[at]
        if word in _EXTREMES:
            owned = scan.at(at - 1) in _OWNERS
            noun = at if scan.lower[i] in _PRONOUNS or i + 1 in scan.ends_at else i
            return _Subject(at, noun, told) if owned and _of_people(scan, at, i) else None
        if not word.isalnum():
            return None
    return None


def _of_people(scan: Scan, at: int, last: int) -> bool:
    """Whether nothing, a word for a person or "of the dead" stands from a superlative to token ``last``."""
    if last == at:
        return True
    if last == at + 1:
        return scan.lower[last] in people()
    return scan.lower[at + 1] in _OF and scan.lower[last] not in _NO_MEMBERS


def _set_apart(scan: Scan, at: int, after: str, others: bool) -> bool:
    """Whether a phrase without a verb gives an age: ", the youngest just 7,", "and the oldest 65"."""
    before = scan.at(at - 2)
    return before in _APART or (before in _GOING_ON and others)
