"""What the words around a value say it is about, as concepts: deaths, injuries, magnitude, price."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table
from claimdiff.models import Claim

#: So many of the nearest content words are asked for their concept.
_NEAREST = 6


@cache
def _concepts() -> dict[str, str]:
    """Word -> the concept that it names, whatever its part of speech; properties first."""
    data = table("concepts")
    found: dict[str, str] = {}
    for concept, words in data["properties"].items():
        for word in words.split():
            found.setdefault(word, concept)
    for concept, parts in data["predicates"].items():
        for words in parts.values():
            for word in words.split():
                found.setdefault(word, concept)
    return found


def topics_of(claim: Claim) -> tuple[str, ...]:
    """The concepts around a claim's value, the nearest first, each once."""
    concepts = _concepts()
    about = claim.about
    said = [about.property, about.concept]
    said += [concepts.get(word) for word in (about.head, *about.context[:_NEAREST]) if word]
    return tuple(dict.fromkeys(filter(None, said)))
