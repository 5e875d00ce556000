"""The chart of a finding: a row for each value, a dot where it lies and a band for what it allows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from claimdiff.models import Claim
from claimdiff.reporting.findings import Finding
from claimdiff.reporting.html.charts.points import Point, plotted
from claimdiff.reporting.html.charts.scales import Scale
from claimdiff.reporting.html.charts.svg import element, percent, text
from claimdiff.reporting.html.dates import written_date
from claimdiff.reporting.values import readable

#: More rows than this are no longer read.
MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One value.

    Attributes:
        value: In figures.
        sources: Who states it.
        track: The drawing.
    """

    value: str
    sources: tuple[str, ...]
    track: Markup


@dataclass(frozen=True, slots=True)
class Chart:
    """The values of a finding on one scale.

    Attributes:
        rows: One for each value and interval.
        axis: The drawing of the scale.
        unit: What the numbers are.
        log: Equal steps are equal ratios.
        left_out: How many values are not shown.
    """

    rows: tuple[ChartRow, ...]
    axis: Markup
    unit: str
    log: bool
    left_out: int


def values_chart(finding: Finding, names: Mapping[str, str]) -> Chart | None:
    """The chart of a finding; ``None`` where its values lie on no common scale.

    Args:
        finding: A cluster with its values.
        names: How articles are called, by id.
    """
    entries = _entries(finding, names)
    found = plotted([claim for _, claim, _ in entries])
    if found is None or not entries:
        return None
    rows: dict[tuple[str, Point], dict[str, None]] = {}
    for (value, _, source), point in zip(entries, found.points, strict=True):
        rows.setdefault((value, point), {})[source] = None
    kept = list(rows.items())[:MOST_ROWS]
    ends = [e for (_, p), _ in kept for e in (p.low, p.centre, p.high) if math.isfinite(e)]
    if not ends:
        return None
    scale = found.make_scale(ends)
    return Chart(
        rows=tuple(ChartRow(value, tuple(sources), track(point, scale)) for (value, point), sources in kept),
        axis=axis(scale),
        unit=found.unit,
        log=scale.log,
        left_out=len(rows) - len(kept),
    )


def stated(claim: Claim) -> str:
    """A value as the page shows it: in figures, or in words where the words stand for no one figure."""
    if claim.vague:
        return " ".join(claim.text.split()).lower()
    return written_date(readable(claim)) if claim.kind == "date" else readable(claim)


def _entries(finding: Finding, names: Mapping[str, str]) -> list[tuple[str, Claim, str]]:
    """Each claim that stands for a value, with the value and the source."""
    return [
        (stated(claim), claim, names[claim.article])
        for statement in finding.statements
        for wording in statement.wordings
        for claim in wording.claims
    ]


def track(point: Point, scale: Scale) -> Markup:
    """One row: grid, band, dot; an arrow where the interval is open."""
    low, centre, high = (scale.place(end) for end in (point.low, point.centre, point.high))
    parts = [
        element("line", class_="grid", x1=percent(at), x2=percent(at), y1="0", y2="100%")
        for at in (scale.place(value) for value, _ in scale.ticks)
    ]
    if high > low:
        parts.append(
            element(
                "rect", class_="band", x=percent(low), width=percent(high - low),
                y="50%", transform="translate(0 -4)", height=8, rx=4,
            )
        )  # fmt: skip
    if point.low == -math.inf:
        parts.append(text("←", class_="arrow", x="0%", y="50%", dy="0.33em"))
    if point.high == math.inf:
        parts.append(text("→", class_="arrow", x="100%", y="50%", dy="0.33em", text_anchor="end"))
    parts.append(element("circle", class_="dot", cx=percent(centre), cy="50%", r=5))
    return _svg("track", "100%", parts)


def axis(scale: Scale) -> Markup:
    """The line below the rows with its labelled ticks."""
    parts = [element("line", class_="base", x1="0%", x2="100%", y1=0.5, y2=0.5)]
    labels = scale.ticks if len(scale.ticks) < 6 else scale.ticks[:: -(-len(scale.ticks) // 5)]
    for value, label in labels:
        at = percent(scale.place(value))
        parts.append(element("line", class_="tick", x1=at, x2=at, y1=0, y2=5))
        parts.append(text(label, x=at, y=18, text_anchor="middle"))
    return _svg("axis", 22, parts)


def _svg(name: str, height: float | str, parts: list[Markup]) -> Markup:
    # What is drawn stands beside it in words.
    return element(
        "svg", *parts, class_=name, width="100%", height=height, aria_hidden="true", focusable="false"
    )
