"""Whether two values differ because the count moved on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim, Interval
from claimdiff.values import extent
from claimdiff.values.days import parse_days
from claimdiff.verdicts.surroundings import surroundings
from claimdiff.verdicts.time_marks import Marks

#: Kinds whose values can move on at all.
MOVING = frozenset({"count", "money", "percent", "measure", "duration", "age", "ordinal", "ratio"})
#: A toll still moves in articles published up to this many days after the story's first.
TOLL_DAYS = 14
#: A standing figure (people living somewhere, a price) may move on when this many days lie between.
STANDING_DAYS = 60
#: Ages and the time between the articles may differ by this many years (a birthday in between).
AGE_SLACK = 1.0
#: Two ages are taken for one person growing older when the articles are at least this many years apart.
AGE_YEARS = 0.25
#: "Survived by five children" is about the dead one's family.
BEREAVED = frozenset({"survived", "survives", "survive"})
#: Words that put an age on a birthday near by.
TURNS = frozenset({"turn", "turns", "turned", "turning", "will"})
#: How many words around a claim are searched for a perfect ("has escorted 41 ships"), and what is none.
PERFECT_WORDS = 4
NOT_YET = frozenset({"a", "an", "the", "to", "no", "not", "about", "some", "more", "at", "only", "just"})
#: So many letters of a unit tell its noun in the text ("story", "storey").
SAME_NOUN = 4
#: How many words around a claim may make it a toll.
TOLL_WORDS = 4


def is_toll(claim: Claim, article: Article | None) -> bool:
    """Whether the claim counts what moves while a story runs: dead, missing, damage done, a reward."""
    data = table("update_marks")
    words = list(_toll_words(claim, article))
    if claim.kind in data["going_on"]:
        return not frozenset(data["going_on"][claim.kind]).isdisjoint(words) and not _historical(
            claim, article
        )
    if claim.kind != "count" or _attributive(claim):
        return False
    toll = frozenset(data["toll"])
    if any(word in BEREAVED and following == "by" for word, following in pairwise(words)):
        return False
    running = any(word in toll for word in words) or _so_far(claim, article)
    return running and not _historical(claim, article)


def _attributive(claim: Claim) -> bool:
    """Whether the number describes a thing rather than counts what befell it: a 15-storey building."""
    number, hyphen, noun = claim.text.lower().rpartition("-")
    if not hyphen or claim.unit is None or " " in number:
        return False  # "three half-brothers" are counted
    return noun[:SAME_NOUN] == claim.unit[:SAME_NOUN]


def _so_far(claim: Claim, article: Article | None) -> bool:
    """Whether the count goes on by its tense ("has escorted 41 ships", "300 calls have been taken")."""
    around = surroundings(claim, article)
    return any(
        word in ("has", "have") and n + 1 < len(words) and words[n + 1] not in NOT_YET
        for words in (around.before[-PERFECT_WORDS:], around.after[:PERFECT_WORDS])
        for n, word in enumerate(words)
    )


def _toll_words(claim: Claim, article: Article | None) -> Iterable[str]:
    about, around = claim.about, surroundings(claim, article)
    slots = (about.property, about.concept, claim.predicate, about.head, *about.modifiers)
    yield from (word for word in slots if word)
    yield from claim.text.lower().split()
    yield from around.before[-TOLL_WORDS:]
    yield from around.after[:TOLL_WORDS]


def _historical(claim: Claim, article: Article | None) -> bool:
    """Whether the sentence is about an earlier year, whose counts were settled long ago."""
    if article is None:
        return False
    years = _years(claim, article)
    if not years:
        sentence = article.text[claim.sentence.start : claim.sentence.end]
        return "years ago" in sentence or "last year" in sentence
    stamp = parse_days(article.published) if article.published else None
    return stamp is not None and max(years) < int(str(article.published)[:4])


def names_year(claim: Claim, article: Article | None) -> bool:
    """Whether the claim's sentence names a year, as background does ("the 2003 quake killed 26,000")."""
    return article is not None and bool(_years(claim, article))


