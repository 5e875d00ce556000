"""What a length of time is the length of: a contract, a sentence, a siege, or what a verb says goes on."""

from __future__ import annotations

from claimdiff.extraction.chunks import Chunk
from claimdiff.extraction.dated_clauses import clause_verb, place_of, to_the_right
from claimdiff.extraction.events import (
    PERSONAL,
    event_noun,
    event_of_lead,
    event_verb,
    members,
    noun_of,
    object_at,
)
from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.occasions import Occasion, occasion
from claimdiff.extraction.reading import Entity, Reading
from claimdiff.extraction.times.vocabulary import vocabulary

#: Words after a length of time that place it before or after something.
_PLACED = {
    "ago": "ago", "earlier": "before", "before": "before", "after": "after", "later": "after",
    "since": "after", "prior": "before", "following": "after",
}  # fmt: skip
#: Words before a length of time.
_ROLES = {
    "within": "limit", "in": "within", "past": "past", "last": "past", "next": "next", "following": "next",
    "every": "rate", "after": "elapsed", "previous": "past", "recent": "past",
}  # fmt: skip
_NEEDING = frozenset(("take", "need", "require"))
#: Verbs of which so many years are a sentence: "did 14 years".
_DOING = frozenset(("do", "get"))
_SPENDING = frozenset(("spend", "pass", "waste", "devote", "put"))
_LASTING = frozenset(
    ("last", "run", "go", "continue", "drag", "span", "be", "remain", "stay", "stretch", "total")
)
_DEALS = frozenset(("offers", "contracts"))
_BEING = frozenset(("be", "remain", "stay", "have"))
_SPOTS = frozenset(("in", "at", "as", "on", "under", "behind", "inside", "aboard"))
_NOBODY = frozenset(("everyone", "everybody", "nobody", "someone", "anyone", "mr", "mrs", "ms", "dr"))
_TERMS = frozenset(("prison", "jail", "custody", "parole", "bars", "probation", "captivity", "detention"))
#: So many tokens may stand between a sum and the years that it is for.
_BESIDE = 4
_NOMINAL = frozenset(("D", "G", "J", "N", "NS", "P", "VG"))
_NEAR = 6
_FAR = 40


def stretch(reading: Reading, mention: Mention) -> Occasion:
    """What a length of time is the length of, and how it is meant."""
    role = _role(reading, mention)
    named = _described(reading, mention)
    if named is not None:
        return Occasion(reading.governor(mention.first), named, _of_noun(reading, named), role)
    waited = _waited(reading, mention)
    if waited is not None:
        return waited
    placed = _PLACED.get(reading.word(mention.last))
    if placed is not None and reading.word(mention.first - 1) != "for":
        found = occasion(reading, mention)
        found.role = placed
        return found
    found = _told(reading, mention, role)
    if found.event is None and _beside_money(reading, mention):
        found.event = "contracts"
    found.role = role
    return found


def _waited(reading: Reading, mention: Mention) -> Occasion | None:
    """What happened so long after: "it was nine minutes before anyone came", "it took days until"."""
    if reading.word(mention.last) not in ("before", "until"):
        return None
    k = reading.chunk_at(mention.first)
    verb = reading.chunks[k - 1] if k else None
    if verb is None or verb.kind != "VP" or reading.lemma(verb.head) not in ("be", "take"):
        return None
    subject = reading.links.subject[k - 1]
    if subject < 0 or reading.lower[reading.chunks[subject].head] != "it":
        return None
    told = to_the_right(reading, reading.chunk_at(mention.last) + 1)
    return Occasion(told, None, event_verb(reading, told), "elapsed") if told is not None else None


def _beside_money(reading: Reading, mention: Mention) -> bool:
    """Whether years stand beside a sum, as in the terms of a contract: "$184 million over eight years"."""
    if mention.unit not in ("year", "season", "month"):
        return False
    return any(
        value.kind == "money" and max(value.first - mention.last, mention.first - value.last) <= _BESIDE
        for value in reading.beside(mention)
    )


def _role(reading: Reading, mention: Mention) -> str | None:
    if reading.word(mention.first) in _ROLES:
        return _ROLES[reading.word(mention.first)]
    for token in range(mention.first - 1, mention.first - 4, -1):
        word = reading.word(token)
        if word in _ROLES:
            return _ROLES[word]
        if not word or reading.tag(token) not in ("R", "IN", "J", "D", "CD"):
            break
    return None


