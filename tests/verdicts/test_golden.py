"""Hand-written clusters get the verdict, the reason and the severity that a reporter expects."""

from __future__ import annotations

from typing import Any

import pytest
from verdict_cases import build, load_cases

from claimdiff.verdicts import judge

CASES = load_cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{case['file']}: {case['case']}" for case in CASES])
def test_verdict(case: dict[str, Any]) -> None:
    """The verdict is the one of the case, its reason says what the case says, its severity likewise."""
    claims, articles = build(case)
    verdict = judge(claims, articles)
    assert verdict.name == case["verdict"], f"{verdict} — {case['why']}"
    for words in case.get("reason", []):
        assert words in verdict.reason, f"{verdict.reason} — {case['why']}"
    if "severity" in case:
        assert verdict.severity == case["severity"], f"{verdict} — {case['why']}"


def test_every_case_says_why() -> None:
    """A golden case without a reason for its expectation cannot be argued with."""
    assert all(case["why"].strip() for case in CASES)
    assert len({(case["file"], case["case"]) for case in CASES}) == len(CASES)
