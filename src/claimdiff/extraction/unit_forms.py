"""How units and currencies are written, laid out for one look-up at the token after a number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicon import table
from claimdiff.segmentation.tokens import Tokens

#: Codes that are words in a headline's capitals.
_WORD_CODES = frozenset({"ALL", "TRY", "COP", "MAD", "RON", "GEL", "ETH", "SOS", "MOP", "BAM", "BOB"})


class Surface(NamedTuple):
    """One way to write a unit or currency after a number.

    Attributes:
        tail: The tokens that follow the first one.
        name: The unit's name or the currency's code.
        cased: The tokens must stand in this case ("MB", "Pa"); otherwise they are lower case.
        joined: Only where the number touches it ("5in", "100t").
    """

    tail: tuple[str, ...]
    name: str
    cased: bool = False
    joined: bool = False


@cache
def unit_surfaces() -> dict[str, tuple[Surface, ...]]:
    """Ways to write units, by the first token in lower case, longest first."""
    data = table("units")
    found: dict[str, list[Surface]] = {}
    for entry in data["units"]:
        name = entry["name"]
        for form in entry.get("forms", ()):
            _add(found, form, name)
        for form in entry.get("symbols", ()):
            _add(found, form, name, cased=True)
        for form in entry.get("joined", ()):
            _add(found, form, name, cased=True, joined=True)
        for prefix in entry.get("prefixes", ()):
            letter = data["prefixes"][prefix][0]
            for form in entry.get("forms", ()):
                _add(found, prefix + form, prefix + name)
            for form in entry.get("symbols", ()):
                _add(found, letter + form, prefix + name, cased=True)
    return _sorted(found)


@cache
def currency_surfaces() -> dict[str, tuple[Surface, ...]]:
    """Ways to write currencies and their parts in words and codes, by the first token."""
    data = table("currencies")
    found: dict[str, list[Surface]] = {}
    for code, entry in data["currencies"].items():
        for form in entry["forms"]:
            _add(found, form, code)
    for name, entry in data["minor"].items():
        for form in entry["forms"]:
            _add(found, form, name, joined=form in ("p", "c"))
    return _sorted(found)


@cache
def currency_signs() -> dict[str, tuple[Surface, ...]]:
    """Signs of currencies and their prefixed forms ("US$", "Rs."), by the first token."""
    found: dict[str, list[Surface]] = {}
    for code, entry in table("currencies")["currencies"].items():
        for form in entry.get("signs", ()):
            _add(found, form, code, cased=True)
        if code not in _WORD_CODES:
            _add(found, code, code, cased=True)
    return _sorted(found)


def _add(
    found: dict[str, list[Surface]], form: str, name: str, cased: bool = False, joined: bool = False
) -> None:
    # Plain words need no tokenizer: there are hundreds, and they are laid out at every start.
    if form.isalpha():
        first = form.lower()
        surface = Surface((form,) if cased else (), name, cased, joined)
    else:
        words = form.split() if form.replace(" ", "").isalpha() else Tokens(form).words
        first = words[0].lower()
        tail = tuple(words) if cased else tuple(word.lower() for word in words[1:])
        surface = Surface(tail, name, cased, joined)
    entries = found.get(first)
    if entries is None:
        found[first] = [surface]
    elif surface not in entries:
        entries.append(surface)


def _sorted(found: dict[str, list[Surface]]) -> dict[str, tuple[Surface, ...]]:
    return {
        first: tuple(entries)
        if len(entries) == 1
        else tuple(sorted(entries, key=lambda s: (-len(s.tail) + s.cased, not s.cased)))
        for first, entries in found.items()
    }
