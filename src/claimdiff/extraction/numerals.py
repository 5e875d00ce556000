"""Numbers as written: digits, words, mixed, fractions, ordinals, vague ones.

Each number stands alone: what joins two of them ("four to five", "2012-13", "91-73") is a range, a date
or a score, and the finders of those say which.
"""

from __future__ import annotations

from functools import cache
from itertools import compress, count, pairwise

from claimdiff.extraction.digit_numerals import CONNECTORS, MONEY_SIGNS, DigitReader
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import HYPHENS, Parsed, grammar, whole
from claimdiff.extraction.people import people
from claimdiff.extraction.quantity_lexicon import trend_words
from claimdiff.extraction.remembered import Remembered
from claimdiff.extraction.single_persons import single_persons
from claimdiff.lexicon import table
from claimdiff.models import Interval, PointedInterval
from claimdiff.segmentation import Document, Sentence

_MINUS = frozenset("-−")
#: What may stand before a half that is no half of anything: "the second half", "first-half profit".
_HALF_OF = frozenset({"of", "the", "a", "an", "its", "their", "his", "her", "that", "this", "these", "those",
                      "all", "our", "my", "your", "as"})  # fmt: skip
#: What may follow a share that is of nothing named here: "fell by a fifth in March".
_AFTER_SHARE = frozenset({"", "in", "to", "from", "since", "over", "on", "after", "compared", "last", "this",
                          "by", "and", "but", "during", "between", "within", "each", "every", "when", "while",
                          "as"})  # fmt: skip
#: Units of which "a quarter" stands before: "a quarter mile away".
_QUARTERED = frozenset({"mile", "inch", "pound", "acre", "gallon", "ton", "ounce", "cup", "teaspoon"})
#: Words before a half that stands alone: "cut by half", "almost half were empty".
_HALF_BEFORE = frozenset({"by", "about", "nearly", "almost", "than", "roughly", "over", "only", "just"})
#: Among so many words after "scores" it is said what happened to them: "scores are still feared dead".
_FATE = 7
#: Words for two, and so far from them may their noun stand: "twin suicide car bombings".
_PAIRS = frozenset({"pair", "twin"})
_OF_PAIR = 4
_FRACTION_OF = frozenset({"of", "the", "as", "less", "more", "higher", "lower", "fewer", "smaller", "larger",
                          "cheaper", "faster", "its", "their", "-"})  # fmt: skip


def find_numerals(document: Document, sentence: Sentence) -> list[Numeral]:
    """Numbers of a sentence from left to right, not overlapping."""
    low = document.tokens.lower
    upto = sentence.first
    anchors = list(compress(count(upto), map(_openers().__getitem__, low[upto : sentence.last])))
    if not anchors:
        return []
    reader = _Reader(document, sentence, grammar())
    found: list[Numeral] = []
    for i in anchors:
        if i >= upto:
            numeral = reader.digits(i) if low[i][0].isdecimal() else reader.words(i)
            if numeral is not None:
                numeral = reader.signed(numeral, upto)
                if found and numeral.first < found[-1].last:  # "one", then read again as "one half"
                    found.pop()
                found.append(numeral)
                upto = numeral.last
    reader.share_scales(found)
    taken = {numeral.first for numeral in found}
    found += {
        one.first: one for one in single_persons(low, sentence, found) if one.first not in taken
    }.values()
    found.sort(key=lambda numeral: numeral.first)
    return found


@cache
def _openers() -> Remembered[bool]:
    """By token, whether a number may begin with it."""
    starters = grammar().starters
    return Remembered(lambda low: low in starters or (low < ":" and low[0].isdecimal()))


@cache
def _struck() -> frozenset[str]:
    """What a story tells two of: blasts, quakes, vehicles."""
    return frozenset(table("numbers")["paired"].split())


