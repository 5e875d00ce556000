"""The ``claimdiff`` command: one module per subcommand, and one place where errors become exit codes."""

from __future__ import annotations

import os
from typing import Annotated, Any

import typer

from claimdiff import __version__
from claimdiff.cli.commands import Commands

app = typer.Typer(
    name="claimdiff",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimdiff {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Find where news articles on one story disagree: counts, measures, money, dates, ages, names."""


def command() -> Any:
    """The whole command line, ready to be called; every option has its environment variable."""
    from claimdiff.cli.settings import spare_validators, use_environment

    whole: Any = typer.main.get_command(app)
    use_environment(whole)
    spare_validators(whole)
    whole.commands = Commands()
    return whole


def main() -> None:
    """Run the command line; whatever goes wrong ends in a message and an exit code."""
    from claimdiff.cli.exits import FAILED, INTERRUPTED
    from claimdiff.cli.output import tell
    from claimdiff.errors import ClaimdiffError

    try:
        command()(prog_name="claimdiff")
    except ClaimdiffError as error:
        tell(f"error: {error}")
        raise SystemExit(FAILED) from None
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except Exception as error:
        if os.environ.get("CLAIMDIFF_TRACEBACK"):
            raise
        tell(f"error: this is a mistake in claimdiff ({type(error).__name__}: {error})")
        tell("please report it; CLAIMDIFF_TRACEBACK=1 shows where it happened")
        raise SystemExit(FAILED) from None
