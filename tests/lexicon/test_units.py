"""Units convert as a unit library says, and every way to write one is found."""

from __future__ import annotations

import pint
import pytest

from claimdiff.lexicon import table, units

#: Our names where pint has another; units that pint lacks or takes for something else stand as None.
PINT: dict[str, str | None] = {
    "square metre": "metre ** 2",
    "square kilometre": "kilometre ** 2",
    "square centimetre": "centimetre ** 2",
    "square millimetre": "millimetre ** 2",
    "square foot": "foot ** 2",
    "square inch": "inch ** 2",
    "square yard": "yard ** 2",
    "square mile": "mile ** 2",
    "cubic metre": "metre ** 3",
    "cubic centimetre": "centimetre ** 3",
    "cubic kilometre": "kilometre ** 3",
    "cubic foot": "foot ** 3",
    "cubic yard": "yard ** 3",
    "cubic inch": "inch ** 3",
    "light-year": "light_year",
    "barrel": "oil_barrel",
    "kiloton": "kiloton",
    "long ton": "long_ton",
    "metric ton": "metric_ton",
    "mile per hour": "mile / hour",
    "kilometre per hour": "kilometre / hour",
    "metre per second": "metre / second",
    "kilometre per second": "kilometre / second",
    "foot per second": "foot / second",
    "millimetre per year": "millimetre / year",
    "centimetre per year": "centimetre / year",
    "degree Celsius": "degC",
    "degree Fahrenheit": "degF",
    "watt-hour": "watt * hour",
    "kilowatt-hour": "kilowatt * hour",
    "megawatt-hour": "megawatt * hour",
    "gigawatt-hour": "gigawatt * hour",
    "terawatt-hour": "terawatt * hour",
    "calorie": "calorie",
    "kilocalorie": "kilocalorie",
    "British thermal unit": "Btu",
    "therm": "therm",
    "horsepower": "horsepower",
    "brake horsepower": "horsepower",
    "metric horsepower": "metric_horsepower",
    "ampere-hour": "ampere * hour",
    "milliampere-hour": "milliampere * hour",
    "ampere per square centimetre": "ampere / centimetre ** 2",
    "kilovolt per centimetre": "kilovolt / centimetre",
    "volt per metre": "volt / metre",
    "pound per square inch": "psi",
    "kilopound per square inch": "kilopound_force_per_square_inch",
    "millimetre of mercury": "mmHg",
    "newton metre": "newton * metre",
    "foot pound-force": "foot * pound_force",
    "mile per gallon": "mile / gallon",
    "kilometre per litre": "kilometre / litre",
    "kilogram per cubic metre": "kilogram / metre ** 3",
    "gram per litre": "gram / litre",
    "milligram per litre": "milligram / litre",
    "milligram per decilitre": "milligram / decilitre",
    "joule second": "joule * second",
    "kilobit per second": "kilobit / second",
    "megabit per second": "megabit / second",
    "gigabit per second": "gigabit / second",
    "megabyte per second": "megabyte / second",
    "gigabyte per second": "gigabyte / second",
    "fluid ounce": "fluid_ounce",
    "troy ounce": "troy_ounce",
    "imperial gallon": "imperial_gallon",
    "nautical mile": "nautical_mile",
    "astronomical unit": "astronomical_unit",
    "acre-foot": "acre_foot",
    "percentage point": None,
    "basis point": None,
    "%": None,
    "magnitude": None,
    "intensity": None,
    "calibre": None,
    "decade": None,
    "point per game": None,
    "rebound per game": None,
    "assist per game": None,
    "dunam": None,
    "quintal": None,
    "megapixel": None,
    "revolution per minute": None,
    "beat per minute": None,
    "part per million": None,
    "part per billion": None,
    "decibel": None,
    "kiloton of TNT": None,
    "megaton of TNT": None,
}
#: Dimensions whose base unit differs from pint's by a fixed number (degrees are our base of angles,
#: bits of data).
BASES = {
    "angle": "degree",
    "data": "bit",
    "data rate": "bit / second",
    "charge": "coulomb",
    "frequency": "hertz",
    "pixel": "pixel",
    "amount": "mole",
    "fuel economy": "mile / gallon",
    "mass": "kilogram",
    "temperature": "kelvin",
    "luminous flux": "lumen",
    "field": "volt / metre",
    "current density": "ampere / metre ** 2",
    "density": "kilogram / metre ** 3",
    "mass concentration": "gram / litre",
    "dose": "sievert",
}
NAMES = [entry["name"] for entry in table("units")["units"]]


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry[float]:
    """A registry to check against."""
    return pint.UnitRegistry()


@pytest.mark.parametrize("name", [name for name in NAMES if PINT.get(name, name) is not None])
def test_factor_is_pints(name: str, registry: pint.UnitRegistry[float]) -> None:
    """Ten of a unit are as many base units as pint says."""
    unit = units.unit_named(name)
    assert unit is not None
    spelled = PINT.get(name) or name
    if unit.dimension in BASES:
        expected = registry.Quantity(10, spelled).to(BASES[unit.dimension]).magnitude
    else:
        expected = registry.Quantity(10, spelled).to_base_units().magnitude
    assert units.to_base(10, name) == pytest.approx(expected, rel=1e-4)


def test_conversion() -> None:
    """Units of one dimension convert, others do not."""
    assert units.convert(40, "hectare", "acre") == pytest.approx(98.842, rel=1e-4)
    assert units.convert(100, "degree Fahrenheit", "degree Celsius") == pytest.approx(37.7778, rel=1e-4)
    assert units.convert(1, "hectare", "mile") is None
    assert units.convert(1, "building", "mile") is None


def test_prefixes_multiply() -> None:
    """A prefixed unit is its base unit times the prefix."""
    assert units.to_base(3, "megawatt") == 3e6
    assert units.to_base(2, "milligram") == pytest.approx(2e-6)


def test_currencies() -> None:
    """A currency knows its decimals and its parts."""
    assert units.currency_decimals("USD") == 2
    assert units.currency_decimals("JPY") == 0
    assert units.minor_unit("cent") == units.Minor("USD", 100)
    assert units.minor_unit("acre") is None
    assert units.is_currency("EUR")
    assert not units.is_currency("hectare")
    assert not units.is_currency(None)
