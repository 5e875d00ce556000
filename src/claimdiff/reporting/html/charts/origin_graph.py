"""The graph of origins: on the left where information began, on the right the articles that go back to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from claimdiff.models import Origin
from claimdiff.reporting.html.charts.svg import element, text

_ROW = 26
_GAP = 10
_LEFT, _RIGHT, _WIDTH = 132, 188, 340
#: So many letters fit on either side.
_FITS_LEFT, _FITS_RIGHT = 19, 22
#: So many origins of a single article are drawn; the rest is only counted.
MOST_ALONE = 8


def origin_graph(origins: Sequence[Origin], names: Mapping[str, str], links: Mapping[str, str]) -> Markup:
    """A drawing with a curve from each origin to each of its articles.

    Args:
        origins: The origins to draw, in this order.
        names: How articles are called, by id.
        links: Addresses inside the page, by the article's id.
    """
    parts: list[Markup] = []
    top = 0.0
    for origin in origins:
        own = _ROW * len(origin.articles)
        middle = top + own / 2
        shared = "shared" if len(origin.articles) > 1 else "alone"
        for row, article in enumerate(origin.articles):
            y = top + _ROW * (row + 0.5)
            bend = (_LEFT + _RIGHT) / 2
            parts.append(
                element(
                    "path",
                    class_=f"edge {shared}",
                    d=f"M{_LEFT} {middle:g}C{bend:g} {middle:g} {bend:g} {y:g} {_RIGHT} {y:g}",
                )
            )
            parts.append(element("circle", class_="leaf", cx=_RIGHT, cy=y, r=4))
            label = text(_cut(names[article], _FITS_RIGHT), x=_RIGHT + 10, y=y + 4.5)
            parts.append(element("a", _title(names[article]), label, href=links[article]))
        parts.append(element("circle", class_=f"root {shared}", cx=_LEFT, cy=middle, r=6))
        label = text(_cut(origin.label, _FITS_LEFT), x=_LEFT - 12, y=middle + 4.5, text_anchor="end")
        parts.append(element("g", _title(origin.label), label, class_=f"origin {shared}"))
        top += own + _GAP
    height = max(top - _GAP, 0)
    return element(
        "svg", *parts, class_="origins", width=_WIDTH, height=height, viewBox=f"0 0 {_WIDTH} {height:g}",
        role="group", aria_label="Graph of origins and their articles",
    )  # fmt: skip


def drawn(origins: Sequence[Origin]) -> tuple[list[Origin], int]:
    """The origins to draw, those of several articles first, and how many are left out.

    Where no two articles share an origin there is nothing to see.
    """
    shared = [origin for origin in origins if len(origin.articles) > 1]
    alone = [origin for origin in origins if len(origin.articles) == 1]
    if not shared:
        return [], 0
    return shared + alone[:MOST_ALONE], len(alone[MOST_ALONE:])


def _title(words: str) -> Markup:
    return element("title", Markup("{}").format(words))


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
