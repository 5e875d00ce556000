"""What no number states: "no casualties", "none were injured", "a single bullet", "Intensity VII"."""

from __future__ import annotations

from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.number_words import HYPHENS
from claimdiff.extraction.quantity_lexicon import quantity_words
from claimdiff.extraction.sentence_view import View
from claimdiff.extraction.shaking import INTENSITIES, roman_intensity
from claimdiff.extraction.unit_forms import unit_surfaces

_REACH = 6
#: Units that "a" or "an" counts before "of", "away" and the like; "a ton of" and "an inch of" are idioms.
_COUNTABLE = frozenset(
    ["gallon", "pint", "quart", "litre", "liter", "ounce", "pound", "kilo", "kilogram", "gram", "acre",
     "hectare", "mile", "kilometre", "kilometer", "tonne", "megawatt", "gigawatt", "kilobyte", "megabyte",
     "gigabyte", "terabyte", "kibibyte", "mebibyte", "gibibyte", "teaspoon", "tablespoon"]
)  # fmt: skip
#: Units that "a" counts where a length or area is told, and what then stands before and after them.
_LONG = {"mile": "mile", "kilometre": "kilometre", "kilometer": "kilometre"}
_ACROSS = frozenset({"long", "wide", "deep", "high"})
_NEARLY = frozenset({"nearly", "almost", "about", "around", "than", "roughly", "over"})
_COVERING = frozenset({"of", "covers", "covering", "covered", "measures", "measured", "is", "was", ","})
_ALONG = frozenset(
    ["above", "around", "at", "below", "beneath", "down", "in", "inland", "into", "off", "on", "out",
     "through", "to", "under", "underground", "up", "when", "with"]
)  # fmt: skip
#: Any of these may state a count without a number.
_DEEP = frozenset({"foot", "inch"})
#: What lies or falls so deep: "a foot of snow".
_LYING = frozenset(["snow", "rain", "water", "ice", "mud", "ash", "new", "fresh", "heavy", "wet", "standing"])
_STATING = frozenset({"mercalli", "no", "none", "nobody", "single", "lone", "once", "twice"})
STARTERS = _COUNTABLE | _DEEP | INTENSITIES | _STATING
#: What may follow "twice" where it says how often: "was shot twice in the chest".
_AFTER_TWICE = frozenset(
    ["in", "for", "by", "on", "to", "at", "and", "but", "before", "after", "during", "since", "with", "from",
     "last", "this", "while", "when"]
)  # fmt: skip
#: What happens once or more often, and is told with its number.
_REPEATED = frozenset(
    ["shot", "hit", "stabbed", "fired", "struck", "nominated", "won", "winning", "arrested", "convicted",
     "wounded", "kicked", "bitten", "punched", "married", "divorced", "elected", "tried", "bombed"]
)  # fmt: skip
_EXTENDS = frozenset(
    ["of", "away", "from", "north", "south", "east", "west", "long", "wide", "deep", "downstream", "upstream",
     "apart"]
)  # fmt: skip


def stated_count(view: View, i: int) -> Mention | None:
    """The count that the starter at token ``i`` states, where it answers a question of how many."""
    word = view.low[i]
    long = _one_long(view, i) if word in _LONG else None
    if long is not None:
        return long
    if word in _COUNTABLE or (word in _DEEP and view.at(i + 1) == "of" and view.at(i + 2) in _LYING):
        return _one_unit(view, i)
    if word in _DEEP:
        return None
    if word in INTENSITIES or word == "mercalli":
        return roman_intensity(view, i)
    if word in ("single", "lone"):
        return _single(view, i)
    if word == "no":
        return _no(view, i)
    if word in ("once", "twice"):
        return _how_often(view, i)
    return _none(view, i)


