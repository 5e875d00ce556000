"""Which pairs of claims are worth comparing, and how many never were.

Two claims are a candidate pair when they share a blocking key: an equal value of one family of kinds, the
same thing counted, the same measured property, the same unit dimension, the same predicate concept, a
common part of a date. Pairs without a common key are never looked at.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from claimdiff.comparison.kinds import is_person
from claimdiff.comparison.profiles import Profile
from claimdiff.models import Kind

#: A key that this many claims share tells too little; only the pairs of the narrower keys remain.
_LARGEST_BLOCK = 400
#: Nor does a key tell claims apart that so many claims of one article have: a table, a list, a hostile text.
_MOST_OF_ARTICLE = 60
#: At most so many pairs, and so many more for each claim, narrow keys first: no text makes this quadratic.
_MOST_PAIRS, _MOST_PAIRS_EACH = 100_000, 30
#: A date that may lie this many days apart is in no one year.
_LONG = 5000
#: Kinds whose claims may answer one question: "the fifth operation" and "in five operations".
_FAMILY: dict[Kind, str] = {"ordinal": "count", "ratio": "share", "percent": "share"}

Key = tuple[str, str, str]


class Candidates(NamedTuple):
    """Candidate pairs as indexes into the profiles (``a < b``), and how many pairs were left out."""

    pairs: list[tuple[int, int]]
    left_out: int


def candidate_pairs(profiles: Sequence[Profile]) -> Candidates:
    """The pairs of claims that share a blocking key."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in dict.fromkeys(blocking_keys(profile)):
            blocks[key].append(i)
    most = _MOST_PAIRS + _MOST_PAIRS_EACH * len(profiles)
    pairs: set[tuple[int, int]] = set()
    for block in sorted((_telling(block, profiles) for block in blocks.values()), key=_breadth):
        if len(block) > _LARGEST_BLOCK or len(pairs) + len(block) * (len(block) - 1) // 2 > most:
            break
        pairs.update(combinations(block, 2))
    return Candidates(sorted(pairs), len(profiles) * (len(profiles) - 1) // 2 - len(pairs))


def _breadth(block: list[int]) -> tuple[int, list[int]]:
    return len(block), block


def _telling(block: list[int], profiles: Sequence[Profile]) -> list[int]:
    """A block without the claims of articles that have too many in it."""
    if len(block) <= _MOST_OF_ARTICLE:
        return block
    counts = Counter(profiles[i].claim.article for i in block)
    return [i for i in block if counts[profiles[i].claim.article] <= _MOST_OF_ARTICLE]


def blocking_keys(profile: Profile) -> Iterator[Key]:
    """The blocking keys of a claim; none for when an article itself came out."""
    claim = profile.claim
    if profile.stamp:
        return
    family = _FAMILY.get(claim.kind, claim.kind)
    if claim.kind == "date":
        yield from _date_keys(profile)
        return
    yield family, "value", str(claim.value)
    if profile.context.question:
        yield "", "question", profile.context.question
    for topic in profile.topics[:3]:
        yield family, "topic", topic
    for word in profile.context.closest:
        yield family, "word", word
    if family == "count":
        if profile.head:
            yield family, "head", profile.head
            if is_person(profile.head):
                yield family, "people", claim.about.concept or claim.predicate or ""
    else:
        yield family, "dimension", profile.dimension or ""


def _date_keys(profile: Profile) -> Iterator[Key]:
    day = profile.value.day
    claim = profile.claim
    if day is None:
        yield "date", "value", str(claim.value)
    else:
        yield "date", "value", profile.value.plain.partition("T")[0]
        for part in ("month", "day", "weekday"):
            stated = getattr(day, part)
            if stated is not None:
                yield "date", part, str(stated)
        if day.high - day.low < _LONG:
            yield "date", "year", str(date.fromordinal(day.low).year)
        if day.high == day.low:
            first = date.fromordinal(day.low)
            yield "date", "month", str(first.month)
            yield "date", "weekday", str(first.weekday())
    for word in profile.context.closest:
        yield "date", "word", word
    for topic in profile.topics[:3]:
        yield "date", "topic", topic
    if profile.lead:
        yield "date", "lead", ""
