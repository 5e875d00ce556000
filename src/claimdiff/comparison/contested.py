"""How often sources differ on such a value, as the words around it tell.

"At least 27 people were killed" is what every source says of an event, each with its own figure; "three in
one county" or "11 of them children" few say at all. Two values of the first sort rather answer one question
than one of each, which ``clustering`` reckons with. Which words tell them apart is learned from stories with
gold: a logistic regression on the words before, after and within a value (``benchmarks/fit_contested.py``),
of which each claim gets a step of ten.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import Any, NamedTuple

from claimdiff.comparison.learned import Learned
from claimdiff.models import Claim

#: So many steps lead from what one source alone tells to what sources differ on.
STEPS = 10
#: The step that speaks neither for nor against a join, chosen on stories held out.
MIDDLE = 5
#: Kinds that have the middle step: what sources differ on is the event then, which words hardly tell (learned
#: for them too, "2012" and "2014" for one deal fell apart).
UNGRADED = frozenset({"date", "time"})
#: So many words on either side are looked at one by one.
_BESIDE = 6
_TOKEN = re.compile(r"[A-Za-z]+|\d[\d.,]*|[^\w\s]")

#: What a trait's word weighs, by the kind of claim and the trait.
Weights = Mapping[str, Mapping[str, Mapping[str, float]]]


class Model(NamedTuple):
    """What words weigh (log odds), and where the steps begin."""

    weights: Weights
    steps: Sequence[float]


def step_of(claim: Claim, sentence: str) -> int:
    """The step of a claim, 0 to 9; ``sentence`` is the text of its sentence."""
    if claim.kind in UNGRADED:
        return MIDDLE
    model = _MODEL.current()
    weights = model.weights.get(claim.kind, {})
    nothing: Mapping[str, float] = {}
    found = fsum([weights.get(trait, nothing).get(word, 0.0) for trait, word in traits(claim, sentence)])
    return bisect_right(model.steps, found)


def traits(claim: Claim, sentence: str) -> Iterator[tuple[str, str]]:
    """What is looked at: a trait and the word that it has, each once."""
    begin, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    before, within, after = (tokens(text) for text in (sentence[:begin], sentence[begin:end], sentence[end:]))
    within = [word for word in within if word != "#"]
    about = claim.about
    found = {
        ("start", ""),
        ("part", claim.part),
        ("property", about.property or ""),
        ("head", about.head or ""),
        ("unit", claim.unit or ""),
        ("predicate", claim.predicate or ""),
        ("bound", claim.bound),
        ("trend", claim.trend or ""),
        ("role", about.role or ""),
        ("claimant", "some" if claim.claimant else "none"),
        ("place", "some" if about.place else "none"),
    }
    found.update(("modifier", word) for word in about.modifiers)
    found.update(("in sentence", word) for word in (*before, *after))
    for side, words in (("before", before[: -_BESIDE - 1 : -1]), ("after", after[:_BESIDE])):
        found.update((side, word) for word in words)
        found.update((f"{side} {at}", word) for at, word in enumerate(words, 1))
        if len(words) > 1:
            found.add((f"two {side}", " ".join(words[:2])))
    following = after[0] if after else ""
    found.update(("within", word) for word in within)
    found.update(("within and after", f"{word} {following}") for word in within)
    found.add(("on both sides", f"{before[-1] if before else ''} {following}"))
    found.add(("numbers beside", str(min(4, (before + after).count("#")))))
    found.add(("words before", str(min(4, len(before) // 4))))
    found.add(("words in all", str(min(5, (len(before) + len(after)) // 8))))
    return iter(found)


def tokens(text: str) -> list[str]:
    """Words in small letters, each number as ``#``, and marks."""
    return ["#" if token[0].isdigit() else token.lower() for token in _TOKEN.findall(text)]


def _read(data: Mapping[str, Any]) -> Model:
    return Model(data["weights"], data["steps"])


_MODEL = Learned("contested", _read)
#: Go by another model for a while; for the scripts that learn.
using = _MODEL.using
