"""The library: the same two commands as the command line, on paths and on articles at hand."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike, fspath
from typing import TYPE_CHECKING

from claimdiff import pipeline
from claimdiff.alignment import LEVELS
from claimdiff.articles import Reading, read_articles
from claimdiff.articles.identity import settle
from claimdiff.errors import UsageError
from claimdiff.models import AlignmentLevel, Article, Extraction, Report

if TYPE_CHECKING:
    from claimdiff.catalogue import Catalogue

#: What can be read: a file, a directory, a glob, ``-`` for standard input, or an article at hand.
Readable = str | PathLike[str] | Article


def read(articles: Readable | Iterable[Readable]) -> Reading:
    """Articles of files, directories and globs, and what was skipped.

    Args:
        articles: One or several things to read; articles at hand are passed through.

    Returns:
        The articles, sorted by id, and the inputs that could not be read, each with a reason.
    """
    if isinstance(articles, str | PathLike | Article):
        articles = (articles,)
    paths: list[str] = []
    at_hand: list[Article] = []
    for item in articles:
        if isinstance(item, Article):
            at_hand.append(item)
        else:
            paths.append(fspath(item))
    found, skipped = read_articles(paths)
    return Reading(_unique([*at_hand, *found]), skipped)


def compare(
    articles: Readable | Iterable[Readable],
    *,
    one_story: bool = False,
    catalogue: str | PathLike[str] | Catalogue | None = None,
    alignment: AlignmentLevel = "loose",
) -> Report:
    """Compare articles; where they are on several stories, within each story.

    Args:
        articles: Paths of files and directories, globs, or :class:`~claimdiff.models.Article` objects.
            Their order never changes the result.
        one_story: Take all articles for one story instead of grouping them into stories first.
        catalogue: The record of the story, or its file: rows are named after its entries, and values
            judged by the accepted ones.
        alignment: How much evidence joins claims of different values: "loose" finds the most, "firm" is the
            most often right, "fair" stands between.

    Returns:
        All clusters, the most severe discrepancies first, and those that agree and single claims too:
        what ``claimdiff compare --all --format json`` prints.

    Raises:
        UsageError: There are fewer than two articles to compare, or none to compare with a catalogue,
            or the catalogue has problems, or no level of alignment has that name.
    """
    if alignment not in LEVELS:
        raise UsageError(f"no level of alignment is called {alignment!r}; there are {', '.join(LEVELS)}")
    recorded = record(catalogue)
    found, skipped = read(articles)
    if len(found) < least_for(recorded):
        raise UsageError(too_few(len(found)))
    return pipeline.compare(found, skipped, one_story=one_story, catalogue=recorded, alignment=alignment)


def extract(articles: Readable | Iterable[Readable]) -> Extraction:
    """The claims of each article: what ``claimdiff extract --format json`` prints.

    Args:
        articles: As for :func:`compare`; one is enough.
    """
    found, skipped = read(articles)
    return pipeline.extract(found, skipped)


def record(catalogue: str | PathLike[str] | Catalogue | None) -> Catalogue | None:
    """The catalogue at hand or in a file.

    Raises:
        UsageError: The file cannot be read or has problems.
    """
    if not isinstance(catalogue, str | PathLike):
        return catalogue
    from claimdiff.catalogue import load_catalogue

    return load_catalogue(fspath(catalogue))


def least_for(catalogue: Catalogue | None) -> int:
    """How many articles a comparison needs: one is compared with the record."""
    return 2 if catalogue is None else 1


def too_few(count: int) -> str:
    """Why nothing was compared."""
    read = {0: "no article was read", 1: "only one article was read"}[count]
    return f"nothing to compare: {read}, and a comparison needs at least two"


def _unique(articles: list[Article]) -> list[Article]:
    """Articles sorted by id; those that share one are numbered, in the order of their text."""
    ordered = sorted(articles, key=lambda article: (article.id, article.path, article.text))
    ids = settle([(article.id,) for article in ordered])
    renamed = (
        article if article.id == name else article.model_copy(update={"id": name})
        for name, article in zip(ids, ordered, strict=True)
    )
    return sorted(renamed, key=lambda article: article.id)
