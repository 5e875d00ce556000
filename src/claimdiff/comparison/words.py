"""Content words and their stems: what two sentences are compared by."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import members

_SHORTEST = 4
_VOWELS = frozenset("aeiouy")


def stop_words() -> frozenset[str]:
    """Words that say nothing of what a sentence is about."""
    return members("stopwords")


@cache
def stem(word: str) -> str:
    """A lower-case word without genitive, plural, ``-ed``, ``-ing``, ``-ly`` and final ``-e``."""
    word = word.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
    if len(word) < _SHORTEST:
        return word
    word = _singular(word)
    for ending in ("ingly", "edly", "ing", "ed", "ly"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= _SHORTEST - 1 and not _VOWELS.isdisjoint(rest):
            word = _undoubled(rest)
            break
    if word.endswith("i"):
        return word[:-1] + "y"
    return word[:-1] if len(word) > _SHORTEST - 1 and word.endswith("e") else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "aeiousl" else word


@cache
def content_stems(phrase: str | None) -> frozenset[str]:
    """The stems of a phrase's content words."""
    if not phrase:
        return frozenset()
    stops = stop_words()
    parts = phrase.lower().replace("-", " ").split()
    return frozenset(stem(part) for part in parts if part not in stops) or frozenset(map(stem, parts))
