"""The question a number answers, where its clause names it: how many dead, how deep, how far, how dear."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.lexicon import table
from claimdiff.models import Claim
from claimdiff.segmentation import Document, Sentence

_SECOND = frozenset(("far", "date", "all", "total", "now"))
_FARTHEST = 9
_QUAKE_LOW, _QUAKE_HIGH = 1.0, 9.9


@cache
def _words(group: str) -> frozenset[str]:
    """A group of ``lexicon/data/questions.json``."""
    return frozenset(table("questions")[group].split())


@cache
def akin(x: str, y: str) -> bool:
    """Whether two questions may be one in other words."""
    return any({x, y} == set(pair.split()) for pair in table("questions")["akin"])


def exclusive(question: str) -> bool:
    """Whether a question is one of those of which a number answers one only: killed, hurt, missing."""
    return question in _words("exclusive")


def tells_of_event(question: str | None) -> bool:
    """Whether a question is about an event, of which a story may tell more than one: deaths, magnitude."""
    return question == "magnitude" or question in _words("counted")


@cache
def _vocabulary() -> tuple[dict[str, str], dict[str, str]]:
    """Lemma -> concept of what happens, and lemma -> measured property."""
    data = table("concepts")
    happenings: dict[str, str] = {}
    for concept, parts in data["predicates"].items():
        for words in parts.values():
            for word in words.split():
                happenings.setdefault(word, concept)
    properties: dict[str, str] = {}
    for concept, words in data["properties"].items():
        for word in words.split():
            properties.setdefault(word, concept)
    return happenings, properties


@cache
def _happening(word: str) -> str | None:
    found = _vocabulary()[0]
    return found.get(word) or found.get(verb_lemma(word)) or found.get(noun_lemma(word))


@cache
def _property(word: str) -> str | None:
    found = _vocabulary()[1]
    return found.get(word) or found.get(noun_lemma(word)) or found.get(verb_lemma(word))


def question_of(claim: Claim, document: Document, sentence: Sentence, first: int, last: int) -> str | None:
    """What is asked of a claim's number, as a concept; ``None`` where its clause does not say.

    Tokens ``first`` to ``last`` (exclusive) are the claim's own.
    """
    if claim.kind not in ("count", "measure", "money", "percent", "duration"):
        return claim.kind if claim.kind == "age" else None
    around = [document.tokens.lower[i] for i in _clause(document, sentence, first, last)]
    own = document.tokens.lower[first:last]
    if claim.unit == "magnitude":
        return "magnitude"
    if claim.kind == "count":
        return _magnitude(claim, around) or _of_count(claim, around, own)
    if claim.kind == "measure":
        return _of_measure(claim, around, own)
    return next(filter(None, map(_property, around)), None) or claim.about.property


def _magnitude(claim: Claim, around: list[str]) -> str | None:
    """A bare decimal beside a quake is its magnitude."""
    value = claim.value
    if not isinstance(value, float) or not _QUAKE_LOW <= value <= _QUAKE_HIGH:
        return None
    if any(word == "magnitude" or _happening(word) == "quakes" for word in around):
        return "magnitude"
    return None


def _of_count(claim: Claim, around: list[str], own: list[str]) -> str | None:
    asks = table("questions")["asks"]
    named = next((asks[word] for word in own if word in asks), None)
    named = named or next((c for c in map(_happening, reversed(own)) if c in _words("nouns")), None)
    named = named or next((concept for concept in map(_happening, around) if exclusive(str(concept))), None)
    found = named or next(
        (concept for concept in map(_happening, around) if concept in _words("counted")), None
    )
    if found:
        return found
    slots = (claim.about.property, claim.about.concept)
    return next((concept for concept in slots if concept in _words("counted")), None)


def _of_measure(claim: Claim, around: list[str], own: list[str]) -> str | None:
    if claim.about.property == "distance":
        return "distance"
    for word in (*reversed(own), *around):
        if word in _words("deep"):
            return "depth"
        if word in _words("sides"):
            return "distance"
        if word in _words("high"):
            return "height"
        found = _property(word)
        if found is not None:
            return found
    return claim.about.property


def _clause(document: Document, sentence: Sentence, first: int, last: int) -> Iterator[int]:
    """The tokens of the clause around a value, nearest first."""
    lower = document.tokens.lower
    left, right = first - 1, last
    for _ in range(_FARTHEST):
        if left >= sentence.first:
            if lower[left] in _words("boundaries"):
                left = -1
            else:
                yield left
                left -= 1
        if right < sentence.last:
            if lower[right] in _words("boundaries"):
                right = sentence.last
            else:
                yield right
                right += 1


def is_partitive(lower: list[str], sentence: Sentence, first: int, last: int) -> bool:
    """Whether the text counts a part: "including three children", "three of them"."""
    before = lower[max(sentence.first, first - 3) : first]
    after = lower[last : min(last + 2, sentence.last)]
    own = lower[first:last]
    return (
        not _words("part before").isdisjoint(before)
        or (after[:1] == ["of"] and not _words("part of").isdisjoint(after))
        or ("of" in own and not _words("part of").isdisjoint(own))
    )


def is_cumulative(lower: list[str], sentence: Sentence) -> bool:
    """Whether a sentence sums up several events: "so far", "to date", "in all"."""
    for i in range(sentence.first, sentence.last - 1):
        if lower[i + 1] in _SECOND and f"{lower[i]} {lower[i + 1]}" in _phrases():
            return True
    return False


@cache
def _phrases() -> frozenset[str]:
    return frozenset(table("questions")["cumulative"])
