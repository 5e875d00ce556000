"""Reads articles from files, directories, globs and standard input, and says what was skipped and why."""

from claimdiff.articles.reader import Reading, read_articles

__all__ = ["Reading", "read_articles"]
