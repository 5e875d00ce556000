"""Whether a name is a person's, a place's or an organisation's, by its words and what stands beside it."""

from __future__ import annotations

from claimdiff.extraction.name_words import PLAIN, TITLE, word_class
from claimdiff.lexicon import members
from claimdiff.segmentation.tokens import Tokens

HYPHENS = frozenset("-‐‑–")
#: Small words that a place follows.
LOCATING = frozenset({"in", "near", "off", "at", "outside", "across"})
#: Words for a place that its name stands before ("in the Torv region").
AREAS = frozenset(
    {"area", "region", "district", "province", "village", "town", "city", "municipality", "county"}
)
#: Longest name of a person, in tokens.
PERSON = 4


def kind_of(tokens: Tokens, bare: list[str], first: int, last: int, *, titled: bool) -> str | None:
    """The kind of the name in tokens ``first`` to ``last``, or ``None`` where nothing tells.

    Args:
        tokens: The article's tokens.
        bare: Its words in small letters, without possessive endings.
        first: First token of the name.
        last: One past the last token.
        titled: A person's title stands before it.
    """
    if titled:
        return "person"
    low = bare[first:last]
    given = last - first > 1 and low[0] in members("first_names")
    if not members("name_organisations").isdisjoint(low[1:] if given else low):
        return "organisation"
    if low[-1] in members("name_places") or low[0] in members("name_places"):
        return "place"
    if last - first == 1:
        if tokens.words[first].isupper():
            return "organisation"
        return "place" if _located(tokens, first, last) else None
    if _located(tokens, first, last):
        return "place"
    if not HYPHENS.isdisjoint(low) or last - first > PERSON:
        return None
    office = first > 0 and word_class(tokens.lower[first - 1]) == TITLE
    unknown = all(word_class(w) == PLAIN for w in low if w.isalpha())
    return "person" if given or office or unknown else None


def _located(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the name stands where a place does: after "in", or before a word for a place."""
    before = tokens.lower[first - 1] if first else ""
    if before in LOCATING:
        return True
    after = tokens.lower[last] if last < len(tokens) else ""
    return before == "the" and first > 1 and tokens.lower[first - 2] in LOCATING and after in AREAS
