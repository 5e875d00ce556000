"""Parts of speech: a lexicon of ambiguity classes, and contexts that choose one tag of a class.

Tags: N, NS noun; P proper noun; J adjective; V, VZ, VD, VN, VG verb forms; M modal; D determiner; PR pronoun;
G possessive ("its", "Iran's", "'"); R adverb; RP particle; IN preposition; S subordinator; W relative or
question word; C "and"; CD number; TO; EX "there"; UH; "." anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import repeat
from typing import Any

from claimdiff.extraction.mending import mend
from claimdiff.extraction.remembered import Remembered
from claimdiff.lexicon import lines, table

_LONGEST_ENDING = 4


#: By word or class, then by the tag before: the best tag, and the best tag by the class after.
Contexts = dict[str, dict[str, list[Any]]]


class Model:
    """The tagger's tables, as read from ``lexicon/data/tagger.json``."""

    __slots__ = ("contexts", "endings", "forms", "inside", "opening", "small")

    def __init__(self, data: dict[str, Any]) -> None:
        self.forms: dict[str, str] = {}
        for own, words in data["words"].items():
            self.forms.update(zip(words.split(" "), repeat(own)))
        for line in lines("irregular_verbs"):
            for past in line.split()[1:]:
                self.forms.setdefault(past, "VG" if past.endswith("ing") else "VD|VN")
        for own, word in _news_words():
            self.forms.setdefault(word, own)
        self.forms["its"] = "G"  # the treebank has slips for "it's"
        #: Classes with a name among them, and what they are for a word without a capital.
        self.small: dict[str, str] = {}
        for own in {*self.forms.values(), *data["endings"].values()}:
            parts = own.split("|")
            if "P" in parts:
                self.small[own] = "|".join(part for part in parts if part != "P") or "N"
        self.endings: dict[str, str] = data["endings"]
        self.contexts: Contexts = data["contexts"]
        self.inside = Remembered(self._inside)
        self.opening = Remembered(self._opening)

    def classes(self, words: list[str], first: int, last: int) -> list[str]:
        """The ambiguity class of each token, e.g. ``"N|V"``: its possible tags, most frequent first."""
        stretch = words[first:last]
        opening = self.opening.__getitem__
        if _in_title_case(stretch):
            return list(map(opening, stretch))
        found = list(map(self.inside.__getitem__, stretch))
        found[0] = opening(stretch[0])
        if not _OPENERS.isdisjoint(stretch):
            for k in range(1, len(stretch)):
                if stretch[k - 1] in _OPENERS:
                    found[k] = opening(stretch[k])
        return found

    def _small(self, word: str) -> str:
        """The class of a word without a capital."""
        own = self.forms.get(word) or self._unknown(word, word, False)
        return self.small.get(own, own)

    def _opening(self, word: str) -> str:
        """The class of a word where a capital says nothing."""
        low = word.lower()
        return self._small(word) if word == low else self.forms.get(low) or self._unknown(word, low, True)

    def _inside(self, word: str) -> str:
        """The class of a word where a capital says that it is a name."""
        low = word.lower()
        return self._small(word) if word == low else self.forms.get(word) or self._capital(word, low)

    def _capital(self, word: str, low: str) -> str:
        """The class of an unknown capitalised word inside a sentence."""
        if "’" in low:
            own = self.forms.get(low.replace("’", "'"))
            if own is not None:
                return own
        if low[-2:] in _GENITIVE:
            return "G"
        if word[0].isdigit():
            return "CD"
        own = self.forms.get(low, "P")
        return own if own in _CLOSED else "P"

    def _unknown(self, word: str, low: str, initial: bool) -> str:
        if word[0].isdigit():
            return "CD"
        if not word[0].isalpha():
            return "."
        if "’" in low:
            straight = self.forms.get(low.replace("’", "'"))
            if straight is not None:
                return straight
        if low[-2:] in _GENITIVE:
            return "G"
        if low[-3:] == "men" and "N" in self.forms.get(low[:-3] + "man", "N") and len(low) > 6:
            return "NS"
        own = derived_class(low, self.forms) or ending_class(low, self.endings)
        if initial and word != low and "P" not in own:
            return "P|" + own
        return own


