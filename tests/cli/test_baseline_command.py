"""``claimdiff baseline`` and ``compare --baseline`` as a build uses them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLES = Path(__file__).parent.parent.parent / "data" / "articles"
PAIR = ("habilian.md", "balcanicaucaso.md")


@pytest.fixture
def camp(tmp_path: Path) -> Path:
    """Two articles of the demo in the folder the command runs in: 127 buildings and 107."""
    for name in PAIR:
        shutil.copy(ARTICLES / name, tmp_path)
    return tmp_path


def buildings(text: str) -> list[str]:
    """The values of accepted findings on buildings, in a baseline file's text."""
    return [v for f in json.loads(text)["findings"] for v in f["values"] if "buildings" in v]


def test_commands(claimdiff: Run, camp: Path) -> None:
    """Create, compare, edit, update: the exit code follows what is new."""
    assert claimdiff("compare", *PAIR, "-q").returncode == 1
    made = claimdiff("baseline", "create", *PAIR, "-b", "b.json", "--reason", "two counts")
    assert made.returncode == 0
    before = (camp / "b.json").read_text(encoding="utf-8")
    assert buildings(before) == ["127 buildings", "one hundred and seven buildings"]
    assert claimdiff("baseline", "create", *PAIR, "-b", "b.json").returncode == 2

    # An edit elsewhere moves lines and adds a sentence, and every finding stays known. (What an article
    # begins with is looked at in alignment, so the sentence comes last.)
    path = camp / "habilian.md"
    original = path.read_text(encoding="utf-8")
    moved_down = original.replace("---\n\n", "---\n\n\n\n", 1)
    path.write_text(f"{moved_down.rstrip()}\n\nIt had rained all night.\n", encoding="utf-8")
    known = claimdiff("compare", *PAIR, "-b", "b.json")
    assert (known.returncode, "0 new" in known.stderr, "0 resolved" in known.stderr) == (0, True, True)

    # Another figure is another finding.
    path.write_text(original.replace("127 buildings", "131 buildings"), encoding="utf-8")
    moved = claimdiff("compare", *PAIR, "-b", "b.json")
    assert moved.returncode == 1
    assert "1 new" in moved.stderr
    assert "1 resolved" in moved.stderr
    assert claimdiff("baseline", "update", *PAIR, "-b", "b.json", "--prune").returncode == 0
    after = (camp / "b.json").read_text(encoding="utf-8")
    assert buildings(after) == ["131 buildings", "one hundred and seven buildings"]
    assert "two counts" in after
    assert "131 buildings" in claimdiff("baseline", "show", "-b", "b.json").stdout


def test_severity_and_comparability(claimdiff: Run, camp: Path) -> None:
    """``--min-severity`` lets milder findings pass; ``--require-comparable`` notices an empty comparison."""
    assert claimdiff("compare", *PAIR, "--min-severity", "grave").returncode == 2
    enough = claimdiff("compare", *PAIR, "--exit-zero", "--require-comparable", "3")
    assert enough.returncode == 0
    starved = claimdiff("compare", *PAIR, "--exit-zero", "--require-comparable", "300")
    assert starved.returncode == 2
    assert "--require-comparable asks for 300" in starved.stderr
    assert claimdiff("compare", *PAIR, "--csv-shape", "tall", "--format", "csv").returncode == 2
