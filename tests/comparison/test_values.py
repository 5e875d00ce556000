"""How two values relate is a level that names itself."""

from __future__ import annotations

import pytest

from claimdiff.comparison.values import FITTING, value_level, value_of
from claimdiff.models import Claim, Kind, Span


def claim(value: float | int | str, kind: Kind, unit: str | None = None, text: str | None = None) -> Claim:
    """A claim with nothing but a value."""
    said = text or str(value)
    span = Span(start=0, end=len(said))
    return Claim(
        id=f"a:0:{kind}", article="a", start=0, end=len(said), text=said, sentence=span,
        kind=kind, value=value, unit=unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        (claim("2023-06-20", "date"), claim("2023-06-20", "date"), "equal"),
        (claim("XXXX-06-20", "date", text="June 20"), claim("2023-06-20", "date"), "same day"),
        (claim("2012", "date"), claim("2014", "date"), "apart"),
        (claim("2012", "date"), claim("thursday", "date", text="Thursday"), "silent"),
        (claim("02:09", "time", text="2:09 a.m."), claim("02:09", "time", text="2:09 am"), "equal"),
        (claim(334_000_000, "money", "USD"), claim(334_000_000, "money", "USD"), "equal rare"),
        (claim(2, "count", "person"), claim(2, "count", "woman"), "equal tiny"),
        (claim(107, "count", "building"), claim(127, "count", "building"), "near"),
        (claim(40, "measure", "hectare"), claim(40, "measure", "acre"), "same figure"),
        (claim(48, "measure", "kilometre"), claim(30, "measure", "mile"), "converted exactly"),
        (claim(48, "measure", "kilometre"), claim(5, "money", "USD"), "unlike"),
    ],
)
def test_level_of_two_values(first: Claim, second: Claim, level: str) -> None:
    """The level is the same from either side."""
    assert value_level(value_of(first), value_of(second)) == level
    assert value_level(value_of(second), value_of(first)) == level


def test_levels_that_fit_are_levels_that_occur() -> None:
    """A rare equal value fits; a value of another dimension does not."""
    assert "equal rare" in FITTING
    assert "unlike" not in FITTING
