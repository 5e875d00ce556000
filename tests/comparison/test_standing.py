"""How values stand among the other values of their articles."""

from __future__ import annotations

import pytest

from claimdiff.comparison.standing import standing
from tests.comparison.test_surroundings import profiles_of

FEWER = "Police seized 96 rifles. They seized 12 rifles later."
MORE = "Police seized 96 rifles. They seized 120 rifles later."


@pytest.mark.parametrize(
    ("one", "other", "slot", "level"),
    [
        ("Police seized 96 computers.", "Police seized 150 devices.", "contenders", "alone"),
        ("Police seized 96 computers and 12 boats.", "Police seized 150 devices.", "contenders", "alone"),
        ("Police seized 96 computers and 10 laptops.", "Police seized 150 boats.", "contenders", "alone"),
        ("Police seized 96 computers.", "The dam is 150 years old.", "contenders", "nothing in common"),
        (FEWER, "Police seized 90 rifles.", "contenders", "one alone"),
        (FEWER, "Police seized 90 rifles.", "greatest", "both"),
        (MORE, "Police seized 90 rifles.", "greatest", "one"),
        (MORE, "Police seized 90 rifles.", "earliest", "both"),
        ("He has 96 rifles. Police seized those 96 rifles.", "Police seized 90 rifles.", "repeated", "one"),
    ],
)  # fmt: skip
def test_standing(one: str, other: str, slot: str, level: str) -> None:
    """The level of a slot, for the first value of either text and in both orders."""
    made = profiles_of(one, other)
    first = made[0]
    second = next(profile for profile in made if profile.claim.article == "a1")
    assert standing(first, second)[slot] == level
    assert standing(second, first)[slot] == level
