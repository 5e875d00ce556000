"""Takes the screenshots of docs/gallery.md anew: ``python -m tests.browser.screenshots``."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from claimdiff import compare
from claimdiff.reporting import Style, format_named

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent.parent
IMAGES = ROOT / "docs" / "images"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@contextmanager
def opened(address: str, width: int, height: int, *, dark: bool = False) -> Iterator[Page]:
    """The page in a window of this size."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        page.goto(address)
        yield page
        browser.close()


def main() -> None:
    """All of them, of the demo story."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        report = compare(ROOT / "data" / "articles")
        path.write_text(format_named("html").report(report, Style()), encoding="utf-8")
        address = path.as_uri()
        with opened(address, 1200, 820) as page:
            page.screenshot(path=IMAGES / "report-glance.png")
            page.locator("#c1").evaluate("card => card.scrollIntoView()")
            page.screenshot(path=IMAGES / "report-cards.png")
            page.locator("#c1").get_by_role("button", name="Read side by side").click()
            page.mouse.move(2, 2)
            page.screenshot(path=IMAGES / "report-side-by-side.png")
        with opened(address, 1200, 620, dark=True) as page:
            page.locator("#c1").evaluate("card => card.scrollIntoView()")
            page.screenshot(path=IMAGES / "report-dark.png")
        with opened(address, 380, 760) as page:
            page.locator("#c1").evaluate("card => card.scrollIntoView()")
            page.screenshot(path=IMAGES / "report-phone.png")


if __name__ == "__main__":
    main()
