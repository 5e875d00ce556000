"""What a cluster's claims count or state, in words for a reporter; and the cluster's fingerprint."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from claimdiff.lexicon import lines
from claimdiff.models import Claim

#: Measured properties that need no noun beside them.
_PROPERTIES = {
    "deaths": "people killed",
    "injuries": "people injured",
    "missing": "people missing",
    "arrests": "people arrested",
    "evacuations": "people displaced",
}
_SAYING_LITTLE = frozenset(
    (
        "be",
        "have",
        "do",
        "leave",
        "say",
        "report",
        "see",
        "get",
        "tell",
        "go",
        "make",
        "take",
        "come",
        "put",
        "give",
    )
)
_PRONOUNS = frozenset(
    (
        "they",
        "them",
        "it",
        "he",
        "she",
        "him",
        "her",
        "we",
        "us",
        "you",
        "who",
        "which",
        "that",
        "this",
        "these",
    )
)
_NOUNS = {"date": "date", "time": "time", "duration": "length of time", "money": "money", "percent": "share"}
_LONGEST = 60


def label_of(claims: Sequence[Claim]) -> str:
    """What the claims of one cluster count or state: short, without values, whatever their order."""
    kind = _commonest(claims, lambda claim: claim.kind) or claims[0].kind
    own = [claim for claim in claims if claim.kind == kind]
    label = {"count": _counted, "age": _age, "ordinal": _ordinal, "name": _named}.get(kind, _measured)(own)
    return label if len(label) <= _LONGEST else label[:_LONGEST].rpartition(" ")[0]


def fingerprint_of(claims: Sequence[Claim], label: str) -> str:
    """Sixteen hexadecimal digits that stand for what is stated and which values are given for it.

    Articles, positions and wording elsewhere do not enter; a value nobody gave before changes it.
    """
    values = sorted({f"{claim.value!s}|{claim.unit or ''}" for claim in claims})
    kinds = sorted({claim.kind for claim in claims})
    content = "\n".join((*kinds, label.lower(), *values))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _counted(claims: Sequence[Claim]) -> str:
    prop = _commonest(claims, lambda claim: claim.about.property)
    if prop in _PROPERTIES:
        return _PROPERTIES[prop]
    noun = plural(_commonest(claims, lambda claim: claim.about.head or claim.unit) or "things")
    owner = _commonest(claims, _owner)
    if owner:
        return f"{noun} of {owner}"
    verb = _commonest(claims, _predicate)
    return f"{noun} {participle(verb)}" if verb else noun


def _age(claims: Sequence[Claim]) -> str:
    owner = _commonest(claims, _owner)
    return f"age of {owner}" if owner else "age"


def _named(claims: Sequence[Claim]) -> str:
    return f"spelling of {_commonest(claims, lambda claim: str(claim.value))}"


def _ordinal(claims: Sequence[Claim]) -> str:
    noun = _commonest(claims, lambda claim: claim.about.head or claim.unit)
    return f"which {noun}" if noun else "place in order"


def _measured(claims: Sequence[Claim]) -> str:
    kind = claims[0].kind
    prop = _commonest(claims, lambda claim: claim.about.property)
    owner = _commonest(claims, _owner)
    if prop == "distance" and owner:
        return f"distance from {owner}"
    topic = owner or _commonest(claims, _subject)
    first = prop or _NOUNS.get(kind) or _commonest(claims, lambda claim: claim.unit) or kind
    if topic and topic.lower() != first:
        return f"{first} of {topic}" if prop else f"{first}: {topic}"
    verb = _commonest(claims, _predicate)
    return f"{first} ({verb})" if verb else first


def _owner(claim: Claim) -> str | None:
    of = claim.about.of
    return None if of is None or of.lower() in _PRONOUNS else of


def _subject(claim: Claim) -> str | None:
    subject = claim.subject
    if subject is None or subject.lower() in _PRONOUNS or any(part.isdigit() for part in subject.split()):
        return None
    return subject


def _predicate(claim: Claim) -> str | None:
    return None if claim.predicate in _SAYING_LITTLE else claim.predicate


def _commonest(claims: Iterable[Claim], slot: Callable[[Claim], str | None]) -> str | None:
    """The value that most articles give, the shortest and first in the alphabet of equals."""
    given = {(claim.article, found) for claim in claims if (found := slot(claim))}
    counts = Counter(found for _, found in given)
    return min(counts, key=lambda found: (-counts[found], len(found), found), default=None)


def plural(noun: str) -> str:
    """The plural of an English noun."""
    irregular = _plurals().get(noun)
    if irregular:
        return irregular
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def participle(verb: str) -> str:
    """The past participle of an English verb."""
    irregular = _participles().get(verb)
    if irregular:
        return irregular
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ied"
    return verb + "ed"


@cache
def _plurals() -> dict[str, str]:
    return {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet"}


@cache
def _participles() -> dict[str, str]:
    forms = (line.split() for line in lines("irregular_verbs"))
    return {form[0]: form[-1] for form in forms if len(form) > 1}
