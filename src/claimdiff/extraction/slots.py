"""What a value is the value of: measured entity, property, predicate, agent, place, time."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from claimdiff.extraction import circumstances
from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.concepts import property_concept, typical_verb
from claimdiff.extraction.entities import compound, happening, is_distance, measured
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.quantity_lexicon import dimension_of
from claimdiff.extraction.reading import Entity, Memory, Reading
from claimdiff.lexicon import words
from claimdiff.models import About
from claimdiff.segmentation import Document, Sentence

#: Concepts of what happens to persons: a bare number before or after such a verb counts persons.
_PERSONAL = frozenset(
    ("deaths", "injuries", "arrests", "missing", "rescues", "evacuations", "kidnappings", "charges",
     "convictions", "infections", "shooting", "layoffs", "employment")
)  # fmt: skip
#: Concepts that are a measured property of a count as well.
_COUNTED = frozenset(("deaths", "injuries", "missing", "arrests", "evacuations", "infections", "charges"))
#: Verbs that say too little: the participle or adjective after their object says it ("left 15 dead").
_WEAK = frozenset(
    ("be", "have", "leave", "get", "see", "find", "include", "make", "take", "give", "hold", "do", "extend",
     "strike", "hit", "begin", "start", "occur", "happen", "follow", "cause", "conduct", "carry", "receive",
     "put", "set", "become", "remain", "reach", "bring", "keep", "turn", "go", "come")
)  # fmt: skip
#: Heads that stand for a noun said before.
_ELLIPTIC = frozenset(("other", "others", "more", "rest", "remainder", "them"))
#: Concepts of nouns for people, to whom anything may happen.
_OF_PEOPLE = frozenset(
    ("employment", "education", "protests", "transport", "elections", "residence", "response", "attacks",
     "robberies", "marriages", "births", "investigation", "relocation", "escort", "discovery")
)  # fmt: skip
#: Verbs whose complement says what became of people.
_CONFIRMING = frozenset(
    ("confirm", "report", "be", "presume", "believe", "fear", "remain", "declare", "pronounce", "list",
     "leave", "find", "know", "say", "go", "get")
)  # fmt: skip
#: So many tokens before its colon may a line of a table have.
_TABULAR = 3
#: So many tokens of a subject are read for what it counts.
_REACH = 10
#: Words after a length that make it a depth.
_DEEP = frozenset(("deep", "below", "beneath", "underground", "under", "underwater", "down"))
_WAVES = frozenset(("wave", "tsunami", "surge", "swell", "sea"))
#: Properties that an amount of money cannot be.
_PHYSICAL = frozenset(
    ("height", "depth", "distance", "length", "width", "area", "weight", "speed", "temperature", "age",
     "power", "capacity", "caliber", "magnitude", "space", "rainfall", "attendance", "population", "turnout",
     "deaths", "injuries", "batting average", "share")
)  # fmt: skip
#: Properties that only an amount of money can be.
_MONETARY = frozenset(
    ("price", "salary", "revenue", "profit", "loss", "budget", "debt", "tax", "damages", "ransom", "bail",
     "fine", "cash", "fee", "bonus", "reward", "sentence", "aid", "market value")
)  # fmt: skip
#: Words before an infinitive that make it say what may be, not what was: "licensed to carry 120".
_ALLOWING = frozenset(
    ("able", "designed", "built", "allowed", "permitted", "certified", "meant", "room", "capable", "licensed",
     "licenced", "authorized", "authorised", "supposed", "intended", "enough", "equipped", "approved")
)  # fmt: skip
_HOLDING = frozenset(("carry", "hold", "seat", "accommodate", "take", "house", "transport", "sleep", "fit"))
_HAVING = frozenset(
    ("have", "contain", "include", "comprise", "hold", "feature", "house", "boast", "consist")
)
_MEASURED = frozenset(("measure", "money", "percent", "ratio", "duration"))
#: Every field of what a value is about: the set that all of them share.
_FIELDS = set(About.model_fields)
#: Concepts of deals, whose amounts are prices.
_DEALS = frozenset(("offers", "contracts", "acquisitions", "payments"))


@dataclass(slots=True)
class Slots:
    """The slots of one mention; ``unit`` replaces the mention's own where the noun names it."""

    subject: str | None = None
    predicate: str | None = None
    unit: str | None = None
    about: About = field(default_factory=About)


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
    found = [_slots(reading, mention, quoted) for mention in mentions]
    if reading.dates:
        reading.memory.dated = (str(reading.dates[0].value), sentence.index)
    return found


