"""Quantities have the value, unit, bound and trend their sentence states, and nothing else is one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.numerals import find_numerals
from claimdiff.extraction.quantities import find_quantities
from claimdiff.models import Article, Interval, PointedInterval
from claimdiff.segmentation import Document, segment
from tests.effort import assert_linear

GOLDEN = Path(__file__).parents[1] / "golden" / "quantities"
FILES = sorted(path.stem for path in GOLDEN.glob("*.yaml") if path.stem != "numerals")
CASES = [(name, case) for name in FILES for case in YAML(typ="safe").load(GOLDEN / f"{name}.yaml")]
WORDS = """one two hundred million dozens half third a of - – . , / $ € £ % m bn 12 3.5 1,000 ½ percent points
km miles per
hour an acre about up to rose by fell at least more than no none were injured single pounds USD A in
out between and ( ) No Section Boeing 737 ' " cents feet inches magnitude quake first second people
killed"""
PIECES = st.sampled_from(WORDS.split())


def laid_out(text: str) -> Document:
    """The text as an article cut into sentences."""
    return segment(Article(id="a", path="a", source="a", text=text))


def found(document: Document) -> list[Mention]:
    """The quantities of a document, as no date or name took any token."""
    return [
        mention
        for sentence in document.sentences
        for mention in find_quantities(document, sentence, find_numerals(document, sentence), set())
    ]


def spelled(document: Document, mention: Mention) -> str:
    """A mention on one line: span, kind, value; then unit, rate, bound, trend and vagueness, if any.

    A range is ``low..high``, with ``@point`` where one number stands for it.
    """
    value = mention.value
    if isinstance(value, Interval):
        point = f"@{value.point:.12g}" if isinstance(value, PointedInterval) else ""
        text = f"{value.low:.12g}..{value.high:.12g}{point}"
    else:
        text = value if isinstance(value, str) else f"{value:.12g}"
    unit = mention.unit or ""
    extras = [
        unit,
        f"per {mention.per}" if mention.per else "",
        mention.bound if mention.bound != "=" else "",
        mention.trend or "",
        "vague" if mention.vague else "",
    ]
    said = " ".join(extra for extra in extras if extra)
    return f"{document.spelled(mention.first, mention.last)} = {mention.kind} {text} {said}".rstrip()


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[f"{n}: {c['why']}" for n, c in CASES])
def test_golden(case: dict[str, Any]) -> None:
    """Each quantity of a golden sentence is found as written there, and there is no other."""
    document = laid_out(case["text"])
    assert [spelled(document, mention) for mention in found(document)] == list(case["finds"])


@given(st.lists(PIECES, max_size=25), st.sampled_from([" ", "", "-"]))
def test_any_mix_of_pieces(pieces: list[str], glue: str) -> None:
    """Quantities never raise, stay inside their sentence and in order, and a range runs upwards."""
    document = laid_out(glue.join(pieces))
    for sentence in document.sentences:
        mentions = find_quantities(document, sentence, find_numerals(document, sentence), set())
        assert mentions == sorted(mentions, key=lambda m: (m.first, m.last))
        for mention in mentions:
            assert sentence.first <= mention.first < mention.last <= sentence.last
            if isinstance(mention.value, Interval):
                assert mention.value.low is not None
                assert mention.value.high is not None
                assert mention.value.low < mention.value.high


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """No text makes it raise, and a span spells its text."""
    document = laid_out(text)
    assert all(document.spelled(m.first, m.last) in text for m in found(document))


@pytest.mark.parametrize(
    "piece",
    [
        "$",
        "$1 ",
        "1-",
        "1 to ",
        "up to ",
        "no ",
        "a single ",
        "1 (",
        "about ",
        "5'",
        '1" ',
        "1/2 a ",
        "%1",
        "one of the ",
        "two one in ",
        "one was ",
        "two and lost one, ",
        "scores are ",
        "quake was 5.5 at ",
        "intensity of VI ",
        "now number 7 ",
        "of 3m ",
    ],
)
def test_hostile_text_takes_linear_effort(piece: str) -> None:
    """Eight times the pieces in one sentence take no more than about eight times the work."""
    assert_linear(lambda text: found(laid_out(text)), piece)
