"""From text to claims: numerals -> quantities, times, names -> slots, attributions -> claims."""

from claimdiff.extraction.claims import extract_claims

__all__ = ["extract_claims"]
