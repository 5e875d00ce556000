"""Concepts: the words of a measured property or of what happens, as one id each."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table


@cache
def _predicates(part: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for concept, parts in table("concepts")["predicates"].items():
        for own in parts[part].split():
            found.setdefault(own, concept)
    return found


@cache
def _properties() -> dict[str, str]:
    found: dict[str, str] = {}
    for concept, lemmas in table("concepts")["properties"].items():
        for own in lemmas.split():
            found.setdefault(own, concept)
    return found


def predicate_concept(lemma: str, low: str, tag: str) -> str | None:
    """What a word says that happens, e.g. ``"deaths"`` for "kill", "killed", "dead" and "toll".

    A participle may be an adjective as well ("wounded officers").
    """
    if tag[0] == "V":
        return _predicates("verbs").get(lemma) or _predicates("adjectives").get(low)
    if tag in ("N", "NS", "P"):
        return _predicates("nouns").get(lemma) or _predicates("adjectives").get(low)
    if tag in ("J", "R", "RP"):
        return _predicates("adjectives").get(low)
    return None


def typical_verb(concept: str) -> str | None:
    """The verb that a nominal predicate stands for: "seize" for a seizure."""
    verbs: str = table("concepts")["predicates"][concept]["verbs"]
    return verbs.split(" ", 1)[0] or None


def property_concept(lemma: str) -> str | None:
    """What is measured, e.g. ``"price"`` for "cost"."""
    return _properties().get(lemma)


@cache
def predicate_concepts() -> frozenset[str]:
    """The ids of everything that may happen."""
    return frozenset(table("concepts")["predicates"])


@cache
def property_concepts() -> frozenset[str]:
    """The ids of everything that may be measured."""
    return frozenset(table("concepts")["properties"])
