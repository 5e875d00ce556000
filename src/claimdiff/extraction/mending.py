"""Mends tags by what stands further away than the tagger looks."""

from __future__ import annotations

from claimdiff.extraction.verb_forms import (
    AUXILIARIES,
    STRIKING,
    TAKING,
    auxiliary,
    is_past,
    is_purpose,
    struck,
)

_OBJECT = frozenset(("D", "CD", "PR", "G"))
_BOUND_ENDS = frozenset(("than", "least", "most", "to", "as"))
_BOUNDS = frozenset(
    (opener, "than")
    for opener in ("more", "less", "fewer", "greater", "higher", "lower", "longer", "larger", "rather")
) | {("at", "least"), ("at", "most"), ("up", "to"), ("close", "to")}
#: Words that open a noun phrase and never stand alone.
_OPENERS = frozenset(("a", "an", "the", "its", "his", "their", "our", "my", "your"))
#: Prepositions that no finite verb follows: "the number of inmates".
_BEFORE_NOUNS = frozenset(("of", "by", "with", "from", "among", "between", "against", "for"))
#: Verb forms that are no nouns, whatever stands before them: "the bus are", "the raid belong".
_NEVER_NOUNS = frozenset(("are", "have", "do", "am", "belong", "remain", "become", "seem", "include", "say"))
_DIRECTIONS = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "away", "off")
)
_BEFORE_PAST = frozenset(("CD", "N", "NS", "P", "PR", "R"))
_FINITE = frozenset(("VZ", "VD", "M"))
#: Words between a number and its noun: "eight more picks".
_FURTHER = frozenset(("more", "other", "additional", "such"))
#: Verbs whose past tense looks like their noun.
_UNCHANGING = frozenset(("cost", "hit", "cut", "put", "set", "shut", "beat", "hurt", "split", "spread"))
_OBJECT_OR_NOUN = _OBJECT | {"P", "N", "NS"}
#: Tags that a verb after "will" or "can" may have been given.
_UNVERBED = frozenset(("J", "N", "NS", "R"))
#: Forms of "be" after which a word that may be a participle is one: "was shot four times".
_PASSIVE = frozenset(("was", "were", "been", "being"))
_SUBJECTS_OR_WHO = frozenset(("N", "NS", "P", "PR", "W"))
_SUBJECTS = frozenset(("N", "NS", "P", "PR"))
#: What people are held or taken as: "held 30 villagers hostage".
_CAPTIVE = frozenset(("hostage", "captive", "prisoner"))
_NOMINAL = frozenset(("N", "NS", "P"))
#: Tags that nothing below changes, but for a few words.
_SETTLED = frozenset(("D", "IN", "C", "S", "W", "PR", "G", "EX", "RP", "TO", "M", "P", "UH", "."))
_UNSETTLING = STRIKING | _UNCHANGING | {"no"}


def mend(lower: list[str], classes: list[str], tags: list[str], first: int) -> None:  # noqa: PLR0912, PLR0915  a branch a tag
    """Mend what a window of one token on each side cannot see.

    A participle without an auxiliary takes no object: "the blast killed 15" is a past tense; "were injured"
    has a participle, whatever the lexicon says; what follows "to" and can be an infinitive is one; a number's
    noun is no verb ("30 home runs").
    """
    end = len(tags) - 1
    for k in range(1, end + 1):
        own = tags[k]
        word = lower[first + k]
        if own in _SETTLED and word not in _UNSETTLING:
            continue
        before = tags[k - 1]
        if word in STRIKING and struck(lower, tags, first, k):
            tags[k] = "VD"
        elif word in _DIRECTIONS and before in ("NS", "N") and own in ("N", "J", "V"):
            tags[k] = "R"
        elif own == "VZ" and lower[first + k - 1] in _OPENERS:
            tags[k] = "NS"
        elif own == "N" and word == "worth":
            tags[k] = "IN"
        elif (own == "V" and before in ("CD", "J", "N") and _numbered(tags, k)) or (
            own == "V" and _inside_phrase(lower, tags, first, k)
        ):
            tags[k] = "N"
        elif before == "M" and own in _UNVERBED and "V" in classes[k].split("|"):
            tags[k] = "V"
        elif (
            before in ("TO", "IN")
            and lower[first + k - 1] == "to"
            and is_purpose(lower, classes, tags, first, k)
        ):
            tags[k - 1], tags[k] = "TO", "V"
        elif before == "TO":
            if own in ("N", "J", "R", "VN", "VD") and ("V" in classes[k].split("|") or word in _UNCHANGING):
                tags[k] = "V"
        elif own == "V" and word == "place" and lower[first + k - 1] in TAKING:
            tags[k] = "N"
        elif own == "VN":
            free = k < end and tags[k + 1] in _OBJECT and before not in ("D", "IN", "J")
            second = before == "VN" and lower[first + k - 1] not in AUXILIARIES
            if free and (second or not auxiliary(lower, tags, first, k)):
                tags[k] = "VD"
        elif own == "N" and "V" in classes[k] and is_past(lower, classes, tags, first, k):
            tags[k] = "VN" if auxiliary(lower, tags, first, k) else "VD"
        elif own == "N":
            tags[k] = _mended_noun(lower, classes[k], tags, first, k)
        elif own in ("J", "VD"):
            phrasal = own == "J" and k < end and tags[k + 1] == "RP" and "VD" in classes[k]
            if phrasal and before in _SUBJECTS:
                tags[k] = "VD"
            elif phrasal and auxiliary(lower, tags, first, k):
                tags[k] = "VN"
            elif word[-2:] == "ed":
                _mend_past(lower, tags, first, k)
        elif own == "P" and word == "no":
            tags[k] = "R" if k < end and lower[first + k + 1] == "longer" else "D"
        elif own == "VZ":
            if word not in AUXILIARIES and (
                lower[first + k - 1] in _BEFORE_NOUNS or _plural(lower, tags, first, k)
            ):
                tags[k] = "NS"
        elif own == "NS":
            stands = word == "stands" and k < end and lower[first + k + 1] == "at"
            if stands or (before == "W" and "VZ" in classes[k]):
                tags[k] = "VZ"
        elif own == "CD":
            _bound(lower, tags, first, k)
        if (
            word in _UNCHANGING
            and k < end
            and before in _NOMINAL
            and (tags[k + 1] in _OBJECT_OR_NOUN or lower[first + k + 1] in "$€£¥")
        ):
            tags[k] = "VD"
    if _verbless(tags):
        _headline(classes, tags)


