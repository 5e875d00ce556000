"""Which articles share an origin: reprints, translations, rewrites of one report."""

from claimdiff.origins.groups import find_origins

__all__ = ["find_origins"]
