"""What a value allows, by the way it is written; and that the documentation prints the rules in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from claimdiff.models import Claim, Interval, PointedInterval, Span
from claimdiff.values import extent
from claimdiff.values.extents import bare
from claimdiff.verdicts import severity

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = YAML(typ="safe").load(
    (ROOT / "tests" / "golden" / "values" / "intervals.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_interval(case: dict[str, Any]) -> None:
    """A value allows the interval of the case, in its own unit."""
    value = case["value"]
    claim = Claim(
        id="a:0:x",
        article="a",
        start=0,
        end=len(case["text"]),
        text=case["text"],
        sentence=Span(start=0, end=len(case["text"])),
        kind=case["kind"],
        value=_interval(*value) if isinstance(value, list) else value,
        unit=case.get("unit"),
        bound=case.get("bound", "="),
        vague=case.get("vague", False),
    )
    found = extent(claim)
    assert found is not None
    own = bare(found)
    assert [own.low, own.high] == pytest.approx(case["allows"], rel=1e-4)


def test_the_documentation_prints_the_severity_rules() -> None:
    """Every constant of the severity rules stands in the table that users read."""
    text = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    assert f"| {severity.WIDE_GAP:.0%}".replace("%", " % and more") in text
    assert f"| {severity.NARROW_GAP:.0%}".replace("%", " % and more") in text
    assert f"| {severity.MANY_DAYS} days and more" in text
    assert (severity.SOME_DAYS, severity.MANY_MINUTES, severity.SOME_MINUTES) == (1, 6 * 60, 30)
    assert "| a day and more |" in text
    assert "| six hours and more | half an hour and more |" in text
    assert (severity.DOUBLED, severity.ORIGINS_EACH_SIDE) == (0.5, 2)
    assert "half of the larger and more" in text
    assert "at least two origins stand on each side" in text


def _interval(low: float, high: float, point: float | None = None) -> Interval:
    """A range, with the number that stands for it where the case has a third number."""
    if point is None:
        return Interval(low=low, high=high)
    return PointedInterval(low=low, high=high, point=point)
