"""What holds for whole stories: symmetry, order, one cluster a claim, indifference to the unrelated."""

from __future__ import annotations

from itertools import permutations

from claimdiff import pipeline
from claimdiff.alignment import align
from claimdiff.comparison.levels import levels
from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Report
from claimdiff.segmentation import segment

STORY = [
    Article(
        id="gazette",
        path="gazette.txt",
        source="Gazette",
        text="A magnitude 6.1 earthquake killed 17 people in Lorca on Wednesday. At least 120 were injured. "
        "It struck at 4:17 a.m. at a depth of 10 km. Maria Ortez, 43, lost her house. "
        "Some 220 houses were destroyed.",
    ),
    Article(
        id="herald",
        path="herald.txt",
        source="Herald",
        text="The death toll of Wednesday's quake near Lorca rose to 21, and 163 people were hurt. "
        "The magnitude was put at 6.2. Some 310 houses were destroyed. Maria Ortez, 42, escaped.",
    ),
    Article(
        id="times",
        path="times.txt",
        source="Times",
        text="Seventeen people died and 120 were injured when a 6.1-magnitude quake hit Lorca at 4:17 a.m.",
    ),
]
UNRELATED = Article(
    id="cook",
    path="cook.txt",
    source="Cook",
    text="Peel three onions and fry them for ten minutes. A cookbook costs 29 euros. Serves four.",
)


def clusters(report: Report) -> set[frozenset[str]]:
    """The clusters as sets of claims."""
    return {frozenset(cluster.claims) for cluster in report.clusters}


def test_levels_are_the_same_from_either_side() -> None:
    """No slot depends on which claim comes first."""
    documents = [segment(article) for article in STORY]
    claims = [claim for document in documents for claim in extract_claims(document)]
    made = align(claims, {d.article.id: d for d in documents}).profiles
    assert all(levels(a, b) == levels(b, a) for a in made for b in made)


def test_the_order_of_articles_changes_nothing() -> None:
    """Clusters, labels, verdicts and fingerprints are the same for every order."""
    reports = [pipeline.compare(list(order)) for order in permutations(STORY)]
    assert all(report.clusters == reports[0].clusters for report in reports)


def test_each_claim_stands_in_one_cluster() -> None:
    """No claim is lost or reported twice."""
    report = pipeline.compare(STORY)
    held = [claim for cluster in report.clusters for claim in cluster.claims]
    assert sorted(held) == sorted(claim.id for claim in report.claims)


def test_an_unrelated_article_changes_no_cluster() -> None:
    """Weights look at two articles at a time, so a third cannot change them; fingerprints stay."""
    alone, joined = pipeline.compare(STORY), pipeline.compare([*STORY, UNRELATED])
    assert clusters(alone) <= clusters(joined)
    before = {cluster.claims: cluster.fingerprint for cluster in alone.clusters}
    after = {cluster.claims: cluster.fingerprint for cluster in joined.clusters}
    assert before.items() <= after.items()


def test_an_edit_elsewhere_leaves_fingerprints_as_they_are() -> None:
    """A sentence added at the end of an article moves nothing that a baseline knows."""
    longer = STORY[0].model_copy(update={"text": STORY[0].text + " The mayor thanked the rescuers."})
    before = {c.fingerprint for c in pipeline.compare(STORY).clusters if c.verdict != "single"}
    after = {c.fingerprint for c in pipeline.compare([longer, *STORY[1:]]).clusters if c.verdict != "single"}
    assert before <= after


def test_a_label_holds_no_value() -> None:
    """What is counted, not how many."""
    report = pipeline.compare(STORY)
    values = {str(claim.value) for claim in report.claims if claim.kind != "name"}
    labels = [cluster.label for cluster in report.clusters if cluster.kind != "name"]
    assert not [label for label in labels if values & set(label.split())]


def test_blocking_leaves_pairs_out_and_counts_them() -> None:
    """Compared and left out add up to all pairs of claims that are no names."""
    report = pipeline.compare(STORY)
    n = sum(claim.kind != "name" for claim in report.claims)
    assert 0 < report.counts.pairs_compared < n * (n - 1) // 2
    assert report.counts.pairs_compared + report.counts.pairs_left_out == n * (n - 1) // 2
