"""Ages that what stands around them betrays: in a list of names, at a death, after a plain noun."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.people import people
from claimdiff.extraction.times.persons import GROWN, OLDEST
from claimdiff.extraction.times.scan import ENDING, Scan
from claimdiff.lexicon import members

#: So many tokens may stand between "died" and "at 85": a place, a day, a cause.
_MOST_OF_A_DEATH = 12
#: From this number on "died at home in Rome at 64" tells an age; "at 5" may be an hour.
_OLD = 30
#: So many words may a name have in "Carrie, 15, Brandon Lee, 13".
_LONGEST_NAME = 3
_OF_BABIES = frozenset({"day", "week", "month"})
_BABIES = frozenset({"baby", "infant", "newborn", "child", "toddler", "boy", "girl", "son", "daughter"})
_AND = frozenset({",", "and"})
_DIED = frozenset({"died", "dies"})
#: "Two more died and the toll stands at 47" tells no age.
_OF_A_TOLL = frozenset(
    {"toll", "count", "total", "number", "stands", "stood", "put", "left", ";", "but", "which"}
)
_TELLING = frozenset({"who", "told", "said", "says"})
_BEING = frozenset({"was", "is", "had", "has"})
_ENDS_OF_A_DEATH = frozenset({"with", "as", "where", "when"}) | _TELLING | _BEING
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their"})


def next_of_list(scan: Scan, told: int, numeral: Numeral) -> bool:
    """Whether a number goes on a list of names and ages: "Carrie, 15, Brandon, 13, and Zane, 4".

    ``told`` is where the age before it ends.
    """
    i = numeral.first
    if not numeral.digits or numeral.last != i + 1 or scan.lower[i - 1] != "," or told > i - 3:
        return False
    first = told
    while first < i - 1 and scan.lower[first] in _AND:
        first += 1
    name = range(first, i - 1)
    if first == told or not 0 < len(name) <= _LONGEST_NAME:
        return False
    after = scan.lower[numeral.last] if numeral.last < scan.last else ""
    return after in ENDING and all(scan.words[k][0].isupper() and scan.words[k].isalpha() for k in name)


def opens_list(scan: Scan, i: int, last: int) -> bool:
    """Whether a number stands after the first name of such a list; a result has no comma before it."""
    if scan.lower[i - 1] != "," or i - 2 < scan.first or scan.lower[i - 2] not in members("first_names"):
        return False
    if i - 3 >= scan.first and scan.words[i - 3][0].isupper():
        return False  # "LeBron James, 30, Kevin Love, 22"
    following = scan.lower[last + 1 : min(last + 4, scan.last)]
    if scan.lower[last : last + 1] != [","] or len(following) < len(("name", ",", "age")):
        return False
    named = scan.words[last + 1][0].isupper() and following[0] in members("first_names")
    return named and following[1] == "," and following[2].isdigit()


def at_death(scan: Scan, i: int) -> bool:
    """Whether the word before token ``i`` is the "at" of "died in Woodside, California, at 85"."""
    if scan.lower[i - 1] != "at" or not (scan.words[i].isdigit() and _OLD <= int(scan.words[i]) <= OLDEST):
        return False
    for k in range(i - 2, max(scan.first, i - 2 - _MOST_OF_A_DEATH) - 1, -1):
        word = scan.lower[k]
        if word in _DIED or scan.lower[k : k + 2] == ["passed", "away"]:
            return True
        acts = word.endswith(("ed", "ing")) and scan.words[k].islower() and len(word) > 4
        if acts or word in _ENDS_OF_A_DEATH or word in _OF_A_TOLL:
            return False
    return False


def is_of_a_baby(scan: Scan, mention: Mention) -> bool:
    """Whether a length of time is an age: "a baby of 10 months", "the youngest was 18 months"."""
    i = mention.first
    if mention.kind != "duration" or mention.unit not in _OF_BABIES or i - 2 < scan.first:
        return False
    if scan.lower[i - 1] in ("was", "is"):
        after = scan.lower[mention.last] if mention.last < scan.last else ""
        return scan.lower[i - 2] in ("youngest", "oldest") and (after in ENDING or after in ("and", "while"))
    article = not _ARTICLES.isdisjoint(scan.lower[max(scan.first, i - 5) : i - 2])
    return scan.lower[i - 1] == "of" and article and scan.lower[i - 2] in _BABIES


def after_noun(scan: Scan, i: int, last: int) -> bool:
    """Read "the shopkeeper, 29, told reporters": any noun that speaks is a person."""
    if scan.lower[i - 1] != "," or i - 3 < scan.first or last + 1 >= scan.last:
        return False
    noun = scan.words[i - 2]
    verbs = _TELLING | _BEING if noun in people() else _TELLING
    if scan.lower[last] != "," or scan.lower[last + 1] not in verbs or int(scan.words[i]) < GROWN:
        return False
    article = not _ARTICLES.isdisjoint(scan.lower[max(scan.first, i - 5) : i - 2])
    return article and noun.isalpha() and noun.islower() and not noun.endswith("s")
