"""How strong the ground shook: "magnitude 6.1", "an M5.8 quake", "Intensity VII"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.number_words import HYPHENS
from claimdiff.extraction.numerals import plain_value
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View, words_of
from claimdiff.models import Interval

_SCALE_LETTERS = frozenset({"M", "Mw", "MW", "Ml", "ML", "Mb", "Ms"})
#: So many tokens may lead from a quake to its magnitude ("the quake, measuring 7.2"), or to what has none.
_LED = 4
_NEAR = 3
#: So many tokens back the verb may stand that puts a magnitude right, and the magnitude or the quake.
_REVISED = 8
_TOLD = 16
#: What leads to the figure that a magnitude was put at, raised or lowered to.
_TO = frozenset({"to", "from", "at", "as"})

#: Letters after a magnitude: "6.1R", "a 5.1M quake".
_LETTERS_AFTER = frozenset({"M", "R"})
#: What parts two institutes with figures of their own, how long their names are, and what ends the figures.
_NEXT_ONE = frozenset({",", ";", "and", "while", "but"})
_INSTITUTE = 9
_CLOSING = frozenset({"", ".", ",", ";", "and"})

#: How instruments tell it, what may stand before the figure, and what after it.
_GAUGING = frozenset({"measured", "measuring", "registered", "registering"})
_AROUND = frozenset({"at", "least", "about", "around", "just", "over", "under", "nearly", "a", ",", "and"})
_AFTER_GAUGING = frozenset({"and", "at", "but", "for", "in", "on", "while"})

#: Strengths on the scales of what is felt, as Roman numerals; "Intensity I" reads like a pronoun.
_NUMERALS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = dict(zip(_NUMERALS, range(2, 13), strict=True))
_STRONGEST = 12
#: Words of those scales that stand before a strength, and what may come between.
INTENSITIES = frozenset({"intensity", "intensities", "peis"})
_COUNTED = frozenset({"times", "points", "day", "week", "month", "%", "percent", "/"})
_BEING = frozenset({"of", "was", "reached", "at", "to"})


def magnitude(view: View, numeral: Numeral) -> Mention | None:
    """``magnitude 6.1``, ``a 4.6 quake``, ``an M5.8 quake``, ``6.1 on the Richter scale``."""
    first, last = numeral.first, numeral.last
    value = plain_value(numeral)
    if not numeral.digits or not 0 < value < 10:
        return None
    scaled = _richter(view, last)
    if scaled > last:
        return Mention(first, scaled, "measure", value, "magnitude", anchor=(first, last))
    before = view.at(first - 1)
    named = (
        before == "magnitude"
        or _scale_letters(view, first, last)
        or (before in HYPHENS and view.at(first - 2) == "magnitude")
    )
    if before in ("of", "a", "was", "about", ":"):
        named = named or "magnitude" in (view.at(first - 2), view.at(first - 3))
    elif before == ",":  # "its magnitude, 6.3, was"
        named = view.at(first - 2) == "magnitude" and "." in view.low[first] and view.at(last) in (",", ".")
    quakes = quantity_words().quakes
    if not named and "." in view.low[first]:
        named = view.at(last) in quakes or view.at(last + 1) in quakes
        named = named or ((_led(view, first) or _put_right(view, first)) and not _of_others(view, last))
    if not named:
        named = view.at(last) == "on" and "richter" in (view.at(last + 1), view.at(last + 2))
    lettered = view.written(last) in _LETTERS_AFTER and view.glued(last) and "." in view.low[first]
    if lettered:
        named = view.at(last + 1) != "$" and (named or view.low[last] == "m" or _of_quakes(view))
    if not (named or _and_more(view, last) or _told_by(view, first, last) or _gauged(view, first, last)):
        return None
    return Mention(first, last + lettered, "measure", value, "magnitude", anchor=(first, last))


def _richter(view: View, last: int) -> int:
    """Where the scale's name ends right after a number: "6.3 Richter", "a 6.1-Richter-scale quake"."""
    at = last + (view.at(last) in HYPHENS and view.glued(last))
    if view.at(at) != "richter" or not ("." in view.low[last - 1] or _of_quakes(view)):
        return last  # "6 Richter paintings"
    return at + 3 if view.at(at + 1) in HYPHENS and view.at(at + 2) == "scale" else at + 1


def _and_more(view: View, last: int) -> bool:
    """Whether a quake is "a 7-plus quake", "a 6+ earthquake"; of "7-plus quakes" there may be seven."""
    at = last + (view.at(last) in HYPHENS)
    quake = view.at(at + 1)
    return view.at(at) in ("plus", "+") and quake in quantity_words().quakes and not quake.endswith("s")


def _of_quakes(view: View) -> bool:
    """Whether the article tells of a quake."""
    return not quantity_words().quakes.isdisjoint(words_of(view.document.tokens))


