"""Sentences end where a reader would end them, and spans spell their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.models import Article
from claimdiff.segmentation import segment


def sentences(text: str, title_span: tuple[int, int] | None = None) -> list[str]:
    """The sentences of a text as strings."""
    document = segment(Article(id="a", path="a", source="a", text=text, title_span=title_span))
    return [text[s.start : s.end] for s in document.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One died. Two fled.", ["One died.", "Two fled."]),
        ("Quake hits coast\nTwo people died.", ["Quake hits coast", "Two people died."]),
        ("The U. S. Geological Survey said so at 2:09 a. m. on Friday.", None),
        ("He hit. 308 with 33 homers.", None),
        ("The find of a. 357 Magnum shocked them.", None),
        ("Fans of Yahoo. com read it.", None),
        ("He met Lt. Gen. Walter Boomer.", None),
        ('She asked "Did you feel it? " and left.', None),
        ("In the end it cost him 300. He paid.", ["In the end it cost him 300.", "He paid."]),
    ],
)
def test_sentence_ends(text: str, expected: list[str] | None) -> None:
    """Abbreviations, scarred decimals and addresses do not end a sentence; full stops and line ends do."""
    assert sentences(text) == (expected or [text])


def test_wrapped_paragraph_is_one_piece() -> None:
    """A paragraph wrapped at a column is read across its line ends; a list of headlines is not."""
    wrapped = (
        "The fire brigade said on Tuesday that a total of\n"
        "31 engines from four towns had been sent to the\n"
        "warehouse. No one was hurt."
    )
    assert len(sentences(wrapped)) == 2
    assert (
        len(sentences("Fire destroys old warehouse in harbour\nMinister resigns over the housing deal")) == 2
    )


def test_parts() -> None:
    """The title and captions are told from the body."""
    text = "Two die in fire\nPhoto by Jo Li: the burnt house\nTwo people died."
    document = segment(Article(id="a", path="a", source="a", text=text, title_span=(0, 15)))
    assert [s.part for s in document.sentences] == ["title", "caption", "body"]


@given(st.text(alphabet=st.sampled_from("aB9 .,'\"\n\r-–“”?!(:éßИ中\u2028\x0b"), max_size=200))
def test_sentences_cover_every_token(text: str) -> None:
    """Every token lies in exactly one sentence and sentences keep their order, whatever the text."""
    document = segment(Article(id="a", path="a", source="a", text=text))
    covered = [i for s in document.sentences for i in range(s.first, s.last)]
    assert covered == list(range(len(document.tokens)))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in document.sentences)
