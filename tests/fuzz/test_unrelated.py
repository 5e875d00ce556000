"""An article on something else changes nothing about the clusters of a story."""

from pathlib import Path

import pytest

from claimdiff import api
from claimdiff.models import Article, Report

STORIES = Path(__file__).parents[2] / "evaluation" / "stories"
UNRELATED = (
    "Bakers of Quillmere sold 40 loaves on 3 May 1999, master baker Otto Fenwick told visitors.\n\n"
    "The oven, built in 1911, weighs 12 tonnes and burns 300 kg of beech wood a day."
)


def clusters(report: Report) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What a report says of each cluster, by its claims."""
    return {
        cluster.claims: (
            cluster.label,
            cluster.verdict,
            cluster.reason,
            cluster.severity,
            cluster.fingerprint,
        )
        for cluster in report.clusters
    }


@pytest.mark.parametrize("story", ["air-strike", "merger", "valley-quake"])
def test_unrelated_article(story: str) -> None:
    """Members, labels, verdicts, reasons, severities and fingerprints of all other clusters stay."""
    other = Article(id="zz-bakers", path="zz.txt", source="Quillmere Post", text=UNRELATED)
    before = clusters(api.compare(STORIES / story))
    after = clusters(api.compare([STORIES / story, other]))
    assert len(after) > len(before) > 20
    assert {claims: after.get(claims) for claims in before} == before
