"""Name claims grouped by folded name, and which groups are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from claimdiff.comparison.name_contexts import Contexts
from claimdiff.comparison.name_spelling import skeleton, sound, spellings, words_of
from claimdiff.models import Claim
from claimdiff.records import Record

#: How many groups may share a blocking key before its pairs are left out.
BLOCK = 40
#: Longest name in capitals that counts as an acronym.
ACRONYM = 6
#: How many words around two spellings must be the same for a difference in case to be one of spelling.
ALIKE = 2


class Group(Record):
    """The claims of one folded name.

    Attributes:
        words: The folded words.
        core: The words without initials in the middle.
        claims: Its claims, by article and position.
        articles: The articles they stand in.
        acronym: Whether it is written in capitals throughout.
        person: Whether some claim says that it is a person, and none has a particle in it ("Haraka-e Tarsa").
        shared: Whether its one word stands in a longer name too.
    """

    __slots__ = ("acronym", "articles", "claims", "core", "person", "shared", "words")

    def __init__(  # noqa: PLR0913, PLR0917 (one for each slot)
        self,
        words: tuple[str, ...],
        core: tuple[str, ...],
        claims: list[Claim] | None = None,
        articles: set[str] | None = None,
        acronym: bool = False,
        person: bool = False,
        shared: bool = False,
    ) -> None:
        self.words = words
        self.core = core
        self.claims: list[Claim] = [] if claims is None else claims
        self.articles: set[str] = set() if articles is None else articles
        self.acronym = acronym
        self.person = person
        self.shared = shared


def groups_of(claims: Iterable[Claim], contexts: Contexts) -> list[Group]:
    """The claims by folded name, in the order of the words."""
    by_words: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.article, c.start)):
        by_words[words_of(str(claim.value)) or (str(claim.value),)].append(claim)
    within = {word for words in by_words if len(words) > 1 for word in words}
    return [
        _group(words, part, shared=len(words) == 1 and words[0] in within)
        for words in sorted(by_words)
        for part in _by_case(by_words[words], contexts)
    ]


def _group(words: tuple[str, ...], claims: list[Claim], *, shared: bool) -> Group:
    return Group(
        words,
        _core(words),
        claims,
        {claim.article for claim in claims},
        any(str(c.value).isupper() and len(str(c.value)) <= ACRONYM for c in claims),
        any(c.unit == "person" for c in claims) and not any("-" in str(c.value) for c in claims),
        shared,
    )


def _by_case(claims: list[Claim], contexts: Contexts) -> list[list[Claim]]:
    """The claims apart where capitals make another thing of a word ("OPS", "Ops")."""
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim, name in zip(claims, spellings(claims), strict=True):
        parts[name].append(claim)
    if len(parts) < 2 or not any(name.isupper() for name in parts):
        return [claims]
    (_, largest), *others = sorted(parts.items(), key=lambda part: (-len(part[1]), part[0]))
    together, apart = list(largest), []
    for _, part in others:
        if _one_thing(largest, part, contexts):
            together += part
        else:
            apart.append(part)
    return [sorted(part, key=lambda c: (c.article, c.start)) for part in (together, *apart)]


def _one_thing(first: Sequence[Claim], second: Sequence[Claim], contexts: Contexts) -> bool:
    """Whether two spellings name one thing: in one article, or among the same words."""
    if {c.article for c in first} & {c.article for c in second}:
        return True
    return contexts.shared(first, second) >= ALIKE


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """First and last word of a name that has the shape of a person's with initials in the middle."""
    if len(words) > 2 and words[-1].isalpha():
        middle = [w for w in words[1:-1] if len(w) > 2]
        return (words[0], *middle, words[-1])
    return words


def candidates(groups: Sequence[Group]) -> set[tuple[int, int]]:
    """Pairs of groups that share a blocking key."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for key in _keys(group):
            blocks[key].append(i)
    return {pair for block in blocks.values() if len(block) <= BLOCK for pair in combinations(block, 2)}


def _keys(group: Group) -> set[tuple[str, ...]]:
    core = group.core
    keys: set[tuple[str, ...]] = set()
    for i, word in enumerate(core):
        if len(core) > 1:
            others = [skeleton(w)[:1] for j, w in enumerate(core) if j != i]
            keys.add(("shared", word, *others))
    if len(core) > 1:
        keys.add(("skeletons", *(skeleton(w) for w in core)))
        keys.add(("ends", core[-1], skeleton(core[0])[:1]))
        keys.add(("ends", core[0], skeleton(core[-1])[:1]))
    last = core[-1] if group.person else core[0]
    if len(core) == 1 or group.person or len(core) == 2:
        heard = sound(last)
        keys.update(("slip", heard[:i] + heard[i + 1 :]) for i in range(min(len(heard), 16)))
        keys.add(("slip", heard))
        keys.add(("skeleton", skeleton(last)))
        if not group.person and len(heard) >= 4:
            keys.add(("start", heard[:4]))
    return keys
