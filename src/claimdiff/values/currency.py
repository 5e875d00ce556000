"""Money in different currencies: what exchange rates of past decades can explain."""

from __future__ import annotations

from claimdiff.lexicon import table


def dollar_band(currency: str | None) -> tuple[float, float] | None:
    """The lowest and highest worth in US dollars of one unit of a currency; ``None`` if unknown."""
    band = table("exchange_bands")["dollars"].get(currency)
    return (float(band[0]), float(band[1])) if band else None


def may_share_sign(first: str | None, second: str | None) -> bool:
    """Whether both currencies are written with the same sign ("$" for US and Canadian dollars)."""
    return any(first in group and second in group for group in table("exchange_bands")["signs"])


def may_be_at_par(first: str | None, second: str | None) -> bool:
    """Whether one unit of a currency was for years worth one of the other, give or take a tenth."""
    return any(first in pair and second in pair for pair in table("exchange_bands")["at_par"])
