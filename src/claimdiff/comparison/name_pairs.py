"""Whether two groups of names are spellings of one name."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from claimdiff.comparison.name_contexts import Contexts
from claimdiff.comparison.name_groups import Group
from claimdiff.comparison.name_spelling import Level, skeleton, telling, word_level
from claimdiff.extraction.name_words import PLAIN, is_known, word_class
from claimdiff.lexicon import members

#: How many words two contexts must share to speak for one bearer.
SHARED = 3
#: Endings that make a woman's first name of a man's.
FEMININE = frozenset({"a", "e", "ah", "ia", "ina", "ine", "ette", "le", "lle"})


def pair_level(a: Group, b: Group, contexts: Contexts) -> Level | None:
    """The level of two spellings of one name, or ``None`` for two names or a short form."""
    if a.acronym or b.acronym:
        return Level.LETTER if _heard_acronym(a, b, contexts) else None
    first, second = aligned(a, b)
    if len(first) != len(second):
        return _surname_level(a, b, contexts) if min(len(first), len(second)) == 1 else None
    levels = [word_level(x, y) for x, y in zip(first, second, strict=True)]
    widest = max(levels)
    if widest == Level.DIFFERENT or Level.SHORT in levels:
        return None
    if widest == Level.SAME:
        return widest if a.person and b.person else None
    if widest == Level.REGION:
        return widest
    if len(first) == 1:
        return widest if _one_word(a, b, widest, contexts) else None
    return widest if _several_words(a, b, levels, contexts) else None


def _heard_acronym(a: Group, b: Group, contexts: Contexts) -> bool:
    """Whether one is an acronym and the other the same by ear ("BORN", "Borren")."""
    if (a.acronym and b.acronym) or len(a.words) > 1 or len(b.words) > 1:
        return False
    x, y = a.words[0], b.words[0]
    return min(len(x), len(y)) >= 4 and skeleton(x) == skeleton(y) and contexts.support(a, b) > SHARED


def aligned(a: Group, b: Group) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words to compare: a person's middle names only count where both have them."""
    first, second = a.core, b.core
    if len(first) != len(second) and min(len(first), len(second)) == 2 and max(len(first), len(second)) == 3:
        return (first[0], first[-1]), (second[0], second[-1])
    return first, second


def _several_words(a: Group, b: Group, levels: Sequence[Level], contexts: Contexts) -> bool:
    """Whether two names of as many words, each the same or near, are one name."""
    first, second = aligned(a, b)
    widest = max(levels)
    people = a.person or b.person
    same = [
        x for x, level in zip(first, levels, strict=True) if level <= Level.REGION and (people or telling(x))
    ]
    changed = [(x, y) for x, y, level in zip(first, second, levels, strict=True) if level > Level.REGION]
    together = a.articles & b.articles
    if people and levels[0] > Level.REGION and _two_genders(first[0], second[0]):
        return False
    if people and levels[0] > Level.REGION and same:
        if together and widest > Level.SOUND:
            return False
        if widest == Level.LETTER and {first[0], second[0]} <= members("first_names_frequent"):
            widest = Level.NEAR
    if not same and len(changed) < len(levels):
        return contexts.support(a, b) >= max(_needed_beside(x, y) for x, y in changed)
    if widest <= Level.LETTER:
        return not together or bool(same)
    return not together and (contexts.support(a, b) >= SHARED or contexts.same_office(a, b))


def _needed_beside(x: str, y: str) -> int:
    """How many words the contexts must share where the names only share common words ("Gulf of")."""
    if _mechanical(x, y) or (OSA.distance(x, y) == 1 and min(len(x), len(y)) >= 6):
        return 0
    return 1 if OSA.distance(x, y) == 1 else SHARED


def _mechanical(x: str, y: str) -> bool:
    """Whether two long words differ by one slip of the fingers: a letter swapped, doubled or left out."""
    if len(x) == len(y):
        return (
            min(len(x), len(y)) >= 6 and OSA.distance(x, y) == 1 and (sorted(x) == sorted(y) or len(x) >= 8)
        )
    return max(len(x), len(y)) >= 7 and OSA.distance(x, y) == 1


def _two_genders(a: str, b: str) -> bool:
    """Whether two first names are a man's and a woman's ("Julian", "Juliana"; "Mario", "Maria")."""
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if long.startswith(short) and long[len(short) :] in FEMININE:
        return True
    return short[:-1] == long[:-1] and {short[-1], long[-1]} <= {"a", "o", "e", "i"}


def _one_word(a: Group, b: Group, level: Level, contexts: Contexts) -> bool:
    """Whether two single words are spellings of one name."""
    x, y = a.words[0], b.words[0]
    if (is_known(x) and is_known(y)) or not (telling(x) or telling(y)):
        return False
    rare, common = sorted((a, b), key=lambda g: len(g.claims))
    if _mechanical(x, y) and len(rare.articles) == 1 and not rare.shared:
        return True
    if a.articles & b.articles:
        return _typing_slip(x, y) and len(rare.claims) <= 2 and len(common.claims) >= 3
    return contexts.support(a, b) >= _needed(x, y, level, lonely=len(rare.articles) == 1 and not rare.shared)


def _needed(x: str, y: str, level: Level, *, lonely: bool) -> int:
    """How many words two single words' contexts must share.

    Calibrated on names spelled wrong on purpose in the development stories, and on 180 unrelated reports.
    """
    if level == Level.NEAR:
        return SHARED + 1
    if lonely and min(len(x), len(y)) >= 6 and OSA.distance(x, y) == 1:
        return 1
    if is_known(x) or is_known(y):
        return SHARED + 1
    return SHARED - 1 if level == Level.SOUND else SHARED


def _typing_slip(x: str, y: str) -> bool:
    """Whether two longer words differ by one slip of the fingers or sound alike."""
    return min(len(x), len(y)) >= 5 and (OSA.distance(x, y) == 1 or word_level(x, y) == Level.SOUND)


def _stray_speaker(lone: Group, full: Group, contexts: Contexts) -> bool:
    """Whether somebody speaks by a short surname nobody introduced, a letter off one who was introduced.

    News introduces whom it quotes by a full name; a quoted surname without one is a slip for its neighbour.
    """
    x, y = lone.words[0], full.core[-1]
    return (
        len(x) == len(y) < 5
        and OSA.distance(x, y) == 1
        and not lone.shared
        and word_class(x) == PLAIN
        and lone.articles <= full.articles
        and any(contexts.speaks(claim) for claim in lone.claims)
    )


def _surname_level(a: Group, b: Group, contexts: Contexts) -> Level | None:
    """The level of a lone word against a person's surname that it may be a slip for."""
    lone, full = (a, b) if len(a.core) == 1 else (b, a)
    if not full.person and len(full.core) == 2:
        level = word_level(lone.words[0], full.core[0])
        near = Level.REGION < level < Level.DIFFERENT and not (lone.articles & full.articles)
        return level if near and contexts.support(a, b) > SHARED else None
    if not full.person:
        return None
    x, y = lone.words[0], full.core[-1]
    if _stray_speaker(lone, full, contexts):
        return Level.NEAR
    if len(lone.claims) > 2:
        return None
    level = word_level(x, y)
    near = _typing_slip(x, y) and telling(x) and not is_known(x)
    if near and (lone.articles & full.articles) and not any(claim.unit == "place" for claim in lone.claims):
        return level
    return None
