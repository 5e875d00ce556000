"""Nouns for people, put together from the word lists that name some of them."""

from __future__ import annotations

from functools import cache

from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.lexicon import members, table


@cache
def counted_people() -> frozenset[str]:
    """Nouns for people, as a count names them."""
    return quantity_words().persons | frozenset(table("wholes_and_parts")["kinds"]["person"])


@cache
def people() -> frozenset[str]:
    """Every noun for people, those by age, family and trade too ("twin", "widow", "envoy")."""
    return (frozenset(table("times")["persons"]) | members("people") | counted_people()) - {"one", "co"}
