"""Claims of an article: the finders run sentence by sentence, then the slots are filled."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from claimdiff.extraction.attributions import Attribution, find_attributions
from claimdiff.extraction.lent_units import lend_units
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.names import find_names
from claimdiff.extraction.numerals import find_numerals
from claimdiff.extraction.quantities import find_quantities
from claimdiff.extraction.reading import Memory
from claimdiff.extraction.slots import Slots, describe
from claimdiff.extraction.times import find_times, last_date
from claimdiff.models import RANK, About, Claim, Span
from claimdiff.segmentation import Document, Sentence

#: Endings that a name's token carries and its claim does not.
POSSESSIVE = ("'s", "’s")
#: Every field of a claim: the set that all claims share.
_SPAN_FIELDS = set(Span.model_fields)
_FIELDS = set(Claim.model_fields)
#: A name is what other claims are about; alignment reads what stands around it where it needs to.
NO_SLOTS = Slots()


def extract_claims(document: Document) -> list[Claim]:
    """All claims of an article, by position."""
    names = find_names(document)
    maker = _Maker(document, find_attributions(document, names))
    memory = Memory(names)
    found: list[Claim] = []
    upcoming = 0
    dated: str | None = None
    for sentence in document.sentences:
        start = upcoming
        while upcoming < len(names) and names[upcoming].first < sentence.last:
            upcoming += 1
        here = names[start:upcoming]
        values = _values(document, sentence, here, dated)
        dated = last_date(values)
        if not here and not values:
            continue
        span = Span.trusted({"start": sentence.start, "end": sentence.end}, _SPAN_FIELDS)
        if values:
            slots = describe(document, sentence, values, here, memory)
            for mention, slot in zip(values, slots, strict=True):
                found.append(maker.claim(sentence, span, mention, slot))
        found.extend([maker.claim(sentence, span, name, NO_SLOTS) for name in here])
    return _unique(sorted(found, key=_PLACE))


_PLACE = attrgetter("start", "end", "kind")


def _values(document: Document, sentence: Sentence, names: list[Mention], dated: str | None) -> list[Mention]:
    numerals = find_numerals(document, sentence)
    taken = {i for name in names for i in range(name.first, name.last)} if numerals else set()
    if taken:
        numerals = [n for n in numerals if n.first not in taken]
    times = find_times(document, sentence, numerals, dated)
    if not taken:
        taken = {i for name in names for i in range(name.first, name.last)}
    for mention in times:
        taken.update(range(mention.first, mention.last))
    quantities = find_quantities(document, sentence, numerals, taken)
    if not quantities:
        return times
    found = sorted(times + quantities, key=lambda m: (m.first, m.last)) if times else quantities
    lend_units(document, found)
    return found


class _Maker:
    """Makes the claims of one article out of mentions and their slots."""

    def __init__(self, document: Document, attributions: list[Attribution]) -> None:
        self.document = document
        self.attributions = attributions
        self.attributed = [attribution.start for attribution in attributions]

    def claim(self, sentence: Sentence, span: Span, mention: Mention, slots: Slots) -> Claim:
        """The claim that a mention in a sentence, whose place is ``span``, makes."""
        tokens, article, kind = self.document.tokens, self.document.article, mention.kind
        start = tokens.starts[mention.first if mention.opens is None else mention.opens]
        end = tokens.ends[mention.last - 1]
        text = article.text[start:end]
        if kind == "name" and text.endswith(POSSESSIVE):
            end, text = end - 2, text[:-2]
        return Claim.trusted(
            {
                "id": f"{article.id}:{start}:{kind}",
                "article": article.id,
                "start": start,
                "end": end,
                "text": text,
                "sentence": span,
                "kind": kind,
                "value": mention.value,
                "unit": slots.unit or mention.unit,
                "bound": mention.bound,
                "trend": mention.trend,
                "subject": slots.subject,
                "predicate": slots.predicate,
                "about": _ranked(slots.about) if mention.ranked else slots.about,
                "claimant": self._claimant(start) if self.attributed else None,
                "hedged": mention.hedged,
                "negated": mention.negated and mention.value != 0,
                "vague": mention.vague,
                "part": sentence.part,
            },
            _FIELDS,
        )

    def _claimant(self, start: int) -> str | None:
        """Who answers for the code point ``start``; the attributions stand in order."""
        at = bisect_right(self.attributed, start) - 1
        return self.attributions[at].claimant if at >= 0 and start < self.attributions[at].end else None


def _ranked(about: About) -> About:
    """What a value is about that is one of a set by its rank."""
    return about.model_copy(update={"property": RANK})


def _unique(claims: list[Claim]) -> list[Claim]:
    """The first claim of each id."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.id, claim)
    return list(first.values())
