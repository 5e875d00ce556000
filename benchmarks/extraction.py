"""Words a second of the whole extraction, against quantulum3 and Recognizers-Text, on the same texts.

    python -m benchmarks.extraction [FOLDER ...] [--recognizers PYTHON] [--rounds N]

All run on one core, in turn, round after round, so that whatever else the machine does hits all of them; a
rate is the median of the rounds, in processor time. claimdiff cuts the sentences itself and finds numbers,
dates, names, what they are about and who says so. quantulum3 gets one sentence at a time and no classifier of
units, its fastest mode. Recognizers-Text gets one sentence at a time too, for its models of numbers, units
and dates, all built beforehand.

quantulum3 comes with the extra ``bench``. The pins of Recognizers-Text do not go with ours: it needs an
environment of its own, whose Python is given (or stands in ``CLAIMDIFF_RECOGNIZERS_PYTHON``)::

    python -m venv /tmp/recognizers
    /tmp/recognizers/bin/pip install recognizers-text-suite 'emoji<2'

A peer that is not installed is named as left out. Folders hold .txt and .md; by default ``data/articles``.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from claimdiff.articles import read_articles
from claimdiff.extraction import extract_claims
from claimdiff.segmentation import segment

#: A round repeats its work until it took this long, so that the clock's grain does not decide.
_SECONDS = 0.5
_ARTICLES = Path(__file__).parent.parent / "data" / "articles"
_PEER = Path(__file__).parent / "recognizers_peer.py"

#: What a side did in one round: the processor seconds of reading all texts once.
Side = Callable[[], float]


def repeated(work: Callable[[], object]) -> Side:
    """A side of this process: the average of as many repetitions as fit the time."""

    def side() -> float:
        start = time.process_time()
        times = 0
        while (spent := time.process_time() - start) < _SECONDS:
            work()
            times += 1
        return spent / times

    return side


def quantulum3(sentences: list[str]) -> Side | None:
    """quantulum3, or ``None`` where it is not installed."""
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        return None
    classifier.USE_CLF = False
    return repeated(lambda: [parser.parse(sentence) for sentence in sentences])


def recognizers(sentences: list[str], python: str | None) -> Side | None:
    """Recognizers-Text in its own process, or ``None`` where the other Python has it not."""
    if not python:
        return None
    peer = subprocess.Popen(
        [python, "-W", "ignore", str(_PEER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )

    def told(line: str) -> str:
        assert peer.stdin and peer.stdout
        peer.stdin.write(line + "\n")
        peer.stdin.flush()
        return peer.stdout.readline()

    def side() -> float:
        return float(told("round"))

    try:
        # The answer comes when the models are built, and is no round of the benchmark.
        return side if told(f"{json.dumps(sentences)}\nwarm up") else None
    except BrokenPipeError:
        return None


def main() -> None:
    """Print the rates and the ratios."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folders", nargs="*", default=[str(_ARTICLES)])
    asked.add_argument("--recognizers", default=os.environ.get("CLAIMDIFF_RECOGNIZERS_PYTHON"))
    asked.add_argument("--rounds", type=int, default=5)
    given = asked.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    articles = read_articles(given.folders).articles
    words = sum(len(article.text.split()) for article in articles)
    sentences = [
        document.text[sentence.start : sentence.end]
        for document in map(segment, articles)
        for sentence in document.sentences
    ]
    sides = {
        "claimdiff": repeated(lambda: [extract_claims(segment(article)) for article in articles]),
        "quantulum3": quantulum3(sentences),
        "Recognizers-Text": recognizers(sentences, given.recognizers),
    }
    running = {name: side for name, side in sides.items() if side}
    for side in running.values():
        side()
    # What either side has loaded is nobody's garbage: none pays for looking through the other's.
    gc.collect()
    gc.freeze()
    rounds = [{name: side() for name, side in running.items()} for _ in range(given.rounds)]
    print(f"{len(articles)} articles, {len(sentences)} sentences, {words:,} words, {given.rounds} rounds")
    for name in sides:
        if name not in running:
            print(f"{name:<17} left out: not installed (see the head of {Path(__file__).name})")
            continue
        rate = words / statistics.median(times[name] for times in rounds)
        ratio = statistics.median(times[name] / times["claimdiff"] for times in rounds)
        print(
            f"{name:<17} {rate:>9,.0f} words/s"
            + (f"   claimdiff is {ratio:.1f} times as fast" if name != "claimdiff" else "")
        )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
