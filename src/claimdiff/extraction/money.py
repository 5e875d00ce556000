"""Amounts of money: signs and codes before a number; words, codes and signs after it."""

from __future__ import annotations

from typing import NamedTuple

from claimdiff.extraction.number_words import HYPHENS, grammar
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View, words_of
from claimdiff.extraction.unit_forms import Surface, currency_signs, currency_surfaces
from claimdiff.lexicon import table
from claimdiff.models import Kind

#: Signs of letters that must touch the amount: apart they are roads and initials.
_TOUCHING = frozenset({"sr", "qr", "sh", "dh", "dm", "tl", "p", "r", "n", "k"})
#: So many lines make up pictures: "a 1080p screen".
_LINES = frozenset({480, 720, 1080, 1440, 2160, 4320})
#: Codes that also stand in lower case; of others ("all 5", "try 3") only capitals count.
_LOWER_CODES = frozenset(
    ["usd", "eur", "gbp", "jpy", "cny", "rmb", "inr", "aud", "cad", "chf", "hkd", "sgd", "nzd"]
)
#: What may follow an amount to narrow it: "$31.20 US".
_DOLLAR_AFTER = frozenset(["us", "au", "nz", "hk", "usd", "aud", "cad", "can", "sgd", "hkd", "nzd"])
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


def sign_before(view: View, first: int) -> tuple[str, int] | None:
    """The currency whose sign ends right before the number, and where the sign begins."""
    i = first - 1
    sign = view.at(i)
    if not sign:
        return None
    if sign in ("-", "−") and view.glued(first) and view.at(i - 1) in currency_signs():
        i -= 1
        sign = view.at(i)
    if sign == "$":
        return _dollar(view, i)
    if view.at(i - 1) == "$" and view.glued(i) and view.glued(first) and sign in _DOLLAR_OF:
        return _DOLLAR_OF[sign], i - 1
    if sign == "." and view.at(i - 1) in ("rs", "ksh", "rp", "fr", "sfr"):
        sign, i = view.at(i - 1), i - 1
    if sign == "=" and view.at(i - 1) == "y":
        return "JPY", i - 1
    longer = _longer_sign(view, i)
    if longer is not None:
        return longer
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


def _longer_sign(view: View, i: int) -> tuple[str, int] | None:
    """A sign of two or three tokens that ends with token ``i``: ``GH¢20``, ``S/. 250``."""
    for start in (i - 1, i - 2) if view.glued(i) else ():
        for surface in currency_signs().get(view.at(start), ()):
            if len(surface.tail) == i + 1 - start and view.matches(start, surface.tail, cased=True):
                return surface.name, start
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


def after_sign(view: View, signed: tuple[str, int], first: int, last: int) -> Measure:
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
    money = money_after(view, at, 0)
    named = money is not None and view.at(last) == "euros" and code == "USD"  # "$3.79 billion euros"
    if money is not None and money.kind == "money" and (named or money.unit == code or money.last - at > 1):
        end, code = money.last, money.unit
    return Measure("money", code, start, end)


def money_after(view: View, at: int, value: float) -> Measure | None:
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
    code = million_code(view, at)
    if code is not None:
        return Measure("money", code, at, at + 1, 1e6)
    return None


def scaled(view: View, money: Measure | None) -> Measure | None:
    """``75 USD million``: the scale after the currency."""
    if money is None:
        return None
    scale = grammar().scales.get(view.at(money.last))
    return money if scale is None else money._replace(last=money.last + 1, times=scale)


def million_code(view: View, at: int) -> str | None:
    """The currency of ``MEUR``: millions of it."""
    word = view.written(at)
    if len(word) == 4 and word[0] == "M" and word[1:] in table("currencies")["currencies"]:
        return word[1:]
    return None


def _sign_after(view: View, at: int, word: str) -> bool:
    """Whether the sign closes this amount and does not open the next one."""
    if word.isalpha():
        return (len(word) == 3 or not word.isascii()) and not view.at(at + 1)[:1].isdecimal()
    if view.at(at + 1)[:1].isdecimal():
        if view.at(at + 2) in ("cent", "cents"):
            return True
        return view.glued(at) and not view.glued(at + 1)
    return True


def _worded(view: View, at: int, value: float, surface: Surface) -> Measure | None:
    """A currency named by a word that may mean something else."""
    word = view.at(at)
    end = at + 1 + len(surface.tail)
    if surface.joined and (value in _LINES or not (view.glued(at) or _pence(view, at))):
        return None
    if word == "c" and not (view.plain[at] == "c" and view.glued(at) and _priced(view, at)):
        return None
    if word in ("pound", "pounds") and not surface.tail and not _sterling(view, at, value):
        return None
    if word == "marks" and not surface.tail and (value == int(value) < 1000 or not _priced(view, at)):
        return None  # "full marks", "seven marks out of ten"
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
    spoken = words_of(view.document.tokens)
    return next((other for other, names in countries.items() if not spoken.isdisjoint(names)), code)


def _pence(view: View, at: int) -> bool:
    """``p`` set off from its number: only where it is no initial."""
    return view.plain[at] == "p" and (view.at(at + 1) != "." or at + 2 == view.last)


def _priced(view: View, at: int) -> bool:
    """Whether money is spoken of around token ``at``."""
    words = quantity_words()
    return any(w in words.paying or w in "$€£" for w in view.low[max(view.first, at - 15) : at + 12])


def _sterling(view: View, at: int, value: float) -> bool:
    """Whether pounds are money here: the sentence speaks of paying and not of weight."""
    words = quantity_words()
    around = view.low[max(view.first, at - 12) : min(view.last, at + 8)]
    if any(view.at(i) in ("a", "per") and view.at(i + 1) in _PRICED for i in range(at + 1, at + 8)):
        return True
    if any(word in words.weighing for word in around):
        return False
    paid = words.paying - _WORTH | _GAINED
    if value < _LARGE and _worth_money(view, at + 1) and paid.isdisjoint(around):
        return False
    if view.at(at + 1) in ("a", "per") and view.at(at + 2) in ("square", "cubic"):
        return False
    return value >= _LARGE or any(word in words.paying for word in around)


def _worth_money(view: View, at: int) -> bool:
    """Whether goods of that weight are said to be worth something: "3,200 pounds, worth $77 million"."""
    at += view.at(at) == ","
    while view.at(at) in ("with", "a", "an", "street", "estimated", "and", "is", "was"):
        at += 1
    if view.at(at) not in _WORTH:
        return False
    return any(view.at(i)[:1] in "$€£" for i in range(at + 1, at + 6) if view.at(i))


#: So many pounds are money rather than a weight.
_LARGE = 100_000
_WORTH = frozenset({"worth", "valued", "value"})
_GAINED = frozenset({"won", "sold", "sells", "prize", "budget", "cost", "costs", "fine", "fined", "fee"})
#: What has a price and no weight: "1,547 pounds a ton".
_PRICED = frozenset({"ton", "tonne", "barrel", "ticket", "share", "litre", "seat", "therm"})
