"""Values as people read them: ``~150``, ``40 hectares``, ``USD 20 million``, ``2,500 to 3,000``."""

from __future__ import annotations

from claimdiff.lexicon import table
from claimdiff.models import Claim, Interval, PointedInterval
from claimdiff.reporting.dates import readable_date

_BOUNDS = {"=": "", "~": "~", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
_PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "celsius": "celsius", "century": "centuries"}
#: Units that stand before their number in speech, and that the row's label names.
_NAMED_BY_LABEL = frozenset(("magnitude", "intensity"))
_SCALES = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))


def readable(claim: Claim, *, bound: bool = True) -> str:
    """The value of a claim with its unit, where the unit is no part of what is counted."""
    sign = _BOUNDS[claim.bound] if bound else ""
    value, unit = claim.value, claim.unit
    if isinstance(value, str):
        if claim.kind == "date":
            return f"{sign}{readable_date(value)}"
        return f"{sign}{value}" + (f" {unit}" if unit and claim.kind == "time" else "")
    if claim.vague and (words := vague_words(claim.text)):
        return " ".join(word for word in (unit if claim.kind == "money" else "", sign + words) if word)
    if claim.kind == "money":
        return f"{unit or ''} {sign}{amount(value, scaled=True)}".strip()
    if claim.kind == "percent":
        return f"{sign}{amount(value)}%"
    if claim.kind in ("measure", "duration", "age") and unit and unit not in _NAMED_BY_LABEL:
        return f"{sign}{amount(value)} {unit if value == 1 else plural(unit)}"
    return f"{sign}{amount(value)}"


def vague_words(text: str) -> str:
    """The words of a vague amount: ``hundreds`` of "hundreds of seized devices", which says no figure."""
    known = table("vague_amounts")
    amounts = known["factors"].keys() | known["scales"].keys() | known["plurals"].keys()
    found: list[str] = []
    for word in text.lower().replace("-", " ").split():
        if word in amounts:
            found.append(word)
        elif found and word != "of":
            break
    return " of ".join(found) if found[:1] and found[0] in known["plurals"] else " ".join(found)


def amount(value: float | int | Interval, *, scaled: bool = False) -> str:
    """A number or a range in figures."""
    if isinstance(value, Interval):
        if value.low is None or value.high is None:
            end = value.high if value.low is None else value.low
            sign = "≤" if value.low is None else "≥"
            return f"{sign}{number(end, scaled=scaled)}" if end is not None else "any"
        ends = [value.low, value.high]
        if isinstance(value, PointedInterval) and value.point == value.low:
            ends.reverse()
        return " to ".join(number(end, scaled=scaled) for end in ends)
    return number(value, scaled=scaled)


def number(value: float | int, *, scaled: bool = False) -> str:
    """A number in figures, with commas; ``scaled`` writes round millions as ``20 million``."""
    if scaled:
        for size, name in _SCALES:
            if abs(value) >= size and (value * 1000 / size) % 1 == 0:
                return f"{number(value / size)} {name}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, int):
        return (
            f"{value:,}" if abs(value) < 10**15 else f"{float(value):.6g}" if abs(value) < 10**300 else "huge"
        )
    return f"{value:,.10g}"


def plural(unit: str) -> str:
    """The plural of a unit's name: miles per hour, square feet, degrees Celsius."""
    head, per, rest = unit.partition(" per ")
    words = head.split(" ")
    at = 0 if words[0] == "degree" else -1
    word = words[at]
    if not word.isalpha() or not word.islower() or len(word) < 3:
        return unit
    words[at] = _PLURALS.get(word) or (word if word.endswith("s") else f"{word}s")
    return " ".join(words) + per + rest
