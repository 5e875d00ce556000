"""Dictionary forms of English words: a table of irregular forms, and rules for the rest."""

from __future__ import annotations

from functools import cache, lru_cache

from claimdiff.lexicon import lines

_FINITE_PRESENT = frozenset(("am", "are", "'re", "'m"))
_VOWELS = frozenset("aeiou")
#: After one consonant and one vowel these letters lost an "e" ("declar-", "divid-", "confin-").
_LOST_E = (
    "at", "ut", "id", "ud", "ed", "od", "ad", "ok", "ak", "ik", "in", "un", "um", "am", "im", "ap", "ar",
    "ir", "ur", "il", "ul", "ag", "eg", "ig", "og", "ug", "ot", "ib", "ob", "ab", "ub", "eth", "ath",
)  # fmt: skip
#: Nouns that end in "men" and name no men.
_NO_MEN = frozenset(("specimen", "regimen", "abdomen", "turkmen", "cyclamen", "cerumen", "albumen"))
#: Doubled letters that belong to the stem ("sell", "pass", "stuff", "buzz").
_KEPT_DOUBLE = frozenset("lsfz")


@cache
def _irregular(name: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for line in lines(name):
        own, *others = line.split()
        forms.setdefault(own, own)
        for other in others:
            forms.setdefault(other, own)
    return forms


@cache
def _verbs() -> frozenset[str]:
    """Words that the tagger's lexicon knows as infinitives; stems are checked against them."""
    from claimdiff.extraction.phrases import model

    forms = model().forms
    verbal = {own for own in set(forms.values()) if "V" in own.split("|")}
    return frozenset([form for form, own in forms.items() if own in verbal])


@lru_cache(maxsize=1 << 16)
def noun_lemma(low: str) -> str:
    """The singular of a noun in lower case."""
    own = _irregular("irregular_nouns").get(low)
    if own is not None:
        return own
    if low[-2:] in ("'s", "’s"):
        low = low[:-2]
        return noun_lemma(low)
    if low[-3:] == "men" and len(low) > 6 and low not in _NO_MEN:
        return low[:-2] + "an"
    if len(low) < 4 or low[-1] != "s" or low[-2] in "su'’":
        return low
    if low[-2:] == "is":
        return low
    if low.endswith("ies"):
        return low[:-3] + "y" if len(low) > 4 else low[:-1]
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


@lru_cache(maxsize=1 << 16)
def verb_lemma(low: str) -> str:
    """The infinitive of a verb form in lower case."""
    own = _irregular("irregular_verbs").get(low)
    if own is not None:
        return own
    if low.endswith("ing") and len(low) > 4:
        return _restored(low[:-3])
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("eed"):
        return low[:-1]
    if low.endswith("ed") and len(low) > 3:
        return _restored(low[:-2])
    return noun_lemma(low)


def _restored(stem: str) -> str:
    """A stem cut from "-ed" or "-ing", with its final "e" or without its doubled letter."""
    verbs = _verbs()
    last = stem[-1]
    if len(stem) > 2 and last == stem[-2] and last not in _VOWELS:
        short = stem[:-1]
        if stem in verbs or (short not in verbs and last in _KEPT_DOUBLE and (last != "l" or len(stem) < 6)):
            return stem
        return short
    with_e = stem + "e"
    short_vowel = len(stem) > 2 and stem[-2] in _VOWELS and stem[-3] not in _VOWELS and last not in "wxy"
    for candidate in (with_e, stem) if short_vowel else (stem, with_e):
        if candidate in verbs:
            return candidate
    return with_e if _lost_e(stem, short_vowel) else stem


def _lost_e(stem: str, short_vowel: bool) -> bool:
    """Whether an unknown stem has probably lost a final "e"."""
    last = stem[-1]
    if last in "vuczs" or (last == "l" and stem[-2:-1] not in _VOWELS and stem[-2:] not in ("rl", "wl")):
        return stem[-2:] not in ("ss", "ez")
    if not short_vowel:
        return stem.endswith(("rg", "dg", "lg", "ang", "eng", "iat", "uat", "eeth", "reath"))
    return stem.endswith(_LOST_E) or len(stem) < 4


@lru_cache(maxsize=1 << 16)
def lemma(low: str, tag: str) -> str:
    """The dictionary form of a lower-case word with the given part-of-speech tag."""
    if tag == "V" and low not in _FINITE_PRESENT:
        return low
    if tag[0] == "V" or tag == "M":
        return verb_lemma(low)
    if tag in ("NS", "N", "G", "P"):
        return noun_lemma(low)
    return low
