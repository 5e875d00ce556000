"""Coverage-guided fuzzing of the whole pipeline, run by hand for minutes (not in CI; tests/fuzz is).

Run from the repository's root; atheris is no dependency of the project and is installed for the occasion::

    pip install atheris
    PYTHONPATH=src:. python -m benchmarks.fuzz -max_total_time=300 -timeout=20 -max_len=4000 CORPUS_DIRECTORY

Every input becomes two or three articles, built of random text and of the units in ``tests/fuzz/hostile.py``.
An input that makes the pipeline or a format raise, or whose spans do not spell their text, is written to
a file ``crash-…``; one that takes longer than ``-timeout`` seconds, to ``timeout-…``.
Give such a file instead of the directory to run it again.
"""

from __future__ import annotations

import sys
from typing import Any

import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

with atheris.instrument_imports(include=["claimdiff"]):
    from claimdiff import pipeline
    from claimdiff.models import Article
    from tests.fuzz.hostile import PHRASES, RUNS, SENTENCES
    from tests.fuzz.test_fuzz import articles, assert_spelled, written

_UNITS = sorted({**RUNS, **PHRASES, **SENTENCES}.values())


def one_input(data: bytes) -> None:
    """Compare the articles that the bytes stand for, and write the report in every format."""
    provider = atheris.FuzzedDataProvider(data)
    made: list[Article] = articles([_text(provider) for _ in range(provider.ConsumeIntInRange(2, 3))])
    report = pipeline.compare(made)
    assert_spelled(report.claims, made)
    written(report)


def _text(provider: Any) -> str:
    parts: list[str] = []
    for _ in range(provider.ConsumeIntInRange(0, 20)):
        if provider.ConsumeBool():
            unit = _UNITS[provider.ConsumeIntInRange(0, len(_UNITS) - 1)]
            parts.append(unit * provider.ConsumeIntInRange(1, 9))
        else:
            parts.append(provider.ConsumeUnicodeNoSurrogates(provider.ConsumeIntInRange(0, 24)))
    return "".join(parts)


def main() -> None:
    """Fuzz until told to stop; the arguments are libFuzzer's."""
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