def _news_words() -> Iterator[tuple[str, str]]:
    """The words of the concepts, with their classes: what news is about and a treebank may lack."""
    for parts in table("concepts")["predicates"].values():
        verbs = frozenset(parts["verbs"].split())
        for noun in parts["nouns"].split():
            yield "N|V" if noun in verbs else "N", noun
            if noun[-1] not in "sy":
                yield "NS|VZ" if noun in verbs else "NS", noun + "s"
        for verb in sorted(verbs):
            yield "V", verb


#: Classes of words that make no names: a capital changes nothing.
_CLOSED = frozenset(
    ("IN", "S", "D", "PR", "C", "W", "M", "TO", "IN|S", "S|IN", "IN|S|R", "R", "EX|R", "S|W|D", "D|S|W")
)
#: Signs after which a capital says nothing.
_OPENERS = frozenset(':"“‘«(-–—')
_GENITIVE = frozenset(("'s", "’s", "s'", "s’"))


@cache
def model() -> Model:
    """The model, read once."""
    return Model(table("tagger"))


def title_case(words: list[str], first: int, last: int) -> bool:
    """Whether nearly all longer words of the stretch are capitalised, as in a headline."""
    return _in_title_case(words[first:last])


def _in_title_case(stretch: list[str]) -> bool:
    """Whether more than three of four longer words have a capital."""
    return sum(map(_CASES.__getitem__, stretch)) > 0


def _case(word: str) -> int:
    """What a word says for title case: a longer word in small letters outweighs three with a capital."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if word[0].isupper() else -3


_CASES = Remembered(_case)


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


def derived_class(low: str, forms: dict[str, str]) -> str | None:
    """The class of an inflected form from the class of its base ("hosts" from "host")."""
    if len(low) < 5:
        return None
    for ending, plain, tags in _INFLECTIONS:
        if low.endswith(ending):
            base = forms.get(low[: -len(ending)] + plain)
            if base is not None:
                parts = base.split("|")
                found = [own for own, needed in tags if needed in parts]
                if found:
                    return "|".join(found)
    return None


#: Ending, what the base has instead, and which tags follow from which tag of the base.
_INFLECTIONS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    ("ies", "y", (("NS", "N"), ("VZ", "V"))),
    ("es", "", (("NS", "N"), ("VZ", "V"))),
    ("s", "", (("NS", "N"), ("VZ", "V"))),
    ("ied", "y", (("VD", "V"), ("VN", "V"))),
    ("ed", "", (("VD", "V"), ("VN", "V"))),
    ("ed", "e", (("VD", "V"), ("VN", "V"))),
    ("ing", "", (("VG", "V"),)),
    ("ing", "e", (("VG", "V"),)),
    ("ly", "", (("R", "J"),)),
)


def keys(low: str, own: str, before: str, after: str) -> tuple[str, str, str, str]:
    """The keys of the context table for one ambiguous token, most specific first."""
    return (f"{low} {before} {after}", f"{low} {before}", f"{own} {before} {after}", f"{own} {before}")


def _choice(contexts: dict[str, list[Any]], before: str, after: str) -> str | None:
    """The tag that a word or class has between its neighbours, if that is known."""
    found = contexts.get(before)
    if found is None:
        return None
    best: str | None = found[1].get(after) or found[0]
    return best


def tag(words: list[str], lower: list[str], first: int, last: int) -> list[str]:
    """The tags of tokens ``first`` to ``last`` (exclusive)."""
    tables = model()
    classes = tables.classes(words, first, last)
    contexts = tables.contexts
    tags: list[str] = []
    before = "^"
    end = len(classes) - 1
    for i, own in enumerate(classes):
        if "|" in own:
            after = classes[i + 1] if i < end else "$"
            known = contexts.get(lower[first + i])
            best = None if known is None else _choice(known, before, after)
            if not best:
                known = contexts.get(own)
                best = None if known is None else _choice(known, before, after)
            before = best or own.partition("|")[0]
        else:
            before = own
        tags.append(before)
    mend(lower, classes, tags, first)
    return tags
