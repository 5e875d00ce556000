"""The clusters of a report as readers see them: values, each with its wordings and who uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimdiff.models import DISCREPANT, Article, Claim, Cluster, Report
from claimdiff.reporting.values import readable


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of putting a value, and who puts it so.

    Attributes:
        text: The value in the words of the article.
        voices: Names of the sources, each with the claimant where that is not the source itself.
        claims: The claims behind it, by article and position.
    """

    text: str
    voices: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of a cluster.

    Attributes:
        value: The value in figures.
        wordings: How it is put, the most common way first.
        articles: Ids of the articles that state it.
    """

    value: str
    wordings: tuple[Wording, ...]
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """A cluster with its values, the one that most articles state first."""

    cluster: Cluster
    statements: tuple[Statement, ...]


def shown(report: Report, show_all: bool) -> tuple[Cluster, ...]:
    """The clusters to show: the discrepancies, or all."""
    return tuple(c for c in report.clusters if show_all or c.verdict in DISCREPANT)


def findings(report: Report, show_all: bool) -> list[Finding]:
    """The clusters to show, in the order of the report."""
    claims = {claim.id: claim for claim in report.claims}
    names = source_names(report.articles)
    return [
        Finding(cluster, _statements([claims[name] for name in cluster.claims], names))
        for cluster in shown(report, show_all)
    ]


def source_names(articles: Iterable[Article]) -> dict[str, str]:
    """How each article is called: by its source, and by its id too where a source has several."""
    articles = tuple(articles)
    times = Counter(article.source for article in articles)
    return {a.id: a.source if times[a.source] == 1 else f"{a.source} [{a.id}]" for a in articles}


def _statements(claims: list[Claim], names: dict[str, str]) -> tuple[Statement, ...]:
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(readable(claim, bound=False), []).append(claim)
    found = [_statement(plain, group, names) for plain, group in groups.items()]
    # The sort is stable: where as many articles state two values, the first article's comes first.
    return tuple(sorted(found, key=lambda statement: -len(statement.articles)))


def _statement(plain: str, claims: list[Claim], names: dict[str, str]) -> Statement:
    bounds = {claim.bound for claim in claims}
    value = readable(claims[0]) if len(bounds) == 1 else plain
    wordings: dict[str, list[Claim]] = {}
    said: set[tuple[str, str | None]] = set()
    for claim in claims:
        # An article that repeats a value in other words is quoted once for each claimant.
        if (claim.article, claim.claimant) in said:
            continue
        said.add((claim.article, claim.claimant))
        wordings.setdefault(" ".join(claim.text.split()).casefold(), []).append(claim)
    found = [
        Wording(
            " ".join(group[0].text.split()),
            tuple(dict.fromkeys(_voice(claim, names) for claim in group)),
            tuple(group),
        )
        for group in wordings.values()
    ]
    ordered = tuple(sorted(found, key=lambda wording: -len(wording.voices)))
    return Statement(value, ordered, frozenset(claim.article for claim in claims))


def _voice(claim: Claim, names: dict[str, str]) -> str:
    name = names[claim.article]
    return f"{name} (citing {claim.claimant})" if claim.claimant and claim.claimant != name else name
