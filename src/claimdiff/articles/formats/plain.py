"""Plain text: the headline and the date of publication are guessed from the first lines."""

from __future__ import annotations

from collections.abc import Iterator

from claimdiff.articles.datelines import guess_published
from claimdiff.articles.decoding import decode
from claimdiff.articles.headlines import guess_title
from claimdiff.articles.identity import path_names
from claimdiff.articles.interface import Draft, RawFile
from claimdiff.models import Skipped


class PlainText:
    """``.txt``, standard input, and every file whose suffix says nothing."""

    def read(self, raw: RawFile) -> Iterator[Draft | Skipped]:
        """The one article of the file; offsets count in the decoded file."""
        text = decode(raw)
        span = guess_title(text)
        yield Draft(
            path=raw.path,
            text=text,
            names=path_names(raw.name, raw.stem),
            source=raw.stem,
            title=" ".join(text[slice(*span)].split()) if span else None,
            title_span=span,
            published=guess_published(text),
        )


FORMAT = PlainText()
