"""What each value is the value of, from golden cases and from rules."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.comparison.questions import question_of
from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Claim
from claimdiff.segmentation import Document, segment
from tests.effort import assert_linear

GOLDEN = Path(__file__).parents[1] / "golden" / "slots"
ABOUT = ("head", "of", "property", "concept", "agent", "place", "per", "time", "event", "role")


def _cases() -> list[Any]:
    yaml = YAML(typ="safe")
    cases = []
    for path in sorted(GOLDEN.glob("*.yaml")):
        for n, case in enumerate(yaml.load(path.read_text(encoding="utf-8")), 1):
            missed = [pytest.mark.xfail(reason="known miss", strict=True)] if case.get("missed") else []
            cases.append(pytest.param(case, id=f"{path.stem}-{n}", marks=missed))
    return cases


def _document(case: dict[str, Any]) -> Document:
    return segment(Article(id="a", path="a.txt", source="a", text=case["text"]))


def _claim(case: dict[str, Any], document: Document | None = None) -> Claim:
    claims = extract_claims(document or _document(case))
    found = [c for c in claims if c.value == case["value"]]
    assert found, f"no claim of value {case['value']} among {[c.text for c in claims]}"
    return found[0]


def _question(claim: Claim, document: Document) -> str | None:
    """What is asked of a claim's value, as comparison asks it."""
    sentence = next(s for s in document.sentences if s.start == claim.sentence.start)
    first = bisect_left(document.tokens.starts, claim.start)
    return question_of(claim, document, sentence, first, bisect_left(document.tokens.starts, claim.end))


@pytest.mark.parametrize("case", _cases())
def test_golden(case: dict[str, Any]) -> None:
    """Every slot that the case names has the value that it names."""
    document = _document(case)
    claim = _claim(case, document)
    said = {name: getattr(claim.about, name) for name in ABOUT}
    said["question"] = _question(claim, document)
    said |= {name: getattr(claim, name) for name in ("unit", "subject", "predicate", "claimant", "hedged")}
    said |= {"negated": claim.negated, "text": claim.text}
    wanted = {
        name: value for name, value in case.items() if name not in ("why", "text", "value", "span", "missed")
    }
    if "span" in case:
        wanted["text"] = case["span"]
    assert {name: said[name] for name in wanted} == wanted


def test_spans_spell_their_text() -> None:
    """A count's span grows to its noun and still spells its text."""
    text = "Police seized 96 old computers."
    claim = _claim({"text": text, "value": 96})
    assert claim.text == "96 old computers" == text[claim.start : claim.end]


WORDS = (
    "police 15 officers were injured , and that which said the of in - $ million . Acme 12 % not to "
    "killed he ’ was 43 years old for ( ) : — 's more than half a third 2012"
)
PIECES = [*WORDS.split(" "), '"', "\n", "Ana Petrova"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=50))
def test_any_jumble_has_claims_that_spell_their_text(pieces: list[str]) -> None:
    """No order of words makes the slots raise; spans lie in the text and labels are never empty."""
    text = " ".join(pieces)
    for claim in extract_claims(segment(Article(id="a", path="a", source="a", text=text))):
        assert text[claim.start : claim.end] == claim.text
        for said in (claim.subject, claim.predicate, claim.unit, claim.about.of, claim.about.agent):
            assert said is None or said.strip()


@pytest.mark.parametrize(
    "piece",
    [
        "12 ",
        "and ",
        "12, ",
        "that 12 ",
        "A 5 ",
        '"12 ',
        "which said 5 of ",
        "he said 5 ",
        "of the 9 ",
        "on Monday ",
        "3 years of ",
    ],
)
def test_effort_grows_with_length_only(piece: str) -> None:
    """A long sentence of one repeated piece takes work in proportion to its length."""
    assert_linear(
        lambda text: extract_claims(segment(Article(id="a", path="a", source="a", text=text))), piece
    )
