"""What kind of word a capitalised word is, before its neighbours are asked."""

from __future__ import annotations

from functools import cache, lru_cache

from claimdiff.lexicon import lines, members

#: Classes of a word by its lower-case form.
PLAIN, COMMON, STOP, DEMONYM, TITLE = range(5)

#: Regular endings, British ones too, and what may stand in their place in the base form.
ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ily", ("y",)),
    ("ly", ("", "le")),
    ("iness", ("y",)),
    ("ness", ("",)),
    ("ers", ("", "e")),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ment", ("",)),
    ("ments", ("",)),
    ("our", ("or",)),
    ("ours", ("or",)),
    ("tre", ("ter",)),
    ("ise", ("ize",)),
    ("isation", ("ization",)),
    ("ence", ("ense",)),
    ("amme", ("am",)),
    ("elled", ("el",)),
    ("elling", ("el",)),
)
DOUBLING = frozenset({"ed", "ing", "er", "ers", "est"})
#: The endings and their lengths by last letter: most words are looked at for two or three of them.
_BY_LAST = {
    last: tuple((ending, len(ending), found) for ending, found in ENDINGS if ending[-1] == last)
    for last in {ending[-1] for ending, _ in ENDINGS}
}


@lru_cache(maxsize=65536)
def word_class(lower: str) -> int:
    """The class of a word given in lower case."""
    word = lower.replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    if word in members("name_stops"):
        return STOP
    if word in members("name_titles"):
        return TITLE
    if word in members("name_demonyms"):
        return DEMONYM
    return COMMON if is_common(word) else PLAIN


@cache
def _known() -> frozenset[str]:
    return frozenset(name.lower() for name in lines("name_known"))


def is_known(name: str) -> bool:
    """Whether a name in lower case is that of a country, a large city or something as well known."""
    return name in _known()


def is_common(word: str, depth: int = 3) -> bool:
    """Whether a word in lower case is an English word that usually has no capital."""
    if word in members("common_words"):
        return True
    return depth > 0 and any(is_common(base, depth - 1) for base in _bases(word))


def _bases(word: str) -> list[str]:
    found: list[str] = []
    for ending, length, replacements in _BY_LAST.get(word[-1:], ()):
        if len(word) >= length + 2 and word.endswith(ending):
            stem = word[:-length]
            found.extend(stem + replacement for replacement in replacements)
            if ending in DOUBLING and len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found
