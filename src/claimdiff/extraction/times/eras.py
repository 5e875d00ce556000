"""Years of an era: "A.D. 1000", "79 CE", "300 BC"."""

from __future__ import annotations

from claimdiff.extraction.times.scan import DASHES, Scan
from claimdiff.extraction.times.vocabulary import Trigger, vocabulary

_LATEST = 2100
#: Letters of eras written with full stops, by the last of them: "A.D.", "B.C.".
_FIRST_LETTER = {"d": "a", "c": "b"}
_OPENERS = frozenset({"and", "to", "or", "of", "bc", "ad", "bce", "ce", ""})


def read_era(scan: Scan, i: int, trigger: Trigger) -> None:
    """A year before or after the name of its era; before Christ the year 1 is the EDTF year 0000."""
    if not scan.words[i].isupper():
        return
    first, last = i, i + 1
    letter = _FIRST_LETTER.get(scan.lower[i])
    if letter is not None:
        if scan.at(i - 1) != "." or scan.at(i - 2) != letter or scan.at(i + 1) != ".":
            return
        first, last = i - 2, i + 2
    after = scan.integer(last, 1, _LATEST) if trigger.value > 0 else None
    if after is not None:
        _after(scan, first, last, after)
        return
    year = scan.integer(first - 1, 1, _LATEST)
    opener = scan.at(first - 2)
    if year is None or not (opener in vocabulary()["year_openers"] or opener in _OPENERS or opener in DASHES):
        return
    value = f"{year:04d}" if trigger.value > 0 else f"-{year - 1:04d}" if year > 1 else "0000"
    scan.add_date(first - 1, last, value)


def _after(scan: Scan, first: int, at: int, year: int) -> None:
    """Keep the year after its era, and one that is joined to it: "between A.D. 1000 and 1260"."""
    joint = scan.at(at + 1)
    end = scan.integer(at + 2, year + 1, _LATEST)
    if end is not None and joint in DASHES:
        scan.add_date(first, at + 3, f"{year:04d}/{end:04d}")
        return
    scan.add_date(first, at + 1, f"{year:04d}")
    if end is not None and end > year and joint in ("and", "to", "or"):
        scan.add_date(at + 2, at + 3, f"{end:04d}")
