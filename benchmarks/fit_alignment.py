"""Learn the alignment weights from stories with gold: ``lexicon/data/alignment_weights.json``.

usage: fit_alignment.py [--held-out FOLDS] GOLD.json:ARTICLES_DIR ...

Every candidate pair of claims of the stories is compared; its levels are what is seen, and whether gold puts
both claims under one question is what is to be told. Boosted trees of depth two (Friedman, 2001) are fitted
to the log loss, so that each looks at two slots at most: their sum is a table for each pair of slots
("accurate intelligible models with pairwise interactions", Lou, Caruana, Gehrke and Hooker, KDD 2013), and
that is what ships. A story weighs by the root of its size, so that no long one decides.

With ``--held-out`` nothing is written: the stories are cut into so many parts, each is scored end to end with
weights learned from the others, and the figures of alignment and discrepancies are printed story by story.

Needs numpy, which the tool itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from ruamel.yaml import YAML

from claimdiff.alignment import align
from claimdiff.articles import read_articles
from claimdiff.comparison import ComparedPair, weights
from claimdiff.comparison.surroundings import ORDERED
from claimdiff.comparison.values import FITTING
from claimdiff.extraction import extract_claims
from claimdiff.models import Article
from claimdiff.pipeline import compare
from claimdiff.segmentation import segment

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))

WEIGHTS = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "alignment_weights.json"
#: Chosen on stories held out: trees, how far each goes, how strongly small leaves are held to nothing, the
#: fewest pairs.
TREES, RATE, HELD, FEWEST = 900, 0.08, 5.0, 25
#: Added where values fit and where they differ: a cluster asks for the mean over all its pairs, which is
#: harsher than a pair.
LENIENCE = (0.0, 1.25)
#: Short pairs are dealt out into so many parts, each of which weighs as a story of its size does.
SHORT_PARTS = 120
#: Weights below this do not ship.
LEAST = 0.01
#: Slots that tell the stories apart rather than the claims, or that only clash.
LEFT_OUT = ("asked", "people")

Model = dict[str, Any]


@dataclass
class Story:
    """The compared pairs of one story, and whether gold puts each together."""

    name: str
    gold: dict[str, Any]
    folder: Path
    pairs: list[ComparedPair] = field(default_factory=list)
    together: list[bool] = field(default_factory=list)


def story(pair: str) -> Story:
    """Read, extract and compare one story."""
    path, folder = pair.rsplit(":", 1)
    gold = json.loads(Path(path).read_text(encoding="utf-8"))
    found = Story(gold["topic"], gold, Path(folder))
    articles, _ = read_articles([f"{folder}/{doc}.txt" for doc in gold["docs"]])
    documents = {d.article.id: d for d in map(segment, articles)}
    alignment = align([c for d in documents.values() for c in extract_claims(d)], documents)
    asked: dict[tuple[str, int], set[str]] = defaultdict(set)
    for fact in gold["facts"]:
        for mention in fact["mentions"]:
            for at in range(mention["start"], mention["end"]):
                asked[mention["doc"], at].add(fact["id"])
    stems = {article.id: Path(article.path).stem for article in articles}
    facts: list[set[str]] = []
    for profile in alignment.profiles:
        claim = profile.claim
        stem = stems[claim.article]
        facts.append(set().union(*(asked.get((stem, at), ()) for at in range(claim.start, claim.end))))
    found.pairs = list(alignment.compared)
    found.together = [bool(facts[p.a] & facts[p.b]) for p in alignment.compared]
    return found


def short_pairs(path: Path) -> list[Story]:
    """The pairs of a YAML file of short texts, each with whether its two values answer one question.

    All that is learned from a pair is what it says of its two values. They come in so many parts, so that a
    part weighs as a story of its size does.
    """
    cases = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    found = [Story(f"{path.stem}-{i}", {}, path.parent) for i in range(SHORT_PARTS)]
    for i, case in enumerate(cases):
        articles = [
            Article(id=side, path=f"{side}.txt", source=side, text=case[side]) for side in ("first", "second")
        ]
        documents = {article.id: segment(article) for article in articles}
        alignment = align([c for d in documents.values() for c in extract_claims(d)], documents)
        for pair in alignment.compared:
            claims = [alignment.profiles[at].claim for at in (pair.a, pair.b)]
            if [c.article for c in claims] == ["first", "second"] and all(
                value in claim.text for value, claim in zip(map(str, case["values"]), claims, strict=True)
            ):
                found[i % len(found)].pairs.append(pair)
                found[i % len(found)].together.append(bool(case["together"]))
    return [one for one in found if one.pairs]


class Coding:
    """Levels as numbers: each slot's levels follow one another on one line."""

    def __init__(self, stories: Sequence[Story]) -> None:
        first = next(pair for s in stories for pair in s.pairs)
        self.slots = [name for name in first.levels if name not in LEFT_OUT]
        self.levels: list[list[str]] = []
        for name in self.slots:
            seen = {pair.levels[name] for s in stories for pair in s.pairs}
            self.levels.append(list(ORDERED[name]) if name in ORDERED else sorted(seen))
        self.code = [{level: i for i, level in enumerate(levels)} for levels in self.levels]
        self.starts = np.concatenate([[0], np.cumsum([len(levels) for levels in self.levels])])

    def matrix(self, pairs: Sequence[ComparedPair]) -> Any:
        """A row for each pair, a column for each slot."""
        return np.array(
            [
                [code.get(p.levels[name], -1) for name, code in zip(self.slots, self.code, strict=True)]
                for p in pairs
            ]
        )


