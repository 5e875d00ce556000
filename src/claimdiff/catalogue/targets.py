"""An entry made ready for matching: the words of its slots as lemmas and stems, once."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.catalogue.concepts import Concepts
from claimdiff.catalogue.entries import Catalogue, Entry
from claimdiff.comparison.words import content_stems
from claimdiff.extraction.concepts import predicate_concept, predicate_concepts
from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.values.units import base_unit

#: Verbs that stand before anything; what they govern says what happens.
LIGHT = frozenset({"be", "have", "do", "get", "say", "report", "estimate", "believe"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what stands before it: "police officer"."""

    head: str
    modifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Target:
    """One entry as claims are matched with it.

    Attributes:
        entry: The entry.
        things: What is counted, measured or dated.
        verbs: Lemmas of the predicate.
        concepts: Concepts of the predicate.
        places: The stems of each spelling of the place.
        owner: Stems of the whole or owner.
        label: Stems of the label.
        dimension: What its unit measures.
        telling: The predicate says something: it is more than "have" or "be".
    """

    entry: Entry
    things: tuple[Phrase, ...]
    verbs: frozenset[str]
    concepts: frozenset[str]
    places: tuple[frozenset[str], ...]
    owner: frozenset[str]
    label: frozenset[str]
    dimension: str | None
    telling: bool


def targets(catalogue: Catalogue) -> list[Target]:
    """The entries that claims are matched with, names left out."""
    return [_target(entry, catalogue.concepts) for entry in catalogue.claims if entry.kind != "name"]


def _target(entry: Entry, own: Concepts) -> Target:
    about = entry.about
    entities = about.words("entity") or ((entry.unit,) if entry.kind == "count" and entry.unit else ())
    things = [phrase(word) for given in entities for word in (given, *own.get(given, ()))]
    verbs: set[str] = set()
    concepts: set[str] = set()
    stated = about.words("predicate")
    for word in stated:
        if word in own or word in predicate_concepts():
            concepts.add(word)
            verbs |= {verb_lemma(part.lower()) for part in own.get(word, ())}
            continue
        # "Found" is a verb of its own, and the past of another: whoever writes a record means the former.
        lemma = (
            word.lower() if predicate_concept(word.lower(), word.lower(), "V") else verb_lemma(word.lower())
        )
        verbs.add(lemma)
        known = predicate_concept(lemma, lemma, "V")
        concepts |= {known} if known else set()
    unit = base_unit(entry.unit)
    return Target(
        entry=entry,
        things=tuple(dict.fromkeys(things)),
        verbs=frozenset(verbs),
        concepts=frozenset(concepts),
        places=tuple(content_stems(place) for place in about.words("place")),
        owner=content_stems(about.of),
        label=content_stems(entry.label),
        dimension=unit.dimension if unit else None,
        telling=bool(verbs - LIGHT) or any(word in own or word in predicate_concepts() for word in stated),
    )


def phrase(words: str) -> Phrase:
    """A noun phrase as its last word's lemma and the words before it."""
    *before, head = words.lower().replace("-", " ").split() or [""]
    return Phrase(noun_lemma(head), frozenset(before))
