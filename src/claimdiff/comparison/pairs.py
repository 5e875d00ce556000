"""A compared pair: the level of each slot, what the levels weigh together, and why it was refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claimdiff.comparison.levels import levels
from claimdiff.comparison.profiles import Profile
from claimdiff.comparison.values import FITTING
from claimdiff.comparison.weights import relation_of, weigh


class Clash(NamedTuple):
    """Two slots that hardly go together: why, and the most that such a pair may weigh."""

    reason: str
    most: float


#: Why two values of one sentence seldom answer one question.
ONE_SENTENCE = "two values of one sentence are mostly two things"


class ComparedPair(NamedTuple):
    """Two claims set side by side.

    Attributes:
        a: Index of the first profile.
        b: Index of the second.
        relation: The table of weights that was read: how the two values relate.
        levels: The level of each slot, by the slot's name.
        weight: The sum of the levels' weights; above 0 the evidence is for one question.
        refused: Why the two can never stand in one cluster, or ``None``.
    """

    a: int
    b: int
    relation: str
    levels: Mapping[str, str]
    weight: float
    refused: str | None

    @property
    def fits(self) -> bool:
        """Whether the two values can stand for one reality."""
        return self.relation.endswith("equal")

    @property
    def rivals(self) -> bool:
        """Whether one sentence gives both values, and they differ.

        Mostly these are two things ("15 injured, eight missing"), but a sentence may also report that sources
        disagree ("magnitude 5.5 for the USGS and magnitude 5.7 for the Indian office").
        """
        return self.levels["article"] == "same sentence" and not self.fits


def compare_pairs(profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]]) -> list[ComparedPair]:
    """Each candidate pair, compared slot by slot."""
    return [_compare(profiles, a, b) for a, b in pairs]


def _compare(profiles: Sequence[Profile], a: int, b: int) -> ComparedPair:
    found = levels(profiles[a], profiles[b])
    relation = relation_of(profiles[a].claim.kind, found["value"])
    found["relation"] = relation
    weight = capped(weigh(relation, found), found)
    return ComparedPair(a, b, relation, found, weight, refusal(profiles[a], profiles[b], found))


def capped(weight: float, found: Mapping[str, str]) -> float:
    """The weight of two claims, no more than slots that clash allow."""
    clashing = clash(found)
    return weight if clashing is None else min(weight, clashing.most)


def clash(found: Mapping[str, str]) -> Clash | None:
    """Which slots of two claims hardly go together, or ``None``.

    One such pair does not keep two clusters apart, for a slot may be read wrongly; most pairs of their
    members do.
    """
    differ = found["value"] not in FITTING
    if found["question"] == "opposed":
        return Clash("two questions that exclude each other", -4.0 if differ else -2.5)
    if (
        found["family"] == "count"
        and found["question"] == "different"
        and found["head"] == "people and things"
    ):
        return Clash("people and things, counted for two questions", -4.0 if differ else -0.5)
    if found["people"] == "two sides":
        return Clash("people on two sides", -4.0 if differ else -1.5)
    if found["role"] == "opposed":
        return Clash("when it began and when it ended", -4.0 if differ else -2.0)
    if differ and found["reference"] == "of: different":
        return Clash("two people", -4.0)
    if differ and found["family"] == "date" and found["saying"] != "none":
        return Clash("days on which something was said", -1.5)
    if differ and found["per"] in ("one absent", "different"):
        return Clash("a rate, and none or one per another thing", -4.0)
    return None


def refusal(a: Profile, b: Profile, found: Mapping[str, str]) -> str | None:
    """Why two claims can never stand in one cluster, or ``None``."""
    if found["article"] == "same sentence" and found["value"] in FITTING:
        return "one sentence gives both"
    if found["value"] == "unlike" and a.claim.unit and b.claim.unit:
        return f"{a.claim.unit} and {b.claim.unit} measure different things"
    return None
