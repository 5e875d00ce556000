"""One sentence as the quantity rules look at it: tokens that answer even past its ends."""

from __future__ import annotations

from functools import lru_cache

from claimdiff.segmentation import Document, Sentence
from claimdiff.segmentation.tokens import Tokens


@lru_cache(maxsize=1)
def words_of(tokens: Tokens) -> frozenset[str]:
    """The words of one article in lower case; kept for the next question about it."""
    return frozenset(tokens.lower)


class View:
    """The tokens of one sentence; outside of it there is nothing.

    Attributes:
        low: Lower-case tokens of the whole article.
        plain: The same as written.
        first: First token of the sentence.
        last: One past its last token.
        idle: One past the last number found to state nothing.
    """

    __slots__ = ("_titled", "document", "ends", "first", "idle", "last", "low", "plain", "sentence", "starts")

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document = document
        self.sentence = sentence
        self.low = document.tokens.lower
        self.plain = document.tokens.words
        self.starts = document.tokens.starts
        self.ends = document.tokens.ends
        self.first = sentence.first
        self.last = sentence.last
        self.idle = -1
        self._titled: bool | None = None

    def at(self, i: int) -> str:
        """The lower-case token, or an empty string outside the sentence."""
        return self.low[i] if self.first <= i < self.last else ""

    def written(self, i: int) -> str:
        """The token as written, or an empty string outside the sentence."""
        return self.plain[i] if self.first <= i < self.last else ""

    def glued(self, i: int) -> bool:
        """Whether tokens ``i - 1`` and ``i`` of the sentence touch."""
        return self.first < i < self.last and self.ends[i - 1] == self.starts[i]

    def matches(self, i: int, words: tuple[str, ...], cased: bool = False) -> bool:
        """Whether the tokens from ``i`` on are these."""
        end = i + len(words)
        if end > self.last or i < self.first:
            return False
        return tuple((self.plain if cased else self.low)[i:end]) == words

    @property
    def titled(self) -> bool:
        """Whether most words begin with a capital, as in headlines, so that capitals say nothing."""
        if self._titled is None:
            words = [w for w in self.plain[self.first : self.last] if w[0].isalpha()]
            longer = [w for w in words if len(w) > 3]
            capitals = sum(1 for w in longer if w[0].isupper())
            self._titled = (
                len(longer) > 1
                and capitals * 4 >= len(longer) * 3
                and sum(1 for w in words if w[0].isupper()) * 2 >= len(words)
            )
        return self._titled
