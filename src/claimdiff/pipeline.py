"""The stages in their order, and nothing else."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from claimdiff.blocking import candidate_pairs
from claimdiff.clustering import cluster_claims
from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Claim, Cluster, Counts, Extraction, Origin, Report, Skipped
from claimdiff.origins import find_origins
from claimdiff.segmentation import Document, segment
from claimdiff.verdicts import judge


def _nothing() -> None:
    """Nobody watches."""


def extract(
    articles: Sequence[Article], skipped: Sequence[Skipped] = (), advance: Callable[[], None] = _nothing
) -> Extraction:
    """The claims of each article; ``advance`` is called after each."""
    documents = _documents(articles)
    claims = [claim for _, found in _claims(documents, advance) for claim in found]
    ordered = [document.article for document in documents]
    counts = Counts(articles=len(ordered), claims=len(claims), skipped=len(skipped))
    return Extraction(articles=tuple(ordered), claims=tuple(claims), skipped=tuple(skipped), counts=counts)


def compare(
    articles: Sequence[Article], skipped: Sequence[Skipped] = (), advance: Callable[[], None] = _nothing
) -> Report:
    """The claims of each article, aligned into clusters with a verdict each."""
    documents = _documents(articles)
    by_article = dict(_claims(documents, advance))
    claims = [claim for found in by_article.values() for claim in found]
    origins = find_origins(documents, by_article)
    ordered = _with_origins(documents, origins)
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
        origins=tuple(origins),
        skipped=tuple(skipped),
        counts=counts,
    )


def _documents(articles: Sequence[Article]) -> list[Document]:
    return [segment(article) for article in sorted(articles, key=lambda article: article.id)]


def _claims(documents: Sequence[Document], advance: Callable[[], None]) -> Iterator[tuple[str, list[Claim]]]:
    for document in documents:
        yield document.article.id, extract_claims(document)
        advance()


def _with_origins(documents: Sequence[Document], origins: Sequence[Origin]) -> list[Article]:
    """The articles, each with its origin's id."""
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    return [d.article.model_copy(update={"origin": origin_of[d.article.id]}) for d in documents]
