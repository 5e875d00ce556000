"""Saved web pages: trafilatura leaves out menus, comments and the like and finds title, outlet and dates.

Offsets count in the extracted text, which the JSON therefore carries.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from claimdiff.articles.datelines import iso_date
from claimdiff.articles.decoding import mend_surrogates
from claimdiff.articles.extras import load_extra
from claimdiff.articles.identity import path_names
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

#: Where pages state when they were last changed; publication dates are trafilatura's to find.
_UPDATED = (
    "//meta[@property='article:modified_time' or @property='og:updated_time' or @itemprop='dateModified'"
    " or @name='last-modified']/@content",
    "//time[@itemprop='dateModified']/@datetime",
)
#: Most characters of a title; what is longer is a paragraph that the page calls a title.
_LONGEST_TITLE = 300
#: What is left of a page without an article is a menu's entry or two.
_FEWEST_WORDS = 5


class WebPage:
    """``.html``, ``.htm`` and ``.xhtml``."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The one article of the page.

        Raises:
            ArticleError: The page holds no article text, or the extra ``web`` is not installed.
        """
        yield page_draft(raw, raw.data, url=None)


def page_draft(raw: RawFile, html: bytes | str, url: str | None) -> Draft:
    """The article of a page's source.

    Raises:
        ArticleError: The page holds no article text, or the extra ``web`` is not installed.
    """
    found = _extracted(raw, html, url)
    body = mend_surrogates(str(found.text or "").strip())
    if len(body.split()) < _FEWEST_WORDS:
        raise ArticleError(raw.path, "no article text found in this page")
    title = mend_surrogates(" ".join(str(found.title or "").split()))
    title = title if len(title) <= _LONGEST_TITLE else ""
    repeated = bool(title) and body.split("\n", 1)[0].strip() == title
    text = body if repeated or not title else f"{title}\n\n{body}"
    return Draft(
        path=raw.path,
        text=text,
        names=path_names(raw.name, raw.stem),
        source=found.sitename or found.hostname or raw.stem,
        title=title or None,
        title_span=(0, len(title)) if title else None,
        published=iso_date(found.date) if found.date else None,
        updated=_updated(html),
        url=found.url or url,
        named=bool(found.sitename or found.url),
        extracted=True,
    )


def plain_text(raw: RawFile, html: str | None) -> str:
    """The text of a fragment of HTML, as feeds carry it; a line for each block."""
    lxml_html = load_extra("lxml.html", raw.path, "HTML in feeds")
    if not html or not html.strip():
        return ""
    try:
        root = lxml_html.fragment_fromstring(html, create_parent="div")
    except (ValueError, lxml_html.etree.LxmlError):
        return html
    for block in root.iter("p", "br", "li", "div", "h1", "h2", "h3", "h4", "blockquote", "tr"):
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in root.text_content().splitlines())
    return mend_surrogates("\n".join(line for line in lines if line))


def _extracted(raw: RawFile, html: bytes | str, url: str | None) -> Any:
    trafilatura = load_extra("trafilatura", raw.path, "web pages")
    # It logs what it finds wrong with a page; the message of the error below is for the user.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            html,
            url=url,
            include_comments=False,
            with_metadata=True,
            # A date in the running text is not the page's; without a stated one it is unknown.
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",
            },
        )
    except Exception as error:  # trafilatura and lxml raise whatever a broken page provokes
        raise ArticleError(raw.path, f"not a readable web page ({type(error).__name__})") from None
    if found is None:
        raise ArticleError(raw.path, "no article text found in this page")
    return found


def _updated(html: bytes | str) -> str | None:
    import lxml.html  # trafilatura brings it

    try:
        root = lxml.html.fromstring(html)
    except (ValueError, lxml.etree.LxmlError):
        return None
    stated = [str(value) for path in _UPDATED for value in root.xpath(path)]
    return next((iso for value in stated if (iso := iso_date(value))), None)


FORMAT = WebPage()
