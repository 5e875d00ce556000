"""Blocking, comparison and clustering in one: which claims answer one question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimdiff.blocking import candidate_pairs
from claimdiff.clustering import cluster_pairs
from claimdiff.comparison import ComparedPair, Profile, compare_pairs, compete, profiles
from claimdiff.comparison.names import name_clusters
from claimdiff.models import RANK, Claim
from claimdiff.segmentation import Document


class Alignment(NamedTuple):
    """Claims put together by the question they answer.

    Attributes:
        profiles: The claims as they were compared, without names; pairs count in these.
        compared: The candidate pairs, each with the level of every slot.
        groups: The claims by question, each claim in exactly one group, by article and position; those of
            a rank ("one of the best") are in none.
        left_out: How many pairs were never compared.
    """

    profiles: tuple[Profile, ...]
    compared: tuple[ComparedPair, ...]
    groups: tuple[tuple[Claim, ...], ...]
    left_out: int


def align(claims: Sequence[Claim], documents: Mapping[str, Document]) -> Alignment:
    """Put the claims together that answer one question.

    ``claims`` come by article and position; ``documents`` by the article's id.
    """
    claims = [claim for claim in claims if claim.about.property != RANK]
    made = profiles(claims, documents)
    candidates = candidate_pairs(made)
    articles = [profile.claim.article for profile in made]
    compared = compete(compare_pairs(made, candidates.pairs), articles)
    groups = [tuple(made[i].claim for i in group) for group in cluster_pairs(len(made), compared, articles)]
    named = [claim for claim in claims if claim.kind == "name"]
    groups += [tuple(group) for group in name_clusters(named, documents)]
    return Alignment(tuple(made), tuple(compared), tuple(groups), candidates.left_out)
