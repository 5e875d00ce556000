"""Spellings of one name put together, and names of two people or places kept apart.

Claims are grouped by their folded name first (case, accents, hyphens and numerals aside). Two groups are
joined when their words differ by a slip or a transliteration in some words and nothing speaks against one
bearer: two people named in one article, two words in their own right, another number. The nearer the words,
the less has to speak for it: the rest of the name, the office beside it, the words around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimdiff.comparison.name_contexts import Contexts
from claimdiff.comparison.name_groups import Group, candidates, groups_of
from claimdiff.comparison.name_pairs import aligned, pair_level
from claimdiff.comparison.name_spelling import Level, word_level
from claimdiff.models import Claim
from claimdiff.segmentation import Document

#: How many folded names a cluster may hold: no name is spelled in more ways, and chains end here.
LARGEST = 24


def name_clusters(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[list[Claim]]:
    """Name claims in clusters that each answer how one name is spelled.

    Every claim is in exactly one cluster. A cluster of differing spellings holds the claims that spell the
    part in question: a surname alone does not tell how the first name is spelled.

    Args:
        claims: Claims of the kind "name", in any order.
        documents: The articles they were found in, by id; the words around a name are read there.
    """
    contexts = Contexts(documents)
    groups = groups_of(claims, contexts)
    joined = _joined(groups, sorted(_edges(groups, contexts)))
    _add_short_forms(groups, joined)
    clusters: dict[int, list[Claim]] = defaultdict(list)
    for i, group in enumerate(groups):
        clusters[joined[i]].extend(group.claims)
    ordered = [sorted(cluster, key=lambda c: (c.article, c.start)) for cluster in clusters.values()]
    return sorted(ordered, key=lambda cluster: (cluster[0].article, cluster[0].start))


def _edges(groups: Sequence[Group], contexts: Contexts) -> Iterator[tuple[Level, int, int]]:
    """Pairs of groups that are spellings of one name, with the level of their widest difference."""
    for a, b in sorted(candidates(groups)):
        level = pair_level(groups[a], groups[b], contexts)
        if level is not None:
            yield level, a, b


def _joined(groups: Sequence[Group], edges: Sequence[tuple[Level, int, int]]) -> list[int]:
    """The cluster of each group; nearest pairs first, and never two bearers in one cluster."""
    parent = list(range(len(groups)))
    held: dict[int, list[int]] = {i: [i] for i in parent}
    for _, a, b in edges:
        left, right = parent[a], parent[b]
        if left == right or len(held[left]) + len(held[right]) > LARGEST:
            continue
        if not _clash(groups, held[left], held[right]):
            keep, drop = min(left, right), max(left, right)
            held[keep] += held.pop(drop)
            for i in held[keep]:
                parent[i] = keep
    return parent


def _clash(groups: Sequence[Group], left: list[int], right: list[int]) -> bool:
    """Whether some two groups have full names that cannot be one person's."""
    return any(_other_bearer(groups[a], groups[b]) for a in left for b in right)


def _other_bearer(a: Group, b: Group) -> bool:
    first, second = aligned(a, b)
    if len(first) != len(second) or len(first) == 1:
        return False
    return any(word_level(x, y) == Level.DIFFERENT for x, y in zip(first, second, strict=True))


def _add_short_forms(groups: Sequence[Group], joined: list[int]) -> None:
    """Put the names that share a word in question into its cluster, where the word has only one bearer."""
    held: dict[int, list[int]] = defaultdict(list)
    for i, cluster in enumerate(joined):
        held[cluster].append(i)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for word in sorted({group.core[0], group.core[-1]}):
            holders[word].append(i)
    for cluster in sorted(held):
        if len(held[cluster]) > 1:
            for word in sorted(_disputed([groups[i] for i in held[cluster]])):
                _gather(groups, joined, held, cluster, holders[word])


def _gather(
    groups: Sequence[Group],
    joined: list[int],
    held: dict[int, list[int]],
    cluster: int,
    holders: list[int],
) -> None:
    """Move the clusters of the groups that hold a word into ``cluster``, unless some two names clash."""
    others = sorted({joined[i] for i in holders} - {cluster})
    moved = [j for other in others for j in held[other]]
    everyone = [*held[cluster], *moved]
    if len(everyone) > LARGEST:
        return
    if any(_other_bearer(groups[i], groups[j]) for i in moved for j in everyone):
        return
    for other in others:
        held[cluster] += held.pop(other)
        held[other] = []
    for i in moved:
        joined[i] = cluster


def _disputed(groups: Sequence[Group]) -> set[str]:
    """The words that the groups of a cluster spell differently."""
    found: set[str] = set()
    for a, b in combinations(groups, 2):
        first, second = aligned(a, b)
        if len(first) != len(second):
            first, second = (first[-1],), (second[-1],)
        for x, y in zip(first, second, strict=True):
            if x != y:
                found |= {x, y}
    return found
