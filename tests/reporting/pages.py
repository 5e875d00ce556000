"""The HTML report as a tree of elements, and a report full of what a page must not swallow.

Not a test itself; imported by tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from claimdiff.models import Article, Report
from tests.reporting.handmade import Maker

VOID = {"meta", "br", "hr", "img", "input", "link", "wbr"}
HOSTILE = (
    "<script>window.broken = 1</script> Police seized 96 <img src=x onerror=window.broken=2> computers. "
    '</p></article><b>Bold</b> \x1b[31m \u202e {{ 7 * 7 }} &lt;done&gt; " onmouseover="window.broken=3'
)


@dataclass
class Element:
    """An element with its attributes and what is in it, in order."""

    name: str
    attributes: dict[str, str]
    content: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        """The elements directly in it."""
        return [part for part in self.content if isinstance(part, Element)]

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    def all(self, name: str = "", **attributes: str) -> list[Element]:
        """The elements inside with this name and these attributes (``class_`` is a word of the class)."""
        wanted = {key.replace("_", "-"): value for key, value in attributes.items() if key != "class_"}
        found = []
        for child in self.children:
            fits = (not name or child.name == name) and wanted.items() <= child.attributes.items()
            if fits and attributes.get("class_", "") in ["", *child.attributes.get("class", "").split()]:
                found.append(child)
            found += child.all(name, **attributes)
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parsed(html: str) -> Element:
    """The page as a tree; fails where elements are not closed in their order."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert builder.open == [builder.root]
    return builder.root


def hostile() -> Report:
    """Two articles whose words, names and addresses try to be more than text."""
    make = Maker({"one": HOSTILE, "two": HOSTILE.replace("96", "98")})
    make.cluster(
        '<script>window.broken = 4</script> "computers"', "conflict", "high", "<i>because</i>",
        make.claim("one", "96 <img src=x onerror=window.broken=2> computers", "count", 96),
        make.claim("two", "98 <img src=x onerror=window.broken=2> computers", "count", 98),
    )  # fmt: skip
    report = make.report()
    articles = (
        report.articles[0].model_copy(
            update={"source": '"><script>window.broken = 5</script>', "url": "javascript:window.broken=6"}
        ),
        report.articles[1].model_copy(update={"title": "<h1>x", "url": "https://example.org/?a=1&b='2'"}),
    )
    return report.model_copy(update={"articles": articles})


def article(name: str, text: str, **more: str) -> Article:
    """An article at hand."""
    return Article(id=name, path=f"{name}.txt", source=name.title(), text=text, **more)
