"""JSON Lines: one article a line, as ``{"text": …}`` and, where known, id, source, title, published, url."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimdiff.articles.datelines import guess_published, iso_date
from claimdiff.articles.decoding import decode, mend_surrogates
from claimdiff.articles.headlines import find_title, guess_title
from claimdiff.articles.inputs import megabytes
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.models import Skipped

_STRINGS = ("id", "source", "title", "published", "updated", "url")


class JsonLines:
    """A feed of articles; a broken line is skipped and the rest goes on. Unknown fields are ignored."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The articles of the feed, line by line; offsets count in each line's ``text``."""
        # Only "\n" ends a line: JSON strings may hold U+2028 and other ends that splitlines() knows.
        for number, line in enumerate(decode(raw).split("\n"), 1):
            if not line.strip():
                continue
            place = f"{raw.path}:{number}"
            try:
                yield from article_drafts(json.loads(line), place, raw, number)
            except json.JSONDecodeError as error:
                yield Skipped(path=f"{place}:{error.colno}", reason=f"not JSON ({error.msg.lower()})")
            except (ValueError, RecursionError) as error:
                yield Skipped(path=place, reason=str(error) or "not an article")


def article_drafts(row: Any, place: str, raw: RawFile, number: int) -> Iterator[Draft | Skipped]:
    """The article of one object, after what of it was left out.

    Raises:
        ValueError: The object is no article; the message says why.
    """
    if not isinstance(row, dict):
        raise ValueError('not an article: expected an object such as {"text": "…"}')
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ValueError("no text: the field 'text' " + ("is missing" if text is None else "holds no text"))
    if len(text) > raw.limit:
        raise ValueError(f"larger than the limit of {megabytes(raw.limit)} (see --max-size)")
    known = {name: _string(row, name) for name in _STRINGS}
    text = mend_surrogates(text)
    span = find_title(text, known["title"]) if known["title"] else guess_title(text)
    dates: dict[str, str | None] = {}
    for name in ("published", "updated"):
        given = known[name]
        dates[name] = iso_date(given) if given else None
        if given and dates[name] is None:
            yield Skipped(path=place, reason=f"{name} is not a date: {given!r}; read without it")
    default = f"{raw.stem}-{number}"
    name = known["id"] or default
    yield Draft(
        path=place,
        text=text,
        names=tuple(dict.fromkeys([name, f"{raw.stem}/{name}", f"{raw.name}:{number}"])),
        source=known["source"] or name,
        title=known["title"] or (" ".join(text[slice(*span)].split()) if span else None),
        title_span=span,
        published=dates["published"] or (None if known["published"] else guess_published(text)),
        updated=dates["updated"],
        url=known["url"],
        named=known["id"] is not None or known["source"] is not None,
    )


def _string(row: dict[str, Any], name: str) -> str | None:
    """A field as text; a number is taken as it is written, an empty one is none."""
    value = row.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"the field '{name}' has to be text")
    return mend_surrogates(str(value)).strip() or None


FORMAT = JsonLines()
