"""Articles with their claims marked in place, for ``claimdiff show``.

With colour the words of a claim are coloured by its kind; without, they stand in brackets. Behind them stands
the value in figures: ``[one hundred and seven buildings = 107]``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from rich.text import Text

from claimdiff.models import Article, Claim, Extraction, Kind
from claimdiff.reporting.interface import Style
from claimdiff.reporting.marking import Piece, marked_paragraphs
from claimdiff.reporting.safety import escape_controls, one_line
from claimdiff.reporting.terminal import console, written
from claimdiff.reporting.values import readable

_SPACE = re.compile(r"\s+")
_COLORS: dict[Kind, str] = {
    "count": "cyan",
    "measure": "green",
    "money": "yellow",
    "percent": "yellow",
    "ratio": "yellow",
    "score": "yellow",
    "ordinal": "cyan",
    "date": "magenta",
    "time": "magenta",
    "duration": "magenta",
    "age": "magenta",
    "name": "blue",
}


def marked_articles(extraction: Extraction, kinds: Collection[Kind], style: Style) -> str:
    """Each article under a line about it, with its claims marked and counted below.

    Args:
        extraction: Articles and their claims.
        kinds: Only claims of these kinds are marked; empty marks all.
        style: Width and colour.
    """
    used = console(style)
    for number, article in enumerate(extraction.articles):
        if number:
            used.print()
        claims = [c for c in extraction.claims if c.article == article.id and (not kinds or c.kind in kinds)]
        used.print(Text(_about(article), "dim"))
        used.print()
        for paragraph in marked_paragraphs(article.text, claims):
            used.print(_marked(paragraph, style))
            used.print()
        used.print(_legend(claims))
    return written(used)


def _about(article: Article) -> str:
    updated = f", updated {article.updated}" if article.updated else ""
    date = f"published {article.published}" if article.published else "date of publication unknown"
    return one_line(f"{article.source} · {date}{updated} · {article.path}")


def _marked(paragraph: Sequence[Piece], style: Style) -> Text:
    marked = Text()
    for piece in paragraph:
        for words, how in _parts(piece, style):
            marked.append(words, how)
    return marked


def _parts(piece: Piece, style: Style) -> Iterator[tuple[str, str]]:
    """The words of a piece and their style, with brackets where there is no colour."""
    words = escape_controls(_SPACE.sub(" ", piece.text))
    if not piece.claims:
        yield words, ""
        return
    # Where claims overlap, the innermost names the colour.
    color = _COLORS[piece.claims[-1].kind]
    if not style.color:
        yield "[" * len(piece.opens), ""
    yield words, f"bold {color}"
    for claim in reversed(piece.closes):
        value = one_line(readable(claim))
        note = f" = {value}" if value.casefold() not in one_line(claim.text).casefold() else ""
        yield (note if style.color else f"{note}]"), "dim"


def _legend(claims: Sequence[Claim]) -> Text:
    """``33 claims: 10 count, 9 name …``, each kind in its colour."""
    total = len(claims)
    legend = Text(f"{total:,} claim{'' if total == 1 else 's'}", "dim")
    counts = Counter(claim.kind for claim in claims)
    for number, (kind, count) in enumerate(sorted(counts.items(), key=lambda item: (-item[1], item[0]))):
        legend.append(": " if not number else ", ", "dim")
        legend.append(f"{count:,} {kind}", _COLORS[kind])
    return legend
