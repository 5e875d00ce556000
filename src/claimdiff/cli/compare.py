"""``claimdiff compare``."""

# Annotations are values here, not texts: typer would compile each of them again at every start.
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from claimdiff.cli import options
from claimdiff.plain import spare_pydantic

if TYPE_CHECKING:
    from claimdiff.models import Report


def compare(
    articles: options.Articles,
    output_format: options.FormatName = "table",
    output: options.OutputFile = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="Show claims that agree and single claims too.")
    ] = False,
    open_it: Annotated[
        bool,
        typer.Option("--open", help="Write the HTML report (to --output if given) and open it in a browser."),
    ] = False,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="VERDICT[,VERDICT]",
            help="Exit with 1 on such a discrepancy or a graver one: conflict is above scope and update, "
            "which are above compatible.",
        ),
    ] = "conflict",
    min_severity: Annotated[
        str,
        typer.Option(metavar="SEVERITY", help="Fail only on findings this severe: low, medium or high."),
    ] = "low",
    require_comparable: Annotated[
        int,
        typer.Option(metavar="N", min=0, help="Fail if fewer claims than N were compared between articles."),
    ] = 0,
    baseline: Annotated[
        Optional[str],  # noqa: UP045 (typer reads the annotation)
        typer.Option("--baseline", "-b", metavar="FILE", help="Fail only on findings that are not in it."),
    ] = None,
    catalogue: options.CatalogueFile = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.")] = False,
    one_story: options.OneStory = False,
    alignment: options.Alignment = "loose",
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    bom: options.Bom = False,
    timeline: Annotated[
        bool, typer.Option("--timeline", help="Show who said what when, for counts that moved on.")
    ] = False,
    csv_shape: Annotated[
        str,
        typer.Option(
            metavar="SHAPE",
            help="CSV with one row per claim (long), or per discrepancy with a column per source (wide).",
        ),
    ] = "long",
    color: options.Color = None,
    width: options.Width = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Compare articles on one story, or on several, and show where they disagree.

    Exits with 0 if no discrepancy is at or above --fail-on, with 1 if one is, and with 2 if the job
    could not be done.
    """
    if output_format != "json" and not catalogue and not baseline:
        spare_pydantic()
    from claimdiff.cli import exits
    from claimdiff.cli.browser import openable, show_in_browser
    from claimdiff.cli.choices import chosen
    from claimdiff.cli.output import style_for, tell_plainly, write_result
    from claimdiff.cli.running import compared
    from claimdiff.cli.summary import comparison_line
    from claimdiff.reporting import format_named

    if open_it:
        output_format, output = openable(output_format, output)
    writer = format_named(output_format)
    wide = chosen("--csv-shape", "shape", csv_shape, ("long", "wide")) == "wide"
    failing = exits.Failing(
        exits.failing_verdicts(fail_on),
        chosen("--min-severity", "severity", min_severity, exits.SEVERITIES[1:]),
    )
    accepted = _accepted(baseline) if baseline else None
    report = compared(
        articles,
        stdin_filename=stdin_filename,
        max_size=max_size,
        strict=strict,
        quiet=quiet,
        one_story=one_story,
        catalogue=catalogue,
        alignment=alignment,
    )
    if accepted:
        report = accepted(report)
    style = style_for(
        output=output, color=color, width=width, show_all=show_all, bom=bom, wide=wide, timeline=timeline
    )
    write_result(writer.report(report, style), output)
    if open_it and output:
        tell_plainly(output if show_in_browser(output) else f"{output}: no browser was found to show it")
    if not quiet:
        tell_plainly(comparison_line(report))
    exits.check_comparable(report, require_comparable)
    raise typer.Exit(exits.OK if exit_zero else exits.exit_code(report, failing))


def _accepted(path: str) -> "Callable[[Report], Report]":
    """What marks the findings of a report that a baseline accepts; few runs have one."""
    from functools import partial

    from claimdiff.baseline import against, load_baseline

    return partial(against, baseline=load_baseline(path))
