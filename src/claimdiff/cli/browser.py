"""Showing a written report in the browser."""

from __future__ import annotations

import os

from claimdiff.errors import UsageError


def openable(output_format: str, output: str | None) -> tuple[str, str]:
    """The format and the file of ``--open``: HTML unless a format is named, a temporary file unless one is.

    Raises:
        UsageError: A browser shows no such format, or the result goes to a stream.
    """
    if output_format not in ("table", "html"):
        raise UsageError(f"--open shows the HTML report: it cannot go with --format {output_format}")
    if output == "-":
        raise UsageError("--open shows a file: it cannot go with --output -")
    if output is None:
        import tempfile

        number, output = tempfile.mkstemp(prefix="claimdiff-", suffix=".html")
        os.close(number)
    return "html", output


def show_in_browser(path: str) -> bool:
    """Open a file in the browser that the user prefers; whether there is one."""
    import webbrowser
    from pathlib import Path

    return webbrowser.open(Path(path).resolve().as_uri())
