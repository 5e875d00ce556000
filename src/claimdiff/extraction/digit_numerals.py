"""Numbers that begin with a digit: separators, scars of tokenizers, powers, fractions and scales."""

from __future__ import annotations

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import HYPHENS, Grammar, read_digits, whole
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.lexicon import table
from claimdiff.lexicon import words as word_list
from claimdiff.segmentation import Document, Sentence

_SLASHES = frozenset("/⁄∕")
MONEY_SIGNS = frozenset("$£€¥₹₽₩₪₺₦₱฿₫₴₿¢")
#: What joins two numbers into a range or a choice.
CONNECTORS = frozenset({"to", "or", "-", "–", "—", "and", "/"})
_LARGEST_EXPONENT = 30
_LARGEST_POWER = 1e30
#: Powers of larger numbers than this are no numbers of the news.
_LARGEST_BASE = 1000
#: From this number on a scale after all digits of a number is there by mistake.
_SPELLED_OUT = 1_000_000
_DEAR = frozenset({"$", "us$", "€", "£"})
#: So many characters has a magnitude, and what else leads to one or is said of one.
_MAGNITUDE = 4
_BETWEEN = frozenset({"between", "from"})
_APOSTROPHES = frozenset("'’")
_CALIBRES = frozenset({"caliber", "calibre", "cal", "magnum", "hitter", "hitters"})
#: Words that end in the point of the decimals after them, and not in a stop: "a. 357", "hit. 290".
_BEFORE_SCAR = frozenset(
    ["a", "an", "the", "of", "with", "hit", "hits", "hitting", "bat", "bats", "batted", "batting", "batter",
     "career", "his", "her", "slugging", "to", "at", "from", "and", "was", "is"]
)  # fmt: skip
#: Letters for millions, after which a bare "m" of the same sentence is one of them.
_MILLIONS = frozenset({"m", "bn", "mn", "mln", "b"})
#: What makes another adjective of one that measures: "12m high-end phones", "12m high school pupils".
_NO_DIMENSION = frozenset({"-", "school", "street"})
#: Between what is counted in millions and its number: "the audience rose to 9m"; so many tokens apart.
_LEADING_TO = frozenset(
    {"of", "was", "is", "to", "at", "about", "around", "nearly", "over", "than", "by", "from"}
)
_NEAR = 4
#: "About 2m have fled" counts people.
_ABOUT = frozenset(
    {"about", "around", "some", "nearly", "almost", "roughly", "over", "than", "least", "another"}
)
#: Words that go on with the digits before them: "2.5 x 10^6", "1.5 e-4", "3 and a half".
_GOING_ON = frozenset({"x", "e", "and"})
_AND_A_HALF = ["and", "a", "half"]
#: Denominators that a written fraction has; "24/7", "9/11" and "50/50" are names and dates.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000})


