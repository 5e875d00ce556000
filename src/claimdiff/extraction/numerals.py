"""Numbers as written: digits, words, mixed, fractions, ordinals, vague ones.

Each number stands alone: what joins two of them ("four to five", "2012-13", "91-73") is a range, a date
or a score, and the finders of those say which.
"""

from __future__ import annotations

from itertools import pairwise

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import HYPHENS, Grammar, Parsed, grammar, read_digits, whole
from claimdiff.lexicon import words as word_list
from claimdiff.models import Interval
from claimdiff.segmentation import Document, Sentence

_SLASHES = frozenset("/⁄∕")
_MINUS = frozenset("-−")
_MONEY_SIGNS = frozenset("$£€¥₹₽₩₪₺₦₱฿₫₴₿¢")
_CONNECTORS = frozenset({"to", "or", "-", "–", "—", "and", "/"})
#: Denominators that a written fraction has; "24/7", "9/11" and "50/50" are names and dates.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000})
#: What may stand before a half that is no half of anything: "the second half", "first-half profit".
_HALF_OF = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "that", "this", "these", "those",
                      "all", "our", "my", "your", "as"})  # fmt: skip
#: Words before a half that stands alone: "cut by half", "almost half were empty".
_HALF_BEFORE = frozenset({"by", "about", "nearly", "almost", "than", "roughly", "over", "only", "just"})
_FRACTION_OF = frozenset({"of", "the", "as", "less", "more", "higher", "lower", "fewer", "smaller", "larger",
                          "cheaper", "faster", "its", "their", "-"})  # fmt: skip


def find_numerals(document: Document, sentence: Sentence) -> list[Numeral]:
    """Numbers of a sentence from left to right, not overlapping."""
    low = document.tokens.lower
    rules = grammar()
    starters = rules.starters
    # Digits sort before letters: one comparison rules most words out.
    anchors = [
        i
        for i, w in enumerate(low[sentence.first : sentence.last], sentence.first)
        if w < ":" or w in starters
    ]
    if not anchors:
        return []
    reader = _Reader(document, sentence, rules)
    found: list[Numeral] = []
    upto = sentence.first
    for i in anchors:
        if i >= upto and (low[i][0].isdecimal() or low[i] > ":"):
            numeral = reader.digits(i) if low[i][0].isdecimal() else reader.words(i)
            if numeral is not None:
                numeral = reader.signed(numeral, upto)
                if found and numeral.first < found[-1].last:  # "one", then read again as "one half"
                    found.pop()
                found.append(numeral)
                upto = numeral.last
    reader.share_scales(found)
    return found


