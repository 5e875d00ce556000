"""JSON files: one article, a list of articles, or a JSON Feed (https://jsonfeed.org) with ``items``.

An article is an object such as a line of JSON Lines holds; of a JSON Feed's items ``content_text``,
``content_html``, ``date_published``, ``date_modified`` and ``url`` are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimdiff.articles.decoding import decode
from claimdiff.articles.formats.json_lines import article_drafts
from claimdiff.articles.formats.web_page import plain_text
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

_ITEM_FIELDS = {"date_published": "published", "date_modified": "updated", "content_text": "text"}


class JsonFeed:
    """``.json``; a broken article is skipped and the rest goes on."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The articles of the file in its order; offsets count in each article's text.

        Raises:
            ArticleError: The file is not JSON, or holds no articles.
        """
        try:
            content = json.loads(decode(raw))
        except json.JSONDecodeError as error:
            raise ArticleError(
                f"{raw.path}:{error.lineno}:{error.colno}", f"not JSON ({error.msg})"
            ) from None
        except RecursionError:
            raise ArticleError(raw.path, "nested too deeply to be a list of articles") from None
        except ValueError as error:  # a number of thousands of digits
            raise ArticleError(raw.path, f"not JSON ({error})") from None
        rows, outlet = _rows(content, raw)
        for number, row in enumerate(rows, 1):
            place = f"{raw.path}:{number}"
            try:
                yield from article_drafts(_plain(row, raw, outlet), place, raw, number)
            except ValueError as error:
                yield Skipped(path=place, reason=str(error) or "not an article")


def _rows(content: Any, raw: RawFile) -> tuple[list[Any], str | None]:
    if isinstance(content, list):
        return content, None
    if isinstance(content, dict):
        for key in ("items", "articles"):
            if isinstance(content.get(key), list):
                title = content.get("title")
                return content[key], title if isinstance(title, str) else None
        if "text" in content:
            return [content], None
    raise ArticleError(
        raw.path, 'no articles: expected a list of {"text": …}, one such object, or a JSON Feed'
    )


def _plain(row: Any, raw: RawFile, outlet: str | None) -> Any:
    """A JSON Feed's item in the fields of an article; others as they are."""
    if not isinstance(row, dict):
        return row
    fields = {_ITEM_FIELDS.get(key, key): value for key, value in row.items()}
    if "text" not in fields and isinstance(row.get("content_html"), str):
        fields["text"] = plain_text(raw, row["content_html"])
    if outlet and "source" not in fields:
        fields["source"] = outlet
    return fields


FORMAT = JsonFeed()
