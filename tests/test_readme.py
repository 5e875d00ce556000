"""What README and docs show works, and looks as they show it.

``python -m tests.test_readme`` writes the output in the README anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]

#: As much of a command's output as fits a screen.
SCREEN = 44


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def commands(page: Path) -> list[str]:
    """The claimdiff commands that a page shows, without comments and without their set-up."""
    shown = [line for block in blocks(page, "sh") for line in block.splitlines()]
    shown += [line.removeprefix("- run: ") for block in blocks(page, "yaml") for line in block.splitlines()]
    found = (line.partition("  #")[0].rpartition("&& .venv/bin/")[2].strip() for line in shown)
    return [line for line in found if line.startswith("claimdiff ")]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs a command line of a page with this Python's claimdiff."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path])}
    line = command.replace("claimdiff", f"'{sys.executable}' -m claimdiff", 1)
    return subprocess.run(
        line,
        shell=True,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def screen(output: str) -> str:
    """A command's output, cut after a whole block where it is longer than a screen."""
    lines = output.rstrip("\n").split("\n")
    if len(lines) > SCREEN:
        end = max(i for i, line in enumerate(lines[:SCREEN]) if not line)
        lines = [*lines[: end + 1], "…"]
    return "\n".join(lines) + "\n"


def refreshed(page: str, folder: Path) -> str:
    """The text of a page with the output of its commands as it is now."""

    def again(match: re.Match[str]) -> str:
        return f"{match[1]}{screen(run(match[2], folder).stdout)}```"

    return re.sub(r"^(```console\n\$ ([^\n]*)\n)(.*?)^```", again, page, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with everything that the pages' commands name."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "one.txt").write_text("Nine men were held.", encoding="utf-8")
    (tmp_path / "two.md").write_text("Ten men were held.", encoding="utf-8")
    (tmp_path / "three.jsonl").write_text('{"text": "Some men were held."}\n', encoding="utf-8")
    shutil.copytree(ROOT / "data" / "articles", tmp_path / "stories")
    (tmp_path / "stories" / "a.txt").write_text("Nine men were held.", encoding="utf-8")
    (tmp_path / "stories" / "b.txt").write_text("Ten men were held.", encoding="utf-8")
    return tmp_path


CASES = [(page, command) for page in PAGES for command in commands(page)]


@pytest.mark.parametrize(("page", "command"), CASES, ids=[f"{page.name}: {c}" for page, c in CASES])
def test_commands_work(page: Path, command: str, folder: Path) -> None:
    """Every command that a page shows does its job."""
    done = run(command, folder)
    assert done.returncode in (0, 1), done.stderr


def test_there_are_commands_to_check() -> None:
    """The pages show commands in the form in which they are found."""
    assert len(commands(README)) >= 8


SNIPPETS = [(page, block) for page in PAGES for block in blocks(page, "python")]


@pytest.mark.parametrize(("page", "snippet"), SNIPPETS, ids=[page.name for page, _ in SNIPPETS])
def test_snippets_work(page: Path, snippet: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python snippet runs; ``expression  # value`` has that value, as far as it is spelled out."""
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    exec(compile(snippet, page.name, "exec"), names)
    for expression, value in re.findall(r"^(\S.*?)  +# (\S+)$", snippet, re.MULTILINE):
        assert eval(expression, names) == eval(value), expression


def test_the_two_commands_come_first_and_are_those_of_ci() -> None:
    """One that runs the demo, one that runs the tests; CI runs exactly these."""
    first, second = blocks(README, "sh")[:2]
    assert "claimdiff compare" in first
    assert "pytest" in second
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert first in ci
    assert second in ci
    assert ".ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")


def test_the_readme_shows_real_output() -> None:
    """Character by character; if it changed for the better, run ``python -m tests.test_readme``."""
    if not os.environ.get("CI"):
        pytest.skip("checked in CI, so that work in progress is not held up; CI=1 checks it here")
    page = README.read_text(encoding="utf-8")
    assert refreshed(page, ROOT) == page


def test_links_lead_somewhere() -> None:
    """Links between the pages are to files that exist."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("command", ["", "compare", "extract"])
def test_every_option_is_documented(command: str) -> None:
    """The page on usage names every command and option that ``--help`` lists."""
    usage = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
    listed = run(f"claimdiff {command} --help", ROOT).stdout
    for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", listed):
        assert f"`{option}" in usage, option
    for name in re.findall(r"^  ([a-z]+)  ", listed.partition("Commands:")[2], re.MULTILINE):
        assert f"`claimdiff {name} " in usage, name


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8"), ROOT), encoding="utf-8")
