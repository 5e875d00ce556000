"""The level of each slot of a pair of claims: a discrete answer that names itself."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import JaroWinkler

from claimdiff.comparison.kinds import is_person, relation
from claimdiff.comparison.profiles import Profile
from claimdiff.comparison.questions import akin, exclusive, opposed_people
from claimdiff.comparison.standing import standing
from claimdiff.comparison.surroundings import surroundings
from claimdiff.comparison.values import value_level
from claimdiff.models import Claim, Kind

_ALIKE = 0.9
_SHORTEST = 4
#: Levels of the value at which agreeing may well be chance.
_COMMON = frozenset(("equal small", "equal tiny", "compatible", "bounded", "converted"))
#: Kinds of which the noun says what is counted; of a measure it often is something beside it.
_COUNTING = frozenset(("count", "ordinal", "duration", "percent", "ratio"))
#: Questions whose answer depends on a place or a person, and how it is said.
_REFERRING = {"distance": "from", "age": "of", "offers": "by"}
#: Stems of what comes with an event and has numbers of its own.
_SECONDARY = frozenset(("aftershock", "foreshock", "aftermath"))
#: Roles of which no time has both: "began at", "ended at", "was out by".
_BEGUN_AND_OVER = (frozenset(("start", "end")), frozenset(("start", "limit")))
#: A sentence with fewer content words beside its value is a dateline, byline or heading.
_BARE = 4


def levels(a: Profile, b: Profile) -> dict[str, str]:
    """The level of every slot, by the slot's name."""
    first, second = a.claim, b.claim
    one, other = first.about, second.about
    value = value_level(a.value, b.value)
    question = question_level(a.context.question, b.context.question)
    return {
        "value": value,
        "family": family_of(first.kind, second.kind),
        "rarity": rarity_of(first.kind, second.kind, value),
        "asked": str(a.context.question) if question == "exact" else "nothing in common",
        "head": term_level(a.head, b.head),
        "people": "two sides" if opposed_people(a.head, b.head) else "none",
        "question": question,
        "rivals": rivals_level(a, b),
        "past": "exact" if a.past == b.past else "different",
        "whence": phrase_level(a.whence, b.whence),
        "reference": reference_level(a, b),
        "role": role_level(one.role, other.role),
        "event": event_level(a, b),
        "predicate": predicate_level(a, b),
        "per": term_level(one.per, other.per),
        "modifiers": phrase_level(a.phrases["modifiers"], b.phrases["modifiers"]),
        "of": phrase_level(a.phrases["of"], b.phrases["of"]),
        "topic": topic_level(a.topics, b.topics),
        "names": names_level(a, b),
        "nearest name": phrase_level(a.nearest, b.nearest),
        "time": phrase_level(a.years, b.years),
        "unit": unit_level(first, second),
        "agent": phrase_level(a.agent, b.agent),
        "place": phrase_level(a.place, b.place),
        "when": when_level(one.time, other.time),
        "negated": "exact" if first.negated == second.negated else "different",
        "quoted": "exact" if one.quoted == other.quoted else "different",
        "siblings": siblings_level(a, b),
        "lead": "both" if a.lead and b.lead else "one" if a.lead or b.lead else "none",
        "wording": "bare" if min(len(a.context.words), len(b.context.words)) < _BARE else "full",
        "partitive": "exact" if a.context.partitive == b.context.partitive else "different",
        "cumulative": "exact" if a.context.cumulative == b.context.cumulative else "different",
        "trend": "exact" if first.trend == second.trend else "different",
        "saying": "both" if a.saying and b.saying else "one" if a.saying or b.saying else "none",
        "article": article_level(first, second),
        "grain": grain_level(a, b),
        **surroundings(a, b),
        **standing(a, b),
    }


@cache
def family_of(first: Kind, second: Kind) -> str:
    """The kinds of both claims, in order of the alphabet."""
    return "/".join(sorted({first, second}))


def rarity_of(first: Kind, second: Kind, value: str) -> str:
    """Whether agreeing on a value may be chance: ``common``, ``rare``, or ``length`` for a length of time."""
    if value not in _COMMON or first not in _COUNTING or second not in _COUNTING:
        return "rare"
    return "length" if first == second == "duration" else "common"


def article_level(a: Claim, b: Claim) -> str:
    """Whether two claims stand in one article or one sentence; "from 7.1 to 6.9" is said of one thing."""
    if a.article != b.article:
        return "other"
    if a.sentence != b.sentence or 0 < max(a.start, b.start) - min(a.end, b.end) <= len(" to "):
        return "same"
    return "same sentence"


@cache
def term_level(x: str | None, y: str | None) -> str:
    """The relation of two single terms: nouns, units, concepts."""
    if x is None or y is None:
        return "both absent" if x is y else "one absent"
    if x == y:
        return "exact"
    if _compound(x, y) or _compound(y, x):
        return "kind of"
    kind = relation(x, y)
    if kind == "same":
        return "same concept"
    if kind == "kind":
        return "kind of"
    if is_person(x) and is_person(y):
        return "both people"
    if kind == "other" and (is_person(x) or is_person(y)):
        return "people and things"
    if JaroWinkler.similarity(x, y) >= _ALIKE:
        return "fuzzy"
    return "sibling" if kind == "sibling" else "different"


