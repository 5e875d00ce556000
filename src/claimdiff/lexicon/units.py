"""Units and currencies: what a unit measures, how it converts, and how it is written.

The tables are ``data/units.json`` and ``data/currencies.json``. A unit's ``factor`` and ``offset`` take a
value to the base unit of its dimension: ``base = value * factor + offset`` (metre, square metre, cubic
metre, kilogram, metre per second, kelvin, joule, watt, bit, pascal, second ...).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimdiff.lexicon import table


class Unit(NamedTuple):
    """A unit of measurement.

    Attributes:
        name: Singular English name ("hectare", "mile per hour").
        dimension: What it measures ("area", "speed"); only units of one dimension convert.
        factor: Base units in one of it.
        offset: Base value of its zero (temperatures).
    """

    name: str
    dimension: str
    factor: float
    offset: float = 0.0


class Minor(NamedTuple):
    """A part of a currency: ``per`` of them make one of ``currency``."""

    currency: str
    per: int


def unit_named(name: str | None) -> Unit | None:
    """The unit of this name, or ``None`` where a noun, a currency or nothing is named."""
    return _units().get(name) if name else None


def to_base(value: float, name: str) -> float:
    """The value in the base unit of its dimension; as it is where the name is no unit."""
    unit = _units().get(name)
    return value if unit is None else value * unit.factor + unit.offset


def convert(value: float, name: str, into: str) -> float | None:
    """The value in another unit of the same dimension, or ``None`` where there is no way."""
    one, two = _units().get(name), _units().get(into)
    if one is None or two is None or one.dimension != two.dimension:
        return None
    return (value * one.factor + one.offset - two.offset) / two.factor


def is_currency(code: str | None) -> bool:
    """Whether this is a currency code of the table (``USD``)."""
    return code is not None and code in table("currencies")["currencies"]


def currency_decimals(code: str) -> int:
    """How many decimals amounts of a currency have (2 for ``USD``, 0 for ``JPY``)."""
    entry = table("currencies")["currencies"].get(code)
    return int(entry["decimals"]) if entry else 2


def minor_unit(name: str | None) -> Minor | None:
    """What a cent, penny or kopeck is a part of."""
    entry = table("currencies")["minor"].get(name)
    return Minor(entry["of"], entry["per"]) if entry else None


def unit_names() -> frozenset[str]:
    """The names of all units of the table."""
    return frozenset(_units())


@cache
def _units() -> dict[str, Unit]:
    """Every unit by its name, prefixed ones included."""
    data = table("units")
    named: dict[str, Unit] = {}
    for entry in data["units"]:
        one = Unit(entry["name"], entry["dimension"], entry["factor"], entry.get("offset", 0.0))
        named[one.name] = one
        for prefix in entry.get("prefixes", ()):
            times = data["prefixes"][prefix][1]
            named.setdefault(prefix + one.name, Unit(prefix + one.name, one.dimension, one.factor * times))
    return named