class Booster:
    """Boosted trees of depth two over coded levels, summed up in tables of two slots."""

    def __init__(self, coding: Coding, rows: Any, together: Any, weight: Any) -> None:
        self.coding, self.rows = coding, rows
        self.flat = rows + coding.starts[:-1]
        self.together, self.weight = together.astype(float), weight
        share = (weight * self.together).sum() / weight.sum()
        self.start = float(np.log(share / (1 - share)))
        self.margin = np.full(len(rows), self.start)
        self.tables: dict[tuple[int, int], Any] = {}

    def _sums(self, rows: Any, slope: Any, bend: Any) -> Any:
        """Slope, bend and number of the rows at each level of each slot."""
        flat = self.flat[rows].ravel()
        wide = self.flat.shape[1]
        size = int(self.coding.starts[-1])
        parts = (slope[rows], bend[rows], np.ones(len(rows)))
        return np.array([np.bincount(flat, np.repeat(part, wide), size) for part in parts])

    def _split(self, sums: Any) -> tuple[float, int, Any] | None:
        """The best cut in two: its gain, its slot, and whether each level goes left."""
        best: tuple[float, int, Any] | None = None
        for slot, name in enumerate(self.coding.slots):
            slope, bend, count = sums[:, self.coding.starts[slot] : self.coding.starts[slot + 1]]
            order = (
                np.arange(len(slope)) if name in ORDERED else np.argsort(slope / (bend + HELD), kind="stable")
            )
            left = np.cumsum(np.array([slope, bend, count])[:, order], axis=1)
            right = left[:, -1:] - left
            fits = (left[2] >= FEWEST) & (right[2] >= FEWEST)
            if not fits.any():
                continue
            whole = left[0, -1] ** 2 / (left[1, -1] + HELD)
            gain = left[0] ** 2 / (left[1] + HELD) + right[0] ** 2 / (right[1] + HELD) - whole
            at = int(np.argmax(np.where(fits, gain, -1.0)))
            if best is None or gain[at] > best[0] + 1e-9:
                goes = np.zeros(len(slope), dtype=bool)
                goes[order[: at + 1]] = True
                best = (float(gain[at]), slot, goes)
        return best

    def _leaf(self, slope: float, bend: float) -> float:
        return float(-RATE * slope / (bend + HELD))

    def step(self) -> None:
        """Add one tree."""
        chance = 1 / (1 + np.exp(-self.margin))
        slope = self.weight * (chance - self.together)
        bend = self.weight * chance * (1 - chance)
        everything = np.arange(len(self.rows))
        whole = self._sums(everything, slope, bend)
        root = self._split(whole)
        if root is None:
            return
        _, slot, goes = root
        left = goes[self.rows[:, slot]]
        sums_left = self._sums(everything[left], slope, bend)
        self._grow((slot, goes, everything[left], sums_left), slope, bend)
        self._grow((slot, ~goes, everything[~left], whole - sums_left), slope, bend)

    def _grow(self, half: tuple[int, Any, Any, Any], slope: Any, bend: Any) -> None:
        slot, side, rows, sums = half
        child = self._split(sums)
        if child is None:
            step = self._leaf(slope[rows].sum(), bend[rows].sum())
            self._add(slot, slot, np.diag(side.astype(float)) * step)
            self.margin[rows] += step
            return
        _, other, goes = child
        to_left = goes[self.rows[rows, other]]
        cells = np.where(goes, self._of(rows[to_left], slope, bend), self._of(rows[~to_left], slope, bend))
        if other == slot:
            self._add(slot, slot, np.diag(side * cells))
        elif slot < other:
            self._add(slot, other, np.outer(side, cells))
        else:
            self._add(other, slot, np.outer(cells, side))
        self.margin[rows] += cells[self.rows[rows, other]]

    def _of(self, rows: Any, slope: Any, bend: Any) -> float:
        return self._leaf(slope[rows].sum(), bend[rows].sum())

    def _add(self, one: int, other: int, table: Any) -> None:
        self.tables[one, other] = self.tables.get((one, other), 0.0) + table


