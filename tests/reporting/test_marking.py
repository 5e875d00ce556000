"""Claims are marked where they stand, and the marked text is the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimdiff import Article, extract
from claimdiff.models import Claim, Kind, Span
from claimdiff.reporting import Style
from claimdiff.reporting.marked_article import marked_articles
from claimdiff.reporting.marking import marked_paragraphs, pieces

TEXT = "Police seized one hundred and seven devices.\n\nA mayor spoke on Tuesday.\x1b[H\n"


def claim(start: int, end: int, text: str) -> Claim:
    """A claim on a span."""
    return Claim(
        id=f"a:{start}:count:{end}", article="a", start=start, end=end, text=text[start:end],
        sentence=Span(start=0, end=len(text)), kind="count", value=1,
    )  # fmt: skip


def test_overlapping_claims_share_pieces() -> None:
    """A piece names every claim that covers it, and each claim opens and closes once."""
    text = "abcdefgh"
    outer, crossing = claim(0, 5, text), claim(3, 7, text)
    found = pieces(text, [crossing, outer])
    assert [(p.text, p.claims) for p in found] == [
        ("abc", (outer,)),
        ("de", (outer, crossing)),
        ("fg", (crossing,)),
        ("h", ()),
    ]
    assert [p.opens for p in found] == [(outer,), (crossing,), (), ()]
    assert [p.closes for p in found] == [(), (outer,), (crossing,), ()]


@given(
    st.text(alphabet="ab \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 9)), max_size=8),
)
def test_pieces_put_together_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    """Whatever claims there are; of paragraphs only the white space around them is left out."""
    claims = [claim(a, min(a + n, len(text)), text) for a, n in spans if a < len(text)]
    assert "".join(piece.text for piece in pieces(text, claims)) == text
    paragraphs = ["".join(piece.text for piece in p) for p in marked_paragraphs(text, claims)]
    assert "".join(" ".join(paragraphs).split()) == "".join(text.split())
    covered = {c.id for p in marked_paragraphs(text, claims) for piece in p for c in piece.claims}
    assert {c.id for c in claims if c.text.strip()} <= covered


def test_an_article_is_shown_with_its_claims_in_brackets_and_values_in_figures() -> None:
    """Without colour brackets mark; a value that is not spelled in figures is added; controls stay text."""
    extraction = extract(Article(id="a", path="a.txt", source="Gazette", text=TEXT))
    shown = marked_articles(extraction, (), Style())
    assert "[one hundred and seven devices = 107]" in shown
    assert "Gazette · date of publication unknown · a.txt" in shown
    assert "\\u001b[H" in shown
    assert "\x1b" not in shown
    dates: tuple[Kind, ...] = ("date",)
    only_dates = marked_articles(extraction, dates, Style())
    assert "[one hundred" not in only_dates


def test_with_colour_no_brackets_are_needed() -> None:
    """The words are as they stand, in the colour of their kind."""
    extraction = extract(Article(id="a", path="a.txt", source="Gazette", text=TEXT))
    shown = marked_articles(extraction, (), Style(color=True, width=80))
    assert "\x1b[1;36mone hundred and seven devices\x1b[0m" in shown
