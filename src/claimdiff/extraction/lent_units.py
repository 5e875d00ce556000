"""Units that a number borrows from the one it is set against: "in fifty minutes instead of 55"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from claimdiff.extraction.mentions import Mention
from claimdiff.lexicon import words
from claimdiff.segmentation import Document

#: Kinds whose unit a number may go on in; counts have their nouns, which the clause tells.
_LENDING = frozenset({"measure", "duration", "percent", "money"})
#: So many times the one the other may be: "$5 million, not 3" goes on in millions, and is left alone.
_NEAR = 20
#: What may follow a number that has no noun of its own.
_ENDS = frozenset(".,;:)!?—–-\"'”’")


@cache
def _settings() -> frozenset[tuple[str, ...]]:
    """What sets one value against another: "instead of", "compared with"."""
    return frozenset(tuple(line.split()) for line in words("set_against"))


def lend_units(document: Document, mentions: Sequence[Mention]) -> None:
    """Give each number without a unit that is set against the value before it that value's kind and unit.

    Args:
        document: The article.
        mentions: The values of a sentence from left to right; changed in place.
    """
    for before, mention in pairwise(mentions):
        if before.kind in _LENDING and _bare(mention) and _comparable(before, mention):
            lower = document.tokens.lower
            between = [word for word in lower[before.last : mention.first] if word != ","]
            if tuple(between) in _settings() and _ends(lower, mention.last):
                mention.kind, mention.unit = before.kind, before.unit


def _bare(mention: Mention) -> bool:
    return mention.kind == "count" and mention.unit is None and mention.noun is None and not mention.vague


def _comparable(before: Mention, mention: Mention) -> bool:
    one, other = before.value, mention.value
    if not isinstance(one, int | float) or not isinstance(other, int | float):
        return False
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high <= _NEAR * low


def _ends(lower: Sequence[str], last: int) -> bool:
    """Whether what follows a number is no noun: the end of a clause, or words of time and place."""
    return last >= len(lower) or lower[last] in _ENDS or lower[last] in words("after_lent")
