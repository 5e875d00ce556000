"""The ``claimdiff`` command."""

from __future__ import annotations

from typing import Annotated

import typer

from claimdiff import pipeline
from claimdiff.articles import read_articles

app = typer.Typer(no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})

Paths = Annotated[list[str], typer.Argument(metavar="ARTICLE...")]


@app.command()
def compare(
    articles: Paths,
    output_format: Annotated[str, typer.Option("--format")] = "json",
    all_: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Compare articles on one story."""
    typer.echo(pipeline.compare(*read_articles(articles)).model_dump_json(by_alias=True))


@app.command()
def extract(articles: Paths, output_format: Annotated[str, typer.Option("--format")] = "json") -> None:
    """Print the claims of each article."""
    typer.echo(pipeline.extract(*read_articles(articles)).model_dump_json(by_alias=True))


def main() -> None:
    """Run the command line."""
    app()
