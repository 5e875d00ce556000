"""The "a" that counts one beside other counts: "four women and a man", "a guard and six prisoners"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.people import people
from claimdiff.lexicon import members
from claimdiff.segmentation import Sentence

_ONE = frozenset({"a", "an"})
#: What may follow "and a guard"; a "guard dog" is no guard.
_AFTER = frozenset(
    ("", ",", ".", ";", ":", "-", "–", "—", ")", "and", "or", "but", "who", "while", "when", "as", "after",
     "before", "in", "on", "at", "from", "with", "of", "by", "for", "to", "were", "was", "are", "is", "have",
     "had", "has", "died", "dead", "fled", "hurt", "there", "inside", "aboard", "among", "including")
)  # fmt: skip
_OTHERS = frozenset({"others", "more"})
#: What is somebody's profession after these, and counts nobody: "he was a student and two men beat him".
_SAID_TO_BE = frozenset({"is", "was", "are", "were", "be", "being", "been", "became", "become", "as", ","})
#: So many words may a counted noun have: "five Filipino fishermen", "an elderly security guard".
_LONGEST = 3


def single_persons(low: list[str], sentence: Sentence, found: list[Numeral]) -> Iterator[Numeral]:
    """The numbers one of single persons beside the numbers found, in the lower-case tokens of an article."""
    for numeral in found:
        if numeral.ordinal or not isinstance(numeral.value, int) or numeral.value < 1:
            continue
        after = _after(low, sentence, numeral.last)
        if after is not None:
            yield Numeral(after, after + 1, 1, digits=False)
        before = _before(low, sentence, numeral)
        if before is not None:
            yield Numeral(before, before + 1, 1, digits=False)


def _after(low: list[str], sentence: Sentence, begin: int) -> int | None:
    """The article in "four [women and a man]"."""
    stop = min(sentence.last, begin + _LONGEST + 1)
    link = next((i for i in range(begin, stop) if low[i] == "and"), None)
    if link is None or link + 2 >= sentence.last or low[link + 1] not in _ONE:
        return None
    counted = all(low[i].isalpha() for i in range(begin, link)) and link > begin
    return link + 1 if counted and _are_people(low[link - 1]) and _person(low, sentence, link + 2) else None


def _before(low: list[str], sentence: Sentence, numeral: Numeral) -> int | None:
    """The article in "[a man and] four women"."""
    link = numeral.first - 1
    if link - 2 < sentence.first or low[link] != "and" or low[link - 1] not in _people():
        return None
    counted = low[numeral.last : min(numeral.last + 2, sentence.last)]
    if not any(word in _OTHERS or _are_people(word) for word in counted):
        return None
    for i in range(link - 2, max(sentence.first, link - 2 - _LONGEST) - 1, -1):
        if low[i] in _ONE:
            before = low[i - 1] if i > sentence.first else ""
            return None if before in _SAID_TO_BE else i
        if not low[i].isalpha():
            return None
    return None


def _are_people(word: str) -> bool:
    """Whether a word is a plural of a noun for a person."""
    return noun_lemma(word) in _people() and word != noun_lemma(word)


def _person(low: list[str], sentence: Sentence, begin: int) -> bool:
    """Whether a noun for one person follows: "man", "EMS responder", not "man's house"."""
    for i in range(begin, min(sentence.last, begin + _LONGEST)):
        if not low[i].isalpha():
            return False
        if low[i] in _people():
            following = low[i + 1] if i + 1 < sentence.last else ""
            if following in _AFTER or following.endswith("ed"):
                return True
    return False


@cache
def _people() -> frozenset[str]:
    """Every noun for people, and of what country they are."""
    return people() | members("name_demonyms")
