"""What happens to what is counted, as a concept: the verb, the noun or the complement that says it."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.senses import names_person, with_object
from claimdiff.extraction.tabular import label_before
from claimdiff.extraction.wordings import WEAK, idiomatic, outcome, paired
from claimdiff.lexicon import words

#: Concepts of what happens to persons: a bare number before or after such a verb counts persons.
PERSONAL = frozenset(
    ("deaths", "injuries", "arrests", "missing", "rescues", "evacuations", "kidnappings", "charges",
     "convictions", "infections", "shooting", "layoffs", "employment", "hospitalizations", "fugitives",
     "sheltering", "residence", "relocation", "attendance")
)  # fmt: skip
#: Concepts that are a measured property of a count as well.
COUNTED = frozenset(
    ("deaths", "injuries", "missing", "casualties", "arrests", "evacuations", "infections", "charges")
)
#: What people suffer one or the other of, how badly, and what ends the clause that says it.
_HARM = frozenset(("deaths", "injuries", "missing"))
_HOW_BADLY = frozenset(("badly", "seriously", "severely", "critically", "gravely"))
_STOPS = frozenset((",", ";", ".", "and", "but", "while"))
#: Concepts of nouns for people, to whom anything may happen.
_OF_PEOPLE = frozenset(
    ("employment", "education", "protests", "transport", "elections", "residence", "response", "attacks",
     "robberies", "marriages", "births", "investigation", "relocation", "escort", "discovery")
)  # fmt: skip
#: What people do not who climb or fall, as numbers do.
_CHANGES = frozenset(("increase", "decrease"))
#: Verbs whose complement says what became of people.
_CONFIRMING = frozenset(
    ("confirm", "report", "be", "presume", "believe", "fear", "remain", "declare", "pronounce", "list",
     "leave", "find", "know", "say", "go", "get")
)  # fmt: skip
#: So many tokens of a subject are read for what it counts.
_REACH = 10
#: Words before an infinitive that make it say what may be, not what was: "licensed to carry 120".
_ALLOWING = frozenset(
    ("able", "designed", "built", "allowed", "permitted", "certified", "meant", "room", "capable", "licensed",
     "licenced", "authorized", "authorised", "supposed", "intended", "enough", "equipped", "approved")
)  # fmt: skip
_HOLDING = frozenset(("carry", "hold", "seat", "accommodate", "take", "house", "transport", "sleep", "fit"))


def concept_of(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, predicate: str | None
) -> str | None:
    """What happens, as a concept; "casualties" where one of two things did ("killed or wounded")."""
    found = _concept_of(reading, mention, entity, verb, predicate)
    return "casualties" if found in _HARM and mention.kind == "count" and _either(reading, mention) else found


def _either(reading: Reading, mention: Mention) -> bool:
    """Whether the clause leaves open which of two fates so many people met."""
    for token in range(mention.last, min(mention.last + _REACH, reading.sentence.last)):
        if reading.word(token) in _STOPS:
            return False
        if reading.word(token) == "or":
            other = token + 1 + (reading.word(token + 1) in _HOW_BADLY)
            if other >= reading.sentence.last:
                return False
            fates = {reading.concept(token - 1), reading.concept(other)}
            return len(fates) > 1 and fates <= _HARM
    return False


def _besides(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    """What "and ten wounded" says after "six were killed", where the verb is not said again."""
    before = mention.first - 1
    if reading.word(before) not in ("and", ",", "but", "while", ";"):
        return None
    after = max(mention.last, entity.last if entity is not None else 0)
    if after >= reading.sentence.last or reading.tag(after) not in ("VN", "VD", "VG", "J"):
        return None
    said = reading.concept(after)
    return said if said in _HARM else None


def _concept_of(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, predicate: str | None
) -> str | None:
    """What happens, as a concept.

    The verb says it; if the verb says little ("left 15 dead", "made an offer"), the word after the entity
    does, or the entity itself, or the verb's object.
    """
    own = reading.concept(verb.head) if verb is not None else None
    if own in _HARM and mention.kind == "count" and (besides := _besides(reading, mention, entity)):
        return besides
    if verb is not None:
        own = with_object(reading, verb, own, reading.object_of(verb) or entity)
    told = _counted(reading, mention, entity, verb, own) if mention.kind == "count" else None
    told = told or (outcome(reading, entity, verb, own) if verb is not None else None)
    if told is not None:
        return told
    if own in _CHANGES and verb is not None and entity is not None and not verb.passive:
        moved = entity.head < verb.head and names_person(reading.noun(entity.head))
        own = None if moved and reading.word(verb.last) not in ("to", "by") else own
    if own == "departure" and verb is not None and not _leaves(entity, verb):
        own = None
    if own is not None and predicate not in WEAK and predicate not in words("reporting_verbs"):
        return own
    at = max(mention.last, entity.last if entity is not None else 0)
    for token in range(at, min(at + 2, reading.sentence.last)):
        if reading.tag(token) == ".":
            break
        said = reading.concept(token)
        if said in PERSONAL:
            return said
    said = entity_concept(reading, entity)
    if said is None and verb is not None:
        said = entity_concept(reading, reading.object_of(verb))
        if said is None:
            said = entity_concept(reading, reading.subject_of(verb))
    return said or own


def _counted(
    reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None, own: str | None
) -> str | None:
    """What happens to what is counted, where more than the verb says it; ``own`` is the verb's concept."""
    if verb is None:
        return idiomatic(reading, mention, entity, verb) or (
            _told_before(reading, mention, verb) if entity is None else None
        )
    predicate = reading.lemma(verb.head)
    if predicate in _HOLDING and _may_hold(reading, verb):
        return "capacity"
    told = _told_before(reading, mention, verb) if entity is None else None
    if told is None and predicate in _CONFIRMING and verb.first >= mention.last:
        told = _told_after(reading, verb)
    told = told or _beside(reading, mention, entity)
    told = told or idiomatic(reading, mention, entity, verb) or paired(reading, mention, entity, predicate)
    if told is None and own == "seizures" and entity is not None:
        found = reading.concept(entity.head)
        told = found if found in PERSONAL else None
    return told


