"""The HTML report in a real browser: Chromium, driven by Playwright.

Skipped where there is none; never in CI, where ``CLAIMDIFF_BROWSER=required`` makes that a failure.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimdiff import Article, Report, compare
from claimdiff.reporting import Style, format_named
from tests.reporting.pages import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

DATA = Path(__file__).parent.parent.parent / "data" / "articles"
REQUIRED = os.environ.get("CLAIMDIFF_BROWSER") == "required"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

if not REQUIRED:
    pytest.importorskip("playwright", reason="Playwright is not installed (pip install playwright)")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium (apt-get install chromium)", allow_module_level=True)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "these tests are required and there is no Chromium (apt-get install chromium)"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pages are written."""
    return tmp_path_factory.mktemp("pages")


def written(folder: Path, name: str, report: Report) -> str:
    """The address of a report's page."""
    path = folder / f"{name}.html"
    path.write_text(format_named("html").report(report, Style(show_all=True)), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def demo(folder: Path) -> str:
    """The page of the story in this repository."""
    return written(folder, "demo", compare(DATA))


class Opened:
    """A page, and what went wrong on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.wrong: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(address)


@pytest.fixture
def page(browser: Browser, demo: str) -> Iterator[Page]:
    """The demo's page, which must not have complained when the test is over."""
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    opened = Opened(context.new_page(), demo)
    yield opened.page
    context.close()
    assert opened.wrong == []
    assert opened.requests == [demo]


def shown(page: Page) -> list[str]:
    """The ids of the cards that are to be seen, in their order."""
    ids: list[str] = page.eval_on_selector_all(
        ".card", "cards => cards.filter(c => c.getClientRects().length).map(c => c.id)"
    )
    return ids


def focused(page: Page) -> str:
    """The id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))


def expect(locator: Locator) -> Any:
    """Playwright's assertions, which wait; imported where they are needed, for it may not be installed."""
    from playwright.sync_api import expect as expected

    return expected(locator)


def test_the_page_opens_with_the_discrepancies_and_verdicts_filter(page: Page) -> None:
    """What agrees is there behind a click, and the number shown is announced."""
    conflicts = page.locator('.card[data-verdict="conflict"]').count()
    scopes = page.locator('.card[data-verdict="scope"]').count()
    assert len(shown(page)) == conflicts + scopes > scopes > 0
    page.locator('.toolbar input[value="agree"]').check()
    agreeing = page.locator('.card[data-verdict="agree"]').count()
    assert len(shown(page)) == conflicts + scopes + agreeing
    assert page.locator(".count").inner_text().startswith(f"{conflicts + scopes + agreeing} of ")
    page.locator('.toolbar input[value="conflict"]').uncheck()
    assert len(shown(page)) == scopes + agreeing
    page.get_by_role("button", name="Reset").click()
    expect(page.locator(".count")).to_have_text(re.compile(f"^{conflicts + scopes} of "))


def test_text_kind_and_source_filter(page: Page) -> None:
    """Each narrows what is shown; text is found without its diacritics; nothing found is said."""
    everything = shown(page)
    page.get_by_label("Search the findings").fill("cuci")
    found = shown(page)
    assert 0 < len(found) < len(everything)
    assert all("Çuçi" in page.locator(f"#{name}").inner_text() for name in found)
    page.get_by_label("Search the findings").fill("no such words")
    assert shown(page) == []
    assert page.get_by_text("Nothing matches.").is_visible()
    page.get_by_role("button", name="Show everything").click()
    page.get_by_label("Kind", exact=True).select_option("count")
    assert {page.locator(f"#{name}").get_attribute("data-kind") for name in shown(page)} == {"count"}
    page.get_by_label("Kind", exact=True).select_option("")
    page.get_by_label("Source", exact=True).select_option(label="Emerging Europe")
    assert shown(page)
    assert all("Emerging Europe" in str(page.locator(f"#{n}").text_content()) for n in shown(page))


def test_cards_sort(page: Page) -> None:
    """By label and back."""
    before = shown(page)
    page.get_by_label("Sort", exact=True).select_option("label")
    labels = [str(page.locator(f"#{name}").get_attribute("data-label")) for name in shown(page)]
    assert labels == sorted(labels, key=str.casefold)
    page.get_by_label("Sort", exact=True).select_option("rank")
    assert shown(page) == before


def test_keys_go_through_cards_and_search(page: Page) -> None:
    """j, k, arrows on a card, the slash, digits, the question mark; and back to the card with b."""
    first, second = shown(page)[:2]
    page.keyboard.press("j")
    assert focused(page) == first
    page.keyboard.press("j")
    assert focused(page) == second
    page.keyboard.press("ArrowUp")
    assert focused(page) == first
    page.keyboard.press("Enter")
    mark = page.locator("a.m:focus")
    assert first in str(mark.get_attribute("data-c")).split()
    page.keyboard.press("b")
    assert focused(page) == first
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("1")
    assert {page.locator(f"#{name}").get_attribute("data-verdict") for name in shown(page)} == {"scope"}
    page.keyboard.press("x")
    expect(page.locator(".card").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("jkt?")
    assert page.get_by_label("Search the findings").input_value() == "jkt?"


def test_cards_lead_to_the_place_in_the_article_and_back(page: Page) -> None:
    """Both ends are on the screen after the jump, and the other sources' marks light up."""
    card = page.locator(".card").first
    name = card.get_attribute("id")
    link = card.locator("a.place").first
    target = str(link.get_attribute("href"))
    link.click()
    mark = page.locator(target)
    assert name in str(mark.get_attribute("data-c")).split()
    expect(mark).to_be_in_viewport(ratio=1)
    assert page.locator("a.m.lit").count() > 1
    mark.click()
    assert page.evaluate("location.hash") == f"#{name}"
    assert card.is_visible()


def test_a_mark_of_what_agrees_leads_to_its_card_though_that_was_filtered_out(page: Page) -> None:
    """The filters give way."""
    mark = page.locator("a.m.v-agree").first
    name = str(mark.get_attribute("href"))[1:]
    assert name not in shown(page)
    mark.click()
    assert name in shown(page)


def test_reading_side_by_side_brings_each_article_to_its_place(page: Page) -> None:
    """Every column that states the value shows its mark."""
    card = page.locator(".card").first
    name = str(card.get_attribute("id"))
    card.get_by_role("button", name="Read side by side").click()
    inside = page.evaluate(
        """name => [...document.querySelectorAll(".text")].map(text => {
        const mark = [...text.querySelectorAll("a.m")].find(m => m.dataset.c.split(" ").includes(name));
        if (!mark) return true;
        const [a, b] = [mark.getBoundingClientRect(), text.getBoundingClientRect()];
        return a.top >= b.top && a.bottom <= b.bottom; })""",
        name,
    )
    assert all(inside)
    assert page.locator(f'a.m.lit[data-c~="{name}"]').count() >= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_and_can_be_turned(browser: Browser, demo: str, scheme: str) -> None:
    """The button turns it whatever it was."""
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    opened = Opened(context.new_page(), demo)

    def ground() -> int:
        color = str(opened.page.evaluate("getComputedStyle(document.body).backgroundColor"))
        return sum(int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(","))

    assert (ground() < 380) is (scheme == "dark")
    opened.page.get_by_role("button", name="Dark or light").click()
    assert (ground() < 380) is (scheme == "light")
    assert opened.wrong == []
    context.close()


def crowd() -> list[Article]:
    """Fifty articles with long words, names and headlines."""
    return [
        Article(
            id=f"n{n:02}", path=f"n{n:02}.txt", source=f"The-Unbreakably-Long-Named-Gazette-of-Tarnby-{n}",
            title="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 2,
            url=f"https://example.org/{'x' * 200}/{n}", published=f"2023-06-{n % 28 + 1:02}",
            text=f"Police in Tarnby seized {96 + n % 7} computers from Halvard Foods on Tuesday. "
            f"The mayor of Tarnby, Ilse Brandt, said that {'very ' * 80}many were held at {'x' * 300}.",
        )
        for n in range(50)
    ]  # fmt: skip


@pytest.fixture(scope="module")
def pages(folder: Path, demo: str) -> dict[str, str]:
    """Pages of two, five and fifty articles, and of several stories."""
    two = compare(sorted(DATA.glob("*.md"))[:2])
    several = compare([*DATA.glob("*.md"), *crowd()[:3]])
    return {
        "demo": demo,
        "two": written(folder, "two", two),
        "fifty": written(folder, "fifty", compare(crowd())),
        "several": written(folder, "several", several),
        "hostile": written(folder, "hostile", hostile()),
    }


@pytest.mark.parametrize("width", [380, 800, 1400])
@pytest.mark.parametrize("name", ["demo", "two", "fifty", "several", "hostile"])
def test_the_page_is_never_wider_than_the_window(
    browser: Browser, pages: dict[str, str], name: str, width: int
) -> None:
    """Only the articles scroll sideways, in a box of their own; and nothing complains."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    opened = Opened(context.new_page(), pages[name])
    for box in opened.page.locator(".toolbar input[type=checkbox]").all():
        box.check()
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.wrong == []
    context.close()


def test_an_article_full_of_script_stays_text(browser: Browser, pages: dict[str, str]) -> None:
    """Nothing of it runs, and every sign of it can be read."""
    context = browser.new_context()
    opened = Opened(context.new_page(), pages["hostile"])
    page = opened.page
    assert page.evaluate("window.broken") is None
    assert "<script>window.broken = 1</script>" in str(page.locator(".text").first.text_content())
    assert "<script>window.broken = 4</script>" in page.locator(".card h3").first.inner_text()
    assert page.locator("img").count() == 0
    page.locator(".card a.place").first.click()
    assert page.evaluate("window.broken") is None
    assert opened.wrong == []
    context.close()


def test_without_a_script_everything_is_there(browser: Browser, demo: str) -> None:
    """All cards are open to be read, links work, and no control stands there that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo)
    assert page.locator(".card").last.is_visible()
    assert not page.locator(".toolbar").is_visible()
    assert not page.get_by_role("button", name="Read side by side").first.is_visible()
    context.close()


def test_it_prints(browser: Browser, demo: str) -> None:
    """Black on white whatever the theme; the articles stand whole, without boxes that scroll."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(demo)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.locator(".toolbar").is_visible()
    cut = page.eval_on_selector_all(
        ".text", "texts => texts.filter(t => t.scrollHeight > t.clientHeight + 2).length"
    )
    assert cut == 0
    assert len(page.pdf()) > 20_000
    context.close()


def test_interactive_parts_have_names_and_a_visible_focus(page: Page) -> None:
    """Every link, button and field has a name; the focus has an outline."""
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("a, button, select, input, summary")].filter(e =>
        !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length)).length"""
    )
    assert nameless == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
