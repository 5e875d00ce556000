"""Learn on what sort of value sources differ: ``lexicon/data/contested.json``.

usage: fit_contested.py GOLD.json:DIR ...

Of every claim of the stories it is asked whether gold puts it under a question on which sources differ. A
logistic regression on the words around the value (``claimdiff.comparison.contested.traits``) tells it; a word
counts that stands so in several stories, so that no name of a story's own does. A story weighs by the root of
its size. What ships are the weights that matter, to two decimals.

Needs numpy and scipy, which the tool itself does not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array

from claimdiff.articles import read_articles
from claimdiff.comparison.contested import STEPS, UNGRADED, traits
from claimdiff.extraction import extract_claims
from claimdiff.models import DISCREPANT
from claimdiff.segmentation import segment

OUT = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "contested.json"
#: A trait's word has to stand in so many stories; the ridge; the least weight that ships.
FEWEST, RIDGE, LEAST = 10, 60.0, 0.04
ABOUT = (
    "What words around a value weigh for sources to differ on it, by kind and trait, in log odds: see "
    "claimdiff/comparison/contested.py. By benchmarks/fit_contested.py."
)

Trait = tuple[str, str, str]


class Told(NamedTuple):
    """The claims of one story: the traits of each, and whether sources differ on its question."""

    traits: list[list[Trait]]
    differ: list[bool]


def told(pair: str) -> Told:
    """Read and extract one story."""
    path, folder = pair.rsplit(":", 1)
    gold = json.loads(Path(path).read_text(encoding="utf-8"))
    differing = {
        (mention["doc"], at)
        for fact in gold["facts"]
        if fact["verdict"] in DISCREPANT
        for mention in fact["mentions"]
        for at in range(mention["start"], mention["end"])
    }
    articles, _ = read_articles([f"{folder}/{doc}.txt" for doc in gold["docs"]])
    found = Told([], [])
    for article in articles:
        stem = Path(article.path).stem
        for claim in extract_claims(segment(article)):
            if claim.kind != "name" and claim.kind not in UNGRADED:
                sentence = article.text[claim.sentence.start : claim.sentence.end]
                found.traits.append([(claim.kind, *each) for each in sorted(traits(claim, sentence))])
                found.differ.append(any((stem, at) in differing for at in range(claim.start, claim.end)))
    return found


def learned(stories: Sequence[Told]) -> dict[str, Any]:
    """The model that the stories teach, as it ships."""
    seen: dict[Trait, set[int]] = defaultdict(set)
    for number, story in enumerate(stories):
        for each in story.traits:
            for trait in each:
                seen[trait].add(number)
    kept = {trait: at for at, trait in enumerate(sorted(t for t, at in seen.items() if len(at) >= FEWEST))}
    rows = [[kept[t] for t in each if t in kept] for story in stories for each in story.traits]
    ends = np.cumsum([0, *map(len, rows)])
    matrix = csr_array(
        (np.ones(ends[-1]), np.concatenate([np.array(row, dtype=int) for row in rows]), ends),
        shape=(len(rows), len(kept)),
    )
    differ = np.array([x for story in stories for x in story.differ], dtype=float)
    weight = np.concatenate([np.full(len(s.differ), max(1, len(s.differ)) ** -0.5) for s in stories])
    weight *= len(weight) / weight.sum()
    weights = regression(matrix, differ, weight)
    shipped: dict[str, dict[str, dict[str, float]]] = {}
    values = np.zeros(len(kept))
    for (kind, name, word), at in kept.items():
        if abs(weights[at]) >= LEAST:
            values[at] = round(float(weights[at]), 2)
            shipped.setdefault(kind, {}).setdefault(name, {})[word] = float(values[at])
    margin = matrix @ values
    steps = np.quantile(margin, np.linspace(0, 1, STEPS + 1)[1:-1])
    return {"about": ABOUT, "steps": [round(float(step), 2) for step in steps], "weights": shipped}


def regression(matrix: Any, right: Any, weight: Any) -> Any:
    """The weights of a logistic regression held to nothing by a ridge."""

    def loss(values: Any) -> tuple[float, Any]:
        margin = matrix @ values
        chance = 1 / (1 + np.exp(-margin))
        lost = (weight * (np.logaddexp(0, margin) - right * margin)).sum() + RIDGE / 2 * (values**2).sum()
        return float(lost), matrix.T @ (weight * (chance - right)) + RIDGE * values

    start = np.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def written(model: dict[str, Any]) -> str:
    """The model as it ships, a line for each trait."""
    kinds = []
    for kind, by_trait in sorted(model["weights"].items()):
        lines = ",\n".join(
            f"{json.dumps(trait)}: {json.dumps(dict(sorted(words.items())), ensure_ascii=False)}"
            for trait, words in sorted(by_trait.items())
        )
        kinds.append(f"{json.dumps(kind)}: {{\n{lines}\n}}")
    about, steps = json.dumps(model["about"]), json.dumps(model["steps"])
    return f'{{"about": {about},\n"steps": {steps},\n"weights": {{\n' + ",\n".join(kinds) + "\n}}\n"


def main() -> None:
    """Learn from the stories of the command line."""
    with get_context("fork").Pool() as pool:
        stories = pool.map(told, sys.argv[1:], chunksize=4)
    model = learned(stories)
    OUT.write_text(written(model), encoding="utf-8")
    counted = Counter({kind: sum(map(len, rows.values())) for kind, rows in model["weights"].items()})
    print(f"{len(stories)} stories, {sum(counted.values())} weights: {dict(counted)}")


if __name__ == "__main__":
    main()
