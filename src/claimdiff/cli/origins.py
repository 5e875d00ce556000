"""``claimdiff origins``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdiff.cli import options
from claimdiff.plain import spare_pydantic

if TYPE_CHECKING:
    from claimdiff.models import Article, Origin


def origins(
    articles: options.Articles,
    output_format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="One of table, json.")
    ] = "table",
    output: options.OutputFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Show which articles go back to one report, with the evidence: passages, credits, figures."""
    if output_format != "json":
        spare_pydantic()
    from claimdiff import pipeline
    from claimdiff.cli.output import tell_plainly, write_result
    from claimdiff.cli.progress import Bar
    from claimdiff.cli.running import read_inputs
    from claimdiff.errors import UsageError

    if output_format not in ("table", "json"):
        raise UsageError(f"--format: origins knows table and json, not {output_format!r}")
    reading = read_inputs(
        articles, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet
    )
    with Bar(len(reading.articles), quiet=quiet) as bar:
        found = pipeline.origins(reading.articles, advance=bar)
    text = _json(found) if output_format == "json" else _table(found, reading.articles)
    write_result(text, output)
    if not quiet:
        tell_plainly(f"{len(reading.articles)} articles, {len(found)} origins.")


def _json(found: list[Origin]) -> str:
    import json

    from claimdiff.reporting.safety import escape_controls

    rows = [origin.model_dump(mode="json") for origin in found]
    return escape_controls(json.dumps({"origins": rows}, ensure_ascii=False, indent=1)) + "\n"


def _table(found: list[Origin], articles: list[Article]) -> str:
    """The origins that several articles share, with the evidence; then those that stand alone."""
    from claimdiff.reporting.findings import source_names
    from claimdiff.reporting.safety import one_line

    names = {key: one_line(name) for key, name in source_names(articles).items()}
    lines: list[str] = []
    for origin in (o for o in found if len(o.articles) > 1):
        lines.append(f"{one_line(origin.label)}: {', '.join(names[name] for name in origin.articles)}")
        for link in origin.links:
            lines.append(f"  {names[link.articles[0]]} and {names[link.articles[1]]}:")
            lines += [f"    {one_line(evidence.detail)}" for evidence in link.evidence]
        lines.append("")
    alone = [o for o in found if len(o.articles) == 1]
    if alone:
        lines.append("Each an origin of its own:")
    for origin in alone:
        name = names[origin.articles[0]]
        credit = "" if origin.label in (name, origin.articles[0]) else f" (credits {one_line(origin.label)})"
        lines.append(f"  {name}{credit}")
    return "\n".join(lines) + "\n"
