"""The unit of a number: currency signs before it; currencies, percent and units after it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import HYPHENS, grammar
from claimdiff.extraction.numerals import plain_value
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View
from claimdiff.extraction.unit_forms import Surface, currency_signs, currency_surfaces, unit_surfaces
from claimdiff.lexicon import table
from claimdiff.models import Kind
from claimdiff.segmentation.tokens import Tokens

_PERCENT = frozenset({"%", "percent", "pct", "percentage", "percents", "pc", "per"})
#: Signs of letters that must touch the amount: apart they are roads and initials.
_TOUCHING = frozenset({"sr", "qr", "sh", "dh", "dm", "tl"})
_DOLLARS = frozenset({"$"})
#: Codes that also stand in lower case; of others ("all 5", "try 3") only capitals count.
_LOWER_CODES = frozenset(
    ["usd", "eur", "gbp", "jpy", "cny", "rmb", "inr", "aud", "cad", "chf", "hkd", "sgd", "nzd"]
)
#: What may follow an amount to narrow it: "$31.20 US".
_DOLLAR_AFTER = frozenset(["us", "au", "nz", "hk", "usd", "aud", "cad", "can", "sgd", "hkd", "nzd"])
#: Brackets that may stand around a unit: "20 (kg)".
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
#: Letters that touch a dollar sign, or name the country after the amount.
_DOLLAR_OF = {
    "us": "USD", "usd": "USD", "u.s": "USD", "american": "USD", "a": "AUD", "au": "AUD", "aud": "AUD",
    "australian": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD", "canadian": "CAD",
    "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD",
    "mx": "MXN", "mex": "MXN", "mxn": "MXN", "r": "BRL", "rd": "DOP", "z": "ZWD", "j": "JMD", "fj": "FJD",
    "tt": "TTD", "cop": "COP", "clp": "CLP", "ar": "ARS", "bds": "BBD", "usd $": "USD",
}  # fmt: skip


class Measure(NamedTuple):
    """What a number is of: tokens ``first`` to ``last`` with the number, and the unit they name."""

    kind: Kind
    unit: str
    first: int
    last: int
    times: float = 1


def measure(view: View, numeral: Numeral, floor: int = 0) -> Measure | None:
    """The money, percentage or measure that a number states.

    Tokens before ``floor`` belong to the quantity before.
    """
    first, last, digits = numeral.first, numeral.last, numeral.digits
    value = plain_value(numeral)
    code = _million_code(view, first - 1) if digits else None
    if code is not None:
        return Measure("money", code, first - 1, last, 1e6)
    signed = _sign_before(view, first) if digits else None
    if signed is not None and signed[1] >= floor:
        return _after_sign(view, signed, first, last)
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
        or _scaled(view, _money(view, at, value))
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
    if view.at(at + skip) not in ("a", "an"):
        return 0
    return skip + 2 if view.at(at + skip + 1) in ("us", "imperial") else skip + 1


def _fits_compound(view: View, at: int, found: Measure) -> bool:
    """A unit after a hyphen stands in the singular: "27-kilometre", not "2 - metres"."""
    return view.glued(at) or found.kind != "measure" or not view.at(found.last - 1).endswith("s")


def _sign_before(view: View, first: int) -> tuple[str, int] | None:
    """The currency whose sign ends right before the number, and where the sign begins."""
    i = first - 1
    sign = view.at(i)
    if not sign:
        return None
    if sign in ("-", "−") and view.glued(first) and view.at(i - 1) in currency_signs():
        i -= 1
        sign = view.at(i)
    if sign in _DOLLARS:
        return _dollar(view, i)
    if sign == "." and view.at(i - 1) in ("rs", "ksh", "rp", "fr", "sfr"):
        sign, i = view.at(i - 1), i - 1
    if sign == "=" and view.at(i - 1) == "y":
        return "JPY", i - 1
    for surface in currency_signs().get(sign, ()):
        if not surface.tail or len(surface.tail) != 1:
            continue
        if surface.tail[0] == view.plain[i] or (sign in _LOWER_CODES and sign.upper() == surface.tail[0]):
            if sign in _TOUCHING and not view.glued(first):
                return None
            start = i
            if view.at(i - 1) in ("us", "uk", "cn", "jp") and view.glued(i):
                start = i - 1
            code = "CNY" if view.at(start) == "cn" and start < i else surface.name
            return code, start
    return None


def _dollar(view: View, i: int) -> tuple[str, int]:
    """Which dollar a ``$`` at ``i`` is, from the letters before it."""
    before = view.at(i - 1)
    if before == "s" and view.matches(i - 3, ("u", ".")):
        return "USD", i - 3
    if before == "." and view.matches(i - 4, ("u", ".", "s")):
        return "USD", i - 4
    if before in _DOLLAR_OF and before.isalpha():
        glued = (view.glued(i) and view.plain[i - 1][0].isupper()) or (view.glued(i) and len(before) > 1)
        if glued or (before in ("c", "us", "nz", "hk", "au", "usd", "mxn") and not view.glued(i)):
            return _DOLLAR_OF[before], i - 1
    return "USD", i


def _after_sign(view: View, signed: tuple[str, int], first: int, last: int) -> Measure:
    """An amount with its sign: words after it may repeat or narrow the currency."""
    code, start = signed
    after = view.at(last)
    at = last + 1 if after in HYPHENS else last
    end = last
    if code == "USD" and after in _DOLLAR_OF and len(after) > 1:
        following = view.at(last + 1)
        worded = following in ("dollars", "dollar")
        if worded or after in _DOLLAR_AFTER:
            if after in ("can", "us") and not view.plain[last].isupper():
                return Measure("money", code, start, end)
            return Measure("money", _DOLLAR_OF[after], start, last + 1 + worded)
    money = _money(view, at, 0)
    if money is not None and money.kind == "money" and (money.unit == code or money.last - at > 1):
        end, code = money.last, money.unit
    return Measure("money", code, start, end)


def _percent(view: View, at: int) -> Measure | None:
    """A percentage, percentage points or basis points at ``at``."""
    word = view.at(at)
    if word not in _PERCENT:
        if word == "basis" and view.at(at + 1) in ("point", "points"):
            return Measure("percent", "basis point", at, at + 2)
        if word == "bps" or (word == "bp" and view.glued(at)):
            return Measure("percent", "basis point", at, at + 1)
        return None
    if word == "per":
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


def _money(view: View, at: int, value: float) -> Measure | None:
    """A currency in words, a code or a sign after the number."""
    word = view.at(at)
    forms = currency_surfaces().get(word)
    if forms is not None and not (view.at(at + 1)[:1].isdecimal() and view.glued(at + 1)):
        for surface in forms:
            if view.matches(at + 1, surface.tail):
                return _worded(view, at, value, surface)
    signs = currency_signs().get(word)
    if signs is not None:
        for surface in signs:
            if view.matches(at, surface.tail, cased=True) and _sign_after(view, at, word):
                end = at + len(surface.tail)
                return Measure("money", surface.name, at, end)
    code = _million_code(view, at)
    if code is not None:
        return Measure("money", code, at, at + 1, 1e6)
    return None


def _scaled(view: View, money: Measure | None) -> Measure | None:
    """``75 USD million``: the scale after the currency."""
    if money is None:
        return None
    scale = grammar().scales.get(view.at(money.last))
    return money if scale is None else money._replace(last=money.last + 1, times=scale)


def _million_code(view: View, at: int) -> str | None:
    """The currency of ``MEUR``: millions of it."""
    word = view.written(at)
    if len(word) == 4 and word[0] == "M" and word[1:] in table("currencies")["currencies"]:
        return word[1:]
    return None


def _sign_after(view: View, at: int, word: str) -> bool:
    """Whether the sign closes this amount and does not open the next one."""
    if word.isalpha():
        return len(word) == 3 and not view.at(at + 1)[:1].isdecimal()
    if view.at(at + 1)[:1].isdecimal():
        return view.glued(at) and not view.glued(at + 1)
    return True


def _worded(view: View, at: int, value: float, surface: Surface) -> Measure | None:
    """A currency named by a word that may mean something else."""
    word = view.at(at)
    end = at + 1 + len(surface.tail)
    if surface.joined and not (view.glued(at) or _pence(view, at)):
        return None
    if word in ("pound", "pounds") and not surface.tail and not _sterling(view, at, value):
        return None
    if word in ("won", "real", "sol", "ether", "rand", "sterling") and value < 100:
        return None
    if word in ("buck", "bucks", "nickels", "lev", "kip", "all", "ron", "try", "gel", "cop", "mad", "top"):
        if view.plain[at] != view.plain[at].lower() and word in ("bucks", "buck"):
            return None
        if word in ("all", "ron", "try", "gel", "cop", "mad", "top") and not view.plain[at].isupper():
            return None
    return Measure("money", _resolved(view, word, surface.name), at, end)


def _resolved(view: View, word: str, code: str) -> str:
    """The currency of a word that several countries use, by the country the article speaks of."""
    countries = table("currencies")["ambiguous"].get(word)
    if countries is None:
        return code
    spoken = _vocabulary(view.document.tokens)
    return next((other for other, names in countries.items() if not spoken.isdisjoint(names)), code)


@lru_cache(maxsize=1)
def _vocabulary(tokens: Tokens) -> frozenset[str]:
    """The words of one article; kept for the next amount in it."""
    return frozenset(tokens.lower)


def _pence(view: View, at: int) -> bool:
    """``p`` set off from its number: only where it is no initial."""
    return view.plain[at] == "p" and (view.at(at + 1) != "." or at + 2 == view.last)


def _sterling(view: View, at: int, value: float) -> bool:
    """Whether pounds are money here: the sentence speaks of paying and not of weight."""
    words = quantity_words()
    around = view.low[max(view.first, at - 12) : min(view.last, at + 8)]
    if any(word in words.weighing for word in around):
        return False
    if view.at(at + 1) in ("a", "per") and view.at(at + 2) in ("square", "cubic"):
        return False
    return value >= 100_000 or any(word in words.paying for word in around)


def _unit(view: View, at: int, value: float, digits: bool, touching: bool) -> Measure | None:
    """A unit of measurement at ``at``."""
    word = view.at(at)
    forms = unit_surfaces().get(word)
    if forms is None:
        return None
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
        if surface.name in ("foot", "inch") and word in "'\"″′" and not _prime(view, at):
            continue
        if surface.name == "magnitude" and value >= 11:
            continue
        return Measure("measure", surface.name, at, end)
    return None


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
    return not (after[:1].isdecimal() and view.glued(end))


def _prime(view: View, at: int) -> bool:
    """Whether a quotation mark after a number is a sign of feet or inches."""
    mark = view.low[at]
    if mark in "′″":
        return True
    before = view.low[max(view.first, at - 120) : at].count(mark)
    return before % 2 == 0


def currency_before(view: View, first: int) -> bool:
    """Whether a currency sign stands right before this token."""
    return _sign_before(view, first) is not None
