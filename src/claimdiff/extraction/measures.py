"""The unit of a number: money, percent and units of measurement."""

from __future__ import annotations

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.money import Measure, after_sign, million_code, money_after, scaled, sign_before
from claimdiff.extraction.number_words import HYPHENS
from claimdiff.extraction.numerals import plain_value
from claimdiff.extraction.sentence_view import View
from claimdiff.extraction.unit_forms import unit_surfaces

_PERCENT = frozenset({"%", "percent", "pct", "percentage", "percents", "pc", "per"})
_CAPACITORS = frozenset({"capacitor", "capacitors", "supercapacitor", "supercapacitors", "capacitance"})
#: So many words back a capacitor may stand.
_NEAR = 12
#: Films and games show at most so many frames a second; bullets fly more feet.
_FRAMES = 240
#: What stands after "in." where inches are meant, and no sentence ends.
_AFTER_INCHES = frozenset({"of", "by", "x", "deep", "wide", "long", "tall", "high", "thick", "(", ","})
#: How many feet tall somebody is, and how many inches make one.
_TALL = range(3, 9)
_INCHES = 12
#: Signs for feet after their number: 6'4".
FOOT_MARKS = frozenset("'’′")
#: Brackets that may stand around a unit: "20 (kg)".
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def measure(view: View, numeral: Numeral, floor: int = 0) -> Measure | None:
    """The money, percentage or measure that a number states.

    Tokens before ``floor`` belong to the quantity before.
    """
    first, last, digits = numeral.first, numeral.last, numeral.digits
    value = plain_value(numeral)
    code = million_code(view, first - 1) if digits else None
    if code is not None:
        return Measure("money", code, first - 1, last, 1e6)
    signed = sign_before(view, first) if digits else None
    if signed is not None and signed[1] >= floor:
        return after_sign(view, signed, first, last)
    at = last
    opener = view.at(at)
    if opener in _BRACKETS:
        closer = _BRACKETS[opener]
        inner = _unit(view, at + 1, value, digits, True)
        if inner is not None and view.at(inner.last) == closer:
            return inner._replace(first=first, last=inner.last + 1)
    hyphened = opener in HYPHENS
    at += 1 if hyphened else _of_one(view, at, numeral, value)
    found = (
        _percent(view, at)
        or scaled(view, money_after(view, at, value))
        or _unit(view, at, value, digits, view.glued(at))
    )
    if found is None or (hyphened and found.last == at):
        return None
    if hyphened and not _fits_compound(view, at, found):
        return None
    return found._replace(first=first)


def _of_one(view: View, at: int, numeral: Numeral, value: float) -> int:
    """How many tokens lead from a share or a vague number to its unit: "half an acre", "dozens of miles"."""
    if numeral.vague:
        return 1 if view.at(at) == "of" else 0
    if not 0 < value < 1:
        return 0
    skip = 1 if view.at(at) == "of" else 0
    if view.written(at + skip) not in ("a", "an"):  # "0.5 A" is in amperes
        return 0
    return skip + 2 if view.at(at + skip + 1) in ("us", "imperial") else skip + 1


def _fits_compound(view: View, at: int, found: Measure) -> bool:
    """A unit after a hyphen stands in the singular: "27-kilometre", not "2 - metres"."""
    return view.glued(at) or found.kind != "measure" or not view.at(found.last - 1).endswith("s")


def _percent(view: View, at: int) -> Measure | None:
    """A percentage, percentage points or basis points at ``at``."""
    word = view.at(at)
    if word not in _PERCENT:
        if word == "p" and view.matches(at, ("p", ".", "c")):
            return Measure("percent", "%", at, at + 3)
        if word == "pp" and (view.glued(at) or "." in view.at(at - 1)):
            return Measure("percent", "percentage point", at, at + 1)
        if word == "basis" and view.at(at + 1) in ("point", "points"):
            return Measure("percent", "basis point", at, at + 2)
        if word == "bps" or (word == "bp" and view.glued(at)):
            return Measure("percent", "basis point", at, at + 1)
        return None
    if word == "per":
        at += 1 if view.at(at + 1) in HYPHENS else 0
        if view.at(at + 1) not in ("cent", "cents"):
            return None
        at += 1
    elif (word == "pc" and not view.glued(at)) or (
        word == "percentage" and view.at(at + 1) not in ("point", "points")
    ):
        return None
    skip = 1 if view.at(at + 1) in HYPHENS else 0
    if view.at(at + 1 + skip) in ("point", "points") and word != "%":
        return Measure("percent", "percentage point", at, at + 2 + skip)
    return Measure("percent", "%", at, at + 1)


