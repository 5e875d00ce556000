"""Numbers that count nothing: names with numbers, labels, addresses, phone numbers, list numbers."""

from __future__ import annotations

from claimdiff.extraction.mentions import Numeral
from claimdiff.extraction.number_words import HYPHENS
from claimdiff.extraction.numbering import is_numbering
from claimdiff.extraction.ones import counts_beside
from claimdiff.extraction.quantity_lexicon import is_plural, quantity_words
from claimdiff.extraction.sentence_view import View

#: Signs that tie a number to what stands before them.
_MARKS = frozenset({"#", "№", "/", "\\", "_", "@", ":", "+"})
_TIED = frozenset({"under", "over", "pointer", "pointers", "wheeler", "wheelers"})
_IN_WHICH = frozenset({"in", "at", "of", "during", "after", "from"})
_ZEROS = frozenset({"tolerance", "hour", "day"})
_VOWELS = frozenset("aeiouy")
#: Words that end in a stop and carry a number.
_STOPPED = frozenset({"no", "nos", "sec", "art", "vol", "p", "pp", "ch", "fig", "v", "apt"})
_DIALLING = frozenset({"dial", "dialled", "dialed", "text", "texting", "hotline", "tel", "telephone", "fax"})
#: So many tokens from an emergency number one calls it; in America it is one without that as well.
_RINGING = 4
_AMERICAN = "911"
_BEING = frozenset({"are", "were"})
_HARMED = frozenset({"killed", "dead", "injured", "wounded", "hurt", "missing", "arrested", "died"})
_AFTER_HARM = frozenset(
    {"", ",", ".", ";", "and", "in", "as", "when", "by", "on", "after", "at", "since", "so"}
)
_HEARING = frozenset({"tell", "telling", "tells", "told"})
_HEARERS = frozenset({"people", "more", "other", "of", "percent"})
_ABOUT = frozenset({"about", "nearly", "over", "than", "least", "some", "around", "approximately", "almost"})


def names_nothing(view: View, numeral: Numeral, floor: int) -> bool:
    """Whether a number without a unit is part of a name, a label or a number of another sort."""
    first, last = numeral.first, numeral.last
    before, after = view.at(first - 1), view.at(last)
    if (
        before in _MARKS
        and view.glued(first)
        and view.low[first] != "."
        and not _after_decimals(view, first)
        and not (before == "+" and not view.glued(first - 1))
    ):
        return True
    if after == ":" and view.glued(last) and view.at(last + 1)[:1].isdecimal() and view.glued(last + 1):
        return True
    if view.low[first] in ("-", "−") and view.written(first - 1).isupper() and len(before) > 2:
        return True
    if numeral.digits and (
        _aircraft(view, first, last) or _address(view, first, last) or _dialled(view, first, last)
    ):
        return True
    if before == "." and view.at(first - 2) in _STOPPED:
        return True
    if view.glued(first) and view.low[first][0].isdecimal() and (before.isalpha() or _torn(view, first)):
        return True
    if before in HYPHENS and (named_by_hyphen(view, first) or _tail(view, first) or _limit(view, first)):
        return True
    if numeral.digits and (_chained(view, first, last) or _listed(view, first, last)):
        return True
    if _written_on(view, numeral, after) or _led(view, first, before):
        return True
    if numeral.digits and view.glued(last) and _suffixed(view, last):
        return True
    if _labelled(view, numeral, floor):
        return True
    return _year(view, numeral) or after == "zip"


def _after_decimals(view: View, first: int) -> bool:
    """``.288/.395/1.055``: a slugging average goes on with the decimals before it."""
    sliced = view.at(first - 1) == "/" and len(view.at(first - 2)) == 3 and view.at(first - 3) == "."
    return sliced and view.at(first - 2).isdecimal() and "." in view.low[first]


def _led(view: View, first: int, before: str) -> bool:
    """``the Group of Seven``, ``grades six through eight``: a name or label by what leads to the number."""
    if before == "of":
        return view.written(first - 2) == "Group" and view.plain[first][0].isupper()
    return before == "through" and view.idle == first - 1


