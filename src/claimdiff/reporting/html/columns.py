"""The articles side by side, every aligned value marked and linked with its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimdiff.models import Article, Claim, Cluster
from claimdiff.ranking import VERDICTS
from claimdiff.reporting.html.anchors import Anchors
from claimdiff.reporting.html.cards import web_address
from claimdiff.reporting.html.dates import written_date
from claimdiff.reporting.marking import Piece, marked_paragraphs


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that is marked or not.

    Attributes:
        text: The words.
        cards: Ids of the cards it belongs to, the gravest first; empty for text that is not marked.
        verdict: The verdict of the first card.
        names: Names that lead here.
        title: What a reader learns on pointing at it.
        first: It begins the mark of its first card; a screen reader stops here only.
    """

    text: str
    cards: tuple[str, ...] = ()
    verdict: str = ""
    names: tuple[str, ...] = ()
    title: str = ""
    first: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of an article beside itself.

    Attributes:
        source: How it is called.
        origin: The label of its origin, or ``None``.
        differing: In how many discrepancies it stands.
    """

    source: str
    origin: str | None
    differing: int


@dataclass(frozen=True, slots=True)
class Column:
    """One article.

    Attributes:
        name: The column's name.
        source: How the article is called.
        title: Its headline, or ``None``.
        date: When it was published, in words.
        dated: The date is known.
        updated: When it was updated, in words, or ``None``.
        origin: Where its information began, if that is another outlet.
        url: Its address on the web, or ``None``.
        paragraphs: The text.
        differing: In how many discrepancies it stands.
    """

    name: str
    source: str
    title: str | None
    date: str
    dated: bool
    updated: str | None
    origin: str | None
    url: str | None
    paragraphs: tuple[tuple[Stretch, ...], ...]
    differing: int


def column(article: Article, head: Head, claims: Sequence[Claim], anchors: Anchors) -> Column:
    """The column of an article.

    Args:
        article: The article.
        head: What stands above it.
        claims: Its claims; those in no card are not marked.
        anchors: The places of the page.
    """
    shown = [claim for claim in claims if anchors.cluster(claim)]
    return Column(
        name=anchors.article(article),
        source=head.source,
        title=article.title,
        date=written_date(article.published),
        dated=article.published is not None,
        updated=written_date(article.updated) if article.updated else None,
        origin=None if head.origin in (None, article.source, head.source) else head.origin,
        url=web_address(article),
        paragraphs=_headline_once(
            [
                tuple(_stretch(piece, anchors) for piece in paragraph)
                for paragraph in marked_paragraphs(article.text, shown)
            ]
        ),
        differing=head.differing,
    )


def _headline_once(paragraphs: list[tuple[Stretch, ...]]) -> tuple[tuple[Stretch, ...], ...]:
    """The paragraphs, without a headline that the next line repeats; its names lead to the repetition."""
    if len(paragraphs) > 1 and _words(paragraphs[0]) == _words(paragraphs[1]):
        names = tuple(name for stretch in paragraphs[0] for name in stretch.names)
        return ((Stretch("", names=names), *paragraphs[1]), *paragraphs[2:])
    return tuple(paragraphs)


def _words(paragraph: tuple[Stretch, ...]) -> list[str]:
    return "".join(stretch.text for stretch in paragraph).split()


def _stretch(piece: Piece, anchors: Anchors) -> Stretch:
    if not piece.claims:
        return Stretch(piece.text)
    clusters = sorted(
        {c.id: c for claim in piece.claims if (c := anchors.cluster(claim))}.values(),
        key=lambda cluster: (VERDICTS.index(cluster.verdict), int(cluster.id.removeprefix("c") or 0)),
    )
    opened: Mapping[str, Cluster] = {
        anchors.claim(claim): cluster for claim in piece.opens if (cluster := anchors.cluster(claim))
    }
    return Stretch(
        text=piece.text,
        cards=tuple(cluster.id for cluster in clusters),
        verdict=clusters[0].verdict,
        names=tuple(opened),
        title=f"{clusters[0].verdict}: {clusters[0].label}",
        first=any(cluster is clusters[0] for cluster in opened.values()),
    )
