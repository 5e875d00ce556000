"""What numbers so many, by the words before the verb: "the dead now number 67", "the rebels number 3,000"."""

from __future__ import annotations

from functools import cache

from claimdiff.extraction.quantity_lexicon import is_plural, quantity_words
from claimdiff.extraction.sentence_view import View
from claimdiff.lexicon import members, table

#: So many words lead from the verb back to its subject, and so many from the subject to a place beside it.
_LED = 4
_BESIDE = 5
#: Pronouns of several.
_SEVERAL = frozenset({"they", "we", "those", "these", "others"})
_PLACES = frozenset({"in", "of", "at", "from", "on", "across"})
_SINGULAR = frozenset({"is", "was", "has"})
#: What only a verb follows, whatever its subject: "the navy will number 400".
_MODALS = frozenset({"could", "may", "might", "will", "would"})


@cache
def total_words(group: str) -> frozenset[str]:
    """One group of the words that say what a number is the number of."""
    return frozenset(table("totals")[group].split())


def is_numbering(view: View, verb: int, last: int) -> bool:
    """Whether the word at ``verb`` is a verb with the number that ends before ``last``."""
    if view.at(last) in _SINGULAR:
        return False  # "the injured number 9 was replaced"
    return view.at(verb - 1) in _MODALS or numbering_subject(view, verb) is not None


def numbering_subject(view: View, verb: int) -> int | None:
    """The token of what numbers so many, if the word at ``verb`` is a verb: "rebels, who now number 3,000".

    A rank has no such subject: "he is now number 3", "the song rose to number 12".
    """
    at = _before_estimate(view, verb - 1) if view.at(verb - 1) == "to" else verb - 1
    begin, said = at, at < verb - 2
    while at > begin - _LED and view.at(at) in total_words("before_numbering"):
        said = said or view.at(at).isalpha()
        at -= 1
    if _subject(view, verb, at):
        return at
    owner = _of_place(view, at) if said else None
    return owner if owner is not None and _subject(view, verb, owner) else None


def _before_estimate(view: View, to: int) -> int:
    """The token before "are said to", "was thought to"; the "to" itself where nobody estimates."""
    told = view.at(to - 1) in total_words("estimating") and view.at(to - 2) in total_words("being")
    return to - 3 if told else to


def _subject(view: View, verb: int, at: int) -> bool:
    """Whether the word at ``at`` is of several people or things, or of a group, as the verb wants it."""
    word = view.at(at)
    singular = view.low[verb] == "numbers"
    if (singular or view.at(verb - 1) == "to") and word in total_words("collectives"):
        return True  # "the crowd was thought to number 3,000"
    if singular:
        return False
    if word in total_words("stricken") | members("people") | quantity_words().plural_people | _SEVERAL:
        return True
    common = view.written(at).islower() or at == view.first
    return common and word.isalpha() and is_plural(word) and word[-2] != "s"


def _of_place(view: View, at: int) -> int | None:
    """The token before "in the northern region": whose place stands between a subject and its verb."""
    for i in range(at, at - _BESIDE, -1):
        if view.at(i) in _PLACES:
            return i - 1
        if not view.at(i).isalpha():
            return None
    return None
