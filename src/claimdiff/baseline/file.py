"""The baseline file: sorted JSON without dates, line numbers or paths; it changes only when findings do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError, field_validator

from claimdiff.errors import UsageError
from claimdiff.frozen import Frozen
from claimdiff.models import Accepted

SCHEMA = "claimdiff-baseline/1"


class Baseline(Frozen):
    """The accepted findings.

    Attributes:
        schema_: Version of the file's form (``schema`` in the file).
        findings: Sorted by label and fingerprint, each fingerprint once.
    """

    schema_: str = Field(default=SCHEMA, alias="schema")
    findings: tuple[Accepted, ...] = ()

    @field_validator("schema_")
    @classmethod
    def _known(cls, given: str) -> str:
        if given != SCHEMA:
            raise ValueError(f"this claimdiff reads {SCHEMA}, not {given}")
        return given

    @field_validator("findings")
    @classmethod
    def _once(cls, given: tuple[Accepted, ...]) -> tuple[Accepted, ...]:
        seen: set[str] = set()
        for finding in given:
            if finding.fingerprint in seen:
                raise ValueError(f"fingerprint {finding.fingerprint} is there twice")
            seen.add(finding.fingerprint)
        return tuple(sorted(given, key=lambda finding: (finding.label, finding.fingerprint)))


def load_baseline(path: str) -> Baseline:
    """The baseline in a file.

    Raises:
        UsageError: The file is missing, is not JSON or has not the form of a baseline; the message names
            the place.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or (
            "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        )
        hint = (
            f"; make one with: claimdiff baseline create -o {path} ARTICLE..."
            if why.startswith("No such")
            else ""
        )
        raise UsageError(f"{path}: the baseline cannot be read ({why.lower()}){hint}") from None
    try:
        return Baseline.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}:{error.colno}: not JSON ({error.msg})") from None
    except (ValidationError, RecursionError) as error:
        raise UsageError(f"{path}: {_first(error)}") from None


def dump_baseline(baseline: Baseline) -> str:
    """The text of a baseline file; equal baselines give equal text."""
    content: dict[str, Any] = baseline.model_dump(mode="json", by_alias=True)
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _first(error: ValidationError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply for a baseline"
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"]) or "the file"
    return f"{place}: {first['msg'].removeprefix('Value error, ')}"