def _gauged(view: View, first: int, last: int) -> bool:
    """Whether an article about a quake says that so much was measured: "Athens measured 6.1 at noon"."""
    after = view.at(last)
    if "." not in view.low[first] or (after.isalpha() and after not in _AFTER_GAUGING) or after in _COUNTED:
        return False
    at = first - 1
    while first - at < _REVISED and (view.at(at) in _AROUND or view.at(at)[1:2] == "."):
        at -= 1
    return view.at(at) in _GAUGING and _of_quakes(view) and not _of_another(view, at)


def _of_another(view: View, last: int) -> bool:
    """Whether what is measured before token ``last`` is no quake: a wave, rain, prices."""
    told = view.low[max(view.first, last - _TOLD) : max(view.first, last)]
    return not quantity_words().gauged_too.isdisjoint(told)


def _told_by(view: View, first: int, last: int) -> bool:
    """Whether another institute has its own figure: "measured 6.2, the Geological Survey 6.3"."""
    if "." not in view.low[first] or view.at(last) not in _CLOSING:
        return False
    if not view.written(first - 1)[:1].isupper():
        return False
    comma = next((i for i in range(first - 1, first - 2 - _INSTITUTE, -1) if view.at(i) in _NEXT_ONE), -1)
    before = view.low[max(view.first, comma - _TOLD) : max(view.first, comma)]
    return (
        any(word[1:2] == "." and word[0].isdecimal() for word in before)
        and not quantity_words().measured.isdisjoint(before)
        and _of_quakes(view)
        and not _of_another(view, comma)
    )


def _led(view: View, first: int) -> bool:
    """Whether a quake leads to a decimal: "an aftershock of 5.1", "a quake, measuring 6.4", "was a 5.9"."""
    words = quantity_words()
    for i in range(first - 1, first - 1 - _LED, -1):
        word = view.at(i)
        if word in words.quakes:
            return i < first - 1
        if word not in words.measuring:
            return False
    return False


def _scale_letters(view: View, first: int, last: int) -> bool:
    """Whether the letters of a magnitude's scale stand before a number: ``Mw7.1``, ``M6 quake``."""
    if view.written(first - 1) not in _SCALE_LETTERS:
        return False
    words = quantity_words()
    if "." not in view.low[first]:
        at = last + 1 if view.at(last) in ("+", "-") else last
        return view.at(at) in words.quakes
    around = view.low[max(view.first, first - 1 - _NEAR) : min(view.last, last + _NEAR)]
    return words.no_quakes.isdisjoint(around)


def _put_right(view: View, first: int) -> bool:
    """Whether a magnitude is put at a decimal: "was revised from 7.1 to 6.9", "later raised to 7.0"."""
    if view.at(first - 1) not in _TO:
        return False
    words = quantity_words()
    if words.revising.isdisjoint(view.low[max(view.first, first - _REVISED) : first]):
        return False
    told = view.low[max(view.first, first - _TOLD) : first]
    return "magnitude" in told or not words.quakes.isdisjoint(told)


def _of_others(view: View, last: int) -> bool:
    """Whether a decimal counts or measures: "2.5 times stronger", "raised from 2.5 to 3.1 metres"."""
    at = last + 2 if view.at(last) == "to" and view.at(last + 1)[:1].isdecimal() else last
    word = view.at(at)
    counted = word in _COUNTED or word in quantity_words().not_counted
    return counted and view.at(at + 1) not in ("later", "after")  # "from 7.1 to 6.9 hours later"


def intensity(view: View, numeral: Numeral) -> Mention | None:
    """``felt at intensity 7``, ``7 on the Mercalli scale``: how strongly a place was shaken."""
    first, last = numeral.first, numeral.last
    value = plain_value(numeral)
    if not (numeral.digits and isinstance(value, int) and 0 < value <= _STRONGEST):
        return None
    words = quantity_words()
    at = first - 1
    at -= view.at(at) in HYPHENS or view.at(at) in _BEING
    named = view.at(at) in INTENSITIES and view.at(last) not in _COUNTED
    if named:
        around = view.low[max(view.first, first - _TOLD) : min(view.last, last + _TOLD)]
        named = not words.felt.isdisjoint(around) or not words.quakes.isdisjoint(around)
    if not named and not (view.at(last) == "on" and "mercalli" in (view.at(last + 2), view.at(last + 3))):
        return None
    return Mention(first, last, "measure", value, "intensity", anchor=(first, last))


def roman_intensity(view: View, i: int) -> Mention | None:
    """``Intensity VII``, ``intensities of IV to VI``, ``VII on the Mercalli scale``, by the word at ``i``."""
    if view.low[i] == "mercalli":
        at = next((k for k in range(i - 1, i - 1 - _LED, -1) if view.at(k) == "on"), view.first) - 1
    else:
        at = i + 2 if view.at(i + 1) in _BEING or view.at(i + 1) in HYPHENS else i + 1
    value = _ROMAN.get(view.written(at))
    if value is None:
        return None
    high = _ROMAN.get(view.written(at + 2), 0) if view.at(at + 1) in ("to", "-", "–") else 0
    if high <= value:
        return Mention(at, at + 1, "measure", value, "intensity", anchor=(at, at + 1))
    return Mention(at, at + 3, "measure", Interval.of(value, high), "intensity", anchor=(at, at + 3))
