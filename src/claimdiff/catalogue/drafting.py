"""Rows of a report as draft entries: what is asked is known, which answer is right is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimdiff.catalogue.entries import Entry, RecordedValue, Subject
from claimdiff.catalogue.targets import LIGHT
from claimdiff.comparison.name_spelling import ascii_lower
from claimdiff.extraction.concepts import property_concepts
from claimdiff.lexicon.units import is_currency
from claimdiff.models import Article, Claim, Cluster, Report
from claimdiff.values.units import base_unit

#: Kinds that say little without the sentence around them.
_LEFT_OUT = frozenset({"ordinal", "ratio", "score", "time"})
#: The most values that a draft lists.
_MOST_VALUES = 8


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry without accepted values, and what articles state, as remarks."""

    entry: Entry
    remarks: tuple[str, ...]


def drafts(report: Report, taken: Iterable[str] = (), *, show_all: bool = False) -> Iterator[Draft]:
    """Draft entries for the rows of a report that no entry names yet.

    Args:
        report: The report.
        taken: Ids that are taken.
        show_all: Draft entries for what a single source states, too.
    """
    used = set(taken)
    subjects: set[tuple[str, Subject]] = set()
    for cluster in report.clusters:
        if cluster.entry or (cluster.verdict == "single" and not show_all):
            continue
        if cluster.kind == "name" and cluster.verdict != "conflict":
            continue
        made = draft(cluster, report, used)
        if made is None or (made.entry.kind, made.entry.about) in subjects:
            continue
        if made.entry.kind != "name":
            subjects.add((made.entry.kind, made.entry.about))
        used.add(made.entry.id)
        yield made


def draft(cluster: Cluster, report: Report, taken: Iterable[str] = ()) -> Draft | None:
    """The draft of one row's entry; ``None`` where its claims do not say what they are about."""
    by_id = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    claims = [by_id[name] for name in cluster.claims if by_id[name].kind == cluster.kind]
    unit = _commonest(claims, lambda claim: claim.unit)
    about = _about(claims)
    usable = {
        "measure": base_unit(unit) is not None,
        "money": is_currency(unit),
        "duration": unit is None or base_unit(unit) is not None,
        "age": unit is None or base_unit(unit) is not None,
    }.get(cluster.kind, cluster.kind not in _LEFT_OUT)
    if not usable or not (about.entity or about.property or cluster.kind == "name"):
        return None
    names = cluster.kind == "name"
    label = cluster.label.removeprefix("spelling of ") if names else cluster.label
    entry = Entry(
        id=_unique(slug(label), set(taken)),
        label=cluster.label,
        kind=cluster.kind,
        unit=None if cluster.kind in ("name", "percent", "date") else unit,
        about=Subject() if names else about,
        accepted=_spellings(claims, articles) if names else (),
    )
    if names:
        return Draft(entry, ("keep the spellings that are right:",))
    return Draft(entry, tuple(_remarks(claims, articles)))


def slug(label: str) -> str:
    """``devices-seized`` for ``devices seized``."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_lower(label)).strip("-") or "entry"


def _unique(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = next(n for n in range(2, len(taken) + 3) if f"{name}-{n}" not in taken)
    return f"{name}-{number}"


def _about(claims: Sequence[Claim]) -> Subject:
    head = _commonest(claims, lambda claim: claim.about.head if _word(claim.about.head) else None)
    prop = _commonest(claims, lambda claim: claim.about.property)
    verb = _commonest(claims, lambda claim: None if claim.predicate in LIGHT else claim.predicate)
    return Subject(
        entity=head or (),
        property=prop if prop in property_concepts() else None,
        predicate=verb or (),
    )


def _word(head: str | None) -> bool:
    return head is not None and any(c.isalpha() for c in head)


def _spellings(claims: Sequence[Claim], articles: dict[str, Article]) -> tuple[RecordedValue, ...]:
    sources: dict[str, dict[str, None]] = {}
    for claim in claims:
        sources.setdefault(str(claim.value), {})[articles[claim.article].source] = None
    return tuple(
        RecordedValue(value=name, source=", ".join(given))
        for name, given in list(sources.items())[:_MOST_VALUES]
    )


def _remarks(claims: Sequence[Claim], articles: dict[str, Article]) -> Iterator[str]:
    """What articles state, a line for each wording."""
    sources: dict[str, dict[str, None]] = {}
    for claim in claims:
        sources.setdefault(" ".join(claim.text.split()), {})[articles[claim.article].source] = None
    for text, given in list(sources.items())[:_MOST_VALUES]:
        yield f'"{text}": {" ".join(", ".join(given).split())}'


def _commonest(claims: Iterable[Claim], slot: Callable[[Claim], str | None]) -> str | None:
    counts = Counter(found for claim in claims if (found := slot(claim)))
    return min(counts, key=lambda found: (-counts[found], found), default=None)
