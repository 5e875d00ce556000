"""Correct the alignment weights for differing values by what stories show.

usage: fit_alignment.py [--folds N] GOLD.json:ARTICLES_DIR ...

The hand-set weights (``alignment_prior.json``) are the prior: a logistic regression over the levels of
compared pairs moves each weight only as far as the stories pull it (a quadratic penalty on the change). Only
the tables for values that *differ* are fitted; fitting those for values that fit made held-out stories worse.
With ``--folds`` nothing is written: each story is scored by weights fitted without its fold, as log loss
before and after.

Needs numpy and scipy, which the tool itself does not.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]  # a development tool without stubs
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from claimdiff.alignment import align
from claimdiff.articles import read_articles
from claimdiff.comparison import ComparedPair
from claimdiff.extraction import extract_claims
from claimdiff.segmentation import segment

PRIOR = Path(__file__).with_name("alignment_prior.json")
WEIGHTS = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "alignment_weights.json"
FITTED = ("number, different", "day, different")
#: How strongly a weight is held to its prior; chosen by folds among 1, 4, 10, 20, 60.
HELD = 20.0
#: Added to the fitted tables' start: a cluster asks for the mean over all its pairs, which is harsher.
LENIENCE = 0.6

Table = dict[str, Any]
Example = tuple[Mapping[str, str], bool]


@dataclass(frozen=True)
class Story:
    """The compared pairs of one story's articles, by table, each with whether gold puts them together."""

    name: str
    examples: dict[str, list[Example]]


def story(pair: str) -> Story:
    """Read, extract and compare one story."""
    path, folder = pair.rsplit(":", 1)
    gold = json.loads(Path(path).read_text(encoding="utf-8"))
    articles, _ = read_articles([f"{folder}/{doc}.txt" for doc in gold["docs"]])
    documents = {d.article.id: d for d in map(segment, articles)}
    alignment = align([c for d in documents.values() for c in extract_claims(d)], documents)
    found: dict[str, list[Example]] = {name: [] for name in FITTED}
    asked: dict[tuple[str, int], set[str]] = {}
    for fact in gold["facts"]:
        for mention in fact["mentions"]:
            for at in range(mention["start"], mention["end"]):
                asked.setdefault((mention["doc"], at), set()).add(fact["id"])
    stems = {article.id: Path(article.path).stem for article in articles}

    def facts(pair: ComparedPair, side: int) -> set[str]:
        claim = alignment.profiles[(pair.a, pair.b)[side]].claim
        return set().union(
            *(asked.get((stems[claim.article], at), set()) for at in range(claim.start, claim.end))
        )

    for compared in alignment.compared:
        if compared.relation in found and compared.levels["article"] == "other":
            found[compared.relation].append((compared.levels, bool(facts(compared, 0) & facts(compared, 1))))
    return Story(gold["topic"], found)


def named(slots: Iterable[str], levels: Mapping[str, str]) -> list[tuple[str, str]]:
    """The slot and level of each weight that a pair reads."""
    return [(slot, " & ".join(levels[name] for name in slot.split(" & "))) for slot in slots]


def score(table: Table, levels: Mapping[str, str]) -> float:
    """The weight of a pair by one table."""
    slots = table["slots"]
    return float(table["start"] + sum(slots[s].get(level, 0.0) for s, level in named(slots, levels)))


def fitted(table: Table, stories: Iterable[list[Example]]) -> Table:
    """A table moved from its prior by the examples; each story weighs by the root of its size."""
    index: dict[tuple[str, str], int] = {("start", ""): 0}
    rows: list[int] = []
    columns: list[int] = []
    gold: list[float] = []
    offsets: list[float] = []
    weights: list[float] = []
    for examples in stories:
        for levels, together in examples:
            for key in (*named(table["slots"], levels), ("start", "")):
                rows.append(len(gold))
                columns.append(index.setdefault(key, len(index)))
            gold.append(1.0 if together else -1.0)
            offsets.append(score(table, levels))
            weights.append(len(examples) ** -0.5)
    sign, offset, weight = np.array(gold), np.array(offsets), np.array(weights)
    weight *= len(weight) / weight.sum()
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(gold), len(index)))

    def loss(change: Any) -> tuple[float, Any]:
        margin = sign * (offset + matrix @ change)
        slope = -sign * weight / (1 + np.exp(np.clip(margin, -30, 30)))
        total = (weight * np.logaddexp(0, -margin)).sum() + HELD * (change @ change)
        return float(total), matrix.T @ slope + 2 * HELD * change

    change = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 60}).x
    moved: Table = json.loads(json.dumps(table))
    for (slot, level), i in index.items():
        if slot == "start":
            moved["start"] += change[i]
        else:
            moved["slots"][slot][level] = moved["slots"][slot].get(level, 0.0) + change[i]
    return moved


def rounded(table: Table, more: float) -> Table:
    """A table as it ships: two decimals, weights that hardly count left out."""
    slots = {
        slot: {level: round(w, 2) for level, w in sorted(weights.items()) if abs(w) >= 0.05}
        for slot, weights in table["slots"].items()
    }
    return {"start": round(table["start"] + more, 2), "slots": {s: w for s, w in slots.items() if w}}


def log_loss(table: Table, examples: list[Example]) -> float:
    """The mean log loss of a table on a story."""
    margins = [(1 if together else -1) * score(table, levels) for levels, together in examples]
    return float(np.logaddexp(0, -np.array(margins)).mean()) if margins else 0.0


def main() -> None:
    """Fit and write, or report folds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("sets", nargs="+", metavar="GOLD.json:DIR")
    options = parser.parse_args()
    stories = [story(pair) for pair in options.sets]
    prior = json.loads(PRIOR.read_text(encoding="utf-8"))
    if options.folds:
        for name in FITTED:
            for i, held in enumerate(stories):
                others = [s for j, s in enumerate(stories) if j % options.folds != i % options.folds]
                moved = fitted(prior[name], [s.examples[name] for s in others if s.examples[name]])
                before, after = (log_loss(table, held.examples[name]) for table in (prior[name], moved))
                print(f"{name:18} {held.name:20} {before:.3f} -> {after:.3f}")
        return
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    for name in FITTED:
        moved = fitted(prior[name], [s.examples[name] for s in stories if s.examples[name]])
        shipped[name] = rounded(moved, LENIENCE)
    WEIGHTS.write_text(json.dumps(shipped, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
