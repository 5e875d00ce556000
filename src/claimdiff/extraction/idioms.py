"""Idioms: several words that say what one verb or noun would: "lost their lives", "without power"."""

from __future__ import annotations

from functools import cache, lru_cache

from claimdiff.extraction.lemmas import noun_lemma, verb_lemma
from claimdiff.lexicon import table
from claimdiff.segmentation import Sentence

#: What stands in an idiom for a few words of the text.
_GAP = ".."
#: So many words may a gap hold.
_WIDEST = 4
#: So many tokens on each side of a value speak of it.
_FARTHEST = 9

#: The parts of an idiom: for each a word, and whether other words may stand before it.
_Parts = tuple[tuple[str, bool], ...]


@cache
def _openings(group: str) -> dict[str, list[tuple[_Parts, str]]]:
    """The idioms of a group by their first word: what must follow it, and the concept; the longest first."""
    found: dict[str, list[tuple[_Parts, str]]] = {}
    for concept, idioms in table("idioms").get(group, {}).items():
        for idiom in idioms:
            first, *others = idiom.split()
            parts = []
            loose = False
            for word in others:
                if word == _GAP:
                    loose = True
                else:
                    parts.append((word, loose))
                    loose = False
            found.setdefault(first, []).append((tuple(parts), concept))
    for known in found.values():
        known.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1 << 16)
def _forms(low: str) -> frozenset[str]:
    return frozenset((low, verb_lemma(low), noun_lemma(low)))


@lru_cache(maxsize=1 << 16)
def _opened_by(group: str, low: str) -> tuple[tuple[_Parts, str], ...]:
    """The idioms that a token may open."""
    known = _openings(group)
    return tuple(entry for own in sorted(_forms(low)) for entry in known.get(own, ()))


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
    for i in range(first, last):
        if i in found:
            continue
        for parts, concept in _opened_by(group, lower[i]):
            tokens = _matched(parts, lower, i, last)
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
