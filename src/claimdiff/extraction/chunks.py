"""A sentence as a row of chunks: noun phrases, verb groups, and what stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.phrases import tag
from claimdiff.records import Record
from claimdiff.segmentation import Document, Sentence
from claimdiff.segmentation.tokens import Tokens

_NOUNS = frozenset(("N", "NS", "P"))
_IN_NOUN_PHRASE = frozenset(("D", "G", "J", "N", "NS", "P", "CD", "PR", "EX"))
_VERBS = frozenset(("V", "VZ", "VD", "VN", "VG", "M"))
_PARTICIPLES = frozenset(("VN", "VG", "VD"))
_FINITE = frozenset(("V", "VZ", "VD", "M"))
_BE = frozenset(
    ("be", "am", "is", "are", "was", "were", "been", "being", "'re", "get", "got", "gets", "getting")
)
_NOT = frozenset(("not", "never", "n't", "cannot", "can't", "won't", "nor", "neither", "no"))
#: A finite verb, and the verb forms that it does not follow in one group: "those dismissed sued".
_TENSED = {
    "VD": ("VD", "VZ", "VN"), "VZ": ("VD", "VZ", "VN", "VG"), "V": ("VN",), "M": ("VN", "VD", "VZ"),
}  # fmt: skip
#: Kinds of chunks of one token: by its tag, or by the sign itself.
_SIGNS = {"IN": "IN", "S": "S", "W": "S", "C": "C"}
_MARKS = {";": ".", ":": ".", ",": ",", "-": ",", "–": ",", "—": ","}
_DASHES = frozenset("-–—")
#: What may stand in a dateline, and how many tokens it may have.
_IN_DATELINE = frozenset(("P", "T", "CD", "."))
_LONGEST_DATELINE = 18
#: Tags of words that end a noun phrase; no sign has them.
_OUTSIDE = frozenset(("IN", "S", "W", "TO", "V", "VZ", "M", "RP", "UH"))
_GLUE = frozenset("-–/&'’.")
#: What goes on after an adjective with a hyphen: "self-propelled semi-submersible vessels".
_MODIFIED = frozenset(("N", "NS", "J", "P"))
#: Adjectives that go with a date and not with the name before them.
_TIME_OF = frozenset(("last", "next", "past"))


class Chunk(Record):
    """Tokens ``first`` to ``last`` (exclusive), counted from the start of the article.

    ``kind`` is NP (noun phrase), VP (verb group), IN (preposition), T (date or time), C ("and"), S (opens a
    clause), "," or "." (ends a clause) or R (anything else). ``head`` is the head noun or
    the main verb.
    """

    __slots__ = ("finite", "first", "head", "kind", "last", "negated", "passive")

    def __init__(  # noqa: PLR0913, PLR0917 (one for each slot)
        self,
        kind: str,
        first: int,
        last: int,
        head: int,
        passive: bool = False,
        finite: bool = False,
        negated: bool = False,
    ) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.head = head
        self.passive = passive
        self.finite = finite
        self.negated = negated


class Parse(Record):
    """One sentence: its tags, its chunks, and for each of its tokens the chunk that it stands in."""

    __slots__ = ("at", "chunks", "first", "tags")

    def __init__(
        self,
        first: int,
        tags: list[str],
        chunks: list[Chunk],
        at: list[int],
    ) -> None:
        self.first = first
        self.tags = tags
        self.chunks = chunks
        self.at = at

    def tag(self, token: int) -> str:
        """The tag of a token, counted from the start of the article."""
        return self.tags[token - self.first]

    def chunk(self, token: int) -> int:
        """Index of the chunk that a token stands in."""
        return self.at[token - self.first]


def parse(
    document: Document, sentence: Sentence, names: Sequence[Mention] = (), values: Sequence[Mention] = ()
) -> Parse:
    """Cut a sentence into chunks, in one pass.

    Names are noun phrases whatever their words; a value is a numeral, a date or time stands for itself.
    """
    tokens = document.tokens
    words, lower = tokens.words, tokens.lower
    base, end = sentence.first, sentence.last
    known = tokens.tagged.get(base)
    if known is None:
        known = tokens.tagged[base] = tag(words, lower, base, end)
    tags = known.copy()
    _impose(words, tags, base, names, values)
    dateline = _dateline(document, tags, base)
    chunks: list[Chunk] = []
    at: list[int] = []
    i = base
    n = 0
    while i < end:
        own = tags[i - base]
        if own in _IN_NOUN_PHRASE or (own in _PARTICIPLES and _modifies(tags, i - base, lower[i])):
            chunk = _noun_phrase(tokens, tags, base, i)
        elif own in _SIGNS and i != dateline:
            chunk = Chunk(_SIGNS[own], i, i + 1, i, False, False, lower[i] in _NOT)
        elif own in _VERBS or (own == "TO" and _infinitive(tags, i - base)):
            chunk = _verb_group(lower, tags, base, i)
        elif own == "T":
            j = i + 1
            while j < end and tags[j - base] == "T":
                j += 1
            chunk = Chunk("T", i, j, j - 1)
        else:
            kind = "IN" if own == "TO" else "." if i == dateline else _MARKS.get(words[i], "R")
            chunk = Chunk(kind, i, i + 1, i, False, False, lower[i] in _NOT)
        chunks.append(chunk)
        last = chunk.last
        if last == i + 1:
            at.append(n)
        else:
            at += [n] * (last - i)
        i = last
        n += 1
    return Parse(base, tags, chunks, at)


def _dateline(document: Document, tags: list[str], base: int) -> int:
    """The dash that ends a dateline ("QUITO, Feb 9 (Newswire) -"), which is no subject; ``-1`` if none does.

    Before it stand names, dates and signs alone, and the first is in capitals, or a parenthesis or a second
    dash stands beside it.
    """
    if tags[0] != "P":
        return -1
    words = document.tokens.words
    inside = False
    for k in range(1, min(_LONGEST_DATELINE, len(tags) - 1)):
        word = words[base + k]
        if word in _DASHES and not inside and not document.tokens.glued(base + k):
            first = words[base]
            capital = len(first) > 2 and first.isupper()
            marked = words[base + k - 1] == ")" or words[base + k + 1] in _DASHES
            return base + k if capital or marked else -1
        inside = (inside or word == "(") and word != ")"
        if tags[k] not in _IN_DATELINE and not inside:
            return -1
    return -1


def _hyphened(words: list[str], value: Mention) -> bool:
    """Whether a value is written as an adjective: "eight-year", "40-hectare"."""
    return any(words[i] == "-" for i in range(value.first + 1, value.last))


def _attributive(tags: list[str], value: Mention, base: int) -> bool:
    """Whether a date stands inside a noun phrase: "his Monday column", "the 2007 final"."""
    before, after = value.first - base - 1, value.last - base
    return before >= 0 and after < len(tags) and tags[before] in ("D", "G", "J") and tags[after] in _NOUNS


def _impose(
    words: list[str], tags: list[str], base: int, names: Sequence[Mention], values: Sequence[Mention]
) -> None:
    """Tags that the finders of names and values know better."""
    for name in names:
        for i in range(name.first - base, name.last - base):
            if tags[i] != "G":
                tags[i] = "P"
    for value in values:
        if value.kind in ("date", "time"):
            own = "J" if _attributive(tags, value, base) else "T"
        elif value.kind == "name":
            continue
        else:
            own = "CD"
        if own == "CD" and value.kind not in ("count", "ordinal"):
            own = "J" if _hyphened(words, value) else own
        last = value.last if value.noun is None else min(value.noun, value.last)
        if value.kind in ("count", "ordinal") and value.anchor is not None:
            last = min(last, max(value.anchor[1], value.first + 1))
        for i in range(value.first - base, last - base):
            tags[i] = own


def _modifies(tags: list[str], k: int, low: str) -> bool:
    """Whether a participle opens a noun phrase ("wounded officers"): the phrase's noun follows at once."""
    before = tags[k - 1] if k else "."
    after = tags[k + 1] if k + 1 < len(tags) else "."
    if after not in _NOUNS or low[-2:] != "ed":
        return False
    return before == "IN" or (tags[k] == "VN" and before in ("C", ".", "J"))


