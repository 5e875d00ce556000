"""Idioms: several words that say what one verb or noun would: "lost their lives", "without power"."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.extraction.remembered import Remembered
from claimdiff.lexicon import table
from claimdiff.segmentation import Sentence

#: What stands in an idiom for a few words of the text.
_GAP = ".."
#: So many words may a gap hold.
_WIDEST = 4
#: So many tokens on each side of a value speak of it.
_FARTHEST = 9

#: Words that are in too many sentences to tell by that an idiom may be there.
_EVERYWHERE = frozenset(
    ("a", "an", "the", "be", "have", "get", "go", "by", "in", "of", "to", "at", "on", "with", "for", "from",
     "and", "no", "not", "there", "up", "out")
)  # fmt: skip

#: The parts of an idiom after its first word: for each a word, and whether other words may stand before it.
_Parts = tuple[tuple[str, bool], ...]


class _Idiom(NamedTuple):
    """What must follow an idiom's first word, its concept, and the rarest of its words."""

    parts: _Parts
    concept: str
    key: str


@cache
def _openings(group: str) -> dict[str, list[_Idiom]]:
    """The idioms of a group by their first word; the longest first."""
    listed = [
        (concept, idiom.split())
        for concept, idioms in table("idioms").get(group, {}).items()
        for idiom in idioms
    ]
    often = Counter(word for _, words in listed for word in words)
    often[_GAP] = len(listed)
    found: dict[str, list[_Idiom]] = {}
    for concept, words in listed:
        parts = []
        loose = False
        for word in words[1:]:
            if word == _GAP:
                loose = True
            else:
                parts.append((word, loose))
                loose = False
        key = min(words, key=lambda word: (word in _EVERYWHERE, often[word]))
        found.setdefault(words[0], []).append(_Idiom(tuple(parts), concept, key))
    for known in found.values():
        known.sort(key=lambda idiom: -len(idiom.parts))
    return found


@lru_cache(maxsize=1 << 16)
def _forms(low: str) -> frozenset[str]:
    return frozenset((low, verb_lemma(low), noun_lemma(low)))


@cache
def _opened(group: str) -> Remembered[tuple[_Idiom, ...]]:
    """By token, the idioms of a group that it may open."""
    known = _openings(group)
    return Remembered(lambda low: tuple(idiom for own in sorted(_forms(low)) for idiom in known.get(own, ())))


@cache
def _keys(group: str) -> Remembered[frozenset[str]]:
    """By token, the keys of idioms that it may stand for."""
    keys = {idiom.key for known in _openings(group).values() for idiom in known}
    return Remembered(lambda low: _forms(low) & keys)


@cache
def _boundaries() -> frozenset[str]:
    return frozenset(table("idioms")["boundaries"].split())


def clause(lower: list[str], sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens around a value that speak of it: nine at most on each side, within its clause."""
    ends = _boundaries()
    begin, end = first, last
    lowest, highest = max(sentence.first, first - _FARTHEST), min(sentence.last, last + _FARTHEST)
    while begin > lowest and lower[begin - 1] not in ends:
        begin -= 1
    while end < highest and lower[end] not in ends:
        end += 1
    return begin, end


def idioms(group: str, lower: list[str], first: int, last: int) -> dict[int, str]:
    """The concept of each token from ``first`` to ``last`` (exclusive) that is part of an idiom.

    ``group`` names the kind of values that the idioms speak of, as in ``lexicon/data/idioms.json``.
    """
    found: dict[int, str] = {}
    keys = frozenset[str]().union(*map(_keys(group).__getitem__, lower[first:last]))
    if not keys:
        return found
    opened = _opened(group)
    for i in range(first, last):
        if i in found:
            continue
        for parts, concept, key in opened[lower[i]]:
            tokens = _matched(parts, lower, i, last) if key in keys else None
            if tokens is not None:
                found.update(dict.fromkeys(tokens, concept))
                break
    return found


def _matched(parts: _Parts, lower: list[str], i: int, last: int) -> list[int] | None:
    """The tokens of an idiom that begins at ``i``, if its other words follow."""
    tokens = [i]
    at = i + 1
    for word, loose in parts:
        end = min(last, at + 1 + (_WIDEST if loose else 0))
        while at < end and word not in _forms(lower[at]):
            at += 1
        if at >= end:
            return None
        tokens.append(at)
        at += 1
    return tokens
