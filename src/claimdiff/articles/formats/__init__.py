"""One module per file format; each has a ``FORMAT``."""
