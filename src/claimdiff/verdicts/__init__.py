"""The values of a cluster -> verdict, reason, severity."""

from __future__ import annotations

from dataclasses import dataclass

from claimdiff.models import Article, Claim, Severity, VerdictName
from claimdiff.verdicts.names import name_verdict


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the values of one cluster say of each other."""

    name: VerdictName
    reason: str
    severity: Severity


def judge(claims: list[Claim], articles: dict[str, Article]) -> Verdict:
    """The verdict on the values of one cluster."""
    if claims[0].kind == "name":
        return Verdict(*name_verdict(claims))
    if len({claim.article for claim in claims}) == 1:
        return Verdict("single", "only one source states it", "none")
    return Verdict("agree", "the same value", "none")
