"""Claims of an article: the finders run sentence by sentence, then the slots are filled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimdiff.extraction.attributions import Attribution, find_attributions
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.names import find_names
from claimdiff.extraction.numerals import find_numerals
from claimdiff.extraction.quantities import find_quantities
from claimdiff.extraction.reading import Memory
from claimdiff.extraction.slots import Slots, describe
from claimdiff.extraction.times import find_times
from claimdiff.models import Claim, Span
from claimdiff.segmentation import Document, Sentence

#: Endings that a name's token carries and its claim does not.
POSSESSIVE = ("'s", "’s")
#: A name is what other claims are about; alignment reads what stands around it where it needs to.
NO_SLOTS = Slots()


def extract_claims(document: Document) -> list[Claim]:
    """All claims of an article, by position."""
    names = find_names(document)
    attributions = find_attributions(document, names)
    memory = Memory(names)
    found: list[Claim] = []
    upcoming = 0
    for sentence in document.sentences:
        here: list[Mention] = []
        while upcoming < len(names) and names[upcoming].first < sentence.last:
            here.append(names[upcoming])
            upcoming += 1
        name_tokens = {i for name in here for i in range(name.first, name.last)}
        values = _values(document, sentence, name_tokens)
        slots = describe(document, sentence, values, here, memory)
        for mention, slot in zip(values, slots, strict=True):
            found.append(_claim(document, sentence, mention, slot, attributions))
        found.extend(_claim(document, sentence, name, NO_SLOTS, attributions) for name in here)
    return list(_unique(sorted(found, key=lambda c: (c.start, c.end, c.kind))))


def _values(document: Document, sentence: Sentence, name_tokens: set[int]) -> list[Mention]:
    numerals = [n for n in find_numerals(document, sentence) if n.first not in name_tokens]
    times = find_times(document, sentence, numerals)
    taken = name_tokens | {i for mention in times for i in range(mention.first, mention.last)}
    quantities = find_quantities(document, sentence, numerals, taken)
    return sorted(times + quantities, key=lambda m: (m.first, m.last))


def _claim(
    document: Document, sentence: Sentence, mention: Mention, slots: Slots, attributions: list[Attribution]
) -> Claim:
    start = document.tokens.starts[mention.first if mention.opens is None else mention.opens]
    end = document.tokens.ends[mention.last - 1]
    if mention.kind == "name" and document.text.endswith(POSSESSIVE, start, end):
        end -= 2
    claimant = _claimant(attributions, start)
    return Claim(
        id=f"{document.article.id}:{start}:{mention.kind}",
        article=document.article.id,
        start=start,
        end=end,
        text=document.text[start:end],
        sentence=Span(start=sentence.start, end=sentence.end),
        kind=mention.kind,
        value=mention.value,
        unit=slots.unit or mention.unit,
        bound=mention.bound,
        trend=mention.trend,
        subject=slots.subject,
        predicate=slots.predicate,
        about=slots.about,
        claimant=claimant,
        hedged=mention.hedged,
        negated=mention.negated,
        vague=mention.vague,
        part=sentence.part,
    )


def _claimant(attributions: list[Attribution], start: int) -> str | None:
    """Who answers for the code point ``start``; the attributions stand in order."""
    at = bisect_right(attributions, start, key=lambda a: a.start) - 1
    return attributions[at].claimant if at >= 0 and start < attributions[at].end else None


def _unique(claims: list[Claim]) -> Iterator[Claim]:
    """The first claim of each id."""
    seen: set[str] = set()
    for claim in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim
