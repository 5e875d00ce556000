"""Hostile articles, paths and catalogues, through the command line: nothing acts where it is shown."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run

#: Escape sequences, a bell, an 8-bit control, marks that turn the direction of writing or hide.
ACTING = set("\x1b\x07\x9b\u202e\u2066\u200f\u2028\u200b")
SOURCE = "=cmd|'/c x'!A1 \x1b[2J\x9b \u202eG\u2066 <script>@team</script> ::error::x%0A::warning::y [a](b)"
FORMATS = ("table", "json", "csv", "markdown", "sarif", "junit", "github")


@pytest.fixture
def hostile(tmp_path: Path) -> list[str]:
    """Two articles whose names, sources and texts are meant to do harm."""
    folder = tmp_path / "sp ace\nline"
    folder.mkdir()
    names = ["=a,b:c%d.jsonl", "::error ::e.txt"]
    row = {"id": "a", "source": SOURCE, "text": "The fire damaged 107 buildings\x1b]0;x\x07 in \u202eTarnby."}
    (folder / names[0]).write_text(json.dumps(row) + "\n", encoding="utf-8")
    (folder / names[1]).write_text("The fire damaged 127 buildings in Tarnby.\n", encoding="utf-8")
    return [str(Path(folder.name) / name) for name in names]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_acts_on_a_terminal(claimdiff: Run, hostile: list[str], name: str) -> None:
    """No format and no message holds a control character or a mark of direction as it is."""
    done = claimdiff("compare", *hostile, "no\x1b[2Jwhere.txt", "-f", name, "--exit-zero")
    assert done.returncode == 0, done.stderr
    shown = done.stderr if name == "csv" else done.stdout + done.stderr
    assert not ACTING & set(shown)


def test_workflow_commands_stay_on_their_line(claimdiff: Run, hostile: list[str]) -> None:
    """Two annotations, whatever sources and paths are called, each naming its file exactly."""
    lines = claimdiff("compare", *hostile, "-f", "github", "-q").stdout.splitlines()
    assert len(lines) == 2
    assert all(re.match(r"::error file=[^:,\n]*,line=\d+", line) for line in lines)
    files = {re.search("file=([^,]*)", line)[1] for line in lines}  # type: ignore[index]
    plain = {
        f.replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%") for f in files
    }
    assert plain == set(hostile)


def test_spreadsheets_run_nothing(claimdiff: Run, hostile: list[str]) -> None:
    """No cell begins a formula; every row has all its cells."""
    rows = list(csv.reader(io.StringIO(claimdiff("compare", *hostile, "-f", "csv", "-q").stdout, newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)]


def test_markup_stays_text(claimdiff: Run, hostile: list[str]) -> None:
    """No tag, no mention, no link of an article is one in Markdown; XML and SARIF can be read."""
    text = claimdiff("compare", *hostile, "-f", "markdown", "-q").stdout
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)@team", text)
    assert "](b)" not in text
    ElementTree.fromstring(claimdiff("compare", *hostile, "-f", "junit", "-q").stdout)
    run = json.loads(claimdiff("compare", *hostile, "-f", "sarif", "-q").stdout)["runs"][0]
    for result in run["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/~!$&'()*+,;=@._%-]+", uri)


def test_a_hostile_catalogue(claimdiff: Run, hostile: list[str], tmp_path: Path) -> None:
    """A bomb is refused at once; what hides in a label is shown as its number."""
    head = "schema: claimdiff-catalogue/1\n"
    bomb = "\n".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (tmp_path / "bomb.yaml").write_text(f"{head}a: &a [x]\n{bomb}\n", encoding="utf-8")
    refused = claimdiff("compare", *hostile, "-c", "bomb.yaml")
    assert refused.returncode == 2
    assert "bomb.yaml:2:4: anchor '&a'" in refused.stderr
    entry = (
        '{id: a, label: "x \\u202e \\e[2J", kind: count, about: {entity: building}, '
        'accepted: [{value: 127, source: "\\e[2J"}]}'
    )
    (tmp_path / "turned.yaml").write_text(f"{head}claims:\n  - {entry}\n", encoding="utf-8")
    for arguments in (["compare", *hostile, "-c", "turned.yaml"], ["catalogue", "list", "turned.yaml"]):
        done = claimdiff(*arguments)
        assert done.returncode in (0, 1), done.stderr
        assert not ACTING & set(done.stdout + done.stderr)


def test_output_into_a_path_with_spaces_and_line_ends(
    claimdiff: Run, hostile: list[str], tmp_path: Path
) -> None:
    """The file is where it was asked for, with nothing beside it; a folder is no file."""
    target = Path(hostile[0]).parent / "o u\nt.json"
    done = claimdiff("compare", *hostile, "-f", "json", "-o", str(target), "--exit-zero")
    assert done.returncode == 0
    assert json.loads((tmp_path / target).read_text(encoding="utf-8"))["schema"] == "claimdiff/1"
    assert len(list((tmp_path / target).parent.iterdir())) == 3
    assert claimdiff("compare", *hostile, "-o", str(target.parent)).returncode == 2
