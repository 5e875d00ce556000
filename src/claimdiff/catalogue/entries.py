"""The catalogue's form (``claimdiff-catalogue/1``): named claims and their accepted values."""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import Field, StrictFloat, StrictInt, field_validator, model_validator

from claimdiff.frozen import Frozen
from claimdiff.models import Bound, Interval, Kind

SCHEMA = "claimdiff-catalogue/1"
#: A number in the entry's unit, or a share of the accepted value.
Tolerance = StrictInt | StrictFloat | str
#: One word, or several that mean the same here.
Words = str | tuple[str, ...]

_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?%")


class Subject(Frozen):
    """What a value is the value of, in the terms of :class:`claimdiff.models.About`."""

    entity: Words = Field(
        default=(), description="What is counted, measured or dated: a noun in the singular."
    )
    property: str | None = Field(
        default=None, description="What is measured, as a built-in concept (deaths, area, price)."
    )
    predicate: Words = Field(
        default=(),
        description="What happens: a verb in its dictionary form, or a built-in concept (seizures).",
    )
    of: str | None = Field(default=None, description="The whole or owner it belongs to.")
    place: Words = Field(default=(), description="Where it holds; several spellings may be given.")
    time: str | None = Field(default=None, description="When it holds, EDTF: 2023, 2023-06, 2023-06-20.")

    @field_validator("time", mode="before")
    @classmethod
    def _year(cls, given: Any) -> Any:
        # YAML reads a bare year as a number.
        return str(given) if type(given) is int else given

    def words(self, slot: Literal["entity", "predicate", "place"]) -> tuple[str, ...]:
        """The words of a slot that takes one or several."""
        given: Words = getattr(self, slot)
        return (given,) if isinstance(given, str) else given


class RecordedValue(Frozen):
    """A value that somebody accepted after checking."""

    value: StrictInt | StrictFloat | str | Interval = Field(
        description="A number, {low, high}, or text: an EDTF date, a time 14:37, a score 91-73, a name."
    )
    unit: str | None = Field(default=None, description="Where it is not the entry's unit.")
    bound: Bound = Field(default="=", description="How exactly the value is meant; ~ is about.")
    source: str = Field(description="Who says so: a document, an office, an outlet.")
    url: str | None = Field(default=None, description="Where it can be read.")
    retrieved: str | None = Field(default=None, description="When it was read there: 2023-07-01.")
    quote: str | None = Field(default=None, description="The words of the source.")
    reason: str | None = Field(default=None, description="Why it is accepted.")

    @field_validator("value", mode="before")
    @classmethod
    def _no_flag(cls, given: Any) -> Any:
        if isinstance(given, bool) or given is None:
            raise ValueError("a value is a number, a text or {low, high}")
        return given


class Entry(Frozen):
    """One named claim: a question that articles answer, and the answers that were accepted."""

    id: str = Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", description="Short name; unique, never changed.")
    label: str = Field(min_length=1, description="The question in words a reader understands.")
    kind: Kind
    unit: str | None = Field(
        default=None, description="Singular noun for a count, name of a unit, ISO 4217 for money."
    )
    about: Subject = Subject()
    tolerance: Tolerance | None = Field(
        default=None, description="How far off is still compatible: 3 (units; days, minutes) or 5%."
    )
    accepted: tuple[RecordedValue, ...] = Field(
        default=(), description="Values that are right; articles that state any of them are."
    )

    @model_validator(mode="before")
    @classmethod
    def _dates_are_text(cls, given: Any) -> Any:
        """YAML reads the year 2012 as a number; a date is text."""
        if not isinstance(given, dict) or given.get("kind") not in ("date", "name"):
            return given
        rows = given.get("accepted")
        if not isinstance(rows, list):
            return given
        texts = [
            {**row, "value": str(row["value"])}
            if isinstance(row, dict) and type(row.get("value")) is int
            else row
            for row in rows
        ]
        return {**given, "accepted": texts}

    @field_validator("tolerance")
    @classmethod
    def _share_or_number(cls, given: Tolerance | None) -> Tolerance | None:
        if isinstance(given, str) and not _PERCENT.fullmatch(given.strip()):
            raise ValueError(f"{given!r} is no tolerance; write a number (3) or a share (5%)")
        if isinstance(given, int | float) and given < 0:
            raise ValueError("a tolerance is not below zero")
        return given

    def allowance(self, value: float) -> float:
        """How far from an accepted value a claim may be, in the unit of the value."""
        if self.tolerance is None:
            return 0.0
        if isinstance(self.tolerance, str):
            return abs(value) * float(self.tolerance.strip().rstrip("% ")) / 100
        return float(self.tolerance)


class Catalogue(Frozen):
    """The record of one story."""

    schema_: Literal["claimdiff-catalogue/1"] = Field(alias="schema", description="Version of this form.")
    story: str | None = Field(default=None, description="What the catalogue is about, for people.")
    concepts: dict[str, tuple[str, ...]] = Field(
        default={},
        description="Words of this story: concept -> verbs or nouns that express it. A built-in concept gets "
        "more words; a new one may be named by an entry's entity or predicate.",
    )
    claims: tuple[Entry, ...] = ()