def _dialled(view: View, first: int, last: int) -> bool:
    """``0800 555 111``, ``text 88788``: digits to dial, with a zero before or set apart in groups."""
    word = view.low[first]
    if not word.isdecimal() or len(word) < 3:
        return False
    if word[0] == "0" or (view.idle == first and view.at(first - 1).isdecimal()):
        return word[0] == "0" or not _counts(view, last)  # "In 1992 263 miners died"
    return view.at(first - 1) in _DIALLING and not _counts(view, last) and view.at(last) not in _HEARERS


def _written_on(view: View, numeral: Numeral, after: str) -> bool:
    """``48213-B``, ``24/7``, ``401(k)``, ``a 4-under 68``, ``zero tolerance``: a name by what follows."""
    last = numeral.last
    if after in HYPHENS and view.glued(last) and view.glued(last + 1):
        joined = view.written(last + 1)
        twin = joined.lower() == view.low[numeral.first] and not numeral.digits  # "a fifty-fifty chance"
        return twin or joined in _TIED or (len(joined) == 1 and joined.isupper())
    if not numeral.digits:
        return after in ("figures", "digits") or (view.low[numeral.first] == "zero" and after in _ZEROS)
    if after == "/" and view.glued(last) and view.glued(last + 1):
        return view.at(last + 1).isdecimal()
    return after == "(" and view.glued(last) and view.at(last + 1) == "k"


def _tail(view: View, first: int) -> bool:
    """Whether a hyphen ties the number to one that stated nothing: the 800 of "737-800"."""
    if not _joint(view, first - 1):
        return False
    return view.idle == first - 1 or (
        view.at(first - 2) in quantity_words().aircraft and view.written(first - 3)[:1].isupper()
    )


def _limit(view: View, first: int) -> bool:
    """``the under-21 side``, ``over-60s``: what a group is called."""
    return view.at(first - 2) in ("under", "over") and view.glued(first) and view.glued(first - 1)


def _torn(view: View, first: int) -> bool:
    """Whether the number ends a designation cut at its points: ``J1149.5``, or a path: ``a/.5``."""
    if view.at(first - 1) != "." or not view.glued(first - 1):
        return False
    name = view.at(first - 2)
    return name == "/" or (name[:1].isalpha() and name[-1:].isdecimal())


def _aircraft(view: View, first: int, last: int) -> bool:
    """``737 Max``, ``747 jumbo jet``, ``A330`` without its letter: a type, where its name follows."""
    if view.low[first] not in quantity_words().aircraft or last - first != 1:
        return False
    if _joint(view, last) and view.at(last + 1).isdecimal():
        return True  # "the 737-800"
    return view.written(last)[:1].isupper() or view.at(last) in quantity_words().aircraft_nouns


def _address(view: View, first: int, last: int) -> bool:
    """``911`` as a telephone number, and the house number of ``4 Yawkey Way``."""
    words = quantity_words()
    if view.low[first] in words.telephone:
        return _of_emergencies(view, first, last)
    for i in range(last, last + 5):
        word = view.written(i)
        if i > last and view.at(i) in words.streets and word[0].isupper():
            return not view.titled
        if word != "." and not word[:1].isupper():
            return False
    return False


def _of_emergencies(view: View, first: int, last: int) -> bool:
    """Whether ``112`` or ``911`` is a number that is called, and counts nothing."""
    words = quantity_words()
    if view.at(first - 1) in _ABOUT:
        return False
    following = view.low[last : min(view.last, last + _RINGING)]
    if following and following[0] in words.dialling:
        return True
    if view.at(last) in _HEARERS:
        return False
    before = view.low[max(view.first, first - _RINGING) : first]
    told = [*before, view.at(last)]
    if view.low[first] == _AMERICAN and view.at(first - 1) == "to" and not words.dialling.isdisjoint(before):
        return True  # "callers to 911 reported shots"
    if _counts(view, last):
        return False
    if view.low[first] != _AMERICAN and not words.tolling.isdisjoint(told):
        return False  # "112 died", "the toll rose to 112, an emergency official said"
    if not words.dialling.isdisjoint(before + following):
        return True
    if view.at(last) in _BEING:
        return False
    return view.low[first] == _AMERICAN and (view.at(first - 1) in _HEARING or words.tolling.isdisjoint(told))


