"""``claimdiff`` and ``python -m claimdiff``: what has to be settled before anything is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress


def main() -> None:
    """Run the command line as a short-lived process."""
    # A command ends before its garbage matters; collecting it takes a fifth of a short run.
    gc.set_threshold(200_000, 20, 100)
    # Looking for pydantic plugins reads the metadata of every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from claimdiff.cli.app import main as run
    from claimdiff.plain import Process

    Process.own = True

    code: str | int | None = 0
    try:
        run()
    except SystemExit as end:
        code = end.code
    leave(code)


def leave(code: str | int | None) -> None:
    """End with an exit code, without taking apart what the system frees at once: a fiftieth of a second."""
    if isinstance(code, str):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        # A reader that has gone, or a full disk, has been told of where the result was written.
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(code or 0)


if __name__ == "__main__":
    main()
