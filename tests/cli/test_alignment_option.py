"""``--alignment``: how firmly differing claims have to be aligned."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimdiff import compare
from claimdiff.errors import UsageError
from claimdiff.models import DISCREPANT, AlignmentLevel
from tests.cli.conftest import Run

ARTICLES = str(Path(__file__).parent.parent.parent / "data" / "articles")
LEVELS: tuple[AlignmentLevel, ...] = ("loose", "fair", "firm")


def rows(claimdiff: Run, level: str) -> list[dict[str, Any]]:
    """The discrepancies at a level, names left out."""
    out = claimdiff("compare", ARTICLES, "--alignment", level, "--format", "json", "--exit-zero", "-q").stdout
    return [cluster for cluster in json.loads(out)["clusters"] if cluster["kind"] != "name"]


def test_a_firmer_level_keeps_what_is_as_firm_and_nothing_else(claimdiff: Run) -> None:
    """No row is weaker than asked for; what is firm stays whatever is asked for."""
    by_level = {level: rows(claimdiff, level) for level in LEVELS}
    for at, level in enumerate(LEVELS):
        assert {row["alignment"] for row in by_level[level]} <= set(LEVELS[at:])
    firm = {row["fingerprint"] for row in by_level["loose"] if row["alignment"] == "firm"}
    assert firm <= {row["fingerprint"] for row in by_level["firm"]}
    assert len(by_level["firm"]) < len(by_level["loose"])


def test_claims_that_are_set_apart_stay_in_the_report() -> None:
    """A firmer level loses no claim: each stands in some cluster."""
    for level in LEVELS:
        report = compare(ARTICLES, alignment=level)
        assert sorted(name for c in report.clusters for name in c.claims) == sorted(
            name for c in compare(ARTICLES).clusters for name in c.claims
        )
        assert all(
            (c.alignment is None) == (c.kind == "name" or c.verdict not in DISCREPANT)
            for c in report.clusters
        )


def test_what_differs_as_a_whole_is_held_to_the_level_too() -> None:
    """Claims that fit pair by pair are joined on less evidence; a row of them stands on as much as others."""
    for name in ("lahabra-quake", "banjarnegara-landslide"):
        folder = str(Path(ARTICLES).parent.parent / "evaluation" / "retold" / name)
        for at, level in enumerate(LEVELS):
            rows = compare(folder, one_story=True, alignment=level).clusters
            assert {row.alignment for row in rows} <= {None, *LEVELS[at:]}


def test_loose_rows_say_so(claimdiff: Run) -> None:
    """In the table and in Markdown, and firm ones have nothing to say."""
    loose = sum(row["alignment"] == "loose" for row in rows(claimdiff, "loose"))
    assert loose
    for name in ("table", "markdown"):
        out = claimdiff("compare", ARTICLES, "--format", name, "--exit-zero", "-q").stdout
        assert out.count("loosely aligned") == loose
        out = claimdiff(
            "compare", ARTICLES, "--format", name, "--alignment", "fair", "--exit-zero", "-q"
        ).stdout
        assert "loosely aligned" not in out


@pytest.mark.parametrize("command", [("compare",), ("explain", "c1"), ("baseline", "create", "-b", "b.json")])
def test_an_unknown_level_is_an_error(claimdiff: Run, command: tuple[str, ...]) -> None:
    """Said before anything is read, with the levels that there are."""
    done = claimdiff(*command, ARTICLES, "--alignment", "tight")
    assert done.returncode == 2
    assert "--alignment: no level is called 'tight'; there are loose, fair, firm" in done.stderr


def test_the_library_says_so_too() -> None:
    """A name that is none is a mistake of the caller, whom no type checker stopped."""
    with pytest.raises(UsageError, match="'tight'; there are loose, fair, firm"):
        compare(ARTICLES, alignment="tight")  # type: ignore[arg-type]


def test_explain_sees_the_rows_of_the_level(claimdiff: Run) -> None:
    """A row that a level keeps can be explained at that level, by its fingerprint."""
    for row in rows(claimdiff, "firm"):
        done = claimdiff("explain", row["fingerprint"], ARTICLES, "--alignment", "firm")
        assert done.returncode == 0
        assert "firmly aligned" in done.stdout
