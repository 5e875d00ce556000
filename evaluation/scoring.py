"""The figures of one story: what was extracted, aligned and reported, per kind, and why the rest was not.

Definitions:

- *extraction*: the share of gold mentions that a claim covers (spans overlap) with the same value. A mention
  takes the claim that overlaps it most, the shorter of two that overlap it as much.
- *alignment*: precision and recall of pairs of claims, of different articles, in one cluster. The right pairs
  are those of the mentions of one gold fact; a pair that the gold says nothing of counts as wrong, so
  precision is a lower limit. Recall counts the pairs of mentions never extracted too. *Judged* precision
  looks only at pairs of claims that both carry gold mentions.
- *discrepancies*: a gold discrepancy (conflict, update, scope) is found when a reported one holds two of its
  mentions with different values. A reported one is right when it does so and at least half of its claims
  belong to that fact.
- *verdict*: the share of the discrepancies found whose verdict is the gold's too.
"""

from __future__ import annotations

import collections
import dataclasses
import itertools
from typing import Any

from values import same_value

DISCREPANT = frozenset({"conflict", "update", "scope"})


@dataclasses.dataclass
class Score:
    """Counts of one story (or a sum of stories), overall and per kind, and its misses by class."""

    total: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    kinds: dict[str, collections.Counter[str]] = dataclasses.field(
        default_factory=lambda: collections.defaultdict(collections.Counter)
    )
    misses: dict[str, list[str]] = dataclasses.field(default_factory=lambda: collections.defaultdict(list))

    def count(self, kind: str, name: str, number: int = 1) -> None:
        """Add to a figure, overall and for a kind."""
        self.total[name] += number
        self.kinds[kind][name] += number

    def without_names(self) -> collections.Counter[str]:
        """The counts of all kinds but names, of which the gold lists only some."""
        kept: collections.Counter[str] = collections.Counter()
        for kind, counts in self.kinds.items():
            if kind != "name":
                kept.update(counts)
        return kept

    def add(self, other: Score) -> None:
        """Add another story's counts."""
        self.total.update(other.total)
        for kind, counts in other.kinds.items():
            self.kinds[kind].update(counts)
        for name, lines in other.misses.items():
            self.misses[name].extend(lines)


def ratio(part: int, whole: int) -> float | None:
    """A share, or ``None`` of nothing."""
    return part / whole if whole else None


def f1(precision: float | None, recall: float | None) -> float | None:
    """Harmonic mean, or ``None`` where either is unknown."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(counts: collections.Counter[str]) -> dict[str, float | None]:
    """The figures that the counts give."""
    pair_p, pair_r = (
        ratio(counts["hit_pairs"], counts["said_pairs"]),
        ratio(counts["hit_pairs"], counts["gold_pairs"]),
    )
    row_p, row_r = (
        ratio(counts["right"], counts["reported"]),
        ratio(counts["found"], counts["gold_discrepancies"]),
    )
    return {
        "extraction": ratio(counts["extracted"], counts["mentions"]),
        "align_p": pair_p,
        "align_judged": ratio(counts["hit_pairs"], counts["judged_pairs"]),
        "align_r": pair_r,
        "align_f1": f1(pair_p, pair_r),
        "disc_p": row_p,
        "disc_r": row_r,
        "disc_f1": f1(row_p, row_r),
        "verdict": ratio(counts["typed"], counts["found"]),
    }


def best_claim(mention: dict[str, Any], claims: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The claim of the mention's article that overlaps it most and has its value."""
    best, best_key = None, (0, 0)
    for claim in claims:
        overlap = min(claim["end"], mention["end"]) - max(claim["start"], mention["start"])
        if overlap > 0:
            key = (overlap, claim["start"] - claim["end"])
            if (best is None or key > best_key) and same_value(mention, claim):
                best, best_key = claim, key
    return best


Pair = tuple[tuple[str, int, int], tuple[str, int, int]]


def cross_pairs(claims: list[dict[str, Any]]) -> set[Pair]:
    """Pairs of spans of different articles; two claims on one span count once."""
    spans = sorted({(claim["doc"], claim["start"], claim["end"]) for claim in claims})
    return {(a, b) for a, b in itertools.combinations(spans, 2) if a[0] != b[0]}


def shown(claim: dict[str, Any]) -> str:
    """A claim in a list of misses."""
    return f"{claim['doc']}: {claim.get('text')!r}"