def _noun_phrase(tokens: Tokens, tags: list[str], base: int, i: int) -> Chunk:  # noqa: PLR0912  a branch a tag
    begun = i - base
    stop = len(tags)
    head = i
    noun = False
    k = begun
    for k in range(begun, stop):
        own = tags[k]
        if own in _NOUNS:
            head, noun = base + k, True
        elif own in _OUTSIDE:
            break
        elif own == "D":
            if k > begun and tags[k - 1] != "D":
                break
        elif own == "J":
            if not noun:
                head = base + k
            elif not _joined(tokens, base + k):
                attached = tags[k - 1] in ("P", "G") and tokens.lower[base + k] not in _TIME_OF
                if not attached:
                    break
        elif own == "CD":
            if not noun:
                head = base + k
            elif not _joined(tokens, base + k):
                break
        elif own in ("PR", "EX"):
            goes_on = k == begun or tags[k - 1] == "D"
            return Chunk("NP", i, base + k + goes_on, head)
        elif own == "G":
            if noun or tokens.lower[base + k][-1] not in "'’":
                noun = False
        elif own in _PARTICIPLES:
            after = tags[k + 1] if k + 1 < stop else "."
            if k > begun + 1 and after in _MODIFIED and _compounded(tokens, base + k):
                noun = False
            elif noun or (own == "VD" and k > begun) or after not in ("N", "NS", "J", "VN", "VG"):
                break
        elif own == "R":
            after = tags[k + 1] if k + 1 < stop else "."
            if noun or after not in ("J", "CD", "VN", "N", "NS"):
                break
        elif k == begun or k + 1 >= stop or not _inside(tokens, tags, base, k, noun):
            break
    else:
        k = stop
    return Chunk("NP", i, base + k if k > begun else i + 1, head)


