"""Settings from ``claimdiff.toml`` or ``[tool.claimdiff]`` in ``pyproject.toml``: defaults for options.

A key is the long name of an option without its dashes (``fail-on``), or ``articles``. A table with the name
of a command holds settings of that command only, and wins over the rest. Command line and environment win
over both.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from claimdiff.errors import UsageError

OWN, SHARED = "claimdiff.toml", "pyproject.toml"
#: Settings that name files: they are read from the folder of the configuration.
_PATHS = frozenset({"articles", "output", "catalogue", "baseline"})
#: How a project file may spell the table.
_NAMED = re.compile(r"""tool[\s."']*claimdiff|^\s*\[\s*["']?tool["']?\s*\]""", re.MULTILINE)
#: What a value of each type is called.
_TYPES = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}


class Settings(NamedTuple):
    """What a configuration file holds.

    Attributes:
        path: The file.
        text: Its text, for the places of mistakes.
        table: Names of the tables above the settings: ``("tool", "claimdiff")`` or none.
        values: The settings.
    """

    path: Path
    text: str
    table: tuple[str, ...]
    values: Mapping[str, Any]


#: The options of a command by key, each with its type.
Options = Mapping[str, Any]


def find_settings(start: Path, given: str | None = None) -> Settings | None:
    """The settings of the file given, or of the nearest one at or above a folder.

    ``claimdiff.toml`` goes before ``pyproject.toml``, which counts only if it has the table.

    Raises:
        UsageError: The file given cannot be read, or one is not TOML.
    """
    if given is not None:
        path = Path(given)
        return _load(path, _read(path), own=path.name != SHARED)
    for folder in (start, *start.parents):
        if _is_file(folder / OWN):
            return _load(folder / OWN, _read(folder / OWN), own=True)
        if _is_file(folder / SHARED):
            text = _read(folder / SHARED)
            # Not every project file has to be parsed to know that it says nothing of claimdiff.
            found = _load(folder / SHARED, text, own=False) if _NAMED.search(text) else None
            if found is not None:
                return found
    return None


def settings_for(settings: Settings, command: str, commands: Mapping[str, Options]) -> dict[str, Any]:
    """The settings that concern a command, by key, checked and with paths as seen from here.

    Args:
        settings: The whole file's.
        command: The command's name.
        commands: The options of every command, for keys that concern others.

    Raises:
        UsageError: A key is unknown or a value has another type; the message names file and line.
    """
    known = {key for options in commands.values() for key in options}
    own = commands[command]
    found: dict[str, Any] = {}
    special: dict[str, Any] = {}
    for key, value in settings.values.items():
        if isinstance(value, dict) and key in commands and key not in known:
            for inner, given in value.items():
                _check_key(settings, inner, set(commands[key]), (key,))
                checked = _typed(settings, inner, given, commands[key][_plain(inner)], (key,))
                if key == command:
                    special[_plain(inner)] = checked
            continue
        _check_key(settings, key, known | (set(commands) - known))
        name = _plain(key)
        sort = own.get(name) or next(options[name] for options in commands.values() if name in options)
        checked = _typed(settings, key, value, sort)
        if name in own:
            found[name] = checked
    return {name: _seen_from_here(settings, name, value) for name, value in (found | special).items()}


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # A folder above that must not be looked into holds no settings of ours.
        return False


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or "not UTF-8").lower()
        raise UsageError(f"{path}: the configuration cannot be read ({why})") from None


def _load(path: Path, text: str, *, own: bool) -> Settings | None:
    import tomllib

    try:
        rows = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{path}: not TOML ({error})") from None
    if own:
        return Settings(path, text, (), rows)
    tool = rows.get("tool")
    table = tool.get("claimdiff") if isinstance(tool, dict) else None
    return Settings(path, text, ("tool", "claimdiff"), table) if isinstance(table, dict) else None


def _plain(key: str) -> str:
    return key.replace("_", "-")


def _check_key(settings: Settings, key: str, known: set[str], tables: tuple[str, ...] = ()) -> None:
    if _plain(key) in known:
        return
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    near = process.extractOne(
        _plain(key).lower(), sorted(known), scorer=JaroWinkler.similarity, score_cutoff=0.75
    )
    instead = f'write "{near[0]}"' if near else f"there are {', '.join(sorted(known))}"
    raise UsageError(f'{_place(settings, key, tables)}: no setting is called "{key}"; {instead}')


def _typed(settings: Settings, key: str, value: Any, sort: Any, tables: tuple[str, ...] = ()) -> Any:
    """A value of the type that the option has; text options that take a list may be given one."""
    wanted = _base(sort)
    if get_origin(wanted) is list:
        several = [value] if isinstance(value, str) else value
        if isinstance(several, list) and all(isinstance(item, str) for item in several):
            return several
        raise UsageError(
            f'{_place(settings, key, tables)}: "{key}" has to be a list of texts, not {_shown(value)}'
        )
    if wanted is str and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ",".join(value)
    right = type(value) is wanted or (wanted is float and type(value) is int)
    if not right:
        raise UsageError(
            f'{_place(settings, key, tables)}: "{key}" has to be {_TYPES[wanted]}, not {_shown(value)}'
        )
    return value


def _base(sort: Any) -> Any:
    """``str`` of ``Optional[str]``."""
    if get_origin(sort) in (Union, UnionType):
        return next(part for part in get_args(sort) if part is not type(None))
    return sort


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a table"
    return (
        "a list"
        if isinstance(value, list)
        else str(value).lower()
        if isinstance(value, bool)
        else repr(value)
    )


def _place(settings: Settings, key: str, tables: tuple[str, ...]) -> str:
    """``pyproject.toml:12`` for the line of a key, or the file where it is not found."""
    wanted = (*settings.table, *tables)
    current: tuple[str, ...] = ()
    name = re.compile(rf"""\s*(?:{re.escape(key)}|"{re.escape(key)}"|'{re.escape(key)}')\s*[=.]""")
    for number, line in enumerate(settings.text.splitlines(), 1):
        header = re.match(r"\s*\[([^\[\]]+)\]", line)
        if header:
            current = tuple(part.strip().strip("\"'") for part in header[1].split("."))
            if current == (*wanted, key):
                return f"{settings.path}:{number}"
        elif current == wanted and name.match(line):
            return f"{settings.path}:{number}"
    return str(settings.path)


def _seen_from_here(settings: Settings, name: str, value: Any) -> Any:
    """Paths in a file above are meant from that file's folder."""
    if name not in _PATHS:
        return value
    folder = settings.path.parent
    if isinstance(value, list):
        return [_moved(folder, item) for item in value]
    return _moved(folder, value)


def _moved(folder: Path, path: str) -> str:
    if path == "-" or path.startswith(("http://", "https://")) or Path(path).is_absolute():
        return path
    if folder.resolve() == Path.cwd():
        return path
    return os.path.relpath(folder / path)
