"""Ages of several people: "two pupils, 17 and 25,", "men of 24 and 22", "Ann and Tom Lee, 9 and 7,"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.groups import Group, group_before, plural
from claimdiff.extraction.times.persons import GROWN, OLDEST
from claimdiff.extraction.times.scan import DASHES, ENDING, Scan
from claimdiff.extraction.times.vocabulary import vocabulary

#: One age for two or more: "both 37".
_SHARED = frozenset({"both", "all"})
#: Up to this age any number of people are likely all of one: of "the passengers, all 44," there are 44.
_ALIKE = 25
_BEING = frozenset({"were", "are"})
_AFTER_BEING = ENDING | {"at", "and", "when", "now", "then"}
#: What stands before the first of "11, 12 and 14 years old".
_BEFORE_UNIT = _BEING | {",", "(", "of", "is", "was", "be", "aged", "now", "both", "are"}


def ages_of_several(scan: Scan, numeral: Numeral, taken: set[int], others: bool) -> list[Mention]:
    """The ages that begin at ``numeral``; ``others`` says whether an age stands before, in any words."""
    before = scan.lower[numeral.first - 1]
    shared = before in _SHARED and numeral.first - 2 > scan.first
    run, unit = ([numeral], None) if shared else _run(scan, numeral, taken)
    if unit is not None:
        fits = before in _BEFORE_UNIT and numeral.value != len(run)
        return [_age(each, unit, None) for each in run] if fits else []
    group = _people(scan, run, shared, others) if shared or len(run) > 1 else None
    if group is None:
        return []
    whose = group.persons if len(group.persons) == len(run) else group.persons[:1] * len(run)
    return [_age(each, "year", person) for each, person in zip(run, whose, strict=True)]


def _age(numeral: Numeral, unit: str, whose: tuple[int, int] | None) -> Mention:
    span = (numeral.first, numeral.last)
    return Mention(*span, "age", numeral.value, unit, anchor=span, whose=whose)


def _run(scan: Scan, numeral: Numeral, taken: set[int]) -> tuple[list[Numeral], str | None]:
    """The numbers of "4, 7 and 9", or of "11, 12 and 14 years old" those without the unit, and the unit."""
    found = [numeral]
    joined = False
    while not joined:
        at = found[-1].last
        pair = scan.lower[at : min(at + 2, scan.last)]
        joined = "and" in pair and pair[0] in ("and", ",")
        if not joined and pair[:1] != [","]:
            return [], None
        at += 1 + (pair[0] == "," and joined)
        following = scan.starts_at.get(at)
        if following is None:
            return [], None
        if at in taken:
            unit = _unit_there(scan, at)
            return (found, unit) if joined and unit is not None else ([], None)
        if following.ordinal or not isinstance(following.value, int) or not 0 < following.value <= OLDEST:
            return [], None
        found.append(following)
    return found, None


def _unit_there(scan: Scan, at: int) -> str | None:
    """The unit of an age told with it from token ``at`` on: "14 years old", not "12-year-old"."""
    for mention in scan.found:
        if mention.kind == "age" and mention.anchor is not None and mention.anchor[0] == at == mention.first:
            glued = mention.anchor[1] < scan.last and scan.lower[mention.anchor[1]] in DASHES
            return None if glued or mention.last == mention.anchor[1] else mention.unit
    return None


def _people(scan: Scan, run: list[Numeral], shared: bool, others: bool) -> Group | None:
    """The people before a list of bare numbers, if nothing after it is counted."""
    begin = run[0].first - shared
    link = scan.lower[begin - 1]
    end = _past_respectively(scan, run[-1].last)
    after = scan.lower[end] if end < scan.last else ""
    grown = all(isinstance(each.value, int) and each.value >= GROWN for each in run)
    if begin - 2 < scan.first:
        return None
    if link == "of" and not shared:
        data = vocabulary()
        noun = plural(scan, begin - 2, data["aged_by_of"] | data["aged_in_plural"])
        fits = noun is not None and (grown or noun not in ("man", "woman")) and _goes_on(after)
        return Group(((begin - 2, begin - 2),)) if fits else None
    if link not in _BEING and (link not in (",", "(") or after not in ENDING):
        return None
    if after not in _AFTER_BEING or (link == "(") != (after == ")"):
        return None
    group = _group(scan, begin - 2, len(run), shared, others)
    if group is None or (group.grown and not grown):
        return None
    if shared and _head_count(scan.lower[begin], run[0], group):
        return None
    beside = others and scan.words[begin - 2].islower()  # "his wife, 43, and their sons, 12 and 9."
    sure = link in _BEING or shared or group.told or grown or beside or _told_on(scan, run)
    return group if sure else None


def _head_count(word: str, numeral: Numeral, group: Group) -> bool:
    """Whether "all" counts heads: "the passengers, all 44, died"."""
    told = group.told or len(group.persons) > 1 or word != "all"
    return not told and isinstance(numeral.value, int) and numeral.value > _ALIKE


def _past_respectively(scan: Scan, end: int) -> int:
    """The token after "18 and 19 respectively", or the one that the list itself ends before."""
    at = end + (end < scan.last and scan.lower[end] == ",")
    return at + 1 if at < scan.last and scan.lower[at] == "respectively" else end


def _group(scan: Scan, i: int, size: int, shared: bool, others: bool) -> Group | None:
    """The people before a list, or before the age of all: two if "both" are, of any number if "all"."""
    if not shared:
        return group_before(scan, i, size, others)
    sizes = (2,) if scan.lower[i + 2] == "both" else (3, 4, 5)
    found = [group for each in sizes if (group := group_before(scan, i, each, others))]
    return next((group for group in found if group.told), found[0] if found else None)


def _goes_on(after: str) -> bool:
    """Whether a clause goes on after "men of 24 and 22", rather than a noun that is counted."""
    data = vocabulary()
    verb = after.endswith("ed") and len(after) > 4
    return after in ENDING or after in data["after_listed_age"] or after in data["after_an_age"] or verb


def _told_on(scan: Scan, run: list[Numeral]) -> bool:
    """Whether something is told of children after a comma; "beat Lee and Kim, 3 and 2, in" is a result."""
    last = run[-1].last
    if last + 1 >= scan.last or scan.lower[last] != ",":
        return False
    high, low = run[0].value, run[-1].value
    margin = len(run) == 2 and isinstance(high, int) and isinstance(low, int) and 0 < high - low <= 2
    after = scan.lower[last + 1]
    if margin and scan.words[run[0].first - 2][0].isupper():
        return after in vocabulary()["after_listed_age"] - {"in", "at"}
    return scan.words[last + 1][0].islower()
