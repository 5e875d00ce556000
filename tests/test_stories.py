"""A folder that mixes stories is told apart; what a story's articles share is named."""

import random

from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Story
from claimdiff.segmentation import segment
from claimdiff.stories import group_stories

TEXTS = {
    "quake-north-1": "A magnitude 5.1 earthquake shook Velden and Marsk on Tuesday, the survey said. "
    "Two houses in Velden collapsed and a school in Marsk was closed.",
    "quake-north-2": "Residents of Velden spent the night outdoors after a magnitude 5.1 earthquake. "
    "In Marsk the school stayed closed, the mayor of Velden said.",
    "quake-south-1": "A magnitude 6.0 earthquake struck off Caldera on Friday. "
    "Fishermen in Puerto Hondo saw the sea fall, and Caldera lost its power.",
    "quake-south-2": "Power was restored in Caldera a day after the magnitude 6.0 earthquake. "
    "Puerto Hondo counted its boats, and three are missing.",
    "merger": "Shares of Northwind Mills rose after Halvard Foods offered 40 dollars for each of them. "
    "The board of Northwind Mills will vote in May.",
}


def stories(texts: dict[str, str]) -> list[Story]:
    """The stories of articles given as id and text."""
    documents = [segment(Article(id=k, path=k, source=k, text=t)) for k, t in texts.items()]
    return group_stories(documents, {d.article.id: extract_claims(d) for d in documents})


def test_two_quakes_are_two_stories() -> None:
    """The same vocabulary with other names is another story; an article of its own stays alone."""
    found = stories(TEXTS)
    assert [s.articles for s in found] == [
        ("quake-north-1", "quake-north-2"),
        ("quake-south-1", "quake-south-2"),
        ("merger",),
    ]
    assert set(found[0].shared) == {"velden", "marsk"}


def test_order_makes_no_difference() -> None:
    """The same articles in any order are the same stories."""
    for seed in range(4):
        shuffled = list(TEXTS.items())
        random.Random(seed).shuffle(shuffled)
        assert stories(dict(shuffled)) == stories(TEXTS)


def test_a_further_story_leaves_the_others_alone() -> None:
    """An unrelated article changes no other story's articles."""
    without = {k: t for k, t in TEXTS.items() if k != "merger"}
    assert [s.articles for s in stories(without)] == [s.articles for s in stories(TEXTS)][:2]


def test_nothing_and_empty() -> None:
    """No articles are no stories; where nothing tells articles apart, they are one."""
    assert stories({}) == []
    assert [s.articles for s in stories({"a": "...", "b": "???"})] == [("a", "b")]
