"""Ages without a unit: "aged 43", "Brown, 36,", "at the age of 7", "will turn 29"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.times.extremes import age_of_extreme, whose
from claimdiff.extraction.times.listed import after_noun, at_death, is_of_a_baby, next_of_list, opens_list
from claimdiff.extraction.times.persons import GROWN, OLDEST, may_be_person
from claimdiff.extraction.times.scan import Scan
from claimdiff.extraction.times.several import ages_of_several
from claimdiff.extraction.times.vocabulary import Trigger, triggers, vocabulary
from claimdiff.models import Bound, Interval


def read_aged(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "Aged 43", "age 7", "the age of 65", "aged between 16 and 24"."""
    j = i + 1
    if scan.at(j) == "of":
        j += 1
    begin = j
    while scan.at(j) in ("between", "from", "just", "about", "over", "under", "at", "least"):
        j += 1
    numeral = scan.starts_at.get(j) or scan.starts_at.get(begin)
    if numeral is None or numeral.ordinal or not _plausible(numeral.value):
        return
    last = numeral.last
    value = numeral.value
    if scan.at(last) == "days":
        return  # steak and loans are aged so as well
    unit = _OF_BABIES.get(scan.at(last), "year")
    last += unit != "year"
    joins = ("and", "to") if "between" in scan.lower[begin:j] else ("to", "-", "–")
    if not isinstance(value, Interval) and unit == "year" and scan.at(last) in joins:
        end = scan.starts_at.get(last + 1)
        if end is not None and not isinstance(end.value, Interval) and value < end.value <= OLDEST:
            value, last = Interval.of(value, end.value), end.last
    _, bound = scan.bound_before(j, "bounds")
    if bound == "=":
        _, bound = scan.bound_before(i - (scan.at(i - 1) == "the"), "bounds")
    if scan.at(last) == "and" and scan.at(last + 1) in ("over", "older", "above", "up"):
        last, bound = last + 2, ">="
    elif scan.at(last) == "and" and scan.at(last + 1) in ("under", "younger", "below"):
        last, bound = last + 2, "<="
    scan.keep(Mention(i, last, "age", value, unit, bound, anchor=(numeral.first, numeral.last)))
    _listed(scan, last)


def _listed(scan: Scan, i: int) -> None:
    """Read the rest of a list of ages: "aged 17, 19 and 22"."""
    while True:
        link = scan.at(i)
        first = i + 2 if link == "," and scan.at(i + 1) == "and" else i + 1
        numeral = scan.starts_at.get(first) if link in (",", "and") else None
        if numeral is None or numeral.ordinal or not _plausible(numeral.value):
            return
        after = scan.lower[numeral.last] if numeral.last < scan.last else ""
        if not numeral.digits and (after.isalpha() or after in ("-", "%")):
            return
        if after.isalpha() and after not in vocabulary()["after_listed_age"]:
            return
        scan.keep(Mention(first, numeral.last, "age", numeral.value, "year", anchor=(first, numeral.last)))
        i = numeral.last


