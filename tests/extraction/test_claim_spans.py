"""A claim's span is the value with its unit and the words that bound it."""

from __future__ import annotations

import pytest

from claimdiff import Article, extract


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
