"""``claimdiff`` and ``python -m claimdiff``: what has to be settled before anything is imported."""

from __future__ import annotations

import gc
import os


def main() -> None:
    """Run the command line as a short-lived process."""
    # A command ends before its garbage matters; collecting it takes a fifth of a short run.
    gc.set_threshold(200_000, 20, 100)
    # Looking for pydantic plugins reads the metadata of every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from claimdiff.cli.app import main as run

    run()


if __name__ == "__main__":
    main()
