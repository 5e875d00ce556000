"""Whether a number after "at" is a level, as prices and tolls stand at one, and no hour."""

from __future__ import annotations

from claimdiff.extraction.name_words import STOP, word_class
from claimdiff.extraction.quantity_lexicon import trend_words
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.vocabulary import vocabulary

#: So many tokens of "up 3 per cent" may stand between a verb and its "at".
_MOVED = 6
#: So many tokens of a clause are looked at.
_FAR = 30
_HEDGES = frozenset({"about", "around"})
_LINKS = _HEDGES | {"at"}
_ENDS = frozenset({",", ";", ":", "and", "but", "while", "until", "when", "after", "before", "as"})
_BESIDE = frozenset({"of", "in", "on", "for", "at", "from", "with"})


def is_level(scan: Scan, number: int) -> bool:
    """Whether what leads to the number at token ``number`` gives a level: "the toll stood at about 7"."""
    link = number - 1
    link -= scan.at(link) in _HEDGES and scan.at(link - 1) in ("at", "by")
    if scan.at(link) == "by":
        return scan.at(link - 1) in trend_words()  # "the toll rose by 7 this evening"
    data = vocabulary()
    verb = link - 1
    while verb > link - _MOVED and (
        scan.at(verb) in data["moved_to"] or (scan.at(verb)[:1].isdecimal() and verb + 1 < link)
    ):
        verb -= 1  # past "up 3 per cent", not past the 12 of "the toll was 12 at 9 this morning"
    if scan.at(link) not in _LINKS or scan.at(verb) not in data["level_verbs"] | data["pricing_verbs"]:
        return False
    return scan.at(verb) in data["pricing_verbs"] or _subject(scan, verb) in data["level_nouns"]


def _subject(scan: Scan, verb: int) -> str:
    """The noun that is a verb's subject: "shares" in "Shares in the firm, which makes cars, closed"."""
    end = verb
    begin = _clause(scan, end)
    if begin == end and scan.at(end - 1) == ",":  # an insertion between commas
        end = _clause(scan, end - 1) - 1
        begin = _clause(scan, end)
    last = next((i for i in range(begin + 1, end) if scan.at(i) in _BESIDE), end)
    while last > begin and (word_class(scan.at(last - 1)) == STOP or scan.at(last - 1).endswith("ly")):
        last -= 1
    return scan.at(last - 1) if last > begin else ""


def _clause(scan: Scan, end: int) -> int:
    """Where the clause begins that goes on to token ``end``."""
    begin, first = end, max(scan.first, end - _FAR)
    while begin > first and scan.at(begin - 1) not in _ENDS:
        begin -= 1
    return begin