def _compound(x: str, y: str) -> bool:
    """Whether a word is another with something before it: "co-worker", "earthquake"."""
    return len(y) >= _SHORTEST and x.endswith(y)


def question_level(x: str | None, y: str | None) -> str:
    """The relation of two questions."""
    if x is None or y is None:
        return "both absent" if x is y else "one absent"
    if x == y:
        return "exact"
    if akin(x, y):
        return "akin"
    return "opposed" if exclusive(x) and exclusive(y) else "different"


def predicate_level(a: Profile, b: Profile) -> str:
    """The relation of the governing predicates: by lemma, else by concept."""
    x, y = a.claim.predicate, b.claim.predicate
    if not x or not y:
        return "both absent" if not x and not y else "one absent"
    if x == y:
        return "exact"
    of_x, of_y = a.claim.about.concept, b.claim.about.concept
    return "same concept" if of_x and of_x == of_y else "different"


def rivals_level(a: Profile, b: Profile) -> str:
    """How many values each article gives for what both claims answer.

    A number that stands alone in each article, as the depth or the number of buildings, has nothing
    that it could be confused with.
    """
    found = [
        tuple(sorted((len(a.words.rivals[asked]) or 2, len(b.words.rivals[asked]) or 2)))
        for asked in a.asked
        if asked in b.asked
    ]
    if not found:
        return "nothing in common"
    fewest = min(found, key=lambda pair: pair[1])
    if fewest[1] == 1:
        return "alone"
    return "one alone" if fewest == (1, 2) else "crowded"


def topic_level(x: tuple[str, ...], y: tuple[str, ...]) -> str:
    """The relation of the concepts around two values, nearest first."""
    if not x or not y:
        return "both absent" if not x and not y else "one absent"
    if x[0] == y[0]:
        return "exact"
    if x[0] in y[:2] or y[0] in x[:2]:
        return "near"
    return "shared" if set(x) & set(y) else "different"


def names_level(a: Profile, b: Profile) -> str:
    """The relation of the names of two sentences, names that stand everywhere left out."""
    if not a.names and not b.names:
        return "both absent"
    telling = a.words.together(b.words).telling
    return phrase_level(telling(a.names), telling(b.names))


def siblings_level(a: Profile, b: Profile) -> str:
    """Whether the sentences share another value."""
    if not a.siblings or not b.siblings:
        return "absent"
    return "shared" if a.siblings & b.siblings else "different"


def phrase_level(x: frozenset[str], y: frozenset[str]) -> str:
    """The relation of two sets of stems."""
    if not x or not y:
        return "both absent" if not x and not y else "one absent"
    if x == y:
        return "exact"
    if x <= y or y <= x:
        return "part"
    return "overlap" if x & y else "different"


def when_level(x: str | None, y: str | None) -> str:
    """The relation of two EDTF dates by their stated parts: "2023-06-20" and "XXXX-06-20" are one."""
    if not x or not y:
        return "both absent" if not x and not y else "one absent"
    if x == y:
        return "exact"
    parts = zip(x[:10].split("-"), y[:10].split("-"), strict=False)
    clash = any(p != q for p, q in parts if "X" not in p and "X" not in q)
    return "different" if clash else "part"


def unit_level(a: Claim, b: Claim) -> str:
    """The relation of two units of measure or money; counts have nouns instead."""
    if "count" in (a.kind, b.kind):
        return "counted"
    return term_level(a.unit, b.unit)


def reference_level(a: Profile, b: Profile) -> str:
    """Of a distance, whether both are from one place; of an age, of one person; of an offer, by one party."""
    asked = {a.context.question, b.context.question}
    for question, name in _REFERRING.items():
        if question in asked or (question in a.topics[:2] and question in b.topics[:2]):
            return f"{name}: {phrase_level(a.whence, b.whence) if name != 'by' else names_level(a, b)}"
    return "none"


def role_level(x: str | None, y: str | None) -> str:
    """The relation of what two times are of one event: its beginning, its end, its span."""
    if not x and not y:
        return "none"
    return "opposed" if frozenset((x, y)) in _BEGUN_AND_OVER else term_level(x, y)


def grain_level(a: Profile, b: Profile) -> str:
    """How finely two dates are told, in order of the alphabet: "day/weekday", "weekday/year"."""
    if a.claim.kind != "date" or b.claim.kind != "date":
        return "none"
    return "/".join(sorted(x.value.day.grain if x.value.day else "relative" for x in (a, b)))


def event_level(a: Profile, b: Profile) -> str:
    """Whether both values are of the event itself, or of one that came with it, such as an aftershock."""
    one, other = (not _SECONDARY.isdisjoint([word for word, _ in profile.near]) for profile in (a, b))
    return "both beside" if one and other else "one beside" if one or other else "itself"
