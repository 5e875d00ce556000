"""What a number counts: the noun that it stands with, or what was counted before it."""

from __future__ import annotations

from claimdiff.extraction.happenings import PERSONAL
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.number_words import grammar
from claimdiff.extraction.people import counted_people
from claimdiff.extraction.reading import Entity, Reading

#: Heads that stand for a noun said before.
#: Nouns that stand for people: "claimed 34 lives", "a place of 600 souls".
_LIVES = frozenset(("life", "soul"))
_ELLIPTIC = frozenset(("other", "others", "more", "rest", "remainder", "them"))


def unit_of(
    reading: Reading, mention: Mention, entity: Entity | None, head: str | None, concept: str | None
) -> tuple[str | None, str | None]:
    """The unit of a count and its head noun; the mention's span grows to the noun.

    Without a noun of its own a number counts persons, where the verb is one of persons, or what was counted
    last ("five boats came near; two escaped").
    """
    memory = reading.memory
    here = reading.sentence.index
    if head in _LIVES and concept in PERSONAL:
        head = "person"
    if entity is not None and head not in _ELLIPTIC:
        mention.noun = entity.head if entity.head >= mention.first else None
        if mention.last <= entity.head < mention.last + 8:
            mention.last = entity.head + 1
        if mention.kind == "count" and head is not None and mention.value != 1:
            memory.counted = (head, here, reading.phrase(entity))
        return head, head
    if mention.unit is not None or mention.kind != "count":
        return mention.unit, head
    after = reading.word(mention.last)
    if (
        after == "aboard"
        or (after == "on" and reading.word(mention.last + 1) == "board")
        or (after == "of" and reading.word(mention.last + 1) in ("us", "you"))
    ):
        return "person", "person"
    counted = memory.counted if concept != "family" else None
    # Who is hurt or arrested is none of the helicopters that were counted before.
    fits = counted is not None and (concept not in PERSONAL or counted[0] in counted_people())
    if counted is not None and fits and here - counted[1] <= 2 and isinstance(mention.value, int):
        return counted[0], counted[0]
    if concept == "family":
        return "child", "child"
    if mention.vague and after in grammar().score_fates:  # "Dozens trapped in mine"
        return "person", "person"
    round_of_golf = (
        reading.word(mention.first - 1) in ("under", "over") and reading.word(mention.first - 2) == "-"
    )
    return ("person", "person") if concept in PERSONAL and not round_of_golf else (None, head)
