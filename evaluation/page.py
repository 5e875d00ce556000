"""Write the figures of our own stories into ``docs/evaluation.md`` and the README.

    python evaluation/run.py --json --mixed | python evaluation/page.py

The tables under "Own stories", "Held-out stories" and "Misses by class" are replaced, and the sentences that
restate a figure of them. The words around them and the sets from elsewhere are left as they are.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGE, README = ROOT / "docs" / "evaluation.md", ROOT / "README.md"
HEADS = ("extraction", "alignment P", "P, judged", "R", "F1", "discrepancies P", "R", "F1", "verdict")


def table(first: str, rows: Iterable[tuple[str, Mapping[str, float | None]]]) -> str:
    """A Markdown table: a name and its figures on each row."""
    lines = [f"| {' | '.join((first, *HEADS))} |", "|" + "---|" * (len(HEADS) + 1)]
    for name, row in rows:
        cells = ["–" if value is None else f"{value:.2f}" for value in row.values()]
        lines.append(f"| {' | '.join((name, *cells))} |")
    return "\n".join(lines)


def own(of_set: Mapping[str, Any]) -> str:
    """Both tables of a set: by story and by kind."""
    stories = [*of_set["stories"].items(), ("**all**", of_set["all"]), ("with names", of_set["with names"])]
    by_story = table("story, names left out", stories)
    return by_story + "\n\n" + table("kind", of_set["kinds"].items())


def misses(dev: Mapping[str, int], held_out: Mapping[str, int]) -> str:
    """How many misses of each class either set has."""
    lines = ["| class | dev | held out |", "|---|---|---|"]
    lines += [
        f"| {name} | {dev.get(name, 0)} | {held_out.get(name, 0)} |" for name in sorted({*dev, *held_out})
    ]
    return "\n".join(lines)


def replaced(text: str, begin: str, end: str, middle: str) -> str:
    """The text with ``middle`` between the line ``begin`` and what ``end`` matches; both stay."""
    found = re.search(rf"(?<=^{re.escape(begin)}\n).*?(?=^{end})", text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise SystemExit(f"the page has no {begin!r}")
    return text[: found.start()] + f"\n{middle}\n\n" + text[found.end() :]


def page(text: str, figures: Mapping[str, Any]) -> str:
    """The evaluation's page with these figures."""
    dev, held_out, mixed = figures["dev"], figures["held-out"], figures["mixed"]
    text = replaced(text, "### Own stories", "### ", own(dev))
    text = replaced(text, "### Held-out stories", "### ", own(held_out))
    text = replaced(
        text, "## Misses by class", "Compared all at once", misses(dev["misses"], held_out["misses"])
    )
    across = mixed["across stories"] or "none"
    said = rf"\g<1> {mixed['rows']} rows, and {across} hold"
    return re.sub(
        r"(eight stories give) \d+ rows, and \w+ holds?", said + ("s" if across in ("none", 1) else ""), text
    )


def readme(text: str, figures: Mapping[str, Any]) -> str:
    """The README with the held-out figures, names included."""
    right, found = (round(100 * figures["held-out"]["with names"][name]) for name in ("disc_p", "disc_r"))
    return re.sub(
        r"\d+ % of the rows (.*?) \d+ % of", rf"{right} % of the rows \1 {found} % of", text, flags=re.DOTALL
    )


def main() -> None:
    """Read figures from standard input and rewrite the two pages."""
    figures = json.load(sys.stdin)
    for path, rewrite in ((PAGE, page), (README, readme)):
        path.write_text(rewrite(path.read_text(encoding="utf-8"), figures), encoding="utf-8")


if __name__ == "__main__":
    main()
