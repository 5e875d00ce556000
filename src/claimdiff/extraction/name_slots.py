"""What stands beside a name: the office that says whose name it is, and the words around it."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.name_words import STOP, TITLE, members, word_class
from claimdiff.extraction.slots import Slots
from claimdiff.models import About
from claimdiff.segmentation import Document, Sentence

#: How many tokens on each side of a name its context is taken from.
REACH = 9
#: How many tokens away the word for an office may stand.
NEAR = 4


def describe_names(document: Document, sentence: Sentence, names: list[Mention]) -> list[Slots]:
    """The slots of a sentence's names.

    ``about.head`` is an office, occupation or kind of place or organisation beside the name ("minister",
    "camp"); ``about.context`` the words around it, lower case, nearest first, without small words.
    """
    return [_slots(document, sentence, name) for name in names]


def _slots(document: Document, sentence: Sentence, name: Mention) -> Slots:
    lower = document.tokens.lower
    before = lower[max(sentence.first, name.first - REACH) : name.first]
    before.reverse()
    after = lower[name.last : min(sentence.last, name.last + REACH)]
    near = before[:NEAR] + after[:NEAR]
    head = next((w for w in near if word_class(w) == TITLE), None)
    if head is None:
        head = next(
            (w for w in near if w in members("name_places") or w in members("name_organisations")), None
        )
    around: list[str] = []
    for i in range(max(len(before), len(after))):
        around.extend(side[i] for side in (before, after) if i < len(side) and _tells(side[i]))
    return Slots(about=About(head=head, context=tuple(around)))


def _tells(lower: str) -> bool:
    return len(lower) > 2 and word_class(lower) != STOP
