"""Word lists as data: each file under ``data/`` is read once, when it is first asked for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


def text(name: str) -> str:
    """The text of ``data/<name>.txt``, comments and all."""
    return (_DATA / f"{name}.txt").read_text(encoding="utf-8")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of ``data/<name>.txt``: one a line; ``#`` starts a comment."""
    whole = text(name)
    found = whole.splitlines()
    if "#" in whole:
        found = [line.partition("#")[0] for line in found]
    return tuple([line for line in map(str.strip, found) if line])


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt`` as a set."""
    return frozenset(lines(name))


@cache
def table(name: str) -> Any:
    """The content of ``data/<name>.json``."""
    return json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))


def binary(name: str) -> bytes:
    """The bytes of ``data/<name>.bin``."""
    return (_DATA / f"{name}.bin").read_bytes()