def read_birthday(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "her 90th birthday"."""
    numeral = scan.number_before(i)
    if numeral is not None and numeral.ordinal and isinstance(numeral.value, int) and numeral.value <= OLDEST:
        anchor = (numeral.first, numeral.last)
        scan.keep(Mention(numeral.first, i + 1, "age", numeral.value, "year", anchor=anchor))


def read_years_old(scan: Scan, i: int, trigger: Trigger) -> None:
    """Read "a 2yo girl", "34 y.o.", "a 7-y/o child"."""
    last = i + 1
    if trigger.word == "y":
        point = scan.at(last)
        if point not in _POINTS or scan.at(last + 1) != "o":
            return
        last += 2
        last += point == "." and scan.at(last) == "."
    hyphened = scan.at(i - 1) == "-"
    numeral = scan.number_before(i - hyphened)
    if numeral is None or numeral.ordinal or not numeral.digits or not _plausible(numeral.value):
        return
    if scan.at(last) == "-" and scan.glued(last):
        return  # "2 yo-yos"
    anchor = (numeral.first, numeral.last)
    scan.keep(Mention(numeral.first, last, "age", numeral.value, "year", anchor=anchor))


#: What stands in the letters for "years old": "y.o.", "y/o", "y-o".
_POINTS = frozenset({".", "/", "-"})


def appositions(scan: Scan, numerals: list[Numeral]) -> list[Mention]:
    """Ages that only their place betrays: after a name between commas, after "turn"."""
    taken = {i for mention in scan.found for i in range(mention.first, mention.last)}
    _find_owners(scan)
    ages: list[Mention] = []
    told = -1
    for numeral in numerals:
        value = numeral.value
        if numeral.ordinal or numeral.first in taken or not isinstance(value, int) or not 0 < value <= OLDEST:
            continue
        i, last = numeral.first, numeral.last
        if i <= scan.first:
            continue
        if value >= GROWN and _expectancy(scan, i, last):
            begin, bound = scan.bound_before(i, "bounds")
            ages.append(Mention(begin, last, "duration", value, "year", bound, anchor=(i, last)))
            continue
        single = last == i + 1
        if span := _of_group(scan, numeral) or age_of_extreme(scan, numeral, _aged_before(scan, i, ages)):
            ages.append(span)
        elif single and (limit := _limited(scan, i, last)):
            ages.append(Mention(limit[0], limit[1], "age", value, "year", limit[2], anchor=(i, last)))
        elif (
            (numeral.digits and single and _beside_its_noun(scan, i, last))
            or _after_verb(scan, i, last)
            or _after_of(scan, i, last, value)
            or (single and not numeral.digits and _spelled_apart(scan, i, last))
            or (told >= 0 and (_as_well(scan, told, numeral) or next_of_list(scan, told, numeral)))
        ):
            ages.append(Mention(i, last, "age", value, "year", anchor=(i, last)))
        elif several := ages_of_several(scan, numeral, taken, _aged_before(scan, i, ages)):
            ages += several
            taken.update(mention.first for mention in several)
            last = several[-1].last
        elif other := _elliptic(scan, numeral):
            ages.append(Mention(i, last, "age", value, "year", anchor=(i, last)))
            ages.append(Mention(other.first, other.last, "age", other.value, "year"))
            ages[-1].anchor = (other.first, other.last)
            taken.add(other.first)
        else:
            continue
        told = last
    return ages


def _find_owners(scan: Scan) -> None:
    """Set down whose the ages are that were told with a unit; of babies some look like lengths of time."""
    for mention in scan.found:
        if is_of_a_baby(scan, mention):
            mention.kind = "age"
        if mention.kind == "age":
            mention.whose = whose(scan, mention)


def _aged_before(scan: Scan, i: int, ages: list[Mention]) -> bool:
    """Whether the sentence tells an age before token ``i``, in ``ages`` or with its unit."""
    return bool(ages) or any(mention.kind == "age" and mention.last <= i for mention in scan.found)


def _expectancy(scan: Scan, i: int, last: int) -> bool:
    """Whether years of life are counted: "life expectancy for men in Glasgow is around 73"."""
    after = scan.lower[last] if last < scan.last else ""
    back = i - 1
    while back > scan.first and scan.lower[back] in _AROUND:
        back -= 1
    if scan.lower[back] not in ("is", "was", "of", "to", "at", "reached") or (
        after.isalpha()
        and not (
            after in vocabulary()["after_an_age"] or after in ("in", "for", "to") or after.endswith("ing")
        )
    ):
        return False
    return "expectancy" in scan.lower[max(scan.first, back - 12) : back]


_AROUND = frozenset({"about", "around", "nearly", "almost", "roughly", "just", "over", "under"})


def _plausible(value: float | int | Interval) -> bool:
    if isinstance(value, Interval):
        return value.high is not None and 0 <= value.high <= OLDEST
    return 0 <= value <= OLDEST


def _after_name(scan: Scan, i: int, last: int) -> bool:
    """Read "Brown, 36, was", "Wilson, 47;", "Hague (44)"."""
    words, lower = scan.words, scan.lower
    before = lower[i - 1]
    comma = i - 1
    if before in ("now", "then") and i - 2 > scan.first and lower[i - 2] in (",", "("):
        comma, before = i - 2, lower[i - 2]
    if before not in (",", "(") or comma - 1 < scan.first:
        return _between_names(scan, i, last)
    name = comma - 1
    if lower[name] == "." and name > scan.first:
        name -= 1
    after = lower[last] if last < scan.last else ""
    if before == "(" and after == "when":
        return _is_name(scan, name)
    if before == "(":
        known = comma < i - 1 or (name > scan.first and _introduced(scan, name - 1))  # "Zahara (now 16)"
        return after == ")" and known and _is_name(scan, name)
    if after not in (",", ";", ".", ")", "", "of", "who"):
        return False
    if last + 1 < scan.last and words[last + 1][0].isdigit() and after in (",", "."):
        return False
    if lower[name] in vocabulary()["persons"]:
        return after not in (".", "")
    if not _is_name(scan, name):
        return False
    if name > scan.first and _introduced(scan, name - 1) and after != ".":
        return True
    return _reads_on(scan, last) if after == "," else after == ";" or int(words[i]) >= GROWN


def _beside_its_noun(scan: Scan, i: int, last: int) -> bool:
    """Whether one number in digits stands right after the name or noun that it is the age of."""
    return _after_name(scan, i, last) or after_noun(scan, i, last) or opens_list(scan, i, last)


def _after_of(scan: Scan, i: int, last: int, value: int) -> bool:
    """Read "a boy of six", "an antiques dealer of 43", not "a mother of two" or "a team of 12"."""
    if scan.lower[i - 1] != "of" or i - 3 < scan.first:
        return False
    data = vocabulary()
    noun = scan.lower[i - 2]
    if noun not in data["persons"] or noun in data["of_their_children"]:
        return False
    if noun not in data["aged_by_of"] and not (scan.words[i].isdigit() and value > GROWN):
        return False
    if not any(word in ("a", "an", "another") for word in scan.lower[max(scan.first, i - 5) : i - 2]):
        return False
    after = scan.lower[last] if last < scan.last else ""
    told = after in data["after_an_age"] or after in _READING_ON
    told = told or (noun in data["aged_by_of"] and after in _DOING)
    return not after.isalpha() or after in _AFTER_DEATH or told


def _spelled_apart(scan: Scan, i: int, last: int) -> bool:
    """Read "Rosa Lima, six, with": a spelled age between commas after a full name."""
    if scan.lower[i - 1] != "," or i - 3 < scan.first or last >= scan.last or scan.lower[last] != ",":
        return False
    return _is_name(scan, i - 2) and _introduced(scan, i - 3) and _reads_on(scan, last)


def _reads_on(scan: Scan, last: int) -> bool:
    """Whether a clause goes on in lower case after the comma at token ``last``: "Tom, 9, was"."""
    return last + 1 < scan.last and scan.words[last + 1][0].islower()


def _introduced(scan: Scan, i: int) -> bool:
    """Whether token ``i`` makes a person of the name after it: a first name, "his wife"."""
    return _is_name(scan, i) or scan.lower[i] in vocabulary()["persons"]


def _between_names(scan: Scan, i: int, last: int) -> bool:
    """Read "Nick Hague 44 has": two capitals before and a verb after, where commas were lost."""
    if i - 2 < scan.first or last >= scan.last or len(scan.words[i]) != 2:
        return False
    return (
        scan.lower[last] in ("has", "had", "was", "is", "who", "told", "said", "says")
        and _is_name(scan, i - 1)
        and _is_name(scan, i - 2)
    )


def _is_name(scan: Scan, i: int) -> bool:
    """Whether a token can end a person's name."""
    word = scan.words[i]
    if not (word[0].isupper() and word[-1].isalpha() and len(word) > 1):
        return False
    known = triggers().get(scan.lower[i])
    return not (known is not None and known.kind in ("month", "weekday", "day", "unit"))


def _after_verb(scan: Scan, i: int, last: int) -> bool:
    """Whether "will be 29 in April", "turned 40", "she was 27" or "died at 83" stands here."""
    data = vocabulary()
    before = scan.lower[i - 1]
    earlier = scan.lower[i - 2] if i - 2 >= scan.first else ""
    after = scan.lower[last] if last < scan.last else ""
    if before == "at":
        back = i - 2
        while back > max(scan.first, i - 7) and _dates(scan, back):
            back -= 1
        earlier = scan.lower[back] if back >= scan.first else ""
        dies = earlier in data["dying"] or at_death(scan, i)
        return dies and not (after.isalpha() and after not in _AFTER_DEATH) and after not in _PARTS
    if before == "as" and earlier == "age":
        return not after.isalpha() or after in _AFTER_DEATH
    if before in ("he's", "she's", "who's", "he’s", "she’s", "who’s"):
        return after in _AFTER_BEING or (not after.isalpha() and after not in ("-", "%", "/"))
    if before not in data["age_verbs"]:
        return False
    if before.startswith("turn"):
        return not after.isalpha() or after in ("in", "on", "this", "next", "last", "and", "years", "when")
    if before == "be":
        return earlier in ("will", "would", "he'll", "she'll", "he’ll", "she’ll") and after in (
            "in",
            "on",
            "this",
            "next",
            "when",
        )
    dying = after == "at" and scan.lower[last + 1 : last + 3] in _AT_DEATH
    return (earlier in ("he", "she", "who") or earlier in data["persons"]) and (
        after in (".", ",", "", ";") or after in _AFTER_BEING or dying
    )


def _as_well(scan: Scan, told: int, numeral: Numeral) -> bool:
    """Whether a number is an age as the one is that ends before ``told``: "She was 20 and Bogart 45".

    Beside a bare name a small number is rather a score ("He was 45 and Chelsea 3").
    """
    i, last = numeral.first, numeral.last
    between = scan.lower[told:i]
    if not 1 < len(between) <= _MOST_BETWEEN or not _closes(scan, last):
        return False
    if between[0] == "," and between[1] in ("and", "while", "but"):
        between = between[1:]
    if between[0] not in _LINKING or len(between) < 2:
        return False
    who = between[1:]
    if who[-1] in ("was", "is"):
        who = who[:-1]
    if not who or who == ["and"]:
        return False
    first = i - len(between) + 1
    grown = not isinstance(numeral.value, Interval) and numeral.value >= GROWN
    named = grown and all(_is_name(scan, k) for k in range(first, first + len(who)))
    named = named and may_be_person(scan, first + len(who) - 1)
    return named or who in (["he"], ["she"]) or (who[0] in _OWNING and who[-1] in vocabulary()["persons"])


def _elliptic(scan: Scan, numeral: Numeral) -> Numeral | None:
    """The second age of "Bacall was 19 and Bogart 44", where only the names say that they are ages."""
    i, at = numeral.first, numeral.last
    if scan.lower[i - 1] != "was" or i - 2 < scan.first or not numeral.digits or not _is_name(scan, i - 2):
        return None
    if not may_be_person(scan, i - 2):
        return None
    at += scan.lower[at : at + 2] == [",", "and"]
    if at + 2 >= scan.last or scan.lower[at] not in _LINKING or not _is_name(scan, at + 1):
        return None
    other = scan.starts_at.get(at + 2)
    if other is None or other.ordinal or not other.digits or not isinstance(other.value, int):
        return None
    if not may_be_person(scan, at + 1):
        return None  # "India was 45 and England 60"
    return other if GROWN <= other.value <= OLDEST and _closes(scan, other.last) else None


def _closes(scan: Scan, last: int) -> bool:
    """Whether nothing that a number could count follows it."""
    after = scan.lower[last] if last < scan.last else ""
    return after in _ENDING or after in _AFTER_BEING


def _of_group(scan: Scan, numeral: Numeral) -> Mention | None:
    """Read "adults 18-49", "women 25 to 34"."""
    first, link = numeral.first, numeral.last
    if not numeral.digits or scan.lower[first - 1] not in vocabulary()["age_groups"]:
        return None
    end = scan.starts_at.get(link + 1)
    if (
        end is None
        or scan.lower[link] not in ("-", "–", "to")
        or end.ordinal
        or not isinstance(end.value, int)
    ):
        return None
    low = numeral.value
    after = scan.lower[end.last] if end.last < scan.last else ""
    if not isinstance(low, int) or not low < end.value <= OLDEST:
        return None
    if after.isalpha() and after not in vocabulary()["after_age_limit"]:
        return None
    value = Interval.of(low, end.value)
    return Mention(first, end.last, "age", value, "year", anchor=(first, end.last))


def _limited(scan: Scan, i: int, last: int) -> tuple[int, int, Bound] | None:
    """Where "those 65 and older", "anyone over 50" and "are under 18" begin and end, and their bound."""
    after = scan.lower[last] if last < scan.last else ""
    if after in ("and", "or") and last + 1 < scan.last and scan.lower[last + 1] in ("older", "younger"):
        return i, last + 2, ">=" if scan.lower[last + 1] == "older" else "<="
    limit = _LIMITS.get(scan.lower[i - 1])
    verb = after.endswith("ed") and len(after) > 4  # "voters under 30 stayed home"
    if limit is None or (after.isalpha() and not verb and after not in vocabulary()["after_age_limit"]):
        return None
    who = i - 2
    if who > scan.first and scan.lower[who] in ("is", "are", "was", "were"):
        who -= 1
    return (
        (i - 1, last, limit) if who >= scan.first and scan.lower[who] in vocabulary()["age_groups"] else None
    )


def _dates(scan: Scan, i: int) -> bool:
    """Whether a token may stand in a date between "died" and "at 82"."""
    word = scan.lower[i]
    known = triggers().get(word)
    return word in (",", ".", "on") or word[0].isdigit() or (known is not None and known.kind in _DATED)


#: So many tokens may stand between an age and the next: ", while her late husband was".
_MOST_BETWEEN = 7
_LINKING = frozenset({"and", ",", ";", "while", "but"})
_OWNING = frozenset({"his", "her", "their", "the", "my"})
_ENDING = frozenset({"", ".", ",", ";", ")", "at"})
_AT_DEATH = (["the", "time"], ["his", "death"], ["her", "death"])
_LIMITS: dict[str, Bound] = {"over": ">", "above": ">", "under": "<", "below": "<"}
_READING_ON = frozenset({"when", "could", "would", "will", "may", "might", "while", "as", "but", "or"})
_DOING = frozenset({"is", "are", "was", "were", "has", "had", "died", "who", "survived"})
_AFTER_BEING = frozenset({"and", "when", "now", "then"})
_DATED = ("month", "weekday", "day")
_OF_BABIES = {"months": "month", "weeks": "week"}
_PARTS = frozenset({"-", "–", "/", ":", "%"})
_AFTER_DEATH = frozenset({"in", "on", "after", "of", "from", "last", "this", "with", "and", "while"})
