"""Plain models stand in for pydantic's where a command only prints."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from claimdiff import models
from claimdiff.api import compare
from claimdiff.plain import Process
from claimdiff.reporting import NAMES, Style, format_named

DATA = Path(__file__).parent.parent / "data" / "articles"


@pytest.fixture(scope="module")
def plain() -> ModuleType:
    """The models once more, without pydantic."""
    spec = importlib.util.spec_from_file_location("plain_models", str(models.__file__))
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    Process.plain = True
    try:
        spec.loader.exec_module(made)
    finally:
        Process.plain = False
    return made


def both(plain: ModuleType, name: str) -> tuple[Any, Any]:
    """A model made by pydantic, and the plain one."""
    return getattr(models, name), getattr(plain, name)


NAMED = sorted(
    name for name, found in vars(models).items() if hasattr(found, "model_fields") and name != "Frozen"
)


@pytest.mark.parametrize("name", NAMED)
def test_fields_and_defaults_are_the_same(plain: ModuleType, name: str) -> None:
    """The same fields in the same order; the same ones may be left out."""
    checked, bare = both(plain, name)
    assert list(bare.model_fields) == list(checked.model_fields)
    required = {key: "?" for key, field in checked.model_fields.items() if field.is_required()}
    expected = {key: repr(value) for key, value in vars(checked.model_construct(**required)).items()}
    for made in (bare(**required), bare.model_construct(**required)):
        assert {key: repr(value) for key, value in vars(made).items()} == expected


def test_values_are_spelled_the_same(plain: ModuleType) -> None:
    """The spelling of a range is a part of fingerprints."""
    for name, ends in (("Interval", (1, None)), ("PointedInterval", (1, 2, 1.5))):
        checked, bare = both(plain, name)
        make = "of" if name == "Interval" else "around"
        assert str(getattr(bare, make)(*ends)) == str(getattr(checked, make)(*ends))
        assert repr(getattr(bare, make)(*ends)) == repr(getattr(checked, make)(*ends))


def test_plain_values_are_equal_frozen_and_copied(plain: ModuleType) -> None:
    """What stages do with values works without pydantic."""
    span = plain.Span(start=1, end=2)
    assert span == plain.Span.model_construct(end=2, start=1)
    assert hash(span) == hash(plain.Span(end=2, start=1))
    assert span.model_copy(update={"end": 3}).end == 3
    assert span != plain.Story(id="s1", articles=())
    with pytest.raises(AttributeError, match="frozen"):
        span.start = 4
    with pytest.raises(TypeError, match="fields"):
        plain.Span(start=1)
    assert plain.Counts(articles=1, claims=1).verdicts is not plain.Counts(articles=1, claims=1).verdicts


@pytest.mark.parametrize("name", [name for name in NAMES if name != "json"])
def test_a_command_prints_the_same_without_pydantic(name: str) -> None:
    """Byte for byte what the library's models give."""
    expected = format_named(name).report(compare(DATA), Style())
    done = run("compare", "--format", name, str(DATA))
    assert done.stdout.decode() == expected


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("compare",), False),
        (("extract",), False),
        (("origins",), False),
        (("explain", "c1"), False),
        (("compare", "--format", "json"), True),
        (("extract", "--format", "json"), True),
        (("origins", "--format", "json"), True),
        (("compare", "--catalogue", str(DATA.parent / "claims.yaml")), True),
    ],
    ids=str,
)
def test_pydantic_is_imported_where_it_is_used(arguments: tuple[str, ...], wanted: bool) -> None:
    """Only checking and dumping bring pydantic."""
    done = run(*arguments, str(DATA), flags=("-X", "importtime"))
    assert done.stdout
    assert (b"pydantic.functional_validators" in done.stderr) == wanted


def run(*arguments: str, flags: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    """One command as a process."""
    command = [sys.executable, *flags, "-m", "claimdiff", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode in (0, 1), done.stderr.decode()
    return done
