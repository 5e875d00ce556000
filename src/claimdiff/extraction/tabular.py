"""The lines of a table and the items of a list that give each label its number: "Dead: 12; Engines: 3"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.reading import Reading
from claimdiff.lexicon import words

#: So many tokens may a label have.
_LONGEST = 3
#: What stands before a label that does not begin its sentence; a comma does after a number only.
_PARTING = frozenset({";", "•", "·", "|", "*"})
_CLOSED = frozenset({")", "]"})


def label_before(reading: Reading, mention: Mention) -> range:
    """The tokens of the label that a colon parts from a number; empty without one."""
    colon = (mention.first if mention.opens is None else mention.opens) - 1
    if reading.word(colon) != ":":
        return range(0)
    for begin in range(colon - 1, colon - 1 - _LONGEST, -1):
        if not reading.word(begin)[:1].isalnum():
            break
        if begin == reading.base or _parted(reading, begin - 1):
            said = reading.lemma(colon - 1) in words("reporting_verbs")
            return range(0) if said else range(begin, colon)  # "Police said: 12 were hurt"
    return range(0)


def _parted(reading: Reading, i: int) -> bool:
    """Whether the sign at token ``i`` ends the item of a list before it."""
    sign = reading.word(i)
    if sign != ",":
        return sign in _PARTING
    return reading.word(i - 1)[:1].isdecimal() or reading.word(i - 1) in _CLOSED
