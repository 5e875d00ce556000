"""Whether a sentence speaks of the past or of the future around a date without a year or a week."""

from __future__ import annotations

from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.vocabulary import vocabulary

#: Tokens looked at on either side; a verb further away governs something else.
REACH = 12


def direction(scan: Scan, first: int, last: int) -> int:
    """-1 if the words around tokens ``first`` to ``last`` speak of the past, 1 of the future, else 0.

    The nearest cue on the left decides, then the nearest on the right.
    """
    lower = scan.lower
    for i in range(first - 1, max(scan.first, first - REACH) - 1, -1):
        cue = _cue(lower[i])
        if cue:
            return cue
    for i in range(last, min(scan.last, last + REACH)):
        cue = _cue(lower[i])
        if cue:
            return cue
    return 0


def _cue(word: str) -> int:
    data = vocabulary()
    if word in data["future"]:
        return 1
    if word in data["past"]:
        return -1
    if word.endswith("ed") and len(word) > 4 and word not in data["not_past"]:
        return -1
    return 0
