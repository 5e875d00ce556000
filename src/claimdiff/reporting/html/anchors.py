"""Addresses inside the page: of articles, of cards, and of each marked claim."""

from __future__ import annotations

from collections.abc import Iterable

from claimdiff.models import Article, Claim, Cluster, Report


class Anchors:
    """Names for the places of a page, the same in every run on the same report."""

    def __init__(self, report: Report, clusters: Iterable[Cluster]) -> None:
        """Names for articles, and for the claims of the clusters that the page shows."""
        self._articles = {article.id: f"a{n}" for n, article in enumerate(report.articles, 1)}
        self._claims = {claim.id: f"m{n}" for n, claim in enumerate(report.claims, 1)}
        self._clusters = {name: cluster for cluster in clusters for name in cluster.claims}

    def article(self, article: Article | str) -> str:
        """The name of an article's column."""
        return self._articles[article if isinstance(article, str) else article.id]

    def claim(self, claim: Claim) -> str:
        """The name of a claim's mark."""
        return self._claims[claim.id]

    def cluster(self, claim: Claim) -> Cluster | None:
        """The cluster that a claim is shown in, if it is in one."""
        return self._clusters.get(claim.id)
