"""Levels of how two values stand among the other values of their articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from claimdiff.comparison.contexts import Answer, ArticleWords, Asked
from claimdiff.comparison.kinds import relation
from claimdiff.comparison.profiles import Profile

_NUMBER = ("none", "one", "both")


def standing(a: Profile, b: Profile) -> dict[str, str]:
    """The level of each slot that tells how the values stand in their articles."""
    asked = next((asked for asked in a.asked if asked in b.asked), None)
    return {
        "contenders": contenders_level(a, b),
        "greatest": _both(asked, a, b, is_greatest),
        "earliest": _both(asked, a, b, is_earliest),
        "repeated": _NUMBER[_repeated(a) + _repeated(b)],
    }


def contenders_level(a: Profile, b: Profile) -> str:
    """How many values each article gives that could be what the other's value is."""
    found = [
        tuple(sorted((_contenders(a.words, asked, b.head, a), _contenders(b.words, asked, a.head, b))))
        for asked in a.asked
        if asked in b.asked
    ]
    if not found:
        return "nothing in common"
    less, more = min(found, key=lambda pair: (pair[1], pair[0]))
    if less == 1:
        return "alone" if more == 1 else "one alone"
    return "two" if more == 2 else "crowded"


def _contenders(words: ArticleWords, asked: Asked, head: str | None, own: Profile) -> int:
    found = {answer.plain for answer in words.answers[asked] if _may_be(answer.head, head)}
    return len(found | {own.value.plain})


@cache
def _may_be(one: str | None, other: str | None) -> bool:
    """Whether two nouns can stand for one thing."""
    return one is None or other is None or one == other or relation(one, other) in ("same", "kind")


def _both(
    asked: Asked | None, a: Profile, b: Profile, holds: Callable[[Profile, Sequence[Answer]], bool]
) -> str:
    if asked is None:
        return "nothing in common"
    return _NUMBER[sum(holds(profile, profile.words.answers[asked]) for profile in (a, b))]


def is_greatest(profile: Profile, answers: Sequence[Answer]) -> bool:
    """Whether no value that the article gives for the question is greater."""
    number = profile.value.number
    return number is not None and all(x.number is None or x.number <= number.centre for x in answers)


def is_earliest(profile: Profile, answers: Sequence[Answer]) -> bool:
    """Whether the article gives this value first."""
    return bool(answers) and answers[0].plain == profile.value.plain


def _repeated(profile: Profile) -> bool:
    return profile.words.said[profile.claim.kind, profile.value.plain] > 1
