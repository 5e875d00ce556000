"""``claimdiff catalogue`` and ``compare --catalogue`` as people use them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from claimdiff.catalogue import parse_catalogue
from claimdiff.catalogue.writing import scalar
from claimdiff.safe_yaml import load_yaml
from tests.cli.conftest import Run

DATA = Path(__file__).parent.parent.parent / "data"

OWN = """# The record of the fire.
schema: claimdiff-catalogue/1
story:   The fire in Tarnby    # three spaces stay

claims:
    - id: killed       # the toll
      label: 'people killed in the fire'
      kind: count
      about: {property: deaths,  place: "Tarnby"}

      # asked twice
      accepted: [ {value: 12, source: fire service} ]
# what follows is for the desk
concepts: {}
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A catalogue with comments and habits of its own."""
    path = tmp_path / "claims.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_the_demo(claimdiff: Run, tmp_path: Path) -> None:
    """Every entry of the demo finds its row, and exactly these contradict the record."""
    shutil.copytree(DATA, tmp_path / "data")
    done = claimdiff(
        "compare", "data/articles", "-c", "data/claims.yaml", "-f", "json", "--all", "--exit-zero"
    )
    report = json.loads(done.stdout)
    rows = {c["entry"]: c for c in report["clusters"] if c["entry"]}
    texts = {c["id"]: (c["article"], str(c["value"])) for c in report["claims"]}
    stated = {entry: {texts[name] for name in row["claims"]} for entry, row in rows.items()}
    assert stated["buildings"] == {("advt", "127"), ("habilian", "127"), ("balcanicaucaso", "107")}
    assert stated["computers-seized"] == {("advt", "96"), ("habilian", "96")}
    assert stated["laptops-seized"] == {("advt", "10"), ("habilian", "10")}
    assert stated["left"] == {("advt", "450"), ("habilian", "450")}
    assert stated["officers-injured"] == {("advt", "15"), ("habilian", "15"), ("balcanicaucaso", "15")}
    assert stated["residents-injured"] == {("advt", "21"), ("habilian", "21"), ("balcanicaucaso", "21")}
    wrong = {entry for entry, row in rows.items() if row["contradicting"]}
    names = {"village", "lawyer", "reporter-1", "reporter-2"}
    assert wrong - names == {"buildings", "area", "brought-to-albania"}
    assert rows["interior-minister"]["verdict"] == "compatible"
    assert report["ambiguous"] == []
    assert "of the record's entries found" in done.stderr


def test_a_broken_catalogue_stops_compare(claimdiff: Run, story: Path, record: Path) -> None:
    """The place is named, and nothing is compared."""
    record.write_text(OWN.replace("accepted", "acepted"), encoding="utf-8")
    done = claimdiff("compare", "story", "-c", "claims.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert 'claims.yaml:12:7: no key "acepted" here; write "accepted"' in done.stderr


def test_check(claimdiff: Run, record: Path) -> None:
    """One line for each mistake, as compilers have it."""
    assert claimdiff("catalogue", "check", "claims.yaml").returncode == 0
    record.write_text(OWN.replace("kind: count", "kind: cuont"), encoding="utf-8")
    done = claimdiff("catalogue", "check", "claims.yaml")
    assert done.returncode == 1
    assert done.stdout == 'claims.yaml:8:13: "kind": \'cuont\' is not known; write "count"\n'
    assert claimdiff("catalogue", "check", "nowhere.yaml").returncode == 2


def test_list(claimdiff: Run, record: Path) -> None:
    """Entries with their accepted values."""
    assert claimdiff("catalogue", "list", "claims.yaml").stdout == (
        "killed  count  people killed in the fire\n    12 (fire service)\n"
    )


def test_suggest_drafts_a_catalogue_without_mistakes(claimdiff: Run, tmp_path: Path) -> None:
    """What it writes can be read, names the rows it was made of, and accepts no value."""
    shutil.copytree(DATA / "articles", tmp_path / "articles")
    done = claimdiff("catalogue", "suggest", "articles", "-o", "draft.yaml")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "draft.yaml").read_text(encoding="utf-8")
    catalogue, problems = parse_catalogue(text)
    assert problems == []
    assert catalogue is not None
    kinds = {entry.kind for entry in catalogue.claims}
    assert {"count", "measure", "name"} <= kinds
    assert all(entry.kind == "name" or not entry.accepted for entry in catalogue.claims)
    assert '# "127 buildings": ADVT, Habilian' in text
    after = claimdiff("compare", "articles", "-c", "draft.yaml", "-f", "json", "--all", "--exit-zero").stdout
    named = {cluster["entry"] for cluster in json.loads(after)["clusters"]} - {None}
    assert len(named) >= 0.8 * len(catalogue.claims)


def test_suggest_leaves_out_what_the_catalogue_has(claimdiff: Run, tmp_path: Path) -> None:
    """No second entry for the buildings."""
    shutil.copytree(DATA, tmp_path / "data")
    done = claimdiff("catalogue", "suggest", "data/articles", "-c", "data/claims.yaml")
    assert "127 buildings" not in done.stdout


def test_add_keeps_every_character_that_was_there(claimdiff: Run, record: Path) -> None:
    """The new entry comes after the last, indented like it; comments, quotes and spaces stay."""
    done = claimdiff(
        "catalogue", "add", "claims.yaml", "--label", "engines: sent", "--kind", "count", "--unit", "engine",
        "--entity", "engine", "--predicate", "send,dispatch", "--accept", "31", "--source", "fire service",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    entry = """
    - id: engines-sent
      label: "engines: sent"
      kind: count
      unit: engine
      about: {entity: engine, predicate: [send, dispatch]}
      accepted:
        - {value: 31, source: fire service}
