"""``claimdiff compare``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimdiff.cli import options


def compare(
    articles: options.Articles,
    output_format: options.FormatName = "table",
    output: options.OutputFile = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="Show claims that agree and single claims too.")
    ] = False,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="VERDICT[,VERDICT]",
            help="Exit with 1 on such a discrepancy or a graver one: conflict is above scope and update, "
            "which are above compatible.",
        ),
    ] = "conflict",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.")] = False,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    bom: options.Bom = False,
    color: options.Color = None,
    width: options.Width = None,
    quiet: options.Quiet = False,
) -> None:
    """Compare articles on one story and show where they disagree.

    Exits with 0 if no discrepancy is at or above --fail-on, with 1 if one is, and with 2 if the job
    could not be done.
    """
    from claimdiff import pipeline
    from claimdiff.api import too_few
    from claimdiff.cli import exits
    from claimdiff.cli.output import style_for, tell_plainly, write_result
    from claimdiff.cli.progress import Bar
    from claimdiff.cli.running import read_inputs
    from claimdiff.cli.summary import comparison_line
    from claimdiff.errors import UsageError
    from claimdiff.reporting import format_named

    writer = format_named(output_format)
    failing = exits.failing_verdicts(fail_on)
    reading = read_inputs(
        articles, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet
    )
    if len(reading.articles) < 2:
        raise UsageError(too_few(len(reading.articles)))
    with Bar(len(reading.articles), quiet=quiet) as bar:
        report = pipeline.compare(*reading, advance=bar)
    style = style_for(output=output, color=color, width=width, show_all=show_all, bom=bom)
    write_result(writer.report(report, style), output)
    if not quiet:
        tell_plainly(comparison_line(report.counts))
    raise typer.Exit(exits.OK if exit_zero else exits.exit_code(report, failing))
