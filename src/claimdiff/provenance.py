"""What origins say about a cluster: how many there are, slips in copying, errors that may be shared.

Runs after the verdicts, on clusters and origins; changes nothing but the fields that it fills, and the
severity of a conflict that is a likely slip in copying (docs/verdicts.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from claimdiff.models import DISCREPANT, Article, Claim, Cluster, Interval, Origin, Severity, Slip, Span, Step
from claimdiff.origins.credits import canonical, is_agency, slug

#: A slip raises a conflict by a step: whoever finds it can put an article right.
_RAISED: dict[Severity, Severity] = {"low": "medium", "medium": "high"}

#: Spans of near-duplicate passages: (article, article) -> (span in the first, span in the second) …
Passages = Mapping[tuple[str, str], Sequence[tuple[Span, Span]]]


def with_provenance(
    clusters: Iterable[Cluster],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    origins: Sequence[Origin],
) -> list[Cluster]:
    """The clusters with their sources, origins, slips, shared values and time lines.

    Args:
        clusters: Clusters with verdicts.
        claims: Claims by id.
        articles: Articles by id, each with its origin.
        origins: The story's origins.
    """
    labels = {origin.label.casefold(): origin.id for origin in origins}
    passages = {
        link.articles: [pair for evidence in link.evidence for pair in evidence.spans]
        for origin in origins
        for link in origin.links
    }
    return [
        _filled(cluster, [claims[name] for name in cluster.claims], articles, labels, passages)
        for cluster in clusters
    ]


def claim_origin(claim: Claim, article: Article, labels: Mapping[str, str]) -> str:
    """The origin of one claim: that of the outlet it is credited to, else that of its article.

    Args:
        claim: The claim.
        article: Its article.
        labels: Origin ids by label in lower case.
    """
    if claim.claimant:
        outlet = canonical(claim.claimant)
        known = labels.get(outlet.casefold())
        if known is not None:
            return known
        if is_agency(outlet):
            return slug(outlet)
    return article.origin or article.source


def _filled(
    cluster: Cluster,
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    labels: Mapping[str, str],
    passages: Passages,
) -> Cluster:
    origin = {claim.id: claim_origin(claim, articles[claim.article], labels) for claim in claims}
    update: dict[str, object] = {
        "sources": len({articles[claim.article].source for claim in claims}),
        "origins": len(set(origin.values())),
    }
    if cluster.verdict in DISCREPANT:
        slips = _slips(claims, articles, passages) if cluster.verdict != "update" else ()
        if slips and cluster.verdict == "conflict" and cluster.kind != "name":
            update["severity"] = _RAISED.get(cluster.severity, cluster.severity)
        update["slips"] = slips
        update["shared"] = _shared(claims, origin)
        if cluster.kind != "name":
            update["timeline"] = _timeline(cluster, claims, articles)
    return cluster.model_copy(update=update)


def _slips(claims: Sequence[Claim], articles: Mapping[str, Article], passages: Passages) -> tuple[Slip, ...]:
    """Pairs of unlike claims of two articles of one origin, one for each pair of values."""
    found: dict[tuple[str, str, str, str], Slip] = {}
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    for a, b in combinations(sorted(by_article), 2):
        if articles[a].origin is None or articles[a].origin != articles[b].origin:
            continue
        common = {_value(claim) for claim in by_article[a]} & {_value(claim) for claim in by_article[b]}
        for one in by_article[a]:
            for other in by_article[b]:
                # Who has both values in one article has not copied one for the other.
                if _value(one) != _value(other) and not {_value(one), _value(other)} & common:
                    slip = Slip.model_construct(
                        claims=(one.id, other.id), passage=_in_passage(one, other, passages)
                    )
                    key = (a, b, _value(one), _value(other))
                    if key not in found or (slip.passage and not found[key].passage):
                        found[key] = slip
    return tuple(found[key] for key in sorted(found))


def _in_passage(one: Claim, other: Claim, passages: Passages) -> bool:
    pairs = passages.get((one.article, other.article), ())
    return any(
        first.start <= one.start < first.end and second.start <= other.start < second.end
        for first, second in pairs
    )


def _shared(claims: Sequence[Claim], origin: Mapping[str, str]) -> tuple[str, ...]:
    """Claims whose value several articles have, all of one origin."""
    holders: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        holders[_value(claim)].append(claim)
    found = [
        claim.id
        for same in holders.values()
        if len({claim.article for claim in same}) > 1 and len({origin[claim.id] for claim in same}) == 1
        for claim in same
    ]
    # Where all there is comes from one origin, this says nothing of one value more than of another.
    return tuple(found) if len(set(origin.values())) > 1 else ()


def _timeline(cluster: Cluster, claims: Sequence[Claim], articles: Mapping[str, Article]) -> tuple[Step, ...]:
    """The values of an update by the date of their articles, repetitions within an article left out."""
    if cluster.verdict != "update":
        return ()
    ordered = sorted(claims, key=lambda c: (articles[c.article].published or "9999", c.article, c.start))
    seen: set[tuple[str, str, str | None]] = set()
    steps = []
    for claim in ordered:
        key = (claim.article, _value(claim), claim.claimant)
        if key not in seen:
            seen.add(key)
            steps.append(
                Step.model_construct(
                    published=articles[claim.article].published,
                    article=claim.article,
                    claim=claim.id,
                    text=" ".join(claim.text.split()),
                    claimant=claim.claimant,
                )
            )
    return tuple(steps)


def _value(claim: Claim) -> str:
    """A value with its unit where that is part of the value, for telling equal from unlike."""
    value = claim.value
    plain = f"{value.low}..{value.high}" if isinstance(value, Interval) else str(value)
    number = plain.removesuffix(".0") if not isinstance(value, str) else plain
    return f"{number} {claim.unit or ''}".strip() if claim.kind != "count" else number
