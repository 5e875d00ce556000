"""What a verb says together with its object: to accept an offer is to agree, to strike a deal no attack."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.name_words import members
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.wordings import persons

_ACCEPTING = frozenset(("accept", "approve", "endorse", "ratify", "adopt", "okay"))
_PEOPLE = frozenset(("family", "household", "people"))
_PERFECT = frozenset(("has", "have", "had", "having"))


def with_object(reading: Reading, verb: Chunk, own: str | None, direct: Entity | None) -> str | None:
    """What a verb says that happens; ``own`` is what it says alone, ``direct`` its object or passive subject."""
    lemma = reading.lemma(verb.head)
    if lemma in _ACCEPTING or lemma == "strike":
        done = reading.concept(direct.head) if direct is not None else None
        return "contracts" if done in ("offers", "contracts") and (done != own) else own
    if lemma == "shelter":
        hosted = verb.passive or (direct is not None and direct.head > verb.head)
        return "residence" if hosted else own
    if lemma == "accommodate":
        done = verb.passive or reading.word(verb.first) in _PERFECT
        return "residence" if done else own
    if lemma == "take" and reading.word(verb.last) == "in" and not verb.passive:
        k = reading.chunk_at(verb.last) + 1
        taken = reading.entity(k) if k < len(reading.chunks) else None
        return "residence" if taken is not None and _people(reading, taken) else own
    return own


def _people(reading: Reading, entity: Entity) -> bool:
    own = reading.noun(entity.head)
    return own in persons() or own in _PEOPLE or own in members("name_demonyms") or own in members("people")
