"""Every format through the command line: standard output, standard error and exit code, to the letter.

``python -m tests.cli.test_golden`` writes the snapshots anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "cli"

#: Snapshot -> the command. The story is in ``harbour``.
CASES = {
    "table": "compare harbour",
    "table-80": "compare harbour --all --width 80",
    "table-catalogue": "compare harbour --catalogue harbour/claims.yaml",
    "table-baseline": "compare harbour --baseline harbour/baseline.json",
    "json": "compare harbour --format json",
    "csv": "compare harbour --format csv",
    "csv-wide": "compare harbour --format csv --csv-shape wide --exit-zero",
    "markdown": "compare harbour --format markdown --catalogue harbour/claims.yaml",
    "sarif": "compare harbour --format sarif --catalogue harbour/claims.yaml",
    "sarif-baseline": "compare harbour --format sarif --baseline harbour/baseline.json",
    "junit": "compare harbour --format junit --catalogue harbour/claims.yaml",
    "github": "compare harbour --format github --catalogue harbour/claims.yaml",
    "github-baseline": "compare harbour --format github --baseline harbour/baseline.json",
    "extract": "extract harbour/herald.md",
    "extract-sarif": "extract harbour/herald.md --format sarif",
    "one-article": "compare harbour/gazette.md harbour/nowhere.md",
    "one-article-catalogue": "compare harbour/gazette.md --catalogue harbour/claims.yaml --fail-on update",
    "check": "catalogue check harbour/broken.yaml",
}


def run(line: str, folder: Path) -> bytes:
    """What a command prints and how it ends, in a folder with the story."""
    shutil.copytree(GOLDEN / "harbour", folder / "harbour")
    known = {n: v for n, v in os.environ.items() if not n.startswith("CLAIMDIFF_") and n != "COLUMNS"}
    path = os.pathsep.join([str(ROOT / "src"), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-m", "claimdiff", *shlex.split(line)],
        capture_output=True,
        cwd=folder,
        env={**known, "PYTHONPATH": path, "NO_COLOR": "1"},
        timeout=60,
        check=False,
    )
    parts = (b"$ claimdiff " + line.encode(), b"-- stdout", done.stdout, b"-- stderr", done.stderr)
    text = b"\n".join(part.rstrip(b"\n") for part in parts)
    return text + f"\n-- exit {done.returncode}\n".encode()


@pytest.mark.parametrize("name", list(CASES))
def test_output_is_as_it_was_looked_at(name: str, tmp_path: Path) -> None:
    """Byte for byte, line ends included."""
    assert run(CASES[name], tmp_path).decode() == (GOLDEN / f"{name}.txt").read_bytes().decode()


def test_no_snapshot_is_left_over() -> None:
    """Each file belongs to a command."""
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)


if __name__ == "__main__":
    for snapshot, command in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            (GOLDEN / f"{snapshot}.txt").write_bytes(run(command, Path(folder)))
