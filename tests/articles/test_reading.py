"""Files of all sorts become articles, or are skipped with a reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.articles import Reading, read_articles
from claimdiff.articles.identity import settle
from claimdiff.models import Article

TEXT = "Police seized 96 computers at the camp.\n"


def write(folder: Path, name: str, content: str | bytes = TEXT) -> str:
    """A file with this content; gives its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return str(path)


def only(reading: Reading) -> Article:
    """The one article of a reading that skipped nothing."""
    assert reading.skipped == []
    (article,) = reading.articles
    return article


def reasons(reading: Reading) -> list[str]:
    """Why inputs were skipped."""
    return [item.reason for item in reading.skipped]


ALBANIAN = "Interior minister Bledi Çuçi said the raid in Durrës cost nobody’s life – “not one”.\n"
RUSSIAN = "Полиция изъяла 96 компьютеров в лагере под Тираной, сообщил министр внутренних дел.\n"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", ALBANIAN),
        ("utf-8-sig", ALBANIAN),
        ("utf-16", ALBANIAN),
        ("utf-32", ALBANIAN),
        ("cp1252", ALBANIAN),
        ("cp1251", RUSSIAN * 3),
    ],
)
def test_encodings_are_read(tmp_path: Path, encoding: str, text: str) -> None:
    """UTF-8 with and without a byte order mark, marked UTF-16 and UTF-32, and others by detection."""
    assert only(read_articles([write(tmp_path, "a.txt", text.encode(encoding))])).text == text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """Offsets count from the first character after the mark."""
    assert only(read_articles([write(tmp_path, "a.txt", b"\xef\xbb\xbfNine men.")])).text == "Nine men."


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    """Offsets count in the decoded file, where CR LF is two code points."""
    text = "Headline of the day\r\n\r\nNine men were held.\r\n"
    article = only(read_articles([write(tmp_path, "a.txt", text)]))
    assert article.text == text
    assert article.title == "Headline of the day"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b" \n\t\r\n", "nothing but white space"),
        (b"\xef\xbb\xbf \n", "nothing but white space"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file, not text"),
        (bytes(range(1, 32)) * 20, "binary file, not text"),
        (b"\xff\xfeN\0i\0\0\xd8", "marked as UTF-16-LE, but broken at byte 4"),
    ],
)
def test_what_is_no_text_is_skipped(tmp_path: Path, content: bytes, reason: str) -> None:
    """The reason says what is wrong with the file, and the other file is read."""
    reading = read_articles([write(tmp_path, "bad.txt", content), write(tmp_path, "good.txt")])
    assert reasons(reading) == [reason]
    assert [article.id for article in reading.articles] == ["good"]


def test_missing_files_and_patterns_without_match(tmp_path: Path) -> None:
    """Each is named as it was given."""
    reading = read_articles(["nowhere.txt", "nowhere/*.txt", "nul\0.txt"])
    assert [(item.path, item.reason) for item in reading.skipped] == [
        ("nowhere.txt", "no such file or directory"),
        ("nowhere/*.txt", "no file matches this pattern"),
        ("nul\0.txt", "no such file or directory"),
    ]


def test_an_unreadable_file(tmp_path: Path) -> None:
    """What the system refuses is passed on in its words."""
    path = write(tmp_path, "secret.txt")
    Path(path).chmod(0)
    try:
        Path(path).read_bytes()
    except PermissionError:
        assert reasons(read_articles([path])) == ["cannot be read (permission denied)"]
    else:
        pytest.skip("this user may read everything")


def test_enormous_files_are_skipped(tmp_path: Path) -> None:
    """The limit is named, and so is the option that changes it."""
    reading = read_articles([write(tmp_path, "a.txt", b"word " * 1000)], max_size=4000)
    assert reasons(reading) == ["larger than the limit of 0.004 MB (see --max-size)"]


def test_an_endless_device_is_not_read_to_its_end() -> None:
    """Never more is read than shows that it is too much."""
    if not Path("/dev/zero").exists():
        pytest.skip("no such device here")
    assert reasons(read_articles(["/dev/zero"])) == ["larger than the limit of 5 MB (see --max-size)"]


def test_duplicates_are_read_once_and_named(tmp_path: Path) -> None:
    """One file twice, a link to it, another file with the same content."""
    a = write(tmp_path, "a.txt")
    b = write(tmp_path, "b.txt")
    link = tmp_path / "link.txt"
    link.symlink_to(a)
    reading = read_articles([b, a, str(link), a])
    assert [article.id for article in reading.articles] == ["a"]
    assert sorted(reasons(reading)) == sorted(
        [
            "given twice; read once",
            f"the same content as {a}; read once",
            f"the same file as {a}; read once",
        ]
    )


