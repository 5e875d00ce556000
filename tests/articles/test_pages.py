"""Saved pages, feeds and documents become articles with title, outlet, dates and text."""

import io
import json
from pathlib import Path

import pytest

from claimdiff.articles import Reading, read_articles
from claimdiff.models import Article

pytest.importorskip("trafilatura", reason="extra 'web' is not installed")

BODY = (
    "Firefighters from four towns fought a blaze at the old grain warehouse in Tarnby harbour until dawn. "
    "Some 31 engines were sent to the scene and 240 residents had to leave their homes along the quay."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Warehouse burns | Harbour News</title>
<meta property="og:site_name" content="Harbour News">
<meta property="og:title" content="Warehouse burns for a second night">
<meta property="article:published_time" content="2012-08-07T09:30:00+02:00">
<meta property="article:modified_time" content="2012-08-09T11:00:00+02:00">
<link rel="canonical" href="https://news.example/fire"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport 24</a></nav>
<article><h1>Warehouse burns for a second night</h1><p>{BODY}</p>
<p>The mayor said that the building had stood empty since 1998. Its owner was fined twice.</p>
</article><aside><h3>You may also like</h3><ul><li><a href="/7">7 ways to save water</a></li></ul></aside>
<footer>© Harbour News 2012</footer></body></html>"""


def read(folder: Path, name: str, content: str | bytes) -> Reading:
    """The reading of one file with this content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_articles([str(path)])


def only(reading: Reading) -> Article:
    """The one article of a reading that skipped nothing."""
    assert not reading.skipped
    (article,) = reading.articles
    return article


def test_page(tmp_path: Path) -> None:
    """A saved page gives its text without menus, its title, outlet, address and both dates."""
    article = only(read(tmp_path, "fire.html", PAGE))
    assert article.title == "Warehouse burns for a second night"
    assert (article.source, article.url) == ("Harbour News", "https://news.example/fire")
    assert (article.published, article.updated) == ("2012-08-07", "2012-08-09")
    assert BODY in article.text
    assert "Sport" not in article.text
    assert article.title_span is not None
    assert article.text[slice(*article.title_span)] == article.title


def test_page_json_carries_the_text(tmp_path: Path) -> None:
    """The JSON holds the extracted text, for its offsets count in it; a text file's stays out."""
    article = only(read(tmp_path, "fire.html", PAGE))
    assert json.loads(article.model_dump_json())["text"] == article.text
    assert "text" not in json.loads(only(read(tmp_path, "fire.txt", BODY)).model_dump_json())


def test_page_without_date(tmp_path: Path) -> None:
    """A page that states no date has none, whatever dates its text holds."""
    article = f"<article><h1>Old fire remembered</h1><p>{BODY} It was 3 May 1998.</p></article>"
    page = f"<html><body>{article}</body></html>"
    assert only(read(tmp_path, "old.html", page)).published is None


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.html", "<html><body><nav>Home</nav></body></html>", "no article text"),
        ("broken.pdf", b"%PDF-1.4 nothing", "not a readable PDF"),
        ("broken.docx", b"PK\x03\x04 nothing", "not a readable Word document"),
        ("broken.json", '{"text": ', "not JSON"),
        ("other.json", '{"version": 3}', "no articles"),
        ("other.xml", "<?xml version='1.0'?><note>hello</note>", "not an RSS or Atom feed"),
    ],
)
def test_unreadable(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    """What cannot be read is skipped with the file and the reason."""
    reading = read(tmp_path, name, content)
    assert not reading.articles
    (skipped,) = reading.skipped
    assert skipped.path.startswith(str(tmp_path / name))
    assert reason in skipped.reason


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_feeds(tmp_path: Path, kind: str) -> None:
    """Entries become articles with the feed's title as outlet; one without text is skipped."""
    rss = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>
    <item><title>Warehouse burns</title><link>https://news.example/fire</link>
    <description>&lt;p&gt;{BODY}&lt;/p&gt;</description>
    <pubDate>Tue, 07 Aug 2012 09:30:00 GMT</pubDate></item>
    <item><title>Nothing</title></item></channel></rss>"""
    atom = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>
    <entry><title>Warehouse burns</title><link href="https://news.example/fire"/>
    <published>2012-08-07T09:30:00Z</published>
    <content type="html">&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>
    <entry><title>Nothing</title></entry></feed>"""
    reading = read(tmp_path, f"feed.{kind}", {"rss": rss, "atom": atom}[kind])
    (article,) = reading.articles
    assert (article.source, article.published, article.title) == (
        "Harbour News",
        "2012-08-07",
        "Warehouse burns",
    )
    assert article.text == f"Warehouse burns\n\n{BODY}"
    assert [s.reason for s in reading.skipped] == ["entry without text: Nothing"]


def test_json_feed_and_list(tmp_path: Path) -> None:
    """A JSON Feed's items and a plain list of objects are read; what is broken is skipped by its place."""
    feed = {
        "title": "Harbour News",
        "items": [{"id": "f", "content_html": f"<p>{BODY}</p>", "date_published": "2012-08-07"}],
    }
    article = only(read(tmp_path, "feed.json", json.dumps(feed)))
    assert (article.id, article.source, article.published, article.text) == (
        "f",
        "Harbour News",
        "2012-08-07",
        BODY,
    )
    reading = read(tmp_path, "list.json", json.dumps([{"text": BODY}, {"title": "no text"}, 7]))
    assert [a.text for a in reading.articles] == [BODY]
    assert [s.path.rpartition(":")[2] for s in reading.skipped] == ["2", "3"]


def test_word(tmp_path: Path) -> None:
    """Paragraphs and tables of a Word document are its lines; the dateline dates it."""
    docx = pytest.importorskip("docx", reason="extra 'documents' is not installed")
    document = docx.Document()
    for line in ("Warehouse burns for a second night", "Posted: August 7th, 2012", BODY):
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Engines", "31"
    stream = io.BytesIO()
    document.save(stream)
    article = only(read(tmp_path, "fire.docx", stream.getvalue()))
    assert (article.title, article.published) == ("Warehouse burns for a second night", "2012-08-07")
    assert article.text.endswith("Engines | 31")


def test_pdf(tmp_path: Path) -> None:
    """The text of a PDF is read across pages; one without text says what it would need."""
    pytest.importorskip("pypdf", reason="extra 'documents' is not installed")
    assert (
        "Some 31 engines" in only(read(tmp_path, "fire.pdf", one_page_pdf("Some 31 engines were sent."))).text
    )
    assert "scanned" in read(tmp_path, "scan.pdf", one_page_pdf("")).skipped[0].reason


def test_directory_leaves_json_to_be_named(tmp_path: Path) -> None:
    """A directory's settings in .json are no articles; named, such a file is read."""
    (tmp_path / "settings.json").write_text('{"version": 3}')
    (tmp_path / "fire.html").write_text(PAGE)
    assert [a.id for a in read_articles([str(tmp_path)]).articles] == ["fire"]


def one_page_pdf(text: str) -> bytes:
    """The smallest PDF with one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += (
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )
    return out
