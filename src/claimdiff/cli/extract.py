"""``claimdiff extract``."""

from __future__ import annotations

from claimdiff.cli import options
from claimdiff.plain import spare_pydantic


def extract(
    articles: options.Articles,
    output_format: options.FormatName = "table",
    output: options.OutputFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    bom: options.Bom = False,
    color: options.Color = None,
    width: options.Width = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """List the claims of each article: its counts, measures, money, dates, ages and names."""
    if output_format != "json":
        spare_pydantic()
    from claimdiff import pipeline
    from claimdiff.cli.output import style_for, tell_plainly, write_result
    from claimdiff.cli.progress import Bar
    from claimdiff.cli.running import read_inputs
    from claimdiff.cli.summary import extraction_line
    from claimdiff.reporting import format_named

    writer = format_named(output_format)
    reading = read_inputs(
        articles, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet
    )
    with Bar(len(reading.articles), quiet=quiet) as bar:
        extraction = pipeline.extract(*reading, advance=bar)
    style = style_for(output=output, color=color, width=width, bom=bom)
    write_result(writer.extraction(extraction, style), output)
    if not quiet:
        tell_plainly(extraction_line(extraction.counts))
