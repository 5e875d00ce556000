"""What a number that a text speaks of is the number of: "membership grew to 2,900", "it reached 3,000"."""

from __future__ import annotations

from collections.abc import Callable

from claimdiff.extraction.chunks import Chunk, Parse, parse
from claimdiff.extraction.concepts import predicate_concept
from claimdiff.extraction.happenings import PERSONAL
from claimdiff.extraction.lemmas import lemma, noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.numbering import numbering_subject, total_words
from claimdiff.extraction.reading import Reading, Total
from claimdiff.extraction.relatives import restricting
from claimdiff.extraction.sentence_view import View
from claimdiff.lexicon import members, table

#: What stands for a number named before.
_STANDING = frozenset(("it", "this", "that"))
#: What happens so often, besides what happens to people.
_HAPPENING = frozenset(("attacks", "robberies", "crashes", "fires", "protests", "quakes", "cancellations"))
_NUMBERING = frozenset(("number", "numbered", "numbering"))
#: So many tokens lead from a verb to its number, or from its subject to it.
_LEADING = 4
#: So many chunks back may the number be named that a pronoun stands for.
_FAR = 40

Spelling = Callable[[int, int], str]


def total(reading: Reading, mention: Mention) -> Total | None:
    """What a count states the number of, where its clause speaks of a number rather than of things.

    The number is the subject of a verb that says how large it is, or stands for one named before, in the
    sentence or in the one before; or it is a noun such as "a workforce of".
    """
    worded = _worded_numbering(reading, mention)
    if worded is not None:
        return worded
    k = reading.chunk_at(mention.first)
    owner = reading.links.attach[k]
    if owner >= 0 and reading.lower[reading.chunks[reading.links.preposition[k]].first] == "of":
        return _mass(reading.parse, reading.lower, reading.chunks[owner], reading.spelled)
    verb = reading.governor(mention.first)
    if verb is not None and verb.last <= mention.first and reading.lemma(verb.head) == "number":
        return _numbering(reading, verb)
    if verb is None or verb.last > mention.first or reading.lemma(verb.head) not in total_words("moving"):
        return None
    subject = reading.links.subject[reading.chunk_at(verb.head)]
    if subject < 0:
        return None
    named = _numbered(reading.parse, reading.lower, subject, reading.spelled)
    if named is not None:
        return named
    events = _events(reading, subject)
    if events is not None:
        return events
    low = reading.lower[reading.chunks[subject].head]
    if low not in _STANDING and low not in total_words("numbers"):
        return None
    for j in range(subject - 1, max(-1, subject - _FAR), -1):
        named = _numbered(reading.parse, reading.lower, j, reading.spelled)
        if named is not None:
            return named
    return _before(reading)


def _events(reading: Reading, k: int) -> Total | None:
    """What happens so often: "deaths reached 45", "attacks since January have risen to 104"."""
    subject = reading.entity(k)
    if subject is None or reading.tag(subject.head) != "NS":
        return None
    said = reading.concept(subject.head)
    if said not in PERSONAL and said not in _HAPPENING:
        return None
    return Total(reading.noun(subject.head), reading.phrase(subject), None, said)


def _numbering(reading: Reading, verb: Chunk) -> Total | None:
    """What numbers so many: "rescue teams, now numbering about 300", "the rebels number 3,000"."""
    subject = reading.subject_of(verb)
    if subject is None or reading.tag(subject.head) not in ("NS", "P"):
        return None
    return Total(reading.noun(subject.head), reading.phrase(subject), None, reading.concept(subject.head))


def _worded_numbering(reading: Reading, mention: Mention) -> Total | None:
    """What numbers so many where no noun says it: "the dead now number 67", "those arrested numbered 120"."""
    at = mention.first - 1
    while at > mention.first - _LEADING and reading.word(at) in total_words("leading"):
        at -= 1
    if reading.word(at) not in _NUMBERING:
        return None
    who = numbering_subject(View(reading.document, reading.sentence), at)
    if who is None:
        return None
    word = reading.word(who)
    if word in total_words("collectives"):
        return None
    if word not in total_words("stricken"):
        own = noun_lemma(word)
        return Total(own, reading.spelled(who, who + 1), None, predicate_concept(own, word, "NS"))
    said = predicate_concept(word, word, "J") or predicate_concept(lemma(word, "VN"), word, "VN")
    return Total("person", reading.spelled(who, who + 1), None, said)


def _before(reading: Reading) -> Total | None:
    """The number that the sentence before speaks of; a sentence is looked at once."""
    here = reading.sentence.index
    totals = reading.memory.totals
    if here not in totals:
        totals[here] = None
        if here:
            before = reading.document.sentences[here - 1]
            parsed = parse(reading.document, before)
            found = (
                _numbered(parsed, reading.lower, j, reading.document.spelled)
                for j in range(min(len(parsed.chunks), _FAR))
            )
            totals[here] = next(filter(None, found), None)
    return totals[here]


def _numbered(parsed: Parse, lower: list[str], k: int, spelled: Spelling) -> Total | None:
    """What a noun phrase is a number of: "the number of refugees hosted by Albania", "the membership"."""
    chunks = parsed.chunks
    chunk = chunks[k]
    if chunk.kind != "NP":
        return None
    if lower[chunk.head] not in total_words("numbers"):
        return _mass(parsed, lower, chunk, spelled)
    if k + 2 >= len(chunks) or lower[chunks[k + 1].first] != "of" or chunks[k + 2].kind != "NP":
        return None
    things = chunks[k + 2]
    own = noun_lemma(lower[things.head])
    if parsed.tag(things.head) != "NS" and own not in members("people"):
        return None
    told = restricting(parsed, lower, k + 2)
    if told is None:
        return Total(own, spelled(things.first, things.last), None, None)
    tag = parsed.tag(told.head)
    verb = lemma(lower[told.head], tag)
    return Total(
        own, spelled(things.first, things.last), verb, predicate_concept(verb, lower[told.head], tag)
    )


def _mass(parsed: Parse, lower: list[str], chunk: Chunk, spelled: Spelling) -> Total | None:
    """What a noun for a number of people counts: "membership", "the workforce"."""
    found = table("totals")["masses"].get(lower[chunk.head])
    if found is None or parsed.tag(chunk.head) not in ("N", "P"):
        return None
    return Total(found[0], spelled(chunk.first, chunk.last), None, found[1])
