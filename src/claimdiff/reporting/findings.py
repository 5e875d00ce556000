"""The clusters of a report as readers see them: values, each with its wordings and who uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from claimdiff.models import DISCREPANT, Article, Claim, Cluster, Report
from claimdiff.reporting.values import readable


class Wording(NamedTuple):
    """One way of putting a value, and who puts it so.

    Attributes:
        text: The value in the words of the article.
        voices: Names of the sources, each with the claimant where that is not the source itself.
        claims: The claims behind it, by article and position.
    """

    text: str
    voices: tuple[str, ...]
    claims: tuple[Claim, ...]


class Statement(NamedTuple):
    """One value of a cluster.

    Attributes:
        value: The value in figures.
        wordings: How it is put, the most common way first.
        articles: Ids of the articles that state it.
    """

    value: str
    wordings: tuple[Wording, ...]
    articles: frozenset[str]


class Finding(NamedTuple):
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
    quoted: dict[tuple[str, str | None], str] = {}
    for claim in claims:
        words = " ".join(claim.text.split()).casefold()
        # An article that repeats a value in other words is quoted once for each claimant.
        if quoted.setdefault((claim.article, claim.claimant), words) == words:
            wordings.setdefault(words, []).append(claim)
    found = [
        Wording(" ".join(group[0].text.split()), _voices(group, names), tuple(group))
        for group in wordings.values()
    ]
    ordered = tuple(sorted(found, key=lambda wording: -len(wording.voices)))
    return Statement(value, ordered, frozenset(claim.article for claim in claims))


def _voices(claims: list[Claim], names: dict[str, str]) -> tuple[str, ...]:
    """Each source once, with its claimants unless it says the same itself."""
    claimants: dict[str, list[str]] = {}
    for claim in claims:
        cited = claimants.setdefault(claim.article, [])
        # Nobody asserts a spelling; the article uses it.
        cited.append("" if claim.kind == "name" else _cited(claim, names))
    return tuple(
        names[article] if "" in cited else f"{names[article]} (citing {_listed(cited)})"
        for article, cited in claimants.items()
    )


def _cited(claim: Claim, names: dict[str, str]) -> str:
    return "" if claim.claimant in (None, names[claim.article]) else str(claim.claimant)


def _listed(claimants: list[str]) -> str:
    """Claimants, two of them by name; data formats have them all."""
    distinct = list(dict.fromkeys(claimants))
    more = f" and {len(distinct) - 2} more" if len(distinct) > 2 else ""
    return ", ".join(distinct[:2]) + more
