"""Who asserts what inside an article: "police said", "according to BIRN", a quotation and its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from claimdiff.extraction.chunks import Parse, parse
from claimdiff.extraction.clauses import Links, link
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.lexicon import words
from claimdiff.segmentation import Document, Sentence

_QUOTES = frozenset('"“”«»')
_OPENING = frozenset("“«")
_CLOSING = frozenset("”»")
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))
#: What follows these is who was told, never who told.
_ADDRESSED = frozenset(("told", "tells", "tell"))
_SPOKEN_FOR = frozenset(("we", "i"))
#: What a disaster claims, and nobody asserts: "the flood claimed 15 lives".
_TAKEN = frozenset(("life", "victim", "casualty"))
#: A quotation left open runs on for so many sentences, not further.
_LONGEST_QUOTATION = 8
#: A pronoun stands for a speaker so many sentences back, not further.
_REACH_OF_PRONOUNS = 3
#: So many words a claimant's phrase may have.
_LONGEST_CLAIMANT = 12


class Attribution(NamedTuple):
    """A claimant and the code points that he, she or it answers for."""

    claimant: str
    start: int
    end: int


def find_attributions(document: Document, names: Sequence[Mention] = ()) -> list[Attribution]:
    """Attributed stretches of an article, by position, not overlapping.

    ``names`` are the article's names, by position: a claimant's phrase does not cut through them.
    """
    lower = document.tokens.lower
    marks = list(compress(count(), map(_signs().__contains__, lower)))
    if not marks:
        return []
    return list(_Speakers(document, names).read(marks))


@cache
def _signs() -> frozenset[str]:
    return words("reporting_forms") | _QUOTES | {"according", "put", "puts", "per"}


class _Speakers:
    """Walks the sentences with reporting words or quotation marks, and remembers who spoke last."""

    def __init__(self, document: Document, names: Sequence[Mention]) -> None:
        self.document = document
        self.names = names
        self.next_name = 0
        self.here = 0
        self.speaker: str | None = None
        self.spoke_in = -2
        self.opened_in: int | None = None
        self.pending: list[Sentence] = []

    def read(self, marks: list[int]) -> Iterator[Attribution]:
        at = 0
        for sentence in self.document.sentences:
            here: list[int] = []
            while at < len(marks) and marks[at] < sentence.last:
                here.append(marks[at])
                at += 1
            self.here = sentence.index
            if here or self.opened_in is not None:
                yield from self._sentence(sentence, here)

    def _sentence(self, sentence: Sentence, marks: list[int]) -> Iterator[Attribution]:
        lower = self.document.tokens.lower
        inside = self.opened_in is not None and sentence.index - self.opened_in < _LONGEST_QUOTATION
        quotes = [i for i in marks if lower[i] in _QUOTES]
        found = list(self._attributions(sentence, self._outside(marks, quotes, inside)))
        if found:
            for earlier in self.pending:
                yield Attribution(found[0].claimant, earlier.start, earlier.end)
            yield from found
            self.speaker = found[-1].claimant
            self.spoke_in = sentence.index
            self.pending.clear()
        elif inside or (quotes and quotes[0] == sentence.first):
            continued = self.speaker is not None and sentence.index - self.spoke_in <= 1
            if continued and self.speaker is not None:
                yield Attribution(self.speaker, sentence.start, sentence.end)
                self.spoke_in = sentence.index
            elif self._stays_open(sentence, quotes, inside):
                self.pending.append(sentence)
        if self._stays_open(sentence, quotes, inside):
            self.opened_in = self.opened_in if inside else sentence.index
        else:
            self.opened_in = None
            self.pending.clear()

    def _stays_open(self, sentence: Sentence, quotes: list[int], inside: bool) -> bool:
        """Whether a quotation is still open at the end of a sentence."""
        now = inside
        for i in quotes:
            word = self.document.tokens.words[i]
            if word in _OPENING or i == sentence.first:
                now = True
            elif word in _CLOSING:
                now = False
            else:
                now = not now
        return now

    def _outside(self, marks: list[int], quotes: list[int], inside: bool) -> list[int]:
        """The reporting words outside quotations, if any are; inside one they belong to its speaker."""
        lower = self.document.tokens.lower
        words_said = [i for i in marks if lower[i] not in _QUOTES]
        if not quotes and not inside:
            return words_said
        outside = [i for i in words_said if (bisect_left(quotes, i) + inside) % 2 == 0]
        if outside or (inside and self.speaker is not None):
            return outside
        return words_said

    def _attributions(self, sentence: Sentence, marks: list[int]) -> Iterator[Attribution]:
        if not marks:
            return
        parsed = parse(self.document, sentence, self._names(sentence))
        links = link(parsed.chunks, self.document.tokens.lower)
        starts = self.document.tokens.starts
        found: list[tuple[str, int]] = []
        for mark in marks:
            claimant = self._claimant(parsed, links, mark)
            if claimant is not None:
                found.append(claimant)
        for n, (claimant_text, first) in enumerate(found):
            start = sentence.start if n == 0 else starts[first]
            end = starts[found[n + 1][1]] if n + 1 < len(found) else sentence.end
            if start < end:
                yield Attribution(claimant_text, start, end)

    def _names(self, sentence: Sentence) -> list[Mention]:
        names, at = self.names, self.next_name
        while at < len(names) and names[at].first < sentence.first:
            at += 1
        self.next_name = at
        found = []
        while at < len(names) and names[at].last <= sentence.last:
            found.append(names[at])
            at += 1
        return found

    def _claimant(self, parsed: Parse, links: Links, mark: int) -> tuple[str, int] | None:
        """The claimant that a reporting word names, and the first token of its phrase."""
        lower = self.document.tokens.lower
        chunks = parsed.chunks
        k = parsed.chunk(mark)
        if lower[mark] in ("according", "per"):
            if lower[mark] == "per" or k + 2 >= len(chunks) or lower[mark + 1 : mark + 2] != ["to"]:
                return None
            return self._phrase(parsed, k + 2, mark)
        verb = chunks[k]
        if verb.kind != "VP" or verb.passive or verb.head != mark or not verb.finite:
            return None
        following = chunks[k + 1] if k + 1 < len(chunks) else verb
        if lower[mark].startswith("claim") and noun_lemma(lower[following.head]) in _TAKEN:
            return None
        inverted = lower[mark] not in _ADDRESSED and self._inverted(parsed, k)
        subject = k + 1 if inverted else links.subject[k]
        if subject < 0 or (subject > k + 1):
            return None
        head = noun_lemma(lower[chunks[subject].head])
        if lower[mark] in ("put", "puts") and head not in words("claimants"):
            return None
        return self._phrase(parsed, subject, chunks[subject].first)

    def _inverted(self, parsed: Parse, k: int) -> bool:
        """Whether the speaker follows the verb: '", " said Officer Roe'."""
        chunks = parsed.chunks
        if k + 1 >= len(chunks) or chunks[k + 1].kind != "NP" or k == 0:
            return False
        before = self.document.tokens.words[chunks[k].first - 1]
        if before in _QUOTES:
            return True
        return before == "," and (k + 2 >= len(chunks) or chunks[k + 2].kind in ("R", ".", ","))

    def _phrase(self, parsed: Parse, k: int, first: int) -> tuple[str, int] | None:
        """The words of a claimant's noun phrase; a pronoun stands for the last speaker."""
        chunk = parsed.chunks[k]
        lower = self.document.tokens.lower
        if chunk.kind != "NP":
            return None
        if lower[chunk.head] in _PRONOUNS:
            return self._pronoun(lower[chunk.head], first)
        if noun_lemma(lower[chunk.head]) in words("no_claimants"):
            return None
        tags = [parsed.tag(i) for i in range(chunk.first, chunk.last)]
        if parsed.tag(chunk.head) not in ("N", "NS", "P") or "CD" in tags or len(tags) > _LONGEST_CLAIMANT:
            return None
        start = chunk.first
        while start < chunk.head and parsed.tag(start) in ("D", "."):
            start += 1
        last = chunk.last
        following = parsed.chunks[k + 2] if k + 2 < len(parsed.chunks) else chunk
        if (
            lower[last : last + 1] == ["of"]
            and following.kind == "NP"
            and following.last - start <= _LONGEST_CLAIMANT
        ):
            last = following.last
        return self.document.spelled(start, last), first

    def _pronoun(self, low: str, first: int) -> tuple[str, int] | None:
        """The last speaker, for a pronoun that may stand for one who spoke shortly before."""
        if low in _SPOKEN_FOR:
            return None
        speaker = self.speaker if self.here - self.spoke_in <= _REACH_OF_PRONOUNS else self._opening_name()
        if speaker is None or (low in ("he", "she") and not speaker.split()[-1][0].isupper()):
            return None
        return speaker, first

    def _opening_name(self) -> str | None:
        """The name that opens the sentence before."""
        before = self.document.sentences[self.here - 1] if self.here else None
        at = self.next_name - 1
        while before is not None and at >= 0 and self.names[at].first >= before.first:
            if self.names[at].first == before.first:
                return str(self.names[at].value)
            at -= 1
        return None
