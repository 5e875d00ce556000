"""Which verb governs which noun phrase: one pass over a sentence's chunks, from left to right."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.lemmas import verb_lemma
from claimdiff.lexicon import words
from claimdiff.records import Record

_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
_DEEPEST = 8
#: Adverbs and times stand anywhere and change nothing.
_PASSED = frozenset(("R", "T"))
_NONE = -1


class Links(Record):
    """By chunk index; ``-1`` stands for none.

    Attributes:
        governor: For a noun phrase, the verb group whose subject, object or adjunct it is.
        preposition: For a noun phrase, the chunk of the preposition before it.
        attach: For a noun phrase after a preposition, the noun phrase before that preposition.
        subject: For a verb group, the noun phrase that is its subject.
        object: For a verb group, the first noun phrase after it without a preposition.
    """

    __slots__ = ("attach", "governor", "object", "preposition", "subject")

    def __init__(
        self,
        governor: list[int],
        preposition: list[int],
        attach: list[int],
        subject: list[int],
        object: list[int],
    ) -> None:
        self.governor = governor
        self.preposition = preposition
        self.attach = attach
        self.subject = subject
        self.object = object


class _Clause:
    """The clause being read: noun phrases that wait for their verb, and the verb."""

    __slots__ = ("after", "object", "subject", "verb", "waiting")

    def __init__(self, subject: int = _NONE) -> None:
        self.subject = subject
        self.object = _NONE
        self.verb = _NONE
        self.waiting: list[int] = []
        self.after: list[int] = []


def link(chunks: list[Chunk], lower: list[str]) -> Links:
    """Link noun phrases and verb groups of one sentence."""
    reading = _Reading(chunks, lower)
    for k, chunk in enumerate(chunks):
        kind = chunk.kind
        if kind == "NP":
            reading.noun_phrase(k)
        elif kind == "IN":
            pass
        elif kind == "VP":
            reading.verb_group(k)
        elif kind in _PASSED:
            continue
        elif kind == "S":
            reading.opens(k)
        elif kind == ",":
            reading.comma(k)
        elif kind == "C":
            reading.joined()
        elif kind == ".":
            reading.outer.clear()
            reading.clause = _Clause()
        reading.before = k
    return reading.links


class _Reading:
    __slots__ = ("before", "chunks", "clause", "latest", "links", "lower", "outer", "reporting")

    def __init__(self, chunks: list[Chunk], lower: list[str]) -> None:
        n = len(chunks)
        self.chunks = chunks
        self.lower = lower
        self.links = Links([_NONE] * n, [_NONE] * n, [_NONE] * n, [_NONE] * n, [_NONE] * n)
        self.clause = _Clause()
        self.outer: list[_Clause] = []
        self.before = _NONE
        self.latest = _NONE
        self.reporting = words("reporting_verbs")

    def noun_phrase(self, k: int) -> None:
        links, clause, before, chunks = self.links, self.clause, self.before, self.chunks
        self.latest = k
        kind = chunks[before].kind if before >= 0 else ""
        if kind == "IN":
            if chunks[k - 1].kind == "T":
                kind = "T"  # "By Monday the fire": the preposition is the date's
            else:
                links.preposition[k] = before
                if before and chunks[before - 1].kind == "NP":
                    links.attach[k] = before - 1
        if clause.verb >= 0:
            links.governor[k] = clause.verb
            clause.after.append(k)
            if kind == "VP":
                if links.object[clause.verb] < 0:
                    links.object[clause.verb] = k
            elif kind == "NP" and links.object[clause.verb] == before == k - 1:
                links.object[clause.verb] = k
        else:
            clause.waiting.append(k)
            if kind == "S" and clause.subject >= 0:
                clause.object = clause.subject
            if kind != "IN" and (clause.subject < 0 or kind in ("", "S")):
                clause.subject = k

    def verb_group(self, k: int) -> None:
        chunk = self.chunks[k]
        before = self.before
        kind = self.chunks[before].kind if before >= 0 else ""
        if not chunk.finite:
            self._participle(k, kind)
            return
        clause = self.clause
        if kind == "NP" and self.lower[self.chunks[before].head] in _PRONOUNS:
            if clause.verb >= 0 or (clause.subject >= 0 and clause.subject != before):
                self._enclose(clause)
                clause = _Clause(before)
            clause.waiting = [before]
        elif clause.verb >= 0 and self.chunks[clause.verb].finite:
            adjacent = self._adjacent(clause)
            if kind == "C":
                clause = self._coordinated(clause)
            elif adjacent >= 0 and kind in ("NP", "T") and (self._reports(clause.verb) or not self._waits()):
                clause = self._complement(clause, adjacent)
            elif self._waits():
                clause = self._return()
            elif adjacent >= 0:
                clause = self._complement(clause, adjacent)
        elif clause.verb >= 0:
            clause = self._after_participle(clause)
        elif clause.verb < 0 and clause.subject < 0 and not clause.waiting and self._waits() and kind == ",":
            clause = self._return()
        self.clause = clause
        self._take(clause, k)

    def _after_participle(self, clause: _Clause) -> _Clause:
        """The clause that a finite verb belongs to after a participle: the one that waits, or a new one."""
        if self._waits():
            return self._return()
        adjacent = self._adjacent(clause)
        if adjacent >= 0 and self.before in clause.after:
            return self._complement(clause, adjacent)
        while self.outer:
            outer = self.outer.pop()
            if outer.verb >= 0:
                return _Clause(self.links.subject[outer.verb])
        return clause

    def _take(self, clause: _Clause, k: int) -> None:
        """Give the waiting noun phrases of a clause their verb."""
        links = self.links
        links.subject[k] = clause.subject
        if links.object[k] < 0:
            links.object[k] = clause.object
        appositive = self.before >= 0 and self.chunks[self.before].kind == ","
        if not appositive and self._reports(k) and clause.waiting and clause.waiting[-1] != clause.subject:
            last = clause.waiting[-1]
            if links.preposition[last] < 0:
                links.subject[k] = last
                clause.waiting = [last]
        for waiting in clause.waiting:
            links.governor[waiting] = k
        clause.waiting = []
        clause.after = []
        clause.verb = k

    def _participle(self, k: int, kind: str) -> None:
        """A participle or infinitive governs what follows it; its subject stands before it."""
        links, clause = self.links, self.clause
        chunk = self.chunks[k]
        if kind in ("NP", "T") and self.latest >= 0 and self.lower[chunk.first] != "to":
            owner = self.latest
            while links.attach[owner] >= 0 and chunk.passive and self._of(owner):
                owner = links.attach[owner]
            links.subject[k] = owner
        elif kind == "C" and clause.verb >= 0:
            links.subject[k] = links.subject[clause.verb]
        else:
            links.subject[k] = clause.subject
        inner = _Clause(links.subject[k])
        inner.verb = k
        if clause.verb < 0 or self.chunks[clause.verb].finite:
            self._enclose(clause)
        self.clause = inner
        if chunk.passive and clause.verb < 0:
            for waiting in clause.waiting:
                links.governor[waiting] = k

    def _of(self, k: int) -> bool:
        return self.lower[self.chunks[self.links.preposition[k]].first] == "of"

    def opens(self, k: int) -> None:
        """A subordinate clause begins; a relative pronoun stands for the noun phrase before it."""
        clause = self.clause
        word = self.lower[self.chunks[k].first]
        subject = _NONE
        after_verb = self.before >= 0 and self.chunks[self.before].kind == "VP"
        if word in _RELATIVE and not (word == "that" and after_verb):
            subject = self.latest
        self._enclose(clause)
        self.clause = _Clause(subject)

    def comma(self, k: int) -> None:
        """A comma ends a subordinate clause that has its verb, when what follows shows that it does."""
        clause = self.clause
        if clause.verb >= 0 and self.outer:
            outer = self.outer[-1]
            following = self.chunks[k + 1].kind if k + 1 < len(self.chunks) else "."
            if outer.verb < 0:
                ended = bool(outer.waiting) or not self.chunks[clause.verb].finite
            else:
                ended = self.chunks[clause.verb].finite and following in ("IN", "C", "T")
            if ended:
                self.clause = self.outer.pop()
        self.clause.after.clear()

    def joined(self) -> None:
        """After "and" what stands before is no subject, unless of what is said: "said A and B were hurt"."""
        if self.clause.verb < 0 or not self._reports(self.clause.verb):
            self.clause.after.clear()

    def _enclose(self, clause: _Clause) -> None:
        """Put a clause around the one that begins; nobody nests them deeper than a few."""
        self.outer.append(clause)
        if len(self.outer) > _DEEPEST:
            del self.outer[0]

    def _waits(self) -> bool:
        """Whether a clause further out still lacks its verb."""
        return any(clause.verb < 0 and clause.subject >= 0 for clause in self.outer)

    def _return(self) -> _Clause:
        while self.outer:
            clause = self.outer.pop()
            if clause.verb < 0 and clause.subject >= 0:
                return clause
        return self.clause

    def _adjacent(self, clause: _Clause) -> int:
        """The first noun phrase after a clause's verb that no preposition governs."""
        for k in clause.after:
            if self.links.preposition[k] < 0:
                return k
        return _NONE

    def _complement(self, clause: _Clause, subject: int) -> _Clause:
        """The noun phrases after a verb turn out to be the subject of the next one."""
        inner = _Clause(subject)
        inner.waiting = clause.after[clause.after.index(subject) :]
        if self.links.object[clause.verb] == subject:
            self.links.object[clause.verb] = _NONE
        return inner

    def _coordinated(self, clause: _Clause) -> _Clause:
        """A second verb of the same subject: "were found and confiscated"."""
        return _Clause(self.links.subject[clause.verb])

    def _reports(self, k: int) -> bool:
        return verb_lemma(self.lower[self.chunks[k].head]) in self.reporting
