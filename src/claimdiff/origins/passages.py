"""Near-duplicate passages of two articles: sentences that one took from the other or both from a third.

MinHash with banding (Broder 1997; Leskovec et al., Mining of Massive Datasets, ch. 3), by the rensa
package, proposes pairs of sentences; the normalised InDel similarity of their words decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from claimdiff.segmentation import Document

#: Shorter sentences ("Did you feel it?") recur by chance.
LEAST_WORDS = 8
#: Two renderings of one sentence share about two words in three in order. On news of one event the
#: similarity of independent sentences stayed under 0.6; of reprints and retranslations over 0.65.
SIMILAR = 0.65

_PERMUTATIONS = 64
_BANDS = 32
_SEED = 42
#: What so many earlier sentences are like already (a table's rows, a chant) is no further sentence's source.
_MOST_ALIKE = 64


class Passage(NamedTuple):
    """A sentence of one article that stands, nearly the same, in another.

    Attributes:
        first: Span in the first article, code points.
        second: Span in the second article.
        words: Its length in words, the shorter of the two.
        similarity: Normalised InDel similarity of the two sentences' words, 0 to 1.
        quoted: Most of it stands in quotation marks.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    words: int
    similarity: float
    quoted: bool


class _Line(NamedTuple):
    document: int
    span: tuple[int, int]
    words: list[str]
    quoted: bool


def shared_passages(documents: Sequence[Document]) -> dict[tuple[int, int], list[Passage]]:
    """Passages by pair of articles (indexes into ``documents``, ``a < b``), each sentence used once."""
    lines = [line for i, document in enumerate(documents) for line in _lines(i, document)]
    found: dict[tuple[int, int], list[tuple[float, int, int]]] = defaultdict(list)
    for a, b in _candidates(lines):
        one, other = lines[a], lines[b]
        if one.document != other.document:
            similarity = Indel.normalized_similarity(one.words, other.words, score_cutoff=SIMILAR)
            if similarity:
                found[one.document, other.document].append((similarity, a, b))
    return {pair: _passages(lines, scored) for pair, scored in sorted(found.items())}


def length(document: Document) -> int:
    """Words of an article in sentences long enough to be compared."""
    return sum(len(line.words) for line in _lines(0, document))


def _lines(index: int, document: Document) -> list[_Line]:
    lines = []
    for sentence in document.sentences:
        words = [w for w in document.tokens.lower[sentence.first : sentence.last] if w[0].isalnum()]
        if len(words) >= LEAST_WORDS:
            text = document.text[sentence.start : sentence.end]
            lines.append(_Line(index, (sentence.start, sentence.end), words, text[0] in "\"“'‘«"))
    return lines


def _candidates(lines: list[_Line]) -> list[tuple[int, int]]:
    """Pairs of lines that share a band of their MinHash signatures, in order."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.25, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    found = []
    for key, line in enumerate(lines):
        signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        signature.update(sorted(set(line.words)))
        alike = index.query(signature)
        found += [(other, key) for other in sorted(set(alike))]
        # Sentences that go on alike without end would otherwise make as many pairs as their square.
        if len(alike) < _MOST_ALIKE:
            index.insert(key, signature)
    return sorted(found)


def _passages(lines: list[_Line], scored: list[tuple[float, int, int]]) -> list[Passage]:
    """The best pairs first, each sentence once; then by position."""
    used: set[int] = set()
    passages = []
    for similarity, a, b in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if a not in used and b not in used:
            used |= {a, b}
            one, other = lines[a], lines[b]
            words = min(len(one.words), len(other.words))
            quoted = one.quoted and other.quoted
            passages.append(Passage(one.span, other.span, words, round(similarity, 3), quoted))
    return sorted(passages, key=lambda passage: (passage.first, passage.second))
