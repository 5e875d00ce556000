"""Which clause tells who is counted: "the 300 workers who were dismissed", "3,000 people moved on"."""

from __future__ import annotations

from functools import cache

from claimdiff.extraction.chunks import Chunk, Parse
from claimdiff.extraction.happenings import PERSONAL
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.wordings import WEAK
from claimdiff.lexicon import table, words

_RELATIVE = frozenset(("who", "whom", "that", "which"))
_NOUNS = frozenset(("N", "P"))


def telling(reading: Reading, entity: Entity, verb: Chunk | None) -> Chunk | None:
    """The verb that tells most of what a noun counts: that of its restrictive clause, or else ``verb``.

    ``verb`` governs the noun. It stays where it says itself what is asked of a count ("police freed the 12
    girls who had been kidnapped" asks how many were freed), or where the clause says nothing.
    """
    told = restricting(reading.parse, reading.lower, entity.chunk)
    if told is None or told is verb:
        return verb
    own = reading.concept(verb.head) if verb is not None else None
    if own in _counted() and verb is not None and not _reports(reading, verb):
        return verb
    said = reading.concept(told.head)
    if said in PERSONAL or said in _counted():
        return told
    silent = verb is None or (own is None and reading.lemma(verb.head) not in WEAK)
    return told if silent and reading.lemma(told.head) not in WEAK else verb


def of_whom(reading: Reading, token: int) -> tuple[Chunk | None, Entity | None]:
    """The verb of the clause of "3,000 of whom were laid off" and those who they are of.

    ``token`` is the first after the number.
    """
    if reading.word(token) != "of" or reading.word(token + 1) not in ("whom", "which"):
        return None, None
    k = reading.chunk_at(token + 1) + 1
    chunks = reading.chunks
    while k < len(chunks) and chunks[k].kind in ("R", "T"):
        k += 1
    verb = chunks[k] if k < len(chunks) and chunks[k].kind == "VP" else None
    before = reading.chunk_at(token - 1) - 1
    whole = reading.entity(before - 1) if before > 0 and chunks[before].kind == "," else None
    return verb, whole


@cache
def _counted() -> frozenset[str]:
    """What is asked of counts."""
    return frozenset(table("questions")["counted"].split())


def _reports(reading: Reading, verb: Chunk) -> bool:
    return reading.lemma(verb.head) in words("reporting_verbs")


def restricting(parse: Parse, lower: list[str], k: int) -> Chunk | None:
    """The verb of the relative clause or the participle that stands right after the noun phrase ``k``.

    A phrase in the singular may stand between: "the 26 passengers on the bus who were hurt".
    """
    chunks = parse.chunks
    k += 1
    if k + 2 < len(chunks) and chunks[k].kind == "IN" and chunks[k + 1].kind == "NP":
        if lower[chunks[k + 2].first] != "who" or parse.tag(chunks[k + 1].head) not in _NOUNS:
            return None
        k += 2
    if k + 1 >= len(chunks):
        return None
    chunk, following = chunks[k], chunks[k + 1]
    low = lower[chunk.first]
    if chunk.kind == "VP":
        return chunk if not chunk.finite and low != "to" else None
    if chunk.kind != "S" or low not in _RELATIVE:
        return None
    if following.kind == "VP":
        return following
    if following.kind != "NP" or low == "who" or k + 2 >= len(chunks):
        return None
    return chunks[k + 2] if chunks[k + 2].kind == "VP" else None
