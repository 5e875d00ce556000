"""English word forms for labels: plurals, past tenses and participles."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import lines

_VOWELS = frozenset("aeiou")
_NEVER_DOUBLED = frozenset("aeiouwxy")


def plural(noun: str) -> str:
    """The plural of an English noun; letters of an abbreviation stay as they are ("CPUs")."""
    if noun.isupper():
        return noun + "s"
    first, space, last = noun.partition(" ")
    if space:
        return plural(first) + space + last  # "runs batted in"
    first, hyphen, last = noun.rpartition("-")
    if hyphen:
        return first + hyphen + plural(last)
    irregular = _plurals().get(noun)
    if irregular:
        return irregular
    if noun.endswith("man") and len(noun) > 4 and noun != "human":
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def participle(verb: str) -> str:
    """The past participle of an English verb."""
    return _forms(verb)[-1]


def past(verb: str) -> str:
    """The past tense of an English verb."""
    forms = _forms(verb)
    return forms[1] if len(forms) > 2 else forms[-1]


def _forms(verb: str) -> tuple[str, ...]:
    """The infinitive, the past tense and the participle; fewer where they are alike."""
    return _irregular().get(verb) or (verb, _regular(verb))


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    doubled = (
        len(verb) > 2
        and verb[-1] not in _NEVER_DOUBLED
        and verb[-2] in _VOWELS
        and sum(letter in _VOWELS for letter in verb) == 1
    )
    return verb + verb[-1] * doubled + "ed"


@cache
def _plurals() -> dict[str, str]:
    """The first plural of each irregular noun; a noun that stands alone keeps its form."""
    found = {}
    for line in lines("irregular_nouns"):
        own, *others = line.split()
        found[own] = others[0] if others else own
    return {**found, "dollar": "dollars", "attorney": "attorneys", "bystander": "bystanders"}


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """The forms of irregular verbs, contractions left out; "hit" has one form, "buy" two, "fly" three."""
    found = {}
    for line in lines("irregular_verbs"):
        own, *others = line.split()
        found[own] = (own, *(form for form in others if "'" not in form and not form.endswith(("ing", "s"))))
    found["be"] = ("be", "was", "been")
    return found