def named_by_hyphen(view: View, first: int) -> bool:
    """``AK-47``, ``COVID-19``, ``TA-25``: a name and its number."""
    i = first - 2
    name = view.written(i)
    if not (view.glued(first) and view.glued(first - 1)) or not name[:1].isalpha():
        return False
    if any(letter.isupper() for letter in name):
        return not view.titled or name.isupper()
    return len(name) > 1 and _VOWELS.isdisjoint(name)  # scp-173 in a text without capitals


def _chained(view: View, first: int, last: int) -> bool:
    """Groups of digits joined by hyphens or slashes, as in phone numbers, dates and ids; no decimals."""
    if view.low[first] == ".":
        return False  # ".288/.395/1.055"
    back = 0
    while back < 3 and _joint(view, first - 1 - 2 * back) and view.at(first - 2 - 2 * back)[:1].isdecimal():
        back += 1
    ahead = 0
    while ahead < 3 and _joint(view, last + 2 * ahead) and view.at(last + 1 + 2 * ahead)[:1].isdecimal():
        ahead += 1
    if back + ahead != 1:
        return back + ahead > 1
    one, two = (first - 2, first) if back else (first, last + 1)
    lengths = (len(view.low[one]), len(view.low[two]))
    return view.low[one + 1] == "-" and lengths == (3, 4) and "," not in view.low[two]


def _joint(view: View, i: int) -> bool:
    """Whether token ``i`` is a hyphen or slash that touches both its neighbours."""
    return view.at(i) in ("-", "/", "–") and view.glued(i) and view.glued(i + 1)


def _listed(view: View, first: int, last: int) -> bool:
    """``1) explains``, ``(2)``, ``3. Cut`` at the start of a line."""
    if view.at(last) == ")":
        opened = "(" in view.low[max(view.first, first - 12) : first - 1]
        return len(view.low[first]) < 3 and not opened
    if first != view.first or view.at(last) not in (".", ":", ")"):
        return False
    return len(view.low[first]) < 3 and last + 1 < view.last


def _suffixed(view: View, last: int) -> bool:
    """Letters or digits that touch the number and are no unit: ``5G``, ``737s``, ``24703m212``."""
    suffix = view.plain[last]
    if suffix == "U":
        return False
    return suffix[0].isalpha() and suffix not in ("x", "k", "K")


def _labelled(view: View, numeral: Numeral, floor: int) -> bool:
    """``Section 427``, ``Article Five``, ``Voyager 2``, ``Ashraf 3``, ``No. 5 seed``."""
    first, last = numeral.first, numeral.last
    if first - 1 < max(floor, view.first):
        return False
    words = quantity_words()
    before, written = view.low[first - 1], view.plain[first - 1]
    capital = written[0].isupper()
    number_capital = view.plain[first][0].isupper()
    if before in words.labels and not view.at(first - 1).isdigit():
        known = _by_label(view, numeral, before, capital)
        if known is not None:
            return known
    if not capital or before in words.calendar or before in words.openers or not written[0].isalpha():
        return False
    if view.titled:
        return False
    if first - 1 == view.first and not written.isupper():
        return False
    if not numeral.digits and not number_capital:
        return False
    value = view.plain[first]
    if "," in value or last - first > 1:
        return False
    if value.endswith(".0"):
        return True  # a version: "USB 3.0 ports"
    after = view.at(last)
    if after in HYPHENS:
        return not view.at(last + 1).isalpha()
    return not (_counts(view, last) or _told_of_people(view, first, last))


def _told_of_people(view: View, first: int, last: int) -> bool:
    """``told AFP 53 killed``, ``in Turkey 3 of the dead``, ``at 1 AM 11 are dead``: what became of many."""
    words = quantity_words()
    name, after = view.at(first - 1), view.at(last)
    if after in _HARMED:
        return view.at(last + 1) in _AFTER_HARM  # "COVID 19 killed 3 people"
    if view.low[last : last + 2] == ["of", "the"]:
        return view.at(last + 2) in _HARMED or view.at(last + 2) == "victims"
    heard = view.plain[first - 1].isupper() and view.at(first - 2) in ("told", "to", "tells")
    return (heard or name in ("am", "pm")) and after in words.plural_predicates


