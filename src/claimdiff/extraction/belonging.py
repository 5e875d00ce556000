"""To whom or what a value belongs: its owner, its bearer, who acts, the words for it."""

from __future__ import annotations

from bisect import bisect_left

from claimdiff.extraction import circumstances
from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.concepts import property_concept
from claimdiff.extraction.entities import after_conversion
from claimdiff.extraction.happenings import entity_concept
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.properties import DEALS
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.lexicon import members

#: So many tokens from a distance is the word for where it is from.
_REACH = 5

_HAVING = frozenset(
    ("have", "contain", "include", "comprise", "hold", "feature", "house", "boast", "consist")
)


def agent_of(
    reading: Reading, entity: Entity | None, verb: Chunk | None, concept: str | None, of: str | None
) -> str | None:
    """Who acts: for a deal or an offer whoever makes it, otherwise who does what the verb says."""
    if entity is not None and concept in DEALS and entity_concept(reading, entity) in DEALS:
        maker = circumstances.maker(reading, entity) or of
        if maker is not None:
            return maker
    if verb is not None and reading.lemma(verb.head) in ("be", "become", "remain", "seem", "cost", "stand"):
        return None
    return circumstances.agent(reading, verb)


def modifiers(reading: Reading, entity: Entity | None) -> tuple[str, ...]:
    """The words before a noun that describe it, in lower case."""
    if entity is None:
        return ()
    content = reading.content
    at, end = bisect_left(content, entity.first), bisect_left(content, entity.head)
    return tuple(reading.lower[i] for i in content[at:end])


def belongs_to(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, predicate: str | None
) -> str | None:
    """The words for what an entity belongs to or is a property of: "of Camp X", "Acme's servers"."""
    if entity is None:
        return None
    found = circumstances.owner(reading, entity)
    having = verb is not None and (
        predicate in _HAVING or reading.concept(verb.head) in ("possession", "composition")
    )
    if found is None and verb is not None and having and verb.head < entity.head:
        subject = reading.subject_of(verb)
        if subject is not None:
            found = reading.phrase(subject)
    if found is None and property_concept(reading.lemma(entity.head)) is not None:
        found = _bearer(reading, entity)
    return found


def _bearer(reading: Reading, entity: Entity) -> str | None:
    """What has a property: "an earthquake with a magnitude of 4.6"."""
    preposition = reading.links.preposition[entity.chunk]
    if preposition < 0 or reading.lower[reading.chunks[preposition].first] not in ("with", "at", "by"):
        return None
    bearer = reading.entity(reading.links.attach[entity.chunk])
    return reading.phrase(bearer) if bearer is not None else None


def reference(reading: Reading, mention: Mention) -> str | None:
    """The place that a distance is measured from."""
    first = after_conversion(reading, mention)
    for token in range(first, min(first + _REACH, reading.sentence.last - 1)):
        if reading.lower[token] in ("from", "of", "off", "outside"):
            found = reading.entity(reading.chunk_at(token + 1))
            return _named(reading, found) if found is not None else None
    return None


def _named(reading: Reading, place: Entity) -> str:
    """The name of a place, where it is said after what it is: "the capital, Quito", "the town of Lorca"."""
    town = reading.word(place.last) == "of" and reading.word(place.head) in members("towns")
    town = town and place.last + 1 < reading.sentence.last and not _one_of(reading, place)
    named = reading.entity(reading.chunk_at(place.last + 1)) if town else None
    if named is not None and reading.tag(named.head) == "P":
        return reading.phrase(named)
    after = reading.entity(place.chunk + 2) if place.chunk + 2 < len(reading.chunks) else None
    apposed = (
        after is not None
        and reading.tag(place.head) != "P"
        and reading.word(place.last) == ","
        and reading.tag(after.head) == "P"
        and place.last + 1 == after.first
    )
    return reading.phrase(after if after is not None and apposed else place)


def _one_of(reading: Reading, place: Entity) -> bool:
    """Whether a place is one of several: "a suburb of Damascus" is not Damascus."""
    return bool({"a", "an"} & set(reading.lower[reading.chunks[place.chunk].first : place.head]))


def label(mention: Mention, reading: Reading, entity: Entity | None, of: str | None) -> str | None:
    """The measured entity in the words of the text."""
    if entity is None:
        return None
    text = reading.phrase(entity)
    if of and mention.kind != "age" and of not in text:
        return f"{text} of {of}"
    return text
