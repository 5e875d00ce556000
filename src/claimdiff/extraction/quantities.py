"""Quantities: counts, measures, money, percentages, ratios, scores and ordinals."""

from __future__ import annotations

from claimdiff.extraction.bounds import bound_of, trend_of
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.measures import measure
from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.money import Measure
from claimdiff.extraction.not_quantities import idle_one, is_ranked, named_by_hyphen, names_nothing
from claimdiff.extraction.number_words import HYPHENS, whole
from claimdiff.extraction.numerals import plain_value
from claimdiff.extraction.quantity_lexicon import quantity_words, trend_words
from claimdiff.extraction.ranges import coordinated, join, ratio_of, restates, score_of
from claimdiff.extraction.rates import add_rate
from claimdiff.extraction.sentence_view import View
from claimdiff.extraction.shaking import intensity, magnitude
from claimdiff.extraction.unit_forms import unit_surfaces
from claimdiff.extraction.zeros import STARTERS, stated_count
from claimdiff.models import Interval, Kind, PointedInterval
from claimdiff.segmentation import Document, Sentence

#: So many tokens from its category a storm may stand.
_FAR = 12
#: The categories that hurricanes, typhoons and cyclones have.
_CATEGORIES = frozenset(range(1, 6))


def find_quantities(
    document: Document, sentence: Sentence, numerals: list[Numeral], taken: set[int]
) -> list[Mention]:
    """Quantities of a sentence from left to right.

    ``taken`` holds the tokens that belong to dates, times, durations, ages and names with digits.
    """
    low = document.tokens.lower
    zeros = []
    if not STARTERS.isdisjoint(low[sentence.first : sentence.last]):
        zeros = [i for i in range(sentence.first, sentence.last) if low[i] in STARTERS]
    if not numerals and not zeros:
        return []
    view = View(document, sentence)
    found = _numbered(view, numerals, taken)
    for mention in found:
        if mention.kind not in ("score", "ordinal"):
            add_rate(view, mention)
    found = join(view, found)
    _describe(view, found)
    covered = {i for mention in found for i in range(mention.first, mention.last)}
    for i in zeros:
        if (i not in taken or low[i] == "mercalli") and i not in covered:
            stated = stated_count(view, i)
            if stated is not None and not any(at in covered for at in range(stated.first, stated.last)):
                if stated.kind == "measure":  # "less than a mile away"
                    stated.bound, stated.opens = bound_of(view, stated.first, stated.last, view.first)
                found.append(stated)
    return sorted(found, key=lambda m: (m.first, m.last))


def _numbered(view: View, numerals: list[Numeral], taken: set[int]) -> list[Mention]:
    """A mention for each numeral that states a quantity, or for two that make a ratio or score."""
    found: list[Mention] = []
    floor = view.first
    n = 0
    while n < len(numerals):
        numeral = numerals[n]
        following = numerals[n + 1] if n + 1 < len(numerals) else None
        n += 1
        if _taken(numeral, taken) or numeral.first < floor:  # "metres a second" has its second
            floor = max(floor, numeral.last)
            view.idle = numeral.last
            continue
        if following is not None and not _taken(following, taken) and following.first - numeral.last < 4:
            pair = _pair(view, numeral, following)
            if pair is not None:
                found.append(pair)
                floor = pair.last
                n += 1
                continue
        mention = _spoken_one(view, numeral, found) or _single(view, numeral, floor)
        if mention is None:
            view.idle = numeral.last
        if mention is not None:
            found.append(mention)
        floor = max(floor, mention.last if mention is not None else numeral.last)
    return found


def _spoken_one(view: View, numeral: Numeral, found: list[Mention]) -> Mention | None:
    """The "one" of "two dollars and one", which is no pronoun."""
    first = numeral.first
    if not found or found[-1].kind != "money" or view.low[first] != "one" or view.at(first - 1) != "and":
        return None
    if found[-1].last != first - 1 or view.at(numeral.last) not in ("and", "", "."):
        return None
    return Mention(first, numeral.last, "count", 1, anchor=(first, numeral.last))


def _taken(numeral: Numeral, taken: set[int]) -> bool:
    """Whether a date, time or name has the number; a name may have caught its letters ("$160MM")."""
    if numeral.first in taken:
        return True
    return not numeral.digits and any(i in taken for i in range(numeral.first, numeral.last))


def _pair(view: View, one: Numeral, two: Numeral) -> Mention | None:
    """The ratio or score that two numerals make, unless the second has a unit."""
    ratio = ratio_of(view, one, two)
    if ratio is not None:
        return ratio
    score = score_of(view, one, two)
    if score is None or measure(view, two) is not None:
        return None
    if measure(view, one) is not None:
        return None
    return score