def _unit(view: View, at: int, value: float, digits: bool, touching: bool) -> Measure | None:
    """A unit of measurement at ``at``."""
    word = view.at(at)
    forms = unit_surfaces().get(word)
    if forms is None or (word == "rpg" and view.at(at + 1) in _WEAPONS):
        return None
    other = _by_its_place(view, at, value)
    if other is not None:
        return Measure("measure", other, at, at + 1)
    if word == "in" and digits and view.at(at + 1) == "." and view.glued(at + 1):
        return Measure("measure", "inch", at, at + 2) if view.at(at + 2) in _AFTER_INCHES else None
    for surface in forms:
        if surface.cased:
            if not view.matches(at, surface.tail, cased=True) or (surface.joined and not touching):
                continue
            end = at + len(surface.tail)
            if not _symbol_stands(view, at, end, digits, touching):
                continue
        else:
            if not view.matches(at + 1, surface.tail):
                continue
            end = at + 1 + len(surface.tail)
        if surface.name in ("foot", "inch") and word in "'\"″′’”" and not _prime(view, at):
            continue
        if surface.name == "magnitude" and value >= 11:
            continue
        if word == "f" and end == at + 1 and _capacitance(view, at):
            return Measure("measure", "farad", at, end)
        return Measure("measure", surface.name, at, end)
    return None


def _by_its_place(view: View, at: int, value: float) -> str | None:
    """The unit of a symbol that means something else beside such words or such a value."""
    word = view.at(at)
    if word == "nm" and _at_sea(view, at + 1):
        return "nautical mile"
    return "frame per second" if word == "fps" and value <= _FRAMES else None


def _at_sea(view: View, at: int) -> bool:
    """Whether what follows "30 nm" makes it a distance: nautical miles and no nanometres."""
    word = view.at(at)
    if not _SMALL_THINGS.isdisjoint(view.low[view.first : view.last]):
        return False
    if word in ("to", "in", "on", "and"):
        word = view.at(at + 1 + (view.at(at + 1) in ("the", "a")))
    return word in _AWAY or word.endswith(("east", "west"))


_SMALL_THINGS = frozenset(("chip", "chips", "process", "node", "nodes", "wavelength", "laser", "transistors"))
#: What tells where a place at sea lies, and what an RPG is.
_AWAY = frozenset(("from", "off", "away", "offshore", "out", "north", "south", "outside", "zone", "limit"))
_WEAPONS = frozenset(
    ("launcher", "launchers", "round", "rounds", "rocket", "rockets", "warhead", "warheads", "tube", "tubes")
)


def _capacitance(view: View, at: int) -> bool:
    """Whether the words before are about capacitors: their F are farads and no degrees."""
    return not _CAPACITORS.isdisjoint(view.low[max(view.first, at - _NEAR) : at])


def _symbol_stands(view: View, at: int, end: int, digits: bool, touching: bool) -> bool:
    """Whether a unit symbol is one: after digits, and with nothing else joined to it."""
    if not digits:
        return False
    symbol = view.plain[at:end]
    after = view.at(end)
    if len(symbol) == 1 and len(symbol[0]) == 1 and symbol[0].isalpha():
        if after == "." and view.glued(end) and view.at(end + 1)[:1].isalpha() and view.glued(end + 1):
            return False
        if (
            not touching
            and symbol[0].isupper()
            and view.written(end)[:1].isupper()
            and symbol[0] not in "WVLJ"
        ):
            return False
        if (
            after in ("'", "’", "-")
            and view.glued(end)
            and view.glued(end + 1)
            and view.at(end + 1)[:1].isdecimal()
        ):
            return False
        if after in ("'", "’") or (after == "&" and view.glued(end)):
            return False
    return not (after[:1].isdecimal() and view.glued(end)) or _and_inches(view, at, end)


def _and_inches(view: View, at: int, end: int) -> bool:
    """Whether a mark of feet at ``at`` parts the feet from the inches of a height: ``5'3"``, ``6'2``."""
    feet, inches = view.at(at - 1), view.at(end)
    if view.low[at] not in FOOT_MARKS or not (feet.isdecimal() and inches.isdecimal()):
        return False
    return int(feet) in _TALL and len(inches) < 3 and int(inches) < _INCHES and view.at(end + 1) != ":"


def _prime(view: View, at: int) -> bool:
    """Whether a quotation mark after a number is a sign of feet or inches."""
    mark = view.low[at]
    if mark in "′″":
        return True
    if mark == "’":
        return _and_inches(view, at, at + 1)
    if mark == "”":
        return view.at(at - 2) == "’" and _and_inches(view, at - 2, at - 1)
    before = view.low[max(view.first, at - 120) : at].count(mark)
    return before % 2 == 0
