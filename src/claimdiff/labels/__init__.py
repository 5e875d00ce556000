"""What a cluster's claims count or state, in words for a reporter; and the cluster's fingerprint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from claimdiff.comparison.kinds import is_person
from claimdiff.extraction.concepts import property_concept
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.quantity_lexicon import dimension_of
from claimdiff.labels.excerpts import excerpt
from claimdiff.labels.phrases import commonest, counted_phrase, plural_phrase, settled, share, with_article
from claimdiff.labels.wording import participle, past
from claimdiff.lexicon import table, words
from claimdiff.models import Claim
from claimdiff.segmentation import Document

Documents = Mapping[str, Document]

_LONGEST = 60
_MOST = 0.5
_SOME = 0.34
_PLAIN = {
    "date": "date",
    "time": "time",
    "duration": "length of time",
    "money": "amount",
    "percent": "percentage",
    "ratio": "share",
    "score": "score",
    "measure": "measure",
}


def label_of(claims: Sequence[Claim], documents: Documents | None = None) -> str:
    """What the claims of one cluster count or state: short, without values, whatever their order."""
    texts = documents or {}
    kind = commonest(claims, lambda claim: claim.kind) or claims[0].kind
    own = [claim for claim in claims if claim.kind == kind]
    label = _MAKERS.get(kind, _measured)(own, texts)
    return label if len(label) < _LONGEST else label[: _LONGEST - 1].rpartition(" ")[0]


def fingerprint_of(claims: Sequence[Claim], named: str | None = None) -> str:
    """Sixteen hexadecimal digits that stand for what is stated and which values are given for it.

    What is stated is what ``named`` names, else the slots that most claims share. Articles, positions, and
    the wording of labels do not enter; a value nobody gave before changes it.
    """
    values = sorted({f"{claim.value!s}|{claim.unit or ''}" for claim in claims})
    kinds = sorted({claim.kind for claim in claims})
    content = "\n".join((*kinds, named or _stated(claims, kinds), *values))
    digest: str = _sha256()(content.encode()).hexdigest()
    return digest[:16]


@cache
def _sha256() -> Callable[[bytes], Any]:
    """Python's own SHA-256 where it has one: the module that is made for all of them loads OpenSSL first."""
    for module in ("_sha2", "_sha256", "hashlib"):
        try:
            found: Callable[[bytes], Any] = import_module(module).sha256
        except ImportError:
            continue
        return found
    raise ImportError("hashlib")


def _stated(claims: Sequence[Claim], kinds: Sequence[str]) -> str:
    """What is stated, by slots: the property, the noun or for a date the verb, the owner."""
    dated = "date" in kinds or "time" in kinds
    asked = commonest(claims, lambda claim: claim.about.property)
    named = commonest(claims, lambda claim: claim.predicate if dated else claim.about.head)
    owner = commonest(claims, lambda claim: claim.about.of)
    return "\n".join((slot or "").lower() for slot in (asked, named, owner))


@cache
def _set(group: str) -> frozenset[str]:
    return frozenset(table("labels")[group].split())


def _words(group: str) -> dict[str, str]:
    found: dict[str, Any] = table("labels")[group]
    return found


def _counted(claims: Sequence[Claim], documents: Documents) -> str:
    head = commonest([claim for claim in claims if _spelled(claim)] or claims, _head)
    done = _words("persons").get(_concept_of(claims) or "")
    if done and (head is None or head in _set("victims")):
        return f"people {done}"
    if head is None:
        return _quoted("number", claims, documents)
    noun = counted_phrase(claims, head)
    if done and (is_person(head) or head == "people"):
        return _joined(noun, done)
    done = _done(claims)
    if done:
        return _joined(noun, done)
    if head == "time":
        verb = commonest(claims, _telling)
        return f"times {participle(verb)}" if verb else _quoted("times", claims, documents)
    owner = _owner(claims, documents)
    if owner and owner.lower() not in noun.lower() and owner.split()[-1] not in words("light_heads"):
        before = any(f"{owner} {noun}" in (claim.subject or "") for claim in claims)
        return f"{owner} {noun}" if before else f"{noun} of {owner}"
    return noun if noun != "people" else _quoted("people", claims, documents)


def _concept_of(claims: Sequence[Claim]) -> str | None:
    """What happened to those counted: the commonest property, or a concept that most claims have."""
    prop = commonest(claims, lambda claim: claim.about.property)
    if prop is not None and share(claims, lambda claim: claim.about.property == prop) >= _SOME:
        return prop
    concept = commonest(claims, lambda claim: claim.about.concept)
    if concept == "rescues" and commonest(claims, lambda claim: claim.predicate) == "survive":
        return None  # "He is survived by two sons": nobody was rescued.
    return concept if share(claims, lambda claim: claim.about.concept == concept) >= _MOST else None


def _done(claims: Sequence[Claim]) -> str | None:
    """What was done to things."""
    concept = _concept_of(claims)
    if concept in ("damage", "destruction"):
        verb = commonest(claims, lambda claim: claim.predicate)
        return participle(verb) if verb in _set("damage") else None
    return _words("participles").get(concept or "")


def _joined(noun: str, done: str) -> str:
    """A noun phrase and its participle, said once: "seized devices" gives "devices seized"."""
    return " ".join([*(word for word in noun.split() if word.lower() != done), done])


def _spelled(claim: Claim) -> bool:
    """Whether what is counted stands beside the number: "41,250 spectators", not "a crowd of 44,250"."""
    return any(noun_lemma(word) == claim.about.head for word in claim.text.lower().split())