def _single(view: View, numeral: Numeral, floor: int) -> Mention | None:
    """What one numeral states by itself."""
    first, last, value = numeral.first, numeral.last, plain_value(numeral)
    anchor = (first, last)
    if numeral.ordinal:
        return _ordinal(view, numeral)
    if numeral.digits and _called_k(view, last):
        return None
    found = measure(view, numeral, floor)
    if found is not None and found.kind == "measure" and (idle_one(view, numeral) or _hung(view, numeral)):
        return None
    if found is None and not numeral.digits and value == 0.5:
        found = _and_a_half(view, first, last)
        if found is not None:
            return Mention(found.first, last, "measure", 1.5, found.unit, anchor=anchor)
    if found is not None:
        total = _times(numeral, found.times)
        kind, unit = found.kind, found.unit
        if unit.startswith("degree") and value > 0 and _below_zero(view, first):
            return Mention(first - 1, found.last, kind, -value, unit, anchor=anchor)
        if unit.startswith("degree") and view.matches(found.last, ("below", "zero")):
            end = found.last + 2
            return Mention(found.first, end, kind, -value, unit, anchor=anchor)
        return Mention(found.first, found.last, kind, total, unit, vague=numeral.vague, anchor=anchor)
    scaled = magnitude(view, numeral) or intensity(view, numeral) or _category(view, numeral)
    if scaled is not None:
        return scaled
    if is_ranked(view, numeral):
        return Mention(first, last, "count", 1, anchor=anchor, ranked=True)
    if names_nothing(view, numeral, floor) or idle_one(view, numeral):
        return None
    if 0 < value < 1 and not numeral.vague:
        return Mention(first, last, _below_one(view, numeral), value, anchor=anchor)
    mention = Mention(first, last, "count", numeral.value, vague=numeral.vague, anchor=anchor)
    _name_compound(view, mention)
    return mention


def _below_zero(view: View, first: int) -> bool:
    """Whether a minus stands apart before a temperature: "was - 5 degrees"."""
    return view.at(first - 1) in ("-", "−") and view.at(first - 2) in _REACHING and not view.glued(first - 1)


#: What leads to a temperature.
_REACHING = frozenset(
    {"", "is", "was", "at", "to", "of", "from", "below", "around", "about", "hit", "reached"}
)


def _and_a_half(view: View, first: int, last: int) -> Measure | None:
    """The unit of "a mile and a half"; its number is the half."""
    if view.at(first - 1) != "and" or view.at(first - 3) not in ("a", "an") or view.at(last) == "of":
        return None
    forms = unit_surfaces().get(view.at(first - 2), ())
    name = next((surface.name for surface in forms if not surface.tail and not surface.cased), None)
    return None if name is None else Measure("measure", name, first - 3, last)


#: What may stand between a number and its noun: "50 or more workers".
_OR = frozenset({"more", "so", "fewer", "less"})


def _times(numeral: Numeral, factor: float) -> float | int | Interval:
    """The value of a numeral so many times."""
    value = numeral.value
    if factor == 1:
        return value
    if isinstance(value, PointedInterval):
        low, high = (value.low or 0) * factor, (value.high or 0) * factor
        return PointedInterval.around(low, high, point=value.point * factor)
    return whole(plain_value(numeral) * factor)


def _called_k(view: View, last: int) -> bool:
    """``4K video``, ``a 5K run``: what pictures and races are called."""
    at = last - 1 if view.low[last - 1] == "k" else last
    return view.at(at) == "k" and view.at(at + 1) in quantity_words().after_k


def _hung(view: View, numeral: Numeral) -> bool:
    """Whether the number hangs on a name by a hyphen, so that a unit after it is none: ``SCP-173 m``."""
    i = numeral.first
    return view.at(i - 1) in HYPHENS and named_by_hyphen(view, i)


def _name_compound(view: View, mention: Mention) -> None:
    """The noun that a hyphen ties to a count, or that "or more" parts from it: "a six-cylinder engine"."""
    at = mention.last
    noun = view.at(at + 1)
    if view.at(at) == "or" and noun in _OR:
        noun = view.at(at + 2)
        if noun.isalpha() and noun.endswith("s") and len(noun) > 3:
            mention.unit, mention.noun = noun_lemma(noun), at + 2
        return
    if view.at(at) not in HYPHENS or not (view.glued(at) and view.glued(at + 1)) or len(noun) < 3:
        return
    if (
        noun.isalpha()
        and noun not in quantity_words().compound_adjectives
        and not noun.endswith(("al", "ed", "ing"))
    ):
        mention.unit, mention.noun, mention.last = noun_lemma(noun), at + 1, at + 2