class DigitReader:
    """Reads numbers that begin with a digit, at a token of one sentence."""

    __slots__ = ("ends", "first", "in_millions", "last", "low", "plain", "rules", "scaled", "starts", "text")

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
        #: Whether letters were read as millions in this sentence.
        self.in_millions = False

    def at(self, i: int) -> str:
        """The lower-case token, or nothing outside the sentence."""
        return self.low[i] if self.first <= i < self.last else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return 0 < i < self.last and self.ends[i - 1] == self.starts[i]

    def digits(self, i: int) -> Numeral | None:
        """The number whose first digit token is ``i``."""
        ordinal = self.rules.ordinal(self.low, i, self.last)
        if ordinal is not None and self.glued(i + 1):
            return Numeral(i, ordinal.last, ordinal.value, ordinal=True)
        value = read_digits(self.low[i])
        if value is None:
            return None
        pos = i + 1
        after = self.at(pos)
        ends = after.isalpha() and after not in _GOING_ON  # most numbers stand before a plain word
        if not ends:
            value, pos = self._grouped(i, value, pos)
        first = i
        if pos == i + 1 and self._decimal_scar(i):
            value, first = float(f"0.{self.low[i]}"), i - 1
        if not ends:
            value, pos = self._power(value, pos)
            value, pos = self._fraction(value, i, pos)
        value, pos = self._scale(first, value, pos)
        return Numeral(first, pos, value)

    def _grouped(self, i: int, value: float | int, pos: int) -> tuple[float | int, int]:
        """Thousands and decimals set apart: ``10 000``, ``10 , 000``, ``6 . 2``."""
        low = self.low
        head = low[i]
        if len(head) <= 3 and head.isdecimal() and head[0] != "0":
            if self.at(pos) in _APOSTROPHES:
                return self._swiss(value, pos)
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
                if self.at(at) == "." and self._set_apart(at):  # "3 , 450 . 7"
                    return whole(float(f"{number}.{low[at + 1]}")), at + 2
                return int(number), at
        if self.at(pos) == "." and self._torn_amount(i, pos):
            return whole(float(f"{head}.{low[pos + 1]}")), pos + 2
        if (
            self.at(pos) == "."
            and not self.glued(pos)
            and not self.glued(pos + 1)
            and self.at(pos + 1).isdecimal()
            and head.replace(",", "").isdecimal()
        ):
            return whole(float(f"{head.replace(',', '')}.{low[pos + 1]}")), pos + 2
        return value, pos

    def _swiss(self, value: float | int, pos: int) -> tuple[float | int, int]:
        """Thousands as the Swiss set them apart, from the apostrophe on: ``127'000``, ``1'200'000``."""
        number, at = whole(value), pos
        while self.at(at) in _APOSTROPHES and self.glued(at) and self.glued(at + 1) and self._three(at + 1):
            number, at = number * 1000 + int(self.low[at + 1]), at + 2
        return number, at

    def _set_apart(self, at: int) -> bool:
        """Whether the point at ``at`` stands apart from digits on both sides, and ends no sentence."""
        return (
            not self.glued(at)
            and not self.glued(at + 1)
            and self.at(at + 1).isdecimal()
            and len(self.at(at + 1)) <= 2
        )

    def _torn_amount(self, i: int, pos: int) -> bool:
        """Whether the point at ``pos`` is torn from its decimals: ``$4. 5 million``."""
        return (
            self.glued(pos)
            and not self.glued(pos + 1)
            and self.at(i - 1) in MONEY_SIGNS
            and self.low[i].isdecimal()
            and self.at(pos + 1).isdecimal()
            and self.at(pos + 2) in self.rules.scales
        )

    def _three(self, at: int) -> bool:
        word = self.at(at)
        return len(word) == 3 and word.isdecimal()

    def _is_group(self, at: int, leading: bool, i: int) -> bool:
        """Whether the token continues a number whose thousands are set apart by one space."""
        if (
            not self._three(at)
            or self.starts[at] - self.ends[at - 1] != 1
            or (self.glued(at + 1) and (self.at(at + 1) in _SLASHES or self.at(at + 1) == "s"))
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
            return not before_glued or self.at(i - 2) in MONEY_SIGNS or self._sliced(i)
        if not before_glued:
            return True
        before = self.plain[i - 2] if i - 2 >= self.first else ""
        if before in (",", ":", ";", "("):
            return True
        if self._calibre(i + 1):
            return len(self.low[i]) < 4
        return len(self.low[i]) == 3 and before in _BEFORE_SCAR

    def _sliced(self, i: int) -> bool:
        """Whether the decimals go on with others: ``.288/.395/.555``."""
        return self.at(i - 2) == "/" and self._three(i - 3) and self.at(i - 4) == "." and self._three(i)

    def _calibre(self, at: int) -> bool:
        """Whether a word of firearms or batting follows: the 40 of "a. 40 caliber" is 0.40."""
        return self.at(at + 1 if self.at(at) == "-" else at) in _CALIBRES

    def _power(self, value: float | int, pos: int) -> tuple[float | int, int]:
        """``× 10^-5`` and ``x2^10`` after a number."""
        word = self.at(pos)
        if word == "^" and self.glued(pos) and self.glued(pos + 1):
            return self._raised(value, pos)
        if word[:1] == "e" and word[1:].isdecimal() and self.glued(pos) and "." in self.low[pos - 1]:
            small = len(word) < 4 and int(word[1:]) <= _LARGEST_EXPONENT
            return (float(f"{value}{word}"), pos + 1) if small else (value, pos)
        if word == "e" and self.at(pos + 1) in ("-", "−") and self.glued(pos) and self.glued(pos + 1):
            power = self.at(pos + 2)
            if power.isdecimal() and len(power) < 3 and self.glued(pos + 2):
                return float(f"{value}e-{power}"), pos + 3
        if word in ("×", "x", "*"):
            base, at = self.at(pos + 1), pos + 2
        elif word in ("x10", "x2"):
            base, at = word[1:], pos + 1
        else:
            return value, pos
        if base != "10" and (base != "2" or self.at(at) != "^"):
            return value, pos
        begun = at
        if self.at(at) == "^":
            at += 1
        sign = 1
        if self.at(at) in ("-", "−", "–", "+"):
            sign = 1 if self.low[at] == "+" else -1
            at += 1
        exponent = self.at(at)
        if at == begun or not exponent.isdecimal() or len(exponent) > 2:
            return value, pos
        if base == "2":
            return whole(value * 2.0 ** (sign * int(exponent))), at + 1
        return float(f"{value}e{sign * int(exponent)}"), at + 1

    def _raised(self, value: float | int, pos: int) -> tuple[float | int, int]:
        """``2^5``, ``1.1^23``."""
        negative = self.at(pos + 1) in ("-", "−")
        end = pos + 3 if negative else pos + 2
        exponent = self.at(end - 1)
        if not exponent.isdecimal() or len(exponent) > 2 or value > _LARGEST_BASE or self.at(end) == "^":
            return value, pos
        if negative and not value:
            return value, pos
        raised = value ** (-int(exponent) if negative else int(exponent))
        return (whole(raised), end) if raised < _LARGEST_POWER else (value, pos)

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
        if (
            self.at(pos) == "-"
            and pos == i + 1
            and self.glued(pos)
            and self.glued(pos + 1)
            and value == int(value)
        ):
            part = self._slashed(pos + 1)
            if part is not None:
                return value + part, pos + 4
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
        if value >= _SPELLED_OUT and word == "million" and self._said_twice(first, value, pos):
            return value, pos + 1  # "$4,200,000 million"
        if word in HYPHENS and self.glued(pos):
            at, word = pos + 1, self.at(pos + 1)
        if word in self.rules.scales or (word == "hundred" and value < 1000) or word in ("dozen", "dozens"):
            parsed = self.rules.cardinal(self.low, at, self.last, value, True)
            if parsed is not None:
                self.scaled[first] = parsed.value / value if value else 1
                half = self.low[parsed.last : parsed.last + 3] == _AND_A_HALF and parsed.last + 2 < self.last
                own = self.rules.scales.get(self.low[parsed.last - 1], 0) if half else 0
                return (
                    (whole(parsed.value + own / 2), parsed.last + 3) if own else (parsed.value, parsed.last)
                )
        if at == pos and word in self.rules.short and self._short(first, pos):
            self.in_millions = self.in_millions or word in _MILLIONS
            self.scaled[first] = self.rules.short[word]
            return whole(round(value * self.rules.short[word], 6)), pos + 1
        return value, pos

    def _said_twice(self, first: int, value: float | int, pos: int) -> bool:
        """Whether the digits spell the millions that are said again; of yen and rupees there are so many."""
        return self.low[pos - 1].count(",") > 1 and value % 100 == 0 and self.at(first - 1) in _DEAR

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
        before = self.at(first - 1)
        money = (
            before in MONEY_SIGNS
            or (self.at(first - 3) in MONEY_SIGNS and before in CONNECTORS)
            or (len(before) == 3 and (before == "rmb" or self.plain[first - 1] in _currencies()))
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
            return glued and not self._shaken(first, pos)
        if plain == "m":
            return glued and (self._counted(pos + 1) or self._millions(first, pos))
        return False

    def _shaken(self, first: int, pos: int) -> bool:
        """Whether ``M`` is said of a quake: "a 6.5M quake", "a 5.1M was felt", "aftershocks of 4 to 4.3M"."""
        if len(self.low[first]) > _MAGNITUDE or self.low[first][1:2] != "." or self.low[first][0] == "0":
            return False
        words = quantity_words()
        after, article = self.at(pos + 1), self.at(first - 1) in ("a", "an")
        if after in words.quakes:
            return self._of_a_quake(pos + 1)
        if article and after in words.shaking:
            return True
        begin = first - 1
        if self.at(begin) in CONNECTORS and self.at(begin - 1)[:1].isdecimal():
            begin -= 2
        led = 0
        while led < _NEAR and self.at(begin) in words.measuring | _BETWEEN:
            begin, led = begin - 1, led + 1
        return led > 0 and self.at(begin) in words.quakes and not after.isalpha()

    def _of_a_quake(self, quake: int) -> bool:
        """Whether a number is said of the quake at ``quake``: no "2.5M earthquake insurance policy"."""
        own = self.at(quake)
        if "'" in own or "’" in own:
            return True
        following = self.at(quake + 1)
        if own.endswith("s") or following in HYPHENS:  # "2.5M earthquake-relief tents"
            return False
        words = quantity_words()
        told = following in words.shaking or following in words.after_quakes
        return told or not following.isalpha() or following.endswith(("ed", "ly"))

    def _millions(self, first: int, pos: int) -> bool:
        """Whether ``m`` goes on to mean millions, or follows a change in percent: "5.2pc to 13.1m"."""
        if self.at(pos + 1) in _length_words() and self.at(pos + 2) not in _NO_DIMENSION:
            return False
        if self.at(first - 1) == "to" and self.at(first - 2) in ("pc", "percent", "cent", "%"):
            return True
        near = self.low[max(self.first, first - _NEAR) : first]
        if not self.rules.told_in_metres.isdisjoint(near):  # "at a height of 20m"
            return False
        return self.in_millions or self._told_in_millions(first, pos, near)

    def _told_in_millions(self, first: int, pos: int, near: list[str]) -> bool:
        """Whether people or sales are counted: "a population of 8m", "about 2m have fled"."""
        before = self.at(first - 1)
        if before in _LEADING_TO and not self.rules.told_in_millions.isdisjoint(near):
            return True
        if before == "of" and self.at(first - 2) in self.rules.peopled:  # "a city of 12m"
            return True
        return self.at(pos + 1) in self.rules.people_verbs and (before in _ABOUT or first == self.first)

    def _capital(self, at: int) -> bool:
        """Whether the token begins with a capital: ``1B Mark Reed`` plays at first base."""
        return self.first <= at < self.last and self.plain[at][0].isupper()

    def _counted(self, at: int) -> bool:
        """Whether what follows ``12m`` is counted in millions: a plural noun or a unit."""
        word = self.at(at)
        return word in self.rules.after_millions or (
            len(word) > 3 and word.endswith("s") and word.isalpha() and word not in _length_words()
        )


def _currencies() -> dict[str, object]:
    codes: dict[str, object] = table("currencies")["currencies"]
    return codes


def _abbreviations() -> frozenset[str]:
    return word_list("number_abbreviations")


def _length_words() -> frozenset[str]:
    return word_list("length_words")
