"""Whether a name beside a bare number can be a person's: a place, a party or an index has a score there."""

from __future__ import annotations

from claimdiff.extraction.name_words import DEMONYM, PLAIN, is_known, word_class
from claimdiff.extraction.times.scan import Scan
from claimdiff.lexicon import members

#: The highest age of a person.
OLDEST = 122
#: From this number on "Ann Lee, 39." is an age; "Boston, 3." and "beat Lee and Kim, 3 and 2." are results.
GROWN = 13
#: What stands before a place, a team or an index, and before no subject that is a person.
_NO_SUBJECT = frozenset({"the", "in", "of", "at", "for", "near", "from"})
#: So many words may a name have before its last.
_LONGEST = 5


def may_be_person(scan: Scan, last: int) -> bool:
    """Whether the name whose last word is token ``last`` may be of a person, as far as word lists tell."""
    first = last
    while first > max(scan.first, last - _LONGEST) and scan.words[first - 1][0].isupper():
        first -= 1
    run = scan.lower[first : last + 1]
    if "the" in run or (first > scan.first and scan.lower[first - 1] in _NO_SUBJECT):
        return False
    return not is_known(" ".join(run[-2:])) and _personal(scan.words[last])


def _personal(word: str) -> bool:
    """Whether one word is the name of no country, city, people or organisation, and no acronym."""
    low = word.lower()
    if word.isupper() or is_known(low) or word_class(low) == DEMONYM:
        return False
    if low in members("name_places") or low in members("name_organisations"):
        return False
    return word_class(low) == PLAIN or low in members("first_names")


def is_person(scan: Scan, first: int, last: int) -> bool:
    """Whether the name in tokens ``first`` to ``last`` may be a person's; after a first name any is."""
    if last > first and scan.lower[first] in members("first_names"):
        low = scan.lower[last]
        place = low in members("name_places") or low in members("name_organisations")
        return not (place or scan.words[last].isupper() or is_known(" ".join(scan.lower[first : last + 1])))
    return may_be_person(scan, last)