def _one_long(view: View, i: int) -> Mention | None:
    """``a mile-long tunnel``, ``nearly a mile``, ``a square mile (2.6 sq km)``, ``a mile (2 km)``."""
    squared = view.at(i - 1) == "square"
    first = i - 2 if squared else i - 1
    before, after = view.at(first - 1), view.at(i + 1)
    if view.at(first) != "a":
        return None
    restated = after == "(" and view.at(i + 2)[:1].isdecimal()
    across = after in HYPHENS and view.at(i + 2) in _ACROSS
    if squared:
        stated = restated or before in _COVERING or before in _NEARLY
    else:
        stated = across or restated or (before in _NEARLY and (not after.isalpha() or after in _ALONG))
    if not stated or (after in HYPHENS and not across):
        return None
    last = i + 3 if across else i + 1
    name = "square " * squared + _LONG[view.low[i]]
    return Mention(first, last, "measure", 1, name, anchor=(first, first + 1))


def _one_unit(view: View, i: int) -> Mention | None:
    """``a gallon of milk``, ``a mile away``; not ``$3 a gallon`` or ``half a mile``."""
    if view.at(i - 1) not in ("a", "an") or not (view.at(i + 1) in _EXTENDS or _defined(view, i + 1)):
        return None
    before = view.at(i - 2)
    if before[:1].isdecimal() or before in (
        "half",
        "quarter",
        "of",
        "third",
        "many",
        "such",
        "million",
        "cents",
    ):
        return None
    forms = unit_surfaces().get(view.low[i], ())
    name = next((surface.name for surface in forms if not surface.tail and not surface.cased), None)
    return None if name is None else Mention(i - 1, i + 1, "measure", 1, name, anchor=(i - 1, i))


def _defined(view: View, i: int) -> bool:
    """Whether a unit is explained from token ``i`` on: "a mile is 1.6 kilometres"."""
    return view.at(i) in ("is", "equals") and any(view.at(at)[:1].isdecimal() for at in (i + 1, i + 2))


def _how_often(view: View, i: int) -> Mention | None:
    """``shot once``, ``was nominated twice for``; not ``once again``, ``twice as many``."""
    before, after = view.at(i - 1), view.at(i + 1)
    if before in ("or", "and", "than", "at", "") or (after.isalpha() and after not in _AFTER_TWICE):
        return None
    if view.low[i] == "once" and before not in _REPEATED:
        return None
    return Mention(i, i + 1, "count", 1 if view.low[i] == "once" else 2, "time", anchor=(i, i + 1))


def _single(view: View, i: int) -> Mention | None:
    """``a single bullet``, ``the lone survivor``; ``not a single ticket`` is none."""
    words = quantity_words()
    before, after = view.at(i - 1), view.at(i + 1)
    if before not in ("a", "one") and not (view.low[i] == "lone" and before == "the"):
        return None
    number = 0 if view.at(i - 2) == "not" else 1
    if after == "," and view.at(i + 2).isalpha():
        return Mention(i, i + 1, "count", number, anchor=(i, i + 1))
    if not after.isalpha() or after in words.single_not:
        return None
    return Mention(i, i + 1, "count", number, anchor=(i, i + 1))


def _no(view: View, i: int) -> Mention | None:
    """``no casualties``, ``no one was injured``, ``no reports of injuries``."""
    words = quantity_words()
    after = view.at(i + 1)
    if after == "one":
        return _none(view, i, i + 2)
    for at in range(i + 1, min(i + _REACH, view.last)):
        word = view.low[at]
        if word in words.zero_nouns:
            if "of" in view.low[i:at]:
                return Mention(i, at + 1, "count", 0, noun_lemma(word), anchor=(i, i + 1), noun=at)
            return Mention(i, i + 1, "count", 0, anchor=(i, i + 1))
        if word not in words.zero_quantifiers and word not in ("of", "or", "people", "any", "were", "was"):
            if word in words.zero_verbs and view.at(at - 1) in ("was", "were", "people"):
                return Mention(i, i + 1, "count", 0, anchor=(i, i + 1))
            return None
    return None


def _none(view: View, i: int, last: int | None = None) -> Mention | None:
    """``none were injured``, ``none of the crew was hurt``, ``nobody died``."""
    words = quantity_words()
    end = last or i + 1
    for at in range(end, min(end + _REACH, view.last)):
        word = view.low[at]
        if word in words.zero_verbs:
            return Mention(i, end, "count", 0, anchor=(i, end))
        if not word.isalnum():
            return None
    return None
