"""The stages in their order, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from claimdiff.alignment import LEAST, Alignment, align, level_of
from claimdiff.extraction import extract_claims
from claimdiff.labels import fingerprint_of, label_of
from claimdiff.models import (
    DISCREPANT,
    AlignmentLevel,
    Article,
    Claim,
    Cluster,
    Counts,
    Extraction,
    Origin,
    Report,
    Skipped,
    Story,
)
from claimdiff.origins import find_origins
from claimdiff.provenance import with_provenance
from claimdiff.ranking import ranked
from claimdiff.segmentation import Document, segment
from claimdiff.stories import group_stories, one_story_of
from claimdiff.verdicts import Verdict, judge, rank

if TYPE_CHECKING:
    from claimdiff.catalogue import Assignment, Catalogue, Entry

#: Claims that answer one question, and the catalogue's entry for it.
Row = tuple[tuple[Claim, ...], "Entry | None"]


def _nothing() -> None:
    """Nobody watches."""


def extract(
    articles: Sequence[Article], skipped: Sequence[Skipped] = (), advance: Callable[[], None] = _nothing
) -> Extraction:
    """The claims of each article; ``advance`` is called after each."""
    documents = _documents(articles)
    claims = [claim for _, found in _claims(documents, advance) for claim in found]
    ordered = [document.article for document in documents]
    counts = Counts.model_construct(articles=len(ordered), claims=len(claims), skipped=len(skipped))
    return Extraction.model_construct(
        articles=tuple(ordered), claims=tuple(claims), skipped=tuple(skipped), counts=counts
    )


def compare(  # noqa: PLR0913 (a parameter for each option that decides)
    articles: Sequence[Article],
    skipped: Sequence[Skipped] = (),
    advance: Callable[[], None] = _nothing,
    *,
    one_story: bool = False,
    catalogue: Catalogue | None = None,
    alignment: AlignmentLevel = "loose",
) -> Report:
    """The claims of each article, aligned within each story into clusters with a verdict each.

    Args:
        articles: What to compare.
        skipped: What could not be read, for the report.
        advance: Called after each article.
        one_story: Take all articles for one story; otherwise they are grouped first.
        catalogue: The record to name the rows after and to judge the values by.
        alignment: How firmly claims of different values have to be joined.
    """
    return compare_in_full(
        articles, skipped, advance, one_story=one_story, catalogue=catalogue, alignment=alignment
    )[0]


def compare_in_full(  # noqa: PLR0913 (as compare)
    articles: Sequence[Article],
    skipped: Sequence[Skipped] = (),
    advance: Callable[[], None] = _nothing,
    *,
    one_story: bool = False,
    catalogue: Catalogue | None = None,
    alignment: AlignmentLevel = "loose",
) -> tuple[Report, list[Alignment]]:
    """As :func:`compare`, with the alignment of each story: every compared pair and its levels."""
    documents = _documents(articles)
    by_article = dict(_claims(documents, advance, catalogue))
    claims = [claim for found in by_article.values() for claim in found]
    stories = one_story_of(documents) if one_story else group_stories(documents, by_article)
    begun = find_origins(documents, by_article)
    ordered = _with_origins(documents, begun)
    alignments = _aligned(stories, documents, by_article, alignment)
    by_id = {article.id: article for article in ordered}
    claims_by_id = {claim.id: claim for claim in claims}
    rows: list[Row] = [(claims, None) for aligned in alignments for claims in aligned.groups]
    assigned = _assigned(rows, catalogue, by_id)
    weakest = _weakest(alignments)
    held = [
        part
        for row in (assigned.groups if assigned else rows)
        for part in _parted(row, by_id, weakest, LEAST[alignment])
    ]
    judged = with_provenance(
        _judged(held, stories, by_id, documents, weakest),
        claims_by_id,
        by_id,
        begun,
    )
    clusters = ranked(judged, {name: place for place, name in enumerate(claims_by_id)})
    compared = sum(len(aligned.compared) for aligned in alignments)
    size = sum(len(aligned.profiles) for aligned in alignments)
    counts = Counts.model_construct(
        articles=len(ordered),
        claims=len(claims),
        pairs_compared=compared,
        pairs_left_out=size * (size - 1) // 2 - compared,
        verdicts=dict(Counter(cluster.verdict for cluster in clusters)),
        skipped=len(skipped),
    )
    report = Report.model_construct(
        articles=tuple(ordered),
        claims=tuple(claims),
        clusters=tuple(clusters),
        stories=tuple(stories),
        origins=tuple(begun),
        skipped=tuple(skipped),
        counts=counts,
        unmentioned=assigned.unmentioned if assigned else (),
        ambiguous=assigned.ambiguous if assigned else (),
    )
    return report, alignments


def origins(articles: Sequence[Article], advance: Callable[[], None] = _nothing) -> list[Origin]:
    """Which articles go back to one report; ``advance`` is called after each article."""
    documents = _documents(articles)
    return find_origins(documents, dict(_claims(documents, advance)))


def _documents(articles: Sequence[Article]) -> list[Document]:
    return [segment(article) for article in sorted(articles, key=lambda article: article.id)]


def _claims(
    documents: Sequence[Document], advance: Callable[[], None], catalogue: Catalogue | None = None
) -> Iterator[tuple[str, list[Claim]]]:
    for document in documents:
        found = extract_claims(document)
        if catalogue and catalogue.concepts:
            from claimdiff.catalogue import with_concepts

            found = with_concepts(found, catalogue.concepts)
        yield document.article.id, found
        advance()


def _aligned(
    stories: Sequence[Story],
    documents: Sequence[Document],
    claims: Mapping[str, Sequence[Claim]],
    level: AlignmentLevel,
) -> list[Alignment]:
    """The alignment of each story's claims; claims of two stories never meet."""
    by_id = {document.article.id: document for document in documents}
    return [
        align(
            [claim for name in story.articles for claim in claims[name]],
            {name: by_id[name] for name in story.articles},
            level,
        )
        for story in stories
    ]


