"""The verdict on spellings of one name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from claimdiff.comparison.name_spelling import Level, ascii_lower, spellings, word_level, words_of
from claimdiff.models import Claim, Severity, VerdictName


def name_verdict(claims: Sequence[Claim]) -> tuple[VerdictName, str, Severity]:
    """Verdict, reason and severity of claims that name one person, place or organisation.

    Spellings that differ are a conflict, in one article too; fuller and shorter forms, hyphens and spaces,
    British and American endings are none.
    """
    spelled = sorted(set(spellings(claims)))
    level, pair = _widest(spelled)
    if level is not None and level > Level.SHORT:
        return "conflict", f"{_difference(level, *pair)}: {pair[0]} / {pair[1]}", "medium"
    low = _same_letters(spelled)
    if low is not None:
        return "conflict", low, "low"
    if len({claim.article for claim in claims}) == 1:
        return "single", "only one source names it", "none"
    if level == Level.REGION:
        return "compatible", f"British and American spelling: {pair[0]} / {pair[1]}", "none"
    if len({_plain(s) for s in spelled}) > 1:
        return "compatible", "fuller and shorter forms of one name", "none"
    return "agree", "the same name", "none"


def _difference(level: Level, one: str, other: str) -> str:
    """What the widest difference between two spellings is called."""
    if level == Level.SOUND:
        return "one name spelled two ways"
    return "a letter differs" if OSA.distance(ascii_lower(one), ascii_lower(other)) == 1 else "letters differ"


def _widest(spelled: Sequence[str]) -> tuple[Level | None, tuple[str, str]]:
    """The widest difference in words, and a pair that shows it."""
    found: tuple[Level | None, tuple[str, str]] = (None, ("", ""))
    for a, b in combinations(spelled, 2):
        level = _name_level(words_of(a), words_of(b))
        if level is not None and (found[0] is None or level > found[0]):
            found = (level, (a, b))
    return found


def _name_level(a: tuple[str, ...], b: tuple[str, ...]) -> Level | None:
    if len(a) != len(b):
        if set(a) <= set(b) or set(b) <= set(a):
            return Level.SHORT
        if min(len(a), len(b)) == 1:
            return _short_level(a[-1], b[-1])
        pairs = [(a[0], b[0]), (a[-1], b[-1])]
    else:
        pairs = list(zip(a, b, strict=True))
    levels = [word_level(x, y) for x, y in pairs]
    return max((level for level in levels if level != Level.DIFFERENT), default=None)


def _short_level(x: str, y: str) -> Level | None:
    """The level of two surnames; short ones are in one cluster only where one is a slip for the other."""
    level = word_level(x, y)
    if level != Level.DIFFERENT:
        return level
    return Level.NEAR if len(x) == len(y) < 5 and OSA.distance(x, y) == 1 else None


def _same_letters(spelled: Sequence[str]) -> str | None:
    """The reason for spellings that are one in folded words but not in accents, case or numerals."""
    for a, b in combinations(spelled, 2):
        if words_of(a) != words_of(b) or _plain(a) == _plain(b):
            continue
        if _digits(a) != _digits(b):
            return f"numeral written two ways: {a} / {b}"
        if _letters(a) == _letters(b):
            accents = _plain(a).lower() != _plain(b).lower()
            return f"{'diacritics' if accents else 'case'} only: {a} / {b}"
    return None


def _plain(name: str) -> str:
    """The letters and digits of a name, in their case; small words in small letters."""
    words = "".join(c if c.isalnum() else " " for c in name.replace("'", "").replace("’", "")).split()
    return "".join(
        word.lower() if word.lower() in ("of", "the", "and", "for", "against") else word for word in words
    )


def _digits(name: str) -> str:
    return "".join(c for c in name if c.isdigit())


def _letters(name: str) -> str:
    return ascii_lower(_plain(name))
