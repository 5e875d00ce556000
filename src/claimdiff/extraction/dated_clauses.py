"""The clause that a date stands in: what stands around the date's own phrase, and which verb is its verb."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.events import members
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.reading import Reading
from claimdiff.lexicon import words
from claimdiff.records import Record

_CLAUSE_OPENERS = frozenset(("", ",", "C", "S", "."))
#: Prepositions and conjunctions that tell how a date relates to its event.
RELATING = frozenset(
    ("since", "from", "until", "till", "through", "by", "before", "after", "between", "within", "during")
)
#: Verbs whose participle tells a thing from others and is not dated: "servers based on its processors".
_STATIC = frozenset(("base", "locate", "situate", "own", "make", "call", "know", "name", "equip", "arm"))
#: So many chunks on each side are looked at.
_FAR = 60
#: So many chunks a bracketed "she said" may have.
_SHORT = 5


class Place(Record):
    """Where a date stands: the chunks around its whole phrase, and the prepositions in it."""

    __slots__ = ("after", "before", "prepositions")

    def __init__(
        self,
        before: int,
        after: int,
        prepositions: list[str],
    ) -> None:
        self.before = before
        self.after = after
        self.prepositions = prepositions


def place_of(reading: Reading, mention: Mention) -> Place:
    """The chunks before and after a date's phrase: "early on the morning of", "in the evening"."""
    chunks = reading.chunks
    k = reading.chunk_at(mention.first)
    prepositions = []
    before = k - 1
    while before >= max(0, k - _FAR):
        chunk = chunks[before]
        low = reading.lower[chunk.head]
        if chunk.kind == "IN" or (chunk.kind == "S" and low in RELATING):
            prepositions.append(low)
        elif chunk.kind == "VP" or not (
            chunk.kind == "T" or (chunk.kind == "R" and low[0].isalpha()) or _of_day(reading, chunk)
        ):
            break
        before -= 1
    after = reading.chunk_at(mention.last - 1) + 1
    while after < min(len(chunks), k + _FAR):
        chunk = chunks[after]
        if chunk.kind not in ("T",) and not (chunk.kind == "R" and reading.lower[chunk.head][0].isalpha()):
            following = chunks[after + 1] if after + 1 < len(chunks) else chunk
            if chunk.kind == "IN" and (following.kind == "T" or _of_day(reading, following)):
                after += 2
                continue
            if not _of_day(reading, chunk):
                break
        after += 1
    return Place(before, after, prepositions)


def _of_day(reading: Reading, chunk: Chunk) -> bool:
    return chunk.kind == "NP" and (
        reading.lower[chunk.head] in members("times of day") or reading.tag(chunk.head) == "T"
    )


def clause_verb(reading: Reading, place: Place) -> Chunk | None:
    """The verb of the clause that a date stands in."""
    chunks = reading.chunks
    before = chunks[place.before].kind if place.before >= 0 else ""
    if place.after < len(chunks):
        following = chunks[place.after]
        if following.kind == "VP" and following.finite and before in ("NP", ",") and _main(reading, place):
            return following
        if before in _CLAUSE_OPENERS:
            found = to_the_right(reading, place.after)
            subordinate = before == "," and place.before > 0 and chunks[place.before - 1].kind == "S"
            if found is not None and (before != "," or subordinate or following.kind == "NP"):
                return found
    return (
        _to_the_left(reading, place.before)
        or to_the_right(reading, place.after)
        or _participle(reading, place)
    )


def _participle(reading: Reading, place: Place) -> Chunk | None:
    """The participle after a date in a stretch without a finite verb: "Monday, killing nine"."""
    for chunk in reading.chunks[place.after : place.after + 3]:
        if chunk.kind == "VP":
            return chunk
    return None


def _main(reading: Reading, place: Place) -> bool:
    """Whether the verb right after a date is that of the date's clause, and no other stands in between.

    "The man who shot three on Thursday was charged" dates the shots; "the navy, patrolling the gulf on
    Thursday foiled an attack" dates the attack.
    """
    subject = reading.links.subject[place.after]
    chunks = reading.chunks
    parted = False
    for j in range(place.before, max(-1, place.before - _FAR), -1):
        kind = chunks[j].kind
        if kind == "VP" and not _describes(reading, j):
            if j < subject:
                return parted or reading.lemma(chunks[j].head) in words("reporting_verbs")
            return False
        parted = parted or kind in ("S", "C", ",")
        if j < subject and kind == ".":
            break
    return True


def to_the_right(reading: Reading, k: int) -> Chunk | None:
    """The first finite verb to the right that is no bracketed "she said"."""
    chunks = reading.chunks
    for j in range(k, min(k + _FAR, len(chunks))):
        chunk = chunks[j]
        if chunk.kind == "VP" and chunk.finite and not _parenthetical(reading, j):
            return chunk
        if chunk.kind == ".":
            return None
    return None


def _to_the_left(reading: Reading, k: int) -> Chunk | None:
    """The nearest verb to the left; a participle that only describes a noun gives way to a finite verb."""
    chunks = reading.chunks
    described: Chunk | None = None
    for j in range(k, max(-1, k - _FAR), -1):
        chunk = chunks[j]
        if chunk.kind == "VP":
            if _parenthetical(reading, j):
                continue
            if chunk.finite or not _describes(reading, j):
                return chunk
            described = described or chunk
        elif chunk.kind == "." or (chunk.kind == "S" and described is not None):
            break
    return described


def _describes(reading: Reading, k: int) -> bool:
    """Whether a participle stands right after the noun that it describes: "vessels crossing the gulf"."""
    chunk = reading.chunks[k]
    described = reading.tag(chunk.first) == "VG" or (
        chunk.first == chunk.head and reading.tag(chunk.head) == "VN" and reading.lemma(chunk.head) in _STATIC
    )
    return described and k > 0 and reading.chunks[k - 1].kind == "NP"


def _parenthetical(reading: Reading, k: int) -> bool:
    """Whether a verb of saying stands between commas: ", she said,"."""
    chunks = reading.chunks
    if reading.lemma(chunks[k].head) not in words("reporting_verbs"):
        return False
    after = chunks[k + 1].kind if k + 1 < len(chunks) else "."
    back = k - 1
    while back >= 0 and chunks[back].kind in ("NP", "R", "IN"):
        back -= 1
    opened = back < 0 or chunks[back].kind == ","
    if after == "NP" and back == k - 1 and opened:
        after = chunks[k + 2].kind if k + 2 < len(chunks) else "."
    return opened and back >= 0 and after in (",", ".", "R") and k - back <= _SHORT
