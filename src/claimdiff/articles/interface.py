"""What a file format has to offer so that articles can be read from it.

A further format is one file under ``formats/`` and one line in ``registry.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from claimdiff.models import Skipped


class RawFile(NamedTuple):
    """One input as it lies on the disk or came through standard input.

    Attributes:
        path: As the user gave it, for messages and for ``Article.path``.
        name: File name that ids and the outlet are guessed from (``--stdin-filename`` for ``-``).
        data: Its bytes.
        limit: Most bytes an article may have.
    """

    path: str
    name: str
    data: bytes
    limit: int

    @property
    def stem(self) -> str:
        """The file name without folders and suffix."""
        name = self.name.replace("\\", "/").rstrip("/").rpartition("/")[2]
        stem, dot, _ = name.rpartition(".")
        return stem if dot and stem else name


class Draft(NamedTuple):
    """An article before all articles are known; ids are settled when they are.

    Attributes:
        path: Becomes ``Article.path``.
        text: Becomes ``Article.text``.
        names: Candidates for the id, from the shortest to the most specific.
        source: The outlet.
        title: The headline.
        title_span: Where in ``text`` the headline stands, if it does.
        published: EDTF date.
        updated: EDTF date.
        url: Its address.
        named: The input itself names the article (an ``id`` in a feed): the same text under another
            name is then a reprint, not a duplicate.
        extracted: The text was taken out of a page or document and stands in no file as it is.
    """

    path: str
    text: str
    names: tuple[str, ...]
    source: str
    title: str | None = None
    title_span: tuple[int, int] | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    named: bool = False
    extracted: bool = False


class ArticleFormat(Protocol):
    """Turns one raw file into articles."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The articles of a file, and what of it was left out and why.

        Raises:
            ArticleError: Nothing of the file can be read.
        """
        ...
