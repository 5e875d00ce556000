"""Hard pairs in both directions: same wording and different claims, different wording and one claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from claimdiff import pipeline
from claimdiff.models import Article, Report

GOLDEN = Path(__file__).parents[1] / "golden" / "alignment" / "pairs.yaml"
CASES = YAML(typ="safe").load(GOLDEN.read_text(encoding="utf-8"))


def compared(first: str, second: str) -> Report:
    """Two articles without anything but their text."""
    return pipeline.compare(
        [
            Article(id="a", path="a.txt", source="A", text=first),
            Article(id="b", path="b.txt", source="B", text=second),
        ]
    )


def together(report: Report, first: str, second: str) -> bool:
    """Whether the claim of ``a`` that holds one text stands in one cluster with the claim of ``b``."""

    def of(article: str, text: str) -> set[str]:
        found = {c.id for c in report.claims if c.article == article and text in c.text and c.kind != "name"}
        assert found, f"no claim of {article} holds {text!r}"
        return found

    here, there = of("a", first), of("b", second)
    return any(here & set(cluster.claims) and there & set(cluster.claims) for cluster in report.clusters)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_golden_pair(case: dict[str, Any]) -> None:
    """The two values are put together, or kept apart, whichever article comes first."""
    one, other = case["values"]
    assert together(compared(case["first"], case["second"]), one, other) is case["together"]
    assert together(compared(case["second"], case["first"]), other, one) is case["together"]