def _of_noun(reading: Reading, entity: Entity, placed: bool = False) -> str | None:
    """What a noun is as something that lasts: a deal and an offer are contracts, an employee has a job.

    A fight with an illness lasts as long as the illness; a name alone says nothing.
    """
    own = noun_of(reading, entity)
    if own in ("state", *members("lasting")) and reading.word(entity.last) in ("of", "with", "against"):
        inner = reading.entity(reading.chunk_at(entity.last + 1)) if reading.word(entity.last + 1) else None
        if inner is not None:
            entity, own = inner, reading.noun(inner.head)
    found = reading.concept(entity.head) if own in members("no events") else event_noun(reading, entity)
    if found is None and (reading.tag(entity.head) == "P" or own in _NOBODY):
        return own if placed and own not in _NOBODY else None
    found = found or own
    return "contracts" if found in _DEALS else found


def _of_thing(reading: Reading, entity: Entity) -> str | None:
    """What a subject is as something that lasts; a person is nothing that does."""
    own = reading.noun(entity.head)
    person = own in vocabulary()["persons"] or own.endswith(PERSONAL)
    if person and own not in members("lasting") and event_noun(reading, entity) is None:
        return None
    return _of_noun(reading, entity)


def _described(reading: Reading, mention: Mention) -> Entity | None:
    """The noun that a length of time describes: "a two-year battle", "three days of mourning"."""
    chunks = reading.chunks
    k = reading.chunk_at(mention.last - 1)
    chunk = chunks[k]
    if chunk.kind == "NP" and chunk.head >= mention.last and reading.is_noun(chunk.head):
        head, end = chunk.head, chunk.last
        if reading.tag(head) == "P":
            common = next((i for i in range(head - 1, mention.last - 1, -1) if reading.tag(i) == "N"), None)
            head, end = (common, common + 1) if common is not None else (head, end)
        return Entity(mention.last, head, end, k)
    if reading.word(mention.last) == "of" and reading.word(mention.last + 1):
        last = mention.last + 1
        while reading.word(last) and reading.tag(last) in _NOMINAL:
            last += 1
        if last > mention.last + 1 and last - 1 not in reading.value_tokens:
            return Entity(mention.last + 1, last - 1, last, reading.chunk_at(last - 1))
    first = reading.chunk_at(mention.first)
    preposition = reading.links.preposition[first]
    if preposition >= 0 and reading.lower[chunks[preposition].first] == "of":
        owner = reading.entity(preposition - 1) if preposition else None
        if owner is not None and reading.noun(owner.head) not in members("containers"):
            return owner
    return _confined(reading, mention)


def _confined(reading: Reading, mention: Mention) -> Entity | None:
    """Prison or parole beside a length of time: "12 years in prison", "no parole for 50 years"."""
    for token in range(mention.last, mention.last + _NEAR):
        word = reading.word(token)
        if not word or reading.tag(token) in (".", "C"):
            break
        if reading.tag(token)[0] in "NP" and reading.noun(token) in _TERMS:
            return Entity(token, token, token + 1, reading.chunk_at(token))
    for token in range(mention.first - 1, mention.first - _NEAR, -1):
        if not reading.word(token) or reading.tag(token) in (".", "C", "VD"):
            break
        if reading.noun(token) == "parole":
            return Entity(token, token, token + 1, reading.chunk_at(token))
    return None


def _told(reading: Reading, mention: Mention, role: str | None) -> Occasion:
    """What the verb beside a length of time says goes on."""
    after = reading.chunk_at(mention.last - 1) + 1
    k = reading.chunk_at(mention.first)
    before = reading.chunks[k - 1] if k else None
    direct = before is not None and before.kind == "VP"
    verb = before if direct else clause_verb(reading, place_of(reading, mention))
    lemma = reading.lemma(verb.head) if verb is not None else "be"
    if direct and lemma in _DOING and mention.unit in ("year", "month"):
        return Occasion(verb, None, "sentences")
    where = _where(reading, after)
    if before is not None and before.kind == "," and where is not None:
        return Occasion(verb, where, _of_noun(reading, where, placed=True))
    if lemma in _NEEDING or lemma in _BEING:
        purpose = _purpose(reading, after)
        if purpose is not None:
            return Occasion(purpose, None, event_verb(reading, purpose))
    if verb is None:
        return _unspoken(reading, mention)
    if lemma in _SPENDING and verb.last <= mention.first:
        return _spent(reading, verb, after)
    if where is not None and (role == "elapsed" or lemma == "serve"):
        return Occasion(verb, where, _of_noun(reading, where, placed=True))
    if lemma in _LASTING or lemma in _NEEDING or lemma == "have":
        return _lasting(reading, mention, verb, where)
    return _going_on(reading, mention, verb, lemma)


