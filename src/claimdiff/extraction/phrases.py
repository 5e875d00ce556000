"""Parts of speech: a lexicon of ambiguity classes, and contexts that choose one tag of a class.

Tags: N, NS noun; P proper noun; J adjective; V, VZ, VD, VN, VG verb forms; M modal; D determiner; PR pronoun;
G possessive ("its", "Iran's", "'"); R adverb; RP particle; IN preposition; S subordinator; W relative or
question word; C "and"; CD number; TO; EX "there"; UH; "." anything else.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from claimdiff.lexicon import table

_LONGEST_ENDING = 4


class Model:
    """The tagger's tables, as read from ``lexicon/data/tagger.json``."""

    __slots__ = ("contexts", "endings", "forms")

    def __init__(self, data: dict[str, Any]) -> None:
        self.forms: dict[str, str] = {}
        for own, words in data["words"].items():
            self.forms.update(dict.fromkeys(words.split(" "), own))
        self.endings: dict[str, str] = data["endings"]
        self.contexts: dict[str, str] = data["contexts"]

    def classes(self, words: list[str], lower: list[str], first: int, last: int) -> list[str]:
        """The ambiguity class of each token, e.g. ``"N|V"``: its possible tags, most frequent first."""
        folded = title_case(words, first, last)
        forms = self.forms
        found = []
        for i in range(first, last):
            word = words[i]
            low = lower[i]
            if word is low or word == low or folded or i == first:
                own = forms.get(low)
                if own is None:
                    own = self._unknown(word, low, folded or i == first)
            else:
                own = forms.get(word)
                if own is None:
                    own = "G" if low[-2:] in _GENITIVE else "CD" if word[0].isdigit() else "P"
            found.append(own)
        return found

    def _unknown(self, word: str, low: str, initial: bool) -> str:
        if word[0].isdigit():
            return "CD"
        if not word[0].isalpha():
            return "."
        if low[-2:] in _GENITIVE:
            return "G"
        if initial and word != low:
            own = ending_class(low, self.endings)
            return own if "P" in own else "P|" + own
        return ending_class(low, self.endings)


_GENITIVE = frozenset(("'s", "’s", "s'", "s’"))


@cache
def model() -> Model:
    """The model, read once."""
    return Model(table("tagger"))


def title_case(words: list[str], first: int, last: int) -> bool:
    """Whether nearly all longer words of the stretch are capitalised, as in a headline."""
    capital = small = 0
    for i in range(first, last):
        word = words[i]
        if len(word) > 3 and word.isalpha():
            if word[0].isupper():
                capital += 1
            else:
                small += 1
                if small > 6:
                    return False
    return capital > 3 * small


def form(words: list[str], lower: list[str], i: int, folded: bool) -> str:
    """How the lexicon spells token ``i``: capitals count only inside a sentence."""
    return lower[i] if folded else words[i]


def ending_class(low: str, endings: dict[str, str]) -> str:
    """The ambiguity class of an unknown word by its longest known ending."""
    for n in range(_LONGEST_ENDING, 0, -1):
        own = endings.get(low[-n:])
        if own is not None:
            return own
    return endings.get("", "N")


def keys(low: str, own: str, before: str, after: str) -> tuple[str, str, str, str]:
    """The keys of the context table for one ambiguous token, most specific first."""
    return (f"{low} {before} {after}", f"{low} {before}", f"{own} {before} {after}", f"{own} {before}")


def tag(words: list[str], lower: list[str], first: int, last: int) -> list[str]:
    """The tags of tokens ``first`` to ``last`` (exclusive)."""
    tables = model()
    classes = tables.classes(words, lower, first, last)
    contexts = tables.contexts
    before = "^"
    end = len(classes) - 1
    for i, own in enumerate(classes):
        if "|" in own:
            after = classes[i + 1] if i < end else "$"
            low = lower[first + i]
            best = (
                contexts.get(f"{low} {before} {after}")
                or contexts.get(f"{low} {before}")
                or contexts.get(f"{own} {before} {after}")
                or contexts.get(f"{own} {before}")
                or own.partition("|")[0]
            )
            classes[i] = before = best
        else:
            before = own
    _mend_participles(lower, classes, first)
    return classes


_AUXILIARIES = frozenset(
    [
        "be",
        "am",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "get",
        "got",
        "gets",
        "getting",
        "has",
        "have",
        "had",
        "having",
        "'s",
        "'re",
        "isn't",
        "wasn't",
        "weren't",
        "aren't",
        "hasn't",
        "haven't",
        "hadn't",
    ]
)
_OBJECT = frozenset(("D", "CD", "PR", "G"))


def _mend_participles(lower: list[str], tags: list[str], first: int) -> None:
    """Tell participles from past tenses by what stands around them, further than one token away.

    A participle without an auxiliary takes no object: "the blast killed 15" is a past tense; an "-ed"
    adjective after "were" is a participle: "were injured".
    """
    end = len(tags) - 1
    for k, own in enumerate(tags):
        if own == "VN":
            if k < end and tags[k + 1] in _OBJECT and k and tags[k - 1] not in ("D", "IN", "J"):
                back = k - 1
                while back > 0 and tags[back] in ("R", "VN", "PR") and k - back < 4:
                    back -= 1
                if lower[first + back] not in _AUXILIARIES:
                    tags[k] = "VD"
        elif own in {"J", "VD"}:
            if lower[first + k][-2:] != "ed" or not k:
                continue
            back = k - 1
            while back > 0 and tags[back] == "R":
                back -= 1
            if lower[first + back] in _AUXILIARIES:
                tags[k] = "VN"
            elif own == "J" and k < end and tags[k + 1] == "CD" and tags[k - 1] in ("C", "N", "NS", "P"):
                tags[k] = "VD"
