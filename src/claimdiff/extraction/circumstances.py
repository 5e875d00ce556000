"""What stands around a value: who acts, where, when, and the words nearby."""

from __future__ import annotations

from bisect import bisect_left

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.lexicon import members, words

#: How many names on each side of a value take part in what it is about.
_NAMES = 12
#: How many content words of context a value keeps.
_CONTEXT = 16
_PLACING = frozenset(("in", "at", "near", "outside", "on", "off", "around", "across", "inside"))
#: Nouns whose infinitive tells what their owner does.
_DECISIONS = frozenset(
    ("decision", "plan", "attempt", "effort", "bid", "move", "refusal", "agreement", "offer", "willingness",
     "promise", "pledge", "commitment", "proposal", "failure", "ability", "vow", "intention", "readiness")
)  # fmt: skip
_QUOTES = frozenset('"“”«»')


def agent(reading: Reading, verb: Chunk | None) -> str | None:
    """Who does what the verb says: its subject, or after a passive the phrase after "by"."""
    if verb is None:
        return None
    if verb.passive:
        return _by(reading, reading.chunk_at(verb.head))
    subject = reading.subject_of(verb)
    if subject is None:
        return reading.referent(verb)
    k = subject.chunk
    chunks = reading.chunks
    if (
        k + 3 < len(chunks)
        and chunks[k + 1].kind == "C"
        and chunks[k + 3] is verb
        and chunks[k + 2].kind == "NP"
    ):
        return reading.spelled(subject.first, chunks[k + 2].last)
    return _decider(reading, subject, verb) or reading.phrase(subject)


def _decider(reading: Reading, subject: Entity, verb: Chunk) -> str | None:
    """Who means to act, where a noun says so: "Albania's decision to host", "the firm's plan to cut"."""
    if reading.lower[verb.first] != "to" or reading.noun(subject.head) not in _DECISIONS:
        return None
    return owner(reading, subject)


def _by(reading: Reading, k: int) -> str | None:
    for j in range(k + 1, min(k + 8, len(reading.chunks) - 1)):
        chunk = reading.chunks[j]
        if chunk.kind in ("VP", ".", "S"):
            return None
        if chunk.kind == "IN" and reading.lower[chunk.first] == "by":
            found = reading.entity(j + 1)
            return reading.phrase(found) if found is not None else None
    return None


def maker(reading: Reading, entity: Entity) -> str | None:
    """Who makes an offer or deal: "an offer by the Angels", "a bid from Acme"."""
    if reading.word(entity.last) not in ("by", "from") or not reading.word(entity.last + 1):
        return None
    found = reading.entity(reading.chunk_at(entity.last + 1))
    return reading.phrase(found) if found is not None else None


def owner(reading: Reading, entity: Entity) -> str | None:
    """What an entity belongs to: "of Camp X", "SeaMicro's servers", "the Red Sox offer"."""
    k = reading.chunk_at(entity.last - 1)
    if reading.word(entity.last) == "of" and k + 2 < len(reading.chunks):
        found = reading.entity(k + 2)
        if found is not None:
            return _extended(reading, found)
    start = reading.chunks[entity.chunk].first
    for i in range(start, entity.head):
        if reading.tag(i) == "G" and reading.words[i][0].isalpha() and not _pronoun(reading.lower[i]):
            return reading.spelled(start, i + 1).removesuffix("'s").removesuffix("’s")
    first = next((i for i in range(entity.first, entity.head) if reading.tag(i) == "P"), None)
    if first is not None and reading.tag(entity.head) != "P":
        last = first
        while reading.tag(last) == "P":
            last += 1
        stretch = reading.words[first:last]
        if reading.words[last] in "-–" or any(word[-1].isdigit() for word in stretch):
            return None
        if stretch[0].lower() in members("name_demonyms"):
            return None
        return reading.document.spelled(first, last)
    return None


def _pronoun(low: str) -> bool:
    return low in ("its", "his", "her", "their", "our", "my", "your")


