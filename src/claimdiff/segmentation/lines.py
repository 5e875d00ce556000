"""Lines and sentences: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from nupunkt import sent_spans

from claimdiff.lexicon import lines as entries

#: A hard-wrapped paragraph has lines of much the same length, none longer than this.
_WRAP_COLUMN = 120
_WRAP_LEAST = 40
#: Words and addresses in news are far shorter.
_LONGEST_WORD = 1_000
#: A sentence does not begin like this: a lower-case letter, a web address's tail.
_CONTINUES = re.compile(r"['’”\")\]]*\s*[a-z]")
#: The digits of a decimal whose point was set off by a tokenizer ("hit. 308 with 33", "a. 40 caliber"),
#: and what stands before the point.
_DECIMALS = re.compile(r"\s*\d{2,3}(?!\d|,\d)")
_POINT_END = re.compile(
    r"(?:[:,;(]|\b(?:a|an|the|of|with|his|her|to|at|from|and|was|is|career|slugging"
    r"|hit(?:s|ting)?|bat(?:s|ted|ting)?)) ?\.\s*$"
)
#: The whole part of a decimal that a tokenizer tore apart ("6 . 2 %").
_TORN_END = re.compile(r"\d \.\s*$")
_QUOTE_ONLY = re.compile(r"[\s'’”\")\]]+$")
#: Ranks before a name; the sentence goes on after their full stop.
_RANK_END = re.compile(
    r"\b(?:Rs|Lt|Gen|Col|Sgt|Capt|Maj|Adm|Cpl|Rev|Sen|Rep|Gov|Det|Insp|Supt|Prof|Dr|Mr|Mrs|Ms|St)\.$"
)


#: An amount whose point was torn from its decimals: "$4. 5 million".
_AMOUNT_END = re.compile(r"[$€£]\s?\d{1,3}\.$")
_SCALED = re.compile(r"\s*\d+\s(?:million|billion|trillion|bn)\b")


#: A mark that may end a sentence, with something after it; what has none is one sentence to nupunkt.
_MAY_END = re.compile(r"[.?!…](?:[^\w\s]|\s+\S)")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in which a line end does not end a sentence.

    That is a line, or the lines of a paragraph that was wrapped at a column.
    """
    spans: list[tuple[int, int]] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append((offset, offset + len(line)))
        elif spans:
            yield from _unwrapped(text, spans)
            spans = []
        offset += len(line)
    yield from _unwrapped(text, spans)


def _unwrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One span for the lines of a wrapped paragraph, else a span a line."""
    if len(spans) < 2:
        return spans
    widths = [len(text[start:end].rstrip()) for start, end in spans]
    widest = max(widths)
    even = all(width >= 0.6 * widest for width in widths[:-1]) and _WRAP_LEAST <= widest <= _WRAP_COLUMN
    runs_on = any(_runs_on(text[a:b], text[c:d]) for (a, b), (c, d) in pairwise(spans)) if even else False
    return [(spans[0][0], spans[-1][1])] if runs_on else spans


def _runs_on(line: str, following: str) -> bool:
    """Whether a sentence plainly goes on into the following line."""
    return line.rstrip()[-1] not in '.!?:;”"' and following.lstrip()[0].islower()


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of sentences without the white space around them, from left to right."""
    for start, end in paragraphs(text):
        yield from _trimmed(text, start, _joined(text[start:end]))


def _joined(paragraph: str) -> list[tuple[int, int]]:
    """Nupunkt's sentences, less the breaks that news text and its tokenizers are known to provoke."""
    joined: list[tuple[int, int]] = []
    if len(paragraph) <= _LONGEST_WORD and _MAY_END.search(paragraph) is None:
        return [(0, len(paragraph))]
    for start, end in _sentences(paragraph):
        if joined and _goes_on(paragraph, joined[-1], (start, end)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sentences(paragraph: str) -> Iterator[tuple[int, int]]:
    """Nupunkt's sentences; endless words are cut for it, which looks to their end from every mark."""
    if len(paragraph) <= _LONGEST_WORD or all(len(word) <= _LONGEST_WORD for word in paragraph.split()):
        yield from sent_spans(paragraph)
        return
    offset = 0
    for piece in re.findall(rf"\s+|\S{{1,{_LONGEST_WORD}}}\s*(?:\S{{1,{_LONGEST_WORD}}}\s+)*", paragraph):
        yield from ((offset + start, offset + end) for start, end in sent_spans(piece))
        offset += len(piece)


def _goes_on(paragraph: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    if _CONTINUES.match(paragraph, after[0], after[1]):
        return True
    if _QUOTE_ONLY.match(paragraph, after[0], after[1]):
        return True
    tail = paragraph[max(before[0], before[1] - 12) : before[1]]
    if _DECIMALS.match(paragraph, after[0], after[1]) and _POINT_END.search(tail):
        return True
    if _TORN_END.search(tail) and paragraph[after[0] : after[0] + 2].lstrip()[:1].isdecimal():
        return True
    if _AMOUNT_END.search(tail.rstrip()) and _SCALED.match(paragraph, after[0], after[1]):
        return True
    return _RANK_END.search(tail.rstrip()) is not None


def _trimmed(text: str, offset: int, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        piece = text[offset + start : offset + end]
        left = offset + start + len(piece) - len(piece.lstrip())
        right = offset + start + len(piece.rstrip())
        if left < right:
            yield left, right


def is_caption(line: str) -> bool:
    """Whether a line gives itself away as a picture's caption or credit."""
    heads, tails, first, last = _caption_marks()
    lowered = line[:40].lower()
    if lowered[:2] in first and lowered.startswith(heads):
        return True
    lowered = line[-40:].lower().rstrip(").] ")
    return lowered[-2:] in last and lowered.endswith(tails)


@cache
def _caption_marks() -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], frozenset[str]]:
    """How captions begin and end, and the two letters of either that rule most lines out."""
    marks = entries("caption_marks")
    heads = tuple(opening + mark for mark in marks for opening in ("", "(", "["))
    tails = tuple(before + mark for mark in marks for before in ("(", "/", "| "))
    return heads, tails, frozenset([head[:2] for head in heads]), frozenset([tail[-2:] for tail in tails])
