"""Which nouns name people, and how nouns relate."""

from __future__ import annotations

import pytest

from claimdiff.comparison.kinds import is_person, relation
from claimdiff.extraction.lemmas import noun_lemma


@pytest.mark.parametrize(
    "plural", ["Iranians", "Iraqis", "Turks", "Britons", "Frenchmen", "Kurds", "nationals"]
)
def test_the_people_of_a_country_are_people(plural: str) -> None:
    """A word for the people of a place counts persons, so that it may be said of members as well."""
    noun = noun_lemma(plural.lower())
    assert is_person(noun)
    assert relation(noun, "member") == "sibling"
    assert relation(noun, "person") == "kind"


def test_two_peoples_are_not_one() -> None:
    """Iranians and Albanians are two kinds of people."""
    assert relation("iranian", "albanian") == "sibling"


@pytest.mark.parametrize("noun", ["peacekeeper", "motorist", "returnee", "troop", "mujahideen"])
def test_people_that_the_tree_of_nouns_lacks_are_people(noun: str) -> None:
    """Common nouns of the news for people are known as such."""
    assert is_person(noun)


@pytest.mark.parametrize("plural", ["specimens", "regimen", "poles", "boats"])
def test_things_are_no_people(plural: str) -> None:
    """Nouns that end like men, or look like a people, stay things."""
    assert not is_person(noun_lemma(plural))