def _by_label(view: View, numeral: Numeral, label: str, capital: bool) -> bool | None:
    """Whether the number belongs to the label before it; ``None`` where the label may be a plain noun."""
    words = quantity_words()
    if label == "top":
        return numeral.digits
    if label in ("number", "numbers") and _numbering(view, numeral):
        return False
    if label in words.strict_labels:
        return numeral.digits or capital or label not in ("no", "number", "numbers")
    if capital and (numeral.digits or view.plain[numeral.first][0].isupper()):
        return True
    if label in words.lower_labels and numeral.digits:
        return not _counts(view, numeral.last)
    return None


def _numbering(view: View, numeral: Numeral) -> bool:
    """Whether "number" is a verb before a number: "the dead now number 67", "its staff numbers 450"."""
    verb, last = numeral.first - 1, numeral.last
    after = view.at(last)
    if not view.plain[verb].islower() or numeral.value == 1:
        return False
    if after.isalpha() and after not in quantity_words().rate_ends and not _counts(view, last):
        return False
    return is_numbering(view, verb, last)


def _counts(view: View, at: int) -> bool:
    """Whether a plural noun follows at once, or after one lower-case word."""
    words = quantity_words()
    for i in (at, at + 1):
        word = view.at(i)
        if not word.isalpha() or not view.plain[i].islower() or word in words.rate_ends:
            return False
        if view.at(i + 1) == "$" or view.at(i + 1)[:1].isdecimal():
            return False  # a verb: "the 3080 costs $699"
        if word in words.plural_people or is_plural(word):
            return True
    return False


def _year(view: View, numeral: Numeral) -> bool:
    """A bare year that no date took, and that counts nothing."""
    if not numeral.digits or numeral.last - numeral.first != 1:
        return False
    word = view.low[numeral.first]
    if len(word) != 4 or not word.isdecimal() or not 1500 <= int(word) <= 2199:
        return False
    if _counts(view, numeral.last):
        return False
    return view.at(numeral.first - 1) not in _ABOUT


def is_ranked(view: View, numeral: Numeral) -> bool:
    """``one of the best``, ``one of its most important``: one of a set, by its rank."""
    first, last = numeral.first, numeral.last
    if numeral.digits or view.low[first] != "one" or view.at(last) != "of":
        return False
    if view.at(first - 1) in HYPHENS or view.at(first - 1) in quantity_words().one_before:
        return False
    return _superlative(view, last + 1)


def idle_one(view: View, numeral: Numeral) -> bool:
    """Whether a ``one`` is a pronoun, part of a phrase, or "one of the best"."""
    words = quantity_words()
    first, last = numeral.first, numeral.last
    if numeral.digits or last - first != 1 or view.low[first] != "one":
        return False
    before, after = view.at(first - 1), view.at(last)
    if (before in HYPHENS and view.glued(first)) or after in HYPHENS:
        joined = view.at(last + 1)
        return (
            (before in HYPHENS and view.glued(first)) or not joined.isalpha() or joined in words.one_compounds
        )
    if before in words.one_before and not (before == "which" and view.at(first - 2) in _IN_WHICH):
        return True
    if after == "of":
        return _superlative(view, last + 1)
    if after in words.one_predicates:
        return not (_fate(view, first, last) or counts_beside(view, first, last))
    return (not after[:1].isalpha() or after in words.one_after) and not counts_beside(view, first, last)


def _fate(view: View, first: int, last: int) -> bool:
    """``one was killed``, ``one died``: a person is counted, though no noun says so."""
    if view.at(first - 1) not in ("", ",", ";", "and", "but", "least", "only", "-", "."):
        return False
    return view.at(last) in ("died", "dead", "remains") or view.at(last + 1) in quantity_words().one_fates


def _superlative(view: View, at: int) -> bool:
    """``one of the best``, ``one of its most important``: praise, not a count."""
    words = quantity_words()
    for i in range(at, min(at + 6, view.last)):
        word = view.low[i]
        if word in words.superlatives or (word.endswith("est") and len(word) > 5):
            return True
        if not word.isalpha():
            return False
    return view.at(at) in ("my", "our")