def _slots(reading: Reading, mention: Mention, quoted: list[tuple[int, int]]) -> Slots:
    entity = happening(reading, mention) or measured(reading, mention)
    verb = reading.governor(entity.head if entity is not None and mention.kind == "count" else mention.first)
    predicate = reading.lemma(verb.head) if verb is not None else None
    concept = _nominal(reading, mention, entity) if mention.kind == "count" else None
    if concept is not None:
        predicate = typical_verb(concept) or predicate
    else:
        concept = _concept(reading, mention, entity, verb, predicate)
    head = reading.noun(entity.head) if entity is not None else None
    unit = prop = None
    compounded = compound(reading, mention)
    if compounded is not None:
        unit = head = noun_lemma(reading.lower[compounded])
        mention.last = compounded + 1
        if entity is not None and entity.first <= compounded < entity.head:
            entity.first = compounded + 1
    elif mention.kind == "ratio" and entity is not None:
        unit = head
    elif mention.kind in ("count", "ordinal"):
        unit, head = _unit(reading, mention, entity, head, concept)
        prop = concept if concept in _COUNTED and _happens_to(reading, mention, entity, verb) else None
    of = _of(reading, mention, entity, verb, predicate)
    if mention.kind == "age":
        concept = None
        prop, of = "age", reading.phrase(entity) if entity is not None else None
    elif mention.kind in _MEASURED:
        prop = _property(reading, mention, entity, verb, concept)
        if prop == "distance":
            of = _reference(reading, mention) or of
    if verb is not None:
        mention.negated = mention.negated or verb.negated
    mention.hedged = mention.hedged or circumstances.hedged(reading, mention, verb)
    about = About.trusted(
        {
            "head": head,
            "modifiers": _modifiers(reading, entity),
            "of": of,
            "property": prop,
            "concept": concept,
            "agent": _agent(reading, entity, verb, concept, of) if mention.kind != "age" else None,
            "participants": circumstances.participants(reading, mention),
            "place": circumstances.place(reading, mention),
            "time": circumstances.time(reading, mention),
            "per": mention.per,
            "context": circumstances.context(reading, mention),
            "quoted": circumstances.is_quoted(quoted, mention.first),
        },
        _FIELDS,
    )
    subject = _label(mention, reading, entity, None if prop == "distance" else of)
    if (
        subject is None
        and mention.kind == "count"
        and reading.memory.counted is not None
        and unit is not None
    ):
        subject = reading.memory.counted[2] if reading.memory.counted[0] == unit else None
    if subject is None and verb is not None and mention.kind != "count":
        subject = reading.referent(verb)
    return Slots(subject=subject, predicate=predicate, unit=unit, about=about)


def _unit(
    reading: Reading, mention: Mention, entity: Entity | None, head: str | None, concept: str | None
) -> tuple[str | None, str | None]:
    """The unit of a count and its head noun; the mention's span grows to the noun.

    Without a noun of its own a number counts persons, where the verb is one of persons, or what was counted
    last ("five boats came near; two escaped").
    """
    memory = reading.memory
    here = reading.sentence.index
    if entity is not None and head not in _ELLIPTIC:
        mention.noun = entity.head
        if mention.last <= entity.head < mention.last + 8:
            mention.last = entity.head + 1
        if mention.kind == "count" and head is not None and mention.value != 1:
            memory.counted = (head, here, reading.phrase(entity))
        return head, head
    if mention.unit is not None or mention.kind != "count":
        return mention.unit, head
    counted = memory.counted
    if counted is not None and here - counted[1] <= 2 and isinstance(mention.value, int):
        return counted[0], counted[0]
    return ("person", "person") if concept in _PERSONAL else (None, head)


def _happens_to(reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None) -> bool:
    """Whether what happens can happen to what is counted.

    It does not to nominations or seats, nor to those whom a death only finds present ("died with four of his
    children at his bedside").
    """
    if mention.kind != "count":
        return False
    if entity is None:
        return True
    own = reading.concept(entity.head)
    if own is not None and own not in _PERSONAL and own not in _OF_PEOPLE:
        return False
    k = reading.chunk_at(mention.first)
    before = reading.links.preposition[k]
    if before < 0 or reading.lower[reading.chunks[before].first] != "with":
        before = reading.before(k)
        if before < 0 or reading.chunks[before].kind != "C":
            return True
        before = reading.links.preposition[reading.before(before)]
    beside = before >= 0 and reading.lower[reading.chunks[before].first] == "with"
    dying = verb is not None and verb.last <= mention.first and reading.lemma(verb.head) == "die"
    return not (beside and dying and reading.word(reading.chunks[before].first - 1) != "along")


