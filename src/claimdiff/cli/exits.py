"""Exit codes, and what makes a run fail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from claimdiff.errors import UsageError
from claimdiff.models import Report, VerdictName

#: Compared, and no discrepancy at or above ``--fail-on``.
OK: Final = 0
#: Compared, and there is such a discrepancy.
DISCREPANCY: Final = 1
#: The job could not be done.
FAILED: Final = 2
#: Stopped from the keyboard, as shells report it.
INTERRUPTED: Final = 130

#: What each verdict of ``--fail-on`` stands for: itself and what is graver. An update and a difference in
#: scope are both less than a conflict, and neither is graver than the other.
AT_OR_ABOVE: dict[VerdictName, frozenset[VerdictName]] = {
    "conflict": frozenset({"conflict"}),
    "scope": frozenset({"scope", "conflict"}),
    "update": frozenset({"update", "conflict"}),
    "compatible": frozenset({"compatible", "update", "scope", "conflict"}),
}


def failing_verdicts(given: str) -> frozenset[VerdictName]:
    """The verdicts that make a run fail, from ``VERDICT[,VERDICT]``.

    Raises:
        UsageError: A verdict cannot be failed on.
    """
    chosen: set[VerdictName] = set()
    for name in (part.strip().lower() for part in given.split(",")):
        matching = [verdict for verdict in AT_OR_ABOVE if verdict == name]
        if not matching:
            known = ", ".join(AT_OR_ABOVE)
            raise UsageError(f"--fail-on: no discrepancy is called {name!r}; there are {known}")
        chosen |= AT_OR_ABOVE[matching[0]]
    return frozenset(chosen)


def exit_code(report: Report, failing: Iterable[VerdictName]) -> int:
    """``DISCREPANCY`` where a cluster has one of the failing verdicts, else ``OK``."""
    wanted = frozenset(failing)
    return DISCREPANCY if any(cluster.verdict in wanted for cluster in report.clusters) else OK
