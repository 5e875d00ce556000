"""Exit codes, and what makes a run fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from claimdiff.errors import UsageError

if TYPE_CHECKING:
    from claimdiff.models import Cluster, Report, Severity, VerdictName

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


#: From the least to the most.
SEVERITIES: tuple[Severity, ...] = ("none", "low", "medium", "high")


class Failing(NamedTuple):
    """What makes a run fail: a verdict, from a severity on, unless the baseline accepts the finding."""

    verdicts: frozenset[VerdictName]
    severity: Severity

    def on(self, cluster: Cluster) -> bool:
        """Whether this cluster makes the run fail."""
        from claimdiff.models import DISCREPANT

        # What is compatible has no severity; who fails on it wants it whatever the severity.
        severe = cluster.verdict not in DISCREPANT or (
            SEVERITIES.index(cluster.severity) >= SEVERITIES.index(self.severity)
        )
        return cluster.verdict in self.verdicts and cluster.state != "known" and severe


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


def exit_code(report: Report, failing: Failing) -> int:
    """``DISCREPANCY`` where a cluster makes the run fail, else ``OK``."""
    return DISCREPANCY if any(failing.on(cluster) for cluster in report.clusters) else OK


def check_comparable(report: Report, least: int) -> None:
    """See that enough was compared: an extraction that went empty is no agreement.

    Raises:
        UsageError: Fewer clusters than ``least`` hold claims of several articles.
    """
    verdicts = report.counts.verdicts
    number = sum(count for verdict, count in verdicts.items() if verdict != "single")
    if number < least:
        raise UsageError(
            f"{number} claim{' was' if number == 1 else 's were'} comparable, "
            f"and --require-comparable asks for {least}"
        )
