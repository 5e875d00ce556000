"""The stages in their order, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from claimdiff.alignment import Alignment, align
from claimdiff.extraction import extract_claims
from claimdiff.labels import fingerprint_of, label_of
from claimdiff.models import Article, Claim, Cluster, Counts, Extraction, Origin, Report, Skipped
from claimdiff.origins import find_origins
from claimdiff.provenance import with_provenance
from claimdiff.ranking import ranked
from claimdiff.segmentation import Document, segment
from claimdiff.verdicts import judge, rank


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
    begun = find_origins(documents, by_article)
    ordered = _with_origins(documents, begun)
    alignment = align(claims, {document.article.id: document for document in documents})
    by_id = {article.id: article for article in ordered}
    claims_by_id = {claim.id: claim for claim in claims}
    judged = with_provenance(_judged(alignment, by_id), claims_by_id, by_id, begun)
    clusters = ranked(judged, {name: place for place, name in enumerate(claims_by_id)})
    counts = Counts(
        articles=len(ordered),
        claims=len(claims),
        pairs_compared=len(alignment.compared),
        pairs_left_out=alignment.left_out,
        verdicts=dict(Counter(cluster.verdict for cluster in clusters)),
        skipped=len(skipped),
    )
    return Report(
        articles=tuple(ordered),
        claims=tuple(claims),
        clusters=tuple(clusters),
        origins=tuple(begun),
        skipped=tuple(skipped),
        counts=counts,
    )


def origins(articles: Sequence[Article], advance: Callable[[], None] = _nothing) -> list[Origin]:
    """Which articles go back to one report; ``advance`` is called after each article."""
    documents = _documents(articles)
    return find_origins(documents, dict(_claims(documents, advance)))


def _documents(articles: Sequence[Article]) -> list[Document]:
    return [segment(article) for article in sorted(articles, key=lambda article: article.id)]


def _claims(documents: Sequence[Document], advance: Callable[[], None]) -> Iterator[tuple[str, list[Claim]]]:
    for document in documents:
        yield document.article.id, extract_claims(document)
        advance()


def _judged(alignment: Alignment, articles: dict[str, Article]) -> list[Cluster]:
    """The clusters with their verdicts, most severe first."""
    judged = [(judge(list(claims), articles), claims) for claims in alignment.groups]
    judged.sort(key=lambda item: rank(item[0]))
    clusters = []
    for n, (verdict, claims) in enumerate(judged, 1):
        label = label_of(claims)
        clusters.append(
            Cluster(
                id=f"c{n}",
                label=label,
                kind=claims[0].kind,
                verdict=verdict.name,
                reason=verdict.reason,
                severity=verdict.severity,
                claims=tuple(claim.id for claim in claims),
                fingerprint=fingerprint_of(claims, label),
            )
        )
    return clusters


def _with_origins(documents: Sequence[Document], origins: Sequence[Origin]) -> list[Article]:
    """The articles, each with its origin's id."""
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    return [d.article.model_copy(update={"origin": origin_of[d.article.id]}) for d in documents]
