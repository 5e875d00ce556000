"""``claimdiff catalogue check|list|suggest|add``."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from claimdiff.cli import options

app = typer.Typer(
    **options.LIKE_ROOT, no_args_is_help=True, help="Read and write the record of a story (claims.yaml)."
)

File = Annotated[str, typer.Argument(metavar="FILE", help="The catalogue.", show_default=False)]
Text = Optional[str]  # noqa: UP045 (typer reads the annotation)


@app.command()
def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="The catalogues.", show_default=False)
    ],
) -> None:
    """Name every mistake in catalogues with line, column and what to write instead.

    Exits with 0 if there is none, with 1 if there are some, and with 2 if it cannot be read.
    """
    from claimdiff.catalogue.file import parse_catalogue, read_text
    from claimdiff.cli.exits import DISCREPANCY
    from claimdiff.cli.output import tell_plainly, write_result
    from claimdiff.reporting.safety import one_line

    found: list[str] = []
    for file in files:
        catalogue, problems = parse_catalogue(read_text(file))
        found += [one_line(problem.at(file)) for problem in problems]
        if catalogue and not problems:
            tell_plainly(f"{one_line(file)}: {len(catalogue.claims)} entries, no problem.")
    if found:
        write_result("\n".join(found) + "\n", None)
        tell_plainly(f"{len(found)} problem{'' if len(found) == 1 else 's'}.")
        raise typer.Exit(DISCREPANCY)


@app.command(name="list")
def show(file: File) -> None:
    """List the entries of FILE and their accepted values."""
    from claimdiff.catalogue import load_catalogue
    from claimdiff.catalogue.pseudo import spelled
    from claimdiff.cli.output import write_result
    from claimdiff.reporting.safety import one_line

    lines = []
    for entry in load_catalogue(file).claims:
        lines.append(f"{entry.id}  {entry.kind}  {one_line(entry.label)}")
        for value in entry.accepted:
            sign = "" if value.bound == "=" else value.bound
            shown = sign + spelled(entry.kind, value.value, value.unit or entry.unit)
            told = f"{shown} ({value.source})" + (f": {value.reason}" if value.reason else "")
            lines.append(f"    {one_line(told)}")
    write_result("\n".join(lines) + "\n" if lines else "No entries.\n", None)


@app.command()
def suggest(
    articles: options.Articles,
    catalogue: options.CatalogueFile = None,
    show_all: Annotated[bool, typer.Option("--all", help="Also what a single source states.")] = False,
    output: options.OutputFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Draft entries for the questions that ARTICLES answer; --catalogue leaves out those it has."""
    from claimdiff import pipeline
    from claimdiff.api import record
    from claimdiff.catalogue.drafting import drafts
    from claimdiff.catalogue.writing import catalogue_text, entry_text
    from claimdiff.cli.output import tell_plainly, write_result
    from claimdiff.cli.running import read_inputs

    known = record(catalogue)
    reading = read_inputs(
        articles, stdin_filename=stdin_filename, max_size=max_size, strict=strict, quiet=quiet
    )
    report = pipeline.compare(*reading, catalogue=known)
    made = list(drafts(report, [entry.id for entry in known.claims] if known else (), show_all=show_all))
    items = [entry_text(item.entry, item.remarks) for item in made]
    write_result(catalogue_text(items), output)
    if not quiet:
        tell_plainly(f"{len(items)} entries drafted; accepted values are yours to add.")


@app.command()
def add(
    file: File,
    articles: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Argument(
            metavar="[ARTICLE...]", help="Articles that --cluster is found in.", show_default=False
        ),
    ] = None,
    cluster: Annotated[
        Text,
        typer.Option(
            metavar="WORDS", help="A row of the articles: its id, fingerprint or words of its label."
        ),
    ] = None,
    name: Annotated[
        Text, typer.Option("--id", metavar="ID", help="Short name; by default of the label.")
    ] = None,
    label: Annotated[Text, typer.Option(metavar="TEXT", help="The question in words.")] = None,
    kind: Annotated[Text, typer.Option(metavar="KIND", help="count, measure, money, date, name ...")] = None,
    unit: Annotated[Text, typer.Option(metavar="UNIT", help="Noun, name of a unit, or currency.")] = None,
    entity: Annotated[Text, typer.Option(metavar="NOUN[,NOUN]", help="What is counted or measured.")] = None,
    prop: Annotated[
        Text, typer.Option("--property", metavar="CONCEPT", help="The measured property.")
    ] = None,
    predicate: Annotated[Text, typer.Option(metavar="VERB[,VERB]", help="What happens.")] = None,
    place: Annotated[Text, typer.Option(metavar="PLACE[,PLACE]", help="Where it holds.")] = None,
    time: Annotated[Text, typer.Option(metavar="EDTF", help="When it holds.")] = None,
    tolerance: Annotated[Text, typer.Option(metavar="NUMBER|N%", help="How far off is compatible.")] = None,
    accept: Annotated[Text, typer.Option(metavar="VALUE", help="The accepted value.")] = None,
    source: Annotated[Text, typer.Option(metavar="WHO", help="Who says so; goes with --accept.")] = None,
    url: Annotated[Text, typer.Option(metavar="URL", help="Where it can be read.")] = None,
    retrieved: Annotated[Text, typer.Option(metavar="DAY", help="When it was read there.")] = None,
    quote: Annotated[Text, typer.Option(metavar="TEXT", help="The words of the source.")] = None,
    reason: Annotated[Text, typer.Option(metavar="TEXT", help="Why it is accepted.")] = None,
    quiet: options.Quiet = False,
) -> None:
    """Append an entry to FILE: from a row of ARTICLES, or spelled out by options; the rest stays as it is."""
    from claimdiff.cli.adding import Accepting, Wanted, add_entry
    from claimdiff.cli.output import tell_plainly
    from claimdiff.reporting.safety import one_line

    wanted = Wanted(name, label, kind, unit, entity, prop, predicate, place, time, tolerance)
    entry = add_entry(
        file, articles or [], cluster, wanted, Accepting(accept, source, url, retrieved, quote, reason)
    )
    if not quiet:
        tell_plainly(one_line(f"{file}: added {entry.id} ({entry.label})."))
