"""The words around two claims, and how much of what they share is telling.

A word that stands in most sentences of both articles ("pirate" in a story on piracy) says little about which
claim of the story this is; one that stands in a single sentence of each says much. So a word weighs by how
rare it is in the two articles at hand, and by nothing else: another article in the run changes no weight.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from claimdiff.articles.datelines import is_chronicle, is_labelled, opening_day, read_byline, read_dateline
from claimdiff.comparison.questions import is_cumulative, is_partitive, question_of
from claimdiff.comparison.words import stem, stop_words
from claimdiff.models import Claim
from claimdiff.segmentation import Document, Sentence

#: What a number answers: kind, dimension, question or noun, and whether it is of an earlier event.
Asked = tuple[str, str, str, bool]

#: A word this many tokens away counts half.
_HALF = 4.0
#: A name that stands in more than this share of the sentences tells nothing apart.
_EVERYWHERE = 0.35
#: So many nearest words are compared by meaning.
_NEAREST = 6
#: So many tokens on either side are compared one by one.
_RUN = 4
#: So many nearest words are blocking keys.
_CLOSEST = 5
#: So many characters after a day tell whether it is that of a dateline.
_REST_OF_DATELINE = 60


class Answer(NamedTuple):
    """A value that an article gives for a question: as stated, its noun, and its number if it has one."""

    plain: str
    head: str | None
    number: float | None


class Context(NamedTuple):
    """The words around one claim.

    Attributes:
        near: Content-word stems of the sentence; each with its nearness, 1 beside the value and less
            with distance.
        words: The same stems, as a set.
        before: The token before the value, lower case; empty at the start of a sentence.
        after: The stem of the token after it; empty at the end.
        leading: The few tokens before the value as stems, the nearest first.
        trailing: The few tokens after it.
        question: What is asked of the value, as a concept.
        cumulative: The sentence counts over several events ("so far", "in all").
        partitive: The text counts a part of something counted elsewhere ("three of them").
    """

    near: dict[str, float]
    words: frozenset[str]
    before: str
    after: str
    leading: tuple[str, ...]
    trailing: tuple[str, ...]
    question: str | None
    partitive: bool
    cumulative: bool

    @property
    def nearest(self) -> list[tuple[str, float]]:
        """The words nearest to the value, each with its nearness."""
        return sorted(self.near.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]

    @property
    def closest(self) -> list[str]:
        """The few words nearest to the value."""
        return sorted(self.near, key=lambda word: (-self.near[word], word))[:_CLOSEST]


class ArticleWords:
    """The sentences of one article that hold claims, and in how many of them each stem stands.

    Attributes:
        counts: In how many of the sentences each stem stands.
        position: The place in the article of each sentence, by its start.
        rivals: The different values that the article gives for one question.
        kinds: The different values that it gives of one kind and dimension.
        answers: The values that it gives for one question, each with its noun and number, as they come.
        said: How often it gives a value, by kind and value.
        total: How many sentences hold claims.
    """

    __slots__ = (
        "_around",
        "_chronicle",
        "_document",
        "_stems",
        "_together",
        "answers",
        "counts",
        "kinds",
        "position",
        "rivals",
        "said",
        "total",
    )

    def __init__(self, document: Document, claims: Iterable[Claim]) -> None:
        self._document = document
        self._around: dict[int, frozenset[str]] = {}
        #: Whether the article is a chronicle, once somebody asks: it reads every line.
        self._chronicle: bool | None = None
        self._together: dict[Self, Together] = {}
        starts = {claim.sentence.start for claim in claims}
        held = [sentence for sentence in document.sentences if sentence.start in starts]
        self._stems: dict[int, tuple[Sentence, list[str]]] = {}
        for sentence in held:
            self._stems[sentence.start] = sentence, self._stemmed(sentence)
        self.position = {sentence.start: sentence.index for sentence in held}
        self.counts = Counter(word for _, stems in self._stems.values() for word in frozenset(stems) if word)
        self.total = len(held)
        self.rivals: dict[Asked, set[str]] = defaultdict(set)
        self.kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.answers: dict[Asked, list[Answer]] = defaultdict(list)
        self.said: Counter[tuple[str, str]] = Counter()

    def sentence_of(self, claim: Claim) -> str:
        """The text of a claim's sentence."""
        return self._document.article.text[claim.sentence.start : claim.sentence.end]

    def bits(self, word: str) -> float:
        """How much a stem tells in this article: the rarer, the more."""
        return math.log2((self.total + 2) / (self.counts[word] or 1))

    def together(self, other: Self) -> Together:
        """What words tell in this article and another."""
        found = self._together.get(other)
        if found is None:
            found = self._together[other] = Together(self, other)
        return found

    def around(self, start: int) -> frozenset[str]:
        """The stems of the sentence that begins at ``start``, of the one before and of the one after."""
        found = self._around.get(start)
        if found is None:
            at = self.position.get(start)
            beside = [] if at is None else self._document.sentences[max(0, at - 1) : at + 2]
            found = frozenset(word for sentence in beside for word in self._stemmed(sentence) if word)
            self._around[start] = found
        return found

    def is_stamp(self, claim: Claim) -> bool:
        """Whether a claim only says when the article came out ("Posted May 3, 2010", "ROME, Jan 26 —")."""
        text = self._document.article.text
        line = text[claim.sentence.start : claim.sentence.end].strip()
        begin = text.rfind("\n", 0, claim.start) + 1
        close = text.find("\n", claim.end)
        own = text[begin : close if close >= 0 else len(text)].strip()
        if is_labelled(own) or any(read_dateline(each) or read_byline(each) for each in {line, own}):
            return True
        found = opening_day(text[begin : claim.end + _REST_OF_DATELINE].partition("\n")[0])
        if found is None or not found[0] <= claim.start - begin < found[1]:
            return False
        if found[0] == 0 and self._chronicle is None:
            self._chronicle = is_chronicle(text)
        return found[0] > 0 or not self._chronicle

    def _stemmed(self, sentence: Sentence) -> list[str]:
        held = self._stems.get(sentence.start)
        if held is not None:
            return held[1]
        stops = stop_words()
        lower = self._document.tokens.lower
        return [
            stem(word) if len(word) > 1 and word[0].isalpha() and word not in stops else ""
            for word in lower[sentence.first : sentence.last]
        ]

    def context(self, claim: Claim) -> Context:
        """The words around one of the article's claims, its own left out."""
        found = self._stems.get(claim.sentence.start)
        if found is None:
            return Context({}, frozenset(), "", "", (), (), None, False, False)
        sentence, stems = found
        tokens = self._document.tokens
        start = bisect_left(tokens.starts, claim.start)
        end = bisect_left(tokens.starts, claim.end)
        question = question_of(claim, self._document, sentence, start, end)
        first, last = start - sentence.first, end - sentence.first
        near: dict[str, float] = {}
        for i, word in enumerate(stems):
            if word and not first <= i < last:
                distance = first - i if i < first else i - last + 1
                nearness = _HALF / (_HALF + distance - 1)
                if nearness > near.get(word, 0.0):
                    near[word] = nearness
        partitive = is_partitive(self._document.tokens.lower, sentence, start, end)
        so_far = is_cumulative(self._document.tokens.lower, sentence)
        lower = tokens.lower
        before = lower[start - 1] if start > sentence.first else ""
        after = stem(lower[end]) if end < sentence.last else ""
        leading = tuple(map(stem, reversed(lower[max(sentence.first, start - _RUN) : start])))
        trailing = tuple(map(stem, lower[end : min(sentence.last, end + _RUN)]))
        return Context(near, frozenset(near), before, after, leading, trailing, question, partitive, so_far)


