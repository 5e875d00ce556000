"""Unusual figures that two articles give in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from claimdiff.models import Claim, Interval

#: Small numbers, tens and the like come up anywhere; these kinds say little of where a text is from.
_COMMON_KINDS = frozenset({"name", "date", "time", "ordinal", "duration"})
#: No report gives more figures; of longer tables, the beginning tells as much.
_MOST = 1_000


def figures(claims: Sequence[Claim]) -> list[tuple[str, str]]:
    """The figures of one article that are specific enough to tell texts apart, by position."""
    found: list[tuple[str, str]] = [
        (claim.kind, repr(_plain(claim.value))) for claim in claims if _specific(claim)
    ]
    return found[:_MOST]


def shared_figures(one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> int:
    """Length of the longest run of figures that both give in the same order, gaps allowed."""
    return int(LCSseq.similarity(one, other))


def _specific(claim: Claim) -> bool:
    if claim.kind in _COMMON_KINDS or claim.vague:
        return False
    value = _plain(claim.value)
    return not isinstance(value, float) or value > 12


def _plain(value: float | int | str | Interval) -> float | str | tuple[float | None, float | None]:
    if isinstance(value, Interval):
        return (value.low, value.high)
    return value if isinstance(value, str) else float(value)
