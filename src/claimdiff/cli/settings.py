"""Where options get their values from: command line, then environment, then configuration, then defaults."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import typer

#: Options that are about the call itself and no setting.
_NO_SETTINGS = frozenset({"config", "help", "version", "install-completion", "show-completion"})
PREFIX = "CLAIMDIFF_"


def use_environment(command: Any) -> None:
    """Give every option of a command and its subcommands its variable: ``CLAIMDIFF_FAIL_ON``."""
    for inner in getattr(command, "commands", {}).values():
        use_environment(inner)
    for param in command.params:
        key = long_name(param)
        if key and key not in _NO_SETTINGS:
            param.envvar = variable(key)
            # Every line of the help would end in a name that the rule gives.
            param.show_envvar = False


def spare_validators(command: Any) -> None:
    """Let texts and untouched defaults of a command's parameters pass without a validator.

    Typer builds one with pydantic for every parameter of every call, which takes as long as reading a story.
    A text that is meant as text and a default that the code gives have nothing to be validated.
    """
    for param in command.params:
        _spare(param)
    command.get_help_option = partial(_spared_help, command.get_help_option)


def _spared_help(made: Callable[[typer.Context], Any], ctx: typer.Context) -> Any:
    """The option ``--help``, which is made when the command line is read."""
    option = made(ctx)
    if option is not None:
        _spare(option)
    return option


def _spare(param: Any) -> None:
    descriptor = getattr(param, "type_descriptor", None)
    if descriptor is not None and "process_value" not in vars(param):
        param.process_value = partial(_processed, param, descriptor.annotation, param.process_value)


def _processed(param: Any, sort: Any, validated: Callable[..., Any], ctx: typer.Context, value: Any) -> Any:
    """The value of a parameter after its callback; ``validated`` is typer's own way to it."""
    if sort == list[str] and isinstance(value, list | tuple) and value:
        value = list(value)
    elif param.required or not (
        value is None or value == param.default or (sort is str and type(value) is str)
    ):
        return validated(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value


def variable(key: str) -> str:
    """The environment variable of an option."""
    return PREFIX + key.upper().replace("-", "_")


def long_name(param: Any) -> str | None:
    """An option's long name without dashes; ``None`` for an argument."""
    return next((name[2:] for name in param.opts if name.startswith("--")), None)


def use_configuration(ctx: typer.Context, value: str | None) -> str | None:
    """Make the settings of the configuration the defaults of a command's options: ``--config``'s callback.

    Raises:
        UsageError: The configuration has a mistake.
    """
    if ctx.resilient_parsing:
        return value
    from claimdiff.config import find_settings, settings_for

    settings = find_settings(_here(), value)
    if settings is not None:
        root = ctx.find_root().command
        command = ctx.command
        path = _path(ctx)
        known = {name: _types(one) for name, one in _configurable(root).items()}
        found = settings_for(settings, path, known)
        names = {key: param.name for param in command.params if (key := _key(param))}
        ctx.default_map = {str(names[key]): given for key, given in found.items()}
    return value


def _here() -> Path:
    """The working directory, or the root where it was removed under the running command."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        return Path("/")


def _path(ctx: Any) -> str:
    """The command's name under the root: ``baseline create``."""
    names: list[str] = []
    while ctx.parent is not None:
        names.insert(0, str(ctx.info_name))
        ctx = ctx.parent
    return " ".join(names)


def _configurable(command: Any, path: str = "") -> dict[str, Any]:
    """The commands that take ``--config``, by their names: ``compare``, ``baseline create``."""
    found: dict[str, Any] = {}
    for name, inner in getattr(command, "commands", {}).items():
        own = f"{path} {name}".strip()
        if getattr(inner, "commands", None):
            found |= _configurable(inner, own)
        elif any(long_name(param) == "config" for param in inner.params):
            found[own] = inner
    return found


def _types(command: Any) -> dict[str, Any]:
    """The options of a command by key, with the types of its function's parameters."""
    from typing import get_type_hints

    hints = get_type_hints(command.callback)
    return {
        key: hints[param.name] for param in command.params if (key := _key(param)) and param.name in hints
    }


def _key(param: Any) -> str | None:
    name = long_name(param)
    if name in _NO_SETTINGS:
        return None
    return name or (param.name if param.name == "articles" else None)
