"""``claimdiff show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdiff.cli import options
from claimdiff.plain import spare_pydantic

if TYPE_CHECKING:
    from claimdiff.models import Kind


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="A file, an address, or - for standard input.")
    ],
    kinds: Annotated[
        str, typer.Option("--kind", metavar="KIND[,KIND]", help="Mark claims of these kinds only.")
    ] = "",
    output: options.OutputFile = None,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    color: options.Color = None,
    width: options.Width = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Print an article with its claims marked in place."""
    spare_pydantic()
    from claimdiff import pipeline
    from claimdiff.cli.output import style_for, tell_plainly, write_result
    from claimdiff.cli.running import read_inputs
    from claimdiff.cli.summary import extraction_line
    from claimdiff.reporting.marked_article import marked_articles

    wanted = _kinds(kinds)
    reading = read_inputs(
        [article], stdin_filename=stdin_filename, max_size=max_size, strict=False, quiet=quiet
    )
    extraction = pipeline.extract(*reading)
    write_result(
        marked_articles(extraction, wanted, style_for(output=output, color=color, width=width)), output
    )
    if not quiet:
        tell_plainly(extraction_line(extraction.counts))


def _kinds(given: str) -> frozenset[Kind]:
    """The kinds of ``--kind``.

    Raises:
        UsageError: There is none of this name.
    """
    from typing import get_args

    from claimdiff.errors import UsageError
    from claimdiff.models import Kind

    known: tuple[Kind, ...] = get_args(Kind)
    chosen = {name.strip().lower() for name in given.split(",") if name.strip()}
    for name in sorted(chosen - set(known)):
        raise UsageError(f"--kind: no kind is called {name!r}; there are {', '.join(known)}")
    return frozenset(kind for kind in known if kind in chosen)
