"""Dates, clock times, durations and ages."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.segmentation import Document, Sentence


def find_times(document: Document, sentence: Sentence, numerals: list[Numeral]) -> list[Mention]:
    """Dates, clock times, durations and ages of a sentence, from left to right.

    Relative dates hang on ``document.article.published``; without one they stay partial.
    """
    return []
