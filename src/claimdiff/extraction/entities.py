"""The measured entity: which noun phrase a value is said of."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.events import members, verb_of
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.quantity_lexicon import dimension_of, quantity_words
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.tabular import label_before
from claimdiff.lexicon import words

#: Verbs whose object is the value of their subject: "the bridge spans 3 km", "the toll reached 15".
_COPULAS = "measuring_verbs"
_COMPASS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))
_DIRECTIONS = _COMPASS | {"from", "away", "off", "outside", "offshore", "inland"}
#: So many words of a noun phrase before its head describe it.
_LONGEST = 12
#: Nouns that a number is stated of, and so many chunks may stand between.
_NUMBERS = frozenset(("number", "numbers", "total", "tally", "count", "figure"))
_CHUNKS = 9
#: What a hyphen ties to a number to make it about as many: "90-odd films".
_APPROXIMATE = frozenset(("odd", "plus", "some", "something", "ish", "strong"))
#: So many tokens may a conversion in parentheses have.
_CONVERTED = 6
#: Words before "28-year-old" that make it stand for the person.
_STANDING = frozenset(("the", "a", "an", "this", "that"))
_IS = frozenset(("who's", "who’s", "he's", "he’s", "she's", "she’s"))
_APART = frozenset(("at", "in", "behind", "with", "on", "from", "inside", "under"))
_ATTRIBUTIVE = frozenset(("count", "ordinal"))


def measured(reading: Reading, mention: Mention, verb: Chunk | None = None) -> Entity | None:
    """The entity that a value is the value of; of a date or time that of its ``verb``."""
    if mention.kind in _ATTRIBUTIVE:
        return _counted(reading, mention)
    if mention.kind == "age":
        return _aged(reading, mention)
    if mention.kind in ("date", "time"):
        placed = verb is not None and verb_of(reading, verb) in members("happening")
        return _happened(reading, verb, measuring=placed)
    if mention.kind == "score":
        return _happened(reading, reading.governor(mention.first))
    if mention.kind == "measure" and is_distance(reading, mention):
        verb = reading.governor(mention.first)
        return reading.subject_of(verb) if verb is not None else None
    found = _inside(reading, mention.last) or _following(reading, mention)
    if found is not None and reading.lower[found.head] not in words("light_heads"):
        return found
    return _said_of(reading, mention) or found


def is_distance(reading: Reading, mention: Mention) -> bool:
    """Whether a measure is a distance: "14 miles north of Cobb", "3 km from the coast"."""
    if dimension_of(mention.unit) != "length":
        return False
    after = after_conversion(reading, mention)
    if reading.word(after) == "to" and reading.word(after + 1) == "the":
        return reading.word(after + 2) in _COMPASS
    towards = reading.word(after + 1) == "from" and reading.tag(after)[0] != "V"
    return towards or reading.word(after) in _DIRECTIONS


def after_conversion(reading: Reading, mention: Mention) -> int:
    """The token after a value and its conversion: that of both in "48 km (30 miles) northwest of Manta"."""
    after = mention.last
    if reading.word(after) == ")":
        return after + 1
    if reading.word(after) != "(":
        return after
    return next((i + 1 for i in range(after, after + _CONVERTED) if reading.word(i) == ")"), after)


def compound(reading: Reading, mention: Mention) -> int | None:
    """The token of a noun that a number is hyphenated to: "two-storey building", "third-floor office"."""
    last = mention.anchor[1] if mention.anchor else mention.last
    tokens = reading.document.tokens
    if mention.kind not in _ATTRIBUTIVE or reading.word(last) != "-" or not tokens.glued(last):
        return None
    noun = reading.word(last + 1)
    joined = noun.isalpha() and noun not in _APPROXIMATE and tokens.glued(last + 1)
    return last + 1 if joined else None


def _counted(reading: Reading, mention: Mention) -> Entity | None:
    """The noun after a number: "150 electronic devices", "three of the victims"."""
    last = mention.anchor[1] if mention.anchor else mention.last
    if mention.noun is not None and mention.noun >= last and mention.noun != compound(reading, mention):
        return Entity(last, mention.noun, mention.noun + 1, reading.chunk_at(mention.noun))
    found = _inside(reading, last)
    if found is not None:
        return _shared_head(reading, found) or found
    k = reading.chunk_at(last - 1)
    after = k + 1
    if after < len(reading.chunks):
        entity = reading.entity(after)
        if entity is not None and reading.tag(entity.first) not in ("D", "G"):
            return entity
    return (
        _of_phrase(reading, k)
        or _joined_head(reading, last, k)
        or _labelled(reading, mention)
        or _numbered(reading, k)
    )


def _labelled(reading: Reading, mention: Mention) -> Entity | None:
    """The label of a line of a table or of an item of a list: "Outbuildings: 17"."""
    named = label_before(reading, mention)
    if not named or reading.word(named[-1]) in quantity_words().zero_verbs:
        return None  # "Injured: 40"
    numbered = reading.word(named[0]) in _NUMBERS and reading.word(named[0] + 1) == "of"
    return reading.entity(reading.chunk_at(named[-1] if numbered else named[0]))


def _numbered(reading: Reading, k: int) -> Entity | None:
    """What a number that is stated of a count counts: "put the number of attackers at 200".

    ``k`` is the chunk of the number.
    """
    before = reading.before(k)
    if before < 0 or not (
        reading.chunks[before].kind == "VP" or reading.lower[reading.chunks[before].first] in ("at", "to")
    ):
        return None
    for j in range(before - 1, max(-1, before - _CHUNKS), -1):
        chunk = reading.chunks[j]
        if chunk.kind in (".", "S"):
            return None
        of = j + 2 < len(reading.chunks) and reading.lower[reading.chunks[j + 1].first] == "of"
        if of and chunk.kind == "NP" and reading.lower[chunk.head] in _NUMBERS:
            found = reading.entity(j + 2)
            return found if found is not None and reading.tag(found.head) == "NS" else None
    return None


def _joined_head(reading: Reading, last: int, k: int) -> Entity | None:
    """The noun after a second adjective: "12 British and French soldiers"."""
    if (
        k + 2 >= len(reading.chunks)
        or reading.chunks[k + 1].kind != "C"
        or reading.chunks[k].last != last + 1
    ):
        return None
    entity = reading.entity(k + 2)
    if entity is None or reading.tag(last) != "J" or reading.tag(entity.first) not in ("J", "P"):
        return None
    return Entity(last, entity.head, entity.last, entity.chunk) if reading.tag(entity.head) == "NS" else None


def _shared_head(reading: Reading, found: Entity) -> Entity | None:
    """The noun that two names before it share: "9 Model S and Model X cars"."""
    if reading.tag(found.head) != "P" or reading.word(found.head + 1) not in ("and", "or", "&"):
        return None
    at = found.head + 2
    if not reading.word(at) or reading.tag(at) != "P":
        return None
    entity = reading.entity(reading.chunk_at(at))
    if entity is None or entity.first != at or reading.tag(entity.head) != "NS":
        return None
    return Entity(found.first, entity.head, entity.last, entity.chunk)


def _inside(reading: Reading, last: int) -> Entity | None:
    """The head of the noun phrase that a value modifies: "a $334 million acquisition"."""
    chunk_index = reading.chunk_at(last - 1)
    chunk = reading.chunks[chunk_index]
    if chunk.kind != "NP" or chunk.head < last or not reading.is_noun(chunk.head):
        return None
    head, end = chunk.head, chunk.last
    if reading.tag(head) == "P":
        common = next((i for i in range(head - 1, last - 1, -1) if reading.tag(i) in ("N", "NS")), None)
        if common is not None:
            head, end = common, common + 1
    return Entity(max(last, head - _LONGEST), head, end, chunk_index)


def _of_phrase(reading: Reading, k: int) -> Entity | None:
    after = reading.after(k)
    if after >= 0 and reading.lower[reading.chunks[after].first] == "of":
        return reading.entity(after + 1) if after + 1 < len(reading.chunks) else None
    return None


def _following(reading: Reading, mention: Mention) -> Entity | None:
    """What follows a measure: "5 % of the workforce", "$20 million in aid", "40 hectares of land"."""
    k = reading.chunk_at(mention.last - 1)
    found = _of_phrase(reading, k)
    if found is not None:
        return found
    if mention.kind == "ratio" and reading.word(mention.last) in ("the", "its", "their", "his", "her", "our"):
        return reading.entity(reading.chunk_at(mention.last))
    return _paid_for(reading, mention) if mention.kind == "money" else None


def _paid_for(reading: Reading, mention: Mention) -> Entity | None:
    """What money is, or is paid for: "$20 million in aid", "$334 million in cash and stock for Acme"."""
    at = mention.last
    if reading.word(at) == "in" and reading.word(at + 1):
        found = reading.entity(reading.chunk_at(at + 1))
        if found is not None and reading.tag(found.first) in ("N", "NS", "J"):
            if reading.lower[found.head] not in words("means_of_payment"):
                return found
            at = found.last
            if reading.word(at) == "and" and reading.word(at + 1) in words("means_of_payment"):
                at += 2
    if reading.word(at) == "for" and reading.word(at + 1):
        return reading.entity(reading.chunk_at(at + 1))
    return None


def _said_of(reading: Reading, mention: Mention) -> Entity | None:
    """The phrase before a measure, or the one its verb is about."""
    k = reading.chunk_at(mention.first)
    links = reading.links
    preposition = links.preposition[k]
    if preposition >= 0:
        word = reading.lower[reading.chunks[preposition].first]
        if word in ("of", "by", "worth") or links.governor[k] < 0:
            found = reading.entity(links.attach[k])
            if found is not None and reading.lower[found.head] not in words("light_heads"):
                return found
    verb = reading.governor(mention.first)
    if verb is None:
        return reading.entity(links.attach[k]) or _nearest(reading, k)
    return _happened(reading, verb, measuring=reading.lemma(verb.head) in words(_COPULAS))


def _happened(reading: Reading, verb: Chunk | None, measuring: bool = False) -> Entity | None:
    """What a verb is about: its object, or its subject if it has none, or only measures it."""
    if verb is None:
        return None
    subject = reading.subject_of(verb)
    if measuring or verb.passive:
        return subject or reading.object_of(verb)
    return reading.object_of(verb) or subject


def _nearest(reading: Reading, k: int) -> Entity | None:
    for j in range(k - 1, max(-1, k - 5), -1):
        found = reading.entity(j)
        if found is not None:
            return found
        if reading.chunks[j].kind in (".", "VP"):
            return None
    return None


def _whole(reading: Reading, entity: Entity) -> Entity:
    """The person before a place that tells him apart: "the man at the wheel, aged 58"."""
    preposition = reading.links.preposition[entity.chunk]
    if preposition < 0 or reading.tag(entity.head) == "P":
        return entity
    if reading.lower[reading.chunks[preposition].first] not in _APART:
        return entity
    return reading.entity(reading.links.attach[entity.chunk]) or entity


def _aged(reading: Reading, mention: Mention) -> Entity | None:
    """Whose age it is: "Jane Roe, 43", "43-year-old Jane Roe", "the 43-year-old driver", "she is 43"."""
    if mention.whose is not None:
        first, head = mention.whose
        return Entity(first, head, head + 1, reading.chunk_at(head))
    found = _inside(reading, mention.last)
    if found is not None:
        return found
    before = reading.word(mention.first - 1)
    if before == "as" or (before in _STANDING and "-" in reading.lower[mention.first : mention.last]):
        # Who says "gave his age as 82" has another age; "the 28-year-old" is whoever was spoken of.
        return None
    if before == "of":
        k = reading.chunk_at(mention.first)
        return reading.entity(reading.links.attach[k]) or _nearest(reading, k)
    k = reading.chunk_at(mention.first) - 1
    while k >= 0 and (reading.chunks[k].kind in ("R", ",") or reading.lower[reading.chunks[k].head] in _IS):
        k -= 1
    entity = reading.entity(k) if k >= 0 else None
    if entity is not None:
        return _whole(reading, entity)
    after = reading.chunk_at(mention.last - 1) + 1
    entity = reading.entity(after) if after < len(reading.chunks) else None
    if entity is not None:
        return entity
    verb = reading.governor(mention.first)
    return reading.subject_of(verb) if verb is not None else None
