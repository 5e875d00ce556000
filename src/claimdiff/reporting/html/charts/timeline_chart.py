"""A count that moves on: how high it stood on which day."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from claimdiff.models import Claim
from claimdiff.reporting.html.charts.points import plotted
from claimdiff.reporting.html.charts.scales import day_scale
from claimdiff.reporting.html.charts.svg import element, percent, text
from claimdiff.reporting.html.charts.values_chart import axis, stated

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEIGHT, _TOP, _BOTTOM = 120, 26, 12
#: More dots than this are a cloud.
MOST_DOTS = 24


def timeline_chart(steps: Sequence[tuple[str | None, Claim]]) -> Markup | None:
    """The steps whose day is known, from left to right; ``None`` where these are of fewer than two days.

    Args:
        steps: Dates of publication (EDTF), each with the claim made then.
    """
    known = [(day, claim) for published, claim in steps if (day := _ordinal(published)) is not None]
    known.sort(key=lambda step: step[0])
    if len({day for day, _ in known}) < 2 or len(known) > MOST_DOTS:
        return None
    found = plotted([claim for _, claim in known])
    if found is None or not all(math.isfinite(point.centre) for point in found.points):
        return None
    days = day_scale([float(day) for day, _ in known])
    values = found.make_scale([point.centre for point in found.points])
    places = [
        (days.place(day), _HEIGHT - _BOTTOM - values.place(point.centre) * (_HEIGHT - _TOP - _BOTTOM))
        for (day, _), point in zip(known, found.points, strict=True)
    ]
    return element(
        "div", _drawing(places, [stated(claim) for _, claim in known]), axis(days), class_="course"
    )


def _drawing(places: list[tuple[float, float]], labels: list[str]) -> Markup:
    lines = [
        element("line", class_="course-line", x1=percent(x), y1=y, x2=percent(nx), y2=ny)
        for (x, y), (nx, ny) in pairwise(places)
    ]
    dots, said = [], set()
    for (x, y), label in zip(places, labels, strict=True):
        dots.append(element("circle", class_="dot", cx=percent(x), cy=y, r=5))
        # One value on one day is labelled once, whoever repeats it.
        if (x, y) not in said:
            said.add((x, y))
            anchor = "start" if x < 0.15 else "end" if x > 0.85 else "middle"
            dots.append(text(label, x=percent(x), y=y - 10, text_anchor=anchor))
    return element(
        "svg",
        *lines,
        *dots,
        class_="moves",
        width="100%",
        height=_HEIGHT,
        aria_hidden="true",
        focusable="false",
    )


def _ordinal(published: str | None) -> int | None:
    found = _DAY.match(published or "")
    try:
        return date.fromisoformat(found[0]).toordinal() if found else None
    except ValueError:
        return None
