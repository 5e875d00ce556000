"""What a verb says together with its object: to accept an offer is to agree, to strike a deal no attack."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.people import counted_people
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.lexicon import members

_ACCEPTING = frozenset(("accept", "approve", "endorse", "ratify", "adopt", "okay"))
_TAKING_PART = frozenset(("participate", "join"))
_PEOPLE = frozenset(("family", "household", "people"))
_PERFECT = frozenset(("has", "have", "had", "having"))


def with_object(reading: Reading, verb: Chunk, own: str | None, direct: Entity | None) -> str | None:
    """What a verb says that happens, where ``own`` is what it says alone and ``direct`` what is done to."""
    lemma = reading.lemma(verb.head)
    if lemma == "take" and reading.word(verb.last) == "part":
        lemma = "participate"
    if lemma in _ACCEPTING or lemma == "strike":
        done = reading.concept(direct.head) if direct is not None else None
        return "contracts" if done in ("offers", "contracts") and (done != own) else own
    if lemma == "shelter":
        hosted = verb.passive or (direct is not None and direct.head > verb.head)
        return "residence" if hosted else own
    if lemma == "accommodate":
        held = verb.passive or reading.word(verb.first) in _PERFECT
        return "residence" if held else own
    if lemma in _TAKING_PART:
        return _taken_part_in(reading, verb) or own
    if lemma == "take" and reading.word(verb.last) == "in" and not verb.passive:
        k = reading.chunk_at(verb.last) + 1
        taken = reading.entity(k) if k < len(reading.chunks) else None
        return "residence" if taken is not None and _people(reading, taken) else own
    return own


def _taken_part_in(reading: Reading, verb: Chunk) -> str | None:
    """What somebody takes part in: "60 officers are taking part in the search", "joined the hunt"."""
    at = verb.last
    while reading.word(at) in ("part", "in"):
        at += 1
    if not reading.word(at):
        return None
    found = reading.entity(reading.chunk_at(at))
    return reading.concept(found.head) if found is not None else None


def _people(reading: Reading, entity: Entity) -> bool:
    own = reading.noun(entity.head)
    return own in _PEOPLE or names_person(own)


def names_person(noun: str) -> bool:
    """Whether a noun is one for people, by the lists of them or by its ending ("climber")."""
    return (
        noun in counted_people()
        or noun in members("name_demonyms")
        or noun in members("people")
        or noun.endswith(("er", "or", "ee", "ist", "ian", "man", "lar"))
    )
