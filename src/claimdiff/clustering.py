"""Compared pairs -> clusters of claims that answer one question; nothing chains across incompatible slots."""

from __future__ import annotations

from claimdiff.models import Claim


def cluster_claims(claims: list[Claim], pairs: list[tuple[int, int]]) -> list[list[Claim]]:
    """Groups of claims, each claim in exactly one, singles included."""
    return [[claim] for claim in claims]