def _below_one(view: View, numeral: Numeral) -> Kind:
    """A share ("half", "1/3"), an average or size (".308"), or a number of things ("0.5 points")."""
    if not numeral.digits or numeral.last - numeral.first == 3:
        return "ratio"
    pointed = view.low[numeral.first] == "."
    return "count" if not pointed and view.at(numeral.last).isalpha() else "measure"


def _category(view: View, numeral: Numeral) -> Mention | None:
    """``a category one hurricane``, ``Category 4 storm``: the strength of a storm, not a label."""
    first, last, value = numeral.first, numeral.last, plain_value(numeral)
    if view.at(first - 1) != "category" or value not in _CATEGORIES:
        return None
    storms = quantity_words().storms
    named = view.at(last) in storms or view.at(last + 1) in storms
    if not named and not view.at(last).isalpha():  # "a Category 2, made landfall"
        around = view.low[max(view.first, first - _FAR) : min(view.last, last + _FAR)]
        named = "landfall" in around or not storms.isdisjoint(around)
    return Mention(first, last, "measure", value, "category", anchor=(first, last)) if named else None


def _ordinal(view: View, numeral: Numeral) -> Mention | None:
    """``the third victim``, ``7th``; not ``second-hand``, ``at first``, ``a third party``."""
    first, last = numeral.first, numeral.last
    words = quantity_words()
    after = view.at(last)
    anchor = (first, last)
    if (
        view.at(first - 1) in ("a", "another")
        and 1 < plain_value(numeral) < 11
        and _person(view, first, last)
    ):
        return Mention(first - 1, last, "count", 1, anchor=(first - 1, last))
    if view.low[first] == "second" and view.at(first - 1) == "a" and view.at(first - 2) == "of":
        return None  # "four-fifths of a second"
    if numeral.digits:
        return Mention(first, last, "ordinal", plain_value(numeral), anchor=anchor)
    if after in HYPHENS and view.glued(last):
        after = view.at(last + 1)
    if view.low[first] == "first":
        return Mention(first, last, "ordinal", 1, anchor=anchor) if _first_of_toll(view, last) else None
    if after in words.idiom_ordinals or not after.isalpha():
        return None
    return Mention(first, last, "ordinal", plain_value(numeral), anchor=anchor)


def _first_of_toll(view: View, last: int) -> bool:
    """Whether the "first" before token ``last`` is one that a toll counts: "its first confirmed death"."""
    words = quantity_words()
    at = last + (view.at(last) in words.before_tolled)
    return view.at(at) in words.tolled and view.at(at + 1) not in words.after_no_toll


def _person(view: View, first: int, last: int) -> bool:
    """``a third victim``, ``wounding a third``: one more person, and no third of anything."""
    words = quantity_words()
    after = view.at(last)
    if after in words.persons:
        return True
    if after.isalpha() and after not in words.third_after:
        return False
    return after not in HYPHENS and view.at(first - 2) not in words.share_before


def _describe(view: View, found: list[Mention]) -> None:
    """Add to each quantity its bound and trend; an amount said twice has those of the first."""
    floor = view.first
    before: Mention | None = None
    for mention in found:
        if mention.kind not in ("score", "ordinal"):
            mention.negated = view.at(mention.first - 1) == "but" and view.at(mention.first - 2) == "all"
            mention.bound, mention.opens = bound_of(view, mention.first, mention.last, floor)
            mention.trend = (
                trend_of(view, mention.first, mention.last, floor) if _moving(view, mention) else None
            )
            if before is not None and restates(view, before, mention):
                mention.bound = before.bound if mention.bound == "=" else mention.bound
                mention.trend = mention.trend or before.trend
            elif before is not None and mention.trend is None and before.trend and not _negative(mention):
                mention.trend = before.trend if coordinated(view, before, mention) else None
        floor, before = mention.last, mention


def _negative(mention: Mention) -> bool:
    return isinstance(mention.value, (int, float)) and mention.value < 0


def _moving(view: View, mention: Mention) -> bool:
    """Whether a change by this quantity can be stated: amounts, shares and points, not "lost 3 sons"."""
    before, after = view.at(mention.first - 1), view.at(mention.last)
    if mention.kind in ("money", "percent", "measure"):
        return True
    if mention.kind == "ratio":  # "fell by a fifth", "tumbled a third to 212 pence"
        return before in ("by", "about", "almost", "nearly") or (before in trend_words() and after != "of")
    return mention.kind == "count" and (
        before in ("up", "down", "by")
        or after in ("points", "point", "pts")
        or (after == "to" and before in trend_words() and view.at(mention.last + 1)[:1].isdecimal())
    )
