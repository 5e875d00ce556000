"""Bytes -> text: UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one, else detection.

Where most bytes are ASCII there is too little for statistics (charset-normalizer 3.5 reads "Çuçi" in
Windows-1252 as Arabic), and what browsers take for text without a label is tried first: Windows-1252.

A byte order mark is a signature of the encoding and not part of the text: offsets count from the first
character after it. Line ends stay as they are in the file (CR LF is two code points).
"""

from __future__ import annotations

import codecs
import re

from claimdiff.articles.interface import RawFile
from claimdiff.errors import ArticleError

#: Longer marks first: the UTF-32 one begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(raw: RawFile) -> str:
    """The text of a file.

    Raises:
        ArticleError: The file is empty, is not text, or is in no known encoding.
    """
    data = raw.data
    if not data.strip():
        raise ArticleError(raw.path, "empty file" if not data else "nothing but white space")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(raw, data[len(mark) :], encoding)
    if _binary(data):
        raise ArticleError(raw.path, "binary file, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _detected(raw)
    return _visible(raw, text)


def mend_surrogates(text: str) -> str:
    """The text with every lone surrogate (half a character, in broken JSON) replaced; lengths stay."""
    return _SURROGATES.sub("\ufffd", text)


def _marked(raw: RawFile, data: bytes, encoding: str) -> str:
    try:
        return _visible(raw, data.decode(encoding))
    except UnicodeDecodeError as error:
        where = f"at byte {error.start}"
        raise ArticleError(raw.path, f"marked as {encoding.upper()}, but broken {where}") from None


def _visible(raw: RawFile, text: str) -> str:
    if not text.strip():
        raise ArticleError(raw.path, "nothing but white space")
    return text


def _binary(data: bytes) -> bool:
    """Whether bytes are no text: a NUL, or many control characters in the first 8 kB."""
    head = data[:8192]
    if b"\0" in head:
        return True
    controls = len(head) - len(head.translate(None, bytes([*range(1, 9), *range(14, 27), 28, 29, 30, 31])))
    return controls * 20 > len(head)


def _detected(raw: RawFile) -> str:
    """Text in an encoding other than UTF-8; the library is imported only here."""
    foreign = sum(byte > 127 for byte in raw.data[:8192])
    if foreign * 5 < len(raw.data[:8192]):
        try:
            return raw.data.decode("cp1252")
        except UnicodeDecodeError:
            pass  # five bytes mean nothing in it
    from charset_normalizer import from_bytes

    best = from_bytes(raw.data).best()
    if best is None:
        raise ArticleError(raw.path, "not UTF-8, and no other encoding fits; save it as UTF-8")
    return raw.data.decode(best.encoding)
