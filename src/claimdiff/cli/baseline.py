"""``claimdiff baseline create|update|show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdiff.cli import options

if TYPE_CHECKING:
    from claimdiff.baseline import Baseline
    from claimdiff.models import Report

app = typer.Typer(
    **options.LIKE_ROOT, no_args_is_help=True, help="Accept findings, so that a build fails on new ones only."
)

BaselineFile = Annotated[
    str, typer.Option("--baseline", "-b", metavar="FILE", help="The file of accepted findings.")
]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="Why these findings are accepted.")]
DEFAULT = "claimdiff-baseline.json"


@app.command()
def create(
    articles: options.Articles,
    baseline: BaselineFile = DEFAULT,
    reason: Reason = "accepted when the baseline was made",
    force: Annotated[bool, typer.Option("--force", help="Replace a baseline that is there.")] = False,
    one_story: options.OneStory = False,
    alignment: options.Alignment = "loose",
    catalogue: options.CatalogueFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Write the findings of ARTICLES into a new baseline."""
    from pathlib import Path

    from claimdiff.baseline import Baseline
    from claimdiff.cli.running import compared
    from claimdiff.errors import UsageError

    if Path(baseline).exists() and not force:
        raise UsageError(f"{baseline}: there is a baseline already; update it, or replace it with --force")
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
    _write(report, Baseline(), baseline, reason=reason, prune=True, quiet=quiet)


@app.command()
def update(
    articles: options.Articles,
    baseline: BaselineFile = DEFAULT,
    reason: Reason = "accepted when the baseline was updated",
    prune: Annotated[bool, typer.Option("--prune", help="Drop findings that are no longer found.")] = False,
    one_story: options.OneStory = False,
    alignment: options.Alignment = "loose",
    catalogue: options.CatalogueFile = None,
    strict: options.Strict = False,
    stdin_filename: options.StdinFilename = "stdin.txt",
    max_size: options.MaxSize = 5,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """Add the new findings of ARTICLES to a baseline; reasons that are there stay."""
    from claimdiff.baseline import load_baseline
    from claimdiff.cli.running import compared

    before = load_baseline(baseline)
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
    _write(report, before, baseline, reason=reason, prune=prune, quiet=quiet)


@app.command()
def show(baseline: BaselineFile = DEFAULT) -> None:
    """List the accepted findings and why they were accepted."""
    from claimdiff.baseline import load_baseline
    from claimdiff.cli.output import write_result
    from claimdiff.reporting.safety import one_line

    lines = []
    for finding in load_baseline(baseline).findings:
        values = " / ".join(finding.values)
        lines.append(one_line(f"{finding.fingerprint}  {finding.verdict}  {finding.label}: {values}"))
        lines.append(one_line(f"{'':{len(finding.fingerprint)}}  {finding.reason}"))
    write_result("\n".join(lines) + "\n" if lines else "No finding is accepted.\n", None)


def _write(report: Report, before: Baseline, path: str, *, reason: str, prune: bool, quiet: bool) -> None:
    from claimdiff.baseline import dump_baseline, updated
    from claimdiff.cli.output import tell_plainly, write_result

    after = updated(report, before, reason=reason, prune=prune)
    write_result(dump_baseline(after), path)
    if not quiet:
        old = {finding.fingerprint for finding in before.findings}
        new = {finding.fingerprint for finding in after.findings}
        tell_plainly(f"{path}: {len(new)} accepted, {len(new - old)} of them new; {len(old - new)} dropped.")
