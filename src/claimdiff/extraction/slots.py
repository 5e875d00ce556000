"""What a value is the value of: measured entity, property, predicate, agent, place, time."""

from __future__ import annotations

from claimdiff.extraction import circumstances
from claimdiff.extraction.belonging import agent_of, belongs_to, label, modifiers, reference
from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.concepts import typical_verb
from claimdiff.extraction.counting import unit_of
from claimdiff.extraction.entities import compound, measured
from claimdiff.extraction.events import verb_of
from claimdiff.extraction.happenings import COUNTED, concept_of, happens_to, nominal
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.occasions import Occasion, occasion
from claimdiff.extraction.properties import measured_as
from claimdiff.extraction.reading import Entity, Memory, Reading
from claimdiff.extraction.relatives import of_whom, telling
from claimdiff.extraction.stretches import stretch
from claimdiff.extraction.totals import total
from claimdiff.models import About
from claimdiff.records import Record
from claimdiff.segmentation import Document, Sentence

_MEASURED = frozenset(("measure", "money", "percent", "ratio", "duration"))
#: What the verb says that tells how large a number is: "it reached 15", "rose to 12".
_MOVING = frozenset(("arrival", "increase", "decrease"))
#: What stands between the items of a list.
_LISTING = frozenset(
    (",", "and", "&", "plus", ";", "about", "nearly", "some", "at", "least", "over", "another")
)
#: Words before a value that another is compared with, and so many tokens may stand between the two.
_FROM = frozenset(("from", "against", "with", "than", "to"))
_NEAR = 12
#: Every field of what a value is about: the set that all of them share.
_FIELDS = set(About.model_fields)


class Slots(Record):
    """The slots of one mention; ``unit`` replaces the mention's own where the noun names it."""

    __slots__ = ("about", "predicate", "subject", "unit")

    def __init__(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        unit: str | None = None,
        about: About | None = None,
    ) -> None:
        self.subject = subject
        self.predicate = predicate
        self.unit = unit
        self.about: About = About.model_construct() if about is None else about


def describe(
    document: Document,
    sentence: Sentence,
    mentions: list[Mention],
    names: list[Mention],
    memory: Memory | None = None,
) -> list[Slots]:
    """The slots of each of a sentence's values, in the same order.

    ``names`` are the name mentions of the sentence; ``memory`` passes from each sentence to the next. The
    span of a count grows to its noun, and a mention becomes hedged or negated where its verb says so.
    """
    if not mentions:
        return []
    reading = Reading(document, sentence, mentions, names, memory)
    quoted = circumstances.quoted_stretches(reading)
    found: list[Slots] = []
    for n, mention in enumerate(mentions):
        slots = _slots(reading, mention, quoted)
        if n:
            slots = _as_before(reading, mentions[n - 1], found[-1], mention, slots)
        found.append(slots)
    if reading.dates:
        reading.memory.dated = (str(reading.dates[0].value), sentence.index)
    return found


def _slots(reading: Reading, mention: Mention, quoted: list[tuple[int, int]]) -> Slots:
    dated = _dated(reading, mention)
    if dated is not None and mention.kind != "duration":
        entity, verb = dated.entity or measured(reading, mention, dated.verb), dated.verb
    else:
        entity = measured(reading, mention)
        verb = reading.governor(
            entity.head if entity is not None and mention.kind == "count" else mention.first
        )
        if entity is not None and mention.kind == "count":
            verb = telling(reading, entity, verb)
        elif mention.kind == "count":
            of_which, entity = of_whom(reading, mention.last)
            verb = of_which or verb
    predicate, concept = _happening(reading, mention, entity, verb)
    stated = total(reading, mention) if mention.kind == "count" else None
    if stated is not None:
        predicate = stated.predicate or predicate
        concept = stated.concept or (None if concept in _MOVING else concept)
    elif mention.kind == "count" and entity is None and predicate == "reach" and concept == "arrival":
        concept = None
    unit, head, prop = _counted(reading, mention, entity, verb, concept)
    if stated is not None and entity is None:
        unit = head = stated.head
    of = belongs_to(reading, mention, entity, verb, predicate)
    if mention.kind == "age":
        concept = None
        prop, of = "age", reading.phrase(entity) if entity is not None else _pronoun(reading, mention, verb)
    elif mention.kind in _MEASURED:
        prop = measured_as(reading, mention, entity, verb, concept)
        if prop == "distance":
            of = reference(reading, mention) or of
    if verb is not None:
        mention.negated = mention.negated or verb.negated
    mention.hedged = mention.hedged or circumstances.hedged(reading, mention, verb)
    names = circumstances.nearest(reading.names, mention)
    about = About.trusted(
        {
            "head": head,
            "modifiers": modifiers(reading, entity),
            "of": of,
            "property": prop,
            "concept": concept,
            "agent": agent_of(reading, entity, verb, concept, of) if mention.kind != "age" else None,
            "participants": tuple(dict.fromkeys([str(name.value) for name in names])),
            "place": circumstances.place(reading, names),
            "time": circumstances.time(reading, mention),
            "per": mention.per,
            "event": dated.event if dated is not None else None,
            "role": dated.role if dated is not None else None,
            "context": circumstances.context(reading, mention),
            "quoted": circumstances.is_quoted(quoted, mention.first),
        },
        _FIELDS,
    )
    subject = label(mention, reading, entity, None if prop == "distance" else of)
    if subject is None:
        subject = stated.phrase if stated is not None else _subject(reading, mention, verb, unit)
    return Slots(subject=subject, predicate=predicate, unit=unit, about=about)


