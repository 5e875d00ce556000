"""Which pairs of claims are worth comparing, and how many never were."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from claimdiff.models import Claim


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidate pairs as indexes into the claims (``a < b``), and how many pairs were left out."""

    pairs: list[tuple[int, int]]
    left_out: int


def candidate_pairs(claims: list[Claim]) -> Candidates:
    """Pairs that share a blocking key (kind and head noun or unit)."""
    blocks: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        blocks[claim.kind, claim.about.head or claim.unit].append(i)
    pairs = sorted(pair for block in blocks.values() for pair in combinations(block, 2))
    return Candidates(pairs, len(claims) * (len(claims) - 1) // 2 - len(pairs))
