"""A claim made ready for comparison: its slots normalised once, not once a pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimdiff.comparison.contexts import ArticleWords, Context
from claimdiff.comparison.dates import Day, day_of
from claimdiff.comparison.values import Number, number_of
from claimdiff.comparison.words import content_stems
from claimdiff.models import Claim
from claimdiff.segmentation import Document

_LEAD_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim as its comparisons read it.

    Attributes:
        claim: The claim.
        number: Its numeric value in the base unit of its dimension, if it has one.
        day: Its date, if it is one.
        clock: Its minutes after midnight, if it is a time of day.
        dimension: What its unit measures, or the unit itself.
        head: What is counted, as a lemma.
        phrases: The stems of the slots that are phrases.
        participants: The stems of the names in its clause.
        context: The words around it.
        siblings: The other values of its sentence.
        lead: It stands in the headline or the first sentences.
        words: The words of its article.
    """

    claim: Claim
    number: Number | None
    day: Day | None
    clock: int | None
    dimension: str | None
    head: str | None
    phrases: dict[str, frozenset[str]]
    participants: frozenset[str]
    context: Context
    siblings: frozenset[str]
    lead: bool
    words: ArticleWords


def profiles(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Profile]:
    """The profile of each claim, in the same order."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    by_sentence: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "name":
            by_article[claim.article].append(claim)
            by_sentence[claim.article, claim.sentence.start].append(claim)
    words = {key: ArticleWords(documents[key], found) for key, found in by_article.items()}
    return [
        _profile(claim, words[claim.article], by_sentence[claim.article, claim.sentence.start])
        for claim in claims
        if claim.kind != "name"
    ]


def _profile(claim: Claim, words: ArticleWords, beside: Iterable[Claim]) -> Profile:
    about = claim.about
    dimension, factor = claim.unit, 1.0
    return Profile(
        claim=claim,
        number=number_of(claim.value, factor),
        day=day_of(claim.value) if claim.kind == "date" and isinstance(claim.value, str) else None,
        clock=_minutes(claim.value) if claim.kind == "time" else None,
        dimension=dimension,
        head=about.head or (claim.unit if claim.kind == "count" else None),
        phrases={
            "modifiers": frozenset(stem for word in about.modifiers for stem in content_stems(word)),
            "of": content_stems(about.of),
            "agent": content_stems(about.agent),
            "place": content_stems(about.place),
        },
        participants=frozenset(stem for name in about.participants for stem in content_stems(name)),
        context=words.context(claim),
        siblings=frozenset(str(other.value) for other in beside if other.id != claim.id),
        lead=claim.part == "title" or words.position.get(claim.sentence.start, 99) < _LEAD_SENTENCES,
        words=words,
    )


def _minutes(value: object) -> int | None:
    hour, colon, minute = str(value).partition(":")
    if colon and hour.isdigit() and minute[:2].isdigit():
        return int(hour) * 60 + int(minute[:2])
    return None
