"""Who asserts what inside an article: "police said", "according to BIRN"."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.segmentation import Document


@dataclass(frozen=True, slots=True)
class Attribution:
    """A claimant and the code points that he, she or it answers for."""

    claimant: str
    start: int
    end: int


def find_attributions(document: Document) -> list[Attribution]:
    """Attributed stretches of an article, by position."""
    return []
