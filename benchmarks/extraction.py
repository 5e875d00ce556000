"""Words a second of the whole extraction, against quantulum3, on the same texts in one run.

    python -m benchmarks.extraction [FOLDER]

quantulum3 gets one sentence at a time and no classifier of units, which is its fastest mode; claimdiff finds
numbers, dates, names, what they are about and who says so, and cuts the sentences itself.
Needs the extra ``bench``. The folder may hold .txt and .md; without one it is ``data/articles``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from claimdiff.articles import read_articles
from claimdiff.extraction import extract_claims
from claimdiff.segmentation import segment

#: Each side runs at least this long, so that the clock and the machine's moods do not decide.
_SECONDS = 3.0


def rate(work: Callable[[], object], words: int) -> float:
    """Words a second: the best of the rounds that fit the time, after one to warm up."""
    work()
    best = float("inf")
    end = time.perf_counter() + _SECONDS
    while time.perf_counter() < end:
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return words / best


def main() -> None:
    """Print both rates and the ratio."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent.parent / "data" / "articles")
    articles = read_articles([folder]).articles
    words = sum(len(article.text.split()) for article in articles)
    sentences = [
        document.text[sentence.start : sentence.end]
        for document in map(segment, articles)
        for sentence in document.sentences
    ]
    ours = rate(lambda: [extract_claims(segment(article)) for article in articles], words)
    print(f"{len(articles)} articles, {len(sentences)} sentences, {words:,} words")
    print(f"claimdiff   {ours:>12,.0f} words/s")
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        print("quantulum3  not installed: pip install -e '.[bench]'")
        return
    classifier.USE_CLF = False
    theirs = rate(lambda: [parser.parse(sentence) for sentence in sentences], words)
    print(f"quantulum3  {theirs:>12,.0f} words/s")
    print(f"ratio       {ours / theirs:>12.1f}")


if __name__ == "__main__":
    main()
