"""A discrepancy in one line, for formats that have no table."""

from __future__ import annotations

from claimdiff.errors import UsageError
from claimdiff.models import Claim, Extraction
from claimdiff.reporting.findings import Finding, Statement
from claimdiff.reporting.safety import one_line
from claimdiff.reporting.values import readable


def summary_line(finding: Finding) -> str:
    """``conflict: buildings of the camp: 127 (advt, habilian) / 107 (balcanicaucaso)``."""
    values = " / ".join(_stated(statement) for statement in finding.statements)
    return one_line(f"{finding.cluster.verdict}: {finding.cluster.label}: {values}")


def claim_line(finding: Finding, claim: Claim) -> str:
    """What a finding says at the place of one of its claims: its value against the others'."""
    own = readable(claim)
    others = [s for s in finding.statements if all(claim not in w.claims for w in s.wordings)]
    against = " / ".join(_stated(s) for s in others if s.value != own)
    rest = f" against {against}" if against else ""
    reason = finding.cluster.contradicting.get(claim.id, finding.cluster.reason)
    return one_line(f"{finding.cluster.label}: {own}{rest}. {reason}")


def first_claims(finding: Finding) -> list[Claim]:
    """One claim for each article of a finding, in the order of the articles."""
    claims = [claim for s in finding.statements for w in s.wordings for claim in w.claims]
    firsts: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.start)):
        firsts.setdefault(claim.article, claim)
    return list(firsts.values())


def telling_claims(finding: Finding) -> list[Claim]:
    """One claim for each article that has to be looked at: those that contradict the record, if there is one.

    In a finding that is new to the baseline, articles whose value it accepts come first.
    """
    cluster = finding.cluster
    claims = [claim for s in finding.statements for w in s.wordings for claim in w.claims]
    chosen = [claim for claim in claims if claim.id in cluster.contradicting] or claims
    firsts: dict[str, Claim] = {}
    for claim in sorted(chosen, key=lambda c: (c.id in cluster.familiar, c.article, c.start)):
        firsts.setdefault(claim.article, claim)
    return sorted(firsts.values(), key=lambda c: (c.id not in cluster.familiar, c.article))


def only_reports(name: str, extraction: Extraction) -> str:
    """Refuse an extraction in a format that shows discrepancies.

    Raises:
        UsageError: Always.
    """
    number = len(extraction.claims)
    raise UsageError(
        f"--format {name} shows discrepancies, and extract looks for none ({number} claims): "
        "use table, json or csv"
    )


def _stated(statement: Statement) -> str:
    voices = dict.fromkeys(voice for wording in statement.wordings for voice in wording.voices)
    return f"{statement.value} ({', '.join(voices)})"
