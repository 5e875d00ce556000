"""Articles on several stories are compared story by story."""

from __future__ import annotations

import pytest

from claimdiff import Article, Report, compare
from claimdiff.models import DISCREPANT
from claimdiff.reporting import Style, format_named

RAID = (
    "Police raided the Tarnby depot of Halvard Foods on Tuesday and seized {} computers. "
    "Halvard Foods called the raid in Tarnby unlawful."
)
QUAKE = (
    "An earthquake shook Velden and Marsk on Friday, and police in Velden seized {} computers from looters. "
    "The mayor of Marsk closed the school."
)


def articles() -> list[Article]:
    """Two stories in which police seize computers, and an article on a third."""
    texts = {
        "raid-1": RAID.format(96), "raid-2": RAID.format(98), "quake-1": QUAKE.format(12),
        "quake-2": QUAKE.format(12), "opera": "Soprano Ilse Brandt sang Tosca in Graz for the 40th time.",
    }  # fmt: skip
    return [Article(id=name, path=name, source=name, text=text) for name, text in texts.items()]


@pytest.fixture(scope="module")
def report() -> Report:
    """The articles, compared."""
    return compare(articles())


def test_no_cluster_holds_claims_of_two_stories(report: Report) -> None:
    """Each cluster says whose story it is, and its claims are of that story's articles."""
    assert [story.articles for story in report.stories] == [
        ("quake-1", "quake-2"), ("raid-1", "raid-2"), ("opera",),
    ]  # fmt: skip
    of = {name: story.id for story in report.stories for name in story.articles}
    for cluster in report.clusters:
        assert {of[name.rsplit(":", 2)[0]] for name in cluster.claims} == {cluster.story}


def test_the_difference_within_a_story_is_found(report: Report) -> None:
    """96 against 98 computers of one raid, and nothing of the quake's twelve."""
    values = [
        {claim.value for claim in report.claims if claim.id in cluster.claims}
        for cluster in report.clusters
        if cluster.verdict in DISCREPANT and cluster.kind == "count"
    ]
    assert values == [{96, 98}]


def test_one_story_turns_the_grouping_off() -> None:
    """All articles are one story then."""
    assert [story.articles for story in compare(articles(), one_story=True).stories] == [
        ("opera", "quake-1", "quake-2", "raid-1", "raid-2")
    ]


def test_the_table_has_a_heading_for_each_story(report: Report) -> None:
    """Also for one in which nothing differs, and for an article that stands alone."""
    table = format_named("table").report(report, Style())
    assert "a story of 2 articles (raid-1, raid-2); they share " in table
    assert (
        table.index("s1 ") < table.index("no discrepancy") < table.index("s2 ") < table.index("98 computers")
    )
    assert "no other article is on the story of opera" in table


def test_articles_that_are_alike_in_nothing_are_compared_as_given() -> None:
    """Who names two short notes wants them compared."""
    notes = [
        Article(id=n, path=n, source=n, text=f"{n.title()} people were hurt.") for n in ("nine", "eleven")
    ]
    assert [story.articles for story in compare(notes).stories] == [("eleven", "nine")]
