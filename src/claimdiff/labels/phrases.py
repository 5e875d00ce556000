"""Noun phrases of labels, in the words of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from claimdiff.comparison.kinds import senses
from claimdiff.extraction.lemmas import noun_lemma
from claimdiff.labels.wording import plural
from claimdiff.lexicon import table, words
from claimdiff.models import Claim
from claimdiff.segmentation import Document

_SMALL = frozenset(("of", "in", "at", "worth", "the", "a", "an", "and", "all", "some", "about"))
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "its", "his", "her", "their"))
_LONGEST = 32


def commonest(claims: Iterable[Claim], slot: Callable[[Claim], str | None]) -> str | None:
    """The value that most articles give, the shortest and first in the alphabet of equals."""
    given = {(claim.article, found) for claim in claims if (found := slot(claim))}
    if len(given) < 2:
        return next(iter(given))[1] if given else None
    counts = Counter([found for _, found in given])
    return min(counts, key=lambda found: (-counts[found], len(found), found), default=None)


def share(claims: Sequence[Claim], holds: Callable[[Claim], bool]) -> float:
    """The share of claims of which something holds."""
    return sum(map(holds, claims)) / len(claims)


def settled(phrase: str | None, claim: Claim) -> str | None:
    """A phrase fit for a label: no pronoun, no digits, no capitals of headlines; ``None`` if it is not."""
    if phrase is None:
        return None
    found = [word for word in re.split(r"\s+", phrase.strip(" -–—'\"“”‘’,.")) if word]
    while found and found[0].lower() in _SMALL:
        del found[0]
    if (
        not found
        or found[-1].lower() in table("labels")["pronouns"].split()
        or any(ch.isdigit() for ch in phrase)
    ):
        return None
    found = [_lowered(word, claim, at) for at, word in enumerate(found)]
    return None if found[0].isupper() and len(found[0]) > 4 else " ".join(found)


def _lowered(word: str, claim: Claim, at: int) -> str:
    """A word of a phrase in lower case, where only its place gave it a capital."""
    low = word.lower()
    placed = claim.part == "title" or at == 0
    if not placed or word.isupper() or word[1:] != low[1:] or low in words("name_demonyms"):
        return word
    if any(word in name.split() for name in claim.about.participants):
        return word
    return low if claim.part == "title" or senses(low) or senses(noun_lemma(low)) else word


def with_article(
    phrase: str, claims: Iterable[Claim], documents: Mapping[str, Document], *, always: bool = False
) -> str:
    """A phrase with "the", if the text puts a determiner before it, or if it is ``always`` to have one."""
    if always and phrase[0].islower() and not plural_phrase(phrase):
        return f"the {phrase}"
    for claim in claims:
        document = documents.get(claim.article)
        if document is None:
            continue
        text = document.text[claim.sentence.start : claim.sentence.end].lower()
        at = text.find(phrase.lower())
        before = text[max(0, at - 8) : max(0, at)].rpartition(" ")[0].rpartition(" ")[2]
        if before in _DETERMINERS and (phrase[0].islower() or before == "the"):
            return f"the {phrase}"
    return phrase


def counted_phrase(claims: Sequence[Claim], head: str) -> str:
    """The noun phrase of a count in the plural, in the words of the text.

    ``head`` is the lemma of what is counted.
    """
    if head in ("person", "people"):
        return "people"
    own = [claim for claim in claims if (claim.about.head or claim.unit) == head]
    return commonest(own, lambda claim: _surface(claim, head)) or plural(head)


def _surface(claim: Claim, head: str) -> str | None:
    """The phrase of the counted noun without what it belongs to, in the plural."""
    kept: list[str] = []
    for word in (claim.subject or "").split():
        kept.append(word)
        if noun_lemma(word.lower()) == head:
            break
    if not kept or noun_lemma(kept[-1].lower()) != head or any(not word[0].isalpha() for word in kept):
        return None
    if any(word in ("of", "in", "and", "or", "for", "from") for word in kept):
        kept = kept[-1:]
    noun = kept[-1]
    one = claim.value == 1 or claim.kind == "ordinal" or f"-{noun}" in claim.text
    if one and noun_lemma(noun.lower()) == noun.lower():
        kept[-1] = plural(noun)
    return settled(" ".join(kept[-3:]), claim)


def plural_phrase(phrase: str) -> bool:
    """Whether a phrase ends with a common noun in the plural."""
    last = phrase.rsplit(maxsplit=1)[-1]
    return last.islower() and noun_lemma(last) != last
