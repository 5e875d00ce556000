"""Where a claim stands in its file, as editors and code hosts count: lines and columns from 1."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from claimdiff.models import Article, Claim

_FEED_LINE = re.compile(r"^(?P<file>.+\.(?:jsonl|ndjson)):(?P<line>\d+)$", re.IGNORECASE | re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a file; lines and columns from 1, the end column exclusive; ``None`` where unknown."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


class Lines:
    """The line starts of one article's text, found once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(article.text))]

    def place(self, claim: Claim) -> Place:
        """Where a claim of this article stands.

        In a feed only the line of the article is known; in text that was extracted, only the file.
        """
        article = self._article
        if feed := _FEED_LINE.match(article.path):
            return Place(feed["file"], int(feed["line"]))
        if article.extracted or article.path.startswith(("http://", "https://")):
            return Place(article.path)
        line, column = self._position(claim.start)
        end_line, end_column = self._position(claim.end)
        return Place(article.path, line, column, end_line, end_column)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
