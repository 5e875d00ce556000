"""What the page shows, worked out before any HTML is written."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimdiff.models import DISCREPANT, Article, Claim, Cluster, Report, Story
from claimdiff.ranking import VERDICTS
from claimdiff.reporting.findings import Finding, findings, source_names
from claimdiff.reporting.html.anchors import Anchors
from claimdiff.reporting.html.cards import Card, card
from claimdiff.reporting.html.charts.origin_graph import drawn, origin_graph
from claimdiff.reporting.html.columns import Column, Head, column
from claimdiff.reporting.html.dates import written_date

#: What each verdict means, in a few words for whoever opens the page.
MEANINGS = {
    "conflict": "cannot all be right as stated, or nobody would put it so",
    "update": "the count moved on",
    "scope": "they count different wholes or parts",
    "compatible": "other words, one reality: rounding, “about”, “at least”, a range, a conversion",
    "agree": "the same value",
    "single": "only one source states it",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a verdict was given."""

    verdict: str
    count: int
    meaning: str
    discrepant: bool


@dataclass(frozen=True, slots=True)
class OriginsView:
    """The origins drawn (where articles share one), the evidence in words, and how many are not drawn."""

    graph: Markup
    evidence: tuple[tuple[str, tuple[str, ...]], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story: its cards and its articles.

    Attributes:
        id: The story's id.
        shared: Words of names that most articles have, as they spell them.
        cards: Discrepancies and what agrees, in the order of the report.
        singles: What one source alone states, where it is asked for.
        columns: The articles.
        graph: Its origins.
    """

    id: str
    shared: tuple[str, ...]
    cards: tuple[Card, ...]
    singles: tuple[Card, ...]
    columns: tuple[Column, ...]
    graph: OriginsView | None


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page.

    Attributes:
        title: What the page is about.
        headline: How many differences between how many articles.
        stories: The stories, the largest first.
        tallies: How often each verdict was given, those that never were left out.
        articles: How many articles there are.
        sources: How many outlets.
        origins: How many origins.
        dates: From when to when the articles were published, in words.
        undated: How many have no date.
        kinds: The kinds of the cards.
        choices: Columns to choose a source from: name and how it is called.
        skipped: Inputs that were not read, with the reason.
        resolved: Findings of the baseline that are gone.
        claims: How many claims were found.
        pairs: How many pairs were compared.
    """

    title: str
    headline: str
    stories: tuple[StoryView, ...]
    tallies: tuple[Tally, ...]
    articles: int
    sources: int
    origins: int
    dates: str
    undated: int
    kinds: tuple[str, ...]
    choices: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[str, str], ...]
    resolved: tuple[str, ...]
    claims: int
    pairs: int


def page(report: Report, *, singles: bool) -> Page:
    """What the page of a report shows.

    Args:
        report: The report.
        singles: List what one source alone states.
    """
    found = [f for f in findings(report, show_all=True) if singles or f.cluster.verdict != "single"]
    builder = _Builder(report, found)
    counts = Counter(f.cluster.verdict for f in found)
    differing = sum(counts[verdict] for verdict in DISCREPANT)
    dated = sorted(a.published for a in report.articles if a.published)
    stories = tuple(builder.story(story) for story in _stories(report))
    named = _listed([view.shared[0] for view in stories if view.shared]) if len(stories) > 1 else ""
    about = ", ".join(stories[0].shared[:4]) if len(stories) == 1 else named
    return Page(
        title=f"{_count(differing, 'difference')}: {about}" if about else _count(differing, "difference"),
        headline=f"{_count(differing, 'difference')} between {_count(len(report.articles), 'article')}",
        stories=stories,
        tallies=tuple(
            Tally(verdict, counts[verdict], MEANINGS[verdict], verdict in DISCREPANT)
            for verdict in VERDICTS
            if counts[verdict]
        ),
        articles=len(report.articles),
        sources=len({article.source for article in report.articles}),
        origins=len(report.origins),
        dates=" to ".join(dict.fromkeys((written_date(dated[0]), written_date(dated[-1])))) if dated else "",
        undated=len(report.articles) - len(dated),
        kinds=tuple(sorted({f.cluster.kind for f in found})),
        choices=tuple((builder.anchors.article(a), builder.names[a.id]) for a in report.articles),
        skipped=tuple((item.path, item.reason) for item in report.skipped),
        resolved=tuple(f"{f.label}: {' / '.join(f.values)}" for f in report.resolved),
        claims=report.counts.claims,
        pairs=report.counts.pairs_compared,
    )


def _stories(report: Report) -> tuple[Story, ...]:
    """The report's stories; all articles are one where nobody looked for stories."""
    return report.stories or (Story(id="s1", articles=tuple(article.id for article in report.articles)),)


class _Builder:
    """Builds the parts of a page from what they have in common."""

    def __init__(self, report: Report, found: Sequence[Finding]) -> None:
        self.report = report
        self.found = found
        self.names = source_names(report.articles)
        self.anchors = Anchors(report, [finding.cluster for finding in found])
        self._articles = {article.id: article for article in report.articles}
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in report.claims:
            self._claims[claim.article].append(claim)
        self._origin = {name: origin.label for origin in report.origins for name in origin.articles}
        self._differing = Counter(
            name
            for f in found
            if f.cluster.verdict in DISCREPANT
            for s in f.statements
            for name in s.articles
        )

    def story(self, story: Story) -> StoryView:
        """The view of a story."""
        own = [f for f in self.found if _home(f.cluster, story)]
        cards = [card(f, self.report, self._articles, self.names, self.anchors) for f in own]
        return StoryView(
            id=story.id,
            shared=_spelled(story.shared, [self._articles[name] for name in story.articles]),
            cards=tuple(c for c in cards if c.verdict != "single"),
            singles=tuple(c for c in cards if c.verdict == "single"),
            columns=tuple(self._column(name) for name in story.articles),
            graph=self._origins(story),
        )

    def _column(self, name: str) -> Column:
        head = Head(self.names[name], self._origin.get(name), self._differing[name])
        return column(self._articles[name], head, self._claims[name], self.anchors)

    def _origins(self, story: Story) -> OriginsView | None:
        own = [origin for origin in self.report.origins if set(origin.articles) & set(story.articles)]
        if len(story.articles) < 2 or not own:
            return None
        shown, left_out = drawn(own)
        links = {name: f"#{self.anchors.article(name)}" for name in self.names}
        evidence = tuple(
            (" and ".join(self.names[name] for name in link.articles), tuple(e.detail for e in link.evidence))
            for origin in own
            for link in origin.links
        )
        graph = origin_graph(shown, self.names, links) if shown else Markup("")
        return OriginsView(graph, evidence, left_out)


def _home(cluster: Cluster, story: Story) -> bool:
    return cluster.story in (None, story.id)


def _spelled(words: Sequence[str], articles: Sequence[Article]) -> tuple[str, ...]:
    """Words in lower case as the first article that has them spells them."""
    found = []
    for word in words:
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
        spellings = (m[0] for article in articles for m in pattern.finditer(article.text) if m[0] != word)
        found.append(next(spellings, word))
    return tuple(found)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
