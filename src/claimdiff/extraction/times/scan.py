"""One sentence under the eyes of the readers: its tokens, its numerals and what was found so far."""

from __future__ import annotations

from functools import cache

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.calendar import Reference, reference
from claimdiff.extraction.times.vocabulary import Trigger, triggers, vocabulary
from claimdiff.models import Bound
from claimdiff.segmentation import Document, Sentence

#: What closes a phrase, or the sentence.
ENDING = frozenset({"", ".", ",", ";", ")"})
#: Signs that join a number and its unit, or the ends of a range.
DASHES = frozenset({"-", "–", "—", "‐", "‑"})
#: How far, in tokens, a bound phrase ("no later than") can reach.
LONGEST_BOUND = 3


#: Among so many mentions before it a date is looked for on which "the following year" hangs.
NEAR_DATES = 8


@cache
def _last_words(table: str) -> frozenset[str]:
    """The words that the bound phrases of a table end in."""
    return frozenset([phrase.rpartition(" ")[2] for phrase in vocabulary()[table]])


class Scan:
    """The state of one reading of one sentence, from left to right.

    Attributes:
        words: All tokens of the article.
        lower: The same in lower case.
        first: First token of the sentence.
        last: One past its last token.
        floor: One past the last token that a mention already uses; readers never look back beyond it.
        found: The mentions, by position.
        published: The publication date, if known.
        earlier: The last date of the sentence before, as EDTF, on which "the following year" hangs.
    """

    __slots__ = (
        "earlier",
        "ends_at",
        "first",
        "floor",
        "found",
        "last",
        "lower",
        "published",
        "starts_at",
        "tokens",
        "words",
    )

    def __init__(
        self, document: Document, sentence: Sentence, numerals: list[Numeral], earlier: str | None = None
    ) -> None:
        self.earlier = earlier
        self.tokens = document.tokens
        self.words = document.tokens.words
        self.lower = document.tokens.lower
        self.first = sentence.first
        self.last = sentence.last
        self.floor = sentence.first
        self.found: list[Mention] = []
        self.published: Reference | None = reference(document.article.published)
        self.ends_at: dict[int, Numeral] = {n.last: n for n in numerals}
        self.starts_at: dict[int, Numeral] = {n.first: n for n in numerals}

    def at(self, i: int) -> str:
        """Token ``i`` in lower case; empty outside the part of the sentence that is still free."""
        return self.lower[i] if self.floor <= i < self.last else ""

    def trigger(self, i: int) -> Trigger | None:
        """What token ``i`` may be part of."""
        return triggers().get(self.lower[i]) if self.floor <= i < self.last else None

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before without a space."""
        return self.first < i < self.last and self.tokens.glued(i)

    def integer(self, i: int, low: int, high: int, digits: int = 4) -> int | None:
        """The whole number that token ``i`` spells with at most so many digits, if in range."""
        word = self.at(i)
        if not word or len(word) > digits or not (word.isascii() and word.isdigit()):
            return None
        number = int(word)
        return number if low <= number <= high else None

    def number_before(self, i: int) -> Numeral | None:
        """The free numeral that ends right before token ``i``."""
        numeral = self.ends_at.get(i)
        return numeral if numeral is not None and numeral.first >= self.floor else None

    def bound_before(self, first: int, table: str) -> tuple[int, Bound]:
        """The longest bound phrase right before token ``first``: where it begins, and the bound."""
        phrases: dict[str, Bound] = vocabulary()[table]
        if first <= self.floor or self.lower[first - 1] not in _last_words(table):
            return first, "="
        for length in range(LONGEST_BOUND, 0, -1):
            begin = first - length
            if begin >= self.floor:
                bound = phrases.get(" ".join(self.lower[begin:first]))
                if bound is not None:
                    return begin, bound
        return first, "="

    def spoken_of(self, first: int) -> Reference | None:
        """The day, month or year told last before token ``first``, here or in the sentence before."""
        found = self.found
        at = len(found)
        while at and found[at - 1].last > first:
            at -= 1
        return reference(last_date(found[max(0, at - NEAR_DATES) : at]) or self.earlier)

    def keep(self, mention: Mention) -> None:
        """Keep a mention and move the floor behind it."""
        if mention.anchor is None:
            mention.anchor = (mention.first, mention.last)
        self.found.append(mention)
        self.floor = mention.last

    def before_part(self, first: int) -> int:
        """Where a date begins once "early", "late" or "mid-" before it is counted in."""
        word = self.at(first - 1)
        if word in _PARTS_OF_A_SPAN:
            return first - 1
        if word in ("-", "–") and self.at(first - 2) == "mid":
            return first - 2
        return first

    def add_date(self, first: int, last: int, value: str, anchor: tuple[int, int] | None = None) -> None:
        """Keep a date with its part ("early 2023") and the bound before it ("since the", "by")."""
        anchor = anchor or (first, last)
        first = self.before_part(first)
        opened = first - 1 if self.at(first - 1) == "the" else first
        _, bound = self.bound_before(opened, "date_bounds")
        pointer = self.at(anchor[0])
        if self.at(first - 1) in ("about", "around", "from") and (
            pointer in _POINTERS or pointer.endswith(("'s", "’s"))
        ):
            bound = "="
        if bound == "~" and value[:1].isdigit() and not _QUALIFIED.intersection(value):
            value += "~"
        self.keep(Mention(first, last, "date", value, bound=bound, anchor=anchor))


def last_date(found: list[Mention]) -> str | None:
    """The EDTF of the last date of some mentions that names a year; of a range its end."""
    for mention in reversed(found):
        if mention.kind == "date" and isinstance(mention.value, str) and mention.value[:4].isdigit():
            return mention.value.rpartition("/")[2]
    return None


#: Signs of values that take no "approximately": intervals, decades, and what has one already.
_QUALIFIED = frozenset("/X~")
#: First words of dates that "about" and "from" compare with, rather than bound.
_POINTERS = frozenset(
    {"yesterday", "today", "tonight", "tomorrow", "this", "last", "next", "a", "year", "the"}
)
_PARTS_OF_A_SPAN = frozenset({"early", "earlier", "late", "later", "mid"})
