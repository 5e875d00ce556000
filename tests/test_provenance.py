"""Clusters know sources and origins; slips in copying and shared errors are marked; updates have steps."""

from __future__ import annotations

from claimdiff.models import Article, Claim, Cluster, Origin, OriginLink, Span
from claimdiff.models import Evidence as Why
from claimdiff.provenance import claim_origin, with_provenance
from tests.reporting.handmade import Maker

TEXTS = {
    "a": "The camp covers about 40 hectares and has 127 buildings.",
    "b": "The camp covers about 40 acres and has 127 buildings.",
    "c": "The camp covers forty hectares and has 107 buildings.",
}


def story(verdict: str = "conflict", *, passage: bool = True) -> tuple[Maker, list[Origin]]:
    """Two renderings of one report and an article of its own."""
    make = Maker(TEXTS)
    for name, article in make.articles.items():
        origin = "birn" if name in "ab" else "c"
        dates = {"a": "2023-06-24", "b": "2023-06-22", "c": None}
        make.articles[name] = article.model_copy(update={"origin": origin, "published": dates[name]})
    make.cluster(
        "area", verdict, "medium", "differ",
        make.claim("a", "about 40 hectares", "measure", 40, unit="hectare"),
        make.claim("b", "about 40 acres", "measure", 40, unit="acre", claimant="the mayor"),
        make.claim("c", "forty hectares", "measure", 40, unit="hectare"),
    )  # fmt: skip
    make.cluster(
        "buildings", verdict, "medium", "differ",
        make.claim("a", "127 buildings", "count", 127, unit="building"),
        make.claim("b", "127 buildings", "count", 127, unit="building"),
        make.claim("c", "107 buildings", "count", 107, unit="building"),
    )  # fmt: skip
    whole = (Span(start=0, end=60), Span(start=0, end=60))
    evidence = Why(kind="passages", detail="1 passage", spans=(whole,) if passage else ())
    link = OriginLink(articles=("a", "b"), evidence=(evidence,))
    return make, [
        Origin(id="birn", label="BIRN", articles=("a", "b"), links=(link,)),
        Origin(id="c", label="c", articles=("c",)),
    ]


def filled(verdict: str = "conflict", *, passage: bool = True) -> list[Cluster]:
    """The clusters of the story with their provenance."""
    make, origins = story(verdict, passage=passage)
    return with_provenance(make.clusters, make.claims, make.articles, origins)


def test_sources_and_origins_are_counted() -> None:
    """Three sources, two of them one origin."""
    assert [(c.sources, c.origins) for c in filled()] == [(3, 2), (3, 2)]


def test_a_slip_is_found_and_raises_the_conflict() -> None:
    """Renderings of one report that differ are a likely slip; a rendering against another report is none."""
    area, buildings = filled()
    assert [(s.claims, s.passage) for s in area.slips] == [(("a:16:measure", "b:16:measure"), True)]
    assert area.severity == "high"
    assert (buildings.slips, buildings.severity) == ((), "medium")
    assert not filled(passage=False)[0].slips[0].passage


def test_a_value_of_one_origin_is_marked() -> None:
    """127 stands in two articles of one origin: an error would be in both."""
    area, buildings = filled()
    assert buildings.shared == ("a:42:count", "b:39:count")
    assert area.shared == ()


def test_an_update_has_a_time_line() -> None:
    """Steps go by date, what is undated comes last, the claimant is named; other verdicts have none."""
    area = filled("update")[0]
    assert [(s.published, s.article, s.claimant) for s in area.timeline] == [
        ("2023-06-22", "b", "the mayor"),
        ("2023-06-24", "a", None),
        (None, "c", None),
    ]
    assert filled()[0].timeline == ()


def test_agreement_has_no_findings() -> None:
    """Where nothing differs, there is no slip and nothing to mark."""
    for cluster in filled("agree"):
        assert (cluster.slips, cluster.shared, cluster.timeline) == ((), (), ())


def test_a_credited_statement_counts_for_its_outlet() -> None:
    """A statement credited to another outlet has that outlet's origin, known here or not."""
    article = Article(id="c", path="c", source="c", origin="c", text="x")
    claim = Claim(
        id="c:0:count",
        article="c",
        start=0,
        end=1,
        text="x",
        sentence=Span(start=0, end=1),
        kind="count",
        value=1,
    )
    labels = {"birn": "birn-report"}
    assert claim_origin(claim, article, labels) == "c"
    credited = claim.model_copy(update={"claimant": "Balkan Insight"})
    assert claim_origin(credited, article, labels) == "birn-report"
    agency = claim.model_copy(update={"claimant": "Agence France-Presse"})
    assert claim_origin(agency, article, labels) == "afp"
    assert claim_origin(claim.model_copy(update={"claimant": "police"}), article, labels) == "c"
