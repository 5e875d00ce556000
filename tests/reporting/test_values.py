"""Values are shown as readers know them, and never as a figure or a code that no article has."""

import pytest

from claimdiff.models import Claim, Kind, Span
from claimdiff.reporting.dates import readable_date
from claimdiff.reporting.values import readable


def _claim(
    text: str, kind: Kind, value: float | str, unit: str | None = None, *, vague: bool = False
) -> Claim:
    return Claim(
        id="a:0:x",
        article="a",
        start=0,
        end=len(text),
        text=text,
        sentence=Span(start=0, end=len(text)),
        kind=kind,
        value=value,
        unit=unit,
        vague=vague,
    )


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2023-06-20", "2023-06-20"),
        ("2023-06", "2023-06"),
        ("1984", "1984"),
        ("XXXX-05-22", "22 May"),
        ("XXXX-05", "May"),
        ("2023-22", "summer 2023"),
        ("2023-33", "first quarter of 2023"),
        ("2023-41", "second half of 2023"),
        ("198X", "1980s"),
        ("19XX", "1900s"),
        ("2022~", "~2022"),
        ("2013/2016", "2013 to 2016"),
        ("2013/..", "since 2013"),
        ("../2013", "until 2013"),
        ("thursday", "Thursday"),
        ("this week", "this week"),
        ("XXXX-99", "XXXX-99"),
        ("../..", "../.."),
    ],
)
def test_dates(edtf: str, shown: str) -> None:
    """Whole dates stay as they are, the codes of partial ones are words, and what is no date stays too."""
    assert readable_date(edtf) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hundreds of seized devices", "hundreds"),
        ("Hundreds of millions of internet users", "hundreds of millions"),
        ("several dozen officers", "several dozen"),
        ("Dozens", "dozens"),
    ],
)
def test_vague_amounts(text: str, shown: str) -> None:
    """A vague amount is shown in its words: the article states no figure."""
    assert readable(_claim(text, "count", 200, "device", vague=True)) == shown


def test_vague_money() -> None:
    """Its currency stays."""
    assert (
        readable(_claim("several million dollars", "money", 3e6, "USD", vague=True)) == "USD several million"
    )


def test_magnitude_has_no_plural() -> None:
    """The row's label says that it is one, with or without the word beside the number."""
    assert readable(_claim("6.9-magnitude", "measure", 6.9, "magnitude")) == "6.9"
