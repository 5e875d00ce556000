"""CSV (RFC 4180): one row per claim of a discrepancy, or per claim of an extraction.

The header is fixed. Dates are EDTF, ranges ``low..high``, an empty cell is null, lines end with CR LF.
A cell that a spreadsheet program would run as a formula is guarded with ``'`` unless it is a plain number.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from claimdiff.models import Article, Claim, Cluster, Extraction, Interval, Report
from claimdiff.reporting.findings import findings, shown, source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.safety import escape_controls

CLUSTER_COLUMNS = (
    "cluster",
    "label",
    "verdict",
    "severity",
    "reason",
    "fingerprint",
    "sources",
    "origins",
    "story",
    "alignment",
    "entry",
)
CLAIM_COLUMNS = (
    "article", "source", "origin", "published", "path", "claim", "kind", "value", "unit", "bound", "trend",
    "text", "sentence", "subject", "predicate", "claimant", "hedged", "negated", "part", "start", "end",
)  # fmt: skip

#: Leading quotes are guarded too, so that :func:`unguarded` gives back every cell as it was.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")


class Csv:
    """Comma-separated values."""

    def report(self, report: Report, style: Style) -> str:
        """One row per claim of each cluster shown, in the order of the report."""
        if style.wide:
            return _wide(report, style)
        articles = {article.id: article for article in report.articles}
        claims = {claim.id: claim for claim in report.claims}
        rows = (
            (*_cluster_cells(cluster), *_claim_cells(claims[name], articles))
            for cluster in shown(report, style.show_all)
            for name in cluster.claims
        )
        return _written((*CLUSTER_COLUMNS, *CLAIM_COLUMNS), rows, style)

    def extraction(self, extraction: Extraction, style: Style) -> str:
        """One row per claim, by article and position."""
        articles = {article.id: article for article in extraction.articles}
        return _written(CLAIM_COLUMNS, (_claim_cells(c, articles) for c in extraction.claims), style)


def _wide(report: Report, style: Style) -> str:
    """One row per cluster; under each source its values, several of them separated by `` | ``."""
    names = source_names(report.articles)
    rows = []
    for finding in findings(report, style.show_all):
        cells: dict[str, dict[str, None]] = {name: {} for name in names}
        for statement in finding.statements:
            for article in sorted(statement.articles):
                cells[article][statement.value] = None
        rows.append((*_cluster_cells(finding.cluster), *(" | ".join(cells[name]) for name in names)))
    return _written((*CLUSTER_COLUMNS, *names.values()), rows, style)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that :func:`guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _written(header: tuple[str, ...], rows: Iterable[tuple[str, ...]], style: Style) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    text = out.getvalue()
    # A file keeps the text to the letter; a terminal must not obey it.
    return ("\ufeff" if style.bom else "") + (escape_controls(text) if style.terminal else text)


def _cluster_cells(cluster: Cluster) -> Iterator[str]:
    yield from (cluster.id, cluster.label, cluster.verdict, cluster.severity, cluster.reason)
    yield from (
        cluster.fingerprint,
        str(cluster.sources or ""),
        str(cluster.origins or ""),
        cluster.story or "",
        cluster.alignment or "",
        cluster.entry or "",
    )


def _claim_cells(claim: Claim, articles: dict[str, Article]) -> tuple[str, ...]:
    article = articles[claim.article]
    sentence = " ".join(article.text[claim.sentence.start : claim.sentence.end].split())
    return (
        claim.article, article.source, article.origin or "", article.published or "", article.path,
        claim.id, claim.kind, _value(claim), claim.unit or "", claim.bound, claim.trend or "",
        claim.text, sentence,
        claim.subject or "", claim.predicate or "", claim.claimant or "", str(claim.hedged).lower(),
        str(claim.negated).lower(), claim.part, str(claim.start), str(claim.end),
    )  # fmt: skip


def _value(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Interval):
        return f"{_number(value.low)}..{_number(value.high)}"
    return value if isinstance(value, str) else _number(value)


def _number(value: float | int | None) -> str:
    """A number as a spreadsheet reads it: no commas, no ``.0``."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return str(value)


FORMAT = Csv()
