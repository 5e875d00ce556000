"""Files of every readable format, and what broken transfers, editors and attackers make of them.

Everything is derived from a random generator that is given, so that a case is known by its number.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable

TITLE = "Police seize 96 devices in a raid"
BODY = (
    "Police seized 96 computers at the camp on Tuesday, June 20, 2023, officials said.",
    "About 2,500 people live on 40 hectares, according to the ministry, which paid €2.5 million.",
    "Fifteen officers and 21 residents were injured. \u201cNobody was told,\u201d said Bledar Çuçi.",
)
#: Pieces that parsers stumble over.
TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\x1a", b"\\ud800", b"&#x110000;"),
    *(b"---\n", b"...\n", b"&a *a", b"!!python/object:x", b"<<: {}", b"title: [", b"published: 2023-13-45\n"),
    *(b"<!--", b"-->", b"]]>", b"<![CDATA[", b"<p", b"</p>", b'<meta charset="utf-7">', b"&#0;", b"&lt"),
    *(b'{"text":', b"[", b"]", b"}", b'"', b"null", b"1e999", b"NaN", b"9" * 5000, b"-", b"\\u0000"),
    *(
        b"/Length 99999999",
        b"endstream",
        b"endobj",
        b"0 0 R",
        b"/Kids [3 0 R]",
        b"xref",
        b"%%EOF",
        b"PK\x03\x04",
    ),
    *(b"<!DOCTYPE x [<!ENTITY a '&a;&a;'>]>", b"&a;", b"<?xml version='9'?>", b"xmlns='urn:x'", b"<item>"),
)


def plain() -> bytes:
    """An article as plain text."""
    return "\n\n".join((TITLE, *BODY)).encode()


def markdown() -> bytes:
    """An article in Markdown with front matter."""
    head = f'---\ntitle: "{TITLE}: more"\nsource: Gazette\npublished: 2023-06-21\nurl: https://a.example/b\n---\n'
    return (
        head + "\n# " + "\n\n".join((TITLE, *BODY)) + "\n\n> *quoted* [link](https://a.example)\n"
    ).encode()


def page() -> bytes:
    """A saved web page."""
    paragraphs = "".join(f"<p>{line}</p>\n" for line in BODY * 3)
    return (
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8>"
        f"<title>{TITLE}</title><meta property='og:site_name' content='Gazette'>"
        "<meta property='article:modified_time' content='2023-06-22T10:00:00Z'>"
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "datePublished": "2023-06-21"}'
        f"</script></head><body><nav><a href=/>Home</a></nav><article><h1>{TITLE}</h1>\n{paragraphs}"
        "<table><tr><td>96<td>devices</table></article><footer>All rights reserved</footer></body></html>"
    ).encode()


def rss() -> bytes:
    """An RSS feed with two entries."""
    items = "".join(
        f"<item><title>{TITLE}</title><link>https://a.example/{n}</link>"
        "<pubDate>Wed, 21 Jun 2023 09:00:00 GMT</pubDate>"
        f"<description><![CDATA[<p>{BODY[n]}</p><p>{BODY[n + 1]}</p>]]></description></item>"
        for n in range(2)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Gazette</title>{items}</channel></rss>"
    ).encode()


def atom() -> bytes:
    """An Atom feed with an entry."""
    return (
        "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title>"
        f"<entry><title>{TITLE}</title><updated>2023-06-21T09:00:00Z</updated><link href='https://a.example'/>"
        f"<content type='html'>&lt;p&gt;{BODY[0]}&lt;/p&gt;</content></entry></feed>"
    ).encode()


def json_lines() -> bytes:
    """Two articles as JSON Lines."""
    rows = (
        {"id": f"a{n}", "text": line, "title": TITLE, "published": "2023-06-21"}
        for n, line in enumerate(BODY)
    )
    return "\n".join(map(json.dumps, rows)).encode()


def json_feed() -> bytes:
    """A JSON Feed with articles as text and as HTML."""
    items = [{"content_text": BODY[0], "date_published": "2023-06-21"}, {"content_html": f"<p>{BODY[1]}"}]
    return json.dumps({"title": "Gazette", "items": items}, ensure_ascii=False).encode()


def word() -> bytes:
    """A Word document; needs the extra ``documents``."""
    import docx

    document = docx.Document()
    document.add_heading(TITLE, 0)
    for line in BODY:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "devices", "96"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf() -> bytes:
    """A PDF of one page."""
    lines = " ".join(f"({line[:90].encode('ascii', 'ignore').decode()}) ' " for line in (TITLE, *BODY))
    stream = f"BT /F1 12 Tf 72 720 Td 14 TL {lines} ET"
    return _pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({TITLE}) /CreationDate (D:20230621090000Z) >>",
    )


def nested_pdf(depth: int, times: int) -> bytes:
    """A PDF whose page draws a form so many times, which draws another so many times, and so on."""
    again = "/X0 Do " * times
    forms = [
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 {n + 1} 0 R >> >>"
        f" /Length {len(again)} >>\nstream\n{again}\nendstream"
        for n in range(6, 6 + depth)
    ]
    return _pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /XObject << /X0 6 0 R >> >> >>",
        f"<< /Length {len(again)} >>\nstream\n{again}\nendstream",
        "<< >>",
        *forms,
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 2 >>\nstream\nET\nendstream",
    )


def _pdf(*objects: str) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    )
    return out + end.encode()


#: A whole file of each format, by a name with its suffix.
WHOLE: dict[str, Callable[[], bytes]] = {
    "a.txt": plain,
    "a.md": markdown,
    "a.html": page,
    "a.rss": rss,
    "a.atom": atom,
    "a.jsonl": json_lines,
    "a.json": json_feed,
    "a.docx": word,
    "a.pdf": pdf,
}


def mutated(data: bytes, rng: random.Random, others: list[bytes]) -> bytes:
    """The file after one to six accidents."""
    made = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(made) + 1)
        to = min(len(made), at + rng.choice((1, 2, 8, 64, 512)))
        accident = rng.randrange(8)
        if accident == 0:
            del made[at:]
        elif accident == 1:
            del made[at:to]
        elif accident == 2:
            made[at:to] = rng.randbytes(to - at)
        elif accident == 3:
            made[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 50))
        elif accident == 4:
            made[at:at] = made[at:to] * rng.choice((1, 3, 100))
        elif accident == 5:
            other = rng.choice(others)
            begin = rng.randrange(len(other))
            made[at:to] = other[begin : begin + rng.choice((4, 40, 400))]
        elif accident == 6 and at < len(made):
            made[at] ^= 1 << rng.randrange(8)
        else:
            made[at:to] = rng.choice(TOKENS)
    return bytes(made)


def mutated_archive(data: bytes, rng: random.Random, others: list[bytes]) -> bytes:
    """A Word document with accidents inside its parts, so that the archive itself is whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        hurt = rng.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, mutated(part, rng, others) if name == hurt else part)
    return out.getvalue()


def deep(name: str, size: int) -> bytes:
    """A file that nests as deep as its size allows."""
    if name.endswith((".json", ".jsonl")):
        return b'{"text":' * (size // 8)
    if name.endswith(".md"):
        return b"---\ntitle: " + b"[" * size + b"\n---\n" + b">" * size
    if name.endswith((".rss", ".atom")):
        return b"<rss><channel>" + b"<item><description>" * (size // 19)
    return b"<html><body>" + b"<div><p>" * (size // 8) + BODY[0].encode()


def bomb(megabytes: int) -> bytes:
    """A Word document of a few kilobytes that unpacks to so many megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"</w:body>", b" " * (megabytes * 1_000_000) + b"</w:body>")
            new.writestr(name, part)
    return out.getvalue()
