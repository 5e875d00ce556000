"""What the commands that read articles have in common."""

from __future__ import annotations

from claimdiff.articles import Reading, read_articles
from claimdiff.cli.choices import chosen
from claimdiff.cli.output import tell
from claimdiff.cli.progress import Bar
from claimdiff.cli.summary import skip_lines
from claimdiff.errors import UsageError
from claimdiff.models import Report


def read_inputs(
    paths: list[str], *, stdin_filename: str, max_size: float, strict: bool, quiet: bool
) -> Reading:
    """The articles of a command line; says what was skipped.

    Raises:
        UsageError: Something was skipped and ``strict`` forbids it, or nothing could be read.
    """
    reading = read_articles(
        paths, stdin_filename=stdin_filename, max_size=int(min(max_size, 1e6) * 1_000_000)
    )
    if strict or not reading.articles or not quiet:
        for line in skip_lines(reading.skipped):
            tell(line)
    if strict and reading.skipped:
        number = len(reading.skipped)
        raise UsageError(f"{number} input{'' if number == 1 else 's'} skipped, which --strict forbids")
    if not reading.articles:
        raise UsageError("no article could be read")
    return reading


def compared(
    paths: list[str],
    *,
    stdin_filename: str,
    max_size: float,
    strict: bool,
    quiet: bool,
    one_story: bool = False,
    catalogue: str | None = None,
    alignment: str = "loose",
) -> Report:
    """The report on the articles of a command line.

    Raises:
        UsageError: As :func:`read_inputs`, with fewer than two articles, or one and a catalogue, and where no
            level of alignment has the name given.
    """
    from claimdiff import pipeline
    from claimdiff.alignment import LEVELS
    from claimdiff.api import least_for, record, too_few

    level = chosen("--alignment", "level", alignment, LEVELS)
    recorded = record(catalogue)
    reading = read_inputs(paths, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet)
    if len(reading.articles) < least_for(recorded):
        raise UsageError(too_few(len(reading.articles)))
    with Bar(len(reading.articles), quiet=quiet) as bar:
        return pipeline.compare(
            *reading, advance=bar, one_story=one_story, catalogue=recorded, alignment=level
        )
