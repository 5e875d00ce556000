"""Menus, rights and counts of comments are no sentences of an article; what only looks alike is."""

from __future__ import annotations

import pytest

from claimdiff.models import Article
from claimdiff.segmentation import segment

TEXT = """Storm cuts power to thousands
Posted on 3 May 2011
The storm cut power to 3,000 homes on Monday, the utility said.
{line}
"""


def sentences(text: str) -> list[str]:
    """The sentences of an article with this text."""
    document = segment(Article(id="a", path="a", source="a", text=text))
    return [text[s.start : s.end] for s in document.sentences]


@pytest.mark.parametrize(
    "line",
    ["14 comments", "Filed under : Storms - 14 comments", "Weather - 3 Comments", "Copyright 2011 Channel 6.",
     "© 2011 The Daily", "All rights reserved.", "Most Popular\n1. Deputy hurt\n2. Man, 82, wins prize"],
)  # fmt: skip
def test_furniture_is_no_sentence(line: str) -> None:
    """The line is gone; what stands around it is not."""
    found = sentences(TEXT.format(line=line))
    assert len(found) == 3
    assert found[1] == "Posted on 3 May 2011"


@pytest.mark.parametrize(
    "line",
    ["He made 14 comments", "Police counted 9 shares", "The most popular of 9 boats sank.",
     "Related claims of 40 people were settled on Friday."],
)  # fmt: skip
def test_a_sentence_is_no_furniture(line: str) -> None:
    """What has a verb of its own is read."""
    assert sentences(TEXT.format(line=line))[3:] == [line]


def test_a_sentence_ends_a_list() -> None:
    """After the headlines of other articles the body goes on."""
    line = "Most Popular\nMayor quits\nThe utility said that 900 homes would wait until Friday."
    assert sentences(TEXT.format(line=line))[3:] == [
        "The utility said that 900 homes would wait until Friday."
    ]
