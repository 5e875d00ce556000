"""``docs/ci.md`` is executed: its files, its commands and its output, in a git repository made for it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
_STEP = re.compile(
    r"<!-- file: (?P<file>[^ ,]+)(?:, on a branch)? -->\n```\w+\n(?P<content>.*?)^```"
    r"|^```console\n(?P<session>.*?)^```",
    re.MULTILINE | re.DOTALL,
)
_MARK = "=== after "


def commands(session: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block with the output that the page shows."""
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield line, output


def shell(lines: list[str], folder: Path) -> list[str]:
    """The output of each line of one shell session, both streams as a terminal shows them."""
    tool = f"{shlex.quote(sys.executable)} -m claimdiff"
    script = [f'claimdiff() {{ {tool} "$@"; }}', "(exit 0)"]
    for line in lines:
        script += [line, f"code=$?; printf '{_MARK}\\n'; (exit $code)"]
    person = {f"GIT_{who}_{what}": "ci" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    known = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMDIFF_", "GIT_"))}
    path = os.pathsep.join([str(ROOT / "src"), *filter(None, sys.path)])
    environment = {**known, **person, "PYTHONPATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", "\n".join(script)],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    return done.stdout.split(f"{_MARK}\n")[:-1]


def test_the_tutorial_does_what_it_says(tmp_path: Path) -> None:
    """Files are written as the page shows them, commands run in its order, and print what it prints."""
    ran = 0
    for step in _STEP.finditer(PAGE):
        if step["file"]:
            path = tmp_path / step["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["content"], encoding="utf-8")
            continue
        told = list(commands(step["session"]))
        assert shell([line for line, _ in told], tmp_path) == [output for _, output in told]
        ran += len(told)
    assert ran >= 10
    assert (tmp_path / ".git").is_dir()


def test_the_error_stands_on_the_very_line() -> None:
    """The line that the page's annotation names is the one with the wrong figure."""
    (content,) = re.findall(
        r"<!-- file: data/articles/courier\.md.*?-->\n```markdown\n(.*?)^```", PAGE, re.M | re.S
    )
    (line,) = re.findall(r"^::error file=data/articles/courier\.md,line=(\d+)", PAGE, re.MULTILINE)
    assert "131 buildings" in content.splitlines()[int(line) - 1]


def shown(kind: str) -> list[Any]:
    """The YAML blocks of a kind on the page."""
    blocks = re.findall(rf"<!-- {kind} -->\n```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return [YAML(typ="safe").load(block) for block in blocks]


def load(name: str) -> Any:
    """A YAML file of the repository."""
    return YAML(typ="safe").load((ROOT / name).read_text(encoding="utf-8"))


def test_the_action_has_the_documented_shape() -> None:
    """Metadata syntax for composite actions: inputs and outputs are described, steps run in a named shell."""
    action = load("action.yml")
    assert {"name", "description", "inputs", "outputs", "runs"} <= set(action)
    assert set(action) <= {"name", "author", "description", "branding", "inputs", "outputs", "runs"}
    for one in action["inputs"].values():
        assert set(one) <= {"description", "required", "default", "deprecationMessage"}
        assert one["description"]
        assert isinstance(one.get("default", ""), str)
    for one in action["outputs"].values():
        assert set(one) == {"description", "value"}
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert ("run" in step) != ("uses" in step)
        assert "run" not in step or step["shell"] == "bash"
        assert set(step) <= {"name", "id", "if", "uses", "with", "run", "shell", "env", "working-directory"}
    used = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(action["inputs"])
    # An input inside a script could become a command.
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])


@pytest.mark.parametrize(("wrong", "code"), [(True, "1"), (False, "0")])
def test_the_script_of_the_action_runs(tmp_path: Path, wrong: bool, code: str) -> None:
    """Its shell step compares, writes the summary and SARIF, and hands on the exit code."""
    (step,) = (step for step in load("action.yml")["runs"]["steps"] if step.get("id") == "compare")
    folder = tmp_path / "some articles"
    folder.mkdir()
    (folder / "a.txt").write_text("The fire damaged 107 buildings in Tarnby.\n", encoding="utf-8")
    number = 127 if wrong else 107
    (folder / "b.txt").write_text(f"In Tarnby a fire damaged {number} buildings.\n", encoding="utf-8")
    tool = tmp_path / "bin" / "claimdiff"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/bash\nexec {shlex.quote(sys.executable)} -m claimdiff "$@"\n', encoding="utf-8")
    tool.chmod(0o755)
    inputs = {"ARTICLES": "some articles\n", "ANNOTATIONS": "true", "SUMMARY": "true", "SARIF": "found.sarif"}
    given = {name: inputs.get(name, "") for name in step["env"]}
    environment = {
        **os.environ,
        **given,
        "CLAIMDIFF_FAIL_ON": "conflict",
        "PATH": f"{tool.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *filter(None, sys.path)]),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
    done = subprocess.run(
        shell, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"exit-code={code}\n"
    assert ("::error file=some articles/b.txt,line=1" in done.stdout) is wrong
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## claimdiff")
    assert '"version": "2.1.0"' in (tmp_path / "found.sarif").read_text(encoding="utf-8")


def test_workflows_have_the_documented_shape() -> None:
    """Each is called by something, has jobs, and gives the action only inputs that it has."""
    inputs = set(load("action.yml")["inputs"])
    workflows = shown("workflow")
    assert len(workflows) == 3
    for workflow in workflows:
        assert set(workflow) <= {"name", "on", "permissions", "jobs", "env", "concurrency", "defaults"}
        assert workflow["on"]
        for job in workflow["jobs"].values():
            assert ("uses" in job) != ("steps" in job)
            assert "uses" in job or job["runs-on"]
            for step in job.get("steps", ()):
                assert re.fullmatch(r"[\w-]+/[\w.-]+@[\w.]+", step["uses"])
                if step["uses"].startswith("claimdiff/"):
                    assert set(step["with"]) <= inputs
    called = workflows[1]["on"]["workflow_call"]["inputs"]
    assert all(set(one) <= {"type", "default", "description", "required"} for one in called.values())


def test_hooks_have_the_documented_shape() -> None:
    """pre-commit's keys; the hook that compares is given no file names, for it needs all of them."""
    hooks = {hook["id"]: hook for hook in load(".pre-commit-hooks.yaml")}
    for hook in hooks.values():
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        assert re.compile(hook["files"])
    assert hooks["claimdiff"]["pass_filenames"] is False
    assert hooks["claimdiff"]["require_serial"] is True
    (config,) = shown("pre-commit")
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} == set(hooks)
    for path in ("data/claims.yaml", "claimdiff.toml", "claimdiff-baseline.json", "data/articles/a.md"):
        assert re.search(hooks["claimdiff"]["files"], path)
