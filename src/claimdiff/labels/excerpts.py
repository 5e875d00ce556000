"""A value's own surroundings in the words of the text, for claims whose slots make no label."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache

from claimdiff.lexicon import table, words
from claimdiff.models import Claim
from claimdiff.segmentation import Document

#: So many words before and after a value, as far as the limit of letters allows.
_REACHES = ((5, 4), (4, 3), (3, 2), (2, 1), (1, 2))
_LONGEST = 40
#: So many words that say something an excerpt has at least.
_FEWEST = 2


_CALENDAR = (
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)


@cache
def _loose() -> frozenset[str]:
    """Words that an excerpt does not begin or end with: little words, and those that only bound a value."""
    return frozenset(table("labels")["loose"].split())


@cache
def _numbers() -> frozenset[str]:
    """Words that give values; an excerpt ends before them."""
    numbers = table("numbers")
    named = {"half", "dozen", "dozens", "once", "twice", "today", "yesterday", "tomorrow", "tonight"}
    for group in ("small", "tens", "scales", "ordinals"):
        named |= numbers[group].keys()
    return frozenset(named) | frozenset(_CALENDAR.split())


def excerpt(claims: Iterable[Claim], documents: Mapping[str, Document]) -> str | None:
    """Words on both sides of one claim's value, with "…" for the value itself.

    The claim is the one of a body sentence whose excerpt is the longest within the limit, first in the
    alphabet of equals: the order of the articles does not enter.
    """
    found = {
        (claim.part == "title", -len(text), text)
        for claim in claims
        if (text := _around(claim, documents.get(claim.article)))
    }
    return min(found)[2] if found else None


def _around(claim: Claim, document: Document | None) -> str | None:
    if document is None:
        return None
    tokens = document.tokens
    first = bisect_left(tokens.starts, claim.start)
    last = bisect_left(tokens.starts, claim.end)
    low = bisect_left(tokens.starts, claim.sentence.start)
    high = bisect_left(tokens.starts, claim.sentence.end)
    for before, after in _REACHES:
        text = _within(document, first, last, max(low, first - before), min(high, last + after))
        if text is not None and len(text) <= _LONGEST:
            return text
    return None


def _within(document: Document, first: int, last: int, low: int, high: int) -> str | None:
    """The words around tokens ``first`` to ``last``, as far as ``low`` and ``high``."""
    tokens, loose = document.tokens, _loose()
    left, right = first, last
    while left > low and _goes(tokens.lower[left - 1]):
        left -= 1
    opening = int(right < high and tokens.words[right] == "," and left == first)
    right += opening
    while right < high and _goes(tokens.lower[right]):
        right += 1
    if right < len(tokens) and tokens.words[right] in "-–" and tokens.glued(right) and right > last:
        right -= 1
    while left < first and tokens.lower[left] in loose:
        left += 1
    while right > last + opening and tokens.lower[right - 1] in loose:
        right -= 1
    before = document.spelled(left, first) if left < first else ""
    after = document.spelled(last + opening, right) if right > last + opening else ""
    telling = [word for word in (before + " " + after).lower().split() if word not in loose]
    if len(telling) < _FEWEST or all(word in words("stopwords") for word in telling):
        return None
    return " ".join(f"{before} … {after}".split())


def _goes(low: str) -> bool:
    """Whether an excerpt may go on over a word."""
    return low[0].isalpha() and low not in _numbers()
