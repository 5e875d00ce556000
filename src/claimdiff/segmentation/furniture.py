"""Lines of a page that belong to no article: menus, rights, counts of comments.

When the article was posted is said of the article, so such a line stays.
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table

#: A line about the page is short.
_LONGEST = 90
#: From so many letters on a line that ends like a sentence is one.
_SENTENCE = 30


class Furniture:
    """Tells furniture from body, line by line, from the top of an article."""

    __slots__ = ("_listing",)

    def __init__(self) -> None:
        self._listing = False

    def holds(self, line: str) -> bool:
        """Whether the next line is furniture; a list of other articles goes on until a sentence ends it."""
        if len(line) > _LONGEST:
            self._listing = False
            return False
        low = line.lower()
        if low.strip(" :.-–—") in _lists():
            self._listing = True
            return True
        if self._listing and not (low[-1] in '.!?”"' and len(low) > _SENTENCE):
            return True
        self._listing = False
        return low.startswith(_heads()) or _counts(low)


def _counts(low: str) -> bool:
    """Whether a line ends by counting comments: "14 comments", "Filed: Floods - 3 Comments"."""
    found = low.rstrip(" )").rsplit(maxsplit=2)
    if len(found) < 2 or found[-1] not in _set("counted"):
        return False
    return found[-2].strip("(").isdigit() and (len(found) == 2 or found[0][-1] in "-–—|:(/")


@cache
def _set(group: str) -> frozenset[str]:
    return frozenset(table("furniture")[group].split())


@cache
def _lists() -> frozenset[str]:
    return frozenset(table("furniture")["lists"])


@cache
def _heads() -> tuple[str, ...]:
    return tuple(table("furniture")["heads"])
