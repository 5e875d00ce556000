"""The YAML at the head of a Markdown file: ``title``, ``source``, ``published``, ``updated``, ``url``.

Other keys are left alone. Errors name the file, the line and the column.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from claimdiff.articles.datelines import iso_date
from claimdiff.articles.decoding import mend_surrogates
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

#: ``---`` on the first line up to the next line that is ``---`` or ``...``.
_HEAD = re.compile(r"---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
#: A line that YAML and this module read alike: a text that begins with a word ("450 people" too) and holds
#: neither ": " nor " #", a text in quotes without escapes, or a day.
_ROW = re.compile(
    r"(?P<key>[A-Za-z_][\w-]{0,60}): +"
    r"(?:(?P<day>\d{4}-\d\d-\d\d)"
    r"|(?P<text>(?:\d+ )?[A-Za-z](?:[^:#]|:(?=\S)|(?<=\S)#)*(?<=\S)(?<!:))"
    r"|\"(?P<quoted>[^\"\\]*)\"|'(?P<single>[^']*)') *",
    re.ASCII,
)
#: What YAML takes for truth values and nothing.
_NO_TEXT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
#: More text than this is no front matter.
_LONGEST = 20_000


class FrontMatter(NamedTuple):
    """What the head of a file says.

    Attributes:
        end: Where the text of the article begins.
        values: The known keys that are set; dates in EDTF.
        title_span: Where the title stands, if it is spelled there as it reads.
        left_out: What could not be used, and why.
    """

    end: int
    values: dict[str, str]
    title_span: tuple[int, int] | None
    left_out: tuple[Skipped, ...]


def read_front_matter(text: str, path: str) -> FrontMatter | None:
    """The front matter of a text, or ``None`` where it has none.

    Raises:
        ArticleError: It is not closed, or is not YAML, or is no mapping.
    """
    head = _HEAD.match(text)
    if not head:
        return None
    end = _END.search(text, head.end())
    if not end:
        raise ArticleError(f"{path}:1:1", "front matter is not closed: no second line '---'")
    block = text[head.end() : end.start()]
    rows = _plain(block)
    if rows is None:
        rows = _load(block, path)
    values: dict[str, str] = {}
    left_out: list[Skipped] = []
    for key in ("title", "source", "published", "updated", "url"):
        value = _text(rows.get(key))
        if value is None:
            continue
        if key in ("published", "updated"):
            iso = iso_date(value)
            if iso is None:
                line, column = _place(rows, key)
                reason = f"{key} is not a date: {value!r} (write 2023-06-20); read without it"
                left_out.append(Skipped(path=f"{path}:{line}:{column}", reason=reason))
                continue
            value = iso
        values[key] = value
    at = text.find(values["title"], head.end(), end.start()) if "title" in values else -1
    span = (at, at + len(values["title"])) if at >= 0 else None
    return FrontMatter(min(end.end() + 1, len(text)), values, span, tuple(left_out))


def _plain(block: str) -> dict[str, str] | None:
    """The rows of a block that needs no YAML parser, which takes longer to import than a story to compare.

    These are ``key: value`` in single lines, with values that YAML takes for text or for a day as they
    stand. ``None`` for every other block: those that have a mistake too, whose place the parser knows.
    """
    lines = block.split("\n")
    if len(block) > _LONGEST or lines.pop():
        return None
    rows: dict[str, str] = {}
    for line in lines:
        row = _ROW.fullmatch(line.removesuffix("\r"))
        if row is None or row["key"] in rows or row["key"].lower() in _NO_TEXT:
            return None
        if not line.removesuffix("\r").isprintable():
            return None
        value = row["text"] or row["quoted"] or row["single"] or ""
        if row["day"]:
            value = row["day"]
            if iso_date(value) != value:
                return None
        elif row["key"] in ("published", "updated") or (row["text"] and value.lower() in _NO_TEXT):
            return None
        rows[row["key"]] = value
    return rows


def _load(block: str, path: str) -> Any:
    from claimdiff.safe_yaml import YamlError, load_yaml  # only Markdown files pay for it

    try:
        rows = load_yaml(block, longest=_LONGEST)
    except YamlError as error:
        # The block begins on the file's second line.
        joint = " is " if error.reason.startswith("not YAML") else ": "
        reason = f"front matter{joint}{error.reason}"
        raise ArticleError(f"{path}:{error.line + 1}:{error.column}", reason) from None
    if rows is None:
        return {}
    if not hasattr(rows, "get"):
        raise ArticleError(f"{path}:2:1", "front matter has to be keys and values, such as 'title: …'")
    return rows


def _text(value: Any) -> str | None:
    """A scalar as text; what is no scalar, or empty, is none."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    # An escape of YAML may spell half a character.
    return mend_surrogates(" ".join(str(value).split())) or None


def _place(rows: Any, key: str) -> tuple[int, int]:
    """Line and column of a key's value in the file, from 1."""
    line, column = rows.lc.value(key)
    return line + 2, column + 1
