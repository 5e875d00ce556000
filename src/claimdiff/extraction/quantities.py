"""Quantities: counts, measures, money, percentages, ratios, scores and ordinals."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.segmentation import Document, Sentence


def find_quantities(
    document: Document, sentence: Sentence, numerals: list[Numeral], taken: set[int]
) -> list[Mention]:
    """Quantities of a sentence from left to right.

    ``taken`` holds the tokens that belong to dates, times, durations, ages and names with digits.
    """
    return [
        Mention(n.first, n.last, "count", n.value, anchor=(n.first, n.last))
        for n in numerals
        if n.first not in taken
    ]
