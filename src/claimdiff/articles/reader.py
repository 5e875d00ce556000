"""The way from arguments to articles: expand, load, read by format, drop duplicates, settle ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimdiff.articles.identity import settle
from claimdiff.articles.inputs import Input, expand, load, printable
from claimdiff.articles.interface import Draft
from claimdiff.articles.registry import format_for
from claimdiff.errors import ArticleError
from claimdiff.models import Article, Skipped

#: Most bytes of one article: the longest news features have about a fiftieth of it.
MAX_SIZE = 5_000_000


class Reading(NamedTuple):
    """Articles sorted by id, and inputs that were not read, sorted by path."""

    articles: list[Article]
    skipped: list[Skipped]


def read_articles(
    paths: Iterable[str], *, stdin_filename: str = "stdin.txt", max_size: int = MAX_SIZE
) -> Reading:
    """Articles of files, directories, globs, http(s) addresses and ``-``.

    Args:
        paths: What to read; its order never changes the result.
        stdin_filename: Name for standard input; its suffix says how to read it.
        max_size: Most bytes of one article.

    Returns:
        The articles and what was skipped. Nothing raises: an input that cannot be read is skipped.
    """
    inputs, skipped = expand(paths, stdin_filename)
    drafts: list[Draft] = []
    contents: dict[bytes, str] = {}
    for item in inputs:
        try:
            _read(item, max_size, contents, drafts, skipped)
        except ArticleError as error:
            skipped.append(Skipped(path=error.path, reason=error.reason))
    found = _articles(_distinct(drafts, skipped))
    told = [Skipped(path=printable(item.path), reason=printable(item.reason)) for item in skipped]
    return Reading(found, sorted(told, key=lambda item: (item.path, item.reason)))


def _read(
    item: Input, limit: int, contents: dict[bytes, str], drafts: list[Draft], skipped: list[Skipped]
) -> None:
    raw = load(item, limit)
    if raw.data.strip() and (first := contents.setdefault(raw.data, item.path)) != item.path:
        skipped.append(Skipped(path=item.path, reason=f"the same content as {first}; read once"))
        return
    for found in format_for(raw.name).read(raw):
        if isinstance(found, Draft):
            drafts.append(found)
        else:
            skipped.append(found)


def _distinct(drafts: list[Draft], skipped: list[Skipped]) -> list[Draft]:
    """The drafts without those that repeat the text of another under the same or no name."""
    seen: dict[tuple[str, str], str] = {}
    kept: list[Draft] = []
    for draft in drafts:
        key = (draft.names[0] if draft.named else "", draft.text)
        first = seen.setdefault(key, draft.path)
        if first == draft.path:
            kept.append(draft)
        else:
            skipped.append(Skipped(path=draft.path, reason=f"the same text as {first}; read once"))
    return kept


def _articles(drafts: list[Draft]) -> list[Article]:
    ids = settle([draft.names for draft in drafts])
    found = [
        Article.model_construct(
            id=name,
            path=draft.path,
            source=draft.source,
            title=draft.title,
            published=draft.published,
            updated=draft.updated,
            url=draft.url,
            text=draft.text,
            title_span=draft.title_span,
            extracted=draft.extracted,
        )
        for name, draft in zip(ids, drafts, strict=True)
    ]
    return sorted(found, key=lambda article: article.id)
