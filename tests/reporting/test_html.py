"""The HTML report: whole, linked, harmless, readable, and the same every time."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from claimdiff import compare
from claimdiff.errors import UsageError
from claimdiff.models import DISCREPANT, Counts, Extraction, Report, Step
from claimdiff.reporting import Style, format_named
from tests.reporting.handmade import camp
from tests.reporting.pages import Element, article, hostile, parsed

DATA = Path(__file__).parent.parent.parent / "data" / "articles"


def html(report: Report, *, show_all: bool = False) -> str:
    """The report as HTML."""
    return format_named("html").report(report, Style(show_all=show_all))


@pytest.fixture(scope="module")
def demo() -> Report:
    """The story in this repository."""
    return compare(DATA)


@pytest.fixture(scope="module")
def page(demo: Report) -> Element:
    """Its page."""
    return parsed(html(demo))


def test_every_discrepancy_has_a_card_with_each_value_and_sentence(page: Element, demo: Report) -> None:
    """In the order of the report, and what agrees follows."""
    cards = page.all("li", class_="card")
    expected = [c for c in demo.clusters if c.verdict != "single"]
    assert [card.attributes["id"] for card in cards] == [c.id for c in expected]
    claims = {claim.id: claim for claim in demo.claims}
    for card, cluster in zip(cards, expected, strict=True):
        assert card.attributes["data-verdict"] == cluster.verdict
        if cluster.verdict in DISCREPANT:
            marked = {" ".join(mark.text.split()) for mark in card.all("mark")}
            assert marked <= {" ".join(claims[name].text.split()) for name in cluster.claims}
            assert cluster.reason.lower() in card.text.lower()
            assert len(card.all("section", class_="value")) >= 2


def test_ids_are_unique_and_every_link_inside_the_page_leads_somewhere(page: Element) -> None:
    """Cards lead to marks, marks to cards, sources to their columns."""
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    inside = [e.attributes["href"][1:] for e in page.all("a") if e.attributes["href"].startswith("#")]
    assert set(inside) <= set(ids)
    assert len(inside) > 100


def test_articles_stand_whole_below_with_every_aligned_value_marked(page: Element, demo: Report) -> None:
    """Word for word, in one column each; each claim of a card has its mark."""
    columns = page.all("article", class_="column")
    assert len(columns) == len(demo.articles)
    for column, read in zip(columns, demo.articles, strict=True):
        text = column.all("div", class_="text")[0]
        shown = " ".join(text.text.split())
        # A headline that the next line repeats stands once.
        assert " ".join(read.text.split()).removeprefix(read.title or "").lstrip() == shown
    marks = {c for m in page.all("a", class_="m") for c in m.attributes["data-c"].split()}
    assert marks == {c.id for c in demo.clusters if c.verdict != "single"}


def test_all_lists_what_one_source_alone_states(demo: Report) -> None:
    """And marks it."""
    page = parsed(html(demo, show_all=True))
    singles = [c for c in demo.clusters if c.verdict == "single"]
    rows = [
        row for d in page.all("details", class_="singles") for row in d.all("tr") if "id" in row.attributes
    ]
    assert [row.attributes["id"] for row in rows] == [c.id for c in singles]


def test_nothing_of_an_article_is_more_than_text() -> None:
    """Scripts, attributes, templates, controls and addresses that are no web address."""
    source = html(hostile())
    page = parsed(source)
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert not page.all("b", id="x")
    handlers = [a for e in page.all() for a in e.attributes if a.startswith("on")]
    assert not handlers
    addresses = {e.attributes["href"] for e in page.all("a") if not e.attributes["href"].startswith("#")}
    assert addresses == {"https://example.org/?a=1&b='2'"}
    assert "\x1b" not in source
    assert "\u202e" not in source
    assert "{{ 7 * 7 }}" in page.text


def test_the_policy_allows_this_style_sheet_and_this_script_and_nothing_else(page: Element) -> None:
    """No network: no element loads anything."""
    policies = [
        m.attributes["content"] for m in page.all("meta") if "Security" in m.attributes.get("http-equiv", "")
    ]
    (policy,) = policies
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        (element,) = page.all(name)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    loading = [e for e in page.all() if {"src", "srcset", "data", "poster"} & e.attributes.keys()]
    assert not loading
    assert not page.all("link")
    assert not [e for e in page.all() if "style" in e.attributes]


def test_the_page_is_the_same_every_time(demo: Report) -> None:
    """To the byte, whatever the order of the articles; and it names no date of today."""
    again = compare(sorted(DATA.glob("*.md"), reverse=True))
    short = {a.id: a.path.rsplit("/", 1)[-1] for a in demo.articles}
    paths = {a.id: a.path.rsplit("/", 1)[-1] for a in again.articles}
    assert short == paths
    assert html(demo) == html(again)


def test_landmarks_headings_and_names_for_screen_readers(page: Element) -> None:
    """One heading of the first level, no level left out, a name for every region and control."""
    assert len(page.all("main")) == len(page.all("h1")) == 1
    assert page.all("html")[0].attributes["lang"] == "en"
    levels = [int(e.name[1]) for e in page.all() if re.fullmatch("h[1-6]", e.name)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for region in page.all(role="region"):
        assert region.attributes["aria-label"]
    for svg in page.all("svg"):
        assert svg.attributes.get("aria-hidden") == "true" or svg.attributes["aria-label"]


def test_several_stories_have_a_heading_each() -> None:
    """And an article alone is said to be."""
    texts = {
        "raid-1": "Police seized 96 computers in Tarnby from Halvard Foods.",
        "raid-2": "Police seized 98 computers in Tarnby from Halvard Foods.",
        "opera": "Soprano Ilse Brandt sang Tosca in Graz.",
    }
    page = parsed(html(compare([article(name, text) for name, text in texts.items()])))
    heads = [h.text for h in page.all("h2", class_="storyhead")]
    assert len(heads) == 2
    assert "Tarnby" in heads[0]
    assert "Opera" in heads[1]


def test_a_count_that_moves_on_has_a_time_line() -> None:
    """By date, each step with its source and a link to its place."""
    report = camp()
    first = report.clusters[1]
    steps = tuple(
        Step(published=date, article=name.split(":")[0], claim=name, text="127")
        for date, name in zip(("2023-06-20", "2023-06-21", None), first.claims, strict=True)
    )
    moved = first.model_copy(update={"verdict": "update", "timeline": steps})
    page = parsed(html(report.model_copy(update={"clusters": (moved,)})))
    (line,) = page.all("ol", class_="timeline")
    assert [e.text for e in line.all("span", class_="when")] == [
        "20 June 2023",
        "21 June 2023",
        "date unknown",
    ]


def test_extractions_are_refused() -> None:
    """The page shows findings."""
    nothing = Extraction(articles=(), claims=(), counts=Counts(articles=0, claims=0))
    with pytest.raises(UsageError, match="--format html"):
        format_named("html").extraction(nothing, Style())


def luminance(color: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG 2 defines it."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


CSS = (files("claimdiff.reporting.html") / "assets" / "report.css").read_text(encoding="utf-8")
THEMES = {
    "light": CSS.partition("@media")[0],
    "dark": CSS.partition(':root[data-theme="dark"] {')[2].partition("}")[0],
}


@pytest.mark.parametrize("theme", THEMES)
def test_text_has_the_contrast_that_wcag_aa_asks_for(theme: str) -> None:
    """4.5 to 1 for text on page, card and tint; in both themes."""
    colors = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", THEMES[theme]))
    for ground in ("paper", "panel"):
        for ink in ("ink", "soft", "link", "conflict", "scope", "update", "compatible", "agree", "single"):
            assert contrast(colors[ink], colors[ground]) >= 4.5, (ink, ground)
    for verdict in ("conflict", "scope", "update", "compatible", "agree", "single"):
        for ink in (verdict, "ink"):
            assert contrast(colors[ink], colors[f"{verdict}-tint"]) >= 4.5, (ink, verdict)


def test_the_dark_theme_by_choice_is_the_dark_theme_by_preference() -> None:
    """The colours stand twice in the style sheet and must not part."""
    preferred = CSS.partition(':root:not([data-theme="light"]) {')[2].partition("}")[0]
    assert preferred.split() == THEMES["dark"].split()
