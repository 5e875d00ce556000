"""Learn the alignment weights from stories with gold: ``lexicon/data/alignment_weights.json``.

usage: fit_alignment.py [--held-out FOLDS] GOLD.json:ARTICLES_DIR ...

Every candidate pair of claims of the stories is compared; its levels are what is seen, and whether gold puts
both claims under one question is what is to be told. What people set by hand (``alignment_prior.json``) is
believed by half. Boosted trees of depth two (Friedman, 2001) start from there and are fitted to the log loss;
each looks at two slots at most, so that their sum is a table for each pair of slots ("accurate intelligible
models with pairwise interactions", Lou, Caruana, Gehrke and Hooker, KDD 2013), and that is what ships. A
story weighs by the root of its size, so that no long one decides.

A second, short round of trees sees what the other pairs of the two articles weigh (``competition``). It
learns from weights that were learned without the story at hand ("stacked generalization", Wolpert, 1992).
In the end, traits of two clusters are weighed likewise (``joins``).

With ``--held-out`` nothing is written: the stories are cut into so many parts, each is scored end to end with
weights learned from the others, and the figures of alignment and discrepancies are printed story by story.

Needs numpy and scipy, which the tool itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from ruamel.yaml import YAML
from scipy.sparse import csr_matrix

from claimdiff.alignment import align
from claimdiff.articles import read_articles
from claimdiff.clustering import candidate_joins
from claimdiff.comparison import ComparedPair, compete, weights
from claimdiff.comparison.competition import COMPETING
from claimdiff.comparison.pairs import capped
from claimdiff.comparison.surroundings import ORDERED as SURROUNDING
from claimdiff.extraction import extract_claims
from claimdiff.models import Article
from claimdiff.pipeline import compare
from claimdiff.segmentation import segment

sys.path.insert(0, str(Path(__file__).parents[1] / "evaluation"))

WEIGHTS = Path(__file__).parents[1] / "src" / "claimdiff" / "lexicon" / "data" / "alignment_weights.json"
#: Chosen on stories held out: trees, how far each goes, how strongly small leaves are held to nothing, the
#: fewest pairs.
TREES, RATE, HELD, FEWEST = 900, 0.08, 5.0, 25
#: What is set by hand, how much of it is believed, and the steps of its slots that have finer ones now.
PRIOR, BELIEF = Path(__file__).with_name("alignment_prior.json"), 0.5
#: Trees of the second round, and the parts that the stories are cut into for it.
COMPETING_TREES, PARTS = 100, 3
#: What the second round sees besides competition.
BESIDE = (
    "value", "family", "rarity", "head", "question", "rivals", "partitive",
    "article", "lead", "factor", "size", "titles", "relation",
)  # fmt: skip
#: Added in the end where values differ: a cluster asks for the mean over all its pairs, which is harsher than
#: a pair.
LENIENCE = {"number, different": 0.75, "day, different": 1.25}
ORDERED = {**SURROUNDING, **COMPETING}
#: Short pairs are dealt out into so many parts, each of which weighs as a story of its size does.
SHORT_PARTS = 120
#: Trees of a first look at every so many stories, after which only so many pairs of slots stay: a third of
#: the tables says as much. Pairs that it finds so far from together teach nothing more.
SCOUTS, SCOUTED, TELLING, FAR = 400, 2, 120, -6.0
#: Processes to learn in at once.
PROCESSES = 2
#: News as it was printed weighs more than stories written for this.
STRESS = dict.fromkeys(("seeds", "10b", "12b", "13b", "22b", "38b", "43b"), 2.5)
#: Traits of two clusters that are learned from, the least evidence (before it is learned) of a join that is
#: looked at, the ridge, and what is added in the end (chosen on stories held out, as for pairs).
TRAITS = ("mean", "best", "weaker side", "larger side", "compared", "fewer articles")
LEAST_JOIN, RIDGE, JOIN_LENIENCE = -2.5, 3.0, 0.9
#: Weights below this do not ship.
LEAST = 0.01
#: Slots that tell the stories apart rather than the claims, or that only clash.
LEFT_OUT = ("asked", "people")

ABOUT = "What levels weigh, in log odds: see claimdiff/comparison/weights.py. By benchmarks/fit_alignment.py."

Model = dict[str, Any]


@dataclass
class Story:
    """The compared pairs of one story, and whether gold puts each together."""

    name: str
    gold: dict[str, Any]
    folder: Path
    pairs: list[ComparedPair] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    together: list[bool] = field(default_factory=list)


def story(pair: str) -> Story:
    """Read, extract and compare one story."""
    path, folder = pair.rsplit(":", 1)
    gold = json.loads(Path(path).read_text(encoding="utf-8"))
    found = Story(gold["topic"], gold, Path(folder))
    articles, _ = read_articles([f"{folder}/{doc}.txt" for doc in gold["docs"]])
    documents = {d.article.id: d for d in map(segment, articles)}
    with weights.using(ruled([])):
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
    found.articles = [profile.claim.article for profile in alignment.profiles]
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
        with weights.using(ruled([])):
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

    def __init__(self, stories: Sequence[Story], slots: Sequence[str]) -> None:
        self.slots = list(slots)
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
    """Boosted trees of depth two over coded levels, summed up in tables of two slots.

    ``near`` says which pairs are looked at; all where it is not given.
    """

    def __init__(self, coding: Coding, stories: Sequence[Story], before: Any, near: Any = None) -> None:
        self.coding = coding
        self.rows = coding.matrix([pair for s in stories for pair in s.pairs])
        self.together = np.array([x for s in stories for x in s.together], dtype=float)
        weight = np.concatenate(
            [np.full(len(s.pairs), STRESS.get(s.name, 1.0) * len(s.pairs) ** -0.5) for s in stories]
        )
        self.weight = weight * len(weight) / weight.sum()
        if near is not None:
            self.rows, self.together, self.weight = self.rows[near], self.together[near], self.weight[near]
            before = before[near]
        ends = np.arange(len(self.rows) + 1) * self.rows.shape[1]
        flat = (self.rows + coding.starts[:-1]).ravel()
        one_hot = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(self.rows), int(coding.starts[-1])))
        #: Which rows hold each level, as a matrix of noughts and ones.
        self.held = one_hot.T.tocsr()
        self.start = self._start(before)
        self.margin = before + self.start
        self.tables: dict[tuple[int, int], Any] = {}
        self.allowed: frozenset[tuple[int, int]] = frozenset()

    def said(self, rows: Any) -> Any:
        """What all tables add up to, row by row."""
        return sum(cells[rows[:, one], rows[:, other]] for (one, other), cells in self.tables.items())

    def grown(self, trees: int, allowed: frozenset[tuple[int, int]] = frozenset()) -> Booster:
        """Itself with so many trees more, each of which looks at an allowed pair of slots (any, if empty)."""
        self.allowed = allowed
        for _ in range(trees):
            self.step()
        return self

    def telling(self, most: int) -> frozenset[tuple[int, int]]:
        """The pairs of slots whose tables tell the pairs of claims apart most, by standard deviation."""
        rows = self.rows
        spread = {at: float(cells[rows[:, at[0]], rows[:, at[1]]].std()) for at, cells in self.tables.items()}
        return frozenset(sorted(spread, key=lambda at: (-spread[at], at))[:most])

    def _may(self, slot: int, parent: int | None) -> bool:
        if not self.allowed or parent is None:
            return True
        return (min(slot, parent), max(slot, parent)) in self.allowed

    def _start(self, before: Any) -> float:
        """The start that best fits all pairs, by Newton's method."""
        start = 0.0
        for _ in range(20):
            chance = 1 / (1 + np.exp(-(before + start)))
            slope = (self.weight * (chance - self.together)).sum()
            start -= float(slope / (self.weight * chance * (1 - chance)).sum())
        return start

    def _sums(self, among: Any, slope: Any, bend: Any) -> Any:
        """Slope, bend and number at each level of each slot, of the rows where ``among`` is true."""
        return (self.held @ (np.stack([slope, bend, np.ones(len(slope))], axis=1) * among[:, None])).T

    def _split(self, sums: Any, parent: int | None = None) -> tuple[float, int, Any] | None:
        """The best cut in two: its gain, its slot, and whether each level goes left."""
        best: tuple[float, int, Any] | None = None
        for slot, name in enumerate(self.coding.slots):
            if not self._may(slot, parent):
                continue
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
        whole = self._sums(np.ones(len(self.rows), dtype=bool), slope, bend)
        root = self._split(whole)
        if root is None:
            return
        _, slot, goes = root
        left = goes[self.rows[:, slot]]
        sums_left = self._sums(left, slope, bend)
        self._grow((slot, goes, np.flatnonzero(left), sums_left), slope, bend)
        self._grow((slot, ~goes, np.flatnonzero(~left), whole - sums_left), slope, bend)

    def _grow(self, half: tuple[int, Any, Any, Any], slope: Any, bend: Any) -> None:
        slot, side, rows, sums = half
        child = self._split(sums, slot)
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

    def add_to(self, name: str, weight: float, level: str | None = None) -> None:
        """Add a weight to one level of a slot, or to all of them."""
        slot = self.coding.slots.index(name)
        levels = self.coding.levels[slot]
        self._add(slot, slot, np.diag([weight if level in (None, x) else 0.0 for x in levels]))

    def _of(self, rows: Any, slope: Any, bend: Any) -> float:
        return self._leaf(slope[rows].sum(), bend[rows].sum())

    def _add(self, one: int, other: int, table: Any) -> None:
        self.tables[one, other] = self.tables.get((one, other), 0.0) + table


