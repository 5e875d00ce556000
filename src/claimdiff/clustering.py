"""Compared pairs -> clusters of claims that answer one question; nothing chains across refused pairs.

Best-first agglomeration in two passes. The first joins claims whose values fit each other; two differing
values never meet there. The second joins the clusters of the first where the evidence is that they answer
one question with different values, the thing that the tool looks for.

In both, of all pairs of clusters the one with the strongest evidence is joined first. The evidence is the
mean over *all* pairs of members, a pair that was never compared counting against, blended with the mean
over each article's best link into the other cluster: the same thing is said in more than one way, and an
article says it again in passing, but every article must be close to somebody. Where values differ, what
these and a few more traits of the two clusters weigh is learned, but for two that are set by hand: whether a
sentence gives both values, which takes more evidence, and how often sources differ on such values
(``comparison.contested``). One refused pair forbids the join.

A join depends on nothing but the members of the two clusters, so claims of an unrelated article, which have
no evidence in common with the others, change no other cluster.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from claimdiff.comparison.contested import MIDDLE
from claimdiff.comparison.pairs import ComparedPair
from claimdiff.comparison.weights import weigh_join

#: What a pair without a common blocking key weighs, in the first pass and in the second.
_UNCOMPARED = (-2.0, -1.0)
#: What two dates without a part in common (a weekday, a year) weigh in the first pass.
_SILENT = -1.5
#: What the traits of two clusters weigh in the first pass; the second has its weights from the same stories
#: as the pairs.
_FITTING_JOINS = {"mean": 0.2, "stronger side": 0.4, "weaker side": 0.4}
_NEEDED = 0.0


class Group(NamedTuple):
    """Claims that answer one question.

    Attributes:
        members: Their indexes, in ascending order.
        weakest: The least evidence (log odds) of its joins in the second pass; if there were none, of those
            in the first; ``None`` for one claim alone.
    """

    members: list[int]
    weakest: float | None


class _Link(NamedTuple):
    """The evidence between two clusters.

    Attributes:
        weight: The sum over compared pairs.
        pairs: Their number.
        refused: Whether one of them is refused.
        rivals: Whether the two of one of them stand in one sentence.
        best: Each member's best link into the other cluster.
    """

    weight: float
    pairs: int
    best: dict[int, float]
    refused: bool = False
    rivals: bool = False

    @classmethod
    def of(cls, pair: ComparedPair, weight: float | None, *, rivals: bool) -> _Link:
        """The evidence of one pair; ``None`` refuses it. That of one sentence is nobody's best."""
        if weight is None:
            return cls(0.0, 1, {}, refused=True)
        best = {} if rivals else {pair.a: weight, pair.b: weight}
        return cls(weight, 1, best, rivals=rivals)

    def joined(self, other: _Link | None) -> _Link:
        """The evidence of both, when their clusters on one side become one."""
        if other is None:
            return self
        best = dict(self.best)
        for member, weight in other.best.items():
            if weight > best.get(member, float("-inf")):
                best[member] = weight
        return _Link(
            self.weight + other.weight,
            self.pairs + other.pairs,
            best,
            refused=self.refused or other.refused,
            rivals=self.rivals or other.rivals,
        )


def cluster_pairs(
    size: int,
    compared: Iterable[ComparedPair],
    articles: Sequence[str] | None = None,
    needed: float = _NEEDED,
    contested: Sequence[int] | None = None,
) -> list[Group]:
    """Groups of the indexes ``0 .. size - 1``; each index stands in exactly one, alone if need be.

    ``articles`` has the article of each index; without it each counts as an article of its own. Where values
    differ, clusters are joined on more than ``needed`` (log odds): with a higher one every group is a part
    of one with a lower. ``contested`` has the step of each index (``comparison.contested``); without it none
    speaks for or against. Groups come in ascending order of their members.
    """
    pairs = list(compared)
    told_by = articles or [str(i) for i in range(size)]
    return _second(size, pairs, told_by, contested).grown(needed)


def candidate_joins(
    size: int, compared: Iterable[ComparedPair], articles: Sequence[str]
) -> list[tuple[list[int], list[int], dict[str, float]]]:
    """Each two clusters that the second pass begins with, and their traits, for the script that learns."""
    return list(_second(size, list(compared), articles).candidates())


def _second(
    size: int,
    pairs: Sequence[ComparedPair],
    articles: Sequence[str],
    contested: Sequence[int] | None = None,
) -> _Forest:
    """What the second pass begins with: the clusters of the first, and the evidence between them."""
    forest = _forest(_of_one_value(size, pairs, articles), pairs, _any, 1, articles)
    forest.contested = contested
    return forest


def _of_one_value(size: int, pairs: Iterable[ComparedPair], articles: Sequence[str]) -> list[Group]:
    """The clusters of the first pass."""
    alone = [Group([i], None) for i in range(size)]
    return _forest(alone, pairs, _fitting, 0, articles).grown(_NEEDED)


