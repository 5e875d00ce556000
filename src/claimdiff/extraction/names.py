"""Names of people, places and organisations: runs of capitalised words, cut where a name begins and ends.

One pass picks the words with a capital; only they, and the small words between them, are looked at again. A
capital tells nothing at the start of a sentence or in a headline: there a word counts as a name if it is no
English word, or has its capital in the middle of a sentence elsewhere in the article.
"""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.name_runs import Reader
from claimdiff.segmentation import Document


def find_names(document: Document) -> list[Mention]:
    """Names of an article from left to right, not overlapping.

    ``value`` is the name as written, without a possessive ending; a headline's name in capitals throughout
    has them lowered. ``unit`` is the kind of name where the words tell it: person, place or organisation.
    """
    return Reader(document).mentions()