def ruled(tables: list[dict[str, Any]], start: float = 0.0) -> Model:
    """A model of what is set by hand, as far as it is believed, and of tables."""
    prior = json.loads(PRIOR.read_text(encoding="utf-8"))
    rules: dict[str, dict[str, dict[str, float]]] = {}
    for relation, said in prior.items():
        if relation != "about":
            rules[relation] = {
                names: {level: round(weight * BELIEF, 3) for level, weight in row.items() if weight}
                for names, row in {"relation": {relation: said["start"]}, **said["slots"]}.items()
                if row
            }
    return {"start": start, "rules": rules, "tables": tables}


def by_themselves(stories: Sequence[Story], short: Sequence[Story]) -> Model:
    """What two claims weigh by themselves, as the stories teach it."""
    taught = [*stories, *short]
    slots = [name for name in taught[0].pairs[0].levels if name not in (*LEFT_OUT, *COMPETING)]
    with weights.using(ruled([])):
        before = np.array([weights.weigh(p.relation, p.levels) for s in taught for p in s.pairs])
    coding = Coding(taught, slots)
    looked = np.concatenate([np.full(len(s.pairs), i % SCOUTED == 0) for i, s in enumerate(taught)])
    scouts = Booster(coding, taught, before, looked).grown(SCOUTS)
    margin = before + scouts.start + scouts.said(coding.matrix([p for s in taught for p in s.pairs]))
    near = np.array([x for s in taught for x in s.together]) | (margin > FAR)
    booster = Booster(coding, taught, before, near).grown(TREES, scouts.telling(TELLING))
    return ruled(shipped(booster), round(booster.start, 2))


