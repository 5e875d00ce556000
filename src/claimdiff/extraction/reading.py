"""One sentence as the slots read it: its chunks and links, its names and values, and its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, count
from typing import NamedTuple

from claimdiff.extraction.chunks import Chunk, parse
from claimdiff.extraction.clauses import link
from claimdiff.extraction.concepts import predicate_concept
from claimdiff.extraction.lemmas import lemma, noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.lexicon import table
from claimdiff.lexicon import words as word_list
from claimdiff.records import Record
from claimdiff.segmentation import Document, Sentence

_CONTENT = frozenset(("N", "NS", "P", "J", "V", "VZ", "VD", "VN", "VG", "G"))
_NOUNS = frozenset(("N", "NS", "P"))
_LEFT_OUT_OF_LABELS = frozenset(("D", "CD", "R", ".", "IN"))

_PRONOUNS = frozenset(("he", "she", "it", "they"))
#: How many sentences back a pronoun may reach.
_REACH = 3
#: How many chunks away a verb may govern.
_FAR = 60
_PARTICLES = frozenset(("out", "up", "down", "off", "over", "in", "into", "away"))
_PREFIXES = frozenset(("co", "ex", "vice", "non", "semi", "sub", "mini", "great", "step"))
#: What the name of a model is made of, besides letters.
_MODEL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
_OWNERS = frozenset(("its", "his", "her", "their", "our", "my", "your"))


def _plain(low: str) -> str:
    """A pronoun without the verb that is joined to it: "she'd" is "she"."""
    return low.replace("’", "'").partition("'")[0]


class Entity(Record):
    """A noun phrase as a measured entity: tokens ``first`` to ``last``, its head, and its chunk's index."""

    __slots__ = ("chunk", "first", "head", "last")

    def __init__(
        self,
        first: int,
        head: int,
        last: int,
        chunk: int,
    ) -> None:
        self.first = first
        self.head = head
        self.last = last
        self.chunk = chunk


class Total(NamedTuple):
    """What a number that a text speaks of is the number of.

    Attributes:
        head: The noun that counts it, in the singular.
        phrase: The words for it.
        predicate: The verb of the clause that tells which are counted, if there is one.
        concept: What happens to them, as a concept.
    """

    head: str
    phrase: str
    predicate: str | None
    concept: str | None


class Memory:
    """What the sentences before leave behind, for pronouns and for numbers without a noun.

    Attributes:
        names: All names of the article, by position.
        counted: The head of the last count that had a noun, the index of its sentence, and its phrase.
        event: The event that the lead tells, empty where it names none, ``None`` where nobody looked.
        dated: The last date and the index of the latest sentence about what happened then.
        subjects: By the index of a sentence, the subject of a sentence before it, where it was looked for.
        totals: By the index of a sentence, the number that the sentence before speaks of, likewise.
    """

    __slots__ = ("counted", "dated", "event", "names", "subjects", "totals")

    def __init__(self, names: Sequence[Mention] = ()) -> None:
        self.names = names
        self.counted: tuple[str, int, str] | None = None
        self.dated: tuple[str, int] | None = None
        self.event: str | None = None
        self.subjects: dict[int, str | None] = {}
        self.totals: dict[int, Total | None] = {}

    def subject_before(self, document: Document, sentence: Sentence) -> str | None:
        """The subject of a sentence before, nearest first; those with a pronoun are passed over."""
        if sentence.index not in self.subjects:
            self.subjects[sentence.index] = self._look_back(document, sentence)
        return self.subjects[sentence.index]

    def _look_back(self, document: Document, sentence: Sentence) -> str | None:
        lower = document.tokens.lower
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _REACH), -1):
            before = document.sentences[index]
            at = bisect_left(self.names, before.first, key=lambda name: name.first)
            names = []
            while at < len(self.names) and self.names[at].last <= before.last:
                names.append(self.names[at])
                at += 1
            parsed = parse(document, before, names)
            links = link(parsed.chunks, lower)
            k = next((links.subject[k] for k, c in enumerate(parsed.chunks) if c.finite), -1)
            if k < 0:
                return None
            chunk = parsed.chunks[k]
            if lower[chunk.head] in _PRONOUNS:
                continue
            first = chunk.first
            while first < chunk.head and parsed.tag(first) in _LEFT_OUT_OF_LABELS:
                first += 1
            return document.spelled(first, chunk.last) if parsed.tag(chunk.head) in _NOUNS else None
        return None


