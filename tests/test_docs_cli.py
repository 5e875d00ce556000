"""``docs/cli.md`` is what ``--help`` says.

``python -m tests.test_docs_cli`` writes it anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from claimdiff.cli.app import command

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "cli.md"

_HEAD = """# Commands

<!-- Made from --help by `python -m tests.test_docs_cli`; a test keeps it so. -->

Every command with its options, as `--help` prints it. What they are for: [using it](usage.md); where
options get their values from: [configuration](configuration.md).
"""


def names(whole: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The names of all commands, each before its subcommands."""
    yield path
    for name, inner in getattr(whole, "commands", {}).items():
        yield from names(inner, (*path, name))


def help_of(path: tuple[str, ...]) -> str:
    """What a command says of itself, at a width that does not depend on the terminal."""
    environment = {**os.environ, "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-m", "claimdiff", *path, "--help"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def page() -> str:
    """The text of the page."""
    paths = list(names(command()))
    with ThreadPoolExecutor(2) as pool:
        texts = list(pool.map(help_of, paths))
    parts = [
        f"## `{' '.join(('claimdiff', *path))}`\n\n```text\n{text}\n```\n"
        for path, text in zip(paths, texts, strict=True)
    ]
    return "\n".join([_HEAD, *parts])


def test_the_page_is_what_help_says() -> None:
    """After a change of an option: ``python -m tests.test_docs_cli``."""
    assert PAGE.read_text(encoding="utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