def _beside(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    """What became of those who are told of beside others: "twelve died, with 40 more hurt"."""
    near = range(mention.first - 1, mention.first - 4, -1)
    joint = next((token for token in near if reading.word(token) == "with"), None)
    if joint is None or reading.word(joint - 1) in ("died", "dies", "die"):
        return None
    at = max(mention.last, entity.last if entity is not None else 0)
    for token in range(at, min(at + 4, reading.sentence.last)):
        own = reading.tag(token)
        if own in ("J", "VN", "VG") or reading.word(token) == "hurt":
            said = reading.concept(token)
            if said in PERSONAL:
                return said
        if own not in ("J", "R", "VN", "NS") or reading.word(token) in ("who", "that"):
            return None
    return None


def _leaves(entity: Entity | None, verb: Chunk) -> bool:
    """Whether what is counted leaves, rather than is left."""
    return not verb.passive and (entity is None or entity.head < verb.head)


def entity_concept(reading: Reading, entity: Entity | None) -> str | None:
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


def nominal(reading: Reading, mention: Mention, entity: Entity | None) -> str | None:
    """The concept of a noun that a count depends on: "the seizure of 150 devices", "injuries to 15"."""
    k = entity.chunk if entity is not None else reading.chunk_at(mention.first)
    if k > 1 and reading.chunks[k - 1].kind == "C" and reading.chunks[k - 2].kind == "NP":
        k -= 2
    preposition = reading.links.preposition[k]
    if preposition < 0 or reading.lower[reading.chunks[preposition].first] not in ("of", "to"):
        return None
    attached = reading.entity(reading.links.attach[k])
    return reading.concept(attached.head) if attached is not None else None


def happens_to(reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None) -> bool:
    """Whether what happens can happen to what is counted.

    It does not to nominations or seats, nor to those whom a death only finds present ("died with four of his
    children at his bedside").
    """
    if mention.kind != "count":
        return False
    if entity is None:
        return True
    own = reading.concept(entity.head)
    if own is not None and own not in PERSONAL and own not in _OF_PEOPLE:
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
        named = label_before(reading, mention)
        return reading.concept(named[-1]) if named else None
    if reading.lemma(verb.head) in ("put", "bring", "take", "raise"):
        # "puts the dead at 10,000"
        object_ = range(verb.last, min(mention.first, verb.last + _REACH))
        return next((concept for concept in map(reading.concept, object_) if concept in PERSONAL), None)
    k = reading.links.subject[reading.chunk_at(verb.head)]
    begin = reading.chunks[k].first if k >= 0 else first
    head = reading.chunks[k].head if k >= 0 else first
    if reading.lemma(head) not in ("toll", "number", "count", "total", "tally", "figure"):
        return None
    for token in range(begin, min(verb.first, begin + _REACH)):
        said = reading.concept(token)
        if said in PERSONAL:
            return said
    return None


def _told_after(reading: Reading, verb: Chunk) -> str | None:
    """What a verb's complement says: "39 were confirmed dead", "13 remain missing"."""
    for token in range(verb.head, min(verb.last + 2, reading.sentence.last)):
        said = reading.concept(token)
        if said in COUNTED:
            return said
        if token >= verb.last and reading.tag(token) not in ("R", "J"):
            break
    return None


def _may_hold(reading: Reading, verb: Chunk) -> bool:
    """Whether a verb says how many fit in, not how many were: "licensed to carry", "can hold"."""
    if any(reading.word(token) in ("can", "could") for token in range(verb.first, verb.head)):
        return True
    return any(
        reading.word(token) in _ALLOWING and reading.word(token + 1) == "to"
        for token in range(max(verb.first - 1, reading.sentence.first), verb.head)
    )
