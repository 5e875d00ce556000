"""What the finders of values hand on, before anyone asks what the value is the value of."""

from __future__ import annotations

from claimdiff.models import Bound, Interval, Kind, Trend
from claimdiff.records import Record


class Numeral(Record):
    """A number as written, in tokens ``first`` to ``last`` (exclusive).

    Attributes:
        first: First token.
        last: One past the last token.
        value: The number, or the interval of a range.
        digits: Written with digits ("96") rather than words ("ninety-six").
        ordinal: "third", "21st".
        vague: Stands for a wide interval ("dozens", "several hundred").
    """

    __slots__ = ("digits", "first", "last", "ordinal", "vague", "value")

    def __init__(  # noqa: PLR0913, PLR0917 (one for each slot)
        self,
        first: int,
        last: int,
        value: float | int | Interval,
        digits: bool = True,
        ordinal: bool = False,
        vague: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.value = value
        self.digits = digits
        self.ordinal = ordinal
        self.vague = vague


class Mention(Record):
    """A value with its unit in tokens ``first`` to ``last`` (exclusive).

    ``anchor`` is the token range of the number itself, from which slots look for what is counted.
    ``noun`` is the token of the unit noun of a count ("buildings"), where it was found.
    ``ranked`` says that it is one of a set by its rank: "one of the best".
    ``opens`` is the token where words that bound the value begin ("about 150"), if there are any before it.
    ``whose`` is the first token and the noun of the words before an age that say of whom of many it is.
    """

    __slots__ = (
        "anchor",
        "bound",
        "first",
        "hedged",
        "kind",
        "last",
        "negated",
        "noun",
        "opens",
        "per",
        "ranked",
        "trend",
        "unit",
        "vague",
        "value",
        "whose",
    )

    def __init__(  # noqa: PLR0913, PLR0917 (one for each slot)
        self,
        first: int,
        last: int,
        kind: Kind,
        value: float | int | str | Interval,
        unit: str | None = None,
        bound: Bound = "=",
        trend: Trend | None = None,
        vague: bool = False,
        hedged: bool = False,
        negated: bool = False,
        anchor: tuple[int, int] | None = None,
        noun: int | None = None,
        per: str | None = None,
        opens: int | None = None,
        ranked: bool = False,
        whose: tuple[int, int] | None = None,
    ) -> None:
        self.first = first
        self.last = last
        self.kind = kind
        self.value = value
        self.unit = unit
        self.bound = bound
        self.trend = trend
        self.vague = vague
        self.hedged = hedged
        self.negated = negated
        self.anchor = anchor
        self.noun = noun
        self.per = per
        self.opens = opens
        self.ranked = ranked
        self.whose = whose
