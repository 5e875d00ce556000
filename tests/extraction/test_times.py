"""Dates, clock times, durations and ages are read as news writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.numerals import find_numerals
from claimdiff.extraction.times import find_times
from claimdiff.models import Article, Interval
from claimdiff.segmentation import Document, segment
from tests.effort import assert_linear

GOLDEN = Path(__file__).parents[1] / "golden" / "times"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['why']}")
    for path in sorted(GOLDEN.glob("*.yaml"))
    for case in YAML(typ="safe").load(path)
]
WORDS = """June May march Sept . , 20 20th 2013 2013-03-14 03/14/2013 10 Nov 11 '90s 1930s s th of the a
an last next this Tuesday Mon yesterday tonight morning year years year-old week ago earlier
two ten half quarter second and or to from between - – : / 2:09 a . m . pm noon o'clock hours
0925 aged age of 7 Brown 36 since until by about Christmas Labor Day nineteen ninety six summer
0 99999999999 ١٢ ²"""
PIECES = st.sampled_from(WORDS.split())


def laid_out(text: str, published: str | None = None) -> Document:
    """The text as an article cut into sentences."""
    return segment(Article(id="a", path="a", source="a", text=text, published=published))


def found(document: Document) -> list[Mention]:
    """The mentions of all sentences."""
    return [m for s in document.sentences for m in find_times(document, s, find_numerals(document, s))]


def written(mention: Mention) -> str:
    """A mention's kind, value, unit and bound in the notation of the golden files."""
    value = mention.value
    text = f"{value.low:g}..{value.high:g}" if isinstance(value, Interval) else str(value)
    parts = [mention.kind, text, mention.unit, mention.bound if mention.bound != "=" else None]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("case", CASES)
def test_golden(case: dict[str, Any]) -> None:
    """Each expression of a golden sentence has its span, kind, value, unit and bound; there is no other."""
    document = laid_out(case["text"], case.get("published"))
    have = [f"{document.spelled(m.first, m.last)} = {written(m)}" for m in found(document)]
    assert sorted(have) == sorted(case["finds"])


@given(
    st.lists(PIECES, max_size=30), st.sampled_from([None, "2012-02-29", "2012", "0001-01-01", "9999-12-31"])
)
def test_any_arrangement_is_read(pieces: list[str], published: str | None) -> None:
    """No arrangement of time words raises, and every mention lies inside its sentence."""
    document = laid_out(" ".join(pieces), published)
    for sentence in document.sentences:
        for mention in find_times(document, sentence, find_numerals(document, sentence)):
            assert sentence.first <= mention.first < mention.last <= sentence.last
            assert mention.anchor is not None
            assert mention.first <= mention.anchor[0] < mention.anchor[1] <= mention.last


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text raises."""
    found(laid_out(text, "2012-02-29"))


HOSTILE = (
    "June ",
    "2013-",
    "1/2/",
    "2:09 ",
    "two years ",
    "a year or two ",
    "last ",
    "Smith, 36, ",
    "in the 80s ",
    "Monday ",
    "on the 14th ",
    "2013 Christmas Day in ",
    "on 1.2.2013 ",
    "She was 20 and Ann 30, ",
    "been a year in prison ",
    "shares closed at 7 this morning ",
    "Bacall was 19 and Bogart 44 ",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    """Work grows with the text, not with its square."""

    def read(text: str) -> None:
        document = laid_out(text, "2012-02-29")
        for sentence in document.sentences:
            find_times(document, sentence, find_numerals(document, sentence))

    assert_linear(read, unit)