def _weakest(alignments: Sequence[Alignment]) -> dict[str, float]:
    """By claim the least evidence on which its group was joined; no claim stands in two alignments."""
    return {name: weight for aligned in alignments for name, weight in aligned.weakest.items()}


def _assigned(
    rows: Sequence[Row], catalogue: Catalogue | None, articles: dict[str, Article]
) -> Assignment | None:
    """The rows with the entries that they answer, where there is a catalogue."""
    if catalogue is None:
        return None
    from claimdiff.catalogue import assign

    return assign([claims for claims, _ in rows], catalogue, articles)


def _judged(
    rows: Sequence[Row],
    stories: Sequence[Story],
    articles: dict[str, Article],
    documents: Sequence[Document],
    weakest: Mapping[str, float],
) -> list[Cluster]:
    """The clusters with their verdicts, most severe first."""
    texts = {document.article.id: document for document in documents}
    story_of = {name: story.id for story in stories for name in story.articles}
    judged = [(claims, entry, *_verdict(claims, entry, articles)) for claims, entry in rows]
    judged.sort(key=lambda item: rank(item[2]))
    clusters = []
    for n, (claims, entry, verdict, contradicting) in enumerate(judged, 1):
        label = entry.label if entry else label_of(claims, texts)
        # What is new about a row of the record is what contradicts it, whatever else agrees with it.
        telling = [claim for claim in claims if claim.id in contradicting] or claims
        clusters.append(
            Cluster.model_construct(
                id=f"c{n}",
                label=label,
                kind=claims[0].kind,
                verdict=verdict.name,
                reason=verdict.reason,
                severity=verdict.severity,
                claims=tuple(claim.id for claim in claims),
                fingerprint=fingerprint_of(telling, f"entry {entry.id}" if entry else None),
                story=story_of[claims[0].article],
                entry=entry.id if entry else None,
                contradicting=contradicting,
                alignment=_level(claims, verdict, weakest) if entry is None else None,
            )
        )
    return clusters


def _parted(row: Row, articles: dict[str, Article], weakest: Mapping[str, float], least: float) -> list[Row]:
    """A row, or its claims one by one.

    Claims that fit one another pair by pair are joined before those that differ, on less evidence, and may be
    a discrepancy together ("at least 100", "about 150"). Such a row stands only on as much as was asked for.
    """
    claims, entry = row
    held = entry is not None or all(weakest.get(claim.id, least + 1) > least for claim in claims)
    if held or judge(list(claims), articles).name not in DISCREPANT:
        return [row]
    return [((claim,), None) for claim in claims]


def _level(
    claims: tuple[Claim, ...], verdict: Verdict, weakest: Mapping[str, float]
) -> AlignmentLevel | None:
    """How firmly the claims of a discrepancy were joined."""
    evidence = [weakest[claim.id] for claim in claims if claim.id in weakest]
    return level_of(min(evidence)) if evidence and verdict.name in DISCREPANT else None


def _verdict(
    claims: tuple[Claim, ...], entry: Entry | None, articles: dict[str, Article]
) -> tuple[Verdict, dict[str, str]]:
    """The verdict on a row, and which of its claims contradict the record."""
    own = judge(list(claims), articles)
    if entry is None:
        return own, {}
    from claimdiff.catalogue import against_record

    found = against_record(entry, claims, own, articles)
    return found.verdict, found.contradicting


def _with_origins(documents: Sequence[Document], origins: Sequence[Origin]) -> list[Article]:
    """The articles, each with its origin's id."""
    origin_of = {article: origin.id for origin in origins for article in origin.articles}
    return [d.article.model_copy(update={"origin": origin_of[d.article.id]}) for d in documents]
