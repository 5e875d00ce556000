"""Numbers in lists that are no ages, whatever else is read in them."""

from __future__ import annotations

import pytest

from claimdiff.extraction.claims import extract_claims
from claimdiff.models import Article
from claimdiff.segmentation import segment

NO_AGES = (
    "Routes 17 and 13 were closed.",
    "They met on May 13 and 16, officials said.",
    "Children of 2 and 3 months were hurt.",
    "Two residents of 10 and 12 Park Street fled.",
    "Police arrested two men, 24 and three women.",
    "The rooms, 12 and 14, were closed.",
    "The teachers are in rooms 12 and 14.",
    "Two buses, 17 and 19, were late and two others, 21 and 24, never came.",
    "Women of 20 and 30 nations met.",
    "The two drivers, 3 and 4 seconds behind, lost.",
    "Children in Years 5 and 6, 7 and 8 stayed home.",
    "The officers, 12 and 14 in number, left.",
)


@pytest.mark.parametrize("text", NO_AGES)
def test_no_age(text: str) -> None:
    """None of the numbers of the sentence is an age."""
    article = Article(id="a", path="a", source="a", text=text, published="2019-05-14")
    assert [claim.text for claim in extract_claims(segment(article)) if claim.kind == "age"] == []
