"""The published JSON Schemas are those of the models, and what claimdiff writes and reads fits them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from claimdiff import compare, extract
from claimdiff.baseline import Baseline, dump_baseline, updated
from claimdiff.reporting import Style, format_named
from claimdiff.schemas import MODELS, schema_text
from claimdiff.schemas.making import made

ROOT = Path(__file__).parent.parent


def mistakes(name: str, value: Any) -> list[str]:
    """What a schema has against a value."""
    validator = jsonschema.Draft202012Validator(json.loads(schema_text(name)))
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("name", list(MODELS))
def test_the_files_are_current(name: str) -> None:
    """If a model has changed: ``python -m claimdiff.schemas.making src/claimdiff/schemas docs/schemas``."""
    assert schema_text(name) == made(name)
    assert (ROOT / "docs" / "schemas" / f"{name}.json").read_text(encoding="utf-8") == made(name)
    jsonschema.Draft202012Validator.check_schema(json.loads(made(name)))


def test_what_is_written_fits() -> None:
    """Report, extraction and baseline of the demo."""
    report = compare(ROOT / "data" / "articles", catalogue=ROOT / "data" / "claims.yaml")
    for style in (Style(show_all=True), Style()):
        assert mistakes("report", json.loads(format_named("json").report(report, style))) == []
    extraction = extract(ROOT / "data" / "articles")
    assert mistakes("extraction", json.loads(format_named("json").extraction(extraction, Style()))) == []
    baseline = updated(report, Baseline(), reason="x", prune=True)
    assert mistakes("baseline", json.loads(dump_baseline(baseline))) == []


def test_what_is_read_fits() -> None:
    """The demo's catalogue passes, a slip in a key does not."""
    rows = YAML(typ="safe").load((ROOT / "data" / "claims.yaml").read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(rows, default=str))
    assert mistakes("catalogue", plain) == []
    plain["claims"][0]["lable"] = "x"
    assert mistakes("catalogue", plain) != []