def test_directories_are_read_with_their_folders(tmp_path: Path) -> None:
    """Articles in sorted order; hidden and other files are left alone, unreadable formats are named."""
    write(tmp_path, "b.txt", "One man was held.")
    write(tmp_path, "a/c.md", "Two men were held.")
    write(tmp_path, ".hidden.txt")
    write(tmp_path, ".git/d.txt")
    write(tmp_path, "notes.yaml")
    page = write(tmp_path, "page.pdf")
    reading = read_articles([str(tmp_path)])
    assert [article.id for article in reading.articles] == ["b", "c"]
    assert [item.path for item in reading.skipped] == [page]


def test_a_directory_without_articles_says_so(tmp_path: Path) -> None:
    """And says what would have been read."""
    assert reasons(read_articles([str(tmp_path)]))[0].startswith(
        "no article in this directory (looked for .txt"
    )


def test_globs_that_the_shell_left_alone(tmp_path: Path) -> None:
    """A pattern is expanded; a file whose name looks like one is that file."""
    write(tmp_path, "a1.txt", "One man was held.")
    write(tmp_path, "a2.txt", "Two men were held.")
    odd = write(tmp_path, "[a].txt", "Three men were held.")
    assert [article.id for article in read_articles([str(tmp_path / "a*.txt")]).articles] == ["a1", "a2"]
    assert only(read_articles([odd])).text == "Three men were held."


def test_ids_grow_by_folders_where_stems_are_shared(tmp_path: Path) -> None:
    """Ids are short where that is clear."""
    paths = [write(tmp_path, name, name) for name in ("x/a.txt", "y/a.txt", "y/b.txt")]
    assert [article.id for article in read_articles(paths).articles] == ["b", "x/a", "y/a"]


@given(st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(tuple), max_size=6))
def test_ids_are_unique(candidates: list[tuple[str, ...]]) -> None:
    """Whatever the candidates, no two articles share an id."""
    ids = settle(candidates)
    assert len(set(ids)) == len(ids) == len(candidates)


MARKDOWN = """---
title: "Forty acres"
source: The Herald
published: 2023-06-21
updated: 2023-06-22T10:00:00Z
url: https://example.org/a
tags: [raid]
---

# Forty acres

The camp covers **40 acres**, says [the ministry](https://example.org/2023/06/20).
"""


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    """Known keys are used; front matter and marks are white space of the same length."""
    article = only(read_articles([write(tmp_path, "a.md", MARKDOWN)]))
    assert (article.title, article.source) == ("Forty acres", "The Herald")
    assert (article.published, article.updated) == ("2023-06-21", "2023-06-22")
    assert article.url == "https://example.org/a"
    assert len(article.text) == len(MARKDOWN)
    assert article.text.split() == (
        [
            "Forty",
            "acres",
            "Forty",
            "acres",
            "The",
            "camp",
            "covers",
            "40",
            "acres",
            ",",
            "says",
            "the",
            "ministry",
            ".",
        ]
    )
    start = article.text.index("40 acres")
    assert MARKDOWN[start : start + 8] == "40 acres"
    assert article.title_span is not None
    assert article.text[slice(*article.title_span)] == "Forty acres"


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("On June\n20, 2023, police\r\ncame.", ["On June 20, 2023, police  came."]),
        ("# Heading\nText", ["Heading", "Text"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("One:\n- two\n- three\n1. four", ["One:", "two", "three", "1. four"]),
        ("One  \nTwo", ["One", "Two"]),
        ("> One\n> two", ["One", "two"]),
    ],
)
def test_a_line_end_inside_a_paragraph_is_a_space(tmp_path: Path, written: str, lines: list[str]) -> None:
    """Headings, lists, quotes and breaks that are asked for end lines all the same."""
    article = only(read_articles([write(tmp_path, "a.md", written)]))
    assert len(article.text) == len(written)
    assert [line.strip() for line in article.text.splitlines() if line.strip()] == lines


def test_markdown_without_front_matter(tmp_path: Path) -> None:
    """The first heading is the title and the file's stem the source."""
    article = only(read_articles([write(tmp_path, "herald.md", "# Two *men* held\n\nTwo men were held.\n")]))
    assert (article.title, article.source) == ("Two men held", "herald")


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (
            "---\ntitle: a: b\n---\nText",
            ":2:9",
            "front matter is not YAML (mapping values are not allowed here)",
        ),
        ("---\ntitle: x\nText", ":1:1", "front matter is not closed: no second line '---'"),
        ("---\n- a\n---\nText", ":2:1", "front matter has to be keys and values, such as 'title: …'"),
        ("---\ntitle: x\n---\n \n", "", "no text under the front matter"),
    ],
)
def test_errors_in_front_matter_name_line_and_column(
    tmp_path: Path, content: str, place: str, reason: str
) -> None:
    """The place is where an editor shows it."""
    path = write(tmp_path, "a.md", content)
    reading = read_articles([path])
    assert [(item.path, item.reason) for item in reading.skipped] == [(path + place, reason)]
    assert reading.articles == []


def test_a_date_that_is_none_is_left_out_and_named(tmp_path: Path) -> None:
    """The article is read all the same."""
    path = write(tmp_path, "a.md", "---\nsource: x\npublished: last Tuesday\n---\nNine men.\n")
    reading = read_articles([path])
    assert reading.articles[0].published is None
    assert reading.skipped[0].path == f"{path}:3:12"
    assert "'last Tuesday'" in reading.skipped[0].reason


