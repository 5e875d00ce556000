"""Spellings of one name put together, and names of two people or places kept apart.

Claims are grouped by their folded name first (case, accents, hyphens and numerals aside). Two groups are
joined when their words differ by a slip or a transliteration in some words and nothing speaks against one
bearer: two people named in one article, two words in their own right, another number. The nearer the words,
the less has to speak for it: the rest of the name, the office beside it, the words around it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import OSA

from claimdiff.comparison.name_spelling import (
    Level,
    ascii_lower,
    known,
    skeleton,
    sound,
    telling,
    word_level,
    words_of,
)
from claimdiff.extraction.name_words import members
from claimdiff.models import Claim

#: How many words two contexts must share to speak for one bearer.
SHARED = 3
#: How many groups may share a blocking key before its pairs are left out.
BLOCK = 40
#: How many claims of a group are asked for their contexts.
SAMPLE = 24
#: Words of reporting that say nothing about the name beside them.
REPORTING = frozenset(
    {"said", "says", "told", "say", "according", "reported", "added", "report", "news", "people"}
)


@dataclass(slots=True)
class Group:
    """The claims of one folded name.

    Attributes:
        words: The folded words.
        core: The words without middle names and initials of a person.
        claims: Its claims.
        articles: The articles they stand in.
        acronym: Whether it is written in capitals throughout.
        shared: Whether its one word stands in a longer name too.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    claims: list[Claim] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    acronym: bool = False
    shared: bool = False

    @property
    def person(self) -> bool:
        """Whether some claim says that it is a person."""
        return any(claim.unit == "person" for claim in self.claims)


