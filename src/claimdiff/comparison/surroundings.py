"""Levels of what stands around two values: words, meanings, names, places in the article."""

from __future__ import annotations

import math
from bisect import bisect_right
from datetime import date
from functools import cache

from claimdiff.comparison.contexts import Together
from claimdiff.comparison.meanings import best_matches, cosine, words_nearness
from claimdiff.comparison.profiles import Profile
from claimdiff.comparison.words import stem
from claimdiff.values import DayExtent
from claimdiff.values.days import YEAR_DAYS

_MEANING = (0.25, 0.4, 0.55, 0.7, 0.95)
_MEANING_NAMES = ("unrelated", "faint", "related", "near", "very near", "same")
_WHOLE = (0.25, 0.4, 0.5, 0.6, 0.7, 0.8)
_WHOLE_NAMES = ("unrelated", "faint", "related", "near", "very near", "nearly same", "same")
_AMOUNT_NAMES = ("nothing", "trace", "little", "some", "much", "most", "nearly all")
_NEAR = (0.8, 2.0, 5.0, 10.0, 18.0)
_SENTENCE = (4.0, 7.0, 10.0, 20.0, 36.0)
_AROUND = (3.0, 6.0, 12.0, 20.0, 30.0, 45.0)
_SOFT = (1.0, 2.0, 4.0, 7.0, 11.0, 18.0)
_SHARE = (0.08, 0.15, 0.25, 0.35, 0.5)
_NAMES = (0.5, 2.0, 4.0, 8.0)
_COUNT_NAMES = ("none", "few", "some", "many")
_FACTOR = (0.1, 0.3, 0.8, 2.0)
_FACTOR_NAMES = ("within a tenth", "within a third", "about double", "several times", "many times")
_SIZE = (0.5, 1.0, 2.0, 3.5, 6.0)
_SIZE_NAMES = ("to 3", "to 10", "to 100", "to 3,000", "to 1,000,000", "millions")
_APART = (2, 5, 10, 20)
_APART_NAMES = ("beside", "close", "apart", "far", "very far")
_FOREMOST = (1, 4, 8, 15)
_FOREMOST_NAMES = ("first", "lead", "upper", "middle", "lower")

_RUN_NAMES = ("none", "one", "two", "three", "four")
_RARE = (2.0, 3.0, 4.0, 5.0)
_RARE_NAMES = ("everywhere", "often", "here and there", "seldom", "once")
_FIELD_NAMES = ("alone", "two", "few", "many")

#: The slots whose levels have an order, from least to most.
ORDERED: dict[str, tuple[str, ...]] = {
    "head meaning": ("absent", *_MEANING_NAMES),
    "verb meaning": ("absent", *_MEANING_NAMES),
    "noun and verb": ("absent", *_MEANING_NAMES),
    "surroundings": ("absent", *_WHOLE_NAMES),
    "near words": _AMOUNT_NAMES,
    "sentence": _AMOUNT_NAMES,
    "neighbourhood": _AMOUNT_NAMES,
    "like words": _AMOUNT_NAMES,
    "share of words": _AMOUNT_NAMES,
    "shared names": _AMOUNT_NAMES,
    "other names": _COUNT_NAMES,
    "factor": ("absent", *_FACTOR_NAMES),
    "size": ("absent", *_SIZE_NAMES),
    "apart": _APART_NAMES,
    "foremost": _FOREMOST_NAMES,
    "shared values": _COUNT_NAMES,
    "values beside": _COUNT_NAMES,
    "titles": ("none", "one", "both"),
    "field": _FIELD_NAMES,
    "run before": _RUN_NAMES,
    "run after": _RUN_NAMES,
    "noun's rarity": ("absent", *_RARE_NAMES),
}


def surroundings(a: Profile, b: Profile) -> dict[str, str]:
    """The level of each slot that tells how much two values' surroundings have in common."""
    together = a.words.together(b.words)
    near, anywhere = together.shared(a.context, b.context)
    soft, share = _soft(a, b, together)
    verb, other = a.claim.predicate, b.claim.predicate
    crossed = [n for n in (words_nearness(a.head, other), words_nearness(verb, b.head)) if n is not None]
    return {
        "head meaning": _meaning(words_nearness(a.head, b.head)),
        "verb meaning": _meaning(words_nearness(verb, other)),
        "noun and verb": _meaning(max(crossed, default=None)),
        "surroundings": _named(cosine(a.meaning, b.meaning), _WHOLE, _WHOLE_NAMES),
        "near words": _step(near, _NEAR, _AMOUNT_NAMES),
        "sentence": _step(anywhere, _SENTENCE, _AMOUNT_NAMES),
        "neighbourhood": _step(
            together.around(a.claim.sentence.start, b.claim.sentence.start), _AROUND, _AMOUNT_NAMES
        ),
        "like words": _step(soft, _SOFT, _AMOUNT_NAMES),
        "share of words": _step(share, _SHARE, _AMOUNT_NAMES),
        "shared names": _step(
            math.fsum([together.bits[name] for name in a.names & b.names]), _NAMES, _AMOUNT_NAMES
        ),
        "other names": _step(len(a.names ^ b.names), (1, 3, 6), _COUNT_NAMES),
        "factor": _factor(a, b),
        "size": _size(a, b),
        "apart": _step(abs(a.position - b.position), _APART, _APART_NAMES),
        "foremost": _step(min(a.position, b.position), _FOREMOST, _FOREMOST_NAMES),
        "shared values": _step(len(a.beside & b.beside), (1, 2, 3), _COUNT_NAMES),
        "values beside": _step(min(len(a.beside), len(b.beside)), (1, 2, 4), _COUNT_NAMES),
        "titles": ("none", "one", "both")[(a.claim.part == "title") + (b.claim.part == "title")],
        "slip": slip_level(a, b),
        "field": _step(max(_field(a), _field(b)), (2, 3, 6), _FIELD_NAMES),
        "word before": _word(a.context.before, b.context.before),
        "word after": _word(a.context.after, b.context.after),
        "run before": _run(a.context.leading, b.context.leading),
        "run after": _run(a.context.trailing, b.context.trailing),
        "noun's rarity": _told(a, b, together),
    }


