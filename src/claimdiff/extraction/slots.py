"""What a value is the value of: measured entity, predicate, participants, place, time."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimdiff.extraction.chunks import Chunk, Parse, parse
from claimdiff.extraction.concepts import predicate_concept, property_concept
from claimdiff.extraction.lemmas import lemma, noun_lemma
from claimdiff.extraction.mentions import Mention
from claimdiff.lexicon import words as word_list
from claimdiff.models import About
from claimdiff.segmentation import Document, Sentence

_CONTEXT = 16
_CONTENT = frozenset(("N", "NS", "P", "J", "V", "VZ", "VD", "VN", "VG", "CD"))
_PLACING = frozenset(("in", "at", "near", "outside", "on", "off", "around", "across", "inside"))
_TEMPORAL = frozenset(("date", "time", "duration"))
_PERSON_CONCEPTS = frozenset(
    ("deaths", "injuries", "arrests", "missing", "rescues", "evacuations", "kidnappings", "charges",
     "convictions", "infections", "shooting")
)  # fmt: skip
_DIRECTIONS = frozenset(("from", "away", "north", "south", "east", "west", "off"))
_LINKS = frozenset(("be", "remain", "become", "stand", "reach", "total", "number", "hit", "seem"))
_WEAK = frozenset(("be", "have", "do", "leave", "say", "report", "see", "get", "tell"))
_HAVING = frozenset(
    ("have", "contain", "include", "comprise", "hold", "feature", "house", "boast", "consist")
)
_MEASURED = frozenset(("measure", "money", "percent", "ratio", "duration", "age"))


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

    ``names`` are the name mentions of the sentence. The span of a count grows to its noun.
    """
    if not mentions:
        return []
    reader = _Reader(document, sentence, mentions, names)
    return [reader.slots(mention) for mention in mentions]


