"""Days of publication that only the story's other articles make whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from claimdiff.articles.datelines import yearless_day
from claimdiff.models import Article, Claim
from claimdiff.values.days import parse_days

#: How much of an article is searched for its dateline, in characters.
OPENING = 600
#: Datelines that are remembered.
REMEMBERED = 4096


def with_days(claims: Iterable[Claim], articles: dict[str, Article]) -> dict[str, Article]:
    """The articles of a cluster; a dateline without a year ("LIMA, Aug 19 -") gets that of the others.

    The year is the one that brings the day nearest to the days on which the cluster's other articles
    were published; where none of them is known, the day stays unknown.

    Args:
        claims: The claims of a cluster.
        articles: Articles by id.
    """
    ids = sorted({claim.article for claim in claims})
    undated = [id_ for id_ in ids if id_ in articles and not articles[id_].published]
    if not undated:
        return articles
    known = sorted(day for id_ in ids if (day := _day(articles.get(id_))) is not None)
    if not known:
        return articles
    anchor, found = known[len(known) // 2], dict(articles)
    for id_ in undated:
        opening = _opening(articles[id_].text[:OPENING])
        if opening:
            iso = _nearest(*opening, anchor)
            found[id_] = articles[id_].model_copy(update={"published": iso})
    return found


@lru_cache(REMEMBERED)
def _opening(text: str) -> tuple[int, int] | None:
    return yearless_day(text)


def _day(article: Article | None) -> int | None:
    days = parse_days(article.published) if article and article.published else None
    return days.low if days and days.low == days.high else None


def _nearest(month: int, day: int, anchor: int) -> str | None:
    """The day of that month and number that lies nearest to another day."""
    year = date.fromordinal(anchor).year
    candidates = []
    for near in (year - 1, year, year + 1):
        try:
            candidates.append(date(near, month, day))
        except ValueError:
            continue
    best = min(candidates, key=lambda found: abs(found.toordinal() - anchor), default=None)
    return best.isoformat() if best else None
