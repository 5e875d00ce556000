"""Numbers are read as they are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import read_digits
from claimdiff.extraction.numerals import find_numerals, plain_value
from claimdiff.models import Article
from claimdiff.segmentation import Document, segment
from tests.effort import assert_linear

GOLDEN = Path(__file__).parents[1] / "golden" / "quantities" / "numerals.yaml"
WORDS = """one two hundred thousand million dozen dozens half quarter third thirds and a an of - – . , / $ %
m bn
1 10 000 357 2.5 1,000 1.2.3 ½ × ^ minus several few couple point second people 12m 5th between to"""
PIECES = st.sampled_from(WORDS.split())


def laid_out(text: str) -> Document:
    """The text as an article cut into sentences."""
    return segment(Article(id="a", path="a", source="a", text=text))


def found(text: str) -> list[tuple[Document, Numeral]]:
    """The numerals of a text with their document."""
    document = laid_out(text)
    return [(document, n) for sentence in document.sentences for n in find_numerals(document, sentence)]


@pytest.mark.parametrize("case", YAML(typ="safe").load(GOLDEN), ids=lambda case: str(case["why"]))
def test_golden(case: dict[str, Any]) -> None:
    """Each numeral of a golden sentence has its span, value and nature, and there is no other."""
    wanted: list[Any] = []
    for line in case["finds"]:
        span, _, rest = line.rpartition(" = ")
        value, _, nature = rest.partition(" ")
        wanted.append((span, pytest.approx(float(value)), nature))
    have = [
        (d.spelled(n.first, n.last), plain_value(n), "ordinal" if n.ordinal else "vague" if n.vague else "")
        for d, n in found(case["text"])
    ]
    assert have == wanted


@pytest.mark.parametrize(
    ("word", "value"),
    [("1,200", 1200), ("2,5", 2.5), ("1.000.000", 1000000), ("007", 7), ("1.2.3", None), ("1,2,3", None)],
)
def test_digit_tokens(word: str, value: float | None) -> None:
    """A token of digits is a number, or none where its separators fit no way of writing numbers."""
    assert read_digits(word) == value


def test_scales_in_a_row_stay_numbers() -> None:
    """However often a scale is said, the number is finite: nobody counts quadrillions of quadrillions."""
    for text in (
        "1.5 " + "quadrillion " * 35,
        "one " + "million " * 38 + "dollars",
        "ten lakh crore crore",
        "999^99 quadrillion",
    ):
        assert all(abs(plain_value(numeral)) < 1e30 for _, numeral in found(text))


@given(st.lists(PIECES, max_size=30), st.sampled_from([" ", "", "-", " - "]))
def test_any_mix_of_number_words(pieces: list[str], glue: str) -> None:
    """Numerals never raise, never overlap, stay inside their sentence and are finite."""
    document = laid_out(glue.join(pieces))
    for sentence in document.sentences:
        upto = sentence.first
        for numeral in find_numerals(document, sentence):
            assert upto <= numeral.first < numeral.last <= sentence.last
            assert abs(plain_value(numeral)) < float("inf")
            upto = numeral.last


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """No text makes it raise, and a numeral always spells something."""
    assert all(d.spelled(n.first, n.last).strip() for d, n in found(text))


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1,",
        "1 000 ",
        "and ",
        "one ",
        "one hundred and ",
        "a half of ",
        "- ",
        "1/2/",
        "million ",
        ". 290 ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Work grows with the text, not with its square."""

    def read(text: str) -> None:
        document = laid_out(text)
        for sentence in document.sentences:
            find_numerals(document, sentence)

    assert_linear(read, piece)