class _Reader:
    """Reads slots off one parsed sentence."""

    def __init__(
        self, document: Document, sentence: Sentence, mentions: list[Mention], names: list[Mention]
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.words = document.tokens.words
        self.lower = document.tokens.lower
        self.parse: Parse = parse(document, sentence)
        self.chunks = self.parse.chunks
        self.names = names
        self.name_values = tuple(dict.fromkeys(str(name.value) for name in names))
        self.values = {i for m in mentions if m.kind != "name" for i in range(m.first, m.last)}
        self.dates = [m for m in mentions if m.kind == "date" and isinstance(m.value, str)]
        stop = word_list("weak_words")
        tags = self.parse.tags
        base = self.parse.first
        self.content = [
            i
            for i in range(sentence.first, sentence.last)
            if tags[i - base] in _CONTENT
            and self.words[i][0].isalpha()
            and self.lower[i] not in stop
            and i not in self.values
        ]
        quote = 0
        self.quoted_from: list[tuple[int, int]] = []
        opened = None
        for i in range(sentence.first, sentence.last):
            word = self.words[i]
            if word in '"“”«»':
                if opened is None:
                    opened = i
                else:
                    self.quoted_from.append((opened, i))
                    opened = None
                quote += 1
        if opened is not None:
            self.quoted_from.append((opened, sentence.last))

    def slots(self, mention: Mention) -> Slots:
        """The slots of one mention."""
        entity = self._entity(mention)
        verb = self._verb(mention)
        predicate = self._lemma(verb.head) if verb is not None else None
        if verb is not None and verb.negated:
            mention.negated = True
        concept = predicate_concept(predicate) if predicate else None
        head = modifiers = None
        unit = None
        subject = of = prop = None
        if entity is not None:
            head = noun_lemma(self.lower[entity.head]) if self._is_noun(entity.head) else None
            modifiers = self._modifiers(entity)
        if mention.kind == "count":
            unit, head, prop, concept = self._counted(mention, entity, head, concept)
        agent = self._agent(verb)
        if entity is not None and (head is not None):
            of = self._of(entity, verb, predicate)
            subject = self._label(entity, of)
        if mention.kind == "age":
            of = self._whose(mention)
            prop, subject = "age", of or subject
        if subject is None and verb is not None:
            clause_subject = self._clause_subject(verb)
            if clause_subject is not None:
                subject = self._label(clause_subject, None)
        if mention.kind in _MEASURED and prop is None:
            prop = self._property(mention, entity, verb, predicate)
        if prop == "distance":
            of = self._after(mention.last, ("from", "of")) or of
        about = About(
            head=head,
            modifiers=tuple(modifiers or ()),
            of=of,
            property=prop,
            concept=concept,
            agent=agent,
            participants=self.name_values,
            place=self._place(mention),
            time=self._time(mention),
            per=mention.per,
            context=self._context(mention),
            quoted=any(a < mention.first < b for a, b in self.quoted_from),
        )
        return Slots(subject=subject, predicate=predicate, unit=unit, about=about)

    # What is measured

    def _entity(self, mention: Mention) -> Chunk | None:
        """The noun phrase of the measured entity."""
        if mention.noun is not None:
            chunk = self.chunks[self.parse.chunk(mention.noun)]
            return Chunk("NP", chunk.first, mention.noun + 1, mention.noun)
        if mention.kind == "name":
            return self._role(mention)
        last = mention.anchor[1] if mention.anchor and mention.kind in ("count", "ordinal") else mention.last
        at = self.parse.chunk(last - 1)
        own = self.chunks[at]
        if own.kind == "NP" and own.head >= last and self._is_noun(own.head) and own.head not in self.values:
            return Chunk("NP", last, own.last, own.head)
        following = self.chunks[at + 1 : at + 4]
        if mention.kind in ("count", "ordinal"):
            if own.last > last and own.head >= last:
                following = []
            if following and following[0].kind == "NP" and self._is_noun(following[0].head):
                return following[0]
        if (
            len(following) > 1
            and self.lower[following[0].first] == "of"
            and following[1].kind == "NP"
            and mention.kind in ("count", "percent", "measure", "money", "ratio")
        ):
            return following[1]
        if mention.kind in ("count", "ordinal"):
            return None
        return self._before(at, mention)

    def _before(self, at: int, mention: Mention) -> Chunk | None:
        """The noun phrase that a measure is said of: "an offer of $184m", "the toll rose to 5%"."""
        for k in range(at - 1, -1, -1):
            chunk = self.chunks[k]
            if chunk.kind == "NP" and self._is_noun(chunk.head) and chunk.head not in self.values:
                return chunk
            if chunk.kind == "VP":
                return self._clause_subject(chunk)
            if chunk.kind in (".", "S"):
                return None
        return None

    def _role(self, mention: Mention) -> Chunk | None:
        """The words before a name in its phrase: "interior minister" Bledar Çuçi."""
        chunk = self.chunks[self.parse.chunk(mention.first)]
        for k in range(mention.first - 1, chunk.first - 1, -1):
            if self.parse.tag(k) in ("N", "NS"):
                return Chunk("NP", chunk.first, k + 1, k)
        return None

    def _counted(
        self, mention: Mention, entity: Chunk | None, head: str | None, concept: str | None
    ) -> tuple[str | None, str | None, str | None, str | None]:
        unit = mention.unit
        after = predicate_concept(self._lemma(mention.last)) if mention.last < self.sentence.last else None
        if entity is not None and head is not None:
            unit = head
            mention.noun = entity.head
            if mention.last <= entity.head and entity.head - mention.last < 8:
                mention.last = entity.head + 1
            said = property_concept(head)
            if said in ("deaths", "injuries"):
                concept = said
        elif unit is None and (concept in _PERSON_CONCEPTS or after in _PERSON_CONCEPTS):
            unit, head = "person", "person"
            concept = after or concept
        prop = concept if concept in ("deaths", "injuries", "missing", "arrests", "evacuations") else None
        return unit, head, prop, concept

    def _property(
        self, mention: Mention, entity: Chunk | None, verb: Chunk | None, predicate: str | None
    ) -> str | None:
        near = [i for i in self.content if mention.first - 4 <= i < mention.last + 3]
        for i in sorted(near, key=lambda i: abs(i - mention.first)):
            found = property_concept(self._lemma(i))
            if found is not None:
                return found
        after = self.lower[mention.last] if mention.last < self.sentence.last else ""
        if mention.kind == "measure" and after in _DIRECTIONS:
            return "distance"
        if predicate is not None:
            return property_concept(predicate)
        return None

    def _modifiers(self, entity: Chunk) -> list[str]:
        return [
            self.lower[i]
            for i in range(entity.first, entity.head)
            if self.parse.tag(i) in _CONTENT and self.words[i][0].isalpha() and i not in self.values
        ]

    def _of(self, entity: Chunk, verb: Chunk | None, predicate: str | None) -> str | None:
        found = self._after(entity.head + 1, ("of",))
        if found is not None:
            return found
        for i in range(entity.first, entity.head):
            if self.parse.tag(i) == "G" and self.words[i][0].isalpha() and len(self.words[i]) > 3:
                return self._spelled(entity.first, i + 1).removesuffix("'s").removesuffix("’s")
        if verb is not None and predicate in _HAVING and verb.head < entity.first:
            owner = self._clause_subject(verb)
            if owner is not None:
                return self._spelled(owner.first, owner.last)
        return None

    def _after(self, token: int, prepositions: tuple[str, ...]) -> str | None:
        """The noun phrase after the next preposition, if it is one of these."""
        for k in range(token, min(token + 4, self.sentence.last)):
            if self.lower[k] in prepositions:
                if k + 1 < self.sentence.last:
                    chunk = self.chunks[self.parse.chunk(k + 1)]
                    if chunk.kind == "NP":
                        return self._spelled(k + 1, chunk.last)
                return None
            if self.chunks[self.parse.chunk(k)].kind in ("VP", "."):
                return None
        return None

    def _whose(self, mention: Mention) -> str | None:
        """The person of an age."""
        for name in reversed(self.names):
            if name.last <= mention.first and mention.first - name.last <= 2:
                return str(name.value)
        for name in self.names:
            if mention.last <= name.first <= mention.last + 6:
                return str(name.value)
        at = self.parse.chunk(mention.first)
        for k in range(at - 1, max(-1, at - 4), -1):
            if self.chunks[k].kind == "NP":
                return self._spelled(self.chunks[k].first, self.chunks[k].last)
        return None

    # What happens

    def _verb(self, mention: Mention) -> Chunk | None:
        """The governing verb group."""
        at = self.parse.chunk(mention.first)
        right = self._right(self.parse.chunk(mention.last - 1))
        left = self._left(at)
        if left is None or right is None:
            return left or right
        if self._lemma(left.head) in _WEAK or right.finite:
            return right
        return left

    def _left(self, at: int) -> Chunk | None:
        for k in range(at, -1, -1):
            chunk = self.chunks[k]
            if chunk.kind == "VP":
                return chunk
            if chunk.kind in (".", "S"):
                return None
        return None

    def _right(self, at: int) -> Chunk | None:
        for k in range(at, len(self.chunks)):
            chunk = self.chunks[k]
            if chunk.kind == "VP":
                return chunk
            if chunk.kind in (".", "S", ",", "C"):
                return None
        return None

    def _clause_subject(self, verb: Chunk) -> Chunk | None:
        """The noun phrase before a verb that no preposition governs."""
        at = self.parse.chunk(verb.head)
        best = None
        for k in range(at - 1, -1, -1):
            chunk = self.chunks[k]
            if chunk.kind == "NP" and (k == 0 or self.chunks[k - 1].kind != "IN"):
                if self.parse.tag(chunk.head) != "EX" and chunk.head not in self.values:
                    best = chunk
                break
            if chunk.kind in (".", "VP"):
                break
        return best

    def _agent(self, verb: Chunk | None) -> str | None:
        if verb is None:
            return None
        if verb.passive:
            return self._after(verb.last, ("by",))
        chunk = self._clause_subject(verb)
        if chunk is None or not self._is_noun(chunk.head):
            return None
        return self._spelled(chunk.first, chunk.last)

    # Around it

    def _place(self, mention: Mention) -> str | None:
        best = None
        for name in self.names:
            if name.first > self.sentence.first:
                k = name.first - 1
                if self.lower[k] == "the":
                    k -= 1
                if k >= self.sentence.first and self.lower[k] in _PLACING:
                    distance = abs(name.first - mention.first)
                    if best is None or distance < best[0]:
                        best = (distance, str(name.value))
        return best[1] if best else None

    def _time(self, mention: Mention) -> str | None:
        best = None
        for date in self.dates:
            if date is not mention:
                distance = abs(date.first - mention.first)
                if best is None or distance < best[0]:
                    best = (distance, str(date.value))
        return best[1] if best else None

    def _context(self, mention: Mention) -> tuple[str, ...]:
        first, last = mention.first, mention.last
        near = sorted(self.content, key=lambda i: first - i if i < first else i - last + 1)[:_CONTEXT]
        return tuple(dict.fromkeys(self._lemma(i) for i in near))

    # Words

    def _is_noun(self, token: int) -> bool:
        return self.parse.tag(token) in ("N", "NS", "P")

    def _lemma(self, token: int) -> str:
        return lemma(self.lower[token], self.parse.tag(token))

    def _spelled(self, first: int, last: int) -> str:
        """Tokens as they stand, without a determiner at the start."""
        while first < last - 1 and (self.parse.tag(first) == "D" or first in self.values):
            first += 1
        return self.document.spelled(first, last)

    def _label(self, entity: Chunk, of: str | None) -> str:
        first = entity.first
        while first < entity.head and (self.parse.tag(first) in ("D", "CD") or first in self.values):
            first += 1
        text = self.document.spelled(first, max(entity.last, entity.head + 1))
        return f"{text} of {of}" if of else text
