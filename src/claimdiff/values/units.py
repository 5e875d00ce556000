"""Units of one dimension, made comparable: a factor (and for temperatures an offset) to a base unit."""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import table


@cache
def _units() -> dict[str, tuple[str, float, float]]:
    found: dict[str, tuple[str, float, float]] = {}
    for dimension, units in table("base_units").items():
        for name, factor in units.items():
            scale, offset = factor if isinstance(factor, list) else (factor, 0.0)
            found[name] = (dimension, float(scale), float(offset))
    return found


def base_unit(unit: str | None) -> tuple[str, float, float] | None:
    """Dimension, factor and offset of a unit: base value = value * factor + offset; ``None`` if unknown."""
    if unit is None:
        return None
    key = unit.lower().strip()
    units = _units()
    return units.get(key) or units.get(key.replace("-", " ")) or units.get(key.rstrip("s"))


def convertible(first: str | None, second: str | None) -> bool:
    """Whether two different units measure the same dimension."""
    a, b = base_unit(first), base_unit(second)
    return a is not None and b is not None and a[0] == b[0] and a != b