def competing(stories: Sequence[Story], model: Model) -> list[Story]:
    """The stories with pairs weighed by a model, and their levels of competition."""
    found = []
    with weights.using(model):
        for s in stories:
            weighed = [
                p._replace(weight=capped(weights.weigh(p.relation, p.levels), p.levels)) for p in s.pairs
            ]
            found.append(replace(s, pairs=compete(weighed, s.articles)))
    return found


#: What the processes of ``learned`` find when they are forked.
_LEARNT_FROM: list[tuple[Sequence[Story], Sequence[Story]]] = []


def _without(part: int) -> Model:
    """What the stories teach without one part of them; without none where it is below nought."""
    stories, short = _LEARNT_FROM[0]
    return by_themselves([s for i, s in enumerate(stories) if part < 0 or i % PARTS != part], short)


def learned(stories: Sequence[Story], short: Sequence[Story]) -> Model:
    """The model that the stories teach, as it ships."""
    _LEARNT_FROM[:] = [(stories, short)]
    # Forked, so that the stories need not be sent.
    with ProcessPoolExecutor(PROCESSES, get_context("fork")) as pool:
        model, *others = pool.map(_without, range(-1, PARTS))
    seen = [s for part in range(PARTS) for s in competing(stories[part::PARTS], others[part])]
    # No tables of competition were in use: what competing() left is what two claims weigh by themselves.
    before = np.array([p.weight for s in seen for p in s.pairs])
    booster = Booster(Coding(seen, [*BESIDE, *COMPETING]), seen, before).grown(COMPETING_TREES)
    booster.add_to("relation", booster.start)
    for level in booster.coding.code[booster.coding.slots.index("relation")]:
        booster.add_to("relation", LENIENCE.get(level, 0.0), level)
    model = {**model, "competition": shipped(booster)}
    return {**model, "joins": joins(seen, model)}


