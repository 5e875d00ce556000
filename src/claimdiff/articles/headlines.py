"""The headline of a text that does not mark it: one of the first lines, if one looks like it.

Texts saved from the web begin with menus ("Home » Albania » …"), language switches, names of sections
and datelines; a text cut from a page may begin with its first paragraph, and then has no headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.articles.datelines import read_dateline

#: A headline's length: two-word titles are mostly menus, and more than thirty words are a paragraph.
_FEWEST_WORDS, _MOST_WORDS, _LONGEST = 3, 30, 200
#: How many lines that are not blank may come before it.
_LINES = 6
#: What separates the steps of a menu or a path through a site.
_MENU = ("»", "›", "→", " > ", " | ", " :: ")


def guess_title(text: str) -> tuple[int, int] | None:
    """The span of the headline, or ``None`` where no line is clearly one."""
    spans = _lines(text)
    for seen, (start, end) in enumerate(spans, 1):
        line = text[start:end]
        if _headline(line):
            # A headline has something under it; a text of one line is a text.
            return (start, end) if next(spans, None) else None
        if seen == _LINES or _paragraph(line):
            break
    return None


def find_title(text: str, title: str) -> tuple[int, int] | None:
    """Where a known title stands on a line of its own near the top of the text, if it does."""
    wanted = " ".join(title.split()).casefold()
    for seen, (start, end) in enumerate(_lines(text)):
        if " ".join(text[start:end].split()).casefold() == wanted:
            return start, end
        if seen == 2 * _LINES:
            break
    return None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that are not blank, without the space around them."""
    offset = 0
    while offset < len(text):
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        line = text[offset:end]
        if line.strip():
            left = offset + len(line) - len(line.lstrip())
            yield left, offset + len(line.rstrip())
        offset = end + 1


def _headline(line: str) -> bool:
    words = [word for word in line.split() if any(c.isalnum() for c in word)]
    if sum(c.isalpha() for c in line) < 3 * _FEWEST_WORDS:
        return False
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or len(line) > _LONGEST:
        return False
    if any(mark in line for mark in _MENU) or line[-1] in ".,;:-–—" or line.startswith(("By ", "©", "(")):
        return False
    letters = [c for c in line if c.isalpha()]
    # A row of language names in several scripts is a switch, not a headline.
    latin = sum(c < "\u0250" for c in letters)
    if not letters or 0.1 < latin / len(letters) < 0.9:
        return False
    return read_dateline(line) is None


def _paragraph(line: str) -> bool:
    return len(line) > _LONGEST or (len(line.split()) > _FEWEST_WORDS and line[-1] in '.!?”"')
