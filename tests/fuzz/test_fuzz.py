"""Whatever the text, the pipeline does not raise, spans spell their text, and order changes nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimdiff import pipeline
from claimdiff.models import Article, Claim, Report
from claimdiff.reporting import format_named
from claimdiff.reporting.interface import Style
from tests.fuzz.hostile import PHRASES, RUNS, SENTENCES, repeated

UNITS = {**RUNS, **PHRASES, **SENTENCES}
FORMATS = ("json", "csv", "markdown", "table", "sarif", "junit", "github")

#: Pieces of hostile text side by side, and any characters between them.
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(sorted(UNITS.values())),
        st.sampled_from(sorted(UNITS.values())).map(lambda unit: unit * 7),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.integers().map(str),
        st.just("\n"),
    ),
    max_size=24,
).map("".join)


def articles(texts: list[str]) -> list[Article]:
    """An article of each text, published one day after another."""
    return [
        Article(id=f"a{n}", path=f"a{n}.txt", source=f"S{n}", text=text, published=f"2012-03-0{n + 1}")
        for n, text in enumerate(texts)
    ]


def assert_spelled(claims: tuple[Claim, ...], given_articles: list[Article]) -> None:
    """Every claim's span spells its text and lies in its sentence."""
    texts = {article.id: article.text for article in given_articles}
    for claim in claims:
        assert texts[claim.article][claim.start : claim.end] == claim.text
        assert claim.text
        assert claim.sentence.start <= claim.start < claim.sentence.end


def written(report: Report) -> dict[str, str]:
    """A report in every format."""
    return {name: format_named(name).report(report, Style(show_all=True)) for name in FORMATS}


@pytest.mark.parametrize("name", sorted(UNITS))
def test_hostile_units(name: str) -> None:
    """Each unit of hostile text is read and reported without an error."""
    given_articles = articles([repeated(UNITS[name], 300), "Police seized 107 devices."])
    report = pipeline.compare(given_articles)
    assert_spelled(report.claims, given_articles)
    assert json.loads(written(report)["json"])["counts"]["articles"] == 2


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_random_text(texts: list[str], random: object) -> None:
    """Any text: no error, spans spell their text, each claim is in one cluster, order changes nothing."""
    given_articles = articles(texts)
    report = pipeline.compare(given_articles)
    assert_spelled(report.claims, given_articles)
    members = sorted(name for cluster in report.clusters for name in cluster.claims)
    assert members == sorted(claim.id for claim in report.claims)
    shuffled = list(given_articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert written(pipeline.compare(shuffled)) == written(report)
