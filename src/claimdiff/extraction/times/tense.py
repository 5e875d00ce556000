"""Whether a sentence speaks of the past or of the future around a date without a year or a week."""

from __future__ import annotations

from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.vocabulary import vocabulary

#: Tokens looked at on either side; a verb further away governs something else.
REACH = 20
_ENDS = frozenset({"by", "until", "till", "through"})
#: Two words that lead to a day to come: "takes effect Jan. 1", "a hearing is set for Aug. 6".
_COMING = frozenset({("take", "effect"), ("takes", "effect"), ("set", "for"), ("deadline", "is")})
_HAD = frozenset({"had", "hadn't", "hadn’t", "was", "were"})
_BEFORE_TO = frozenset({"is", "are", "set", "was", "were"})


def direction(scan: Scan, first: int, last: int, reported: int = -1) -> int:
    """-1 if the words around tokens ``first`` to ``last`` speak of the past, 1 of the future, else 0.

    The nearest cue on the left decides, then the nearest on the right. A verb of saying ("said") counts
    as ``reported``: what is said on a weekday was said, but what is said of a month can lie ahead.
    """
    data = vocabulary()
    lower = scan.lower
    if first > scan.first and lower[first - 1] in _ENDS:
        return -1 if lower[first - 1] == "by" and _completed(scan, last) else 1
    for i in range(first - 1, max(scan.first, first - REACH) - 1, -1):
        word = lower[i]
        before = lower[i - 1] if i > scan.first else ""
        if word in data["reporting"]:
            return reported
        if word in data["future"] or (word == "to" and before in _BEFORE_TO):
            return 1
        if (before, word) in _COMING:
            return 1
        if _is_past(word) and before not in data["auxiliaries"]:
            return -1
    for i in range(last, min(scan.last, last + REACH)):
        if lower[i] in data["future"]:
            return 1
        if _is_past(lower[i]):
            return -1
    return 0


def _completed(scan: Scan, last: int) -> bool:
    """Whether something had happened by the time that ends at ``last``: "By Friday, the city had fallen"."""
    for i in range(last, min(scan.last, last + REACH)):
        if scan.lower[i] in _HAD:
            return True
        if scan.lower[i] in vocabulary()["future"]:
            return False
    return False


def _is_past(word: str) -> bool:
    data = vocabulary()
    if word in data["past"]:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in data["not_past"]
