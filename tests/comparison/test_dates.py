"""Dates are compared by the parts that both state."""

from __future__ import annotations

import pytest

from claimdiff.comparison.dates import Day, day_level, day_of


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("XXXX-06-20", Day(month=6, day=20)),
        ("XXXX-06", Day(month=6)),
        ("XXXX-XX-14", Day(day=14)),
        ("2022-22", Day(year="2022")),
        ("2012-35", Day(year="2012")),
        ("thursday", Day(weekday=3)),
        ("last year", None),
    ],
)
def test_parts_of_a_value(value: str, parts: Day | None) -> None:
    """An unknown year, a season and a quarter leave open what they do not say."""
    assert day_of(value) == parts


def test_a_date_without_its_year_is_part_of_the_whole_date() -> None:
    """June 20 says less than June 20, 2023, and nothing else."""
    partial, whole = day_of("XXXX-06-20"), day_of("2023-06-20")
    assert partial is not None
    assert whole is not None
    assert day_level(partial, whole) == "part"
