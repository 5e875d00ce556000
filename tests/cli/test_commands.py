"""What the commands print where, and how they end."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess
from typing import Protocol

import pytest


class Run(Protocol):
    """The fixture ``claimdiff``."""

    def __call__(
        self, *arguments: str, given: str | None = None, **environment: str
    ) -> CompletedProcess[str]:
        """Run the command."""
        ...


def test_compare_prints_json_on_stdout_and_the_summary_on_stderr(claimdiff: Run, story: Path) -> None:
    """Standard output is the result and nothing else."""
    done = claimdiff("compare", "--all", "--format", "json", "story")
    assert done.returncode in (0, 1)
    result = json.loads(done.stdout)
    assert result["schema"] == "claimdiff/1"
    assert [article["path"] for article in result["articles"]] == [
        str(Path("story", name)) for name in ("gazette.txt", "herald.txt")
    ]
    assert done.stderr.startswith("2 articles, ")


def test_extract_reads_standard_input_under_a_name(claimdiff: Run) -> None:
    """``-`` is read once, and the file name given for it says how."""
    line = json.dumps({"id": "a1", "text": "Twelve people were hurt."})
    done = claimdiff("extract", "-", "--stdin-filename", "feed.jsonl", "-f", "json", given=line)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["articles"][0]["id"] == "a1"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["compare", "story/gazette.txt"], "nothing to compare: only one article was read"),
        (["compare", "nowhere.txt"], "skipped nowhere.txt: no such file or directory"),
        (["compare", "story", "--fail-on", "doubt"], "--fail-on: no discrepancy is called 'doubt'"),
        (["compare", "story", "--format", "xls"], "no output format is called 'xls'"),
        (["compare", "story", "nowhere.txt", "--strict"], "1 input skipped, which --strict forbids"),
        (["compare", "story", "-o", "nowhere/out.txt"], "nowhere/out.txt: cannot be written"),
        (["compare"], "Missing argument"),
        (["compare", "story", "--colour"], "No such option"),
    ],
)
def test_what_cannot_be_done_exits_with_2_and_says_why(
    claimdiff: Run, story: Path, arguments: list[str], message: str
) -> None:
    """The reason is on standard error, standard output is empty, and there is never a traceback."""
    done = claimdiff(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_failed_run_leaves_no_output_file(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """The output file is opened when there is something to write."""
    assert claimdiff("compare", "story/gazette.txt", "-o", "out.txt").returncode == 2
    assert not (tmp_path / "out.txt").exists()


def test_the_output_file_is_written_in_one_piece(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """An existing file is replaced, nothing is left beside it, and standard output stays empty."""
    (tmp_path / "out.json").write_text("old", encoding="utf-8")
    done = claimdiff("compare", "story", "-f", "json", "-o", "out.json", "--exit-zero")
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["counts"]["articles"] == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "story"]


def test_the_rest_goes_on_when_an_input_is_skipped(claimdiff: Run, story: Path) -> None:
    """A missing file is named on standard error and in the result."""
    done = claimdiff("compare", "story", "nowhere.txt", "-f", "json", "--exit-zero")
    assert done.returncode == 0
    assert json.loads(done.stdout)["skipped"] == [
        {"path": "nowhere.txt", "reason": "no such file or directory"}
    ]
    assert "claimdiff: skipped nowhere.txt: no such file or directory" in done.stderr


def test_quiet_prints_results_only(claimdiff: Run, story: Path) -> None:
    """Neither summary nor skips."""
    done = claimdiff("extract", "story", "nowhere.txt", "--quiet")
    assert done.stderr == ""
    assert done.stdout


@pytest.mark.parametrize("arguments", [["-h"], ["compare", "-h"], ["extract", "--help"]])
def test_help(claimdiff: Run, arguments: list[str]) -> None:
    """Every command explains itself."""
    done = claimdiff(*arguments)
    assert done.returncode == 0
    assert done.stdout.startswith("Usage:")


def test_version(claimdiff: Run) -> None:
    """``--version`` prints the version of the package."""
    from claimdiff import __version__

    assert claimdiff("--version").stdout == f"claimdiff {__version__}\n"


def test_shell_completion_is_offered(claimdiff: Run) -> None:
    """The completion script of a shell can be shown."""
    assert "claimdiff" in claimdiff("--show-completion", "bash").stdout + claimdiff("-h").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [([], {}, False), (["--color"], {}, True), (["--color"], {"NO_COLOR": "1"}, True)],
)
def test_colour_in_a_pipe_only_when_asked_for(
    claimdiff: Run, story: Path, arguments: list[str], environment: dict[str, str], coloured: bool
) -> None:
    """A pipe gets no colour, and an explicit option wins over the environment."""
    done = claimdiff("compare", "story", "--all", "--exit-zero", *arguments, **environment)
    assert ("\x1b[" in done.stdout) is coloured


def test_origins_shows_groups_and_evidence(claimdiff: Run, tmp_path: Path) -> None:
    """A reprint joins its original with the passages as evidence, in both formats."""
    text = (
        "Some 31 engines were sent to the harbour of Tarnby and 240 residents had to leave their homes.\n"
        "The mayor said that the building had stood empty since 1998 and that its owner had been fined.\n"
    )
    (tmp_path / "one.txt").write_text(f"Fire in Tarnby harbour\n{text}", encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"Harbour of Tarnby burns\n{text}", encoding="utf-8")
    done = claimdiff("origins", "one.txt", "two.txt")
    assert done.returncode == 0
    assert "one and two:\n    2 passages are nearly the same" in done.stdout
    as_json = json.loads(claimdiff("origins", "one.txt", "two.txt", "--format", "json").stdout)
    assert [o["articles"] for o in as_json["origins"]] == [["one", "two"]]
    assert claimdiff("origins", "one.txt", "--format", "csv").returncode == 2


def test_show_marks_claims_in_place(claimdiff: Run, story: Path) -> None:
    """One article, its claims in brackets in a pipe; a wrong kind is refused."""
    done = claimdiff("show", "story/gazette.txt", "--kind", "count")
    assert done.returncode == 0
    assert "Police seized [96 computers] at the camp on Tuesday." in done.stdout
    assert claimdiff("show", "story/gazette.txt", "--kind", "doubt").returncode == 2


def test_open_writes_a_page_and_shows_it(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """The browser of the environment gets the address of the file; other formats are refused."""
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {seen}\n', encoding="utf-8")
    browser.chmod(0o755)
    done = claimdiff("compare", "story", "--open", "-o", "out.html", "--exit-zero", BROWSER=f"{browser} %s &")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert str(tmp_path / "out.html") in done.stderr or "out.html" in done.stderr
    refused = claimdiff("compare", "story", "--open", "-f", "csv")
    assert refused.returncode == 2
    assert "--open shows the HTML report" in refused.stderr
