"""The level of each slot of a pair of claims: a discrete answer that names itself."""

from __future__ import annotations

from rapidfuzz.distance import JaroWinkler

from claimdiff.comparison.contexts import shared_bits
from claimdiff.comparison.dates import clock_level, day_level
from claimdiff.comparison.kinds import is_person, relation
from claimdiff.comparison.profiles import Profile
from claimdiff.comparison.values import number_level

_ALIKE = 0.9
_STEPS = (2.0, 5.0, 10.0, 18.0)
_STEP_NAMES = ("nothing", "little", "some", "much", "nearly all")


def levels(a: Profile, b: Profile) -> dict[str, str]:
    """The level of every slot, by the slot's name."""
    near, anywhere = shared_bits(a.context, b.context, a.words, b.words)
    about_a, about_b = a.claim.about, b.claim.about
    return {
        "value": value_level(a, b),
        "kind": "exact" if a.claim.kind == b.claim.kind else "related",
        "unit": term_level(a.claim.unit, b.claim.unit),
        "head": term_level(a.head, b.head),
        "property": term_level(about_a.property, about_b.property),
        "predicate": predicate_level(a, b),
        "per": term_level(about_a.per, about_b.per),
        "modifiers": phrase_level(a.phrases["modifiers"], b.phrases["modifiers"]),
        "of": phrase_level(a.phrases["of"], b.phrases["of"]),
        "agent": phrase_level(a.phrases["agent"], b.phrases["agent"]),
        "place": phrase_level(a.phrases["place"], b.phrases["place"]),
        "participants": phrase_level(a.participants, b.participants),
        "time": term_level(about_a.time, about_b.time),
        "near words": _step(near),
        "sentence": _step(anywhere / 2),
        "siblings": phrase_level(a.siblings, b.siblings),
        "lead": "both" if a.lead and b.lead else "one" if a.lead or b.lead else "none",
        "bound": "exact" if a.claim.bound == b.claim.bound else "different",
        "trend": "exact" if a.claim.trend == b.claim.trend else "different",
        "sentence length": "bare" if min(len(a.context.words), len(b.context.words)) < 3 else "full",
        "article": "same" if a.claim.article == b.claim.article else "other",
        "same sentence": "yes"
        if a.claim.article == b.claim.article and a.claim.sentence == b.claim.sentence
        else "no",
    }


def value_level(a: Profile, b: Profile) -> str:
    """How the values relate."""
    if a.day and b.day:
        return day_level(a.day, b.day)
    if a.clock is not None and b.clock is not None:
        return clock_level(a.clock, b.clock)
    if a.number and b.number:
        return number_level(a.number, b.number)
    return "equal" if a.claim.value == b.claim.value else "apart"


def term_level(x: str | None, y: str | None) -> str:
    """The relation of two single terms: nouns, units, concepts."""
    if x is None or y is None:
        return "both absent" if x is y else "one absent"
    if x == y:
        return "exact"
    kind = relation(x, y)
    if kind == "same":
        return "same concept"
    if kind == "kind":
        return "kind of"
    if is_person(x) and is_person(y):
        return "both people"
    if JaroWinkler.similarity(x, y) >= _ALIKE:
        return "fuzzy"
    return "sibling" if kind == "sibling" else "different"


def predicate_level(a: Profile, b: Profile) -> str:
    """The relation of the governing predicates: by concept, else by lemma."""
    if a.claim.predicate and a.claim.predicate == b.claim.predicate:
        return "exact"
    x, y = a.claim.about.concept, b.claim.about.concept
    if x and y:
        return "same concept" if x == y else "different"
    if not (x or a.claim.predicate) or not (y or b.claim.predicate):
        return "both absent" if not (x or a.claim.predicate or y or b.claim.predicate) else "one absent"
    return "different"


def phrase_level(x: frozenset[str], y: frozenset[str]) -> str:
    """The relation of two sets of stems."""
    if not x or not y:
        return "both absent" if not x and not y else "one absent"
    if x == y:
        return "exact"
    if x <= y or y <= x:
        return "part"
    return "overlap" if x & y else "different"


def _step(bits: float) -> str:
    return next(
        (name for step, name in zip(_STEPS, _STEP_NAMES, strict=False) if bits < step), _STEP_NAMES[-1]
    )
