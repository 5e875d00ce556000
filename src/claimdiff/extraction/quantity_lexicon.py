"""The word lists of the quantities stage, read once and laid out for look-ups."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table
from claimdiff.models import Bound, Trend
from claimdiff.segmentation.tokens import Tokens

#: Phrases by the token that touches the number: what remains of the phrase, and what it says.
Phrases = dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]


class QuantityWords:
    """Words that say what a number is: one attribute for each list of ``data/quantity_words.json``."""

    labels: frozenset[str]
    idiom_ordinals: frozenset[str]
    one_before: frozenset[str]
    one_after: frozenset[str]
    superlatives: frozenset[str]
    per: frozenset[str]
    zero_nouns: frozenset[str]
    zero_verbs: frozenset[str]
    zero_quantifiers: frozenset[str]
    persons: frozenset[str]
    single_not: frozenset[str]
    quakes: frozenset[str]
    weighing: frozenset[str]
    paying: frozenset[str]
    strict_labels: frozenset[str]
    calendar: frozenset[str]
    openers: frozenset[str]
    plural_people: frozenset[str]
    not_plural: frozenset[str]
    one_compounds: frozenset[str]
    one_predicates: frozenset[str]
    one_fates: frozenset[str]
    contest: frozenset[str]
    after_score: frozenset[str]
    rate_times: frozenset[str]
    rate_ends: frozenset[str]
    bound_fillers: frozenset[str]
    change_fillers: frozenset[str]
    aircraft: frozenset[str]
    aircraft_nouns: frozenset[str]
    share_before: frozenset[str]
    third_after: frozenset[str]
    telephone: frozenset[str]
    streets: frozenset[str]
    compound_adjectives: frozenset[str]
    after_years: frozenset[str]
    storms: frozenset[str]
    after_k: frozenset[str]
    lower_labels: frozenset[str]
    counting_verbs: frozenset[str]
    felt: frozenset[str]
    impersonal: frozenset[str]
    measuring: frozenset[str]
    no_quakes: frozenset[str]
    not_counted: frozenset[str]
    plural_predicates: frozenset[str]
    revising: frozenset[str]
    dialling: frozenset[str]
    tolling: frozenset[str]
    measured: frozenset[str]
    shaking: frozenset[str]
    after_quakes: frozenset[str]
    gauged_too: frozenset[str]
    harming: frozenset[str]
    tolled: frozenset[str]
    before_tolled: frozenset[str]
    after_no_toll: frozenset[str]

    def __init__(self, lists: dict[str, list[str]]) -> None:
        for name, listed in lists.items():
            setattr(self, name, frozenset(listed))


@cache
def quantity_words() -> QuantityWords:
    """The word lists."""
    return QuantityWords(table("quantity_words"))


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like the plural of a noun."""
    return word.endswith("s") and len(word) > 3 and word not in quantity_words().not_plural


@cache
def bounds_before() -> Phrases:
    """Phrases that end right before a number, by their last token; the rest stands last to first."""
    return _phrases("before", -1)


@cache
def bounds_after() -> Phrases:
    """Phrases that begin right after a quantity, by their first token."""
    return _phrases("after", 0)


def _phrases(side: str, anchor: int) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in table("bounds")[side].items():
        for phrase in phrases:
            tokens = phrase.split() if phrase.replace(" ", "").isalpha() else Tokens(phrase).lower
            rest = tokens[:-1][::-1] if anchor else tokens[1:]
            found.setdefault(tokens[anchor], []).append((tuple(rest), bound))
    return {word: tuple(sorted(rests, key=lambda r: -len(r[0]))) for word, rests in found.items()}


@cache
def trend_words() -> dict[str, Trend]:
    """Words before a number that say which way it moved."""
    data = table("trends")
    return {**dict.fromkeys(data["up"], "up"), **dict.fromkeys(data["down"], "down")}


@cache
def trend_nouns() -> dict[str, Trend]:
    """Nouns after a number that say the same ("a 4.2 percent drop")."""
    data = table("trends")
    return {**dict.fromkeys(data["nouns_up"], "up"), **dict.fromkeys(data["nouns_down"], "down")}


@cache
def _dimensions() -> dict[str, str]:
    return {unit["name"]: unit.get("dimension", "") for unit in table("units")["units"]}


def dimension_of(unit: str | None) -> str | None:
    """What a unit of measurement measures, e.g. ``"area"``; a unit with a prefix goes by its last part."""
    if unit is None:
        return None
    known = _dimensions().get(unit)
    if known is None:
        known = next((own for name, own in _dimensions().items() if unit.endswith(name)), None)
    return known or None