def _fitting(pair: ComparedPair) -> float | None:
    """The weight of a pair in the first pass; ``None`` where its values differ."""
    if pair.fits:
        return None if pair.refused else pair.weight
    return _SILENT if pair.levels["value"] == "silent" else None


def _any(pair: ComparedPair) -> float | None:
    """The weight of a pair in the second pass; ``None`` where it is refused."""
    return None if pair.refused else pair.weight


def _forest(
    clusters: list[Group],
    pairs: Iterable[ComparedPair],
    weight: Callable[[ComparedPair], float | None],
    turn: int,
    articles: Sequence[str],
) -> _Forest:
    forest = _Forest(clusters, turn, articles)
    for pair in pairs:
        forest.link(pair, weight(pair))
    return forest


class _Forest:
    """The clusters as they grow, each under the smallest of its members."""

    def __init__(self, clusters: list[Group], turn: int, articles: Sequence[str]) -> None:
        self.members: dict[int, list[int]] = {group.members[0]: list(group.members) for group in clusters}
        self._of = {i: group.members[0] for group in clusters for i in group.members}
        self._links: dict[int, dict[int, _Link]] = {name: {} for name in self.members}
        self._begun = {group.members[0]: group.weakest for group in clusters}
        self._weakest: dict[int, float] = {}
        self._uncompared = _UNCOMPARED[turn]
        self._differ = turn == 1
        self._articles = articles
        #: The step of each claim, for the second pass, if it is known.
        self.contested: Sequence[int] | None = None
        self._heap: list[tuple[float, int, int, int, int]] = []

    def link(self, pair: ComparedPair, weight: float | None) -> None:
        """Add the evidence of one pair of members; ``None`` refuses it."""
        x, y = self._of[pair.a], self._of[pair.b]
        if x != y:
            new = _Link.of(pair, weight, rivals=self._differ and pair.rivals)
            self._links[x][y] = self._links[y][x] = new.joined(self._links[x].get(y))

    def candidates(self) -> Iterator[tuple[list[int], list[int], dict[str, float]]]:
        """Each two clusters that could be joined, and their traits."""
        for x, links in self._links.items():
            for y, link in links.items():
                if x < y and link.best and not link.refused:
                    here, there = self.members[x], self.members[y]
                    yield here, there, self.traits(here, there, link)

    def grown(self, needed: float) -> list[Group]:
        """Join clusters, the best evidence first, as long as there is more than ``needed``."""
        for x, links in self._links.items():
            for y, link in links.items():
                if x < y:
                    self._offer(x, y, link)
        while self._heap:
            evidence, x, y, size_x, size_y = heapq.heappop(self._heap)
            if -evidence <= needed:
                break
            if len(self.members.get(x, ())) == size_x and len(self.members.get(y, ())) == size_y:
                self._join(x, y, -evidence)
        # A cluster that nothing was joined to is as it was when this pass began.
        groups = ((sorted(m), self._weakest.get(x, self._begun[x])) for x, m in self.members.items())
        return sorted(Group(members, weakest) for members, weakest in groups)

    def _join(self, x: int, y: int, evidence: float) -> None:
        self._weakest[x] = min(self._weakest.get(x, evidence), self._weakest.pop(y, evidence), evidence)
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
        if link.refused or not link.best:
            return
        evidence = self._evidence(self.members[x], self.members[y], link)
        if evidence > _NEEDED:
            entry = (-round(evidence, 9), x, y, len(self.members[x]), len(self.members[y]))
            heapq.heappush(self._heap, entry)

    def _evidence(self, here: list[int], there: list[int], link: _Link) -> float:
        traits = self.traits(here, there, link)
        if self._differ:
            return weigh_join(traits)
        return math.fsum([weight * traits[name] for name, weight in _FITTING_JOINS.items()])

    def traits(self, here: list[int], there: list[int], link: _Link) -> dict[str, float]:
        """What is seen of two clusters: their pairs, each side's best links, the articles."""
        count = len(here) * len(there)
        told = sorted(self._best(side, link) for side in (here, there))
        (fewest, smaller), (_, larger) = told
        return {
            "start": 1.0,
            "mean": (link.weight + self._uncompared * (count - link.pairs)) / count,
            "best": max(link.best.values()),
            "stronger side": max(smaller, larger),
            "weaker side": min(smaller, larger),
            "larger side": larger,
            "compared": link.pairs / count,
            "fewer articles": math.log(fewest),
            "rivals": float(link.rivals),
            "contested": self._contested(here, there),
        }

    def _contested(self, here: list[int], there: list[int]) -> float:
        """How often sources differ on such values, from the middle: the mean of the side where it is less."""
        steps = self.contested
        if steps is None:
            return 0.0
        return min(sum([steps[i] for i in side]) / len(side) for side in (here, there)) - MIDDLE

    def _best(self, side: list[int], link: _Link) -> tuple[int, float]:
        """How many articles a side has, and the mean over them of the best link of any of their claims."""
        best: dict[str, float] = {}
        for member in side:
            article = self._articles[member]
            weight = link.best.get(member, self._uncompared)
            best[article] = max(weight, best.get(article, weight))
        return len(best), math.fsum(best.values()) / len(best)