def _as_before(reading: Reading, before: Mention, told: Slots, mention: Mention, slots: Slots) -> Slots:
    """The slots of a value that stands beside the one before and is said of the same.

    That is a conversion in parentheses, "22 km (13.7 miles)", which has the very slots of the value that it
    converts, or an item of a list, "14 rifles, 31 magazines and 923 rounds", to which the same happens.
    """
    between = reading.lower[before.last : mention.first]
    if between == ["("] and before.kind == mention.kind and mention.kind in ("measure", "money"):
        return Slots(told.subject, told.predicate, slots.unit, told.about)
    if before.kind == mention.kind and _FROM.intersection(between[-2:]) and len(between) <= _NEAR:
        return _as_compared(told, slots)
    listed = before.kind == mention.kind == "count" and bool(between) and _LISTING.issuperset(between)
    if not listed or slots.about.concept is not None or told.about.concept is None:
        return slots
    about = slots.about.model_copy(
        update={"concept": told.about.concept, "agent": slots.about.agent or told.about.agent}
    )
    return Slots(slots.subject, slots.predicate or told.predicate, slots.unit, about)


def _as_compared(told: Slots, slots: Slots) -> Slots:
    """The slots of a value that another is compared with: "rose to $5bn, up from $4bn"."""
    about, other = slots.about, told.about
    if about.property is not None or other.property is None:
        return slots
    about = about.model_copy(update={"property": other.property, "head": about.head or other.head})
    return Slots(slots.subject or told.subject, slots.predicate, slots.unit or told.unit, about)


def _pronoun(reading: Reading, mention: Mention, verb: Chunk | None) -> str | None:
    """Who "he" or "she" is, of whom an age is said: "He was 82"."""
    if reading.word(mention.first - 1) in ("he's", "he’s", "she's", "she’s"):
        return reading.memory.subject_before(reading.document, reading.sentence)
    said = verb is not None and verb.last == mention.first and reading.lemma(verb.head) in ("be", "turn")
    return reading.referent(verb) if verb is not None and said else None


def _dated(reading: Reading, mention: Mention) -> Occasion | None:
    """What a date, a clock time or a length of time is of."""
    if mention.kind in ("date", "time"):
        return occasion(reading, mention)
    return stretch(reading, mention) if mention.kind == "duration" else None


def _happening(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None
) -> tuple[str | None, str | None]:
    """What happens to the value's entity: the verb, and the concept."""
    predicate = verb_of(reading, verb) if verb is not None else None
    concept = nominal(reading, mention, entity) if mention.kind == "count" else None
    if concept is not None:
        return typical_verb(concept) or predicate, concept
    return predicate, concept_of(reading, mention, entity, verb, predicate)


def _counted(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, concept: str | None
) -> tuple[str | None, str | None, str | None]:
    """The unit that the noun gives a value, the head noun, and the counted property."""
    compounded = compound(reading, mention)
    if compounded is not None:
        tied = noun_lemma(reading.lower[compounded])
        mention.last = compounded + 1
        if entity is not None and entity.first <= compounded < entity.head:
            entity.first = compounded + 1
        return tied, tied, None
    head = reading.noun(entity.head) if entity is not None else None
    if mention.kind == "ratio" and entity is not None:
        return head, head, None
    if mention.kind not in ("count", "ordinal"):
        return None, head, None
    unit, head = unit_of(reading, mention, entity, head, concept)
    return unit, head, concept if concept in COUNTED and happens_to(reading, mention, entity, verb) else None


def _subject(reading: Reading, mention: Mention, verb: Chunk | None, unit: str | None) -> str | None:
    """The words for a value without a noun: those of what was counted before, or of its verb's subject."""
    if mention.kind == "count":
        counted = reading.memory.counted
        return counted[2] if counted is not None and unit is not None and counted[0] == unit else None
    return reading.referent(verb) if verb is not None else None
