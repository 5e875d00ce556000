"""Numbers in words and digits as a small grammar over tokens, without a look at what they count."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from claimdiff.lexicon import table

#: Of what "two and half" is told, as much of the world writes it.
_HALVED = frozenset(
    {"hours", "hour", "minutes", "days", "weeks", "months", "years", "miles", "lakh", "crore"}
)
HYPHENS = frozenset("-‐‑")
#: Longest run of tokens that one written number may take: a bound that keeps hostile input linear.
REACH = 40


_DOZEN = frozenset(("dozen", "dozens"))
_LARGEST = 1e24
#: How ordinals in digits end that do not end in "th".
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


class Parsed(NamedTuple):
    """A number that ends before token ``last``."""

    value: float | int
    last: int
    ordinal: bool = False
    vague: bool = False
    digits: bool = False


class Grammar:
    """The tables of ``numbers.json`` and the rules that read them.

    Every rule takes the lower-case tokens, the place to start at and the end of the sentence, and
    returns what it read from there or ``None``.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.small: dict[str, int] = data["small"]
        self.tens: dict[str, int] = data["tens"]
        self.scales: dict[str, int] = data["scales"]
        self.short: dict[str, int] = data["short_scales"]
        self.ordinals: dict[str, int] = data["ordinals"]
        self.denominators: dict[str, int] = data["denominators"]
        self.plurals: dict[str, int] = data["plural_denominators"]
        self.vague: dict[str, int] = data["vague"]
        self.signs: dict[str, list[int]] = data["fraction_signs"]
        self.folds: dict[str, int] = data["folds"]
        self.half_compounds = frozenset(data["half_compounds"])
        #: "Scores" as a number of people: what opens it, does it to them, leads to their fate, and the fate.
        self.score_openers = frozenset(data["score_openers"])
        self.score_causes = frozenset(data["score_causes"])
        self.score_harms = frozenset(data["score_harms"])
        self.score_fillers = frozenset(data["score_fillers"])
        self.score_fates = frozenset(data["score_fates"])
        #: What is counted in millions after "3m", and before "of 3m", or measured in metres.
        self.after_millions = frozenset(data["after_millions"])
        self.told_in_millions = frozenset(data["told_in_millions"])
        self.peopled = frozenset(data["peopled"])
        self.people_verbs = frozenset(data["people_verbs"])
        self.told_in_metres = frozenset(data["told_in_metres"])
        self.words: dict[str, int] = {**self.small, **self.tens}
        #: Any of these may begin a number; what has none of them and no digit holds none.
        self.starters = (
            frozenset(self.words)
            | self.ordinals.keys()
            | self.vague.keys()
            | self.signs.keys()
            | self.scales.keys()
            | self.folds.keys()
            | {"hundred", "dozen", "half", "quarter", "couple", "pair", "twin"}
        )

    def cardinal(
        self, low: list[str], i: int, end: int, current: float | None = None, digits: bool = False
    ) -> Parsed | None:
        """A whole or mixed number: ``one hundred and seven``, ``4 hundred million``, ``two dozen``.

        ``current`` is what was read before ``i`` and multiplies a scale there ("2.5" before "million").
        """
        end = min(end, i + REACH)
        total: float = 0
        scale = float("inf")
        last_word = "" if current is None else "0"
        pos, done = i, i
        apart: float = 0
        while pos < end:
            word = low[pos]
            number = self.below_hundred(word)
            if number is not None:
                if not self._joins(current, number, last_word):
                    break
                if last_word in self.scales and word not in self.words and not self._scaled(low, pos, end):
                    break
                current = number + (current or 0)
                digits = digits or word not in self.words
            elif word == "hundred":
                if current is None or current >= 100 or last_word == "hundred":
                    break
                current *= 100
            elif word in self.scales:
                own = self.scales[word]
                scaled = self._scaled_by(own, scale, total, current, last_word if pos == done else "")
                if scaled is None:
                    break
                total, current, scale = scaled, None, min(scale, own)
            elif word in _DOZEN and (current or total):
                return Parsed(whole((total + (current or 0) - apart) * 12 + apart), pos + 1, digits=digits)
            elif pos == done and self._links(low, pos, end, last_word, i):
                apart = total + (current or 0) if word == "and" else apart
                pos += 1
                continue
            else:
                break
            last_word = word
            pos += 1
            done = pos
        if done == i:
            return None
        return Parsed(whole(total + (current or 0)), done, digits=digits)

    def _scaled_by(
        self, own: float, scale: float, total: float, current: float | None, before: str
    ) -> float | None:
        """What ``total`` and ``current`` come to with a scale after them; ``None`` where it is no number."""
        if current is None:
            # "7 lakh crore"; what is larger than any amount of the news is no number but a prank.
            return total * own if before in self.scales and total * own < _LARGEST else None
        return total + current * own if own < scale else None

    def below_hundred(self, word: str) -> float | int | None:
        """What a token of digits, or a word below one hundred, stands for."""
        return read_digits(word) if word[0].isdecimal() else self.words.get(word)

    def _scaled(self, low: list[str], pos: int, end: int) -> bool:
        """Whether digits after a scale have one of their own: ``4 thousand 3 hundred``."""
        return pos + 1 < end and (low[pos + 1] == "hundred" or low[pos + 1] in self.scales)

    def _joins(self, current: float | None, number: float, before: str) -> bool:
        """Whether ``number`` goes on with what was read of the hundreds below the last scale."""
        if current is None:
            return True
        if before in self.tens:
            return 0 < number < 10
        return before == "hundred" and number < 100

    def _links(self, low: list[str], pos: int, end: int, before: str, i: int) -> bool:
        """Whether the hyphen or ``and`` at ``pos`` may stand inside the number that began at ``i``."""
        if low[pos] in HYPHENS:
            return bool(before) and pos + 1 < end
        if low[pos] == ",":
            if pos + 2 >= end or low[pos + 2] != "hundred":
                return False
            return self.scales.get(before, 0) > 1e5 and low[pos + 1] in self.words
        return low[pos] in ("and", "&") and self._adds(low, pos, end, before, i)

    def _adds(self, low: list[str], pos: int, end: int, before: str, i: int) -> bool:
        """Whether the ``and`` at ``pos`` goes on with the number: ``one hundred and seven``."""
        if pos + 1 >= end or (before != "hundred" and before not in self.scales):
            return False
        if i > 0 and low[i - 1] == "between":
            return False
        if before in self.scales and i > 0 and low[i - 1][0].isdecimal():
            return False  # "20 million and three houses": two numbers
        after = low[pos + 1]
        number = self.below_hundred(after)
        if number is None or number >= 100 or number != int(number):
            return False
        follows = low[pos + 2] if pos + 2 < end else ""
        if after[0].isdecimal():
            return follows != "hundred" and follows not in self.scales and before == "hundred"
        if before == "hundred":
            return follows != "hundred"
        return self.scales.get(follows, 0) < self.scales[before]

    def fraction_of(self, low: list[str], i: int, end: int, count: float, words: bool) -> Parsed | None:
        """The denominator at ``i`` of ``count``: ``[two] thirds``, ``[one]-quarter``."""
        at = i + 1 if i < end and low[i] in HYPHENS else i
        if at >= end:
            return None
        hyphened = at > i
        word = low[at]
        if count == 1 and word in self.denominators and word != "half" and words:
            return Parsed(1 / self.denominators[word], at + 1)
        if count == 1 and word == "half" and words:
            return Parsed(0.5, at + 1)
        if hyphened and 1 < count < self.denominators.get(word, 0):
            return Parsed(count / self.denominators[word], at + 1)  # "a three-quarter inch bolt"
        if words and word in self.words and not hyphened:
            return self._long_fraction(low, at, end, count)
        if word in self.plurals and 1 < count < 100 and (word != "quarters" or hyphened or count <= 3):
            return Parsed(count / self.plurals[word], at + 1)
        return None

    def _long_fraction(self, low: list[str], at: int, end: int, count: float) -> Parsed | None:
        """``[one] twenty-fifth``, ``[one] one-hundredth``, ``[one] one hundred and fifth``."""
        base = self.cardinal(low, at, end)
        if base is None or base.last >= end:
            return None
        pos = base.last
        if (low[pos] in HYPHENS or low[pos] == "and") and pos + 1 < end:
            pos += 1
        word = low[pos]
        own = self.ordinals.get(word if count == 1 else word[:-1])
        if own is None:
            return None
        if own >= 100 and base.value == 1:
            return Parsed(count / own, pos + 1)
        tens = 100 if base.value >= 100 else 10
        return Parsed(count / (base.value + own), pos + 1) if own < tens and base.value % tens == 0 else None

    def and_fraction(self, low: list[str], i: int, end: int) -> Parsed | None:
        """``and a half``, ``-and-a-half``, ``and one fourth``, ``and three quarters`` from the ``and`` on."""
        if i + 6 < end and low[i] in HYPHENS and low[i + 2] in HYPHENS:
            words = (low[i + 1], low[i + 3], low[i + 4] in HYPHENS, low[i + 5])
            return Parsed(0.5, i + 6) if words == ("and", "a", True, "half") else None
        if i + 3 < end and low[i] in HYPHENS and low[i + 1] == "and" and low[i + 2] in HYPHENS:
            return Parsed(0.5, i + 4) if low[i + 3] == "half" else None  # "two-and-half hours"
        if i + 2 >= end or low[i] != "and":
            return None
        if low[i + 1] == "half" and low[i + 2] in _HALVED:
            return Parsed(0.5, i + 2)  # "two and half months"
        if low[i + 1] in ("a", "an", "one"):
            word = low[i + 2]
            at = i + 3
            if low[i + 2] in HYPHENS and at < end:
                word, at = low[at], at + 1
            if word in self.denominators:
                return Parsed(1 / self.denominators[word], at)
        count = self.words.get(low[i + 1])
        if count == 3 and low[i + 2] == "quarter" and i + 3 < end and low[i + 3].isalpha():
            return Parsed(0.75, i + 3)  # "one and three quarter miles"
        return self.fraction_of(low, i + 2, end, count, True) if count else None

    def ordinal(self, low: list[str], i: int, end: int) -> Parsed | None:
        """``third``, ``twenty-first``, ``one hundred and fifth``, ``21st``."""
        word = low[i]
        if word in self.ordinals:
            return Parsed(self.ordinals[word], i + 1, ordinal=True)
        if word[0].isdecimal():
            if i + 1 >= end or low[i + 1] not in ("st", "nd", "rd", "th"):
                return None
            number = read_digits(word)
            if number is None:
                return None
            if low[i + 1] != "th" and low[i + 1] != _ENDINGS.get(int(number) % 10):
                return None  # 17st is a weight
            return Parsed(number, i + 2, ordinal=True, digits=True)
        return None


