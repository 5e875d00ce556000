"""Compared pairs -> clusters of claims that answer one question; nothing chains across refused pairs.

Best-first agglomeration: of all pairs of clusters the one with the strongest mean evidence is joined first.
The mean runs over *all* pairs of members; a pair that was never compared counts against, and one refused
pair forbids the join, so a chain of good links cannot bring together what does not belong together.

A join depends on nothing but the members of the two clusters, so claims of an unrelated article, which have
no evidence in common with the others, change no other cluster.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from claimdiff.comparison.pairs import ComparedPair

#: What a pair without a common blocking key weighs in a mean.
_UNCOMPARED = -3.0
#: The mean evidence that a join needs.
_NEEDED = 0.0


@dataclass(slots=True)
class _Link:
    """The evidence between two clusters: its sum, over how many pairs, and whether one is refused."""

    weight: float
    pairs: int
    refused: bool

    def joined(self, other: _Link | None) -> _Link:
        if other is None:
            return self
        return _Link(self.weight + other.weight, self.pairs + other.pairs, self.refused or other.refused)


def cluster_pairs(size: int, compared: Iterable[ComparedPair]) -> list[list[int]]:
    """Groups of the indexes ``0 .. size - 1``; each index stands in exactly one, alone if need be.

    Members and groups come in ascending order.
    """
    grown = _Grown(size, compared)
    while grown.heap:
        grown.join_best()
    return sorted(sorted(members) for members in grown.members.values())


class _Grown:
    """The clusters as they grow, each under the smallest of its members."""

    def __init__(self, size: int, compared: Iterable[ComparedPair]) -> None:
        self.members: dict[int, list[int]] = {i: [i] for i in range(size)}
        self.links: dict[int, dict[int, _Link]] = {i: {} for i in range(size)}
        self.heap: list[tuple[float, int, int, int, int]] = []
        for pair in compared:
            link = _Link(pair.weight, 1, pair.refused is not None)
            self.links[pair.a][pair.b] = self.links[pair.b][pair.a] = link
            self._offer(pair.a, pair.b, link)

    def join_best(self) -> None:
        """Join the two clusters with the strongest mean evidence, unless one has grown since."""
        _, a, b, size_a, size_b = heapq.heappop(self.heap)
        if len(self.members.get(a, ())) != size_a or len(self.members.get(b, ())) != size_b:
            return
        self.members[a].extend(self.members.pop(b))
        gone = self.links.pop(b)
        own = self.links[a]
        del own[b], gone[a]
        for other, link in gone.items():
            del self.links[other][b]
            own[other] = self.links[other][a] = link.joined(own.get(other))
        for other, link in own.items():
            self._offer(a, other, link)

    def _offer(self, a: int, b: int, link: _Link) -> None:
        if link.refused:
            return
        a, b = min(a, b), max(a, b)
        size_a, size_b = len(self.members[a]), len(self.members[b])
        mean = (link.weight + _UNCOMPARED * (size_a * size_b - link.pairs)) / (size_a * size_b)
        if mean > _NEEDED:
            heapq.heappush(self.heap, (-round(mean, 9), a, b, size_a, size_b))