class Judge:
    """Scores one report against one gold file."""

    def __init__(self, gold: dict[str, Any], report: dict[str, Any]) -> None:
        """Map mentions to claims; ``report`` is what ``compare --format json`` prints."""
        docs = {article["id"]: article["path"].replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
                for article in report["articles"]}  # fmt: skip
        self.facts = {fact["id"]: fact for fact in gold["facts"]}
        self.claims = {claim["id"]: dict(claim, doc=docs[claim["article"]]) for claim in report["claims"]}
        self.clusters = report["clusters"]
        self.score = Score()
        by_doc: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
        for claim in self.claims.values():
            by_doc[claim["doc"]].append(claim)
        #: fact id -> claim id -> value of the mention it carries
        self.carried: dict[str, dict[str, str]] = {fact: {} for fact in self.facts}
        self.facts_of: dict[str, set[str]] = collections.defaultdict(set)
        for fact in gold["facts"]:
            for mention in fact["mentions"]:
                found = best_claim(dict(mention, kind=fact["kind"]), by_doc[mention["doc"]])
                self.score.count(fact["kind"], "mentions")
                if found is None:
                    line = f"{mention['doc']}: {mention['value_text']!r} in {mention['quote']!r}"
                    self.score.misses["value not extracted"].append(line)
                    continue
                self.score.count(fact["kind"], "extracted")
                self.carried[fact["id"]][found["id"]] = str(mention["value"])
                self.facts_of[found["id"]].add(fact["id"])

    def align(self) -> None:
        """Count pairs."""
        gold_pairs: dict[Pair, str] = {}
        for fact in self.facts.values():
            pairs = cross_pairs([self.claims[claim] for claim in self.carried[fact["id"]]])
            gold_pairs.update(dict.fromkeys(pairs, fact["kind"]))
            stated = sum(a["doc"] != b["doc"] for a, b in itertools.combinations(fact["mentions"], 2))
            self.score.count(fact["kind"], "gold_pairs", max(stated, len(pairs)))
        known = {
            (claim["doc"], claim["start"], claim["end"])
            for key, claim in self.claims.items()
            if self.facts_of[key]
        }
        said: dict[Pair, str] = {}
        for cluster in self.clusters:
            pairs = cross_pairs([self.claims[claim] for claim in cluster["claims"]])
            said.update(dict.fromkeys(pairs, cluster["kind"]))
        for pair, kind in said.items():
            kind = gold_pairs.get(pair, kind)  # noqa: PLW2901
            self.score.count(kind, "said_pairs")
            self.score.count(kind, "judged_pairs", int(pair[0] in known and pair[1] in known))
            self.score.count(kind, "hit_pairs", int(pair in gold_pairs))

    def discrepancies(self) -> None:
        """Count the discrepancies found, and sort those missed and those reported wrongly into classes."""
        found: dict[str, set[str]] = collections.defaultdict(set)
        for cluster in self.clusters:
            values: dict[str, set[str]] = collections.defaultdict(set)
            share: collections.Counter[str] = collections.Counter()
            for claim in cluster["claims"]:
                for fact in self.facts_of[claim]:
                    values[fact].add(self.carried[fact][claim])
                    share[fact] += 1
            holds = {
                fact for fact in values if len(values[fact]) > 1 and self.facts[fact]["verdict"] in DISCREPANT
            }
            if cluster["verdict"] not in DISCREPANT:
                for fact in holds:
                    found[fact].add("not reported")
                continue
            self.score.count(cluster["kind"], "reported")
            for fact in holds:
                found[fact].add(cluster["verdict"])
            if any(2 * share[fact] >= len(cluster["claims"]) for fact in holds):
                self.score.count(cluster["kind"], "right")
            else:
                self.wrong_row(cluster, share, bool(holds))
        for fact in self.facts.values():
            if fact["verdict"] in DISCREPANT:
                self.judge_fact(fact, found[fact["id"]])

    def judge_fact(self, fact: dict[str, Any], verdicts: set[str]) -> None:
        """Count a gold discrepancy as found, or class it as missed."""
        self.score.count(fact["kind"], "gold_discrepancies")
        values = sorted({str(mention["value"]) for mention in fact["mentions"]})
        line = f"{fact['question']} {', '.join(values)}"
        if verdicts - {"not reported"}:
            self.score.count(fact["kind"], "found")
            typed = fact["verdict"] in verdicts
            self.score.count(fact["kind"], "typed", int(typed))
            if not typed:
                self.score.misses["found with another verdict"].append(
                    f"{line}: {sorted(verdicts)}, gold {fact['verdict']}"
                )
        elif verdicts:
            self.score.misses["missed: together, but not reported"].append(line)
        elif len(set(self.carried[fact["id"]].values())) < 2:
            self.score.misses["missed: too few values extracted"].append(line)
        else:
            self.score.misses["missed: never together in a cluster"].append(line)

    def wrong_row(self, cluster: dict[str, Any], share: collections.Counter[str], holds: bool) -> None:
        """Class a row that should not be there."""
        if holds:
            name = "wrong row: a discrepancy drowned in other claims"
        elif len(share) > 1:
            name = "wrong row: claims that answer different questions"
        elif not share:
            name = "wrong row: nothing the gold asks for"
        elif sum(share.values()) < len(cluster["claims"]):
            name = "wrong row: one gold fact and strangers"
        else:
            name = "wrong row: one gold fact, whose values do not differ so"
        claims = "; ".join(shown(self.claims[claim]) for claim in cluster["claims"][:6])
        self.score.misses[name].append(f"{cluster['verdict']}: {cluster['label']}: {claims}")


def score_story(gold: dict[str, Any], report: dict[str, Any]) -> Score:
    """Score one report against one gold file."""
    judge = Judge(gold, report)
    judge.align()
    judge.discrepancies()
    return judge.score
