"""Front matter that needs no YAML parser reads as the parser reads it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimdiff.articles.front_matter import _load, _plain, _text

KEYS = st.sampled_from(["title", "source", "published", "updated", "url", "x-y", "true", "No"])
VALUES = st.one_of(
    st.text(alphabet="ab 1:#'\"-\\.,[]{}&*!|>%@`?\t~é\x85\u2028\r0eE_+xo/TZ", max_size=14),
    st.sampled_from(
        [
            "2023-06-20",
            "2023-13-20",
            "2001-12-14 t21:59:43",
            "true",
            "Null",
            "450 people are said to have left",
            "450 people: some left",
            "Title: more",
            "a #b",
            "a#b",
            "https://news.example/a?b=c#d",
            '"Quoted: with a colon"',
            "'it''s'",
            '"a\\nb"',
            "1_000",
            "12:30:45",
            "1 e5",
            "word:",
        ]
    ),
)
ROWS = st.lists(st.tuples(KEYS, VALUES, st.sampled_from(["", "\r", " "])), max_size=4)


@given(ROWS)
def test_plain_rows_read_as_yaml_does(rows: list[tuple[str, str, str]]) -> None:
    """Whatever the short way reads, the parser reads too, with the same texts."""
    block = "".join(f"{key}: {value}{end}\n" for key, value, end in rows)
    plain = _plain(block)
    if plain is not None:
        parsed = _load(block, "a.md")
        assert {key: _text(value) for key, value in plain.items()} == {
            key: _text(value) for key, value in parsed.items()
        }


def test_usual_front_matter_takes_the_short_way() -> None:
    """Titles, outlets, days and addresses as people write them need no parser."""
    block = 'title: "Raid: 96 devices"\nsource: Habilian\npublished: 2023-06-20\nurl: https://a.example/b#c\n'
    assert _plain(block) == {
        "title": "Raid: 96 devices",
        "source": "Habilian",
        "published": "2023-06-20",
        "url": "https://a.example/b#c",
    }
    assert _plain("title: 450 people have left\r\n") == {"title": "450 people have left"}


def test_what_yaml_refuses_or_takes_otherwise_is_left_to_it() -> None:
    """Mistakes, structures and values that are no text go to the parser, which knows their places."""
    for block in ("title: a: b\n", "title: [a]\n", "title:\n  - a\n", "title: null\n", "title: 5\n", "a: b"):
        assert _plain(block) is None, block
