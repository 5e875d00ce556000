"""What dates, clock times, durations and ages answer, and which questions may be one."""

from __future__ import annotations

import pytest

from claimdiff.comparison.profiles import profiles
from claimdiff.comparison.questions import akin
from claimdiff.extraction import extract_claims
from claimdiff.models import Article
from claimdiff.segmentation import segment


def questions(text: str) -> dict[str, str | None]:
    """The question of each claim of a text, by the claim's words."""
    document = segment(Article(id="a", path="a.txt", source="a", text=text))
    found = profiles(extract_claims(document), {"a": document})
    return {profile.claim.text: profile.context.question for profile in found}


@pytest.mark.parametrize(
    ("text", "value", "question"),
    [
        ("The actor died on Monday.", "Monday", "date of deaths"),
        ("The quake hit at 4:17 a.m. on Monday.", "4:17 a.m.", "time of quakes"),
        ("He signed a three-year contract.", "three-year", "length of contracts"),
        ("Jane Roe, 43, was hurt.", "43", "age of Roe"),
        ("The 19-year-old drivers fled.", "19-year-old", "age of driver"),
        ("Somebody asked for the 19-year-old.", "19-year-old", "age"),
        ("It was a Tuesday.", "Tuesday", None),
    ],
)
def test_each_kind_asks_for_its_event(text: str, value: str, question: str | None) -> None:
    """A date asks when, a duration how long, an age whose; a date of nothing asks nothing."""
    assert questions(text)[value] == question


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("date of deaths", "date of shooting", True),
        ("date of deaths", "date of elections", False),
        ("date of deaths", "time of shooting", False),
        ("length of hiding", "length of missing", True),
        ("age of Okafor", "age of Okafur", True),
        ("age of Okafor", "age of Smith", False),
        ("age of Okafor", "age of driver", True),
        ("age of Okafor", "age of bus", False),
        ("age of jet", "age of aircraft", True),
        ("shooting", "deaths", True),
    ],
)
def test_questions_in_other_words(first: str, second: str, one: bool) -> None:
    """Events that are often one are asked in the words of each; a name may be any person, and no bus."""
    assert akin(first, second) is akin(second, first) is one
