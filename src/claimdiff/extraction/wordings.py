"""What several words say together: idioms, a verb with the noun counted, what comes of somebody."""

from __future__ import annotations

from functools import cache

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.idioms import clause, idioms
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.people import counted_people
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.lexicon import table, words
from claimdiff.segmentation import Sentence

#: Verbs that say too little: the participle or adjective after their object says it ("left 15 dead").
WEAK = frozenset(
    ("be", "have", "leave", "get", "see", "find", "include", "make", "take", "give", "hold", "do", "extend",
     "strike", "hit", "begin", "start", "occur", "happen", "follow", "cause", "conduct", "carry", "receive",
     "put", "set", "become", "remain", "reach", "bring", "keep", "turn", "go", "come")
)  # fmt: skip
#: Words before what a craft has aboard, and nouns for those who are.
_CARRYING = frozenset(("with", "carrying"))
_CARRIED = frozenset(("passengers", "crewmen", "crewmembers"))
#: Nobody has more children than so many: "the school has 210 children".
_LARGEST_FAMILY = 25
#: "Their two sons" are family, whatever happens to them.
#: What becomes of people matters more than what they were aboard of.
_FATES = frozenset(("deaths", "injuries", "missing", "rescues", "arrests", "kidnappings"))
_THEIR = frozenset(("his", "her", "their"))
_CHILDREN = frozenset(("child", "kid", "son", "daughter", "grandchild", "grandkid", "sibling"))


def aboard(lower: list[str], sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number says how many a craft had aboard: "a plane with 52 aboard", "carrying 40 passengers".

    Tokens ``first`` to ``last`` (exclusive) are the number and its noun.
    """
    before = lower[max(sentence.first, first - 2) : first]
    if not any(word in _CARRYING for word in before):
        return False
    after = lower[last : min(last + 2, sentence.last)]
    return after[:1] == ["aboard"] or after == ["on", "board"] or lower[last - 1] in _CARRIED


def idiomatic(reading: Reading, mention: Mention, entity: Entity | None, verb: Chunk | None) -> str | None:
    """What an idiom of the clause says, unless the verb says something else by itself."""
    if _settled(reading, mention):
        return "residence"
    end = max(mention.last, entity.last) if entity is not None else mention.last
    if aboard(reading.lower, reading.sentence, mention.first, end):
        return "transport"
    begin, end = clause(reading.lower, reading.sentence, mention.first, mention.last)
    found = idioms("counts", reading.lower, begin, end)
    if not found:
        return None
    last = max(mention.last, entity.last) if entity is not None else mention.last
    nearest = min(found, key=lambda i: (max(mention.first - i, i - last + 1), i))
    says_little = (
        verb is None
        or verb.head in found
        or reading.lemma(verb.head) in WEAK
        or reading.concept(verb.head) is None
        or reading.lemma(verb.head) in words("reporting_verbs")
    )
    concept = reading.concept(verb.head) if verb is not None else None
    if found[nearest] == "transport" and concept in _FATES:
        return None
    return found[nearest] if says_little or max(mention.first - nearest, nearest - last + 1) <= 1 else None


def _settled(reading: Reading, mention: Mention) -> bool:
    """Whether a number says how many live in a place: "a town of 12,000", "population 6,400"."""
    before = mention.first - 1
    if reading.word(before) in ("pop", "population"):
        return True
    place = reading.word(before - 1) if reading.word(before) == "of" else ""
    return bool(place) and place in _listed("settlements")


@cache
def _listed(name: str) -> frozenset[str]:
    """A list of words among the idioms."""
    return frozenset(table("idioms")[name].split())


def paired(reading: Reading, mention: Mention, entity: Entity | None, predicate: str | None) -> str | None:
    """What a verb and the noun that is counted say together: "lose 60 jobs", "win three medals"."""
    if entity is None:
        return None
    if reading.word(mention.first - 1) in _THEIR and reading.noun(entity.head) in _CHILDREN:
        return "family"
    if predicate is None:
        return None
    pairs = _pairs().get(reading.noun(entity.head), ())
    found = next((concept for verbs, concept in pairs if predicate in verbs), None)
    many = found == "family" and isinstance(mention.value, int) and mention.value > _LARGEST_FAMILY
    return None if many else found


def _alive(reading: Reading, verb: Chunk) -> bool:
    """Whether somebody lived who might have died: "66 lived", "the seven who lived through it"."""
    return reading.word(verb.last) in ("through", "") or reading.tag(verb.last) == "."


def _held(reading: Reading, entity: Entity | None, verb: Chunk) -> bool:
    """Whether somebody holds people: "a gunman was holding 26 people"; a prison holds inmates."""
    if entity is None or reading.noun(entity.head) not in counted_people() | {"people"}:
        return False
    subject = reading.subject_of(verb)
    return subject is not None and reading.noun(subject.head) in counted_people()


@cache
def _pairs() -> dict[str, list[tuple[frozenset[str], str]]]:
    """By noun: the verbs with which it says something, and what they say."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for pair in table("idioms")["pairs"]:
        for noun in pair["nouns"].split():
            found.setdefault(noun, []).append((frozenset(pair["verbs"].split()), pair["concept"]))
    return found


def _and_then(reading: Reading, verb: Chunk) -> str | None:
    """What is done to what is found: "were found and confiscated"."""
    k = reading.chunk_at(verb.head)
    if k + 2 >= len(reading.chunks) or reading.chunks[k + 1].kind != "C":
        return None
    then = reading.chunks[k + 2]
    return reading.concept(then.head) if then.kind == "VP" else None


def outcome(reading: Reading, entity: Entity | None, verb: Chunk, own: str | None) -> str | None:
    """What comes of those whom a verb of finding, living or holding is about."""
    if own == "discovery":
        return "missing" if verb.negated and entity is not None else _and_then(reading, verb)
    predicate = reading.lemma(verb.head)
    if predicate == "live" and _alive(reading, verb):
        return "rescues"
    return "kidnappings" if predicate == "hold" and _held(reading, entity, verb) else None
