"""One pass of one pattern over the text: words, numerals and signs with exact offsets."""

from __future__ import annotations

import re
from itertools import accumulate

#: No alternative gives back what it took, so matching never backtracks across tokens; the first is what most
#: tokens are, and takes nothing that the others would read otherwise.
#: Digits keep their separators ("3,000", "2.5", "8:30" is three tokens); letters keep inner
#: apostrophes ("SPAK's" is one token); letters followed by digits are one token ("I979", "G20"),
#: digits followed by letters are two ("2m", "10U"); every other visible character stands alone.
#: White space is ruled out first, before each alternative has its try at it.
#: Codes of currencies are apart from the amount they touch ("USD1,700", "$US113"; "PS8.1bn" is what
#: transliteration leaves of a pound sign; "P150,000" is in pesos, "R2 billion" in rands);
#: so are the letters of the scales of magnitude ("M5.8", "Mw7.2", "M6 quake"; the motorway M25 is one token).
TOKEN = re.compile(
    r"(?=\S)([A-Za-z]++(?![\w'’])"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:USD|EUR|GBP|JPY|CNY|RMB|AUD|CAD|NZD|HKD|SGD|INR|CHF|MYR|RM|Rs|Rp|KSh|Sh|Tk|SEK|NOK|DKK|PLN|ZAR|NGN|AED|SAR|KES|EGP|Dhs?|Kshs?|Shs?)(?=\d)"
    r"|(?<=\$)(?:US|AU|A|NZ|CA|C|HK|S)(?=\d)"
    r"|[PRNK](?=\d+(?:[.,]\d+)*(?: ?(?:million|billion|trillion)\b|(?<=,\d{3})(?![\w,.])))"
    r"|M[wWlLbs]?(?=\d(?:\.\d(?!\.?\d)|\+?[ -](?:earth)?quake))"
    r"|R(?=\d+(?:[.,]\d+)*+(?<=\.\d\d)(?![\w.]*\d))"
    r"|PS(?=\d+(?:[.,]\d| ?(?:bn|m|k|million|billion)\b))"
    r"|[^\W\d_]+(?:['’][^\W\d_]+|\d+)*|[^\w\s]|_)"
)


class Tokens:
    """Parallel lists over one text: ``words[i]`` is ``text[starts[i]:ends[i]]``.

    ``tagged`` holds the parts of speech of stretches already tagged, by their first token.
    """

    __slots__ = ("ends", "lower", "starts", "tagged", "words")

    def __init__(self, text: str) -> None:
        # Space and token by turns, from a space before the first to one after the last.
        parts: list[str] = TOKEN.split(text)
        offsets = list(accumulate(map(len, parts)))
        self.words = words = parts[1::2]
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        self.tagged: dict[int, list[str]] = {}
        self.lower: list[str] = list(map(str.lower, words))

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows token ``i - 1`` without a space."""
        return i > 0 and self.ends[i - 1] == self.starts[i]
