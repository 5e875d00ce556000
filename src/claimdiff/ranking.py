"""The order of the report: most severe first."""

from __future__ import annotations

from collections.abc import Iterable

from claimdiff.models import AlignmentLevel, Cluster, Severity, VerdictName

_SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "none")
#: From the gravest to what one source alone states.
VERDICTS: tuple[VerdictName, ...] = ("conflict", "update", "scope", "compatible", "agree", "single")
#: What the catalogue vouches for comes first.
_ALIGNMENTS: tuple[AlignmentLevel | None, ...] = (None, "firm", "fair", "loose")


def ranked(clusters: Iterable[Cluster], order: dict[str, int]) -> list[Cluster]:
    """Clusters with new ids, ``c1`` the most severe.

    Severity decides, then the verdict; what is counted or dated comes before how names are spelled, what is
    firmly aligned before what is loosely, what many origins state before what few do, then what many
    articles do. What is equal in all of this stands in the order of the articles.

    Args:
        clusters: In any order.
        order: The place of each claim's id in the report.
    """

    def key(cluster: Cluster) -> tuple[int, int, bool, int, int, int, int]:
        articles = {name.rsplit(":", 2)[0] for name in cluster.claims}
        return (
            _SEVERITIES.index(cluster.severity),
            VERDICTS.index(cluster.verdict),
            cluster.kind == "name",
            _ALIGNMENTS.index(cluster.alignment),
            -cluster.origins,
            -len(articles),
            min(order[name] for name in cluster.claims),
        )

    return [
        cluster.model_copy(update={"id": f"c{number}"})
        for number, cluster in enumerate(sorted(clusters, key=key), 1)
    ]
