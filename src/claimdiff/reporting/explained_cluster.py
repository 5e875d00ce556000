"""One cluster explained, for ``claimdiff explain``: evidence, levels, near candidates, verdict."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.text import Text

from claimdiff.explanation import Explanation, Tie, slots_of
from claimdiff.models import Article, Claim, Report
from claimdiff.reporting.findings import source_names
from claimdiff.reporting.interface import Style
from claimdiff.reporting.marking import pieces
from claimdiff.reporting.provenance_notes import notes, support, timeline
from claimdiff.reporting.safety import one_line
from claimdiff.reporting.terminal import console, written
from claimdiff.reporting.values import readable

#: How a cluster's level is said.
_ALIGNED = {"firm": "firmly", "fair": "reasonably", "loose": "loosely", None: ""}
#: So many levels of a pair are shown, the weightiest first.
_LEVELS = 8


def explained_cluster(explanation: Explanation, report: Report, style: Style) -> str:
    """The explanation as text; without colour the value of each sentence stands in brackets."""
    used = console(style)
    for line in _lines(explanation, report, style):
        indent = len(line.plain) - len(line.plain.lstrip())
        # What wraps keeps the indent of its first line.
        used.print(Padding(line[indent:], (0, 0, 0, indent)))
    return written(used)


def _lines(explanation: Explanation, report: Report, style: Style) -> Iterator[Text]:
    cluster = explanation.cluster
    names = source_names(report.articles)
    articles = {article.id: article for article in report.articles}
    severity = "" if cluster.severity == "none" else f", {cluster.severity}"
    yield Text(one_line(f"{cluster.id} · {cluster.label}"), "bold")
    yield Text(
        one_line(f"{cluster.verdict}{severity} · {support(cluster)} · fingerprint {cluster.fingerprint}")
    )
    yield from _heading("Evidence")
    for claim in explanation.claims:
        yield from _evidence(claim, articles[claim.article], names, style)
    if explanation.ties:
        yield from _heading("Why these were put together (weights are log odds)")
        for tie in explanation.ties:
            yield from _tie(tie, names)
        if explanation.weakest is not None:
            level = _ALIGNED[cluster.alignment]
            yield _item(f"{level} aligned: the weakest of the joins has {explanation.weakest:+.2f} log odds")
    if explanation.refused:
        yield from _heading("Near candidates that stayed out")
        for tie in explanation.refused:
            yield from _tie(tie, names)
    yield from _heading("Verdict")
    for verdict in explanation.verdicts or ():
        yield _item(f"{verdict.name}: {verdict.reason}")
    if not explanation.verdicts:
        yield _item(f"{cluster.verdict}: {cluster.reason}")
    for remark in [*notes(cluster, report), *timeline(cluster, report)]:
        yield _item(remark)


def _heading(title: str) -> Iterator[Text]:
    yield Text()
    yield Text(title, "bold")


def _item(text: str) -> Text:
    return Text(f"  {one_line(text)}")


def _evidence(claim: Claim, article: Article, names: dict[str, str], style: Style) -> Iterator[Text]:
    voice = f", citing {claim.claimant}" if claim.claimant else ""
    dated = article.published or "date unknown"
    yield _item(f"{readable(claim)}  {names[claim.article]}{voice} ({dated}; {claim.part})")
    sentence = Text("    ")
    for piece in pieces(article.text, [claim], claim.sentence.start, claim.sentence.end):
        words = one_line(f"x{piece.text}x")[1:-1]  # keeps a space at either end
        if piece.claims and not style.color:
            words = f"[{words}]"
        sentence.append(words, "bold reverse" if piece.claims else "")
    yield sentence
    slots = "; ".join(f"{name}: {value}" for name, value in slots_of(claim).items())
    if slots:
        yield Text(f"    {one_line(slots)}", "dim")


def _tie(tie: Tie, names: dict[str, str]) -> Iterator[Text]:
    sides = [f'{names[c.article]} "{" ".join(c.text.split())}"' for c in (tie.first, tie.second)]
    yield _item(f"{sides[0]} and {sides[1]}: {tie.weight:+.1f}")
    if tie.refused:
        yield Text(f"    refused: {one_line(tie.refused)}", "dim")
    levels = "; ".join(f"{slot} {level} {weight:+.1f}" for slot, level, weight in tie.levels[:_LEVELS])
    if levels:
        yield Text(f"    {one_line(levels)}", "dim")