@pytest.mark.parametrize(
    ("lines", "place", "reason"),
    [
        ("title: &a x", ":2:8", "front matter: anchor '&a': anchors are not read"),
        ("title: !!python/name:os.system x", ":2:8", "front matter: tag 'tag:yaml.org,2002:python/name"),
        ("source: a\nsource: b", ":3:1", 'front matter: key "source" is there twice'),
        ("a: " + "[" * 4000, ":2:23", "front matter: nested deeper than 20 levels"),
        (f"a: {'x' * 30_000}", ":2:1", "front matter: longer than 20,000 characters"),
        (f"a: {'9' * 5_000}", ":2:4", "front matter: a number of more than 400 digits"),
    ],
)
def test_hostile_yaml_is_refused(tmp_path: Path, lines: str, place: str, reason: str) -> None:
    """Aliases that multiply, tags of objects and the like: the file is skipped, and the place named."""
    path = write(tmp_path, "a.md", f"---\n{lines}\n---\nNine men.\n")
    reading = read_articles([path])
    assert reading.articles == []
    assert reading.skipped[0].path == path + place
    assert reading.skipped[0].reason.startswith(reason)


def test_json_lines(tmp_path: Path) -> None:
    """One article a line; what is known is used, what is not is guessed from the file's name."""
    rows = [
        {
            "id": "s1",
            "text": "Nine men.",
            "source": "Herald",
            "title": "T",
            "published": "2023-06-20T10:00:00Z",
        },
        {"text": "Ten men."},
    ]
    path = write(tmp_path, "feed.jsonl", "\n".join(json.dumps(row) for row in rows))
    reading = read_articles([path])
    assert [(a.id, a.path, a.source, a.published) for a in reading.articles] == [
        ("feed-2", f"{path}:2", "feed-2", None),
        ("s1", f"{path}:1", "Herald", "2023-06-20"),
    ]


def test_broken_lines_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Each with the file, the line, and for JSON the column."""
    lines = [
        '{"text": "Nine men."}',
        "{broken",
        "[1]",
        '{"id": "x"}',
        '{"text": 5}',
        '{"text": "a", "url": []}',
    ]
    path = write(tmp_path, "feed.jsonl", "\n".join(lines))
    reading = read_articles([path])
    assert len(reading.articles) == 1
    assert [(item.path.removeprefix(path), item.reason) for item in reading.skipped] == [
        (":2:2", "not JSON (expecting property name enclosed in double quotes)"),
        (":3", 'not an article: expected an object such as {"text": "…"}'),
        (":4", "no text: the field 'text' is missing"),
        (":5", "no text: the field 'text' holds no text"),
        (":6", "the field 'url' has to be text"),
    ]


def test_the_same_text_under_two_names_is_a_reprint(tmp_path: Path) -> None:
    """A feed that names its articles keeps both; without names one is enough."""
    named = [{"id": name, "text": "Nine men."} for name in "ab"]
    path = write(tmp_path, "named.jsonl", "\n".join(json.dumps(row) for row in named))
    assert [article.id for article in read_articles([path]).articles] == ["a", "b"]
    path = write(tmp_path, "nameless.jsonl", '{"text": "Ten men."}\n{"text": "Ten men."}\n')
    assert reasons(read_articles([path])) == [f"the same text as {path}:1; read once"]


def test_lone_surrogates_do_no_harm(tmp_path: Path) -> None:
    """Half a character becomes the sign for it, and lengths stay."""
    article = only(read_articles([write(tmp_path, "a.jsonl", '{"text": "Nine \\ud83d men."}')]))
    assert article.text == "Nine \ufffd men."


@settings(deadline=None)
@given(st.permutations(["x/a.txt", "y/a.txt", "b.txt", "feed.jsonl", "c.md", "none.txt"]))
def test_the_order_of_arguments_changes_nothing(order: list[str]) -> None:
    """Articles, ids, skips: all the same whatever comes first."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, "x/a.txt", "One man.")
        write(folder, "y/a.txt", "Two men.")
        write(folder, "b.txt", "One man.")
        write(folder, "feed.jsonl", '{"id": "a", "text": "Three men."}\nbroken\n')
        write(folder, "c.md", MARKDOWN)
        reading = read_articles([str(folder / path) for path in order])
        assert [article.id for article in reading.articles] == ["b", "c", "feed/a", "y/a"]
        assert [item.path.removeprefix(name)[1:] for item in reading.skipped] == [
            "feed.jsonl:2:1", "none.txt", "x/a.txt"
        ]  # fmt: skip


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_raise(content: bytes) -> None:
    """Whatever a file holds, it is read or skipped."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for suffix in ("txt", "md", "jsonl"):
            reading = read_articles([write(Path(name), f"a.{suffix}", content)])
            assert reading.articles or reading.skipped
