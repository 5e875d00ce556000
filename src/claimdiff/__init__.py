"""claimdiff reads news articles on one story and finds where they disagree."""

__version__ = "0.1.0"