def joins(stories: Sequence[Story], model: Model) -> dict[str, float]:
    """What the traits of two clusters weigh, by logistic regression.

    The pairs have been weighed by models that never saw their story. A join is right if gold puts together at
    least half of the pairs that were compared.
    """
    rows: list[list[float]] = []
    right: list[bool] = []
    with weights.using(model):
        for s in stories:
            pairs = compete(s.pairs, s.articles)
            gold = {(p.a, p.b): x for p, x in zip(pairs, s.together, strict=True)}
            for here, there, traits in candidate_joins(len(s.articles), pairs, s.articles):
                alone = len({s.articles[i] for i in (*here, *there)}) == 1
                if alone or weights.weigh_join(traits) < LEAST_JOIN:
                    continue
                met = [gold[at] for a in here for b in there if (at := (min(a, b), max(a, b))) in gold]
                rows.append([traits[name] for name in TRAITS])
                right.append(2 * sum(met) >= len(met))
    found, start = regression(np.array(rows), np.array(right, dtype=float))
    weighed = {name: round(float(weight), 3) for name, weight in zip(TRAITS, found, strict=True)}
    return {"start": round(start + JOIN_LENIENCE, 3), **weighed}


def regression(rows: Any, right: Any) -> tuple[Any, float]:
    """Weights and start of a logistic regression held to nothing by a ridge, by Newton's method."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    scaled = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    weight = np.zeros(scaled.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-scaled @ weight))
        slope = scaled.T @ (chance - right) + RIDGE * weight
        bend = (scaled.T * (chance * (1 - chance))) @ scaled + RIDGE * np.eye(len(weight))
        weight -= np.linalg.solve(bend, slope)
    found = weight[:-1] / spread
    return found, float(weight[-1] - (found * mean).sum())


def shipped(booster: Booster) -> list[dict[str, Any]]:
    """Tables as they are written: for each two slots, what their levels weigh together."""
    tables: list[dict[str, Any]] = []
    coding = booster.coding
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
                if abs(w) >= LEAST / 2
            }
            if row:
                cells[level] = row
        names = [coding.slots[one]] if one == other else [coding.slots[one], coding.slots[other]]
        if cells:
            tables.append({"slots": names, "weights": cells})
    return tables


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


def held_out(stories: Sequence[Story], short: Sequence[Story], folds: int) -> None:
    """Print the figures of each story with weights that never saw it."""
    from scoring import figures

    total: Counter[str] = Counter()
    for part in range(folds):
        model = learned([s for i, s in enumerate(stories) if i % folds != part], short)
        held = stories[part::folds]
        for found, counts in zip(held, scores(held, model), strict=True):
            print(found.name, figures(counts), flush=True)
            total.update(counts)
    print("all", figures(total))


def written(model: Model) -> str:
    """The model as JSON, a rule or a table a line."""

    def listed(tables: list[dict[str, Any]]) -> str:
        return ",\n".join(json.dumps(table, ensure_ascii=False) for table in tables)

    rules = ",\n".join(
        f"{json.dumps(relation)}: {{\n"
        + ",\n".join(f"{json.dumps(names)}: {json.dumps(row)}" for names, row in said.items())
        + "\n}"
        for relation, said in model["rules"].items()
    )
    return (
        f'{{"about": {json.dumps(ABOUT)},\n"start": {model["start"]},\n"rules": {{\n{rules}\n}},\n'
        f'"tables": [\n{listed(model["tables"])}\n],\n"competition": [\n{listed(model["competition"])}\n],\n'
        f'"joins": {json.dumps(model["joins"])}}}\n'
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
    short = [part for path in options.sets if path.endswith(".yaml") for part in short_pairs(Path(path))]
    if options.held_out:
        held_out(stories, short, options.held_out)
        return
    WEIGHTS.write_text(written(learned(stories, short)), encoding="utf-8")


if __name__ == "__main__":
    main()
