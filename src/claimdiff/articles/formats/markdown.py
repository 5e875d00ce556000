"""Markdown with YAML front matter.

The text keeps its length: front matter and marks are replaced by spaces, so that offsets count in the
decoded file and an editor finds the place. The title stays visible where the front matter spells it, for
a headline makes claims too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdiff.articles.datelines import guess_published
from claimdiff.articles.decoding import decode
from claimdiff.articles.front_matter import FrontMatter, read_front_matter
from claimdiff.articles.headlines import guess_title
from claimdiff.articles.identity import path_names
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.models import Skipped

#: Marks that are no words: comments, images and targets of links, heads of lines, emphasis, code.
_MARKS = re.compile(
    r"<!--.*?-->"
    r"|!\[|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"\n]*\")?\)|\[(?=[^\]\n]{0,300}\]\()"
    r"|^[ \t]{0,3}(?:#{1,6}(?=[ \t])|>+|[-*+](?=[ \t])|={3,}[ \t]*$|-{3,}[ \t]*$|```.*$)"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|`{1,2}",
    re.MULTILINE | re.DOTALL,
)
#: A line end inside a paragraph is a space: no blank line, no mark at the head of the next line or of this
#: one (a heading ends where its line does), no two spaces or backslash that ask for a break.
_SOFT_BREAK = re.compile(r"(?<=[^\s\\|])[ \t]?\r?\n(?=[ \t]{0,3}[^\s#>|*+=`-])(?![ \t]*\d{1,9}[.)][ \t])")
_HEADING = re.compile(r"^#[ \t]+(\S.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_VISIBLE = re.compile(r"\S")


class Markdown:
    """``.md`` and ``.markdown``."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The one article of the file, and the keys of its front matter that could not be used."""
        written = decode(raw)
        front = read_front_matter(written, raw.path)
        body = front.end if front else 0
        text = _hidden(written, front) + _MARKS.sub(_spaces, _SOFT_BREAK.sub(_spaces_all, written[body:]))
        if not text[body:].strip():
            yield Skipped(path=raw.path, reason="no text under the front matter")
            return
        values = front.values if front else {}
        yield from front.left_out if front else ()
        span = _title_span(written, text, front)
        yield Draft(
            path=raw.path,
            text=text,
            names=path_names(raw.name, raw.stem),
            source=values.get("source", raw.stem),
            title=values.get("title") or (" ".join(text[slice(*span)].split()) if span else None),
            title_span=span,
            published=values.get("published") or guess_published(text[body:]),
            updated=values.get("updated"),
            url=values.get("url"),
            named=bool(values),
        )


def _title_span(written: str, text: str, front: FrontMatter | None) -> tuple[int, int] | None:
    """The title in the front matter, else the first heading, else a line that looks like one."""
    if front and front.title_span:
        return front.title_span
    body = front.end if front else 0
    if heading := _HEADING.search(written, body):
        return heading.span(1)
    if front and "title" in front.values:
        return None
    span = guess_title(text[body:])
    return (span[0] + body, span[1] + body) if span else None


def _hidden(written: str, front: FrontMatter | None) -> str:
    """The front matter as white space of the same length, with its title left to read."""
    if front is None:
        return ""
    start, end = front.title_span or (0, 0)
    head = written[: front.end]
    return _VISIBLE.sub(" ", head[:start]) + head[start:end] + _VISIBLE.sub(" ", head[end:])


def _spaces_all(match: re.Match[str]) -> str:
    """A space for each character, unless the line that ends is a heading."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    return match[0] if match.string.startswith("#", start) else " " * len(match[0])


def _spaces(match: re.Match[str]) -> str:
    return _VISIBLE.sub(" ", match[0])


FORMAT = Markdown()
