"""How the time of every stage grows with hostile text: twice the text should take about twice the time.

Run by hand from the repository's root::

    PYTHONPATH=src:. python -m benchmarks.growth [--size 50000] [--only WORD]

For every unit of ``tests/fuzz/hostile.py`` two articles of ``--size`` and of twice that size are compared.
Units whose time grew by more than 2.6, or that took longer than a second, are printed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from claimdiff import pipeline
from claimdiff.models import Article
from tests.fuzz.hostile import PHRASES, RUNS, SENTENCES, numbered, repeated

_STEEP = 2.6
_SLOW = 1.0


def main() -> None:
    """Print the units whose time is long or grows too fast, and the number of those that pass."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=50_000)
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    units = {**RUNS, **PHRASES, **SENTENCES}
    cases: list[tuple[str, str, Callable[[str, int], str]]] = [
        *((name, unit, repeated) for name, unit in units.items()),
        *((f"{name}, numbered", unit, numbered) for name, unit in {**PHRASES, **SENTENCES}.items()),
    ]
    passed = 0
    for name, unit, made in cases:
        if chosen.only not in name:
            continue
        small, large = (_seconds(made(unit, chosen.size * times)) for times in (1, 2))
        growth = large / small
        if large > _SLOW or (growth > _STEEP and large > 0.1):
            print(f"{name:30} {small:8.2f} s {large:8.2f} s  x {growth:.1f}", flush=True)
        else:
            passed += 1
    print(f"{passed} other units: under {_SLOW} s, growth under {_STEEP}")


def _seconds(text: str) -> float:
    """What comparing an article with one that differs from it at the start takes."""
    first, second = (
        Article(id=name, path=f"{name}.txt", source=name, text=start + text)
        for name, start in (("a", "Police seized 107 devices. "), ("b", "Police seized 127 devices. "))
    )
    begun = time.process_time()
    pipeline.compare([first, second])
    return max(time.process_time() - begun, 0.001)


if __name__ == "__main__":
    main()
