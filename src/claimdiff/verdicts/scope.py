"""Whether two values differ because they count different wholes or parts."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim
from claimdiff.values import extent
from claimdiff.verdicts.surroundings import surroundings

IRREGULAR = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "inch": "inches",
    "aircraft": "aircraft",
}
#: Words after "of" that make a number a part of a known whole ("four of his children").
OWNERS = frozenset({"the", "his", "her", "their", "its", "our", "those", "these", "them", "whom", "which"})
#: Kinds whose values can be parts of each other.
COUNTED = frozenset({"count", "measure", "money"})


@cache
def _wholes() -> dict[str, frozenset[str]]:
    """Every noun of the table -> the nouns it is a kind or part of, followed upward."""
    direct: dict[str, set[str]] = {}
    for whole, parts in table("wholes_and_parts")["kinds"].items():
        for part in parts:
            direct.setdefault(part, set()).add(whole)
    found: dict[str, frozenset[str]] = {}
    for part in direct:
        seen: set[str] = set()
        todo = [part]
        while todo:
            for whole in direct.get(todo.pop(), ()):
                if whole not in seen:
                    seen.add(whole)
                    todo.append(whole)
        found[part] = frozenset(seen - {part})
    return found


def is_part_of(part: str | None, whole: str | None) -> bool:
    """Whether one noun names a kind or part of what the other names ("computer", "device")."""
    return bool(part and whole) and whole in _wholes().get(part or "", frozenset())


def scope_apart(first: Claim, second: Claim, articles: dict[str, Article]) -> str | None:
    """Why two differing values count a part and its whole, in words; ``None`` where nothing says so.

    The larger value must belong to the whole.
    """
    one, other = extent(first), extent(second)
    if one is None or other is None or one.centre == other.centre or first.kind not in COUNTED:
        return _rates(first, second)
    small, large = (first, second) if one.centre < other.centre else (second, first)
    return (
        _rates(first, second)
        or _heads(small, large)
        or _modifiers(small, large)
        or _levels(small, large)
        or _share_of(small, large)
        or _words(small, large, articles)
    )


def _heads(small: Claim, large: Claim) -> str | None:
    """96 computers, 150 devices."""
    part = small.about.head or small.unit
    whole = large.about.head or large.unit
    for one, other in ((part, whole), (small.unit, large.unit)):
        if is_part_of(one, other):
            return f"{plural(one)} are counted among {plural(other)}"
        if other in table("wholes_and_parts")["made_of"].get(one, ()):
            return f"one {one} has several {plural(other)}"
    return None


def _modifiers(small: Claim, large: Claim) -> str | None:
    """Seriously injured people, injured people."""
    narrow = table("wholes_and_parts")["narrowing"]
    said = set(small.about.modifiers) | set(small.text.lower().replace("-", " ").split())
    meant = set(large.about.modifiers) | set(large.text.lower().replace("-", " ").split())
    only = sorted((said - meant) & set(narrow))
    others = (meant - said) & set(narrow)
    return f"“{only[0]}” narrows down what is counted" if only and not others else None


def _levels(small: Claim, large: Claim) -> str | None:
    """In the district, in the province."""
    levels = table("wholes_and_parts")["levels"]
    near, far = _level(small, levels), _level(large, levels)
    if near is not None and far is not None and levels[near] < levels[far]:
        return f"one holds for a {near}, the other for a {far}"
    return None


def _level(claim: Claim, levels: dict[str, int]) -> str | None:
    for phrase in (claim.about.place, claim.about.of):
        for word in reversed((phrase or "").lower().split()):
            if word in levels:
                return word
    return None


def _rates(first: Claim, second: Claim) -> str | None:
    """A total against a figure per day."""
    one, other = first.about.per, second.about.per
    if one != other and (one or other):
        if one and other:
            return f"one is per {one}, the other per {other}"
        return f"one is per {one or other}, the other is not"
    return None


def _share_of(small: Claim, large: Claim) -> str | None:
    """Four of his children, five children."""
    words, others = small.text.lower().split(), large.text.lower().split()
    for n in range(len(words) - 1):
        if words[n] == "of" and words[n + 1] in OWNERS and "of" not in others:
            if words[n + 1] == "the" and small.about.concept and small.about.concept == large.about.concept:
                continue
            return f"“of {words[n + 1]}” marks the smaller figure as a part"
    return None


def _words(small: Claim, large: Claim, articles: dict[str, Article]) -> str | None:
    """Words that mark a part ("including", "of them") or a whole ("altogether", "in five operations")."""
    data = table("wholes_and_parts")
    around = surroundings(small, articles.get(small.article))
    near = f" {' '.join(around.before[-3:])} "
    for phrase in data["part_before"]:
        if f" {phrase} " in near:
            return f"“{phrase}” marks the smaller figure as a part"
    for phrase in data["part_after"]:
        marked = around.behind.startswith(f" {phrase} ") and not _goes_on(small, phrase, articles)
        if marked and not _alike(around.behind, phrase, large, articles):
            return f"“{phrase}” marks the smaller figure as a part"
    there = surroundings(large, articles.get(large.article))
    here, far = f"{around.ahead}|{around.behind}", f"{there.ahead}|{there.behind}"
    for phrase in data["whole"]:
        if f" {phrase} " in far and f" {phrase} " not in here:
            return f"“{phrase}” marks the larger figure as a sum"
    return None


def _goes_on(small: Claim, phrase: str, articles: dict[str, Article]) -> bool:
    """Whether a comma makes the phrase tell parts of this figure: "30 dead, among them a child"."""
    article = articles.get(small.article)
    following = "" if article is None else article.text[small.end : small.end + 1]
    return phrase.startswith("among") and following in (",", "–", "-")


def _alike(behind: str, phrase: str, large: Claim, articles: dict[str, Article]) -> bool:
    """Whether the larger figure counts the same part: "one of them a child" against "two were children"."""
    there = surroundings(large, articles.get(large.article))
    if there.behind.startswith(f" {phrase} "):
        return True
    part = {word for word in behind.removeprefix(f" {phrase} ").split() if word not in ("a", "an", "the")}
    named = {large.about.head or "", large.unit or "", *there.after, *large.text.lower().split()}
    return bool(
        {form for word in part for form in (word, plural(word))} & {*named, *map(plural, named)} - {"", "s"}
    )


def plural(noun: str | None) -> str:
    """The plural of a noun for the words of a reason."""
    word = noun or ""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
