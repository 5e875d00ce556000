"""Word documents (.docx), by python-docx. Offsets count in the extracted text: a line a paragraph."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from claimdiff.articles.datelines import guess_published
from claimdiff.articles.decoding import mend_surrogates
from claimdiff.articles.extras import load_extra
from claimdiff.articles.headlines import find_title, guess_title
from claimdiff.articles.identity import path_names
from claimdiff.articles.inputs import megabytes
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

#: Most bytes that a document may unpack to, in times the limit of an article.
_MOST_UNPACKED = 20


class Word:
    """``.docx``."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The one article of the file.

        Raises:
            ArticleError: It is broken or holds no text, or the extra ``documents`` is missing.
        """
        docx = load_extra("docx", raw.path, "Word documents")
        try:
            unpacked = _unpacked(raw.data)
            if unpacked > _MOST_UNPACKED * raw.limit:
                raise ArticleError(raw.path, f"would unpack to {megabytes(unpacked)}, which no article takes")
            document = docx.Document(io.BytesIO(raw.data))
            blocks = list(document.iter_inner_content())
            lines = [line for block in blocks for line in _lines(block)]
            stated = " ".join(str(document.core_properties.title or "").split())
        except ArticleError:
            raise
        except Exception as error:  # python-docx raises whatever a broken archive provokes
            raise ArticleError(raw.path, f"not a readable Word document ({type(error).__name__})") from None
        text = mend_surrogates("\n".join(lines)).strip()
        if not text:
            raise ArticleError(raw.path, "no text in this document")
        span = (find_title(text, stated) if stated else None) or guess_title(text)
        yield Draft(
            path=raw.path,
            text=text,
            names=path_names(raw.name, raw.stem),
            source=raw.stem,
            title=" ".join(text[slice(*span)].split()) if span else stated or None,
            title_span=span,
            # When a file was made says little of when its text was published; a dateline does.
            published=guess_published(text),
            extracted=True,
        )


def _unpacked(data: bytes) -> int:
    """How large the parts of the archive say they are; no more than that is unpacked of each."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        # Pictures, by far the largest parts, are compressed already.
        return sum(part.file_size for part in archive.infolist())


def _lines(block: Any) -> list[str]:
    """The text of a paragraph, or of a table row by row."""
    if hasattr(block, "rows"):
        return [" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows]
    return [block.text]


FORMAT = Word()
