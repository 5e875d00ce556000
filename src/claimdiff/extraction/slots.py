"""What a value is the value of: measured entity, predicate, participants, place, time."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimdiff.extraction.mentions import Mention
from claimdiff.models import About
from claimdiff.segmentation import Document, Sentence


@dataclass(slots=True)
class Slots:
    """The slots of one mention; ``unit`` replaces the mention's own where the noun names it."""

    subject: str | None = None
    predicate: str | None = None
    unit: str | None = None
    about: About = field(default_factory=About)


def describe(
    document: Document, sentence: Sentence, mentions: list[Mention], names: list[Mention]
) -> list[Slots]:
    """The slots of each of a sentence's mentions, in the same order.

    ``names`` are the name mentions of the sentence.
    """
    return [Slots() for _ in mentions]
