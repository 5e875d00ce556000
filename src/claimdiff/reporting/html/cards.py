"""The cards: what a finding is about, its values, who says so in which sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from claimdiff.models import Article, Claim, Report, Severity, VerdictName
from claimdiff.reporting.findings import Finding, Statement
from claimdiff.reporting.html.anchors import Anchors
from claimdiff.reporting.html.charts.timeline_chart import timeline_chart
from claimdiff.reporting.html.charts.values_chart import Chart, stated, values_chart
from claimdiff.reporting.html.dates import written_date
from claimdiff.reporting.provenance_notes import notes, support

#: Sentences are cut this far before and after the value.
_REACH = 260
#: So many quotations of a value stand in the open, the rest behind a click.
QUOTES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """One source's sentence, cut at the value.

    Attributes:
        before: The sentence up to the value.
        value: The value in the words of the article.
        after: The rest of the sentence.
        source: How the article is called.
        article: The name of its column.
        place: The name of the value's mark.
        url: The article's address on the web, or ``None``.
        date: When it was published, in words.
        claimant: On whose word, or ``None`` for the source itself.
    """

    before: str
    value: str
    after: str
    source: str
    article: str
    place: str
    url: str | None
    date: str
    claimant: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a finding.

    Attributes:
        parts: The value in figures, in parts, each with whether it differs from the first value (names only).
        quotes: The sentences.
        sources: How many articles state it.
    """

    parts: tuple[tuple[str, bool], ...]
    quotes: tuple[Quote, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One value of a count that moved on."""

    date: str
    value: str
    source: str
    claimant: str | None
    place: str


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as the page shows it.

    Attributes:
        id: The cluster's id and the card's name.
        verdict: The cluster's verdict.
        severity: The cluster's severity.
        kind: The kind of its claims.
        label: What is counted or stated.
        reason: Why, in plain words; empty where all agree.
        support: How many sources and origins there are.
        notes: What origins say.
        state: Whether the baseline accepts it.
        chart: The values on a scale, where they lie on one.
        values: The values, the one that most articles state first.
        course: The count as it moved on, drawn over the days, where these are known.
        timeline: Who said what when, for a count that moved on.
        articles: Names of the columns of its articles.
        sources: How many articles state it.
    """

    id: str
    verdict: VerdictName
    severity: Severity
    kind: str
    label: str
    reason: str
    support: str
    notes: tuple[str, ...]
    state: str | None
    chart: Chart | None
    values: tuple[Value, ...]
    course: Markup | None
    timeline: tuple[TimelineStep, ...]
    articles: tuple[str, ...]
    sources: int


def card(
    finding: Finding,
    report: Report,
    articles: Mapping[str, Article],
    names: Mapping[str, str],
    anchors: Anchors,
) -> Card:
    """The card of a finding.

    Args:
        finding: A cluster with its values.
        report: The report it is of.
        articles: Articles by id.
        names: How articles are called, by id.
        anchors: The places of the page.
    """
    cluster = finding.cluster
    holders = sorted({name for statement in finding.statements for name in statement.articles})
    claims = {
        claim.id: claim for statement in finding.statements for w in statement.wordings for claim in w.claims
    }
    return Card(
        id=cluster.id,
        verdict=cluster.verdict,
        severity=cluster.severity,
        kind=cluster.kind,
        label=cluster.label[:1].upper() + cluster.label[1:],
        reason="" if cluster.verdict == "agree" else cluster.reason,
        support=support(cluster),
        notes=tuple(note[:1].upper() + note[1:] for note in notes(cluster, report)),
        state=cluster.state,
        chart=values_chart(finding, names) if cluster.verdict not in ("agree", "single") else None,
        values=tuple(
            Value(
                parts=_parts(_value(statement), finding),
                quotes=tuple(_quotes(statement, articles, names, anchors)),
                sources=len(statement.articles),
            )
            for statement in finding.statements
        ),
        course=timeline_chart(
            [(s.published, claims[s.claim]) for s in cluster.timeline if s.claim in claims]
        ),
        timeline=tuple(
            TimelineStep(
                date=written_date(step.published),
                value=step.text,
                source=names[step.article],
                claimant=step.claimant,
                place=anchors.claim(claims[step.claim])
                if step.claim in claims
                else anchors.article(step.article),
            )
            for step in cluster.timeline
            if any(step.published for step in cluster.timeline)
        ),
        articles=tuple(anchors.article(name) for name in holders),
        sources=len(holders),
    )


def _value(statement: Statement) -> str:
    """The value in figures, or in words where every claim of it is vague or a date."""
    claims = [claim for wording in statement.wordings for claim in wording.claims]
    in_words = all(claim.vague or claim.kind == "date" for claim in claims)
    return stated(claims[0]) if in_words else statement.value


def _quotes(
    statement: Statement, articles: Mapping[str, Article], names: Mapping[str, str], anchors: Anchors
) -> list[Quote]:
    """One quotation for each article, wording and claimant."""
    found: dict[tuple[str, str, str | None], Quote] = {}
    for wording in statement.wordings:
        for claim in wording.claims:
            key = (claim.article, wording.text, claim.claimant)
            if key not in found:
                found[key] = _quote(claim, articles[claim.article], names[claim.article], anchors)
    return list(found.values())


def _quote(claim: Claim, article: Article, name: str, anchors: Anchors) -> Quote:
    before = article.text[claim.sentence.start : claim.start].lstrip()
    after = article.text[claim.end : claim.sentence.end].rstrip()
    if len(before) > _REACH:
        before = "… " + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + " …"
    return Quote(
        before=before,
        value=claim.text,
        after=after,
        source=name,
        article=anchors.article(article),
        place=anchors.claim(claim),
        url=web_address(article),
        date=written_date(article.published),
        claimant=claim.claimant if claim.claimant != name and claim.kind != "name" else None,
    )


def web_address(article: Article) -> str | None:
    """The article's address where it is one of the web; no other scheme becomes a link."""
    for address in (article.url, article.path):
        if address and address.lower().startswith(("http://", "https://")):
            return address
    return None


def _parts(value: str, finding: Finding) -> tuple[tuple[str, bool], ...]:
    """A name in parts: what differs from the most common form is told apart."""
    first = finding.statements[0].value
    if finding.cluster.kind != "name" or value == first or finding.cluster.verdict == "agree":
        return ((value, False),)
    blocks = SequenceMatcher(None, first, value, autojunk=False).get_opcodes()
    parts = [(value[low:high], tag != "equal") for tag, _, _, low, high in blocks if high > low]
    return tuple(parts)
