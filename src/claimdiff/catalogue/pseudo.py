"""An accepted value in the form of a claim, so that it is compared by the same rules as an article's."""

from __future__ import annotations

from claimdiff.labels.wording import plural
from claimdiff.models import About, Article, Bound, Claim, Interval, Kind, Span

#: The id of the article that stands for the record.
RECORD = "the record"
_SIGNS: dict[Bound, str] = {
    "=": "",
    "~": "about ",
    ">": "over ",
    ">=": "at least ",
    "<": "under ",
    "<=": "up to ",
}


def recorded_claim(  # noqa: PLR0913 (the slots of a value)
    entry_kind: Kind,
    value: float | int | str | Interval,
    unit: str | None,
    *,
    kind: Kind | None = None,
    bound: Bound = "=",
    about: About | None = None,
) -> Claim:
    """A claim with an accepted value, whose text is the value in figures."""
    own = kind or entry_kind
    text = _SIGNS[bound] + spelled(own, value, unit)
    return Claim(
        id=f"{RECORD}:0:{own}",
        article=RECORD,
        start=0,
        end=len(text),
        text=text,
        sentence=Span(start=0, end=len(text)),
        kind=own,
        value=value,
        unit=unit,
        bound=bound,
        about=about or About(),
    )


def record_article(claim: Claim, source: str, retrieved: str | None) -> Article:
    """The article that an accepted value stands in: the record, and who says so."""
    return Article(
        id=RECORD,
        path=RECORD,
        source=f"{RECORD}: {source}",
        published=retrieved,
        origin=RECORD,
        text=claim.text,
    )


def spelled(kind: Kind, value: float | int | str | Interval, unit: str | None) -> str:
    """A value with its unit: ``127 buildings``, ``USD 20,000,000``, ``2023-06-20``."""
    if isinstance(value, str):
        return value
    if isinstance(value, Interval):
        ends = [_figures(end) for end in (value.low, value.high) if end is not None]
        number = " to ".join(ends) or "any"
    else:
        number = _figures(value)
    if kind == "percent":
        return f"{number}%"
    if kind == "money":
        return f"{unit} {number}"
    return number if unit is None else f"{number} {unit if value == 1 else plural(unit)}"


def _figures(value: float | int) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
