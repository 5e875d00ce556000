"""Dictionary forms of English words: a table of irregular forms, and rules for the rest."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import lines

_FINITE_PRESENT = frozenset(("am", "are", "'re", "'m"))
_VOWELS = frozenset("aeiou")
_LOST_E = ("at", "iz", "is", "rs", "ns", "ps", "ur", "ir", "ag", "bl", "tl", "dl", "pl", "gl")
#: Doubled letters that belong to the stem ("sell", "pass", "stuff", "buzz").
_KEPT_DOUBLE = frozenset("lsfz")


@cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in lines("irregulars"):
        own, *others = line.split()
        forms.setdefault(own, own)
        for other in others:
            forms.setdefault(other, own)
    return forms


@cache
def _stems() -> frozenset[str]:
    """Words known to the tagger, against which a stem without its final "e" is checked."""
    from claimdiff.extraction.phrases import model

    return frozenset(model().forms)


@cache
def noun_lemma(low: str) -> str:
    """The singular of a noun in lower case."""
    own = _irregular().get(low)
    if own is not None:
        return own
    if low[-2:] in ("'s", "’s"):
        low = low[:-2]
        return noun_lemma(low)
    if len(low) < 4 or low[-1] != "s" or low[-2] in "su'’":
        return low
    if low[-2:] == "is":
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if len(low) > 4 else low[:-1]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


@cache
def verb_lemma(low: str) -> str:
    """The infinitive of a verb form in lower case."""
    own = _irregular().get(low)
    if own is not None:
        return own
    if low.endswith("ing") and len(low) > 4:
        return _restored(low[:-3])
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("eed"):
        return low[:-1] if low[:-1] in _stems() and low not in _stems() else low
    if low.endswith("ed") and len(low) > 3:
        return _restored(low[:-2])
    return noun_lemma(low)


def _restored(stem: str) -> str:
    """A stem cut from "-ed" or "-ing" with its final "e", or without its doubled letter."""
    if not _VOWELS.intersection(stem) and "y" not in stem:
        return stem
    last = stem[-1]
    if len(stem) > 2 and last == stem[-2] and last not in _VOWELS:
        if last in _KEPT_DOUBLE and (stem in _stems() or stem[:-1] not in _stems()):
            return stem
        return stem[:-1] if last not in _KEPT_DOUBLE or stem[:-1] in _stems() else stem
    known = _stems()
    with_e = stem + "e"
    if with_e in known and stem not in known:
        return with_e
    if stem in known and with_e not in known:
        return stem
    if stem.endswith(("ng", "eat", "oat")):
        return stem
    if last in "vuczg" or stem.endswith(_LOST_E):
        return with_e
    if (
        len(stem) > 2
        and last not in "wxyvaeiou"
        and stem[-2] in _VOWELS
        and stem[-3] not in _VOWELS
        and len(stem) <= 4
    ):
        return with_e
    return stem


def lemma(low: str, tag: str) -> str:
    """The dictionary form of a lower-case word with the given part-of-speech tag."""
    if tag == "V" and low not in _FINITE_PRESENT:
        return low
    if tag[0] == "V" or tag == "M":
        return verb_lemma(low)
    if tag in ("NS", "N", "G", "P"):
        return noun_lemma(low)
    return low
