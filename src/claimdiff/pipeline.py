"""The stages in their order, and nothing else."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from claimdiff.blocking import candidate_pairs
from claimdiff.clustering import cluster_claims
from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Claim, Cluster, Counts, Extraction, Report, Skipped
from claimdiff.segmentation import segment
from claimdiff.verdicts import judge


def extract(articles: Sequence[Article], skipped: Sequence[Skipped] = ()) -> Extraction:
    """The claims of each article."""
    ordered, claims = _claims(articles)
    counts = Counts(articles=len(ordered), claims=len(claims), skipped=len(skipped))
    return Extraction(articles=tuple(ordered), claims=tuple(claims), skipped=tuple(skipped), counts=counts)


def compare(articles: Sequence[Article], skipped: Sequence[Skipped] = ()) -> Report:
    """The claims of each article, aligned into clusters with a verdict each."""
    ordered, claims = _claims(articles)
    candidates = candidate_pairs(claims)
    by_id = {article.id: article for article in ordered}
    clusters = []
    for n, group in enumerate(cluster_claims(claims, candidates.pairs), 1):
        verdict = judge(group, by_id)
        clusters.append(
            Cluster(
                id=f"c{n}",
                label=group[0].subject or group[0].text,
                kind=group[0].kind,
                verdict=verdict.name,
                reason=verdict.reason,
                severity=verdict.severity,
                claims=tuple(claim.id for claim in group),
                fingerprint=hashlib.sha256(group[0].id.encode()).hexdigest()[:16],
            )
        )
    counts = Counts(
        articles=len(ordered),
        claims=len(claims),
        pairs_compared=len(candidates.pairs),
        pairs_left_out=candidates.left_out,
        verdicts=dict(Counter(cluster.verdict for cluster in clusters)),
        skipped=len(skipped),
    )
    return Report(
        articles=tuple(ordered),
        claims=tuple(claims),
        clusters=tuple(clusters),
        skipped=tuple(skipped),
        counts=counts,
    )


def _claims(articles: Sequence[Article]) -> tuple[list[Article], list[Claim]]:
    ordered = sorted(articles, key=lambda article: article.id)
    return ordered, [claim for article in ordered for claim in extract_claims(segment(article))]