class Reading:
    """A parsed sentence with its names and values.

    ``told`` has the event of each verb that was asked for it, by the verb's head.
    """

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        values: list[Mention],
        names: list[Mention],
        memory: Memory | None = None,
    ) -> None:
        self.memory = memory or Memory()
        self.document = document
        self.sentence = sentence
        self.words = document.tokens.words
        self.lower = document.tokens.lower
        self.parse = parse(document, sentence, names, values)
        self.tags = self.parse.tags
        self.base = self.parse.first
        self.end = sentence.last
        self.chunks = self.parse.chunks
        self.links = link(self.chunks, self.lower)
        self.names = names
        self.values = values
        self.dates = [v for v in values if v.kind == "date" and isinstance(v.value, str)]
        self.value_tokens = {i for v in values for i in range(v.first, v.last)}
        weak = word_list("weak_words")
        lower, taken = self.lower, self.value_tokens
        self.content = [
            i
            for i in compress(count(self.base), map(_CONTENT.__contains__, self.tags))
            if lower[i] not in weak and lower[i][0].isalpha() and i not in taken
        ]
        self._lemmas: dict[int, str] = {}
        self.told: dict[int, str | None] = {}
        self._concepts: dict[int, str | None] = {}

    def tag(self, token: int) -> str:
        """The tag of a token."""
        return self.tags[token - self.base]

    def chunk_at(self, token: int) -> int:
        """Index of the chunk that a token stands in."""
        return self.parse.at[token - self.base]

    def lemma(self, token: int) -> str:
        """The dictionary form of a token."""
        found = self._lemmas.get(token)
        if found is None:
            found = self._lemmas[token] = lemma(self.lower[token], self.tags[token - self.base])
        return found

    def noun(self, token: int) -> str:
        """The singular of a noun, with a prefix that is hyphenated to it ("co-worker"); "AK-47" of AK-47s."""
        if self.lower[token] == "s" and self.word(token - 1)[-1:].isdigit():
            return self._model(token)
        own = table("count_abbreviations").get(self.words[token]) or noun_lemma(self.lower[token])
        if self.word(token - 1) == "-" and self.word(token - 2) in _PREFIXES:
            return f"{self.lower[token - 2]}-{own}"
        return own

    def _model(self, token: int) -> str:
        """The name of a model of things, without its plural ending, in the token ``token``."""
        first, glued = token - 1, self.document.tokens.glued
        while first > self.sentence.first and glued(first) and self.words[first - 1][0] in _MODEL:
            first -= 1
        return "".join(self.lower[first:token])

    def concept(self, token: int) -> str | None:
        """What a token says that happens."""
        if token not in self._concepts:
            self._concepts[token] = self._happens(token)
        return self._concepts[token]

    def _happens(self, token: int) -> str | None:
        own, tag = self.lemma(token), self.tags[token - self.base]
        if tag[0] == "N" and self.word(token - 1) == "-" and self.word(token - 2) in _PREFIXES:
            return None  # a co-worker is not asked for as staff is
        if tag[0] == "V" and self.word(token + 1) in _PARTICLES:
            phrasal = predicate_concept(f"{own}-{self.lower[token + 1]}", "", tag)
            if phrasal is not None:
                return phrasal
        if own == "survive" and self.word(token + 1) == "by":
            return None  # whom the dead leave behind
        if own == "lead" and self.word(token + 1) == "to":
            return None  # what leads to something leads nobody
        return predicate_concept(own, self.lower[token], tag)

    def is_noun(self, token: int) -> bool:
        """Whether a token is a noun that is no part of a value."""
        return self.tags[token - self.base] in _NOUNS and token not in self.value_tokens

    def word(self, token: int) -> str:
        """A token in lower case; empty outside the sentence."""
        return self.lower[token] if self.base <= token < self.end else ""

    def entity(self, k: int) -> Entity | None:
        """The entity of a chunk, if it is a noun phrase with a noun."""
        if k < 0:
            return None
        chunk = self.chunks[k]
        if chunk.kind != "NP" or not self.is_noun(chunk.head):
            return None
        return Entity(chunk.first, chunk.head, chunk.last, k)

    def beside(self, mention: Mention) -> list[Mention]:
        """The values right before and right after a value, where there are any."""
        at = bisect_left(self.values, mention.first, key=lambda value: value.first)
        return [self.values[i] for i in (at - 1, at + 1) if 0 <= i < len(self.values)]

    def after(self, k: int) -> int:
        """The next chunk that is no adverb or stray sign; ``-1`` at the end."""
        for j in range(k + 1, len(self.chunks)):
            if self.chunks[j].kind != "R":
                return j
        return -1

    def before(self, k: int) -> int:
        """The chunk before that is no adverb or stray sign; ``-1`` at the start."""
        for j in range(k - 1, -1, -1):
            if self.chunks[j].kind != "R":
                return j
        return -1

    def governor(self, token: int) -> Chunk | None:
        """The verb group that governs the phrase a token stands in."""
        k = self.chunk_at(token)
        chunk = self.chunks[k]
        if chunk.kind == "VP":
            return chunk
        if chunk.kind == "NP":
            own = self.links.governor[k]
            return self.chunks[own] if own >= 0 else None
        for j in range(k - 1, max(-1, k - _FAR), -1):
            near = self.chunks[j]
            if near.kind == "VP":
                return near
            if near.kind == "NP" and self.links.governor[j] >= 0:
                return self.chunks[self.links.governor[j]]
            if near.kind in (".", "S"):
                break
        for j in range(k + 1, min(k + _FAR, len(self.chunks))):
            near = self.chunks[j]
            if near.kind == "VP" or (near.kind == "NP" and self.links.governor[j] >= 0):
                return near if near.kind == "VP" else self.chunks[self.links.governor[j]]
            if near.kind == ".":
                break
        return None

    def subject_of(self, verb: Chunk) -> Entity | None:
        """The subject of a verb group; for a pronoun, the subject of an earlier verb of the sentence."""
        k = self.links.subject[self.chunk_at(verb.head)]
        found = self.entity(k)
        if found is None and k >= 0 and _plain(self.lower[self.chunks[k].head]) in _PRONOUNS:
            for j in range(max(0, k - _FAR), k):
                if self.chunks[j].kind == "VP":
                    found = self.entity(self.links.subject[j])
                    if found is not None:
                        break
        return found

    def referent(self, verb: Chunk) -> str | None:
        """The name that a pronoun as the subject of a verb stands for, from the sentences before."""
        k = self.links.subject[self.chunk_at(verb.head)]
        if k < 0 or _plain(self.lower[self.chunks[k].head]) not in _PRONOUNS:
            return None
        return self.memory.subject_before(self.document, self.sentence)

    def object_of(self, verb: Chunk) -> Entity | None:
        """The object of a verb group, if it is no value."""
        return self.entity(self.links.object[self.chunk_at(verb.head)])

    def spelled(self, first: int, last: int) -> str:
        """Tokens as they stand, without determiners, numbers and signs at the start."""
        while first < last - 1 and (
            self.tags[first - self.base] in _LEFT_OUT_OF_LABELS
            or first in self.value_tokens
            or self.lower[first] in _OWNERS
        ):
            first += 1
        while last - 1 > first and self.tags[last - 1 - self.base] == ".":
            last -= 1
        return self.document.spelled(first, last)

    def phrase(self, entity: Entity) -> str:
        """The words of an entity."""
        return self.spelled(entity.first, max(entity.last, entity.head + 1))
