"""Concepts: the words of a measured property or of what happens, as one id each."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table


@cache
def _index(group: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for concept, lemmas in table("concepts")[group].items():
        for own in lemmas.split():
            found.setdefault(own, concept)
    return found


def predicate_concept(lemma: str) -> str | None:
    """What happens, e.g. ``"deaths"`` for "kill"; ``None`` for a verb without a concept."""
    return _index("predicates").get(lemma)


def property_concept(lemma: str) -> str | None:
    """What is measured, e.g. ``"price"`` for "cost"."""
    return _index("properties").get(lemma)