def _told_before(reading: Reading, mention: Mention, verb: Chunk | None) -> str | None:
    """What a bare number counts by the words before it: "the toll rose to 9", "Missing: 9"."""
    first = reading.sentence.first
    if verb is None or verb.first > mention.first:
        colon = mention.first - 1
        at = colon - 1 if reading.word(colon) == ":" else -1
        return reading.concept(at) if first <= at <= first + _TABULAR else None
    k = reading.links.subject[reading.chunk_at(verb.head)]
    begin = reading.chunks[k].first if k >= 0 else first
    head = reading.chunks[k].head if k >= 0 else first
    if reading.lemma(head) not in ("toll", "number", "count", "total", "tally", "figure"):
        return None
    for token in range(begin, min(verb.first, begin + _REACH)):
        said = reading.concept(token)
        if said in _PERSONAL:
            return said
    return None


def _may_hold(reading: Reading, verb: Chunk) -> bool:
    """Whether a verb says how many fit in, not how many were: "licensed to carry", "can hold"."""
    if any(reading.word(token) in ("can", "could") for token in range(verb.first, verb.head)):
        return True
    return any(
        reading.word(token) in _ALLOWING and reading.word(token + 1) == "to"
        for token in range(max(verb.first - 1, reading.sentence.first), verb.head)
    )


def _told_after(reading: Reading, verb: Chunk) -> str | None:
    """What a verb's complement says: "39 were confirmed dead", "13 remain missing"."""
    for token in range(verb.head, min(verb.last + 2, reading.sentence.last)):
        said = reading.concept(token)
        if said in _COUNTED:
            return said
        if token >= verb.last and reading.tag(token) not in ("R", "J"):
            break
    return None


def _concept(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, predicate: str | None
) -> str | None:
    """What happens, as a concept.

    The verb says it; if the verb says little ("left 15 dead", "made an offer"), the word after the entity
    does, or the entity itself, or the verb's object.
    """
    own = reading.concept(verb.head) if verb is not None else None
    if mention.kind == "count":
        told = _told_before(reading, mention, verb) if entity is None else None
        if told is None and verb is not None and predicate in _CONFIRMING and verb.first >= mention.last:
            told = _told_after(reading, verb)
        if verb is not None and predicate in _HOLDING and _may_hold(reading, verb):
            return "capacity"
        if told is None and own == "seizures" and entity is not None:
            found = reading.concept(entity.head)
            told = found if found in _PERSONAL else None
        if told is not None:
            return told
    if own is not None and predicate not in _WEAK and predicate not in words("reporting_verbs"):
        return own
    at = max(mention.last, entity.last if entity is not None else 0)
    for token in range(at, min(at + 2, reading.sentence.last)):
        if reading.tag(token) == ".":
            break
        said = reading.concept(token)
        if said in _PERSONAL:
            return said
    said = _entity_concept(reading, entity)
    if said is None and verb is not None:
        said = _entity_concept(reading, reading.object_of(verb))
        if said is None:
            said = _entity_concept(reading, reading.subject_of(verb))
    return said or own


def _entity_concept(reading: Reading, entity: Entity | None) -> str | None:
    """What a noun or a participle before it says: "the acquisition", "15 wounded officers"."""
    if entity is None:
        return None
    said = reading.concept(entity.head)
    if said is not None:
        return said
    for token in range(entity.head - 1, entity.first - 1, -1):
        if reading.tag(token) in ("J", "VN", "VD"):
            said = reading.concept(token)
            if said is not None:
                return said
    return None


