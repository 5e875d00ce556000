"""Options come from the command line, then the environment, then the nearest configuration, then defaults."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def first(output: str) -> str:
    """What sort of output it is."""
    return output[:1]


def write(folder: Path, text: str, name: str = "claimdiff.toml") -> None:
    """Put a configuration into a folder."""
    (folder / name).write_text(text, encoding="utf-8")


def test_precedence(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """Each layer wins over those below it."""
    arguments = ("compare", "story", "--exit-zero")
    assert first(claimdiff(*arguments).stdout) == "V"
    write(tmp_path, 'format = "json"\n')
    assert first(claimdiff(*arguments).stdout) == "{"
    assert first(claimdiff(*arguments, CLAIMDIFF_FORMAT="markdown").stdout) == "#"
    assert first(claimdiff(*arguments, "-f", "csv", CLAIMDIFF_FORMAT="markdown").stdout) == "c"
    # An empty variable is no variable.
    assert first(claimdiff(*arguments, CLAIMDIFF_FORMAT="").stdout) == "{"


def test_every_option_has_its_variable(claimdiff: Run, story: Path) -> None:
    """Flags too; what a variable holds is checked like what an option holds."""
    done = claimdiff(
        "compare", "story", CLAIMDIFF_EXIT_ZERO="1", CLAIMDIFF_QUIET="true", CLAIMDIFF_FAIL_ON="scope"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert claimdiff("compare", "story", CLAIMDIFF_FAIL_ON="scope").returncode == 1
    wrong = claimdiff("compare", "story", CLAIMDIFF_WIDTH="wide")
    assert wrong.returncode == 2
    assert "--width" in wrong.stderr


def test_the_nearest_file_upward_holds(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """claimdiff.toml goes before pyproject.toml beside it; both before what is further up."""
    write(tmp_path, '[tool.claimdiff]\nformat = "markdown"\n', "pyproject.toml")
    assert first(claimdiff("compare", "story", "--exit-zero").stdout) == "#"
    write(tmp_path, 'format = "json"\n')
    assert first(claimdiff("compare", "story", "--exit-zero").stdout) == "{"


def test_a_project_without_the_table_is_passed_by(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """Another tool's project file, even one that is no TOML, is no matter of ours."""
    write(tmp_path, '[project]\nname = "claimdiff-articles"\n', "pyproject.toml")
    assert claimdiff("compare", "story", "--exit-zero").returncode == 0


def test_a_file_can_be_named(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """``--config`` and its variable take the place of the search; a missing file is an error."""
    write(tmp_path, 'format = "json"\n')
    write(tmp_path, 'format = "markdown"\n', "other.toml")
    assert first(claimdiff("compare", "story", "--exit-zero", "--config", "other.toml").stdout) == "#"
    assert first(claimdiff("compare", "story", "--exit-zero", CLAIMDIFF_CONFIG="other.toml").stdout) == "#"
    missing = claimdiff("compare", "story", "--config", "nowhere.toml")
    assert missing.returncode == 2
    assert "nowhere.toml: the configuration cannot be read (no such file or directory)" in missing.stderr


def test_a_command_has_settings_of_its_own(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """A table with the command's name wins over the settings of all commands."""
    write(tmp_path, 'format = "json"\nexit-zero = true\n[compare]\nformat = "markdown"\n')
    assert first(claimdiff("compare", "story").stdout) == "#"
    assert first(claimdiff("extract", "story").stdout) == "{"


def test_articles_and_lists(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """What to compare may stand in the file; options of several words may be lists."""
    write(tmp_path, 'articles = ["story"]\nfail_on = ["update", "scope"]\nformat = "json"\nmax-size = 1\n')
    done = claimdiff("compare")
    assert done.returncode == 1
    assert json.loads(done.stdout)["counts"]["articles"] == 2


def test_paths_are_meant_from_the_folder_of_the_file(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """Wherever below it the command runs."""
    (tmp_path / "conf").mkdir()
    write(
        tmp_path / "conf", 'articles = ["../story"]\noutput = "out.json"\nformat = "json"\nexit-zero = true\n'
    )
    assert claimdiff("compare", "--config", "conf/claimdiff.toml").returncode == 0
    assert (tmp_path / "conf" / "out.json").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nformta = "json"\n', 'claimdiff.toml:2: no setting is called "formta"; write "format"'),
        ("[compare]\nfail-no = 1\n", 'claimdiff.toml:2: no setting is called "fail-no"; write "fail-on"'),
        ("[comprae]\nall = true\n", 'claimdiff.toml:1: no setting is called "comprae"; write "compare"'),
        ("width = '80'\n", "claimdiff.toml:1: \"width\" has to be a whole number, not '80'"),
        ("all = 1\n", 'claimdiff.toml:1: "all" has to be true or false, not 1'),
        ("width = true\n", 'claimdiff.toml:1: "width" has to be a whole number, not true'),
        ("articles = 3\n", 'claimdiff.toml:1: "articles" has to be a list of texts, not 3'),
        ("config = 'x'\n", 'claimdiff.toml:1: no setting is called "config"'),
        ("format = \n", "claimdiff.toml: not TOML"),
        ("format = 'xls'\n", "no output format is called 'xls'"),
    ],
)
def test_mistakes_are_errors_with_their_place(
    claimdiff: Run, story: Path, tmp_path: Path, text: str, message: str
) -> None:
    """Unknown keys suggest the nearest; wrong types say what is wanted."""
    write(tmp_path, text)
    done = claimdiff("compare", "story")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_keys_of_another_command_are_known(claimdiff: Run, story: Path, tmp_path: Path) -> None:
    """``fail-on`` concerns compare; extract passes it by, but a slip in it is one everywhere."""
    write(tmp_path, 'fail-on = "scope"\n')
    assert claimdiff("extract", "story").returncode == 0
    write(tmp_path, 'fial-on = "scope"\n')
    assert claimdiff("extract", "story").returncode == 2
