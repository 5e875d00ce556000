"""Reads ``data/claims.yaml``: text -> YAML -> a catalogue -> one that makes sense."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimdiff.catalogue.checks import check_entries
from claimdiff.catalogue.entries import SCHEMA, Catalogue
from claimdiff.catalogue.problems import Problem, from_validation, place
from claimdiff.errors import UsageError
from claimdiff.safe_yaml import YamlError, load_yaml

#: The most characters of a catalogue: some ten thousand entries.
LONGEST = 5_000_000
#: The most problems that a refused catalogue lists.
MOST_PROBLEMS = 10


def load_catalogue(path: str) -> Catalogue:
    """The catalogue in a file.

    Raises:
        UsageError: It is missing or has problems; each is named with file, line and column.
    """
    catalogue, problems = parse_catalogue(read_text(path))
    if catalogue is None or problems:
        shown = [problem.at(path) for problem in problems[:MOST_PROBLEMS]]
        more = len(problems) - len(shown)
        raise UsageError("\n".join(shown) + (f"\n{path}: and {more} more" if more else ""))
    return catalogue


def read_text(path: str) -> str:
    """The text of a catalogue file.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        strerror = getattr(error, "strerror", None)
        why = strerror.lower() if strerror else "not UTF-8"
        raise UsageError(f"{path}: the catalogue cannot be read ({why})") from None
    except ValueError:
        raise UsageError("the catalogue cannot be read (no path has a null character)") from None


def parse_catalogue(text: str) -> tuple[Catalogue | None, list[Problem]]:
    """The catalogue that a text spells, and what is wrong in it, by place; ``None`` if it is none at all."""
    try:
        rows = load_yaml(text, longest=LONGEST)
    except YamlError as error:
        return None, [Problem(error.line, error.column, error.reason)]
    if not isinstance(rows, dict):
        return None, [Problem(1, 1, f"a catalogue has keys and values; begin with schema: {SCHEMA}")]
    if rows.get("schema") != SCHEMA:
        at = place(rows, ("schema",))
        given = rows.get("schema")
        told = "no schema is named" if given is None else f"{given!r} is not read here"
        return None, [Problem(*at, f"{told}; write schema: {SCHEMA}")]
    try:
        catalogue = Catalogue.model_validate(_plain(rows))
    except ValidationError as error:
        return None, from_validation(error, rows, Catalogue)
    problems = [
        Problem(*place(rows, where, key=key), reason) for where, key, reason in check_entries(catalogue)
    ]
    return catalogue, sorted(problems)


def _plain(value: Any) -> Any:
    """Round-trip YAML as plain values; dates become text, for the contract writes them so."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    for sort in (bool, int, float, str):
        if isinstance(value, sort):
            return sort(value)
    return None if value is None else str(value)
