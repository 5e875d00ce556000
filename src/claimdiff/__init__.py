"""claimdiff reads news articles on one story and finds where they disagree.

    from claimdiff import compare, extract

    report = compare(["one.txt", "two.md"])
    for cluster in report.clusters:
        print(cluster.verdict, cluster.label, cluster.reason)

Everything is imported when it is first used, so that ``import claimdiff`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimdiff.api import compare, extract, read
    from claimdiff.errors import ArticleError, ClaimdiffError, UsageError
    from claimdiff.models import (
        About,
        Article,
        Claim,
        Cluster,
        Counts,
        Extraction,
        Interval,
        Report,
        Skipped,
        Span,
    )

__version__ = "0.1.0"

__all__ = [
    "About",
    "Article",
    "ArticleError",
    "Claim",
    "ClaimdiffError",
    "Cluster",
    "Counts",
    "Extraction",
    "Interval",
    "Report",
    "Skipped",
    "Span",
    "UsageError",
    "__version__",
    "compare",
    "extract",
    "read",
]

_HOMES = {
    **dict.fromkeys(("compare", "extract", "read"), "claimdiff.api"),
    **dict.fromkeys(("ArticleError", "ClaimdiffError", "UsageError"), "claimdiff.errors"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, "claimdiff.models")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