"""
    head, tail = OWN.split("# what follows")
    assert record.read_text(encoding="utf-8") == f"{head}{entry}\n# what follows{tail}"


def test_add_from_a_row_of_articles(claimdiff: Run, story: Path, record: Path) -> None:
    """The row is found by words of its label, and what articles state stands in a comment."""
    (story / "third.txt").write_text("Police seized 150 electronic devices at the camp.\n", encoding="utf-8")
    done = claimdiff("catalogue", "add", "claims.yaml", "story", "--cluster", "devices")
    assert done.returncode == 0, done.stderr
    text = record.read_text(encoding="utf-8")
    catalogue, _ = parse_catalogue(text)
    assert catalogue is not None
    made = catalogue.claims[-1]
    assert (made.kind, made.about.words("entity"), made.about.words("predicate")) == (
        "count",
        ("device",),
        ("seize",),
    )
    assert '# "about 150 electronic devices": herald' in text.casefold()
    again = claimdiff("catalogue", "add", "claims.yaml", "story", "--cluster", "devices")
    assert again.returncode == 2
    assert "the catalogue has it already" in again.stderr or "no row is called" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--label", "x"], '"kind" is missing'),
        (["--label", "x", "--kind", "count"], "nothing says what this is the value of"),
        (["--label", "x", "--kind", "count", "--entity", "x", "--id", "killed"], "is there already"),
        (["--label", "x", "--kind", "count", "--entity", "x", "--accept", "3"], '"source" is missing'),
        (["--cluster", "devices"], "name the articles too"),
    ],
)
def test_add_refuses_what_would_be_wrong_and_leaves_the_file(
    claimdiff: Run, record: Path, arguments: list[str], message: str
) -> None:
    """Nothing is written that ``check`` would not pass."""
    done = claimdiff("catalogue", "add", "claims.yaml", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert record.read_text(encoding="utf-8") == OWN


def test_add_makes_a_file(claimdiff: Run, tmp_path: Path) -> None:
    """The first entry brings its catalogue."""
    claimdiff(
        "catalogue",
        "add",
        "new.yaml",
        "--label",
        "the mayor",
        "--kind",
        "name",
        "--accept",
        "=Åse",
        "--source",
        "x",
    )
    catalogue, problems = parse_catalogue((tmp_path / "new.yaml").read_text(encoding="utf-8"))
    assert problems == []
    assert catalogue is not None
    assert catalogue.claims[0].accepted[0].value == "=Åse"


@pytest.mark.parametrize(
    "value",
    [
        "yes",
        "12",
        "1e3",
        "a: b",
        "#x",
        "- x",
        "'",
        '"',
        "\u202ex",
        "x\ny",
        "~",
        "a, b",
        "{x",
        "2023-06-20",
        "a\u2028b",
    ],
)
def test_scalars_come_back_as_they_were(value: str) -> None:
    """Whatever a text looks like, YAML reads it as this text; nothing hides in the file."""
    written = scalar(value)
    assert load_yaml(f"a: {{b: {written}}}", longest=1000)["a"]["b"] == value
    assert written.isprintable()
