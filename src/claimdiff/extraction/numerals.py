"""Numbers as written: digits, words, mixed, ranges, fractions, ordinals, vague ones."""

from __future__ import annotations

from claimdiff.extraction.mentions import Numeral
from claimdiff.segmentation import Document, Sentence


def find_numerals(document: Document, sentence: Sentence) -> list[Numeral]:
    """Numbers of a sentence from left to right, not overlapping."""
    found: list[Numeral] = []
    words = document.tokens.words
    for i in range(sentence.first, sentence.last):
        if words[i][0].isdigit() and words[i].replace(",", "").replace(".", "", 1).isdigit():
            number = float(words[i].replace(",", ""))
            found.append(Numeral(i, i + 1, int(number) if number.is_integer() else number))
    return found
