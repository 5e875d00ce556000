"""The question a number answers, where its clause names it: how many dead, how deep, how far, how dear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import JaroWinkler

from claimdiff.comparison.kinds import is_artifact, is_person, relation
from claimdiff.extraction.idioms import clause, idioms
from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.extraction.quantity_lexicon import dimension_of
from claimdiff.extraction.wordings import aboard
from claimdiff.lexicon import table
from claimdiff.models import Claim
from claimdiff.segmentation import Document, Sentence

_SECOND = frozenset(("far", "date", "all", "total", "now"))
#: The kinds of claims whose clause is asked what they answer.
_ASKING = frozenset(("count", "measure", "money", "percent"))
#: So many of the nearest tokens stand beside the value.
_BESIDE = 4
#: Kind of a claim -> the group of idioms that speak of such values.
_GROUPS = {"count": "counts", "money": "money", "percent": "percent", "measure": "measure"}
#: So alike are two spellings of one name.
_ALIKE = 0.9
#: What is asked of an event: its date, its time of day, its length.
_DATED = {"date": "date", "time": "time", "duration": "length"}
_QUAKE_LOW, _QUAKE_HIGH = 1.0, 9.9


@cache
def _words(group: str) -> frozenset[str]:
    """A group of ``lexicon/data/questions.json``."""
    return frozenset(table("questions")[group].split())


@cache
def akin(x: str, y: str) -> bool:
    """Whether two questions may be one in other words."""
    asked, of, event = x.partition(" of ")
    if asked == "age" and y.partition(" of ")[0] == "age":
        return _same_owner(event, y.partition(" of ")[2])
    if of and y.startswith(asked + of):
        return any({event, y.removeprefix(asked + of)} <= group for group in _one_event())
    return frozenset((x, y)) in _akin_pairs()


@cache
def _akin_pairs() -> frozenset[frozenset[str]]:
    """Pairs of questions that may be one in other words."""
    return frozenset(frozenset(pair.split()) for pair in table("questions")["akin"])


def _same_owner(x: str, y: str) -> bool:
    """Whether two words may stand for the owner of one age: names spelled alike, a name and any person."""
    if not x or not y:
        return True
    if x[0].isupper() and y[0].isupper():
        return JaroWinkler.similarity(x, y) >= _ALIKE
    if all(word[0].isupper() or is_person(word) for word in (x, y)):
        return True
    return x.islower() and y.islower() and relation(x, y) in ("same", "kind", "sibling", "unknown")


@cache
def _one_event() -> tuple[frozenset[str], ...]:
    """Groups of events that are often one event."""
    return tuple(frozenset(group.split()) for group in table("questions")["one event"])


@cache
def _sides() -> dict[str, int]:
    """The side that a noun for people is on."""
    return {word: i for i, words in enumerate(table("questions")["opposed people"]) for word in words.split()}


def opposed_people(x: str | None, y: str | None) -> bool:
    """Whether two nouns name people on two sides: officers and residents, soldiers and rebels."""
    one, other = _sides().get(x or ""), _sides().get(y or "")
    return one is not None and other is not None and one != other


def exclusive(question: str) -> bool:
    """Whether a question is one of those of which a number answers one only: killed, hurt, missing."""
    return question in _words("exclusive")


def tells_of_event(question: str | None) -> bool:
    """Whether a question is about an event, of which a story may tell more than one: deaths, magnitude."""
    return question == "magnitude" or question in _words("counted")


@cache
def _vocabulary(part: str) -> dict[str, str]:
    """The concept of each verb, noun or adjective, or the measured property of each word."""
    data = table("concepts")
    if part == "properties":
        return {word: concept for concept, words in reversed(data[part].items()) for word in words.split()}
    parts = reversed(data["predicates"].items())
    return {word: concept for concept, words in parts for word in words[part].split()}


@cache
def _happening(word: str) -> str | None:
    """What a word says that happens, as it stands before as a form of a verb: "fire" is no shooting."""
    if word == "march":
        return None  # a month
    verbs, nouns = _vocabulary("verbs"), _vocabulary("nouns")
    return (
        nouns.get(word)
        or _vocabulary("adjectives").get(word)
        or nouns.get(noun_lemma(word))
        or verbs.get(word)
        or verbs.get(verb_lemma(word))
    )


@cache
def _property(word: str) -> str | None:
    found = _vocabulary("properties")
    return found.get(word) or found.get(noun_lemma(word)) or found.get(verb_lemma(word))


def question_of(claim: Claim, document: Document, sentence: Sentence, first: int, last: int) -> str | None:
    """What is asked of a claim's number, as a concept; ``None`` where its clause does not say.

    Tokens ``first`` to ``last`` (exclusive) are the claim's own.
    """
    if claim.kind in _DATED:
        event = claim.about.event
        return f"{_DATED[claim.kind]} of {event}" if event is not None else None
    if claim.kind == "age":
        return _of_age(claim)
    if claim.kind not in _ASKING:
        return None
    if claim.unit == "magnitude":
        return "magnitude"
    around = _Around(claim.kind, document.tokens.lower, sentence, (first, last))
    if claim.kind == "count" and aboard(document.tokens.lower, sentence, first, last):
        return "transport"
    if claim.kind == "count":
        return _magnitude(claim, around) or _of_count(claim, around)
    if claim.kind == "measure":
        return _of_measure(claim, around)
    return _of_amount(claim, around)


class _Around:
    """The clause of a value: its words, nearest first, and the idioms that they make.

    Attributes:
        idioms: The concept of each token that is part of an idiom.
        inside: The concepts of the value's own tokens, where an idiom begins in it.
        own: The words of the value itself, its noun first.
        near: The other tokens of the clause, nearest first.
    """

    __slots__ = ("idioms", "inside", "lower", "near", "own")

    def __init__(self, kind: str, lower: list[str], sentence: Sentence, own: tuple[int, int]) -> None:
        first, last = own
        begin, end = clause(lower, sentence, first, last)
        self.lower = lower
        self.own = list(reversed(lower[first:last]))
        self.near = _outwards(begin, end, first, last)
        self.idioms = idioms(_GROUPS.get(kind, ""), lower, begin, end)
        self.inside = [self.idioms[i] for i in range(first, last) if i in self.idioms]

    def words(self) -> list[str]:
        """The words around the value, nearest first."""
        return [self.lower[i] for i in self.near]

    def happenings(self) -> list[str]:
        """What the idioms and words around the value say that happens, nearest first."""
        found = (self.idioms.get(i) or _happening(self.lower[i]) for i in self.near)
        return [concept for concept in found if concept]

    def properties(self) -> list[str]:
        """What the idioms and words around the value say that is measured, nearest first.

        An idiom of several words beside the value comes before any single word.
        """
        said = [self.idioms.get(i) for i in self.near[:_BESIDE]]
        whole = Counter(self.idioms.values())
        beside = [concept for concept in (*self.inside, *said) if concept and whole[concept] > 1]
        found = (self.idioms.get(i) or _property(self.lower[i]) for i in self.near)
        return [*beside, *(concept for concept in found if concept)]


def _outwards(begin: int, end: int, first: int, last: int) -> list[int]:
    """The tokens on both sides of a value, nearest first."""
    found = []
    for step in range(max(first - begin, end - last)):
        if first - 1 - step >= begin:
            found.append(first - 1 - step)
        if last + step < end:
            found.append(last + step)
    return found


def _of_age(claim: Claim) -> str:
    """Whose age is asked: the last word of a name as it is written, or else the noun."""
    owner = claim.about.of
    if not owner:
        return "age"
    last = owner.split()[-1].removesuffix("'s").removesuffix("’s").rpartition("-")[2]
    if not last.isalpha() or last in ("is", "was"):
        return "age"
    if last.islower():
        last = claim.about.head if claim.about.head and claim.about.head[:3] == last[:3] else noun_lemma(last)
    return f"age of {last}"


def _magnitude(claim: Claim, around: _Around) -> str | None:
    """A bare decimal beside a quake is its magnitude."""
    value = claim.value
    if not isinstance(value, float) or not _QUAKE_LOW <= value <= _QUAKE_HIGH:
        return None
    if any(word == "magnitude" or _happening(word) == "quakes" for word in around.words()):
        return "magnitude"
    return None


def _of_count(claim: Claim, around: _Around) -> str | None:
    """What a count answers: its own noun, what happens nearest, its slots, what its noun has to do with."""
    if claim.about.property == "casualties":
        return "casualties"
    asks = table("questions")["asks"]
    own = next((asks[word] for word in around.own if word in asks), None)
    own = own or next((c for c in map(_happening, around.own) if c in _words("nouns")), None)
    done = claim.about.concept
    if own == "evacuations" and done is not None and (done == "residence" or exclusive(done)):
        return done  # refugees who are hosted or hurt
    if own is None and _attributive(claim, around):
        return None
    return own or next(filter(None, (_of(claim, concept) for concept in _candidates(claim, around))), None)


def _attributive(claim: Claim, around: _Around) -> bool:
    """Whether a count is an attribute of something, "a five-alarm fire", of which the clause tells."""
    own = around.own
    return any(own[i + 1] == "-" and noun_lemma(own[i]) == claim.unit for i in range(len(own) - 1))


def _candidates(claim: Claim, around: _Around) -> Iterator[str]:
    """The questions that a count may answer, the likeliest first."""
    said = around.happenings()
    counted, told = _words("counted"), _words("told")
    idiomatic = [around.idioms[i] for i in around.near if i in around.idioms]
    slots = [concept for concept in (claim.about.property, claim.about.concept) if concept]
    yield from (concept for concept in said if exclusive(concept))
    yield from idiomatic
    yield from around.idioms.values()
    yield from (concept for concept in slots if concept in counted or concept in told)
    yield from (concept for concept in said if concept in counted)
    yield from filter(None, map(_noun_concept, around.own))


def _of(claim: Claim, concept: str) -> str | None:
    """A question as it is asked of what the claim counts: things are seized rather than arrested."""
    head = claim.about.head
    if head is None:
        return concept
    instead: str | None = None
    if concept in table("questions")["of things"] and is_artifact(head):
        instead = table("questions")["of things"][concept]
    elif concept in table("questions")["of people"] and is_person(head):
        instead = table("questions")["of people"][concept]
    return concept if instead is None else instead or None


@cache
def _noun_concept(word: str) -> str | None:
    """What a counted noun has to do with where the clause says nothing else: "80 employees"."""
    return _nouns().get(word) or _nouns().get(noun_lemma(word))


@cache
def _nouns() -> dict[str, str]:
    return {
        noun: concept for concept, nouns in table("questions")["beside"].items() for noun in nouns.split()
    }


def _of_measure(claim: Claim, around: _Around) -> str | None:
    """What a measure answers: its slot, what its clause says of a length, or what its unit measures."""
    if claim.about.property == "distance":
        return "distance"
    dimension = dimension_of(claim.unit)
    known: str | None = table("questions")["dimensions"].get(dimension or "")
    if known is not None:
        return claim.about.property or known
    if dimension != "length":
        return claim.about.property or next(iter(around.properties()), None)
    lengths = _words("lengths")
    if claim.about.property in lengths:
        return claim.about.property
    said = [*filter(None, map(_of_length, around.words())), *around.properties()]
    return next((concept for concept in said if concept in lengths), claim.about.property)


def _of_length(word: str) -> str | None:
    """What a word beside a length makes it: a depth, a distance, a height."""
    for question, group in (("depth", "deep"), ("distance", "sides"), ("height", "high")):
        if word in _words(group):
            return question
    return _property(word)


def _of_amount(claim: Claim, around: _Around) -> str | None:
    return next(iter(around.properties()), None) or claim.about.property


def is_partitive(lower: list[str], sentence: Sentence, first: int, last: int) -> bool:
    """Whether the text counts a part: "including three children", "three of them"."""
    before = lower[max(sentence.first, first - 3) : first]
    after = lower[last : min(last + 2, sentence.last)]
    own = lower[first:last]
    return (
        not _words("part before").isdisjoint(before)
        or (after[:1] == ["of"] and not _words("part of").isdisjoint(after))
        or ("of" in own and not _words("part of").isdisjoint(own))
    )


def is_cumulative(lower: list[str], sentence: Sentence) -> bool:
    """Whether a sentence sums up several events: "so far", "to date", "in all"."""
    for i in range(sentence.first, sentence.last - 1):
        if lower[i + 1] in _SECOND and f"{lower[i]} {lower[i + 1]}" in _phrases():
            return True
    return False


@cache
def _phrases() -> frozenset[str]:
    return frozenset(table("questions")["cumulative"])
