"""The subcommands by name; each is imported and built when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer

from claimdiff.cli import options
from claimdiff.cli.settings import spare_validators, use_environment

#: In the order of the help. A command's module is ``claimdiff.cli.<name>``, with a function of that name,
#: or with an ``app`` of further commands.
_NAMES = ("compare", "extract", "explain", "origins", "show", "schema", "baseline", "catalogue")


class Commands(Mapping[str, Any]):
    """The commands as the group above them looks them up: a run pays for the one that it calls."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in _NAMES:
            raise KeyError(name)
        if name not in self._built:
            self._built[name] = _built(name)
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


def _built(name: str) -> Any:
    module = import_module(f"claimdiff.cli.{name}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(**options.LIKE_ROOT)
        app.command(name)(getattr(module, name))
    command: Any = typer.main.get_command(app)
    command.name = name
    use_environment(command)
    spare_validators(command)
    return command
