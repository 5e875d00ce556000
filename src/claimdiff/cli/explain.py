"""``claimdiff explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimdiff.cli import options
from claimdiff.plain import spare_pydantic


def explain(
    cluster: Annotated[
        str,
        typer.Argument(metavar="CLUSTER", help="Its id (c1), its fingerprint, or words of its label."),
    ],
    articles: options.Articles,
    alignment: options.Alignment = "loose",
    output: options.OutputFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    color: options.Color = None,
    width: options.Width = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Show why claims of ARTICLES were put together, what stayed out, and how the verdict came about."""
    spare_pydantic()
    from claimdiff import pipeline
    from claimdiff.alignment import LEVELS
    from claimdiff.api import too_few
    from claimdiff.cli.choices import chosen
    from claimdiff.cli.output import style_for, write_result
    from claimdiff.cli.running import read_inputs
    from claimdiff.errors import UsageError
    from claimdiff.explanation import explained, find_cluster
    from claimdiff.reporting.explained_cluster import explained_cluster

    level = chosen("--alignment", "level", alignment, LEVELS)
    reading = read_inputs(
        articles, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet
    )
    if len(reading.articles) < 2:
        raise UsageError(too_few(len(reading.articles)))
    report, alignments = pipeline.compare_in_full(*reading, alignment=level)
    explanation = explained(find_cluster(report, cluster), report, alignments)
    style = style_for(output=output, color=color, width=width)
    write_result(explained_cluster(explanation, report, style), output)
