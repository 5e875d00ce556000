"""Claims against the accepted values of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimdiff.catalogue.entries import Entry, RecordedValue
from claimdiff.catalogue.pseudo import RECORD, record_article, recorded_claim
from claimdiff.models import DISCREPANT, Article, Claim
from claimdiff.values import clock_extent, clocks_gap, day_extent, days_gap, extent, extents_meet
from claimdiff.verdicts import ORDER, STEPS, Verdict, judge


@dataclass(frozen=True, slots=True)
class AgainstRecord:
    """What the record says of a row.

    Attributes:
        verdict: The verdict on the row's claims and the accepted values together.
        contradicting: Ids of the claims that no accepted value allows, each with the reason.
    """

    verdict: Verdict
    contradicting: dict[str, str] = field(default_factory=dict)


def against_record(
    entry: Entry, claims: Sequence[Claim], own: Verdict, articles: Mapping[str, Article]
) -> AgainstRecord:
    """The verdict on claims that answer an entry.

    A claim is right if any accepted value allows it. One that none allows is a discrepancy, even if all
    articles agree; what all claims are allowed is compatible, even if articles differ.

    Args:
        entry: The entry; without accepted values it only names the row.
        claims: The row's claims.
        own: The verdict on the claims alone.
        articles: Articles by id.
    """
    if not entry.accepted:
        return AgainstRecord(own)
    found = {claim.id: beside(entry, claim, articles) for claim in claims}
    wrong = {name: verdict.reason for name, verdict in found.items() if verdict.name in DISCREPANT}
    worst = max(found.values(), key=lambda v: (ORDER.index(v.name), STEPS.index(v.severity)))
    if not wrong:
        return AgainstRecord(_allowed(own, worst))
    if own.name == "conflict" and worst.name != "conflict":
        return AgainstRecord(own._replace(reason=f"{own.reason}; {_told(entry)}"), wrong)
    return AgainstRecord(worst, wrong)


def beside(entry: Entry, claim: Claim, articles: Mapping[str, Article]) -> Verdict:
    """The mildest verdict on a claim beside any of the accepted values."""
    verdicts = [_beside_one(entry, recorded, claim, articles) for recorded in entry.accepted]
    return min(verdicts, key=lambda v: (ORDER.index(v.name), STEPS.index(v.severity)))


def _beside_one(
    entry: Entry, recorded: RecordedValue, claim: Claim, articles: Mapping[str, Article]
) -> Verdict:
    accepted = as_claim(entry, recorded, claim)
    article = record_article(accepted, recorded.source, _day(recorded, articles[claim.article]))
    told = f"{accepted.text} ({article.source})"
    verdict = judge([claim, accepted], {**articles, RECORD: article}, recorded=True)
    if verdict.name in DISCREPANT and entry.tolerance is not None and _within(entry, claim, accepted):
        shown = entry.tolerance if isinstance(entry.tolerance, str) else f"{entry.tolerance:g}"
        return Verdict("compatible", f"within the tolerance of {shown} of {told}", "none")
    if verdict.name == "agree":
        return Verdict("agree", f"as in the record: {told}", "none")
    if entry.kind == "name" and verdict.name in DISCREPANT:
        return verdict._replace(reason=f"{verdict.reason}; {told}")
    # Two claims that say nothing of each other do not differ.
    return verdict._replace(name="compatible") if verdict.name == "single" else verdict


def as_claim(entry: Entry, recorded: RecordedValue, like: Claim | None = None) -> Claim:
    """An accepted value as a claim about the same thing as another claim."""
    made = recorded_claim(
        entry.kind,
        recorded.value,
        recorded.unit or entry.unit,
        bound=recorded.bound,
        about=like.about if like else None,
    )
    if like is None:
        return made
    # The value alone is to be compared: a noun or subject of its own would look like another scope.
    same = {"subject": like.subject, "predicate": like.predicate, "trend": like.trend}
    if like.kind == "count":
        same["unit"] = like.unit
    return made.model_copy(update=same)


def _day(recorded: RecordedValue, article: Article) -> str | None:
    """The day of an accepted value, for articles up to it: a lower toll of an earlier day moved on.

    What a later article states otherwise is no update of the record; somebody has to look at it.
    """
    if recorded.retrieved is None or article.published is None or article.published > recorded.retrieved:
        return None
    return recorded.retrieved


def _told(entry: Entry) -> str:
    """``the record has 127 buildings (town council)``."""
    values = (f"{as_claim(entry, recorded).text} ({recorded.source})" for recorded in entry.accepted)
    return f"the record has {' or '.join(values)}"


def _within(entry: Entry, claim: Claim, accepted: Claim) -> bool:
    """Whether a claim is no further from an accepted value than the entry tolerates."""
    if entry.kind == "date":
        day, right = day_extent(claim), day_extent(accepted)
        return day is not None and right is not None and days_gap(day, right) <= entry.allowance(0)
    if entry.kind == "time":
        time, wanted = clock_extent(claim), clock_extent(accepted)
        return time is not None and wanted is not None and clocks_gap(time, wanted) <= entry.allowance(0)
    one, other = extent(claim), extent(accepted)
    if one is None or other is None or one.dimension != other.dimension:
        return False
    room = entry.allowance(max(map(abs, other.stated))) * abs(other.scale)
    wider = other._replace(low=other.low - room, high=other.high + room, basis=frozenset({"range"}))
    return extents_meet(one, wider)


def _allowed(own: Verdict, record: Verdict) -> Verdict:
    """The verdict on claims that the record allows, one and all."""
    if own.name in DISCREPANT:
        return Verdict("compatible", f"the record accepts each of these values; {record.reason}", "none")
    if own.name == "single":
        return record
    worse = max(own, record, key=lambda v: ORDER.index(v.name))
    reason = record.reason if worse is record or not own.reason else f"{own.reason}; {record.reason}"
    return worse._replace(reason=reason)
