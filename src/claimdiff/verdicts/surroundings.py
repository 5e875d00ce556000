"""The words right before and after a claim, in its own sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimdiff.models import Article, Claim

#: How many words before and after a claim are read.
BEFORE, AFTER = 16, 6
#: A word of denial denies the value when it stands among this many words before it.
DENIAL_WORDS = 3
DENIALS = frozenset({"not", "never", "neither", "nor"})


class Surroundings(NamedTuple):
    """Lower-case words around a claim, nearest last (``before``) and nearest first (``after``)."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def ahead(self) -> str:
        """The words before, as one string with spaces at both ends, for phrase look-ups."""
        return f" {' '.join(self.before)} "

    @property
    def behind(self) -> str:
        """The words after, likewise."""
        return f" {' '.join(self.after)} "


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def surroundings(claim: Claim, article: Article | None) -> Surroundings:
    """The words around a claim; none where the article is not at hand."""
    if article is None:
        return Surroundings((), ())
    ahead = article.text[max(claim.sentence.start, claim.start - 160) : claim.start]
    behind = article.text[claim.end : max(claim.end, min(claim.sentence.end, claim.end + 100))]
    before = _word().findall(ahead.lower())[-BEFORE:]
    after = _word().findall(behind.lower())[:AFTER]
    return Surroundings(tuple(before), tuple(after))


def is_denied(claim: Claim, article: Article | None) -> bool:
    """Whether the text denies the value itself ("not 12") rather than what is said of it."""
    if not claim.negated or article is None:
        return claim.negated
    before = surroundings(claim, article).before[-DENIAL_WORDS:]
    return any(word in DENIALS or word.endswith(("n't", "n’t")) for word in before)
