"""The "a" that counts one beside other counts: "four women and a man", "a guard and six prisoners"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.lexicon import members, table
from claimdiff.segmentation import Sentence

_ONE = frozenset({"a", "an"})
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
        before = _before(low, sentence, numeral.first)
        if before is not None:
            yield Numeral(before, before + 1, 1, digits=False)


def _after(low: list[str], sentence: Sentence, begin: int) -> int | None:
    """The article in "four [women and a man]"."""
    stop = min(sentence.last, begin + _LONGEST + 1)
    link = next((i for i in range(begin, stop) if low[i] == "and"), None)
    if link is None or link + 2 >= sentence.last or low[link + 1] not in _ONE:
        return None
    counted = all(low[i].isalpha() for i in range(begin, link)) and link > begin
    if not counted or noun_lemma(low[link - 1]) not in people() or low[link - 1] == noun_lemma(low[link - 1]):
        return None
    return link + 1 if _person(low, sentence, link + 2) else None


def _before(low: list[str], sentence: Sentence, end: int) -> int | None:
    """The article in "[a man and] four women"."""
    link = end - 1
    if link - 2 < sentence.first or low[link] != "and" or low[link - 1] not in people():
        return None
    for i in range(link - 2, max(sentence.first, link - 2 - _LONGEST) - 1, -1):
        if low[i] in _ONE:
            return i
        if not low[i].isalpha():
            return None
    return None


def _person(low: list[str], sentence: Sentence, begin: int) -> bool:
    """Whether a noun for one person follows: "man", "EMS responder", not "man's house"."""
    for i in range(begin, min(sentence.last, begin + _LONGEST)):
        if not low[i].isalpha():
            return False
        if low[i] in people():
            following = low[i + 1] if i + 1 < sentence.last else ""
            return "'" not in following and "’" not in following
    return False


@cache
def people() -> frozenset[str]:
    """Every noun for one person in the word lists."""
    kinds = frozenset(table("wholes_and_parts")["kinds"]["person"])
    return kinds | members("people") | members("name_demonyms") | quantity_words().persons - {"one", "co"}
