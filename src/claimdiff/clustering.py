"""Compared pairs -> clusters of claims that answer one question; nothing chains across refused pairs.

Best-first agglomeration in two passes. The first joins claims whose values fit each other; two differing
values never meet there. The second joins the clusters of the first where the evidence is that they answer
one question with different values, the thing that the tool looks for.

In both, of all pairs of clusters the one with the strongest evidence is joined first. The evidence is the
mean over *all* pairs of members, a pair that was never compared counting against, blended with the mean
over each member's best link into the other cluster: the same thing is said in more than one way, but
everybody must be close to somebody. One refused pair forbids the join.

A join depends on nothing but the members of the two clusters, so claims of an unrelated article, which have
no evidence in common with the others, change no other cluster.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from claimdiff.comparison.pairs import ComparedPair

#: What a pair without a common blocking key weighs, in the first pass and in the second.
_UNCOMPARED = (-2.0, -1.0)
#: What two dates without a part in common (a weekday, a year) weigh in the first pass.
_SILENT = -1.5
#: The share of the members' best links in the evidence, in either pass; the rest is the mean over all pairs.
_BEST_SHARE = (0.8, 0.6)
_NEEDED = 0.0


@dataclass(slots=True)
class _Link:
    """The evidence between two clusters.

    Attributes:
        weight: The sum over compared pairs.
        pairs: Their number.
        refused: Whether one of them is refused.
        best: Each member's best link into the other cluster.
    """

    weight: float
    pairs: int
    refused: bool
    best: dict[int, float] = field(default_factory=dict)

    def joined(self, other: _Link | None) -> _Link:
        """The evidence of both, when their clusters on one side become one."""
        if other is None:
            return self
        best = dict(self.best)
        for member, weight in other.best.items():
            if weight > best.get(member, float("-inf")):
                best[member] = weight
        refused = self.refused or other.refused
        return _Link(self.weight + other.weight, self.pairs + other.pairs, refused, best)


def cluster_pairs(size: int, compared: Iterable[ComparedPair]) -> list[list[int]]:
    """Groups of the indexes ``0 .. size - 1``; each index stands in exactly one, alone if need be.

    Members and groups come in ascending order.
    """
    pairs = list(compared)
    fitting = _grown([[i] for i in range(size)], pairs, _fitting, 0)
    return _grown(fitting, pairs, _any, 1)


def _fitting(pair: ComparedPair) -> float | None:
    """The weight of a pair in the first pass; ``None`` where its values differ."""
    if pair.fits:
        return None if pair.refused else pair.weight
    return _SILENT if pair.levels["value"] == "silent" else None


def _any(pair: ComparedPair) -> float | None:
    """The weight of a pair in the second pass; ``None`` where it is refused."""
    return None if pair.refused else pair.weight


def _grown(
    clusters: list[list[int]],
    pairs: Iterable[ComparedPair],
    weight: Callable[[ComparedPair], float | None],
    turn: int,
) -> list[list[int]]:
    forest = _Forest(clusters, _UNCOMPARED[turn], _BEST_SHARE[turn])
    for pair in pairs:
        forest.link(pair.a, pair.b, weight(pair))
    forest.grow()
    return sorted(sorted(members) for members in forest.members.values())


class _Forest:
    """The clusters as they grow, each under the smallest of its members."""

    def __init__(self, clusters: list[list[int]], uncompared: float, best_share: float) -> None:
        self.members: dict[int, list[int]] = {members[0]: list(members) for members in clusters}
        self._of = {i: members[0] for members in clusters for i in members}
        self._links: dict[int, dict[int, _Link]] = {members[0]: {} for members in clusters}
        self._uncompared = uncompared
        self._best_share = best_share
        self._heap: list[tuple[float, int, int, int, int]] = []

    def link(self, a: int, b: int, weight: float | None) -> None:
        """Add the evidence of one pair of members; ``None`` refuses it."""
        x, y = self._of[a], self._of[b]
        if x != y:
            new = _Link(0.0, 1, True) if weight is None else _Link(weight, 1, False, {a: weight, b: weight})
            self._links[x][y] = self._links[y][x] = new.joined(self._links[x].get(y))

    def grow(self) -> None:
        """Join clusters, the best evidence first, as long as there is any."""
        for x, links in self._links.items():
            for y, link in links.items():
                if x < y:
                    self._offer(x, y, link)
        while self._heap:
            _, x, y, size_x, size_y = heapq.heappop(self._heap)
            if len(self.members.get(x, ())) == size_x and len(self.members.get(y, ())) == size_y:
                self._join(x, y)

    def _join(self, x: int, y: int) -> None:
        self.members[x].extend(self.members.pop(y))
        gone = self._links.pop(y)
        own = self._links[x]
        del own[y], gone[x]
        for other, link in gone.items():
            del self._links[other][y]
            own[other] = self._links[other][x] = link.joined(own.get(other))
        for other, link in own.items():
            self._offer(min(x, other), max(x, other), link)

    def _offer(self, x: int, y: int, link: _Link) -> None:
        if link.refused:
            return
        evidence = self._evidence(self.members[x], self.members[y], link)
        if evidence > _NEEDED:
            entry = (-round(evidence, 9), x, y, len(self.members[x]), len(self.members[y]))
            heapq.heappush(self._heap, entry)

    def _evidence(self, here: list[int], there: list[int], link: _Link) -> float:
        count = len(here) * len(there)
        mean = (link.weight + self._uncompared * (count - link.pairs)) / count
        best = [sum(link.best.get(i, self._uncompared) for i in side) / len(side) for side in (here, there)]
        return self._best_share * sum(best) / 2 + (1 - self._best_share) * mean
