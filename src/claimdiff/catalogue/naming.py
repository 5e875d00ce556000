"""Names against the spellings that entries of the kind "name" accept."""

from __future__ import annotations

from claimdiff.catalogue.entries import Catalogue, Entry
from claimdiff.comparison.name_spelling import Level, ascii_lower, word_level, words_of
from claimdiff.extraction.name_words import is_known
from claimdiff.models import Claim


def names(catalogue: Catalogue) -> list[tuple[Entry, tuple[str, ...]]]:
    """The entries for names, each with its accepted spellings."""
    return [
        (entry, tuple(str(recorded.value) for recorded in entry.accepted))
        for entry in catalogue.claims
        if entry.kind == "name"
    ]


def spells(claim: Claim, spellings: tuple[str, ...]) -> int:
    """How surely a claim names what is spelled so: 0 not, 1 in another spelling, 2 to the letter.

    One word is only taken for a slip of another where it is no word or name in its own right.
    """
    given = str(claim.value)
    if ascii_lower(given) in {ascii_lower(spelling) for spelling in spellings}:
        return 2
    return int(any(_near(words_of(given), words_of(spelling)) for spelling in spellings))


def _near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other) or not one:
        return False
    levels = [word_level(x, y) for x, y in zip(one, other, strict=True)]
    if max(levels) > Level.LETTER or Level.SHORT in levels:
        return False
    if len(one) == 1:
        return not is_known(one[0]) and min(len(one[0]), len(other[0])) >= 5
    return Level.SAME in levels or max(levels) == Level.SAME
