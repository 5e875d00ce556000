"""A claim's span is the value with its unit and the words that bound it."""

from __future__ import annotations

import pytest

from claimdiff import Article, Claim, extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police seized about 150 electronic devices.", "about 150 electronic devices"),
        ("The camp covers more than 40 hectares.", "more than 40 hectares"),
        ("At least 12 people were hurt.", "At least 12 people"),
        ("Police seized 96 computers.", "96 computers"),
        ("The camp is spread over forty hectares.", "forty hectares"),
    ],
)
def test_bounds_belong_to_the_span(text: str, expected: str) -> None:
    """The words of the contract: "about 150 electronic devices"."""
    claims = extract(Article(id="a", path="a", source="a", text=text)).claims
    assert expected in [claim.text for claim in claims]


def test_claims_made_without_validation_are_valid() -> None:
    """Claims are made without a look at their values; each is what a validated one would be."""
    text = "On June 20 police said about 150 devices worth $2 million to $3 million were seized in Durres."
    article = Article(id="a", path="a", source="a", published="2023-06-21", text=text)
    claims = extract(article).claims
    assert {claim.kind for claim in claims} >= {"count", "money", "date", "name"}
    for claim in claims:
        again = Claim.model_validate(claim.model_dump())
        assert again == claim
        assert again.model_fields_set == claim.model_fields_set
        assert hash(again) == hash(claim)
