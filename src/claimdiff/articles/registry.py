"""Which format reads which file; a format's module is imported when it is first needed."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from claimdiff.articles.interface import ArticleFormat

#: File suffix -> module under ``formats`` with a ``FORMAT``.
SUFFIXES: dict[str, str] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".json": "json_feed",
    ".html": "web_page",
    ".htm": "web_page",
    ".xhtml": "web_page",
    ".rss": "syndication",
    ".atom": "syndication",
    ".xml": "syndication",
    ".pdf": "pdf",
    ".docx": "word",
}

#: Suffixes that hold articles which no format reads yet: named when a directory holds them.
UNREAD: frozenset[str] = frozenset({".mhtml", ".doc", ".odt", ".rtf", ".epub"})

#: Suffixes that mostly hold something else: read where they are named, not where a directory holds them.
ONLY_NAMED: frozenset[str] = frozenset({".json", ".xml"})


def suffix_of(name: str) -> str:
    """The suffix of a file name in lower case, with its dot; empty without one."""
    stem, dot, suffix = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def format_for(name: str) -> ArticleFormat:
    """The format that reads a file of this name; what is unknown is read as plain text."""
    module = import_module(f"claimdiff.articles.formats.{SUFFIXES.get(suffix_of(name), 'plain')}")
    return cast(ArticleFormat, module.FORMAT)