def _years(claim: Claim, article: Article) -> list[int]:
    """The years that the claim's sentence names."""
    return [int(year) for year in _year().findall(article.text[claim.sentence.start : claim.sentence.end])]


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,-])(?:1[89]|20)\d\d(?![\d.,-]*\d)")


def falls(claim: Claim, article: Article | None) -> bool:
    """Whether a toll can also shrink: people missing, homes without power."""
    falling = frozenset(table("update_marks")["falling"])
    return any(word in falling for word in _toll_words(claim, article))


def said_to_move(first: Claim, second: Claim, before: Marks, after: Marks) -> bool:
    """Whether the words say that one of two values replaced the other.

    Args:
        first: A claim.
        second: Another, with a different value.
        before: Marks of the first claim's value in its article.
        after: Marks of the second's.
    """
    if first.kind == "date" or second.kind == "date":
        return before.new != after.new
    if first.kind not in MOVING:
        return False
    if before.new != after.new or before.old != after.old:
        return True
    if before.current != after.current and first.kind in ("count", "money", "percent", "measure"):
        return True
    return (before.first and after.new) or (after.first and before.new)


def published_day(article: Article | None) -> int | None:
    """The day an article was published (or last updated), where it is known to the day."""
    if article is None:
        return None
    for stamp in (article.updated, article.published):
        days = parse_days(stamp) if stamp else None
        if days is not None and days.low == days.high:
            return days.low
    return None


def dated(first: Claim, second: Claim, articles: dict[str, Article]) -> list[tuple[int, float]] | None:
    """Publication day and number of two claims, earlier first; ``None`` where one is not known."""
    found: list[tuple[int, float]] = []
    for claim in (first, second):
        day, value = published_day(articles.get(claim.article)), extent(claim)
        if day is None or value is None:
            return None
        found.append((day, value.centre))
    return sorted(found)


def aged(first: Claim, second: Claim, articles: dict[str, Article]) -> bool:
    """Whether two ages differ by the time between the articles."""
    ages = dated(first, second, articles)
    if ages is None or first.kind != "age" or second.kind != "age":
        return False
    (day, age), (later, older) = ages
    years = (later - day) / 365.25
    return years >= AGE_YEARS and abs((older - age) / 31557600 - years) <= AGE_SLACK


def turning(first: Claim, second: Claim, articles: dict[str, Article]) -> bool:
    """Whether two ages a year apart are those before and on a birthday ("28"; "turns 29 in April")."""
    ages = (first.value, second.value)
    if first.kind != "age" or second.kind != "age" or any(isinstance(age, (str, Interval)) for age in ages):
        return False
    younger, older = sorted((first, second), key=lambda claim: float(str(claim.value)))
    if float(str(older.value)) - float(str(younger.value)) != 1:
        return False
    before = surroundings(older, articles.get(older.article)).before[-3:]
    return any(word in TURNS for word in (*before, *older.text.lower().split()))


def rose(first: Claim, second: Claim, articles: dict[str, Article], since: int | None) -> bool | None:
    """Whether the later article has the toll further on; ``None`` where days do not tell.

    Args:
        first: A claim that counts a toll.
        second: Another, with a different value.
        articles: Articles by id.
        since: Publication day of the first article of the cluster.
    """
    found = dated(first, second, articles)
    if found is None or found[0][0] == found[1][0]:
        return None
    (day, value), (_, later) = found
    if day - (since or day) > TOLL_DAYS:
        return False
    return (
        later > value
        or falls(first, articles.get(first.article))
        or falls(second, articles.get(second.article))
    )


def changed(first: Claim, second: Claim, articles: dict[str, Article]) -> bool:
    """Whether two standing figures (people living somewhere, a price) are from far apart in time."""
    found = dated(first, second, articles)
    return (
        found is not None
        and found[1][0] - found[0][0] >= STANDING_DAYS
        and _standing(first)
        and _standing(second)
    )


def _standing(claim: Claim) -> bool:
    """Whether the claim states how things stand rather than what happened."""
    verbs = table("update_marks")["standing"]
    return claim.kind in ("count", "money", "percent", "measure") and (
        claim.predicate in verbs or claim.about.concept in verbs
    )
