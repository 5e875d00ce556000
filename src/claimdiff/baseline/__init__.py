"""Accepted findings, with a reason each, so that a build fails on new ones only."""

from claimdiff.baseline.file import Baseline, dump_baseline, load_baseline
from claimdiff.baseline.matching import against, updated
from claimdiff.models import Accepted

__all__ = ["Accepted", "Baseline", "against", "dump_baseline", "load_baseline", "updated"]
