"""What the words around a claim say of its time: replaced, replacing, current, still running."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim, Span
from claimdiff.verdicts.surroundings import Surroundings, surroundings

#: How many words before a claim a phrase of time may stand.
NEAR = 5
#: How many words before a claim "first put ... at" may begin.
FAR = 10
#: Verbs that "to" begins another clause with ("falls, to cut 2,200 jobs").
INFINITIVES = frozenset(
    {"cut", "lay", "shed", "axe", "slash", "buy", "sell", "pay", "close", "hire", "build", "be"}
)
#: At most this many places of an article are searched for another's figure.
MOST_RELAYED = 4


class Marks(NamedTuple):
    """What the words around a claim say of its time.

    Attributes:
        new: It replaced an earlier value ("raised to 11").
        old: It was replaced ("up from 5", "first put at 7.1").
        current: It holds now ("currently", "now").
        first: A first finding ("preliminary"): old only if another value says that it was revised.
        running: The count goes on ("so far", "still missing", "at least").
    """

    new: bool = False
    old: bool = False
    current: bool = False
    first: bool = False
    running: bool = False


def marks(claim: Claim, article: Article | None) -> Marks:
    """The marks of time that the words around a claim give it."""
    data = table("update_marks")
    around = surroundings(claim, article)
    if not (around.before or around.after):
        return Marks(running=claim.bound == ">=")
    ahead, behind = around.ahead, around.behind
    near = f" {' '.join(around.before[-NEAR:])} "
    came_from = _came_from(around)
    return Marks(
        new=not came_from and (_moved_to(claim, around.before) or _any(data["new"], near)),
        old=came_from
        or _any(data["old"], near)
        or _once(around.before[-FAR:])
        or any(behind.startswith(f" {phrase} ") for phrase in data["old_after"]),
        current=_any(data["current"], near) or _any(data["current_after"], behind),
        first=_any(data["first"], ahead),
        running=claim.bound == ">=" or _any(data["running"], near) or _any(data["running"], behind),
    )


def tells_of(article: Article | None, claim: Claim) -> Marks:
    """What an article says of the time of another's figure, wherever it relays it.

    "The survey had first put it at 7.1" makes 7.1 the old figure, though this article's own claim is 6.9.

    Args:
        article: An article that states a different value.
        claim: The other article's claim, whose figure is looked for in the text.
    """
    figure = _figure().search(claim.text)
    if article is None or figure is None or len(figure[0]) < 2:
        return Marks()
    found = Marks()
    for start, end in _figures(article.text).get(figure[0], ()):
        begin = article.text.rfind("\n", 0, start) + 1
        span = Span.model_construct(start=begin, end=end)
        relayed = claim.model_copy(update={"start": start, "end": end, "sentence": span})
        mark = marks(relayed, article)
        found = Marks(new=found.new or mark.new, old=found.old or mark.old)
    return found


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"\d+(?:[.,]\d+)*")


@lru_cache(maxsize=128)
def _figures(text: str) -> dict[str, list[tuple[int, int]]]:
    """The first places of each figure of a text: one pass, however many claims are looked for in it."""
    places: dict[str, list[tuple[int, int]]] = {}
    for match in re.finditer(r"(?<![\d.,])\d+(?:[.,]\d+)*", text):
        here = places.setdefault(match[0], [])
        if len(here) < MOST_RELAYED:
            here.append(match.span())
    return places


def _any(phrases: list[str], text: str) -> bool:
    return any(f" {phrase} " in text for phrase in phrases)


def _moved_to(claim: Claim, before: tuple[str, ...]) -> bool:
    """Whether a verb of change leads up to the value ("rose on Monday to 11", "bringing the toll to 11")."""
    data = table("update_marks")
    movers = data["date_movers"] if claim.kind == "date" else data["movers"]
    link = max((i for i, word in enumerate(before) if word in data["links"]), default=-1)
    if link < 0 or link < len(before) - 3:
        return False
    # "Profit falls, to cut 2,200 jobs" leads up to a verb, not to the value.
    if (
        claim.kind != "date"
        and before[link] == "to"
        and before[link + 1 : link + 2]
        and before[link + 1] in INFINITIVES
    ):
        return False
    if any(word in movers for word in before[:link]) or _came(before[:link]):
        return True
    brought = next((i for i, word in enumerate(before[:link]) if word in data["bringers"]), None)
    return brought is not None and any(word in data["tallies"] for word in before[brought:link])


def _came_from(around: Surroundings) -> bool:
    """Whether the value is the one that a verb of change starts from ("come down from 7.1 to 6.9")."""
    if around.before[-1:] != ("from",):
        return False
    earlier = around.before[:-1]
    return any(word in table("update_marks")["movers"] for word in earlier) or _came(earlier)


def _came(words: tuple[str, ...]) -> bool:
    """Whether something came down or went up."""
    moves = {"come", "came", "comes", "coming", "go", "gone", "went", "goes", "going"}
    return any(a in moves and b in ("up", "down") for a, b in pairwise(words))


def _once(words: tuple[str, ...]) -> bool:
    """Whether the value was reported so at first ("first put its magnitude at")."""
    data = table("update_marks")
    if any(word in ("initially", "originally", "formerly", "previously") for word in words[-NEAR:]):
        return True
    return any(
        word in data["once"] and following in data["report_verbs"] for word, following in pairwise(words)
    )
