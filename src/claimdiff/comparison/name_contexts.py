"""What stands around a name, read only where two spellings are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING

from claimdiff.comparison.name_spelling import ascii_lower
from claimdiff.extraction.name_words import STOP, TITLE, word_class
from claimdiff.lexicon import members
from claimdiff.models import Claim
from claimdiff.segmentation import Document

if TYPE_CHECKING:
    from claimdiff.comparison.name_groups import Group

#: How many tokens on each side of a name its context is taken from.
REACH = 9
#: How many tokens away the word for an office may stand.
NEAR = 4
#: How many claims of a group are asked for their contexts.
SAMPLE = 24
#: Words of reporting that say nothing about the name beside them.
REPORTING = frozenset(
    {"said", "says", "told", "say", "according", "reported", "added", "report", "news", "people"}
)
#: What a named speaker stands directly beside.
SAYING = frozenset({"said", "says", "told", "added", "insisted", "explained", "noted", "argued", "stated"})


class Contexts:
    """The words and the office beside each name claim."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._read: dict[str, tuple[frozenset[str], str | None]] = {}

    def words(self, claim: Claim) -> frozenset[str]:
        """The words around a name in its sentence, folded, without small words."""
        return self._of(claim)[0]

    def shared(self, first: Sequence[Claim], second: Sequence[Claim], but: Set[str] = frozenset()) -> int:
        """How many words the two most alike contexts share, ``but`` left out."""
        ours = [self.words(claim) - but for claim in first[:SAMPLE]]
        theirs = [self.words(claim) - but for claim in second[:SAMPLE]]
        return max((len(x & y) for x in ours for y in theirs), default=0)

    def support(self, a: Group, b: Group) -> int:
        """How many words around two groups' names speak for one bearer."""
        return self.shared(a.claims, b.claims, {*a.words, *b.words})

    def same_office(self, a: Group, b: Group) -> bool:
        """Whether one office or kind of place stands beside both."""
        return bool({self.office(c) for c in a.claims} & {self.office(c) for c in b.claims} - {None})

    def office(self, claim: Claim) -> str | None:
        """The office, occupation or kind of place or organisation beside a name ("minister", "camp")."""
        return self._of(claim)[1]

    def speaks(self, claim: Claim) -> bool:
        """Whether a word of saying stands directly beside a name."""
        document = self._documents.get(claim.article)
        if document is None:
            return False
        starts, lower = document.tokens.starts, document.tokens.lower
        first, last = bisect_left(starts, claim.start), bisect_left(starts, claim.end)
        return not SAYING.isdisjoint((*lower[max(first - 1, 0) : first], *lower[last : last + 1]))

    def _of(self, claim: Claim) -> tuple[frozenset[str], str | None]:
        found = self._read.get(claim.id)
        if found is None:
            found = self._read[claim.id] = self._around(claim)
        return found

    def _around(self, claim: Claim) -> tuple[frozenset[str], str | None]:
        document = self._documents.get(claim.article)
        if document is None:
            return frozenset(), None
        starts, lower = document.tokens.starts, document.tokens.lower
        first, last = bisect_left(starts, claim.start), bisect_left(starts, claim.end)
        left = max(bisect_left(starts, claim.sentence.start), first - REACH)
        right = min(bisect_left(starts, claim.sentence.end), last + REACH)
        before, after = lower[left:first], lower[last:right]
        words = frozenset(ascii_lower(w) for w in (*before, *after) if len(w) > 2 and word_class(w) != STOP)
        return words - REPORTING, _office([*before[-NEAR:][::-1], *after[:NEAR]])


def _office(near: list[str]) -> str | None:
    titled = next((word for word in near if word_class(word) == TITLE), None)
    if titled is not None:
        return titled
    kinds = members("name_places") | members("name_organisations")
    return next((word for word in near if word in kinds), None)
