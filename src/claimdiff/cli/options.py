"""Arguments and options that several commands share, so that one name means one thing everywhere."""

from __future__ import annotations

from typing import Annotated, Any, Optional

import typer

from claimdiff.cli.settings import use_configuration
from claimdiff.reporting.registry import NAMES

#: Every command is made like the root; only the root has the options of completion.
LIKE_ROOT: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}

Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...",
        help="Files (.txt, .md, .jsonl, .html, .pdf, .docx, feeds), directories, globs, http(s) addresses, "
        "or - for standard input.",
        show_default=False,
    ),
]
FormatName = Annotated[
    str,
    typer.Option("--format", "-f", metavar="FORMAT", help=f"One of {', '.join(NAMES)}."),
]
OutputFile = Annotated[
    Optional[str],  # noqa: UP045 (typer reads the annotation)
    typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output."),
]
StdinFilename = Annotated[
    str,
    typer.Option(metavar="NAME", help="Name for standard input; its suffix says how to read it."),
]
MaxSize = Annotated[
    float,
    typer.Option(metavar="MB", min=0.000001, help="Skip articles that are larger, in megabytes."),
]
OneStory = Annotated[
    bool,
    typer.Option("--one-story", help="Take all articles for one story instead of grouping them first."),
]
Alignment = Annotated[
    str,
    typer.Option(
        "--alignment",
        metavar="LEVEL",
        help="How firmly differing claims have to be aligned: loose finds most, firm is most often right, "
        "fair stands between.",
    ),
]
CatalogueFile = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--catalogue",
        "-c",
        metavar="FILE",
        help="Compare with this record too: it names the rows and says which values are accepted.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="A skipped input is an error.")]
Config = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option(
        "--config",
        metavar="FILE",
        envvar="CLAIMDIFF_CONFIG",
        show_envvar=False,
        help="Settings for these options; by default the nearest claimdiff.toml or pyproject.toml.",
        is_eager=True,
        expose_value=False,
        callback=use_configuration,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print results and errors only.")]
Color = Annotated[
    Optional[bool],  # noqa: UP045
    typer.Option(
        "--color/--no-color", help="Colours; by default on a terminal without NO_COLOR.", show_default=False
    ),
]
Width = Annotated[
    Optional[int],  # noqa: UP045
    typer.Option(
        metavar="COLUMNS", min=50, help="Wrap the table; by default at the terminal's width, in a pipe never."
    ),
]
Bom = Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark, for Excel.")]
