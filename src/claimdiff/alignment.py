"""Blocking, comparison and clustering in one: which claims answer one question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimdiff.blocking import candidate_pairs
from claimdiff.clustering import cluster_pairs
from claimdiff.comparison import ComparedPair, Profile, compare_pairs, compete, profiles
from claimdiff.comparison.names import name_clusters
from claimdiff.models import RANK, AlignmentLevel, Claim
from claimdiff.segmentation import Document

#: The levels of an alignment, from the least evidence to the most.
LEVELS: tuple[AlignmentLevel, ...] = ("loose", "fair", "firm")
#: The least evidence (log odds) of each level: more than this joins claims whose values differ.
LEAST: dict[AlignmentLevel, float] = {"loose": 0.0, "fair": 1.0, "firm": 2.0}


def level_of(weakest: float) -> AlignmentLevel:
    """The level of a cluster whose weakest join had this much evidence (log odds)."""
    return next((level for level in reversed(LEVELS) if weakest > LEAST[level]), "loose")


class Alignment(NamedTuple):
    """Claims put together by the question they answer.

    Attributes:
        profiles: The claims as they were compared, without names; pairs count in these.
        compared: The candidate pairs, each with the level of every slot.
        groups: The claims by question, each claim in exactly one group, by article and position; those of
            a rank ("one of the best") are in none.
        left_out: How many pairs were never compared.
        weakest: By a claim's id the least evidence (log odds) on which its group was joined; claims alone and
            names have none.
    """

    profiles: tuple[Profile, ...]
    compared: tuple[ComparedPair, ...]
    groups: tuple[tuple[Claim, ...], ...]
    left_out: int
    weakest: Mapping[str, float]


def align(
    claims: Sequence[Claim], documents: Mapping[str, Document], level: AlignmentLevel = "loose"
) -> Alignment:
    """Put the claims together that answer one question.

    ``claims`` come by article and position; ``documents`` by the article's id. Claims of different values
    are joined on the evidence that ``level`` asks for.
    """
    claims = [claim for claim in claims if claim.about.property != RANK]
    made = profiles(claims, documents)
    candidates = candidate_pairs(made)
    articles = [profile.claim.article for profile in made]
    compared = compete(compare_pairs(made, candidates.pairs), articles)
    contested = [profile.contested for profile in made]
    found = cluster_pairs(len(made), compared, articles, LEAST[level], contested)
    groups = [tuple(made[i].claim for i in group.members) for group in found]
    weakest = {made[i].claim.id: g.weakest for g in found if g.weakest is not None for i in g.members}
    named = [claim for claim in claims if claim.kind == "name"]
    groups += [tuple(group) for group in name_clusters(named, documents)]
    return Alignment(tuple(made), tuple(compared), tuple(groups), candidates.left_out, weakest)
