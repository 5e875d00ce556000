"""An article cut into sentences and tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from nupunkt import sent_spans

from claimdiff.models import Article, Part
from claimdiff.segmentation.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        index: Its place in the article, from 0.
        start: First code point.
        end: One past the last code point.
        first: First token.
        last: One past the last token.
        part: Where in the article it stands.
    """

    index: int
    start: int
    end: int
    first: int
    last: int
    part: Part


@dataclass(frozen=True, slots=True)
class Document:
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

    A line end always ends a sentence: headlines, captions and menus have no full stop.
    """
    tokens = Tokens(article.text)
    sentences: list[Sentence] = []
    for start, end in _spans(article.text):
        first = bisect_left(tokens.starts, start)
        last = bisect_left(tokens.starts, end, lo=first)
        if first < last:
            part: Part = "title" if _inside(article.title_span, start) else "body"
            sentences.append(Sentence(len(sentences), start, end, first, last, part))
    return Document(article, tokens, tuple(sentences))


def _inside(span: tuple[int, int] | None, start: int) -> bool:
    return span is not None and span[0] <= start < span[1]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Sentence spans without surrounding white space."""
    offset = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            for start, end in sent_spans(line):
                piece = line[start:end]
                left = offset + start + len(piece) - len(piece.lstrip())
                right = offset + start + len(piece.rstrip())
                if left < right:
                    yield left, right
        offset += len(line)
