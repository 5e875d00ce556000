"""Derive ``lexicon/data/nouns.txt`` (kinds of things) from WordNet 3.0 and SCOWL.

usage: build_nouns.py WORDNET_DIR SCOWL_DIR

WORDNET_DIR holds ``data.noun``, ``index.noun`` and ``cntlist.rev`` (Debian's wordnet-base has them in
``/usr/share/wordnet``); SCOWL_DIR the word lists (Debian's scowl, ``/usr/share/dict/scowl``). Nouns that
WordNet's texts use or that are among the common words of SCOWL are kept, with up to three senses each; names
of single things are left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

WIDTH = 3
TARGET = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "nouns.txt"
SENSES = 3
COMMON = (10, 20, 35, 40, 50)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def wider_senses(folder: Path) -> tuple[dict[str, str | None], set[str]]:
    """Each sense's next wider one, and the senses that name a single thing."""
    wider: dict[str, str | None] = {}
    single: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split(" | ")[0].split()
        at = 4 + 2 * int(parts[3], 16)
        pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
        above = [offset for symbol, offset, pos, _ in pointers if symbol in ("@", "@i") and pos == "n"]
        wider[parts[0]] = above[0] if above else None
        if any(symbol == "@i" for symbol, *_ in pointers):
            single.add(parts[0])
    return wider, single


def nouns(folder: Path, scowl: Path, single: set[str]) -> dict[str, list[str]]:
    """The nouns that are kept, with their senses, commonest first."""
    common = {
        word.strip().lower()
        for level in COMMON
        for variety in ("english", "american")
        for word in (scowl / f"{variety}-words.{level}").read_text(encoding="latin-1").splitlines()
    }
    lines = (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines()
    used = {key.split("%")[0] for key, *_ in map(str.split, lines) if key.split("%")[1][0] == "1"}
    kept: dict[str, list[str]] = {}
    for line in (folder / "index.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        parts = line.split()
        word = parts[0]
        if "_" in word or not word.isascii() or word[0].isdigit() or len(word) < 3:
            continue
        if word in used or word in common or ("-" in word and word.replace("-", "") in common):
            senses = [s for s in parts[6 + int(parts[3]) :][:SENSES] if s not in single]
            if senses:
                kept[word] = senses
    return kept


def base36(number: int) -> str:
    """A number in base 36."""
    digits = DIGITS[number % 36]
    while number := number // 36:
        digits = DIGITS[number % 36] + digits
    return digits


def main() -> None:
    """Write the file, its head kept."""
    folder, scowl = map(Path, sys.argv[1:3])
    wider, single = wider_senses(folder)
    kept = nouns(folder, scowl, single)
    uses: Counter[str] = Counter(sense for senses in kept.values() for sense in senses)
    held: set[str] = set()
    for sense in list(uses):
        step: str | None = sense
        while step and step not in held:
            held.add(step)
            above = wider[step]
            if above:
                uses[above] += 1
            step = above
    order = sorted(held, key=lambda sense: (-uses[sense], sense))
    number = {sense: base36(i) for i, sense in enumerate(order)}
    head = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    above = "".join((number[str(wider[sense])] if wider[sense] else "-").ljust(WIDTH) for sense in order)
    body = [f"{word} {' '.join(number[sense] for sense in senses)}" for word, senses in sorted(kept.items())]
    TARGET.write_text("\n".join([*head, above, *body]) + "\n", encoding="utf-8")
    print(f"{len(kept)} nouns, {len(order)} senses")


if __name__ == "__main__":
    main()
