"""Names in ASCII: "Hashim Thaçi" is spelled "Hashim Thaci" elsewhere."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
#: The first code point that is no Latin letter of Europe, and the first mark that goes on a letter.
_BEYOND, _MARKS = "\u0250", "\u0300"


@lru_cache(maxsize=65536)
def to_ascii(text: str) -> str:
    """The text in ASCII letters, as anyascii has it.

    Letters with marks and typographic signs need no table; anyascii is only loaded for others.
    """
    if text.isascii():
        return text
    plain = text.translate(_SIGNS)
    if max(plain) < _BEYOND:
        plain = "".join([char for char in normalize("NFD", plain) if char < _MARKS])
        if plain.isascii():
            return plain
    from anyascii import anyascii

    return anyascii(text)
