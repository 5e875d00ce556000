"""A cluster is found by what people know of it, and explained from what was compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimdiff import pipeline
from claimdiff.alignment import Alignment
from claimdiff.articles import read_articles
from claimdiff.errors import UsageError
from claimdiff.explanation import explained, find_cluster
from claimdiff.models import Report
from claimdiff.reporting.explained_cluster import explained_cluster
from claimdiff.reporting.interface import Style

ARTICLES = Path(__file__).parent.parent / "data" / "articles"


@pytest.fixture(scope="module")
def compared() -> tuple[Report, list[Alignment]]:
    """The demo story, compared once."""
    return pipeline.compare_in_full(*read_articles([str(ARTICLES)]))


def test_a_cluster_is_found_in_three_ways(compared: tuple[Report, list[Alignment]]) -> None:
    """By id, by the beginning of its fingerprint, by words of its label in any case."""
    report, _ = compared
    cluster = next(c for c in report.clusters if "buildings" in c.label and c.verdict == "conflict")
    for wanted in (cluster.id, cluster.fingerprint, cluster.fingerprint[:8], cluster.label.upper()):
        assert find_cluster(report, wanted) == cluster


@pytest.mark.parametrize("wanted", ["c999", "no such thing", ""])
def test_nothing_found_says_what_to_give(compared: tuple[Report, list[Alignment]], wanted: str) -> None:
    """What fits nothing is refused with the ways to name a cluster."""
    with pytest.raises(UsageError, match="give an id"):
        find_cluster(compared[0], wanted)


def test_several_found_are_named(compared: tuple[Report, list[Alignment]]) -> None:
    """Words that fit several labels name the clusters to choose from."""
    with pytest.raises(UsageError, match=r"fits \d+ clusters: c\d+ \(spelling of"):
        find_cluster(compared[0], "spelling of")


def test_the_explanation_holds_evidence_levels_and_what_stayed_out(
    compared: tuple[Report, list[Alignment]],
) -> None:
    """Ties join members of two articles with weights that add up; refused ones have one foot outside."""
    report, alignments = compared
    cluster = next(c for c in report.clusters if "buildings" in c.label and c.verdict == "conflict")
    found = explained(cluster, report, alignments)
    inside = set(cluster.claims)
    assert [claim.id for claim in found.claims] == list(cluster.claims)
    assert found.ties
    for tie in found.ties:
        assert {tie.first.id, tie.second.id} <= inside
        assert tie.first.article != tie.second.article
        assert tie.levels
    for tie in found.refused:
        assert len({tie.first.id, tie.second.id} & inside) == 1
    assert found.verdicts[0].name == cluster.verdict
    text = explained_cluster(found, report, Style())
    assert "[127 buildings]" in text
    assert "[one hundred and seven buildings]" in text
    assert max(map(len, explained_cluster(found, report, Style(width=80)).splitlines())) <= 80


def test_every_cluster_can_be_explained(compared: tuple[Report, list[Alignment]]) -> None:
    """Names and single claims too; nothing raises, and each names its verdict."""
    report, alignments = compared
    for cluster in report.clusters:
        text = explained_cluster(explained(cluster, report, alignments), report, Style(width=100))
        assert text.startswith(f"{cluster.id} · ")
