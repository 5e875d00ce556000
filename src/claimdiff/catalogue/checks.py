"""Whether the entries of a catalogue make sense: what the form alone does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimdiff.catalogue.entries import Catalogue, Entry, RecordedValue
from claimdiff.catalogue.problems import Path, instead
from claimdiff.catalogue.pseudo import recorded_claim
from claimdiff.extraction.concepts import predicate_concepts, property_concepts
from claimdiff.lexicon.units import is_currency, unit_names
from claimdiff.models import Interval
from claimdiff.values import clock_extent, day_extent
from claimdiff.values.units import base_unit

#: A place in the file, whether its key is meant, and the reason.
Finding = tuple[Path, bool, str]

_NUMERIC = frozenset({"count", "measure", "money", "percent", "ratio", "ordinal", "duration", "age"})
_SCORE = re.compile(r"\d+(?:-\d+)+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_entries(catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the entries, each with its place in the file."""
    ids: dict[str, int] = {}
    subjects: dict[object, str] = {}
    for number, entry in enumerate(catalogue.claims):
        path: Path = ("claims", number)
        if entry.id in ids:
            yield (*path, "id"), False, f'"id": {entry.id!r} is there already, as entry {ids[entry.id] + 1}'
        ids.setdefault(entry.id, number)
        yield from _slots(entry, path, catalogue)
        yield from _unit(entry.kind, entry.unit, (*path, "unit"))
        for at, recorded in enumerate(entry.accepted):
            yield from _recorded(entry, recorded, (*path, "accepted", at))
        if entry.kind == "name":
            continue
        twin = subjects.setdefault((entry.kind, entry.about), entry.id)
        if twin != entry.id:
            reason = f"{entry.id!r} and {twin!r} are about the same: no claim could be told apart"
            yield (*path, "about"), True, reason


def _slots(entry: Entry, path: Path, catalogue: Catalogue) -> Iterator[Finding]:
    about = entry.about
    if entry.kind == "name":
        if not entry.accepted:
            yield (*path, "kind"), True, "a name is recognised by its accepted spellings; write at least one"
        return
    if not (about.words("entity") or about.property or (entry.kind == "count" and entry.unit)):
        reason = "nothing says what this is the value of; write about: {entity: …} or {property: …}"
        yield path, False, reason
    known = property_concepts() | predicate_concepts() | set(catalogue.concepts)
    if about.property and about.property not in known:
        yield (
            (*path, "about", "property"),
            False,
            (f'"property": no concept is called {about.property!r}{instead(about.property, known)}'),
        )
    if about.time and day_extent(recorded_claim(entry.kind, about.time, None, kind="date")) is None:
        yield (*path, "about", "time"), False, f'"time": {about.time!r} is no date; write 2023 or 2023-06-20'


def _unit(kind: str, unit: str | None, path: Path) -> Iterator[Finding]:
    if kind == "measure" and unit is None:
        yield path[:-1], False, 'a measure needs a "unit", such as hectare'
    elif kind in ("measure", "duration", "age") and unit and base_unit(unit) is None:
        yield path, False, f'"unit": no unit is called {unit!r}{_near_unit(unit)}'
    elif kind == "money" and not is_currency(unit):
        yield path, False, f'"unit": {unit!r} is no currency; write its code, such as USD'


def _near_unit(unit: str) -> str:
    from claimdiff.catalogue.problems import nearest

    near = nearest(unit.removesuffix("s"), unit_names())
    return f'; write "{near}"' if near else "; write its name in the singular, such as hectare"


def _recorded(entry: Entry, recorded: RecordedValue, path: Path) -> Iterator[Finding]:
    reason = _value(entry, recorded)
    if reason:
        yield (*path, "value"), False, f'"value": {reason}'
    if recorded.unit:
        yield from _unit(entry.kind, recorded.unit, (*path, "unit"))
    if recorded.retrieved and not _DAY.fullmatch(recorded.retrieved):
        yield (*path, "retrieved"), False, f'"retrieved": {recorded.retrieved!r} is no day; write 2023-07-01'
    if recorded.url and not recorded.url.startswith(("http://", "https://")):
        yield (*path, "url"), False, f'"url": {recorded.url!r} is no address; it begins with https://'


def _value(entry: Entry, recorded: RecordedValue) -> str:
    """Why a value is none of its kind; empty if it is one."""
    value, kind = recorded.value, entry.kind
    if kind in _NUMERIC:
        return f"{kind} takes a number, not {value!r}" if isinstance(value, str) else ""
    if isinstance(value, Interval) or not isinstance(value, str):
        return f"{kind} takes text in quotes, not {value!r}"
    claim = recorded_claim(entry.kind, value, recorded.unit)
    if kind == "date" and day_extent(claim) is None:
        return f"{value!r} is no date; write 2023-06-20, 2023-06, 2023 or XXXX-06-20"
    if kind == "time" and clock_extent(claim) is None:
        return f"{value!r} is no time; write 14:37"
    if kind == "score" and not _SCORE.fullmatch(value):
        return f"{value!r} is no score; write 91-73"
    return "" if value.strip() else "a name has letters"