def _mended_noun(lower: list[str], own: str, tags: list[str], first: int, k: int) -> str:
    """The tag of a noun of the class ``own`` that may be a verb: "was shot", "she shot three", "burst in"."""
    before, after = tags[k - 1], tags[k + 1] if k + 1 < len(tags) else "."
    if "VN" in own:
        if lower[first + k - 1] in _PASSIVE:
            return "VN"
        if before in _SUBJECTS_OR_WHO and after in _OBJECT:
            return "VD"
    if before == "NS":
        if lower[first + k] in _CAPTIVE:
            return "J"
        if after not in _NOMINAL and ("VN" in own or "VD" in own):
            return "VN" if "VN" in own else "VD"
    return "VG" if after in _OBJECT and lower[first + k].endswith("ing") else "N"


def _plural(lower: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether a number above one stands before, perhaps with a noun between: "30 home runs", "15 offers"."""
    at = k - 1 if tags[k - 1] == "CD" else k - 2
    if at < 0 or tags[at] != "CD":
        return False
    if at == k - 2 and tags[k - 1] != "N" and lower[first + k - 1] not in _FURTHER:
        return False
    return lower[first + at] not in ("one", "1")


def _numbered(tags: list[str], k: int) -> bool:
    """Whether a number opens the phrase that a noun closes after ``k``: "five pirate skiffs"."""
    return tags[k + 1 : k + 2] in (["N"], ["NS"]) and "CD" in tags[max(0, k - 3) : k]


def _inside_phrase(lower: list[str], tags: list[str], first: int, k: int) -> bool:
    """Whether a determiner opens the phrase before ``k``: "a raid", "a pirate attack"."""
    if lower[first + k] in _NEVER_NOUNS:
        return False
    back = k - 1
    while back > 0 and k - back < 5 and tags[back] in ("N", "J"):
        back -= 1
    return lower[first + back] in _OPENERS and (back == k - 1 or tags[k - 1] == "N")


def _verbless(tags: list[str]) -> bool:
    """Whether a sentence has no finite verb; an infinitive is none."""
    if not _FINITE.isdisjoint(tags):
        return False
    return all(own != "V" or (k > 0 and tags[k - 1] in ("TO", "R")) for k, own in enumerate(tags))


def _bound(lower: list[str], tags: list[str], first: int, k: int) -> None:
    """Words that bound a number are adverbs: "more than 30", "at least 30", "up to 30", "as many as 30"."""
    last = lower[first + k - 1]
    if k < 2 or last not in _BOUND_ENDS:
        return
    opener = lower[first + k - 2]
    if last == "as" and k > 2 and lower[first + k - 3] == "as":
        tags[k - 3] = tags[k - 2] = tags[k - 1] = "R"
    elif (opener, last) in _BOUNDS:
        tags[k - 2] = tags[k - 1] = "R"


def _headline(classes: list[str], tags: list[str]) -> None:
    """Find the verb of a sentence that seems to have none: "Quake rattles Sonoma", "it led to a raid"."""
    past = [k for k, own in enumerate(tags) if own == "VN" and "VD" in classes[k]]
    if len(past) == 1 and 0 < past[0] < len(tags) - 1:
        k = past[0]
        if tags[k - 1] in _BEFORE_PAST and (tags[k + 1] in _OBJECT_OR_NOUN or tags[k + 1] == "TO"):
            tags[k] = "VD"
            return
    for k in range(1, len(tags) - 1):
        own, after = tags[k], tags[k + 1]
        if tags[k - 1] not in _NOMINAL or after in (".", "VN", "VG", "C", "G"):
            continue
        if k > 1 and tags[k - 2] in ("D", "G") and after != "CD":
            continue
        parts = classes[k].split("|")
        if own == "NS" and "VZ" in parts and after != "NS":
            tags[k] = "VZ"
            return
        if own == "N" and "V" in parts and tags[k - 1] == "NS":
            tags[k] = "V"
            return


def _mend_past(lower: list[str], tags: list[str], first: int, k: int) -> None:
    after = tags[k + 1] if k + 1 < len(tags) else "."
    if auxiliary(lower, tags, first, k):
        tags[k] = "VN"
    elif tags[k] == "J" and after not in _NOMINAL:
        back = k - 1
        while back > 0 and tags[back] == "R":
            back -= 1
        if after in _OBJECT and tags[back] in ("C", "N", "NS", "P", "PR", "."):
            tags[k] = "VD"
        elif tags[back] in _NOMINAL:
            tags[k] = "VD" if after in ("J", "R") else "VN"
