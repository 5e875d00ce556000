"""Names of people, places and organisations."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.segmentation import Document


def find_names(document: Document) -> list[Mention]:
    """Names of an article from left to right, not overlapping; ``value`` is the name as written."""
    return []
