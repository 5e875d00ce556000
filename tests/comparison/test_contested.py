"""How often sources differ on a value, by the words around it."""

from __future__ import annotations

import pytest

from claimdiff.comparison.contested import MIDDLE, STEPS, step_of, tokens, traits, using
from claimdiff.extraction import extract_claims
from claimdiff.lexicon import table
from claimdiff.models import Article, Claim
from claimdiff.segmentation import segment


def only(text: str, value: str) -> Claim:
    """The claim of a text that holds this value."""
    article = Article(id="a", path="a.txt", source="A", text=text)
    (found,) = [c for c in extract_claims(segment(article)) if value in c.text and c.kind != "name"]
    return found


def sentence(text: str, claim: Claim) -> str:
    """The text of a claim's sentence."""
    return text[claim.sentence.start : claim.sentence.end]


def test_tokens_keep_words_and_marks_and_hide_figures() -> None:
    """What is learned of "27 killed" holds for any number."""
    assert tokens("At least 27 people, or 1,200?") == ["at", "least", "#", "people", ",", "or", "#", "?"]


def test_traits_look_outwards_from_the_value() -> None:
    """The nearest word counts first on either side; what stands within the value has a trait of its own."""
    text = "Police said at least 27 people were killed in the attack."
    claim = only(text, "27")
    found = set(traits(claim, sentence(text, claim)))
    assert {("before 1", "said"), ("after 1", "were"), ("within", "people"), ("after", "killed")} <= found
    assert {("property", "deaths"), ("numbers beside", "0"), ("on both sides", "said were")} <= found


def test_a_model_says_which_step_a_claim_has() -> None:
    """Weights add up, and the steps say where one ends."""
    text = "Three people died in one county."
    claim = only(text, "Three")
    model = {"steps": [-1.0, 1.0], "weights": {"count": {"after": {"died": 1.5, "county": -3.0}}}}
    with using(model):
        assert step_of(claim, sentence(text, claim)) == 0
    with using({**model, "weights": {"count": {"after": {"died": 1.5}}}}):
        assert step_of(claim, sentence(text, claim)) == 2
    with using({**model, "weights": {}}):
        assert step_of(claim, sentence(text, claim)) == 1


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("At least 27 people were killed in the blast, police said.", "Two of the 27 were nurses."),
        ("The quake had a magnitude of 6.1, the agency said.", "He walked 6.1 miles to the shop."),
        ("The death toll rose to 45 on Friday.", "He was 45 when his book came out."),
    ],
)
def test_tolls_are_more_contested_than_what_is_told_in_passing(more: str, less: str) -> None:
    """What ships knows what news differ on."""
    steps = []
    for text in (more, less):
        article = Article(id="a", path="a.txt", source="A", text=text)
        found = [c for c in extract_claims(segment(article)) if c.kind in ("count", "measure", "age")]
        steps.append(max(step_of(claim, sentence(text, claim)) for claim in found))
    assert steps[0] > steps[1]


def test_what_ships_has_nine_borders_in_order() -> None:
    """One fewer than there are steps."""
    steps = table("contested")["steps"]
    assert len(steps) == STEPS - 1
    assert steps == sorted(steps)


def test_days_and_hours_are_not_graded() -> None:
    """Nothing speaks for or against two dates, whatever words stand around them."""
    text = "At least 27 people were killed on 3 May 2010 at 4 p.m."
    article = Article(id="a", path="a.txt", source="A", text=text)
    found = [c for c in extract_claims(segment(article)) if c.kind in ("date", "time")]
    assert found
    assert {step_of(claim, sentence(text, claim)) for claim in found} == {MIDDLE}
