"""Results as table, JSON, CSV and further formats; builds text, never prints."""

from claimdiff.reporting.interface import Format, Style
from claimdiff.reporting.registry import NAMES, format_named

__all__ = ["NAMES", "Format", "Style", "format_named"]
