"""``claimdiff schema``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimdiff.cli import options
from claimdiff.schemas import MODELS


def schema(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help=f"One of {', '.join(MODELS)}.", show_default=False)
    ],
    output: options.OutputFile = None,
) -> None:
    """Print the JSON Schema of a report, an extraction, a catalogue or a baseline."""
    from claimdiff.cli.output import write_result
    from claimdiff.errors import UsageError
    from claimdiff.schemas import schema_text

    if name not in MODELS:
        raise UsageError(f"no schema is called {name!r}; there are {', '.join(MODELS)}")
    write_result(schema_text(name), output)