def _inside(tokens: Tokens, tags: list[str], base: int, k: int, noun: bool) -> bool:
    """Whether a sign stands inside a noun phrase: hyphens, full stops of initials, commas of adjectives."""
    words = tokens.words
    word = words[base + k]
    if word in _DASHES and tags[k - 1] in ("N", "NS") and tags[k + 1 : k + 2] == ["P"]:
        return False
    if word == "." and _initials(words, tags, base, base + k):
        return True
    if word in _GLUE and _joined(tokens, base + k):
        return True
    return word == "," and not noun and _adjectives(tags, k)


def _adjectives(tags: list[str], k: int) -> bool:
    """Whether a comma stands between adjectives: "an eight-year, $160 million offer"."""
    return 0 < k < len(tags) - 1 and tags[k - 1] == "J" and tags[k + 1] in ("J", "CD")


def _joined(tokens: Tokens, j: int) -> bool:
    """Whether token ``j`` touches the one before and, if it is a sign, the one after."""
    if not tokens.glued(j):
        return False
    return tokens.words[j][0].isalnum() or (j + 1 < len(tokens) and tokens.glued(j + 1))


def _compounded(tokens: Tokens, j: int) -> bool:
    """Whether a hyphen makes token ``j`` part of an adjective: "two wood-framed houses"."""
    return tokens.words[j - 1] in _DASHES and tokens.glued(j - 1) and tokens.glued(j)


def _initials(words: list[str], tags: list[str], base: int, j: int) -> bool:
    """Whether a full stop ends initials before their noun: "two U.S. soldiers", "3 U. S. banks"."""
    k = j - base
    if k < 3 or k + 1 >= len(tags) or len(words[j - 1]) != 1 or not words[j - 1].isupper():
        return False
    if words[j - 2] == "." and len(words[j - 3]) == 1:
        return tags[k + 1] in ("N", "NS", "J") and words[j + 1].islower()
    return words[j + 2 : j + 3] == ["."] and len(words[j + 1]) == 1 and words[j + 1].isupper()


def _infinitive(tags: list[str], k: int) -> bool:
    """Whether the "to" at ``k`` opens an infinitive."""
    after = tags[k + 1 : k + 3]
    return after[:1] == ["V"] or after == ["R", "V"]


def _verb_group(lower: list[str], tags: list[str], base: int, i: int) -> Chunk:
    begun = i - base
    stop = len(tags)
    head = begun
    be = negated = passive = False
    k = begun
    for k in range(begun, stop):
        own = tags[k]
        if own in _VERBS:
            if k > begun and not be:
                if own in _TENSED and tags[k - 1] != "TO" and tags[head] in _TENSED[own]:
                    break
                passive = False
                if own == "VG":
                    break
            else:
                passive = own == "VN" or (own == "VD" and be)
            head = k
            low = lower[base + k]
            be = low in _BE
            negated = negated or low.endswith(("n't", "n’t"))
        elif own == "R":
            after = tags[k + 1] if k + 1 < stop else "."
            negated = negated or lower[base + k] in _NOT
            if after not in _VERBS and after != "R" and not negated:
                break
        elif own == "TO":
            if not _infinitive(tags, k):
                break
        elif own != "RP":
            break
    else:
        k = stop
    finite = tags[begun] in _FINITE
    return Chunk("VP", i, base + k if k > begun else i + 1, base + head, passive, finite, negated)
