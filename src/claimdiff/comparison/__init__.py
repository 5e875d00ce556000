"""A pair of claims, slot by slot; each slot gets a discrete level that names itself."""

from claimdiff.comparison.competition import compete
from claimdiff.comparison.pairs import ComparedPair, compare_pairs
from claimdiff.comparison.profiles import Profile, profiles

__all__ = ["ComparedPair", "Profile", "compare_pairs", "compete", "profiles"]
