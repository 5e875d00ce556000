"""The events that dates and durations are of: which nouns and verbs say that something happens."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.concepts import predicate_concept
from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.senses import with_object
from claimdiff.lexicon import table, words

#: Endings of nouns for persons, where the noun is no known event ("robber", not "murder").
PERSONAL = ("er", "or", "ee", "ist", "ian", "man")
#: So many sentences are read for the event of the lead.
_LEAD = 6
#: Verbs whose passive keeps an object: "was given a star".
_GIVING = frozenset(("give", "award", "hand", "grant"))
#: What a quake or storm does as well as a person: "It struck at 2 a.m."
_STRIKING = frozenset(("strike", "hit"))
_NATURAL = frozenset(("quakes", "storms", "floods"))


@cache
def members(group: str) -> frozenset[str]:
    """A group of ``lexicon/data/occasions.json``."""
    return frozenset(table("occasions")[group].split())


def phrase_at(reading: Reading, k: int) -> Entity | None:
    """The noun phrase of a chunk, also one whose noun looks like an adjective ("a memorial")."""
    found = reading.entity(k)
    if found is None and k >= 0:
        chunk = reading.chunks[k]
        if chunk.kind == "NP" and reading.lower[chunk.head] in members("events"):
            return Entity(chunk.first, chunk.head, chunk.last, k)
    return found


def event_noun(reading: Reading, entity: Entity | None) -> str | None:
    """The event that a noun phrase names, as a concept or else as its noun; ``None`` for things and persons.

    A noun that holds others gives way to them ("a series of attacks"); one that names nothing ("the
    incident") stands for the event of the lead.
    """
    for _ in range(3):
        if entity is None:
            return None
        own = noun_of(reading, entity)
        inner = contained(reading, entity) if own in members("containers") else None
        if inner is None:
            return _named(reading, entity, own)
        entity = inner
    return None


def noun_of(reading: Reading, entity: Entity) -> str:
    """The noun of a phrase, whole where it is hyphenated: "stand-off"."""
    head = entity.head
    own = reading.noun(head)
    if reading.word(head - 1) == "-" and reading.document.tokens.glued(head):
        joined = f"{reading.word(head - 2)}-{own}"
        if joined in members("events"):
            return joined
    return own


def _named(reading: Reading, entity: Entity, own: str) -> str | None:
    if own in members("vague"):
        return event_of_lead(reading) or reading.concept(entity.head) or "event"
    plain = own.rpartition("-")[2]
    if plain in members("no events") or (plain.endswith(PERSONAL) and own not in members("events")):
        return None
    concept = reading.concept(entity.head)
    if concept is None and own.endswith("ing"):
        concept = predicate_concept(verb_lemma(own), own, "VG")
    if concept is None and reading.tag(entity.head) == "P":
        concept = _titled(reading, entity)
    return concept or (own if own in members("events") else None)


def _titled(reading: Reading, entity: Entity) -> str | None:
    """The kind of event before its name: "Hurricane Lorna"."""
    for token in range(entity.first, entity.head):
        found = predicate_concept(reading.lower[token], reading.lower[token], "N")
        if found in members("causes") and reading.lower[token] not in members("no events"):
            return found
    return None


def contained(reading: Reading, entity: Entity) -> Entity | None:
    """What follows the "of" of a noun."""
    if reading.word(entity.last) != "of" or not reading.word(entity.last + 1):
        return None
    return phrase_at(reading, reading.chunk_at(entity.last + 1))


def event_of_lead(reading: Reading) -> str | None:
    """The first event that the title and the first sentences name; it is looked for once an article."""
    memory = reading.memory
    if memory.event is None:
        memory.event = _first_cause(reading) or ""
    return memory.event or None


def _first_cause(reading: Reading) -> str | None:
    causes = members("causes")
    lower = reading.document.tokens.lower
    for sentence in reading.document.sentences[:_LEAD]:
        for token in range(sentence.first, sentence.last):
            found = _cause(lower[token])
            if found in causes and lower[token] not in members("no events"):
                return found
    return None


@cache
def _cause(low: str) -> str | None:
    """The concept of a word that is a noun or a past verb of a disaster or crime."""
    return predicate_concept(noun_lemma(low), low, "N") or (
        predicate_concept(verb_lemma(low), low, "VD") if low.endswith("ed") else None
    )


def event_verb(reading: Reading, verb: Chunk) -> str | None:
    """The event that a verb tells, as a concept or else as its lemma; or that of its object or subject.

    "The quake killed nine" is about the quake; "the summit took place" and "the vote is due" about their
    subjects; "made a landing" about its object.
    """
    told = reading.told
    if verb.head not in told:
        told[verb.head] = _told(reading, verb)
    return told[verb.head]


def _told(reading: Reading, verb: Chunk) -> str | None:
    lemma = verb_of(reading, verb)
    k = reading.chunk_at(verb.head)
    subject = phrase_at(reading, reading.links.subject[k])
    direct = object_at(reading, verb)
    concept = None if _spends_time(reading, verb, lemma) else reading.concept(verb.head)
    concept = with_object(reading, verb, concept, direct)
    if lemma == "reach" and _numbers(reading, subject):
        concept = None
    if lemma in members("happening"):
        return _of_subject(reading, subject) or _complement(reading, verb, lemma)
    if lemma in members("holding") or (lemma in members("setting") and verb.passive):
        return event_noun(reading, direct) or concept or lemma
    caused = _of_subject(reading, subject)
    if caused in members("causes") and not (verb.passive and verb.finite):
        return caused
    if caused is None and lemma in _STRIKING and event_of_lead(reading) in _NATURAL:
        return event_of_lead(reading)
    if lemma in members("starting") or lemma in members("ending"):
        return event_noun(reading, direct) or caused or concept or lemma
    said = event_noun(reading, direct)
    if lemma in members("noticing") and said in members("causes"):
        return said
    if lemma in members("light"):
        return said or _of_object(reading, verb, direct, lemma, concept) or caused or lemma
    return concept or said or caused or lemma


def _numbers(reading: Reading, subject: Entity | None) -> bool:
    """Whether a subject is a number, which arrives nowhere: "the number reached 2,700"."""
    if subject is None:
        return False
    own = reading.lower[subject.head]
    return own in table("totals")["numbers"].split() or own in table("totals")["masses"] or own == "toll"


def _spends_time(reading: Reading, verb: Chunk, lemma: str) -> bool:
    """Whether time is spent, and no money: "spent five weeks at the top"."""
    if lemma != "spend" or not reading.word(verb.last):
        return False
    at = bisect_left(reading.values, verb.last, key=lambda value: value.first)
    following = reading.values[at : at + 1]
    return bool(following) and following[0].kind == "duration" and following[0].first <= verb.last + 1


def _of_object(
    reading: Reading, verb: Chunk, direct: Entity | None, lemma: str, concept: str | None
) -> str | None:
    """What a light verb does to a thing: "took 41 lives", "got his star"."""
    if (
        direct is not None
        and reading.noun(direct.head) == "life"
        and lemma in ("take", "claim", "lose", "cost")
    ):
        return "deaths"
    if direct is None or concept is not None or (verb.passive and lemma not in _GIVING):
        return concept
    return reading.noun(direct.head)


def _of_subject(reading: Reading, subject: Entity | None) -> str | None:
    """The event that a subject names, or a noun that it hangs on ("the mission in the gulf that began")."""
    links = reading.links
    for _ in range(3):
        if subject is None:
            return None
        found = event_noun(reading, subject)
        if found is not None:
            return found
        subject = reading.entity(links.attach[subject.chunk])
    return None


def object_at(reading: Reading, verb: Chunk) -> Entity | None:
    """The object of a verb, or the noun phrase right after it; of a passive its subject."""
    k = reading.chunk_at(verb.head)
    given = verb.passive and reading.lemma(verb.head) in _GIVING
    if verb.passive and not given:
        return phrase_at(reading, reading.links.subject[k])
    found = phrase_at(reading, reading.links.object[k])
    if (
        found is None
        and k + 1 < len(reading.chunks)
        and reading.lemma(verb.head) not in words("reporting_verbs")
    ):
        found = phrase_at(reading, k + 1)
    return found


def verb_of(reading: Reading, verb: Chunk) -> str:
    """The lemma of a verb; to take place is to happen."""
    lemma = reading.lemma(verb.head)
    if lemma == "take" and reading.word(verb.last) == "place":
        return "happen"
    return lemma


def aspect_of(reading: Reading, verb: Chunk) -> str | None:
    """Whether a verb dates the start or the end of an event rather than the event."""
    lemma = reading.lemma(verb.head)
    if lemma == "conclude" and event_verb(reading, verb) == "contracts":
        return None  # an accord that is concluded begins
    if lemma in members("starting"):
        return "start"
    return "end" if lemma in members("ending") else None


def _complement(reading: Reading, verb: Chunk, lemma: str) -> str | None:
    """What a form of "be" says of its subject: "was dead", "is due"."""
    for token in range(verb.last, min(verb.last + 2, reading.sentence.last)):
        if reading.tag(token) in ("J", "VN"):
            return reading.concept(token)
    if lemma == "be":
        return event_noun(reading, object_at(reading, verb))
    return reading.concept(verb.head) or event_of_lead(reading)
