"""The same articles give the same bytes: in any order, whatever the seed of Python's hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORMATS = ("json", "csv", "markdown", "table", "sarif", "junit", "github", "html")
RUN = """
import sys, typer
from claimdiff.cli.app import command
for name in %r:
    sys.stdout.flush()
    try:
        options = ["compare", "--all", "--exit-zero", "--quiet", "--format", name]
        command()([*options, *sys.argv[1:]], prog_name="claimdiff")
    except SystemExit as end:
        assert not end.code, (name, end.code)
"""


def output(seed: str, files: list[str]) -> bytes:
    """What the command line prints on these files, in all formats, under one seed."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-c", RUN % (FORMATS,), *files],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        timeout=120,
    ).stdout


@pytest.mark.parametrize("folder", ["data/articles", "evaluation/stories/air-strike"])
def test_order_and_hash_seeds_change_nothing(folder: str) -> None:
    """Three seeds, two orders: byte-identical output in every format."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / folder).iterdir())
    first = output("0", files)
    assert len(first) > 10_000
    assert output("1", files[::-1]) == first
    assert output("4242", [*files[1:], files[0]]) == first