class Together:
    """What words tell in two articles, worked out once for all pairs of their claims.

    Attributes:
        bits: How much each stem tells: the rarer it is in the sentences of the two, the more.
    """

    __slots__ = ("_a", "_around", "_b", "_told", "bits")

    def __init__(self, a: ArticleWords, b: ArticleWords) -> None:
        self._a, self._b = a, b
        self._around: dict[tuple[int, int], float] = {}
        self._told: dict[frozenset[str], frozenset[str]] = {}
        self.bits: Mapping[str, float] = _Bits(a, b)

    def shared(self, a: Context, b: Context) -> tuple[float, float]:
        """What two contexts share, in bits: weighted by nearness, and anywhere in the sentence.

        The sums are exact, so the order of a set does not show in them.
        """
        told = {word: self.bits[word] for word in a.words & b.words}
        near = math.fsum([bits * min(a.near[word], b.near[word]) for word, bits in told.items()])
        return near, math.fsum(told.values())

    def around(self, here: int, there: int) -> float:
        """What two sentences and those beside them share, in bits; they go by their first code points.

        A word that no sentence with a claim holds weighs as the rarest.
        """
        found = self._around.get((here, there))
        if found is None:
            shared = self._a.around(here) & self._b.around(there)
            found = self._around[here, there] = math.fsum([self.bits[word] for word in shared])
        return found

    def telling(self, names: frozenset[str]) -> frozenset[str]:
        """Names without those that stand everywhere, which tell nothing apart."""
        found = self._told.get(names)
        if found is None:
            here, there = self._a.counts, self._b.counts
            most = _EVERYWHERE * (self._a.total + self._b.total)
            kept = [name for name in names if here.get(name, 0) + there.get(name, 0) <= most]
            found = self._told[names] = frozenset(kept)
        return found


class _Bits(dict[str, float]):
    """How much each stem tells in two articles, as it is asked for."""

    __slots__ = ("_here", "_there", "_total")

    def __init__(self, a: ArticleWords, b: ArticleWords) -> None:
        super().__init__()
        self._here, self._there = a.counts, b.counts
        self._total = a.total + b.total + 2

    def __missing__(self, word: str) -> float:
        held = self._here.get(word, 0) + self._there.get(word, 0)
        bits = self[word] = math.log2(self._total / (held or 1))
        return bits
