"""Word lists as data: each file under ``data/`` is read once, when it is first asked for."""

from __future__ import annotations

import json
from functools import cache
from io import FileIO
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


def text(name: str) -> str:
    """The text of ``data/<name>.txt``, comments and all."""
    return _read(f"{name}.txt").decode("utf-8")


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of ``data/<name>.txt``: one a line; ``#`` starts a comment."""
    return tuple([line for line in map(str.strip, _uncommented(name).splitlines()) if line])


def _uncommented(name: str) -> str:
    """The text of a list; only the lines down to the last comment have to be looked at one by one."""
    whole = text(name)
    end = whole.rfind("#")
    if end < 0:
        return whole
    end = whole.find("\n", end) + 1 or len(whole)
    return "\n".join([line.partition("#")[0] for line in whole[:end].splitlines()]) + "\n" + whole[end:]


@cache
def words(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt`` as a set."""
    return frozenset(lines(name))


@cache
def members(name: str) -> frozenset[str]:
    """The words of ``data/<name>.txt``, where a line holds several."""
    return frozenset(_uncommented(name).split())


@cache
def table(name: str) -> Any:
    """The content of ``data/<name>.json``."""
    return json.loads(_read(f"{name}.json").decode("utf-8"))


def binary(name: str) -> bytes:
    """The bytes of ``data/<name>.bin``."""
    return _read(f"{name}.bin")


def _read(file: str) -> bytes:
    """What a data file holds; fifty are read at a start, so no buffer comes between."""
    with FileIO(f"{_DATA}/{file}") as opened:
        return opened.read()
