"""An article's text cut into pieces, so that claims can be marked where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from claimdiff.models import Claim
from claimdiff.segmentation.lines import paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the claims that cover it, the one that begins first, then the longest, first.

    Attributes:
        text: The text as the article has it.
        claims: The claims that cover it; empty between claims.
        start: The first code point.
        opens: The claims of which this is the first piece.
        closes: The claims of which this is the last piece.
    """

    text: str
    claims: tuple[Claim, ...]
    start: int
    opens: tuple[Claim, ...]
    closes: tuple[Claim, ...]


def pieces(text: str, claims: Iterable[Claim], start: int = 0, end: int | None = None) -> list[Piece]:
    """The text from ``start`` to ``end`` in pieces that, put together, are the text again.

    Claims may overlap; each piece names all that cover it. Of a claim that reaches over an end of the
    stretch, the part inside is marked.

    Args:
        text: The text of an article.
        claims: Claims of this article, in any order.
        start: First code point of the stretch.
        end: One past its last code point; ``None`` is the end of the text.
    """
    end = len(text) if end is None else end
    inside = sorted(
        (claim for claim in claims if claim.start < end and claim.end > start),
        key=lambda claim: (claim.start, -claim.end, claim.id),
    )
    cuts = {start, end, *(max(c.start, start) for c in inside), *(min(c.end, end) for c in inside)}
    found: list[Piece] = []
    active: list[Claim] = []
    waiting = 0
    ordered = sorted(cuts)
    for low, high in pairwise(ordered):
        active = [claim for claim in active if claim.end > low]
        first = waiting
        while waiting < len(inside) and max(inside[waiting].start, start) <= low:
            active.append(inside[waiting])
            waiting += 1
        found.append(
            Piece(
                text=text[low:high],
                claims=tuple(active),
                start=low,
                opens=tuple(inside[first:waiting]),
                closes=tuple(claim for claim in active if min(claim.end, end) == high),
            )
        )
    return found


def marked_paragraphs(text: str, claims: Iterable[Claim]) -> Iterator[list[Piece]]:
    """The pieces of each paragraph; an empty line or an unwrapped line end makes a new one."""
    ordered = sorted(claims, key=lambda claim: claim.start)
    waiting = 0
    for start, end in paragraphs(text):
        line = text[start:end]
        left, right = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
        if left >= right:
            continue
        while waiting < len(ordered) and ordered[waiting].end <= left:
            waiting += 1
        inside = takewhile(lambda claim: claim.start < right, ordered[waiting:])  # noqa: B023 (used at once)
        yield pieces(text, inside, left, right)
