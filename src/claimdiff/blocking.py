"""Which pairs of claims are worth comparing, and how many never were.

Two claims are a candidate pair when they share a blocking key: an equal value of one family of kinds, the
same thing counted, the same measured property, the same unit dimension, the same predicate concept, a
common part of a date. Pairs without a common key are never looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimdiff.comparison.kinds import is_person
from claimdiff.comparison.profiles import Profile
from claimdiff.models import Kind

#: A key that this many claims share tells too little; only the pairs of the narrower keys remain.
_LARGEST_BLOCK = 200
_LONG = 5000
#: Kinds whose claims may answer one question: "the fifth operation" and "in five operations".
_FAMILY: dict[Kind, str] = {"ordinal": "count", "ratio": "share", "percent": "share"}

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate pairs as indexes into the profiles (``a < b``), and how many pairs were left out."""

    pairs: list[tuple[int, int]]
    left_out: int


def candidate_pairs(profiles: Sequence[Profile]) -> Candidates:
    """The pairs of claims that share a blocking key."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in dict.fromkeys(blocking_keys(profile)):
            blocks[key].append(i)
    pairs = sorted(
        {pair for block in blocks.values() if len(block) <= _LARGEST_BLOCK for pair in combinations(block, 2)}
    )
    return Candidates(pairs, len(profiles) * (len(profiles) - 1) // 2 - len(pairs))


def blocking_keys(profile: Profile) -> Iterator[Key]:
    """The blocking keys of a claim."""
    claim = profile.claim
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
