"""How two spellings of a name's word differ: folding, sound, and the level of the difference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from claimdiff import lexicon
from claimdiff.extraction.name_words import COMMON, DEMONYM, PLAIN, TITLE, is_known, word_class
from claimdiff.lexicon import members
from claimdiff.lexicon.transliteration import to_ascii
from claimdiff.models import Claim


class Level(IntEnum):
    """How far two words of a name are from each other, nearest first."""

    SAME = 0
    REGION = 1
    SHORT = 2
    SOUND = 3
    LETTER = 4
    NEAR = 5
    DIFFERENT = 6


#: Words of a name that spellings leave out or glue on at will.
LOOSE = frozenset({"e", "al", "el", "ul", "the", "of", "and", "jr", "sr"})
NUMERALS = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
}
WORD = re.compile(r"[a-z]+|\d+")
VOWELS = frozenset("aeiou")
#: Longer words in capitals are shouted (headlines, datelines), not spelled so.
LONGEST_ACRONYM = 4
#: British endings and the American ones in their place.
BRITISH = (
    ("isation", "ization"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("our", "or"),
    ("tre", "ter"),
)
BRITISH_WORDS = {"defence": "defense", "offence": "offense", "programme": "program", "grey": "gray"}
#: Spellings of one sound in transliterations, applied from left to right.
SOUNDS = (
    ("tch", "c"),
    ("sch", "s"),
    ("ck", "k"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("sh", "s"),
    ("zh", "z"),
    ("dj", "j"),
    ("gj", "g"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ce", "se"),
    ("ci", "si"),
    ("ch", "s"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("w", "f"),
    ("v", "f"),
    ("y", "i"),
    ("z", "s"),
)
#: What makes another word of a word: plural, people and language of a place.
DERIVATIONS = frozenset(
    {"s", "n", "an", "ian", "ians", "ans", "ns", "ese", "ish", "i", "is", "er", "ers", "ite", "ites", "ic"}
)


@lru_cache(maxsize=65536)
def ascii_lower(text: str) -> str:
    """The text in small ASCII letters."""
    return to_ascii(text).lower()


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as compared: folded, initials joined, numerals as digits, loose words left out."""
    found: list[str] = []
    initials = False
    for word in WORD.findall(ascii_lower(name).replace("'", "")):
        if len(word) == 1 and word.isalpha():
            if initials:
                found[-1] += word
            else:
                found.append(word)
            initials = True
        else:
            found.append(NUMERALS.get(word, word) if found else word)
            initials = False
    kept = tuple(w for w in found if w not in LOOSE)
    return kept or tuple(found)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word with the spellings of one sound made equal: doubles single, silent h dropped."""
    out = word
    for written, heard in SOUNDS:
        if written in out:
            out = out.replace(written, heard)
    kept = out[:1]
    for letter in out[1:]:
        if letter != "h" and letter != kept[-1]:
            kept += letter
    return kept[:-1] + "i" if len(kept) > 2 and kept[-1] == "j" else kept


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word as heard; a vowel at its start counts as one mark."""
    heard = sound(word)
    first = "a" if heard[:1] in VOWELS else heard[:1]
    return first + "".join(letter for letter in heard[1:] if letter not in VOWELS)


def american(word: str) -> str:
    """A folded word in American spelling, where the two countries differ regularly."""
    if word in BRITISH_WORDS:
        return BRITISH_WORDS[word]
    for british, ending in BRITISH:
        if len(word) > len(british) + 2 and word.endswith(british):
            return word[: -len(british)] + ending
    return word


@cache
def _short_forms() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in lexicon.lines("nicknames"):
        full, *short = line.split()
        pairs.update((full, name) for name in short)
    return frozenset(pairs | {(b, a) for a, b in pairs})


@lru_cache(maxsize=65536)
def word_level(a: str, b: str) -> Level:
    """The level of two folded words of a name; symmetric."""
    if a == b:
        return Level.SAME
    if a.isdigit() or b.isdigit():
        return Level.DIFFERENT
    if american(a) == american(b):
        return Level.REGION
    if (a, b) in _short_forms():
        return Level.SHORT
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if len(short) == 1:
        return Level.SHORT if long.startswith(short) else Level.DIFFERENT
    if _another_word(short, long):
        return Level.DIFFERENT
    return _slip(short, long)


def _another_word(short: str, long: str) -> bool:
    """Whether the two are words in their own right, or one is derived from the other."""
    if long.startswith(short) and long[len(short) :] in DERIVATIONS - {short[-1]}:
        return True
    classes = (word_class(short), word_class(long))
    if PLAIN not in classes or (set(classes) & {COMMON, DEMONYM} and (is_known(short) or is_known(long))):
        return True
    return is_known(short) and is_known(long)


def _slip(short: str, long: str) -> Level:
    """The level of two words by sound and letters."""
    if len(short) < 3:
        return Level.DIFFERENT
    heard, other = sound(short), sound(long)
    if _start(short) != _start(long):
        return Level.DIFFERENT
    if heard == other:
        return Level.SOUND
    written = OSA.distance(short, long, score_cutoff=2)
    distance = min(OSA.distance(heard, other, score_cutoff=2), written)
    size = len(long) if written == 1 else len(long) - 1
    if distance == 1 and size >= 5:
        return Level.LETTER
    if skeleton(short) == skeleton(long) and len(skeleton(short)) >= 3 and len(short) >= 6 and distance == 2:
        return Level.LETTER
    if distance == 1 and size >= 4:
        return Level.NEAR
    if distance == 2 and size >= 6 and heard[:3] == other[:3]:
        return Level.NEAR
    if distance == 2 and size >= 5 and heard[:4] == other[:4]:
        return Level.NEAR
    return Level.DIFFERENT


def _start(word: str) -> str:
    """The first sound of a word; k and g stand for one in transliterations ("Qaddafi", "Gaddafi")."""
    return skeleton(word)[:1].replace("g", "k")


def spellings(claims: Sequence[Claim]) -> list[str]:
    """The names of name claims as their articles spell them, in order.

    Capitals throughout say nothing of a long word's letters, nor of any that open a sentence (a headline, a
    dateline): such a name is read as the other claims write it.
    """
    written = [str(claim.value) for claim in claims]
    shouted = [_shouted(claim, name) for claim, name in zip(claims, written, strict=True)]
    steady = {name.lower(): name for name, loud in zip(written, shouted, strict=True) if not loud}
    return [
        steady.get(name.lower(), name.title() if len(name) > LONGEST_ACRONYM else name) if loud else name
        for name, loud in zip(written, shouted, strict=True)
    ]


def _shouted(claim: Claim, name: str) -> bool:
    if not claim.text.isupper():
        return False
    return len(name) > LONGEST_ACRONYM or claim.start == claim.sentence.start


def telling(word: str) -> bool:
    """Whether a folded word tells one name from another by itself: no English word, no title, no number."""
    return (
        word_class(word) not in (COMMON, TITLE) and not word.isdigit() and word not in members("name_places")
    )
