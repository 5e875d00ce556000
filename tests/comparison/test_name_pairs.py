"""One name or two, by the names alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from claimdiff.comparison.name_contexts import Contexts
from claimdiff.comparison.name_groups import Group, groups_of
from claimdiff.comparison.name_pairs import pair_level
from claimdiff.comparison.name_spelling import Level
from claimdiff.models import Claim, Span

GOLDEN = Path(__file__).parents[1] / "golden" / "names" / "pairs.yaml"
CASES = [
    (case["one"], *pair)
    for case in YAML(typ="safe").load(GOLDEN.read_text(encoding="utf-8"))
    for pair in case["pairs"]
]


def group(name: str, article: str) -> Group:
    """The only claim of a person's name in an article without a text."""
    claim = Claim(
        id=f"{article}:5:name",
        article=article,
        start=5,
        end=5 + len(name),
        text=name,
        sentence=Span(start=0, end=99),
        kind="name",
        value=name,
        unit="person",
    )
    return groups_of([claim], Contexts({}))[0]


@pytest.mark.parametrize(("one", "first", "second"), CASES)
def test_golden(one: bool, first: str, second: str) -> None:
    """Spellings of one name have a level beyond short forms in both directions; two names have none."""
    for a, b in ((first, second), (second, first)):
        level = pair_level(group(a, "a"), group(b, "b"), Contexts({}))
        assert (level is not None and level > Level.SHORT) == one