def learned(coding: Coding, stories: Sequence[Story]) -> Model:
    """The model that the stories teach, as it ships."""
    rows = np.concatenate([coding.matrix(s.pairs) for s in stories])
    together = np.concatenate([np.array(s.together) for s in stories])
    weight = np.concatenate([np.full(len(s.pairs), len(s.pairs) ** -0.5) for s in stories])
    booster = Booster(coding, rows, together, weight * len(weight) / weight.sum())
    for _ in range(TREES):
        booster.step()
    return shipped(coding, booster)


def shipped(coding: Coding, booster: Booster) -> Model:
    """A model as it is written: the start and, for each two slots, what their levels weigh together."""
    tables: list[dict[str, Any]] = []
    value = coding.slots.index("value")
    booster.tables.setdefault((value, value), np.zeros((len(coding.levels[value]),) * 2))
    for (one, other), table in sorted(booster.tables.items()):
        cells: dict[str, Any] = {}
        for i, level in enumerate(coding.levels[one]):
            if one == other:
                if abs(table[i, i]) >= LEAST:
                    cells[level] = round(float(table[i, i]), 2)
                continue
            row = {
                also: round(float(w), 2)
                for also, w in zip(coding.levels[other], table[i], strict=True)
                if abs(w) >= 0.005
            }
            if row:
                cells[level] = row
        names = [coding.slots[one]] if one == other else [coding.slots[one], coding.slots[other]]
        tables.append({"slots": names, "weights": cells})
    values = next(t["weights"] for t in tables if t["slots"] == ["value"])
    for level in coding.levels[coding.slots.index("value")]:
        values[level] = round(values.get(level, 0.0) + LENIENCE[level not in FITTING], 2)
    return {"start": round(booster.start, 2), "tables": tables}


def scores(stories: Sequence[Story], model: Model) -> list[Counter[str]]:
    """The stories' counts end to end with a model, names left out."""
    from scoring import score_story

    found = []
    with weights.using(model):
        for one in stories:
            articles, _ = read_articles([f"{one.folder}/{doc}.txt" for doc in one.gold["docs"]])
            report = json.loads(compare(articles).model_dump_json(by_alias=True))
            found.append(score_story(one.gold, report).without_names())
    return found


def held_out(stories: Sequence[Story], folds: int) -> None:
    """Print the figures of each story with weights that never saw it."""
    from scoring import figures

    coding = Coding(stories)
    total: Counter[str] = Counter()
    for part in range(folds):
        model = learned(coding, [s for i, s in enumerate(stories) if i % folds != part])
        held = [s for i, s in enumerate(stories) if i % folds == part]
        for found, counts in zip(held, scores(held, model), strict=True):
            print(found.name, figures(counts), flush=True)
            total.update(counts)
    print("all", figures(total))


def written(model: Model) -> str:
    """The model as JSON, a table a line."""
    tables = ",\n".join(json.dumps(table, ensure_ascii=False) for table in model["tables"])
    return (
        f'{{"about": {json.dumps(model["about"])},\n"start": {model["start"]},\n"tables": [\n{tables}\n]}}\n'
    )


def main() -> None:
    """Learn and write, or report on stories held out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--held-out", type=int, default=0, metavar="FOLDS")
    parser.add_argument("sets", nargs="+", metavar="GOLD.json:DIR|PAIRS.yaml")
    options = parser.parse_args()
    stories = [story(pair) for pair in options.sets if not pair.endswith(".yaml")]
    for path in options.sets:
        if path.endswith(".yaml"):
            stories.extend(short_pairs(Path(path)))
    if options.held_out:
        held_out(stories, options.held_out)
        return
    model = learned(Coding(stories), stories)
    about = "What the levels of two slots weigh together: log odds, by benchmarks/fit_alignment.py."
    WEIGHTS.write_text(written({"about": about, **model}), encoding="utf-8")


if __name__ == "__main__":
    main()
