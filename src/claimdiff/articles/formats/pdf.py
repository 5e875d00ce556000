"""PDF files with text in them, by pypdf; scanned pages hold none. Offsets count in the extracted text."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from claimdiff.articles.datelines import guess_published, iso_date
from claimdiff.articles.decoding import mend_surrogates
from claimdiff.articles.extras import load_extra
from claimdiff.articles.headlines import find_title, guess_title
from claimdiff.articles.identity import path_names
from claimdiff.articles.inputs import megabytes
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

#: A word cut in two at the end of a line: "earth-\nquake".
_CUT = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


#: Most drawing operations of a file. A page of text has some thousands; forms that draw forms make more of
#: them than anybody can wait for out of a few kilobytes.
_MOST_OPERATIONS = 1_000_000
#: Most bytes that the contents of the pages may unpack to, in times the limit of an article.
_MOST_UNPACKED = 2


class Pdf:
    """``.pdf``."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The one article of the file.

        Raises:
            ArticleError: It is broken, locked or holds no text, or the extra ``documents`` is missing.
        """
        pypdf = load_extra("pypdf", raw.path, "PDF files")
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        try:
            document = pypdf.PdfReader(io.BytesIO(raw.data))
            if document.is_encrypted and not document.decrypt(""):
                raise ArticleError(raw.path, "the PDF is locked with a password")
            text = _text(document, raw)
            information = document.metadata
        except ArticleError:
            raise
        except Exception as error:  # pypdf raises whatever a broken file provokes
            raise ArticleError(raw.path, f"not a readable PDF ({type(error).__name__})") from None
        text = _CUT.sub("", mend_surrogates(text)).strip()
        if not text:
            raise ArticleError(raw.path, "no text in this PDF; scanned pages need text recognition first")
        yield _draft(raw, text, information)


def _text(document: Any, raw: RawFile) -> str:
    """The text of all pages.

    Raises:
        ArticleError: Reading it would take longer than any article does.
    """
    operations = unpacked = 0

    def count(*_: Any) -> None:
        nonlocal operations
        operations += 1
        if operations > _MOST_OPERATIONS:
            raise ArticleError(
                raw.path, f"more than {_MOST_OPERATIONS:,} drawing operations, too many to read"
            )

    found = []
    for page in document.pages:
        contents = page.get("/Contents")
        held = contents.get_object() if contents is not None else []
        for stream in held if isinstance(held, list) else [held]:
            unpacked += len(stream.get_object().get_data())
        if unpacked > _MOST_UNPACKED * raw.limit:
            raise ArticleError(raw.path, f"unpacks to more than {megabytes(_MOST_UNPACKED * raw.limit)}")
        found.append(page.extract_text(visitor_operand_before=count))
    return "\n\n".join(found)


def _draft(raw: RawFile, text: str, information: Any) -> Draft:
    stated = " ".join(str((information and information.title) or "").split())
    span = (find_title(text, stated) if stated else None) or guess_title(text)
    return Draft(
        path=raw.path,
        text=text,
        names=path_names(raw.name, raw.stem),
        source=raw.stem,
        title=" ".join(text[slice(*span)].split()) if span else stated or None,
        title_span=span,
        published=guess_published(text) or _created(information),
        extracted=True,
    )


def _created(information: Any) -> str | None:
    """The day the file says it was made on; a file that states none, or nonsense, has none."""
    try:
        created = information.creation_date if information else None
    except ValueError:
        return None
    return iso_date(created.date().isoformat()) if created else None


FORMAT = Pdf()
