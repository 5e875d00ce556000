"""The output formats by name; a format's module is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from claimdiff.errors import UsageError
from claimdiff.reporting.interface import Format

#: Name on the command line -> module of this package with a ``FORMAT``.
MODULES: dict[str, str] = {
    "table": "table_format",
    "json": "json_format",
    "csv": "csv_format",
    "markdown": "markdown_format",
    "sarif": "sarif_format",
    "junit": "junit_format",
    "github": "github_format",
    "html": "html",
}
NAMES: tuple[str, ...] = tuple(MODULES)


def format_named(name: str) -> Format:
    """The format of this name.

    Raises:
        UsageError: There is none.
    """
    if name not in MODULES:
        raise UsageError(f"no output format is called {name!r}; there are {', '.join(NAMES)}")
    return cast(Format, import_module(f"claimdiff.reporting.{MODULES[name]}").FORMAT)
