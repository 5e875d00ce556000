"""Which nouns name kinds of which: a skiff is a boat, a boat is a vessel, an officer is a person.

The data, ``lexicon/data/nouns.txt``, is searched by bisection rather than parsed: a run asks for a few
dozen of its 20,000 nouns.
"""

from __future__ import annotations

from functools import cache

from claimdiff.lexicon import members, text

#: Kinds this far from the root or nearer ("object", "artifact", "instrumentality") say too little.
_VAGUE_DEPTH = 5
_PERSON_DEPTH = 5
#: So many characters hold the number of a wider sense.
_WIDTH = 3


@cache
def _tables() -> tuple[str, int, int]:
    """The text with the wider sense of each sense, and with the sorted nouns; where either begins."""
    data = text("nouns")
    start = 0
    while data.startswith("#", start):
        start = data.index("\n", start) + 1
    return data, start, data.index("\n", start)


def _line(noun: str) -> str:
    """The rest of a noun's line, by bisection over the text; empty if it has none."""
    nouns, _, first = _tables()
    low, high = first, len(nouns) - 1
    while low < high:
        middle = nouns.rfind("\n", first, (low + high) // 2 + 1)
        end = nouns.find("\n", middle + 1)
        word, _, rest = nouns[middle + 1 : end].partition(" ")
        if word == noun:
            return rest
        if word < noun:
            low = end
        else:
            high = middle
    return ""


@cache
def senses(noun: str) -> tuple[tuple[str, ...], ...]:
    """The senses of a noun, each as its chain of kinds from itself to the widest."""
    spellings = (noun, noun.replace("-", ""), noun.replace("co", "co-", 1)) if "co" in noun[:2] else (noun,)
    found = next(filter(None, map(_line, spellings)), "")
    if not found and noun in members("name_demonyms"):
        return ((noun, *senses("national")[0]),)
    return tuple(_chain(sense) for sense in found.split())


def _chain(sense: str) -> tuple[str, ...]:
    data, first, _ = _tables()
    chain = [sense]
    while True:
        at = first + _WIDTH * int(sense, 36)
        sense = data[at : at + _WIDTH].rstrip()
        if sense == "-":
            return tuple(chain)
        chain.append(sense)


@cache
def is_person(noun: str) -> bool:
    """Whether a noun's commonest sense, or two of its senses, name a person or people.

    So does a word for the people of a country, "Iranian", and what ``people.txt`` lists.
    """
    if noun in members("people"):
        return True
    person = senses("person")[0][0]
    people = senses("people")[0][0]
    found = [person in chain or people in chain for chain in senses(noun)]
    return bool(found) and (found[0] or sum(found) >= 2)


@cache
def is_artifact(noun: str) -> bool:
    """Whether a noun's commonest sense names a thing that people made, and none of its senses a person."""
    found = senses(noun)
    if not found or senses("artifact")[0][0] not in found[0]:
        return False
    person = senses("person")[0][0]
    return not any(person in chain for chain in found)


@cache
def relation(a: str, b: str) -> str:
    """How two nouns relate.

    ``same``, ``kind`` (one is a kind of the other), ``sibling`` (two kinds of one thing), ``other`` (known
    and unrelated) or ``unknown``.
    """
    of_a, of_b = senses(a), senses(b)
    if not of_a or not of_b:
        return "unknown"
    if {chain[0] for chain in of_a} & {chain[0] for chain in of_b}:
        return "same"
    best = "other"
    for x in of_a:
        for y in of_b:
            if (x[0] in y and len(x) > _VAGUE_DEPTH) or (y[0] in x and len(y) > _VAGUE_DEPTH):
                return "kind"
            if _near_sibling(x, y):
                best = "sibling"
    return best


def _near_sibling(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    for up, kind in enumerate(x[1:4], 1):
        if kind in y and len(x) - up > _VAGUE_DEPTH:
            return y.index(kind) <= 3
    return False
