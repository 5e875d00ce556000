"""Verb forms that look like nouns: "he shot two", "the quake hit at", "expected to close"."""

from __future__ import annotations

_NOMINAL = frozenset(("N", "NS", "P"))
_OBJECT = frozenset(("D", "CD", "PR", "G"))
_OPENERS = frozenset(("a", "an", "the"))
AUXILIARIES = frozenset(
    [
        "be",
        "am",
        "is",
        "are",
        "was",
        "were",
        "been",
        "being",
        "get",
        "got",
        "gets",
        "getting",
        "has",
        "have",
        "had",
        "having",
        "'s",
        "'re",
        "isn't",
        "wasn't",
        "weren't",
        "aren't",
        "hasn't",
        "haven't",
        "hadn't",
    ]
)
#: Pronouns that are subjects.
_PERSONS = frozenset(("he", "she", "they", "we", "i"))
_OBJECTS = frozenset(("him", "her", "them", "me", "us"))
TAKING = frozenset(("take", "takes", "took", "taken", "taking"))
#: Past tenses that look like nouns, and what follows them where they are none.
STRIKING = frozenset(("hit", "burst"))
_AT = frozenset(
    (
        "at",
        "off",
        "near",
        "early",
        "around",
        "about",
        "just",
        "shortly",
        "late",
        "before",
        "after",
        "when",
        "on",
        "into",
        "in",
    )
)
#: Words that an infinitive follows.
_INTENDING = frozenset(
    (
        "expected",
        "expects",
        "expect",
        "scheduled",
        "set",
        "due",
        "likely",
        "slated",
        "planned",
        "plans",
        "hopes",
        "hope",
        "aims",
        "wants",
        "intends",
        "began",
        "going",
        "forced",
        "wanted",
    )
)


def struck(lower: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether "hit" or "burst" is no noun: "the quake hit at", "suspects burst in"."""
    subject = tags[k - 1] in _NOMINAL or (
        k > 1 and lower[first + k - 1] == "," and lower[first + k] == "burst"
    )
    return subject and k + 1 < len(tags) and lower[first + k + 1] in _AT


def is_past(lower: list[str], classes: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether what looks like a noun is a past tense: "he shot two", "were shot on", "the quake hit at"."""
    before = tags[k - 1]
    parts = classes[k].split("|")
    if "VD" not in parts and "VN" not in parts:
        return False
    after = tags[k + 1] if k + 1 < len(tags) else "."
    if before == "PR" and lower[first + k - 1] in _PERSONS:
        return after not in _NOMINAL
    if auxiliary(lower, tags, first, k):
        return after in ("IN", ".", "R", "C", "TO", "P") and lower[first + k - 1] not in _OPENERS
    return before in ("NS", "P") and after in _OBJECT


def is_purpose(lower: list[str], classes: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether an infinitive looks like a noun after "to": "expected to close", "to convict him"."""
    if tags[k] not in ("N", "J", "R"):
        return False
    after = tags[k + 1] if k + 1 < len(tags) else "."
    following = lower[first + k + 1] if k + 1 < len(tags) else ""
    if following in _OBJECTS:
        return following != "her" or tags[k + 2 : k + 3] not in (["N"], ["NS"], ["J"])
    intended = k > 1 and lower[first + k - 2] in _INTENDING
    return intended and after not in _NOMINAL and "V" in classes[k].split("|")


def auxiliary(lower: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether a form of "be", "have" or "get" stands before a verb form, adverbs aside."""
    back = k - 1
    while back > 0 and k - back < 4 and tags[back] in ("R", "VN", "PR"):
        back -= 1
    return lower[first + back] in AUXILIARIES