def _nominal(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    """The concept of a noun that a count depends on: "the seizure of 150 devices", "injuries to 15"."""
    k = entity.chunk if entity is not None else reading.chunk_at(mention.first)
    if k > 1 and reading.chunks[k - 1].kind == "C" and reading.chunks[k - 2].kind == "NP":
        k -= 2
    preposition = reading.links.preposition[k]
    if preposition < 0 or reading.lower[reading.chunks[preposition].first] not in ("of", "to"):
        return None
    attached = reading.entity(reading.links.attach[k])
    return reading.concept(attached.head) if attached is not None else None


def _property(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, concept: str | None
) -> str | None:
    """The measured property: said near the value, by the entity's head, or by the verb."""
    if mention.kind == "measure" and is_distance(reading, mention):
        return "distance"
    if mention.kind == "duration":
        if concept in ("offers", "contracts"):
            return "term"
        return "sentence" if concept == "sentences" else None
    if mention.kind == "money":
        means = _paid_in(reading, mention.last) or (
            _paid_in(reading, verb.last) if verb is not None else None
        )
        if means == "cash":
            return means
    found = _said_property(reading, mention, entity)
    if mention.kind == "money" and found in _PHYSICAL:
        found = None
    if mention.kind == "measure":
        found = None if found in _MONETARY else found
        return _measured_property(reading, mention, entity, verb, found)
    if found is None and mention.kind == "money" and concept in _DEALS:
        # Money is paid to somebody as well; what it is paid for has a price.
        given = concept == "payments" and reading.word(mention.last) != "for" and not _object(reading, verb)
        return None if given else "price"
    if found is None and verb is not None:
        return property_concept(reading.lemma(verb.head))
    return found


def _object(reading: Reading, verb: Chunk | None) -> bool:
    """Whether something is bought for the money: "paid for the club", "cost", "spent"."""
    if verb is None:
        return False
    if reading.lemma(verb.head) in ("cost", "spend", "shell", "fork"):
        return True
    return any(
        reading.word(token) == "for" for token in range(verb.last, min(verb.last + 8, reading.sentence.last))
    )


def _measured_property(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, found: str | None
) -> str | None:
    """What a measure measures: said outright, or known by its unit, by a wave that has it, by the verb."""
    dimension = dimension_of(mention.unit)
    if dimension == "length":
        if reading.word(mention.last) in _DEEP and found is None:
            return "depth"
        if found is None and _of_wave(reading, mention, entity):
            return "height"
    found = found or (property_concept(mention.unit) if mention.unit is not None else None)
    if found is None and verb is not None:
        found = property_concept(reading.lemma(verb.head))
        return None if found in _MONETARY else found
    return found


def _of_wave(reading: Reading, mention: Mention, entity: Entity | None) -> bool:
    if entity is not None and reading.noun(entity.head) in _WAVES:
        return True
    return any(
        reading.word(token) and reading.noun(token) in _WAVES
        for token in (mention.first - 1, mention.first - 2, mention.last)
    )


def _said_property(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    for token in (mention.last, mention.first - 1, mention.first - 2):
        if reading.word(token) and token not in reading.value_tokens:
            if token < mention.first and reading.tag(token) == ".":
                break
            found = property_concept(reading.lemma(token))
            if found is not None:
                return found
    if entity is not None:
        for token in range(entity.head, entity.first - 1, -1):
            found = property_concept(reading.lemma(token))
            if found is not None:
                return found
    return None


def _paid_in(reading: Reading, token: int) -> str | None:
    """What is paid in, if that alone: "in cash", not "in cash and stock"."""
    if reading.word(token) != "in" or reading.word(token + 2) in ("and", "or", "&"):
        return None
    return reading.word(token + 1)


def _agent(
    reading: Reading, entity: Entity | None, verb: Chunk | None, concept: str | None, of: str | None
) -> str | None:
    """Who acts: for a deal or an offer whoever makes it, otherwise who does what the verb says."""
    if entity is not None and concept in _DEALS and _entity_concept(reading, entity) in _DEALS:
        maker = circumstances.maker(reading, entity) or of
        if maker is not None:
            return maker
    if verb is not None and reading.lemma(verb.head) in ("be", "become", "remain", "seem", "cost", "stand"):
        return None
    return circumstances.agent(reading, verb)


def _modifiers(reading: Reading, entity: Entity | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    content = reading.content
    at, end = bisect_left(content, entity.first), bisect_left(content, entity.head)
    return tuple(reading.lower[i] for i in content[at:end])


def _of(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, predicate: str | None
) -> str | None:
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


def _reference(reading: Reading, mention: Mention) -> str | None:
    """The place that a distance is measured from."""
    for token in range(mention.last, min(mention.last + 5, reading.sentence.last - 1)):
        if reading.lower[token] in ("from", "of", "off", "outside"):
            found = reading.entity(reading.chunk_at(token + 1))
            return _named(reading, found) if found is not None else None
    return None


def _named(reading: Reading, place: Entity) -> str:
    """The name of a place, where it is said after what it is: "the capital, Quito"."""
    after = reading.entity(place.chunk + 2) if place.chunk + 2 < len(reading.chunks) else None
    apposed = (
        after is not None
        and reading.tag(place.head) != "P"
        and reading.word(place.last) == ","
        and reading.tag(after.head) == "P"
        and place.last + 1 == after.first
    )
    return reading.phrase(after if after is not None and apposed else place)


def _label(mention: Mention, reading: Reading, entity: Entity | None, of: str | None) -> str | None:
    """The measured entity in the words of the text."""
    if entity is None:
        return None
    text = reading.phrase(entity)
    if of and mention.kind != "age" and of not in text:
        return f"{text} of {of}"
    return text
