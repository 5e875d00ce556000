"""Broken files through the readers, for as long as wanted; tests/fuzz/test_readers.py is a short slice.

Run by hand from the repository's root; every case is known by its number::

    PYTHONPATH=src:. python -m benchmarks.fuzz_readers [--cases 20000] [--first 0] [--only .docx] [--slow 2]

A case that raises, gives text that is no Unicode, or takes longer than ``--slow`` seconds is printed and its
file kept in the working directory.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.fuzz.test_readers import broken, check


def main() -> None:
    """Run the cases and print what went wrong, and what the files came to."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--cases", type=int, default=20_000)
    asked.add_argument("--first", type=int, default=0)
    asked.add_argument("--only", default="")
    asked.add_argument("--slow", type=float, default=2.0)
    given = asked.parse_args()
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.first, given.first + given.cases):
            name, data = broken(number)
            if not name.endswith(given.only):
                continue
            path = Path(folder) / name
            path.write_bytes(data)
            begun = time.process_time()
            wrong = ""
            try:
                outcomes[f"{name}: {'read' if check(path) else 'skipped'}"] += 1
            except Exception:
                wrong = traceback.format_exc()
            took = time.process_time() - begun
            if wrong or took > given.slow:
                kept = Path(f"case-{number}-{name}")
                kept.write_bytes(data)
                print(f"{kept}: {took:.1f} s\n{wrong}", flush=True)
    for outcome, times in sorted(outcomes.items()):
        print(f"{outcome:20} {times}")


if __name__ == "__main__":
    main()
