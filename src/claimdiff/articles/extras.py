"""Packages that only some inputs need; what to install is said where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimdiff.errors import ArticleError

#: Module -> the extra of claimdiff that brings it.
EXTRAS = {
    "trafilatura": "web",
    "httpx": "web",
    "feedparser": "web",
    "lxml.html": "web",
    "pypdf": "documents",
    "docx": "documents",
}


def load_extra(module: str, path: str, what: str) -> Any:
    """The module, imported now.

    Args:
        module: A key of :data:`EXTRAS`.
        path: The input that needs it, for the message.
        what: What it is needed for ("web pages").

    Raises:
        ArticleError: It is not installed; the message says how to install it.
    """
    try:
        return import_module(module)
    except ImportError:
        extra = EXTRAS[module]
        reason = f"reading {what} needs the extra '{extra}': pip install 'claimdiff[{extra}]'"
        raise ArticleError(path, reason) from None
