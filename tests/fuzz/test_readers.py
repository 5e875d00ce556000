"""Whatever stands in a file, reading it ends in articles or in reasons, never in an error."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from claimdiff import pipeline
from claimdiff.articles import read_articles
from claimdiff.models import Article
from claimdiff.reporting import format_named
from claimdiff.reporting.interface import Style
from tests.fuzz import files

pytest.importorskip("trafilatura", reason="extra 'web' is not installed")
pytest.importorskip("docx", reason="extra 'documents' is not installed")

CASES = 150
_OTHER = Article(id="b", path="b.txt", source="B", text="Police seized 107 devices on Tuesday.")


@cache
def whole() -> dict[str, bytes]:
    """A file of each format."""
    return {name: made() for name, made in files.WHOLE.items()}


def broken(number: int) -> tuple[str, bytes]:
    """The name and the content of a broken file, by its number."""
    rng = random.Random(number)
    name = rng.choice(sorted(whole()))
    others = list(whole().values())
    if rng.random() < 0.03:
        return name, rng.randbytes(rng.choice((0, 1, 30, 3000)))
    if name == "a.docx" and rng.random() < 0.8:
        return name, files.mutated_archive(whole()[name], rng, others)
    return name, files.mutated(whole()[name], rng, others)


def check(path: Path) -> bool:
    """Read a file, compare what it holds, and write the report; whether it held an article."""
    found, skipped = read_articles([str(path)])
    assert found or skipped
    for article in found:
        article.text.encode("utf-8")
    report = pipeline.compare([*found, _OTHER], skipped)
    texts = {article.id: article.text for article in report.articles}
    assert all(texts[claim.article][claim.start : claim.end] == claim.text for claim in report.claims)
    for name in ("json", "table"):
        format_named(name).report(report, Style(show_all=True)).encode("utf-8")
    return bool(found)


@pytest.mark.parametrize("name", sorted(files.WHOLE))
def test_whole_files_are_read(tmp_path: Path, name: str) -> None:
    """The files that the accidents happen to are read as long as they are whole."""
    path = tmp_path / name
    path.write_bytes(whole()[name])
    assert check(path)


def test_broken_files(tmp_path: Path) -> None:
    """Files cut short, mixed up, overwritten and inflated: articles or reasons."""
    for number in range(CASES):
        name, data = broken(number)
        path = tmp_path / name
        path.write_bytes(data)
        check(path)


@pytest.mark.parametrize("name", sorted(set(files.WHOLE) - {"a.docx", "a.pdf", "a.txt"}))
def test_deep_nesting(tmp_path: Path, name: str) -> None:
    """A file that nests a hundred thousand levels deep is read or refused, not an error."""
    path = tmp_path / name
    path.write_bytes(files.deep(name, 100_000))
    check(path)


def test_word_that_unpacks_to_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    """A document of kilobytes that would take all memory is skipped, and the reason names the limit."""
    path = tmp_path / "a.docx"
    path.write_bytes(files.bomb(300))
    found, skipped = read_articles([str(path)])
    assert not found
    assert "unpack" in skipped[0].reason


def test_pdf_that_draws_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve forms that each draw the next eight times would take years; the count of operations ends it."""
    monkeypatch.setattr("claimdiff.articles.formats.pdf._MOST_OPERATIONS", 2_000)
    path = tmp_path / "a.pdf"
    path.write_bytes(files.nested_pdf(12, 8))
    found, skipped = read_articles([str(path)])
    assert not found
    assert "drawing operations" in skipped[0].reason


def test_pdf_that_unpacks_to_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    """What the contents of the pages unpack to is looked at before they are read."""
    path = tmp_path / "a.pdf"
    path.write_bytes(whole()["a.pdf"])
    found, skipped = read_articles([str(path)], max_size=len(whole()["a.pdf"]))
    assert found and not skipped
    swollen = files.pdf().replace(b"/Contents 4 0 R", b"/Contents [" + b"4 0 R " * 900 + b"]")
    path.write_bytes(swollen)
    found, skipped = read_articles([str(path)], max_size=len(swollen))
    assert not found
    assert "unpacks to more than" in skipped[0].reason


def test_numbers_of_thousands_of_digits_in_json(tmp_path: Path) -> None:
    """Python refuses to read such a number; the file is skipped for it."""
    for name in ("a.json", "a.jsonl"):
        path = tmp_path / name
        path.write_text(f'{{"text": "Police seized 96 devices.", "size": {"9" * 5000}}}', encoding="utf-8")
        found, skipped = read_articles([str(path)])
        assert not found
        assert skipped[0].reason
