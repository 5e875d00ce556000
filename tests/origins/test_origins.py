"""Articles that share an origin are grouped, with evidence; independent ones are not."""

import random

import pytest

from claimdiff.extraction import extract_claims
from claimdiff.models import Article, Origin
from claimdiff.origins import find_origins
from claimdiff.origins.credits import article_credit, find_credits
from claimdiff.segmentation import segment

REPORT = """Harbour warehouse burns for a second night
Firefighters from four towns fought a blaze at the old grain warehouse in Tarnby harbour until dawn on Friday.
Some 31 engines were sent to the scene and 240 residents had to leave their homes along the quay.
The mayor said that the building had stood empty since 1998 and that its owner had been fined twice.
Investigators expect to enter the ruin on Monday, once the walls have been made safe by engineers.
"""
REWRITE = """Second night of fire in the harbour
Firefighters from four towns battled a blaze at the old grain warehouse in Tarnby harbour until dawn Friday.
Some 13 engines were sent to the scene, and 240 residents had to leave homes along the quay.
The mayor said the building had stood empty since 1998 and that its owner has been fined twice.
"""
INDEPENDENT = """Tarnby wakes to smoke
Lena Holm was asleep when the sirens began, and by the time she opened her window the sky was orange.
Her street was cleared within the hour by the fire brigade, which counted 240 people at the school gym.
Nobody on the quay will miss the warehouse, she says, but everyone will miss the view of it at dusk.
"""


def origins(texts: dict[str, str]) -> list[Origin]:
    """The origins of articles given as id and text."""
    documents = [segment(Article(id=k, path=k, source=k, text=t)) for k, t in texts.items()]
    return find_origins(documents, {d.article.id: extract_claims(d) for d in documents})


def test_reprint_and_independent_report() -> None:
    """A light edit joins its original and names the passages; a report of its own stands alone."""
    found = origins({"a": REPORT, "b": REWRITE, "c": INDEPENDENT})
    assert [o.articles for o in found] == [("a", "b"), ("c",)]
    (link,) = found[0].links
    assert link.articles == ("a", "b")
    assert [e.kind for e in link.evidence][:1] == ["passages"]
    assert len(link.evidence[0].spans) == 3


def test_passage_spans_spell_sentences() -> None:
    """Spans of a passage are whole sentences of both articles."""
    (link,) = origins({"a": REPORT, "b": REWRITE})[0].links
    for one, other in link.evidence[0].spans:
        assert REPORT[one.start : one.end].endswith(".")
        assert REWRITE[other.start : other.end].endswith(".")


def test_order_makes_no_difference() -> None:
    """The same articles in any order have the same origins."""
    texts = {"a": REPORT, "b": REWRITE, "c": INDEPENDENT, "d": REPORT.replace("31", "30")}
    expected = origins(texts)
    for seed in range(3):
        shuffled = list(texts.items())
        random.Random(seed).shuffle(shuffled)
        assert origins(dict(shuffled)) == expected


def test_a_shared_quotation_is_no_origin() -> None:
    """Two reports of one press conference quote the same words and stay two origins."""
    quote = '"We will not rest until the last family is back in its own house," the mayor of Tarnby said.\n'
    one = "Mayor speaks\n" + quote + INDEPENDENT.split("\n", 1)[1]
    other = (
        "Town hall reacts\n"
        + quote
        + (
            "Opposition councillors left the room before the end and called the promise an empty one.\n"
            "A vote on the budget for the harbour is due next week, and its outcome is open, clerks say.\n"
        )
    )
    assert [o.articles for o in origins({"a": one, "b": other})] == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("text", "outlet", "form"),
    [
        ("TARNBY (Reuters) - A warehouse burnt.", "Reuters", "dateline"),
        ("It burnt.\nBy Ann Lee – Coast Weekly – Translated by Harbour Society\n", "Coast Weekly", "byline"),
        ("It burnt.\n© 2012 The Associated Press. All rights reserved.", "AP", "byline"),
        ("The owner told BIRN that he was abroad.", "BIRN", "report"),
        ("It burnt, according to Agence France-Presse.", "AFP", "report"),
        ("The Tarnby Morning Post reported the fire first.", "Tarnby Morning Post", "report"),
    ],
)
def test_credits(text: str, outlet: str, form: str) -> None:
    """Bylines, datelines and attributions in running text are credits; agencies go by one name."""
    document = segment(Article(id="a", path="a", source="a", text=text))
    credit = find_credits(document)[0]
    assert (credit.outlet.removeprefix("The "), credit.form) == (outlet, form)


@pytest.mark.parametrize("text", ["He read the Tarnby Post on the quay.", "AP Biology is a hard course."])
def test_no_credits(text: str) -> None:
    """An outlet that is merely mentioned is not credited."""
    assert not find_credits(segment(Article(id="a", path="a", source="a", text=text)))


def test_article_credit() -> None:
    """One statement credited to an outlet does not make the article its report; a byline does."""
    once = segment(Article(id="a", path="a", source="a", text="The owner told BIRN that he was abroad."))
    assert article_credit(find_credits(once)) is None
    tagged = segment(Article(id="a", path="a", source="a", text="TARNBY (AP) -- It burnt, CNN reported."))
    credit = article_credit(find_credits(tagged))
    assert credit is not None
    assert credit.outlet == "AP"
