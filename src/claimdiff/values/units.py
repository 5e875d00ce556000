"""Units of one dimension, made comparable: factor and offset to a base unit."""

from __future__ import annotations

from claimdiff.lexicon.units import Unit, unit_named


def base_unit(unit: str | None) -> Unit | None:
    """The unit of this name, American spellings included; ``None`` if it is none of the table."""
    if unit is None:
        return None
    return unit_named(unit) or unit_named(unit.replace("meter", "metre").replace("liter", "litre"))
