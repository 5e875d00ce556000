"""RSS and Atom files, by feedparser: an article for each entry that carries text.

Offsets count in the extracted text, which the JSON therefore carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimdiff.articles.datelines import iso_date
from claimdiff.articles.extras import load_extra
from claimdiff.articles.formats.web_page import plain_text
from claimdiff.articles.inputs import megabytes
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped


class Syndication:
    """``.rss``, ``.atom`` and ``.xml``."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The entries of the feed; an entry without text is skipped.

        Raises:
            ArticleError: It is no feed, or the extra ``web`` is not installed.
        """
        feedparser = load_extra("feedparser", raw.path, "RSS and Atom feeds")
        try:
            feed = feedparser.parse(raw.data)
        except Exception as error:  # feedparser raises whatever a broken feed provokes
            raise ArticleError(raw.path, f"not a readable feed ({type(error).__name__})") from None
        if not feed.get("version") or not feed.get("entries"):
            what = "a feed without entries" if feed.get("version") else "not an RSS or Atom feed"
            raise ArticleError(raw.path, what)
        outlet = plain_text(raw, feed.feed.get("title")) or raw.stem
        for number, entry in enumerate(feed.entries, 1):
            yield _entry(raw, entry, number, outlet)


def _entry(raw: RawFile, entry: Any, number: int, outlet: str) -> Draft | Skipped:
    place = f"{raw.path}:{number}"
    # An empty element is there and has no value.
    bodies = [content.get("value") or "" for content in entry.get("content") or []]
    body = plain_text(raw, max([*bodies, entry.get("summary") or ""], key=len))
    title = " ".join(plain_text(raw, entry.get("title")).split())
    if not body:
        return Skipped(path=place, reason=f"entry without text{f': {title}' if title else ''}")
    if len(body) > raw.limit:
        return Skipped(path=place, reason=f"larger than the limit of {megabytes(raw.limit)} (see --max-size)")
    published, updated = _day(entry, "published_parsed"), _day(entry, "updated_parsed")
    name = f"{raw.stem}-{number}"
    return Draft(
        path=place,
        text=f"{title}\n\n{body}" if title else body,
        names=(name, f"{raw.name}:{number}"),
        source=" ".join(str((entry.get("source") or {}).get("title") or outlet).split()),
        title=title or None,
        title_span=(0, len(title)) if title else None,
        published=published or updated,
        updated=updated if published else None,
        url=entry.get("link") or None,
        named=True,
        extracted=True,
    )


def _day(entry: Any, key: str) -> str | None:
    """The day of a feed's date, which feedparser gives as a time tuple in UTC."""
    stated = dict.get(entry, key)  # its own get() warns where one date would stand in for another
    return iso_date(f"{stated.tm_year:04d}-{stated.tm_mon:02d}-{stated.tm_mday:02d}") if stated else None


FORMAT = Syndication()
