"""Whether two values differ because the count moved on."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim
from claimdiff.values import extent
from claimdiff.values.days import parse_days
from claimdiff.verdicts.surroundings import surroundings

#: Kinds whose values can move on at all.
MOVING = frozenset({"count", "money", "percent", "measure", "duration", "age", "ordinal", "ratio"})
#: A toll is still rising this many days after the story's first article, not later.
TOLL_DAYS = 14
#: A standing figure (people living somewhere, a price) may move on when this many days lie between.
STANDING_DAYS = 60
#: Years of age and years between articles may differ by this much (a birthday in between).
AGE_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Marks:
    """What the words around a claim say of its time.

    Attributes:
        new: It replaced an earlier value ("raised to 11").
        old: It was replaced ("up from 5", "initially").
        current: It holds now ("currently", "now").
        first: A first finding ("preliminary"): old only if another value says that it was revised.
    """

    new: bool = False
    old: bool = False
    current: bool = False
    first: bool = False


def marks(claim: Claim, article: Article | None) -> Marks:
    """The marks of time that the words around a claim give it."""
    data = table("update_marks")
    around = surroundings(claim, article)
    if not (around.before or around.after):
        return Marks()
    ahead, behind = around.ahead, around.behind
    near = f" {' '.join(around.before[-5:])} "
    moved = _moved_to(claim, around.before)
    came_from = around.before[-1:] == ("from",) and any(w in data["movers"] for w in around.before)
    return Marks(
        new=(moved and not came_from) or any(f" {phrase} " in near for phrase in data["new"]),
        old=came_from
        or any(f" {phrase} " in near for phrase in data["old"])
        or any(behind.startswith(f" {phrase} ") for phrase in data["old_after"]),
        current=any(f" {phrase} " in near for phrase in data["current"])
        or any(f" {phrase} " in behind for phrase in data["current_after"]),
        first=any(f" {phrase} " in ahead for phrase in data["first"]),
    )


def _moved_to(claim: Claim, before: tuple[str, ...]) -> bool:
    """Whether a verb of change leads up to the value ("rose on Monday to 11", "bringing the toll to 11")."""
    data = table("update_marks")
    movers = data["date_movers"] if claim.kind == "date" else data["movers"]
    link = max((i for i, word in enumerate(before) if word in data["links"]), default=-1)
    if link < len(before) - 3:
        return False
    if any(word in movers for word in before[:link]):
        return True
    brought = next((i for i, word in enumerate(before[:link]) if word in data["bringers"]), None)
    return brought is not None and any(word in data["tallies"] for word in before[brought:link])


def is_toll(claim: Claim) -> bool:
    """Whether the claim counts what only rises while a story runs: dead, injured, missing, arrested."""
    if claim.kind != "count":
        return False
    data = table("update_marks")
    about = claim.about
    words = (about.property, about.concept, claim.predicate, about.head, *about.modifiers)
    return any(word in data["toll"] for word in words if word) or any(
        word in data["toll"] for word in claim.text.lower().split()
    )


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


def aged(first: Claim, second: Claim, articles: dict[str, Article]) -> bool:
    """Whether two ages differ by the time between the articles."""
    ages = _published_values(first, second, articles)
    if ages is None or first.kind != "age" or second.kind != "age":
        return False
    (day, age), (later, older) = sorted(ages)
    years = (later - day) / 365.25
    return years >= 0.25 and abs((older - age) / 31557600 - years) <= AGE_SLACK


def moved_by_date(first: Claim, second: Claim, articles: dict[str, Article], since: int | None) -> bool:
    """Whether publication dates explain two values: a toll that rose, a standing figure that changed.

    Args:
        first: A claim.
        second: Another, with a different value.
        articles: Articles by id.
        since: Publication day of the first article of the cluster.
    """
    found = _published_values(first, second, articles)
    if found is None:
        return False
    (day, value), (later, other) = sorted(found)
    if day == later:
        return False
    if is_toll(first) and is_toll(second):
        return other > value and day - (since or day) <= TOLL_DAYS
    return later - day >= STANDING_DAYS and _standing(first) and _standing(second)


def _published_values(
    first: Claim, second: Claim, articles: dict[str, Article]
) -> list[tuple[int, float]] | None:
    found: list[tuple[int, float]] = []
    for claim in (first, second):
        day, value = published_day(articles.get(claim.article)), extent(claim)
        if day is None or value is None:
            return None
        found.append((day, value.centre))
    return found


def _standing(claim: Claim) -> bool:
    """Whether the claim states how things stand rather than what happened."""
    verbs = table("update_marks")["standing"]
    return claim.kind in ("count", "money", "percent", "measure") and (
        claim.predicate in verbs or claim.about.concept in verbs
    )
