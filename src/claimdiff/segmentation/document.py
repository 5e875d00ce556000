"""An article cut into sentences and tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from claimdiff.models import Article, Part
from claimdiff.records import Record
from claimdiff.segmentation.furniture import Furniture
from claimdiff.segmentation.lines import is_caption, sentence_spans
from claimdiff.segmentation.tokens import Tokens

#: No sentence has more tokens. What runs on for longer (a table, a list, a text without full stops) is cut,
#: for every claim is read with all of its sentence, and the work would grow with the square of its length.
LONGEST = 160
_CUTS = frozenset((",", ";"))


class Sentence(Record):
    """One sentence.

    Attributes:
        index: Its place in the article, from 0.
        start: First code point.
        end: One past the last code point.
        first: First token.
        last: One past the last token.
        part: Where in the article it stands.
    """

    __slots__ = ("end", "first", "index", "last", "part", "start")

    def __init__(  # noqa: PLR0913, PLR0917 (one for each slot)
        self,
        index: int,
        start: int,
        end: int,
        first: int,
        last: int,
        part: Part,
    ) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.part = part


class Document(NamedTuple):
    """An article with its tokens and sentences; what every extraction stage reads."""

    article: Article
    tokens: Tokens
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def spelled(self, first: int, last: int) -> str:
        """The text of tokens ``first`` to ``last`` (exclusive), as it stands."""
        return self.article.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]


def segment(article: Article) -> Document:
    """Cut an article into sentences and tokens.

    A line end ends a sentence, for headlines, captions and menus have no full stop; only in a
    paragraph that was wrapped at a column does a sentence go on in the next line. Lines about the page
    (menus, rights, counts of comments) are no sentences of the article.
    """
    text = article.text
    tokens = Tokens(text)
    sentences: list[Sentence] = []
    furniture = Furniture()
    last = 0
    for start, end in sentence_spans(text):
        first = bisect_left(tokens.starts, start, lo=last)
        last = bisect_left(tokens.starts, end, lo=first)
        if furniture.holds(text[start:end]):
            continue
        if first < last <= first + LONGEST:
            sentences.append(Sentence(len(sentences), start, end, first, last, _part(article, start, end)))
            continue
        for begin, stop in _pieces(tokens, first, last):
            a, b = tokens.starts[begin], tokens.ends[stop - 1]
            sentences.append(Sentence(len(sentences), a, b, begin, stop, _part(article, a, b)))
    return Document(article, tokens, tuple(sentences))


def _pieces(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges of a sentence, one if it is no longer than any sentence is, else cut at a comma."""
    while last - first > LONGEST:
        cut = first + LONGEST
        while tokens.lower[cut - 1] not in _CUTS and cut > first + LONGEST // 2:
            cut -= 1
        if tokens.lower[cut - 1] not in _CUTS:
            cut = first + LONGEST
        yield first, cut
        first = cut
    if first < last:
        yield first, last


def _part(article: Article, start: int, end: int) -> Part:
    if article.title_span is not None and article.title_span[0] <= start < article.title_span[1]:
        return "title"
    return "caption" if is_caption(article.text[start:end]) else "body"
