"""What is wrong in a catalogue, where, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

#: A name at least this like another may be a slip for it.
_ALIKE = 0.75

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in a file; lines and columns from 1."""

    line: int
    column: int
    reason: str

    def at(self, path: str) -> str:
        """``claims.yaml:12:5: no key "tolerence" here; write "tolerance"``."""
        return f"{path}:{self.line}:{self.column}: {self.reason}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a wrong one is probably a slip for."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    wanted = name.casefold().replace("_", "-")
    found = process.extractOne(
        wanted, sorted(known), scorer=JaroWinkler.similarity, processor=str.casefold, score_cutoff=_ALIKE
    )
    return None if found is None else str(found[0])


def instead(name: str, known: Iterable[str]) -> str:
    """``; write "tolerance"``, or what there is."""
    known = sorted(known)
    near = nearest(name, known)
    return f'; write "{near}"' if near else f"; there are {', '.join(known)}"


def place(rows: Any, path: Sequence[str | int], *, key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of a value (or its key) in round-trip YAML; the nearest known one above."""
    line, column = (rows.lc.line or 0, rows.lc.col or 0) if hasattr(rows, "lc") else (0, 0)
    for depth, part in enumerate(path):
        last = depth == len(path) - 1
        try:
            if isinstance(part, int):
                line, column = rows.lc.item(part)
            else:
                line, column = rows.lc.key(part) if key and last else rows.lc.value(part)
            rows = rows[part]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line + 1, column + 1


def from_validation(error: ValidationError, rows: Any, model: type[BaseModel]) -> list[Problem]:
    """Pydantic's errors as problems with their places; one for each place."""
    found: dict[tuple[int, int], Problem] = {}
    for item in error.errors():
        path = _in_rows(item["loc"], rows)
        unknown = item["type"] == "extra_forbidden"
        line, column = place(rows, path, key=unknown)
        found.setdefault((line, column), Problem(line, column, _worded(item, path, model)))
    written = {
        problem.reason.rpartition("; write ")[2] for problem in found.values() if "; write " in problem.reason
    }
    # A key that is missing because of a slip in it is not told twice.
    return sorted(p for p in found.values() if p.reason.removesuffix(" is missing") not in written)


def _in_rows(loc: Sequence[str | int], rows: Any) -> Path:
    """The part of an error's location that leads through the rows: unions add names of their own."""
    path: list[str | int] = []
    for at, part in enumerate(loc):
        try:
            rows = rows[part]
        except (KeyError, IndexError, TypeError):
            if at == len(loc) - 1 and isinstance(rows, Mapping) and isinstance(part, str):
                path.append(part)
            continue
        path.append(part)
    return tuple(path)


def _worded(item: Any, path: Path, model: type[BaseModel]) -> str:
    sort, name = item["type"], str(path[-1]) if path else "the file"
    if sort == "extra_forbidden":
        return f'no key "{name}" here{instead(name, _fields(model, path[:-1]))}'
    if sort == "missing":
        return f'"{item["loc"][-1]}" is missing'
    if sort == "literal_error":
        known = str(item["ctx"]["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
        return f'"{name}": {item["input"]!r} is not known{instead(str(item["input"]), known)}'
    if sort == "string_pattern_mismatch":
        return f'"{name}": {item["input"]!r} has to be small letters, digits and hyphens: raid-date'
    if sort in ("string_type", "tuple_type", "int_type", "float_type", "model_type", "dict_type"):
        return f'"{name}" has to be {_TYPES[sort]}, not {_shown(item["input"])}'
    return f'"{name}": {str(item["msg"]).removeprefix("Value error, ")}'


_TYPES = {
    "string_type": "text",
    "tuple_type": "a list",
    "int_type": "a number",
    "float_type": "a number",
    "model_type": "keys and values",
    "dict_type": "keys and values",
}


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "keys and values"
    return "a list" if isinstance(value, list | tuple) else f"{value!r:.60}"


def _fields(model: type[BaseModel], path: Path) -> set[str]:
    """The keys that a model of the file allows at a place."""
    for part in path:
        if isinstance(part, int):
            continue
        field = next((f for name, f in model.model_fields.items() if (f.alias or name) == part), None)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            break
        model = inner
    return {field.alias or name for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, UnionType) and not get_args(annotation):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