class _Reader:
    """Reads the number at a token of one sentence."""

    __slots__ = ("ends", "first", "last", "low", "plain", "rules", "scaled", "starts", "text")

    def __init__(self, document: Document, sentence: Sentence, rules: Grammar) -> None:
        tokens = document.tokens
        self.low = tokens.lower
        self.plain = tokens.words
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.text = document.text
        self.first = sentence.first
        self.last = sentence.last
        self.rules = rules
        self.scaled: dict[int, float] = {}

    def at(self, i: int) -> str:
        """The lower-case token, or nothing outside the sentence."""
        return self.low[i] if self.first <= i < self.last else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < self.last and self.ends[i - 1] == self.starts[i]

    # -- numbers that begin with a digit

    def digits(self, i: int) -> Numeral | None:
        """The number whose first digit token is ``i``."""
        ordinal = self.rules.ordinal(self.low, i, self.last)
        if ordinal is not None and self.glued(i + 1):
            return Numeral(i, ordinal.last, ordinal.value, ordinal=True)
        value = read_digits(self.low[i])
        if value is None:
            return None
        pos = i + 1
        value, pos = self._grouped(i, value, pos)
        first = i
        if pos == i + 1 and self._decimal_scar(i):
            value, first = float(f"0.{self.low[i]}"), i - 1
        value, pos = self._power(value, pos)
        value, pos = self._fraction(value, i, pos)
        value, pos = self._scale(first, value, pos)
        return Numeral(first, pos, value)

    def _grouped(self, i: int, value: float | int, pos: int) -> tuple[float | int, int]:
        """Thousands and decimals set apart: ``10 000``, ``10 , 000``, ``6 . 2``."""
        low = self.low
        head = low[i]
        if len(head) <= 3 and head.isdecimal() and head[0] != "0":
            number, at = head, pos
            while self._is_group(at, number == head, i):
                number, at = number + low[at], at + 1
            if at == pos:
                while (
                    self.at(at) == ","
                    and not self.glued(at)
                    and not self.glued(at + 1)
                    and self._three(at + 1)
                ):
                    number, at = number + low[at + 1], at + 2
            if at > pos:
                return int(number), at
        if (
            self.at(pos) == "."
            and not self.glued(pos)
            and not self.glued(pos + 1)
            and self.at(pos + 1).isdecimal()
            and head.replace(",", "").isdecimal()
        ):
            return whole(float(f"{head.replace(',', '')}.{low[pos + 1]}")), pos + 2
        return value, pos

    def _three(self, at: int) -> bool:
        word = self.at(at)
        return len(word) == 3 and word.isdecimal()

    def _is_group(self, at: int, leading: bool, i: int) -> bool:
        """Whether the token continues a number whose thousands are set apart by one space."""
        if (
            not self._three(at)
            or self.starts[at] - self.ends[at - 1] != 1
            or (self.glued(at + 1) and self.at(at + 1) in _SLASHES)
        ):
            return False
        if self.low[at] == "000" or not leading:
            return True
        before = self.plain[i - 1] if i > self.first else ""
        return not (before[:1].isupper() or before[:1].isdecimal() or before == ".")

    def _decimal_scar(self, i: int) -> bool:
        """Whether the point before the digits is theirs: ``.500``, ``hit . 290``, ``a. 357``."""
        if self.at(i - 1) != "." or not self.low[i].isdecimal():
            return False
        before_glued = self.glued(i - 1)
        if self.glued(i):
            return not before_glued
        if not before_glued:
            return True
        before = self.plain[i - 2] if i - 2 >= self.first else ""
        if before in (",", ":", ";", "("):
            return True
        return (
            len(before) > 0 and len(self.low[i]) == 3 and before.islower() and before not in _abbreviations()
        )

    def _power(self, value: float | int, pos: int) -> tuple[float | int, int]:
        """``× 10^-5`` after a number."""
        if self.at(pos) not in ("×", "x", "*") or self.at(pos + 1) != "10":
            return value, pos
        at = pos + 2
        if self.at(at) == "^":
            at += 1
        sign = 1
        if self.at(at) in ("-", "−", "–", "+"):
            sign = 1 if self.low[at] == "+" else -1
            at += 1
        exponent = self.at(at)
        if at == pos + 2 or not exponent.isdecimal() or len(exponent) > 2:
            return value, pos
        return float(f"{value}e{sign * int(exponent)}"), at + 1

    def _fraction(self, value: float | int, i: int, pos: int) -> tuple[float | int, int]:
        """``1/3``, ``7 3 / 4``, ``2½``, ``3 and a half``."""
        sign = self.rules.signs.get(self.at(pos))
        if sign is not None and value == int(value):
            return value + sign[0] / sign[1], pos + 1
        if pos == i + 1:
            part = self._slashed(i)
            if part is not None:
                return part, i + 3
            part = self._slashed(pos) if value == int(value) and not self.glued(pos) else None
            if part is not None:
                return value + part, pos + 3
        added = self.rules.and_fraction(self.low, pos, self.last)
        if added is not None and value == int(value):
            return value + added.value, added.last
        return value, pos

    def _slashed(self, i: int) -> float | None:
        """The fraction of three tokens at ``i``, a slash between two small numbers."""
        if self.at(i + 1) not in _SLASHES or self.glued(i + 1) != self.glued(i + 2):
            return None
        upper, lower = self.at(i), self.at(i + 2)
        if not (upper.isdecimal() and lower.isdecimal() and len(upper) < 4 and len(lower) < 5):
            return None
        if int(lower) not in _DENOMINATORS or not 0 < int(upper) < int(lower):
            return None
        if self.at(i + 3) in _SLASHES or self.at(i - 1) in _SLASHES:
            return None
        return int(upper) / int(lower)

    def _scale(self, first: int, value: float | int, pos: int) -> tuple[float | int, int]:
        """A scale after the digits: ``2.5 million``, ``25.6bn``, ``3 hundred and 21``, ``$160MM``."""
        word = self.at(pos)
        at = pos
        if word in HYPHENS and self.glued(pos):
            at, word = pos + 1, self.at(pos + 1)
        if word in self.rules.scales or (word == "hundred" and value < 1000) or word in ("dozen", "dozens"):
            parsed = self.rules.cardinal(self.low, at, self.last, value, True)
            if parsed is not None:
                self.scaled[first] = parsed.value / value if value else 1
                return parsed.value, parsed.last
        if at == pos and word in self.rules.short and self._short(first, pos):
            self.scaled[first] = self.rules.short[word]
            return whole(round(value * self.rules.short[word], 6)), pos + 1
        return value, pos

    def _short(self, first: int, pos: int) -> bool:
        """Whether the letters at ``pos`` are a scale here, and neither a unit nor a word."""
        word, plain = self.low[pos], self.plain[pos]
        if plain in (
            "bn",
            "tn",
            "trn",
            "mln",
            "bln",
            "tln",
            "mio",
            "mrd",
            "Bn",
            "BN",
            "MN",
            "mn",
            "mil",
            "thou",
        ):
            return True
        money = self.at(first - 1) in _MONEY_SIGNS or (
            self.at(first - 3) in _MONEY_SIGNS and self.at(first - 1) in _CONNECTORS
        )
        following = self.at(pos + 1)
        glued = self.glued(pos)
        if word == "k":
            return (glued or money) and following not in ("m", "race", "run", "walk")
        if word == "t":
            return money and glued and plain == "T"
        if word == "mm":
            return money or (plain == "MM" and glued)
        if money:
            return glued or plain in ("M", "B", "m", "b")
        if plain == "B":
            if glued:
                return following != "/" and not self._capital(pos + 1)
            return following.endswith(("s", "people"))
        if plain == "M":
            return glued
        if plain == "m":
            return glued and self._counted(pos + 1)
        return False

    def _capital(self, at: int) -> bool:
        """Whether the token begins with a capital: ``1B Mark Reed`` plays at first base."""
        return self.first <= at < self.last and self.plain[at][0].isupper()

    def _counted(self, at: int) -> bool:
        """Whether what follows ``12m`` is counted in millions: a plural noun or a unit."""
        word = self.at(at)
        return word == "people" or (
            len(word) > 3 and word.endswith("s") and word.isalpha() and word not in _length_words()
        )

    # -- numbers that begin with a word

    def words(self, i: int) -> Numeral | None:
        """The number whose first word is ``i``."""
        low, rules = self.low, self.rules
        word = low[i]
        if word in rules.folds:
            return Numeral(i, i + 1, rules.folds[word], digits=False)
        if word in rules.signs:
            above, below = rules.signs[word]
            return Numeral(i, i + 1, above / below)
        if word in {"half", "quarter"}:
            return self._part(i)
        article = self.at(i - 1) in ("a", "an")
        if word in rules.vague:
            return self._vague(i)
        if word == "couple":
            if not article:
                return None
            return Numeral(i - 1, i + 1, 2, digits=False, vague=True)
        if word in rules.denominators and self.at(i - 1) == "a" and self.at(i + 1) in _FRACTION_OF:
            return self._of_scale(Numeral(i - 1, i + 1, 1 / rules.denominators[word], digits=False))
        if word in rules.ordinals:
            return Numeral(i, i + 1, rules.ordinals[word], digits=False, ordinal=True)
        if word in {"hundred", "dozen"} or word in rules.scales:
            return self._one_scale(i, article)
        parsed = rules.cardinal(low, i, self.last)
        if parsed is None:
            return None
        return self._finish(i, parsed)

    def _finish(self, i: int, parsed: Parsed) -> Numeral:
        """The number with its fraction, ordinal end, decimals or second scale."""
        low, rules = self.low, self.rules
        value, pos = parsed.value, parsed.last
        fraction = rules.fraction_of(low, pos, self.last, value, True)
        if fraction is not None and not (
            value == 1 and self.at(pos) == "half" and self.at(pos + 1) not in _HALF_OF
        ):
            return self._of_scale(Numeral(i, fraction.last, fraction.value, digits=False))
        at = pos + 1 if self.at(pos) in HYPHENS else pos
        if self.at(at) in rules.ordinals and value >= 20 and rules.ordinals[low[at]] < 20 and value % 10 == 0:
            return Numeral(i, at + 1, value + rules.ordinals[low[at]], digits=False, ordinal=True)
        if self.at(pos) == "point" and self.at(pos + 1) in rules.small:
            value, pos = self._spoken_decimals(value, pos + 1)
        added = rules.and_fraction(low, pos, self.last)
        if added is not None:
            value, pos = self._added(value, added)
        start = pos + 1 if self.at(pos) in HYPHENS else pos
        if self.at(start) in rules.scales and pos > parsed.last:
            value, pos = whole(value * rules.scales[low[start]]), start + 1
        last_word = low[pos - 1]
        if last_word in rules.scales:
            self.scaled[i] = rules.scales[last_word]
        return Numeral(i, pos, value, digits=False)

    def _added(self, value: float | int, added: Parsed) -> tuple[float | int, int]:
        """``five and a half``; after a scale the half is of the next: ``a billion and a half million``."""
        scale = self.rules.scales.get(self.at(added.last))
        before = self.rules.scales.get(self.low[added.last - 4], 0)
        if scale and before > scale:
            return value + added.value * scale, added.last + 1
        return value + added.value, added.last

    def _spoken_decimals(self, value: float | int, pos: int) -> tuple[float | int, int]:
        """Digits spoken one by one after ``point``."""
        decimals = ""
        while (
            self.at(pos) in self.rules.small and self.rules.small[self.low[pos]] < 10 and len(decimals) < 12
        ):
            decimals += str(self.rules.small[self.low[pos]])
            pos += 1
        return float(f"{int(value)}.{decimals or 0}"), pos

    def _part(self, i: int) -> Numeral | None:
        """``half``, ``half a dozen``, ``half million``, ``a quarter of a million``, ``quarter-century``."""
        low, rules = self.low, self.rules
        before = self.at(i - 1)
        value = 0.5 if low[i] == "half" else 0.25
        if before in rules.ordinals or (before in HYPHENS and self.at(i - 2) in rules.ordinals):
            return None
        first = i - 1 if before in ("a", "an", "one") else i
        after = self.at(i + 1)
        at = i + 1
        if after in HYPHENS:
            at = i + 2
        elif after in ("a", "of") and self.at(i + 2) in ("a", *rules.scales):
            at = i + 3 if self.at(i + 2) == "a" else i + 2
        elif after in ("a", "of"):
            at = i + 2
        word = self.at(at)
        if word in rules.scales or word in ("dozen", "hundred"):
            times = 12 if word == "dozen" else 100 if word == "hundred" else rules.scales[word]
            return Numeral(first, at + 1, whole(value * times), digits=False)
        if low[i] == "half":
            if after in HYPHENS:
                return (
                    Numeral(first, i + 1, value, digits=False)
                    if self.at(i + 2) in rules.half_compounds
                    else None
                )
            if after in _HALF_OF or before in _HALF_BEFORE or (first < i and after not in ("time", "hours")):
                return Numeral(first, i + 1, value, digits=False)
            return None
        if first < i and (after in _FRACTION_OF or self.at(first - 1) == "by"):
            return Numeral(first, i + 1, value, digits=False)
        return None

    def _of_scale(self, numeral: Numeral) -> Numeral:
        """``two thirds of a million``: the fraction of a scale."""
        pos = numeral.last
        if self.at(pos) == "of" and self.at(pos + 1) == "a" and self.at(pos + 2) in self.rules.scales:
            value = plain_value(numeral) * self.rules.scales[self.low[pos + 2]]
            return Numeral(numeral.first, pos + 3, whole(value), digits=False)
        return numeral

    def _vague(self, i: int) -> Numeral | None:
        """``dozens``, ``hundreds of thousands``, ``tens of millions``."""
        word = self.low[i]
        after, scale = self.at(i + 1), self.at(i + 2)
        if after == "of" and scale in self.rules.vague and scale[:-1] in self.rules.scales:
            return Numeral(
                i, i + 3, self.rules.vague[word] * self.rules.scales[scale[:-1]], digits=False, vague=True
            )
        if word == "tens" or (word == "scores" and after != "of"):
            return None
        return Numeral(i, i + 1, self.rules.vague[word], digits=False, vague=True)

    def _one_scale(self, i: int, article: bool) -> Numeral | None:
        """A scale without a number before it: ``a hundred``, ``several hundred``, ``hundred thousand``."""
        low = self.low
        before = self.at(i - 1)
        vague = before in ("several", "few", "many", "couple") or (
            before == "of" and self.at(i - 2) == "couple"
        )
        following = self.at(i + 1)
        if not (
            vague
            or article
            or before in ("the", "another", "every", "half")
            or following in self.rules.scales
        ):
            return None
        if vague:
            few = before in ("few", "several")
            first = i - 1 if before != "of" else i - 2
            if self.at(first - 1) == "a":
                first -= 1
            parsed = self.rules.cardinal(low, i, self.last, 3 if few else 2)
        else:
            first = i - 1 if article else i
            parsed = self.rules.cardinal(low, i, self.last, 1)
        if parsed is None:
            return None
        numeral = self._finish(first, parsed)
        numeral.vague = vague
        return numeral

    # -- what two numbers share

    def signed(self, numeral: Numeral, upto: int) -> Numeral:
        """The numeral with a minus before it that is no dash."""
        i = numeral.first
        before = self.at(i - 1)
        if i - 1 < upto or numeral.ordinal or numeral.vague:
            return numeral
        if before in ("minus", "negative"):
            return self._negated(numeral, i - 1)
        if before in _MINUS and self.at(i - 2) == "minus":
            return self._negated(numeral, i - 2)
        if (
            before in _MINUS
            and self.glued(i)
            and (i - 1 == self.first or not self.glued(i - 1) or self.low[i - 2] == "(")
        ):
            if i - 2 >= self.first and (self.low[i - 2][0].isdecimal() or self.at(i - 2) in _MINUS):
                return numeral
            return self._negated(numeral, i - 1)
        return numeral

    @staticmethod
    def _negated(numeral: Numeral, first: int) -> Numeral:
        return Numeral(first, numeral.last, -plain_value(numeral), digits=numeral.digits)

    def share_scales(self, found: list[Numeral]) -> None:
        """Give the first of two joined numbers the scale of the second: ``four to five thousand``."""
        for one, two in pairwise(found):
            scale = self.scaled.get(two.first)
            if scale is None or one.first in self.scaled or one.ordinal or one.vague:
                continue
            gap = self.low[one.last : two.first]
            signs = [word for word in gap if word not in _MONEY_SIGNS]
            if len(gap) > 3 or len(signs) != 1 or signs[0] not in _CONNECTORS:
                continue
            if signs[0] == "and" and self.at(one.first - 1) != "between":
                continue
            low, high = plain_value(one), plain_value(two)
            if 0 < low < high / scale:
                one.value = whole(low * scale)


def plain_value(numeral: Numeral) -> float | int:
    """The value of a numeral that stands for no range; of a range, its lower end."""
    value = numeral.value
    if isinstance(value, Interval):
        return value.low or 0
    return value


def _abbreviations() -> frozenset[str]:
    return word_list("number_abbreviations")


def _length_words() -> frozenset[str]:
    return word_list("length_words")
