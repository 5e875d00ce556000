"""Text for a terminal, built by rich and never printed here."""

from __future__ import annotations

import io

from rich.console import Console

from claimdiff.reporting.interface import Style

#: Lines in a pipe have no end.
_ENDLESS = 100_000
NARROWEST = 50


def console(style: Style) -> Console:
    """A console that writes into memory as the style asks: its width, with or without colour."""
    return Console(
        file=io.StringIO(),
        width=max(style.width, NARROWEST) if style.width else _ENDLESS,
        force_terminal=style.color,
        color_system="standard" if style.color else None,
        no_color=not style.color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def written(used: Console) -> str:
    """What was written to the console, without spaces at the ends of lines."""
    assert isinstance(used.file, io.StringIO)
    lines = (line.rstrip() for line in used.file.getvalue().splitlines())
    return "\n".join(lines).rstrip("\n") + "\n"