def _extended(reading: Reading, entity: Entity) -> str:
    """An of-phrase with the of-phrases that hang on it, two at most."""
    last, k = entity.last, entity.chunk
    for _ in range(2):
        if reading.word(last) != "of" or k + 2 >= len(reading.chunks):
            break
        found = reading.entity(k + 2)
        if found is None:
            break
        last, k = found.last, found.chunk
    return reading.spelled(entity.first, last)


def place(reading: Reading, names: list[Mention]) -> str | None:
    """The first of the names, nearest first, that a preposition of place stands before."""
    for name in names:
        before = name.first - 1
        if reading.word(before) == "the":
            before -= 1
        if reading.word(before) in _PLACING:
            return str(name.value)
    return None


def time(reading: Reading, mention: Mention) -> str | None:
    """The nearest date of the sentence; else that of the sentence before, whose event goes on in this one.

    "In June 2012, a quake struck. It was six miles west of Cobb."
    """
    for value in nearest(reading.dates, mention):
        if value is not mention:
            return str(value.value)
    dated, memory = reading.sentence, reading.memory
    if reading.dates:
        return None
    if memory.dated is not None and memory.dated[1] == dated.index - 1 and _goes_on(reading):
        memory.dated = (memory.dated[0], dated.index)
    return memory.dated[0] if memory.dated is not None and memory.dated[1] == dated.index else None


def _goes_on(reading: Reading) -> bool:
    """Whether a sentence goes on about the event of the one before: "The quake was", "It killed"."""
    return reading.lower[reading.sentence.first] in ("the", "it", "its", "that", "this", "they", "those")


def nearest(mentions: list[Mention], around: Mention) -> list[Mention]:
    """The mentions on both sides of one, nearest first, up to a limit on each side."""
    if len(mentions) < 2:
        return mentions
    first = around.first
    if len(mentions) > 2 * _NAMES:
        at = bisect_left(mentions, first, key=lambda m: m.first)
        mentions = mentions[max(0, at - _NAMES) : at + _NAMES]
    return sorted(mentions, key=lambda m: abs(m.first - first))


def context(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Lemmas of the content words around a value, nearest first."""
    first, last = mention.first, mention.last
    content = reading.content
    at = bisect_left(content, first)
    window = content[max(0, at - _CONTEXT) : at + _CONTEXT]
    near = sorted(window, key=lambda i: first - i if i < first else i - last + 1)[:_CONTEXT]
    return tuple(dict.fromkeys(map(reading.lemma, near)))


def is_quoted(stretches: list[tuple[int, int]], token: int) -> bool:
    """Whether a token stands inside one of the quotations."""
    at = bisect_left(stretches, (token, token)) - 1
    return at >= 0 and stretches[at][0] < token < stretches[at][1]


def quoted_stretches(reading: Reading) -> list[tuple[int, int]]:
    """Token ranges between quotation marks; an open quotation runs to the end of the sentence."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    begin, end = reading.sentence.first, reading.sentence.last
    if _QUOTES.isdisjoint(reading.words[begin:end]):
        return found
    for i in range(begin, end):
        if reading.words[i] in _QUOTES:
            if opened is None:
                opened = i
            else:
                found.append((opened, i))
                opened = None
    if opened is not None:
        found.append((opened, end))
    return found


def hedged(reading: Reading, mention: Mention, verb: Chunk | None) -> bool:
    """Whether the value or its verb is marked as uncertain ("reportedly", "is believed to", "may")."""
    marks, opinions = words("hedges"), words("hedging_participles")
    before = reading.lower[max(reading.sentence.first, mention.first - 3) : mention.first]
    if not (marks.isdisjoint(before) and opinions.isdisjoint(before)):
        return True
    if verb is None:
        return False
    stretch = reading.lower[verb.first : verb.last]
    return not (marks.isdisjoint(stretch) and opinions.isdisjoint(stretch[1:]))