def _going_on(reading: Reading, mention: Mention, verb: Chunk, lemma: str) -> Occasion:
    """What a verb tells, or its object where that lasts: "declared an emergency for 60 days"."""
    if lemma in members("imposing") or lemma in members("lasting"):
        imposed = object_at(reading, verb) if not verb.passive else None
        if imposed is None and lemma == "suffer" and reading.word(verb.last) == "from":
            imposed = reading.entity(reading.chunk_at(verb.last) + 1)
        if imposed is not None and imposed.first < mention.first:
            return Occasion(verb, imposed, _of_noun(reading, imposed) or lemma)
    if lemma in members("light"):
        event = event_noun(reading, object_at(reading, verb)) or reading.concept(verb.head) or lemma
    else:
        event = event_verb(reading, verb) or lemma
    return Occasion(verb, None, "contracts" if event in _DEALS else event)


def _where(reading: Reading, after: int) -> Entity | None:
    """Where or as what time is spent: "in the sea", "at the wheel", "as a guard"."""
    chunks = reading.chunks
    if after + 1 >= len(chunks) or chunks[after].kind != "IN":
        return None
    return reading.entity(after + 1) if reading.lower[chunks[after].first] in _SPOTS else None


def _purpose(reading: Reading, after: int) -> Chunk | None:
    """The infinitive after a length of time: "took six hours to convict him"."""
    for chunk in reading.chunks[after : after + 4]:
        if chunk.kind == "VP":
            return chunk if reading.lower[chunk.first] == "to" or reading.tag(chunk.first) == "VG" else None
    return None


def _spent(reading: Reading, verb: Chunk, after: int) -> Occasion:
    """What time is spent on: "spent two years building it", "spent nine hours in the sea"."""
    chunks = reading.chunks
    if after < len(chunks) and chunks[after].kind == "IN":
        after += 1
    if after < len(chunks) and chunks[after].kind == "VP":
        return Occasion(chunks[after], None, event_verb(reading, chunks[after]))
    where = reading.entity(after) if after < len(chunks) and chunks[after - 1].kind == "IN" else None
    if where is None:
        k = reading.chunk_at(verb.head)
        opened = next((j for j in range(k, max(0, k - _FAR), -1) if chunks[j].kind == "S"), 0)
        if opened > 1 and reading.lower[chunks[opened].first] == "where":
            before = opened - 2 if chunks[opened - 1].kind == "," else opened - 1
            where = reading.entity(before)
    return Occasion(verb, where, _of_noun(reading, where, placed=True) if where is not None else "spend")


def _lasting(reading: Reading, mention: Mention, verb: Chunk, where: Entity | None) -> Occasion:
    """The subject of what lasts; after "be" the adjective or the place that says in which state."""
    subject = reading.subject_of(verb)
    lemma = reading.lemma(verb.head)
    event = event_noun(reading, subject)
    if event is not None and lemma not in ("remain", "stay"):
        return Occasion(verb, subject, "contracts" if event in _DEALS else event)
    if subject is None and lemma == "last":
        return Occasion(verb, None, event_of_lead(reading) or lemma)  # "it lasted five minutes"
    if lemma not in _BEING:
        return Occasion(verb, subject, _of_thing(reading, subject) if subject is not None else lemma)
    for token in range(verb.last, mention.first):
        if reading.tag(token) in ("J", "VN", "R") and reading.word(token) not in members("times of day"):
            said = reading.concept(token)
            if said is not None:
                return Occasion(verb, subject, said)
    k = reading.chunk_at(verb.head) + 1
    stated = reading.entity(k + 1) if k + 1 < len(reading.chunks) and reading.chunks[k].kind == "IN" else None
    if stated is not None and stated.last <= mention.first:
        return Occasion(verb, subject, _of_noun(reading, stated, placed=True))
    if where is not None:
        return Occasion(verb, subject, _of_noun(reading, where, placed=True))
    if lemma in ("remain", "stay"):
        return Occasion(verb, subject, "stay")
    return Occasion(verb, subject, _of_thing(reading, subject) if subject is not None else None)


def _unspoken(reading: Reading, mention: Mention) -> Occasion:
    """A length of time without a verb: the noun phrase before or after it."""
    k = reading.chunk_at(mention.first)
    preposition = reading.links.preposition[k]
    owner = reading.entity(reading.links.attach[k]) if preposition >= 0 else None
    if owner is None:
        after = reading.chunk_at(mention.last - 1) + 1
        if after + 1 < len(reading.chunks) and reading.chunks[after].kind == "IN":
            owner = reading.entity(after + 1)
    if owner is None:
        return Occasion()
    return Occasion(None, owner, _of_noun(reading, owner))
