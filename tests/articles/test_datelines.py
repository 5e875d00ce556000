"""Headlines and dates of publication are guessed from the first lines, and only where they are clear."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from claimdiff.articles.datelines import (
    guess_published,
    is_chronicle,
    is_labelled,
    iso_date,
    opening_day,
    read_byline,
    read_dateline,
    read_opening,
    yearless_day,
)
from claimdiff.articles.headlines import find_title, guess_title

CASES = YAML(typ="safe").load(
    (Path(__file__).parent.parent / "golden" / "articles" / "first_lines.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["datelines"], ids=lambda case: case["line"])
def test_datelines(case: dict[str, str | None]) -> None:
    """A line states a date of publication beyond doubt, or it states none."""
    dateline = read_dateline(str(case["line"]))
    assert (dateline.iso if dateline else None) == case["date"], case["why"]


@pytest.mark.parametrize("case", CASES["titles"], ids=lambda case: case["why"])
def test_titles(case: dict[str, str | None]) -> None:
    """The headline is one of the first lines, or there is none."""
    text = str(case["text"])
    span = guess_title(text)
    assert (text[slice(*span)] if span else None) == case["title"], case["why"]


@pytest.mark.parametrize("case", CASES["dates"], ids=lambda case: case["given"])
def test_given_dates(case: dict[str, str | None]) -> None:
    """A date that someone wrote down as such is read in the usual forms."""
    assert iso_date(str(case["given"])) == case["date"]


def test_the_first_date_wins_over_that_of_an_update() -> None:
    """Where only an update is dated, that is the date of the article as it stands."""
    assert guess_published("A title\nUpdated: March 15, 2013\nPosted: March 14, 2013\n") == "2013-03-14"
    assert guess_published("A title\nUpdated: March 15, 2013\nText") == "2013-03-15"
    assert guess_published("A title\nText on March 15, 2013, in the town\n") is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("MANILA, May 22, 2009 (Newswire) - A ferry sank on Thursday.", "2009-05-22"),
        ("SUNNYVALE, Calif. —2/29/2012", "2012-02-29"),
        ("Port Alder, Fla., Sept. 12, 2008 -- The storm has passed.", "2008-09-12"),
        ("NEW YORK (March 3, 2011) — Shares rose.", "2011-03-03"),
        ("LONDON, 4 July 2009: The inquiry begins.", "2009-07-04"),
        ("MANILA - A ferry sank on May 22, 2009, the coast guard said.", None),
        ("In Manila, May 22, 2009 was a holiday.", None),
        ("Born in Paris, France, May 22, 2009 he left.", None),
        ("MANILA, May 22 (Newswire) - A ferry sank.", None),
    ],
)
def test_a_dateline_that_opens_a_report(line: str, date: str | None) -> None:
    """Place, whole date and dash at the start of a line date the article; a date in a sentence does not."""
    opening = read_opening(line)
    assert (opening.iso if opening else None) == date
    assert guess_published(f"A ferry has sunk\n{line}\nMore text.") == date


def test_a_known_title_is_found_in_the_text() -> None:
    """Whatever its case and spacing."""
    text = "MENU\n\n  Two Men  Held \nText"
    span = find_title(text, "Two men held")
    assert span is not None
    assert text[slice(*span)] == "Two Men  Held"


@given(st.text(alphabet="Mar 14th,2013/:.|Updated»\n-", max_size=200))
def test_no_first_lines_make_it_raise(text: str) -> None:
    """Guessing never fails, and a title spells a line of the text."""
    guess_published(text)
    span = guess_title(text)
    assert span is None or text[slice(*span)].strip()


@pytest.mark.parametrize("case", CASES["bylines"], ids=lambda case: case["line"])
def test_bylines(case: dict[str, str | None]) -> None:
    """A line that says who wrote and when dates the article; a sentence or a headline does not."""
    dateline = read_byline(str(case["line"]))
    assert (dateline.iso if dateline else None) == case["date"], case["why"]


def test_the_first_line_is_never_a_byline() -> None:
    """The first line may be a headline, and a date in it that of the event."""
    assert guess_published("Tucson Shooting, January 8, 2011\nText\n") is None
    assert guess_published("A title\nBy Jane Roe, Correspondent / March 8, 2012\nText\n") == "2012-03-08"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ROME, Jan 26 — The last bodies were found on Jan 25.", "Jan 26"),
        ("Nov 17 (Reuters) - After seven months they agreed.", "Nov 17"),
        ("LIMA, Aug 19, 2010 (Newswire) - A jet lost contact.", "Aug 19, 2010"),
        ("Miranshah, Jan 28 (PakWire) Around 2,000 people blocked the road.", "Jan 28"),
        ("SOMA, Manisa May 20 - Eight people were arrested.", "May 20"),
        ("On Aug 19 - a Thursday - the jet lost contact.", None),
        ("It fell on Aug 19.", None),
        ("In Rome on Jan 28 (Saturday) nobody came.", None),
        ("Britain, March 29 (Brexit Day) was a Friday.", None),
    ],
)
def test_where_the_day_of_a_dateline_stands(line: str, day: str | None) -> None:
    """The day that opens a report is when it was written; other days of the line are not."""
    found = opening_day(line)
    assert (line[slice(*found)] if found else None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("LIMA, Aug 19 (Newswire) - A jet lost contact.", (8, 19)),
        ("Aizawl, June 9: The slush in the yard is frozen.", (6, 9)),
        ("Feb 5th", (2, 5)),
        ("LIMA, Aug 19, 2010 (Newswire) - A jet lost contact.", None),
        ("On Aug 19 - a Thursday - the jet lost contact.", None),
    ],
)
def test_datelines_without_a_year(line: str, day: tuple[int, int] | None) -> None:
    """The dateline that opens a report gives month and day even where it leaves the year out."""
    assert yearless_day(f"A title\n{line}\n") == day


def test_the_first_entry_of_a_chronicle_is_no_dateline() -> None:
    """Its day is when the entry's event was, not when the article was published."""
    assert (
        yearless_day("Jan 25 - The ferry sank off the town.\nJan 26 - Divers found three bodies.\n") is None
    )


