"""Measures work in executed lines, which, unlike time, is the same on every machine.

Not a test itself; imported by tests that see to linear effort.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_executed(run: Callable[[], object]) -> int:
    """How many lines of claimdiff's own code a call executes."""
    count = 0

    def within(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return within

    def entered(frame: FrameType, event: str, argument: Any) -> Any:
        return within if "claimdiff" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def assert_linear(run: Callable[[str], object], unit: str, size: int = 3_000) -> None:
    """Assert that eight times the text takes no more than about eight times the work."""
    run(unit * (size // len(unit)))  # what is read or compiled once is not part of the work
    small = lines_executed(lambda: run(unit * (size // len(unit))))
    large = lines_executed(lambda: run(unit * (8 * size // len(unit))))
    assert small > 0, "nothing was measured"
    assert large <= 12 * small, (
        f"{unit!r}: {small} lines of code for {size} characters, {large} for 8 times as many"
    )
