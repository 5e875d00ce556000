"""Why claims were put together, what nearly joined them, and how their verdict came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimdiff.alignment import Alignment
from claimdiff.comparison import ComparedPair
from claimdiff.comparison.pairs import ONE_SENTENCE, clash
from claimdiff.comparison.weights import contributions, weigh, weigh_competition
from claimdiff.errors import UsageError
from claimdiff.models import Claim, Cluster, Report
from claimdiff.verdicts import Verdict, reasoning

#: So many candidates that were refused are shown.
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims and what their comparison said.

    Attributes:
        first: One claim.
        second: The other.
        weight: The weight of all levels together, log odds; above 0 it speaks for one question.
        levels: Slot, level and weight of each slot that counted, the weightiest first.
        refused: Why the two can never stand together, or hardly, if so.
    """

    first: Claim
    second: Claim
    weight: float
    levels: tuple[tuple[str, str, float], ...]
    refused: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of one cluster.

    Attributes:
        cluster: The cluster.
        claims: Its claims, by article and position.
        ties: For each claim but the first, what ties it most strongly to a claim of another article.
        refused: Claims outside that came nearest, each with its strongest pair, the nearest first.
        verdicts: The verdict on each pair of values, the most severe first.
        weakest: The least evidence on which differing claims were joined, log odds; ``None`` for what is not
            graded (:attr:`~claimdiff.models.Cluster.alignment`).
    """

    cluster: Cluster
    claims: tuple[Claim, ...]
    ties: tuple[Tie, ...]
    refused: tuple[Tie, ...]
    verdicts: tuple[Verdict, ...]
    weakest: float | None = None


def find_cluster(report: Report, wanted: str) -> Cluster:
    """The cluster of an id, of the beginning of a fingerprint, or of words of its label.

    Raises:
        UsageError: None or several fit; the message names some.
    """
    exact = [c for c in report.clusters if wanted in (c.id, c.fingerprint)]
    if exact:
        return exact[0]
    words = wanted.casefold().split()
    found = [c for c in report.clusters if len(wanted) >= 6 and c.fingerprint.startswith(wanted.lower())]
    found = found or [c for c in report.clusters if words and all(w in c.label.casefold() for w in words)]
    # Words may fit what only one source states as well; what was compared comes first.
    found = [c for c in found if c.verdict != "single"] or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"no cluster is {wanted!r}: give an id (c1), a fingerprint or words of a label")
    names = ", ".join(f"{c.id} ({c.label})" for c in found[:6])
    more = f" and {len(found) - 6} more" if len(found) > 6 else ""
    raise UsageError(f"{wanted!r} fits {len(found)} clusters: {names}{more}")


def explained(cluster: Cluster, report: Report, alignments: Sequence[Alignment]) -> Explanation:
    """The explanation of one of a report's clusters.

    Args:
        cluster: One of ``report.clusters``.
        report: The report.
        alignments: What the report was made from.
    """
    by_id = {claim.id: claim for claim in report.claims}
    claims = tuple(by_id[name] for name in cluster.claims)
    inside = set(cluster.claims)
    ties: dict[str, Tie] = {}
    outside: dict[str, Tie] = {}
    for alignment in alignments:
        for pair in alignment.compared:
            first, second = (alignment.profiles[i].claim for i in (pair.a, pair.b))
            within = (first.id in inside) + (second.id in inside)
            if within == 2 and first.article != second.article and pair.refused is None:
                for claim in (first, second):
                    _keep(ties, claim.id, first, second, pair)
            elif within == 1:
                stranger = second if first.id in inside else first
                _keep(outside, stranger.id, first, second, pair)
    nearest = sorted(outside.values(), key=lambda tie: (-tie.weight, tie.first.id, tie.second.id))
    articles = {article.id: article for article in report.articles}
    return Explanation(
        cluster=cluster,
        claims=claims,
        ties=_once(ties[claim.id] for claim in claims[1:] if claim.id in ties),
        refused=tuple(nearest[:_NEAR]),
        verdicts=tuple(reasoning(list(claims), articles)),
        weakest=_weakest(cluster, alignments),
    )


def _weakest(cluster: Cluster, alignments: Sequence[Alignment]) -> float | None:
    """The evidence that a cluster's level goes by."""
    if cluster.alignment is None:
        return None
    return min(x.weakest[name] for x in alignments for name in cluster.claims if name in x.weakest)


def _once(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Each pair once: it may be the strongest tie of both its claims."""
    return tuple({(tie.first.id, tie.second.id): tie for tie in ties}.values())


def _keep(kept: dict[str, Tie], name: str, first: Claim, second: Claim, pair: ComparedPair) -> None:
    """Keep a pair under a claim's name if it is that claim's strongest."""
    if name not in kept or pair.weight > kept[name].weight:
        kept[name] = Tie(first, second, round(pair.weight, 2), _levels(pair), _refusal(pair))


def _refusal(pair: ComparedPair) -> str | None:
    return pair.refused or (ONE_SENTENCE if pair.rivals else None)


def _levels(pair: ComparedPair) -> tuple[tuple[str, str, float], ...]:
    found = contributions(pair.relation, pair.levels)
    clashing = clash(pair.levels)
    if clashing is not None:
        unclashed = weigh(pair.relation, pair.levels) + weigh_competition(pair.levels)
        found.append(("clash", f"({clashing.reason})", round(pair.weight - unclashed, 3)))
    return tuple(sorted(found, key=lambda entry: (-abs(entry[2]), entry[0])))


def slots_of(claim: Claim) -> Mapping[str, str]:
    """The slots that a claim's text fills, by name, in the order they are read."""
    about = claim.about
    slots = {
        "what": claim.subject,
        "head": about.head,
        "property": about.property,
        "predicate": claim.predicate,
        "of": about.of,
        "who": about.agent,
        "names": ", ".join(about.participants),
        "place": about.place,
        "time": about.time,
        "per": about.per,
        "event": about.event,
        "role": about.role,
    }
    return {name: value for name, value in slots.items() if value}