def whole(number: float) -> float | int:
    """The number as an ``int`` where it is one."""
    return int(number) if number == int(number) else number


def read_digits(word: str) -> float | int | None:
    """The number a token of digits and separators spells; ``None`` for versions and addresses.

    ``1,200,000`` and ``12,34,567.89`` have thousands, ``2,5`` a decimal comma, ``1.234.567`` thousands
    as on the continent; ``10.1.2`` and ``3,14,1`` are no numbers.
    """
    if len(word) > REACH:
        return None
    if word.isdecimal():
        return int(word)
    whole_part, dot, decimals = word.partition(".")
    if dot and ("." in decimals or "," in decimals):
        groups = word.split(".")
        if all(len(group) == 3 and group.isdecimal() for group in groups[1:]) and len(groups[0]) <= 3:
            return int("".join(groups)) if groups[0].isdecimal() else None
        return None
    groups = whole_part.split(",")
    if len(groups) > 1:
        if len(groups[-1]) == 3 and all(1 <= len(group) <= 3 for group in groups):
            whole_part = "".join(groups)
        elif len(groups) == 2 and not dot and len(groups[1]) <= 2:
            return float(f"{groups[0]}.{groups[1]}")
        else:
            return None
    return whole(float(f"{whole_part}.{decimals}")) if dot else int(whole_part)


@cache
def grammar() -> Grammar:
    """The grammar with the tables of the lexicon, read once."""
    return Grammar(table("numbers"))