def name_clusters(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Name claims in clusters that each answer how one name is spelled.

    Every claim is in exactly one cluster. A cluster of differing spellings holds the claims that spell the
    part in question: a surname alone does not tell how the first name is spelled.
    """
    groups = _groups(claims)
    edges = sorted(_edges(groups))
    joined = _joined(groups, edges)
    _add_short_forms(groups, joined)
    clusters: dict[int, list[Claim]] = defaultdict(list)
    for i, group in enumerate(groups):
        clusters[joined[i]].extend(group.claims)
    ordered = [sorted(cluster, key=lambda c: (c.article, c.start)) for cluster in clusters.values()]
    return sorted(ordered, key=lambda cluster: (cluster[0].article, cluster[0].start))


def _groups(claims: Iterable[Claim]) -> list[Group]:
    found: dict[tuple[str, ...], Group] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.start)):
        words = words_of(str(claim.value)) or (str(claim.value),)
        group = found.get(words)
        if group is None:
            group = found[words] = Group(words, _core(words))
        group.claims.append(claim)
        group.articles.add(claim.article)
    for group in found.values():
        group.acronym = any(str(c.value).isupper() and len(str(c.value)) < 7 for c in group.claims)
    within = {word for words in found if len(words) > 1 for word in words}
    for words, group in found.items():
        group.shared = len(words) == 1 and words[0] in within
    return [found[words] for words in sorted(found)]


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """First and last word of a name that has the shape of a person's with initials in the middle."""
    if len(words) > 2 and words[-1].isalpha():
        middle = [w for w in words[1:-1] if len(w) > 2]
        return (words[0], *middle, words[-1])
    return words


def _edges(groups: Sequence[Group]) -> Iterator[tuple[Level, int, int]]:
    """Pairs of groups that are spellings of one name, with the level of their widest difference."""
    for a, b in sorted(_candidates(groups)):
        level = _pair_level(groups[a], groups[b])
        if level is not None:
            yield level, a, b


def _candidates(groups: Sequence[Group]) -> set[tuple[int, int]]:
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


def _pair_level(a: Group, b: Group) -> Level | None:
    """The level of two spellings of one name, or ``None`` for two names or a short form."""
    if a.acronym or b.acronym:
        return Level.LETTER if _heard_acronym(a, b) else None
    first, second = _aligned(a, b)
    if len(first) != len(second):
        return _surname_level(a, b) if min(len(first), len(second)) == 1 else None
    levels = [word_level(x, y) for x, y in zip(first, second, strict=True)]
    widest = max(levels)
    if widest == Level.DIFFERENT or Level.SHORT in levels:
        return None
    if widest == Level.SAME:
        return widest if a.person and b.person else None
    if widest == Level.REGION:
        return widest
    if len(first) == 1:
        return widest if _one_word(a, b, widest) else None
    return widest if _several_words(a, b, first, second, levels) else None


def _heard_acronym(a: Group, b: Group) -> bool:
    """Whether one is an acronym and the other the same written by ear ("BORN", "Borren") among the same words."""
    if (a.acronym and b.acronym) or len(a.words) > 1 or len(b.words) > 1:
        return False
    x, y = a.words[0], b.words[0]
    return min(len(x), len(y)) >= 4 and skeleton(x) == skeleton(y) and _support(a, b) > SHARED


def _aligned(a: Group, b: Group) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words to compare: a person's middle names only count where both have them."""
    first, second = a.core, b.core
    if len(first) != len(second) and min(len(first), len(second)) == 2 and max(len(first), len(second)) == 3:
        return (first[0], first[-1]), (second[0], second[-1])
    return first, second


def _several_words(
    a: Group, b: Group, first: Sequence[str], second: Sequence[str], levels: list[Level]
) -> bool:
    """Whether two names of as many words, each the same or near, are one name."""
    widest = max(levels)
    people = a.person and b.person
    same = [
        x for x, level in zip(first, levels, strict=True) if level <= Level.REGION and (people or telling(x))
    ]
    changed = [(x, y) for x, y, level in zip(first, second, levels, strict=True) if level > Level.REGION]
    together = a.articles & b.articles
    if people and levels[0] > Level.REGION and same:
        if _two_genders(first[0], second[0]) or (together and widest > Level.SOUND):
            return False
        if widest == Level.LETTER and {first[0], second[0]} <= members("first_names_frequent"):
            widest = Level.NEAR
    if not same and len(changed) < len(levels):
        return _support(a, b) >= max(_needed_beside(x, y) for x, y in changed)
    if widest <= Level.LETTER:
        return not together or bool(same)
    return not together and (_support(a, b) >= SHARED or _same_office(a, b))


def _needed_beside(x: str, y: str) -> int:
    """How many words the contexts must share where the names only share common words ("Gulf of")."""
    if _mechanical(x, y) or (OSA.distance(x, y) == 1 and min(len(x), len(y)) >= 6):
        return 0
    return 1 if OSA.distance(x, y) == 1 else SHARED


def _mechanical(x: str, y: str) -> bool:
    """Whether two long words differ by one slip of the fingers: a letter swapped, doubled or left out."""
    if len(x) == len(y):
        return (
            min(len(x), len(y)) >= 6 and OSA.distance(x, y) == 1 and (sorted(x) == sorted(y) or len(x) >= 8)
        )
    return max(len(x), len(y)) >= 7 and OSA.distance(x, y) == 1


def _two_genders(a: str, b: str) -> bool:
    """Whether two first names are a man's and a woman's ("Julian", "Juliana"; "Mario", "Maria")."""
    short, long = sorted((a, b), key=lambda w: (len(w), w))
    if long in (short + "a", short + "e", short + "ah", short + "ette", short + "ine"):
        return True
    return short[:-1] == long[:-1] and {short[-1], long[-1]} <= {"a", "o", "e", "i"}


def _one_word(a: Group, b: Group, level: Level) -> bool:
    """Whether two single words are spellings of one name."""
    x, y = a.words[0], b.words[0]
    if (known(x) and known(y)) or not (telling(x) or telling(y)):
        return False
    rare, common = sorted((a, b), key=lambda g: len(g.claims))
    if _mechanical(x, y) and len(rare.articles) == 1 and not rare.shared:
        return True
    if a.articles & b.articles:
        return _typing_slip(x, y) and len(rare.claims) <= 2 and len(common.claims) >= 3
    return _support(a, b) >= _needed(x, y, level, lonely=len(rare.articles) == 1 and not rare.shared)


def _needed(x: str, y: str, level: Level, *, lonely: bool) -> int:
    """How many words two single words' contexts must share.

    Calibrated on names spelled wrong on purpose in the development stories, and on 180 unrelated reports.
    """
    if level == Level.NEAR:
        return SHARED + 1
    if lonely and min(len(x), len(y)) >= 6 and OSA.distance(x, y) == 1:
        return 1
    if known(x) or known(y):
        return SHARED + 1
    return SHARED - 1 if level == Level.SOUND else SHARED


def _typing_slip(x: str, y: str) -> bool:
    """Whether two longer words differ by one slip of the fingers or sound alike."""
    return min(len(x), len(y)) >= 5 and (OSA.distance(x, y) == 1 or word_level(x, y) == Level.SOUND)


def _surname_level(a: Group, b: Group) -> Level | None:
    """The level of a lone word against a person's surname that it may be a slip for."""
    lone, full = (a, b) if len(a.core) == 1 else (b, a)
    if not full.person and len(full.core) == 2:
        level = word_level(lone.words[0], full.core[0])
        near = Level.REGION < level < Level.DIFFERENT and not (lone.articles & full.articles)
        return level if near and _support(a, b) > SHARED else None
    if not full.person or len(lone.claims) > 2:
        return None
    x, y = lone.words[0], full.core[-1]
    level = word_level(x, y)
    near = _typing_slip(x, y) and telling(x) and not known(x)
    if near and (lone.articles & full.articles) and not any(claim.unit == "place" for claim in lone.claims):
        return level
    return None


def _same_office(a: Group, b: Group) -> bool:
    """Whether one office or kind of place stands beside both."""
    return bool({c.about.head for c in a.claims if c.about.head} & {c.about.head for c in b.claims})


def _support(a: Group, b: Group) -> int:
    """How many words the two most alike contexts share."""
    own = set(a.words) | set(b.words)
    first = [_context(claim) - own for claim in a.claims[:SAMPLE]]
    second = [_context(claim) - own for claim in b.claims[:SAMPLE]]
    return max((len(x & y) for x in first for y in second), default=0)


def _context(claim: Claim) -> set[str]:
    return {ascii_lower(word) for word in claim.about.context} - REPORTING


def _joined(groups: Sequence[Group], edges: Sequence[tuple[Level, int, int]]) -> list[int]:
    """The cluster of each group; nearest pairs first, and never two bearers in one cluster."""
    parent = list(range(len(groups)))
    held: dict[int, list[int]] = {i: [i] for i in parent}
    for _, a, b in edges:
        left, right = parent[a], parent[b]
        if left != right and not _clash(groups, held[left], held[right]):
            keep, drop = min(left, right), max(left, right)
            held[keep] += held.pop(drop)
            for i in held[keep]:
                parent[i] = keep
    return parent


def _clash(groups: Sequence[Group], left: list[int], right: list[int]) -> bool:
    """Whether some two groups have full names that cannot be one person's."""
    return any(_other_bearer(groups[a], groups[b]) for a in left for b in right)


def _other_bearer(a: Group, b: Group) -> bool:
    first, second = _aligned(a, b)
    if len(first) != len(second) or len(first) == 1:
        return False
    return any(word_level(x, y) == Level.DIFFERENT for x, y in zip(first, second, strict=True))


def _add_short_forms(groups: Sequence[Group], joined: list[int]) -> None:
    """Put the names that share a word in question into its cluster, where the word has only one bearer."""
    held: dict[int, list[int]] = defaultdict(list)
    for i, cluster in enumerate(joined):
        held[cluster].append(i)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for word in sorted({group.core[0], group.core[-1]}):
            holders[word].append(i)
    for cluster in sorted(held):
        if len(held[cluster]) > 1:
            for word in sorted(_disputed([groups[i] for i in held[cluster]])):
                _gather(groups, joined, held, cluster, holders[word])


def _gather(
    groups: Sequence[Group],
    joined: list[int],
    held: dict[int, list[int]],
    cluster: int,
    holders: list[int],
) -> None:
    """Move the clusters of the groups that hold a word into ``cluster``, unless some two names clash."""
    others = sorted({joined[i] for i in holders} - {cluster})
    moved = [j for other in others for j in held[other]]
    everyone = [*held[cluster], *moved]
    if any(_other_bearer(groups[i], groups[j]) for i in moved for j in everyone):
        return
    for other in others:
        held[cluster] += held.pop(other)
        held[other] = []
    for i in moved:
        joined[i] = cluster


def _disputed(groups: Sequence[Group]) -> set[str]:
    """The words that the groups of a cluster spell differently."""
    found: set[str] = set()
    for a, b in combinations(groups, 2):
        first, second = _aligned(a, b)
        if len(first) != len(second):
            first, second = (first[-1],), (second[-1],)
        for x, y in zip(first, second, strict=True):
            if x != y:
                found |= {x, y}
    return found
