"""What a date or a clock time is the date of: the verb or the noun of the event, and how it is dated."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.dated_clauses import Place, clause_verb, place_of, to_the_right
from claimdiff.extraction.events import (
    aspect_of,
    event_noun,
    event_of_lead,
    event_verb,
    members,
    phrase_at,
    verb_of,
)
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.lexicon import words
from claimdiff.records import Record

_TURNING = frozenset(("turn", "be"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "their", "her"))
_QUOTES = frozenset("\"”»'’")
#: Prepositions before an event that give its date to it, not to the verb.
_SITUATING = frozenset(("after", "following", "before", "during", "since", "until", "amid"))
#: Verbs that have a beginning and an end of their own.
_RANGING = frozenset(("come", "return", "run", "last", "stretch", "extend", "span"))
#: What a preposition before a date makes of it.
_ROLES = {
    "since": "start", "from": "start", "until": "end", "till": "end", "through": "end", "by": "limit",
    "before": "before", "after": "after", "between": "span", "within": "limit", "during": "span",
}  # fmt: skip
#: So many noun phrases before a date may hang on one another.
_CHAIN = 5


class Occasion(Record):
    """The event of a date: its verb, its noun phrase, its name, and how the date relates to it."""

    __slots__ = ("entity", "event", "role", "verb")

    def __init__(
        self,
        verb: Chunk | None = None,
        entity: Entity | None = None,
        event: str | None = None,
        role: str | None = None,
    ) -> None:
        self.verb = verb
        self.entity = entity
        self.event = event
        self.role = role


def occasion(reading: Reading, mention: Mention) -> Occasion:
    """The event that a date, a clock time or a length of time ago is said of."""
    place = place_of(reading, mention)
    found = (
        _birthday(reading, mention, place)
        or _attributive(reading, mention)
        or _chosen(reading, mention, place)
    )
    found.role = _role(mention, place)
    if found.role is None and found.verb is not None and found.entity is None:
        found.role = aspect_of(reading, found.verb)
    return found


def _role(mention: Mention, place: Place) -> str | None:
    """How a date relates to its event, by the preposition before it."""
    said = place.prepositions
    word = said[1] if len(said) > 1 and said[0] == "of" else said[0] if said else ""
    role = _ROLES.get(word)
    return None if mention.kind == "time" and role in ("before", "after") else role


def _birthday(reading: Reading, mention: Mention, place: Place) -> Occasion | None:
    """The day that somebody turns an age on is a birthday: "she will be 29 in April"."""
    if place.before < 0 or reading.word(mention.first - 1) == ",":
        return None
    for value in reading.beside(mention):
        if value.kind == "age" and value.first < mention.first:
            k = reading.chunk_at(value.first)
            verb = reading.governor(value.first)
            turning = verb is not None and verb.last <= value.first and reading.lemma(verb.head) in _TURNING
            if turning and place.before in (k, reading.chunk_at(value.last - 1)):
                return Occasion(verb, None, "births")
    return None


def _attributive(reading: Reading, mention: Mention) -> Occasion | None:
    """The noun that a date stands before: "the 2014 deal", "Monday's vote", "the June, 2008, killings"."""
    chunks = reading.chunks
    k = reading.chunk_at(mention.first)
    chunk = chunks[k]
    entity = None
    if chunk.kind == "NP" and chunk.head >= mention.last and reading.is_noun(chunk.head):
        entity = Entity(mention.last, chunk.head, chunk.last, k)
    elif _genitive(reading, mention) or reading.word(mention.first - 1) in _DETERMINERS:
        entity = _after_date(reading, mention)
    if entity is None:
        return None
    verb = reading.governor(entity.head)
    if reading.lower[entity.head] in ("one", "ones"):
        return Occasion(verb, entity, event_of_lead(reading))
    return Occasion(verb, entity, event_noun(reading, entity) or _within(reading, entity))


def _genitive(reading: Reading, mention: Mention) -> bool:
    """Whether a date owns what follows, or the day before a clock time does: "Thursday's 2 a.m. jolt"."""
    lower = reading.lower
    before = lower[mention.first - 1] if mention.first > reading.sentence.first else ""
    after = reading.word(mention.last)
    return any(word[-2:] in ("'s", "’s") for word in (lower[mention.last - 1], before, after))


def _after_date(reading: Reading, mention: Mention) -> Entity | None:
    """The noun phrase right after a date, or after the comma of "the June, 2008, killings"."""
    chunks = reading.chunks
    after = reading.chunk_at(mention.last - 1) + 1
    commas = any(reading.words[i] == "," for i in range(mention.first, mention.last))
    if reading.lower[mention.last - 1][-2:] == "0s":
        return None
    while after < len(chunks) and (chunks[after].kind == "T" or (commas and chunks[after].kind == ",")):
        commas = commas and chunks[after].kind != ","
        after += 1
    return reading.entity(after) if after < len(chunks) else None


def _within(reading: Reading, entity: Entity) -> str:
    """The event among the words of a noun phrase ("the 2012 election campaign office"), or its noun."""
    for token in range(entity.head - 1, entity.first - 1, -1):
        if reading.tag(token) in ("N", "NS", "P"):
            found = event_noun(reading, Entity(token, token, token + 1, entity.chunk))
            if found is not None:
                return found
    return reading.noun(entity.head)


def _chosen(reading: Reading, mention: Mention, place: Place) -> Occasion:
    """The verb of a date's clause, or a noun that stands before the date and names the event better."""
    bracketed = _bracketed(reading, mention, place)
    if bracketed is not None:
        return bracketed
    chain = _chain(reading, place.before)
    verb = clause_verb(reading, place)
    noun = _noun(reading, verb, chain, place)
    if noun is not None:
        return Occasion(verb, noun, event_noun(reading, noun) or reading.noun(noun.head))
    told = _when(reading, verb, place)
    if told is not None:
        return Occasion(told, None, event_verb(reading, told))
    if verb is None:
        return Occasion(None, chain[0] if chain else None, None)
    return Occasion(verb, None, event_verb(reading, verb))


