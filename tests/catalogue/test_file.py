"""What is wrong in a catalogue is named with its place and with what to write instead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from claimdiff.catalogue import load_catalogue, parse_catalogue
from claimdiff.errors import UsageError

ROOT = Path(__file__).parent.parent.parent

CASES = YAML(typ="safe").load((ROOT / "tests/golden/catalogue/mistakes.yaml").read_text(encoding="utf-8"))

HEAD = "schema: claimdiff-catalogue/1\nclaims:\n"


def told(text: str) -> list[tuple[int, int, str]]:
    """The problems of a text."""
    return [(problem.line, problem.column, problem.reason) for problem in parse_catalogue(text)[1]]


def entry(*lines: str) -> str:
    """A catalogue with one count, and lines of its own from line 7 on."""
    own = "".join(f"    {line}\n" for line in lines)
    return f"{HEAD}  - id: x\n    label: x\n    kind: count\n    about: {{entity: boat}}\n{own}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_mistake_is_named_with_its_place(case: dict[str, Any]) -> None:
    """Line and column are where an editor shows them, and the reason says what to write."""
    assert [problem.at("").removeprefix(":") for problem in parse_catalogue(case["text"])[1]] == case["told"]


def test_all_mistakes_are_named_at_once() -> None:
    """Nobody mends a file one run at a time."""
    text = entry("tolerence: 5%", "unti: boat")
    assert [line for line, _, _ in told(text)] == [7, 8]


def test_the_same_id_or_subject_twice() -> None:
    """An id names one entry, and two entries about the same could not be told apart."""
    one = "  - {id: x, label: x, kind: count, about: {entity: boat}}\n"
    assert [reason for _, _, reason in told(HEAD + one + one)] == ["\"id\": 'x' is there already, as entry 1"]
    other = one.replace("id: x", "id: y")
    assert [reason for _, _, reason in told(HEAD + one + other)] == [
        "'y' and 'x' are about the same: no claim could be told apart"
    ]


def test_problems_of_a_file_name_it(tmp_path: Path) -> None:
    """``compare`` refuses a catalogue with problems."""
    path = tmp_path / "claims.yaml"
    with pytest.raises(UsageError, match="cannot be read \\(no such file"):
        load_catalogue(str(path))
    path.write_text(entry("tolerence: 5%"), encoding="utf-8")
    with pytest.raises(UsageError, match=r"claims\.yaml:7:5: no key"):
        load_catalogue(str(path))
    path.write_bytes(b"schema: \xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        load_catalogue(str(path))


def test_years_and_dates_may_be_written_plainly() -> None:
    """YAML takes them for numbers and dates; they are text here."""
    text = HEAD + (
        "  - {id: a, label: a, kind: date, about: {entity: deal, time: 2014}, "
        "accepted: [{value: 2012, source: x, retrieved: 2023-07-01}, {value: 2012-05-01, source: x}]}\n"
    )
    catalogue, problems = parse_catalogue(text)
    assert problems == []
    assert catalogue is not None
    (made,) = catalogue.claims
    assert [accepted.value for accepted in made.accepted] == ["2012", "2012-05-01"]
    assert (made.about.time, made.accepted[0].retrieved) == ("2014", "2023-07-01")


def test_the_catalogue_of_the_demo_has_no_mistake() -> None:
    """And its quotes stand in the articles they are from."""
    catalogue = load_catalogue(str(ROOT / "data" / "claims.yaml"))
    texts = [
        " ".join(path.read_text(encoding="utf-8").split()) for path in (ROOT / "data/articles").glob("*.md")
    ]
    quotes = [value.quote for one in catalogue.claims for value in one.accepted if value.quote]
    assert len(quotes) > 5
    for quote in quotes:
        assert any(quote in text for text in texts), quote
