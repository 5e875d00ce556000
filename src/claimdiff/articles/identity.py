"""Ids of articles: short where that is clear, longer where two would share one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def settle(candidates: Sequence[tuple[str, ...]]) -> list[str]:
    """One unique id for each article.

    Each article brings candidates from the shortest to the most specific. All articles that would
    share an id move on to their next candidate together, so that the result does not depend on their
    order. Those that share even their last are numbered in the order given.
    """
    level = [0] * len(candidates)
    while True:
        groups: dict[str, list[int]] = defaultdict(list)
        for i, names in enumerate(candidates):
            groups[names[level[i]]].append(i)
        movable = [
            i
            for group in groups.values()
            if len(group) > 1
            for i in group
            if level[i] + 1 < len(candidates[i])
        ]
        if not movable:
            return _numbered(groups, len(candidates))
        for i in movable:
            level[i] += 1


def _numbered(groups: dict[str, list[int]], count: int) -> list[str]:
    ids = [""] * count
    for name, group in groups.items():
        ids[group[0]] = name
        number = 1
        for i in group[1:]:
            number += 1
            while f"{name}#{number}" in groups:
                number += 1
            ids[i] = f"{name}#{number}"
    return ids


def path_names(path: str, stem: str) -> tuple[str, ...]:
    """Candidates for the id of a file: its stem, then with more and more of its folders, then all."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")][:-1]
    longer = ["/".join([*parts[-n:], stem]) for n in range(1, len(parts) + 1)]
    return tuple(dict.fromkeys([stem, *longer, path]))