class _Reader(DigitReader):
    """Reads the number at a token of one sentence, in digits or words."""

    __slots__ = ()

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
        if word in _PAIRS:
            return self._pair(i, article)
        if word in rules.denominators and self.at(i - 1) == "a" and self._shares(i):
            return self._of_scale(Numeral(i - 1, i + 1, 1 / rules.denominators[word], digits=False))
        if word in rules.ordinals:
            return Numeral(i, i + 1, rules.ordinals[word], digits=False, ordinal=True)
        if word in {"hundred", "dozen"} or word in rules.scales:
            return self._one_scale(i, article)
        parsed = rules.cardinal(low, i, self.last)
        if parsed is None:
            return None
        return self._finish(i, parsed)

    def _pair(self, i: int, article: bool) -> Numeral | None:
        """``a pair of gunmen``, ``twin blasts``: two of what comes in no pairs by itself, as shoes do."""
        twin = self.low[i] == "twin"
        begin = i + 1 if twin else i + 2
        if not twin and not (article and self.at(i + 1) == "of"):
            return None
        nouns = _struck() if twin else _struck() | people()
        for k in range(begin, begin + _OF_PAIR):
            word = self.at(k)
            if not word.isalpha() or word in CONNECTORS or word.endswith("ed"):
                return None
            own = noun_lemma(word)
            if own in nouns and (own != word or (twin and k == begin)):
                owning = self.at(k + 1)[:1] in ("'", "’")
                return None if owning else Numeral(i if twin else i - 1, i + 1, 2, digits=False)
        return None

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

    def _shares(self, i: int) -> bool:
        """Whether "a third" at ``i`` is a share: "a third of", "fell by a fifth."."""
        after = self.at(i + 1)
        if after in _FRACTION_OF:
            return after != "-" or not self.glued(i + 1)  # "a third-quarter loss"
        moved = self.at(i - 2) == "by" or self.at(i - 2) in trend_words()
        return moved and (after in _AFTER_SHARE or not after.isalnum())

    def _added(self, value: float | int, added: Parsed) -> tuple[float | int, int]:
        """``five and a half``; after a scale the half is of the next: ``a billion and a half million``."""
        scale = self.rules.scales.get(self.at(added.last))
        before = self.rules.scales.get(self.low[added.last - 4], 0)
        if scale and before > scale:
            return value + added.value * scale, added.last + 1
        if before > 1 and added.value == 0.5:
            return whole(value + before / 2), added.last  # "a billion and a half"
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
        if first < i and (after in _FRACTION_OF or after in _QUARTERED or self.at(first - 1) == "by"):
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
        low = self.rules.vague[word]
        if after == "of" and scale in self.rules.vague and scale[:-1] in self.rules.scales:
            low *= self.rules.scales[scale[:-1]]
            return Numeral(i, i + 3, _order(low), digits=False, vague=True)
        if word == "tens" or (word == "scores" and not self._of_people(i, after, scale)):
            return None
        return Numeral(i, i + 1, _order(low), digits=False, vague=True)

    def _of_people(self, i: int, after: str, following: str) -> bool:
        """Whether scores are a number: "scores of homes", "Scores were hurt"; not "test scores fell"."""
        if after == "of":
            return not following[:1].isdecimal()
        rules, before = self.rules, self.at(i - 1)
        if before in rules.score_harms:
            return True
        if before in rules.score_causes and self.at(i + 1) in ("more", "others"):
            return True
        if before not in rules.score_openers and before not in rules.score_causes:
            return False
        for at in range(i + 1, min(i + _FATE, self.last)):
            if self.low[at] in rules.score_fates:
                return True
            if self.low[at] not in rules.score_fillers:
                return False
        return False

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
            if self.at(i - 2) == "or":  # "plus or minus 3"
                return numeral
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
            signs = [word for word in gap if word not in MONEY_SIGNS]
            if len(gap) > 3 or len(signs) != 1 or signs[0] not in CONNECTORS:
                continue
            opened = one.first - 1
            opened -= self.at(opened) in MONEY_SIGNS  # "between $4 and $5 million"
            if signs[0] == "and" and self.at(opened) != "between":
                continue
            low, high = plain_value(one), plain_value(two)
            if 0 < low < high / scale:
                one.value = whole(low * scale)


def _order(low: int) -> Interval:
    """What a plural scale says: from one of it to ten, "thousands" from 1,000 to 10,000; two at least."""
    return PointedInterval.around(low, low * 10, point=low * 2)


def plain_value(numeral: Numeral) -> float | int:
    """The value of a numeral that stands for no range; of a range, its lower end."""
    value = numeral.value
    if isinstance(value, Interval):
        return value.low or 0
    return value
