"""The library does what the command line does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff import Article, UsageError, compare, extract

DATA = Path(__file__).parent.parent / "data" / "articles"


def test_compare_is_the_same_as_the_json_of_the_command() -> None:
    """One object, two ways to it."""
    done = subprocess.run(
        [sys.executable, "-m", "claimdiff", "compare", "--all", "--format", "json", "--exit-zero", str(DATA)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout) == json.loads(compare(DATA).model_dump_json(by_alias=True))


def test_articles_at_hand_and_paths_can_be_mixed(tmp_path: Path) -> None:
    """Ids stay unique whatever they were."""
    (tmp_path / "a.txt").write_text("Nine men were held.", encoding="utf-8")
    at_hand = Article(id="a", path="mail", source="mail", text="Ten men were held.")
    report = compare([at_hand, tmp_path / "a.txt"])
    assert len({article.id for article in report.articles}) == 2


def test_one_article_is_not_enough_to_compare() -> None:
    """The error says how many were read."""
    with pytest.raises(UsageError, match="only one article"):
        compare(Article(id="a", path="a", source="a", text="Nine men were held."))


def test_extract_reads_one_article_and_skips_what_is_not_there() -> None:
    """What was skipped is in the result."""
    extraction = extract([Article(id="a", path="a", source="a", text="Nine men were held."), "nowhere.txt"])
    assert [item.path for item in extraction.skipped] == ["nowhere.txt"]
    assert extraction.counts.skipped == 1


@settings(deadline=None, max_examples=10)
@given(st.permutations(sorted(DATA.glob("*.md"))))
def test_the_order_of_articles_never_changes_the_output(paths: list[Path]) -> None:
    """To the last character."""
    assert compare(paths).model_dump_json() == compare(sorted(DATA.glob("*.md"))).model_dump_json()


SAMPLE = "about 96 1,500 $20 million hectares of the June 20, 2023 dead. “Three” 8 a. m. MEK Çuçi\r\n —"
WORDS = st.sampled_from(SAMPLE.split(" "))


@settings(deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=40).map(" ".join))
def test_spans_always_spell_their_text(text: str) -> None:
    """Every claim is exactly what the article says at its place, whatever the text."""
    article = Article(id="a", path="a", source="a", text=text)
    for claim in extract(article).claims:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text
        assert claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
