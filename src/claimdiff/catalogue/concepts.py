"""The catalogue's own words for what happens and what is measured, put beside the built-in ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimdiff.extraction.concepts import predicate_concepts, property_concepts
from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.models import Claim

Concepts = Mapping[str, tuple[str, ...]]


def with_concepts(claims: Iterable[Claim], concepts: Concepts) -> list[Claim]:
    """The claims with the concepts that a catalogue's words stand for, where the built-in lists know none.

    Runs before alignment, so that claims in the story's own words meet; nothing outside the claims changes.

    Args:
        claims: The claims of all articles.
        concepts: Concept -> words, as the catalogue lists them.
    """
    verbs, nouns = _by_word(concepts)
    return [_extended(claim, verbs, nouns) for claim in claims]


def _by_word(concepts: Concepts) -> tuple[dict[str, str], dict[str, str]]:
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for concept, words in concepts.items():
        measured = concept in property_concepts()
        for word in words:
            if measured:
                nouns.setdefault(noun_lemma(word.lower()), concept)
            if concept in predicate_concepts() or not measured:
                verbs.setdefault(verb_lemma(word.lower()), concept)
    return verbs, nouns


def _extended(claim: Claim, verbs: Mapping[str, str], nouns: Mapping[str, str]) -> Claim:
    about = claim.about
    update: dict[str, object] = {}
    if claim.predicate is not None and claim.predicate in verbs:
        # What the catalogue says of a word of its story goes before the built-in lists.
        update["concept"] = verbs[claim.predicate]
    if about.property is None and about.head is not None and about.head in nouns:
        update["property"] = nouns[about.head]
    return claim.model_copy(update={"about": about.model_copy(update=update)}) if update else claim