@pytest.mark.parametrize(
    ("line", "labelled"),
    [
        ("Updated 9:33 a.m. Wednesday", True),
        ("Last updated Jan 5, 2015 3.30 pm", True),
        ("Published Friday", True),
        ("Updated figures put the toll at 9 on Wednesday.", False),
        ("Wednesday", False),
        ("Posted marching", False),
        ("Updated 45,000", False),
    ],
)
def test_lines_that_only_say_when(line: str, labelled: bool) -> None:
    """A label and nothing but days and hours."""
    assert is_labelled(line) is labelled


def test_a_line_with_the_date_of_an_update_too() -> None:
    """The article came out on the first of both."""
    line = "Published: 28 Dec 2019 02:00 PM Updated: 29 Dec 2019 03:31 PM"
    assert guess_published(f"A title\n{line}\n") == "2019-12-28"


def test_a_name_that_begins_like_a_weekday() -> None:
    """The Boston Monitor is no Monday."""
    assert guess_published("A title\nBoston Monitor, January 31, 2012\n") == "2012-01-31"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jan 25 - The ferry sank off the town.\nJan 26 - Divers found three bodies.\n", True),
        ("Jan 25 - The ferry sank off the town.\nDivers found three bodies.\n", False),
        ("ROME, Jan 25 - The ferry sank.\nROME, Jan 26 - Divers found three bodies.\n", False),
        ("Jan 25\nJan 26\n", False),
    ],
)
def test_chronicles(text: str, told: bool) -> None:
    """Days that open several lines, and go on, are a chronicle's; datelines have a place or stand once."""
    assert is_chronicle(text) is told