def _field(profile: Profile) -> int:
    """How many values of its kind and dimension a claim's article gives."""
    return len(profile.words.kinds[profile.claim.kind, profile.dimension or ""])


def _step(amount: float, steps: tuple[float, ...], names: tuple[str, ...]) -> str:
    return names[bisect_right(steps, amount)]


def _named(cosine: float | None, steps: tuple[float, ...], names: tuple[str, ...]) -> str:
    return "absent" if cosine is None else _step(cosine, steps, names)


def _meaning(cosine: float | None) -> str:
    return _named(cosine, _MEANING, _MEANING_NAMES)


def _word(one: str, other: str) -> str:
    if not one or not other:
        return "absent"
    return "exact" if one == other else "different"


def _run(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """How many tokens in a row are the same, from the value outwards."""
    run = 0
    for x, y in zip(one, other, strict=False):
        if x != y:
            break
        run += 1
    return _RUN_NAMES[run]


def _told(a: Profile, b: Profile, together: Together) -> str:
    """How much the common noun tells: the rarer in the two articles, the more."""
    if a.head is None or a.head != b.head:
        return "absent"
    return _step(together.bits[stem(a.head)], _RARE, _RARE_NAMES)


def _soft(a: Profile, b: Profile, together: Together) -> tuple[float, float]:
    """What the nearest words share, words of like meaning counting in part: in bits, and of all they hold."""
    rarity = together.bits
    shared = held = 0.0
    for near, best in zip((a.near, b.near), best_matches(a.near, b.near), strict=True):
        for (word, weight), match in zip(near, best, strict=True):
            bits = rarity[word]
            held += weight * bits
            if match:
                shared += match * bits
    return shared / 2, shared / held if held else 0.0


def _factor(a: Profile, b: Profile) -> str:
    one, other = a.value.number, b.value.number
    if one is None or other is None:
        return "absent"
    gap = math.log((abs(one.stated[0]) + 1e-3) / (abs(other.stated[0]) + 1e-3))
    return _step(abs(gap), _FACTOR, _FACTOR_NAMES)


def _size(a: Profile, b: Profile) -> str:
    one, other = a.value.number, b.value.number
    if one is None or other is None:
        return "absent"
    smaller = min(abs(one.stated[0]), abs(other.stated[0]))
    return _step(math.log10(smaller + 0.1), _SIZE, _SIZE_NAMES)


def slip_level(a: Profile, b: Profile) -> str:
    """Whether a slip of the pen would make one value the other: 13 and 31, one part of a date."""
    if a.value.day and b.value.day:
        one_day, other_day = _parts(a.value.day), _parts(b.value.day)
        unlike = [one_day[part] != other_day[part] for part in one_day.keys() & other_day.keys()]
        return "one part" if sum(unlike) == 1 else "other"
    if a.value.number is None or b.value.number is None:
        return "other"
    one, other = _digits(a.value.number.stated[0]), _digits(b.value.number.stated[0])
    if one == other:
        return "none"
    if one.replace(".", "").strip("0") == other.replace(".", "").strip("0"):
        return "decimal place"
    if len(one) == len(other):
        if sorted(one) == sorted(other):
            return "digits swapped"
        return "one digit" if sum(x != y for x, y in zip(one, other, strict=True)) == 1 else "other"
    return "other"


@cache
def _digits(number: float) -> str:
    return f"{abs(number):.10g}"


@cache
def _parts(day: DayExtent) -> dict[str, int]:
    """The parts of a date that are known; its weekday only where that is all there is."""
    if day.low == day.high:
        found = date.fromordinal(day.low)
        return {"year": found.year, "month": found.month, "day": found.day}
    known = {"month": day.month, "day": day.day, "weekday": day.weekday}
    if day.high - day.low < YEAR_DAYS:
        known["year"] = date.fromordinal(day.low).year
    return {part: value for part, value in known.items() if value is not None}