def _bracketed(reading: Reading, mention: Mention, place: Place) -> Occasion | None:
    """A year in brackets after a noun: that of the event, or of the release of a work."""
    if reading.word(mention.first - 1) not in ("(", "["):
        return None
    k = place.before
    while k >= 0 and reading.chunks[k].kind == "R":
        k -= 1
    entity = phrase_at(reading, k)
    if entity is None:
        return None
    event = event_noun(reading, entity)
    year = mention.kind == "date" and "/" not in str(mention.value)
    if event is None and reading.tag(entity.head) == "P" and year:
        stretch = reading.lower[entity.first : entity.last]
        titled = len(stretch) > 1 or reading.words[entity.last] in _QUOTES
        event = "releases" if titled and words("first_names").isdisjoint(stretch) else None
    return Occasion(None, entity, event)


def _when(reading: Reading, verb: Chunk | None, place: Place) -> Chunk | None:
    """The verb of the clause with "when" that tells what a date is about.

    "In 1996, when a quake killed 31" and "was sailing at 9:25 when officers saw five boats": the main verb
    only sets the scene.
    """
    chunks = reading.chunks
    k = place.after
    if k < len(chunks) and chunks[k].kind == ",":
        k += 1
    if k >= len(chunks) or chunks[k].kind != "S" or reading.lower[chunks[k].first] != "when":
        return None
    told = to_the_right(reading, k + 1)
    if told is None or verb is None or event_verb(reading, told) in members("causes"):
        return told
    progressive = reading.tag(verb.head) == "VG" and verb.finite
    scenic = reading.concept(verb.head) is None and event_verb(reading, verb) in (
        None,
        reading.lemma(verb.head),
    )
    return told if progressive or scenic else None


def _chain(reading: Reading, before: int) -> list[Entity]:
    """The noun phrases that end right before a date, nearest first: "the robbery of a bank in Ohio"."""
    found: list[Entity] = []
    k = before
    chunks, links = reading.chunks, reading.links
    while k >= 0 and chunks[k].kind == "NP" and len(found) < _CHAIN:
        entity = phrase_at(reading, k)
        if entity is not None:
            found.append(entity)
        preposition = links.preposition[k]
        if preposition >= 0:
            k = preposition - 1
        elif k > 1 and chunks[k - 1].kind == "C" and links.preposition[k - 2] >= 0:
            k -= 2
        else:
            break
    return found


def _noun(reading: Reading, verb: Chunk | None, chain: list[Entity], place: Place) -> Entity | None:
    """The noun that a date belongs to rather than to the verb of its clause."""
    if not chain:
        return _apposed(reading, place)
    lemma = verb_of(reading, verb) if verb is not None else ""
    nearest = chain[0]
    owned = place.prepositions in (["of"], ["from"]) and lemma not in _RANGING
    if owned and reading.noun(nearest.head) not in members("containers"):
        return nearest
    ahead = verb is None or verb.first > nearest.first
    said = verb is not None and _telling(reading, verb, lemma)
    for entity in chain:
        event = event_noun(reading, entity)
        if event is None or reading.noun(entity.head) in members("lasting"):
            continue
        preposition = reading.links.preposition[entity.chunk]
        joint = reading.lower[reading.chunks[preposition].first] if preposition >= 0 else ""
        if ahead or joint in _SITUATING or lemma in members("recalling") or not said:
            return entity
        if lemma in members("later") and joint in members("joining"):
            return entity
        if event in members("causes") and joint in ("in", "by", "from", "of", "with", "over", "for"):
            return entity
        if place.prepositions[:1] == ["since"]:
            return entity
    following = reading.chunks[place.after].kind if place.after < len(reading.chunks) else ""
    going_on = ahead and place.prepositions[:1] == ["since"] and following == ","
    return nearest if going_on or lemma in members("recalling") else None


def _telling(reading: Reading, verb: Chunk, lemma: str) -> bool:
    """Whether a verb says itself what happens, so that nouns after it do not."""
    if lemma in words("reporting_verbs"):
        return True
    return event_verb(reading, verb) not in (lemma, None)


def _apposed(reading: Reading, place: Place) -> Entity | None:
    """The event before a date between commas: "after the last vote, in 2006, hundreds died"."""
    chunks = reading.chunks
    if place.before < 1 or place.after >= len(chunks):
        return None
    if chunks[place.before].kind != "," or chunks[place.after].kind != ",":
        return None
    entity = phrase_at(reading, place.before - 1)
    return entity if event_noun(reading, entity) is not None else None