def _head(claim: Claim) -> str | None:
    head = claim.about.head or claim.unit
    return None if head in _set("countless") or (head and not head[0].isalpha()) else head


def _aged(claims: Sequence[Claim], documents: Documents) -> str:
    owner = _owner(claims, documents, always=True)
    return f"age of {owner}" if owner else _quoted("age", claims, documents)


def _named(claims: Sequence[Claim], _: Documents) -> str:
    return f"spelling of {commonest(claims, lambda claim: str(claim.value))}"


def _ordinal(claims: Sequence[Claim], documents: Documents) -> str:
    noun = commonest(claims, _head)
    return f"which {noun}" if noun else _quoted("place in order", claims, documents)


def _measured(claims: Sequence[Claim], documents: Documents) -> str:
    kind = claims[0].kind
    prop = commonest(claims, lambda claim: claim.about.property)
    owner = _owner(claims, documents, always=True)
    if prop == "distance":
        return f"distance from {owner}" if owner else _quoted("distance", claims, documents)
    if prop not in (None, "price") and owner is None:
        named = (_topic(claims, documents, "") or "").removeprefix("the ")
        if " " in named and property_concept(noun_lemma(named.split()[-1])) == prop:
            return named
    first = prop or _noun_of(kind, claims)
    bid = prop == "price" and _bid(claims, documents)
    if bid:
        return bid
    if (kind != "money" or prop) and (first != _PLAIN.get(kind) or kind in ("percent", "ratio")):
        topic = owner or _topic(claims, documents, first)
        if topic and topic.lower() not in (first, f"the {first}"):
            return f"{first} of {topic}"
    return _quoted(first, claims, documents)


def _bid(claims: Sequence[Claim], documents: Documents) -> str | None:
    """What is offered to somebody is an offer, not his price."""
    concept = commonest(claims, lambda claim: claim.about.concept)
    said = _topic(claims, documents, "") or ""
    if concept not in ("offers", "contracts") or not said or said[said.rfind(" ") + 1].islower():
        return None
    return _quoted(_words("money")[concept], claims, documents)


def _noun_of(kind: str, claims: Sequence[Claim]) -> str:
    if kind == "money":
        concept = commonest(claims, lambda claim: claim.about.concept)
        return _words("money").get(concept or "") or _PLAIN[kind]
    if kind == "measure":
        dimension = dimension_of(commonest(claims, lambda claim: claim.unit))
        return _words("dimensions").get(dimension or "") or _PLAIN[kind]
    return _PLAIN.get(kind, kind)


def _happened(claims: Sequence[Claim], documents: Documents) -> str:
    """A date is of an event, or it is when somebody did something."""
    first = _PLAIN[claims[0].kind]
    event = commonest(claims, lambda claim: claim.about.head if claim.about.head in _set("events") else None)
    if event is not None:
        own = [claim for claim in claims if claim.about.head == event]
        phrase = commonest(own, lambda claim: settled(claim.subject, claim)) or event
        phrase = phrase.lower() if phrase.lower() in _set("events") else phrase
        return f"{first} of {with_article(phrase, own, documents, always=True)}"
    verb = commonest(claims, lambda claim: claim.predicate if claim.predicate in _set("timed") else None)
    if verb is not None:
        own = [claim for claim in claims if claim.predicate == verb]
        who = commonest(own, _who)
        own = [claim for claim in own if who is not None and settled(claim.subject, claim) == who]
        if who is not None and len(own) * 3 >= len(claims):
            return _when(verb, who, own, documents)
    return _quoted(first, claims, documents)


def _who(claim: Claim) -> str | None:
    """Who did something, or to whom it was done; no length of time can be that."""
    return None if claim.about.head in _set("lengths") else settled(claim.subject, claim)


def _when(verb: str, who: str, claims: Sequence[Claim], documents: Documents) -> str:
    """A subordinate clause: who did it, or to whom it was done."""
    named = with_article(who, claims, documents, always=True)
    if verb == "bear":
        return f"date of birth of {named}"
    acts = share(claims, lambda claim: bool(claim.about.agent) and claim.about.agent == claim.subject)
    if verb in _set("intransitive") or acts >= _MOST:
        return f"when {named} {past(verb)}"
    return f"when {named} {'were' if plural_phrase(who) else 'was'} {participle(verb)}"


def _topic(claims: Sequence[Claim], documents: Documents, first: str) -> str | None:
    def subject(claim: Claim) -> str | None:
        found = settled(claim.subject, claim)
        return None if found is None or found.lower() == first else found

    phrase = commonest(claims, subject)
    return with_article(phrase, claims, documents, always=True) if phrase else None


def _owner(claims: Sequence[Claim], documents: Documents, *, always: bool = False) -> str | None:
    phrase = commonest(claims, lambda claim: settled(claim.about.of, claim))
    return with_article(phrase, claims, documents, always=always) if phrase else None


def _telling(claim: Claim) -> str | None:
    """The verb, if it says what happened so many times."""
    light = claim.predicate in ("be", "have", "do", "make", "get")
    return None if light or claim.predicate in words("reporting_verbs") else claim.predicate


def _quoted(first: str, claims: Sequence[Claim], documents: Documents) -> str:
    """A plain noun and the words around one of the values."""
    around = excerpt(claims, documents)
    return f"{first}: “{around}”" if around else first


_MAKERS: dict[str, Callable[[Sequence[Claim], Documents], str]] = {
    "count": _counted,
    "age": _aged,
    "ordinal": _ordinal,
    "name": _named,
    "date": _happened,
    "time": _happened,
}
