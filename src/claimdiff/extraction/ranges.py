"""Two numbers that make one value: scores, ratios, ranges, and amounts in two units."""

from __future__ import annotations

from claimdiff.extraction.measures import FOOT_MARKS
from claimdiff.extraction.mentions import Mention, Numeral
from claimdiff.extraction.numerals import plain_value
from claimdiff.extraction.quantity_lexicon import quantity_words, trend_words
from claimdiff.extraction.said_once import DASHES, gap_between, share_units
from claimdiff.extraction.sentence_view import View
from claimdiff.lexicon import table
from claimdiff.lexicon.units import unit_named
from claimdiff.models import Interval, PointedInterval

_COORDINATING = frozenset((("and",), (",",), (",", "and")))
_PROPORTIONS = frozenset(
    ["ratio", "ratios", "odds", "outnumber", "outnumbered", "outnumbering", "outnumbers", "margin",
     "oversubscribed"]
)  # fmt: skip
#: So many tokens before a proportion it may be called one.
_WIDE = 8
#: So many tokens before a "from" its verb may stand.
_NEAR = 3
#: So many tokens may say since when, between two changes: "0.3 percent from the previous quarter and 1.1".
_SINCE = 5
#: So much money has no cents after a comma.
_LARGE = 1000
_SUBUNITS = {("foot", "inch"): 12.0, ("pound", "ounce"): 16.0, ("stone", "pound"): 14.0}


def score_of(view: View, one: Numeral, two: Numeral) -> Mention | None:
    """``91-73``, ``2–1``: two whole numbers joined by a hyphen, that are no range of a noun."""
    gap = one.last
    if two.first - gap != 1 or not (view.low[gap] in DASHES or view.low[gap] == "to"):
        return None
    if not (one.digits and two.digits) or one.last - one.first != 1 or two.last - two.first != 1:
        return None
    home, away = plain_value(one), plain_value(two)
    if not (isinstance(home, int) and isinstance(away, int)) or max(home, away) > 999:
        return None
    if max(home, away) > 250 and not _sporting(view, one.first):
        return None
    if (
        view.glued(gap) != view.glued(gap + 1)
        or view.at(two.last) in DASHES
        or view.at(one.first - 1) in DASHES
    ):
        return None
    if view.low[gap] == "to" and view.at(one.first - 1) == "from":
        return None  # "is down from 90 to 30"
    after = view.at(two.last)
    if home < away and after.isalpha() and after not in quantity_words().after_score:
        return None
    if (home < away or view.low[gap] == "to") and not _sporting(view, one.first):
        return None
    if view.low[gap] == "to" and (after.isalpha() and after not in quantity_words().after_score):
        return None
    text = f"{view.low[one.first]}-{view.low[two.first]}"
    return Mention(one.first, two.last, "score", text, anchor=(one.first, two.last))


def _sporting(view: View, i: int) -> bool:
    """Whether a word of winning, losing or voting stands shortly before a score."""
    contest = quantity_words().contest
    return any(word in contest for word in view.low[max(view.first, i - 6) : i])


def ratio_of(view: View, one: Numeral, two: Numeral) -> Mention | None:
    """``three out of four``, ``one in five``, ``2-to-1``, ``5-of-9``."""
    if one.ordinal or two.ordinal or one.vague or two.vague:
        return None
    gap = tuple(view.low[one.last : two.first]) if two.first - one.last <= 3 else ()
    every = gap[-1:] == ("every",)
    gap = ("out", "of") if gap == ("out", "of", "every") else gap
    part, whole = plain_value(one), plain_value(two)
    if not (isinstance(part, int) and isinstance(whole, int)) or whole <= 0 or part <= 0:
        return None
    anchor = (one.first, two.last)
    if gap == ("out", "of") and part < whole:
        return Mention(one.first, two.last, "ratio", part / whole, anchor=anchor)
    if (
        gap in (("in",), ("in", "every"), ("of", "every"))
        and part < whole
        and (_round(whole) or (every and part == 1))
        and _headed(view, one.first)
    ):
        return Mention(one.first, two.last, "ratio", part / whole, anchor=anchor)
    if gap in (("-", "of", "-"), ("-", "for", "-")) and part <= whole:
        return Mention(one.first, two.last, "ratio", part / whole, anchor=anchor)
    if gap == ("-", "to", "-") or (gap == ("to",) and whole == 1 and _proportioned(view, one, two)):
        return Mention(one.first, two.last, "ratio", part / whole, anchor=anchor)
    return None


def _proportioned(view: View, one: Numeral, two: Numeral) -> bool:
    """``a ratio of 15 to 1``, ``outnumbered by three to one``: a proportion and no result of a match."""
    around = view.low[max(view.first, one.first - _WIDE) : min(view.last, two.last + 2)]
    return not view.at(two.last).isdecimal() and not _PROPORTIONS.isdisjoint(around)


def _round(whole: int) -> bool:
    return (
        whole <= 10
        or whole in (12, 15, 20, 25, 30, 40, 50)
        or (whole % 100 == 0 and whole < 1e7 and whole != 2000)
    )


def _headed(view: View, first: int) -> bool:
    """Whether "one in five" begins a phrase and is no number of things in five others."""
    return view.at(first - 1) not in ("no", "number", "ranked", "the", "was", "by")


def join(view: View, found: list[Mention]) -> list[Mention]:
    """The mentions with units shared and ranges and amounts in two units joined."""
    share_units(view, found)
    joined: list[Mention] = []
    for mention in found:
        if joined and (_join_range(view, joined[-1], mention) or _join_parts(view, joined[-1], mention)):
            continue
        joined.append(mention)
    return joined


def _join_range(view: View, one: Mention, two: Mention) -> bool:
    """Turn the first mention into the range of both, if they make one."""
    gap = gap_between(view, one, two)
    if len(gap) == 2 and gap[0] == "-" and gap[1] in ("to", "-"):
        gap = gap[1:]
    if len(gap) == 2 and gap[0] == "to" and gap[1] in ("about", "around", "roughly", "-", "as"):
        gap = gap[:1]
    if len(gap) != 1:
        return False
    scaled = one.unit == "magnitude"
    before = view.at(one.first - 2 if scaled and view.at(one.first - 1) == "magnitude" else one.first - 1)
    word = gap[0]
    if not (
        word == "to"
        or word in DASHES
        or (word == "/" and one.kind == "money")
        or (word == "and" and before == "between")
    ):
        return False
    if (
        one.kind != two.kind
        or one.unit != two.unit
        or one.per not in (None, two.per)
        or one.vague
        or two.vague
    ):
        return False
    low, high = one.value, two.value
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)) or low == high:
        return False
    moved = word == "to" and before == "from" and (low > high >= 0 or scaled or _moving(view, one.first - 1))
    if moved and (scaled or (one.kind == "count" and not (isinstance(low, int) and isinstance(high, int)))):
        return False  # a magnitude that was put right: "has come down from 7.1 to 6.9"
    if low > high and not moved and not (low < 0 and high < 0):
        return False
    if word == "to" and (before == "by" or before in trend_words()) and one.last > _end(view, one):
        return False
    ends = min(low, high), max(low, high)
    one.value = PointedInterval.around(*ends, point=high) if moved else Interval.of(*ends)
    one.last, one.per = two.last, two.per
    if one.anchor and two.anchor:
        one.anchor = (one.anchor[0], two.anchor[1])
    return True


def _end(view: View, mention: Mention) -> int:
    """Where the number of a mention ends, before its unit; "rose 2% to 5%" states a change and a level."""
    bare = mention.anchor and mention.last == mention.anchor[1]
    if bare and (_ahead(view, mention) or (view.at(mention.first - 1) == "by" and mention.kind == "measure")):
        return mention.last
    return mention.anchor[1] if mention.anchor and mention.kind == "percent" else mention.first


def _ahead(view: View, one: Mention) -> bool:
    """Whether a change lies ahead: what "could rise 30 to 110 centimetres" rises by so much or so much."""
    return view.at(one.first - 2) in _MODALS


#: Before a verb of change these say that nothing has changed yet.
_MODALS = frozenset({"could", "may", "might", "would", "will", "can", "should", "to"})


def _moving(view: View, at: int) -> bool:
    """Whether the "from" at token ``at`` follows a word of change: "rose from", "creeping up, from"."""
    return any(view.at(i) in trend_words() for i in range(max(view.first, at - _NEAR), at))


def _join_parts(view: View, one: Mention, two: Mention) -> bool:
    """Add inches to feet, ounces to pounds, cents to dollars."""
    gap = gap_between(view, one, two)
    hung = gap == ("-",) or (not gap and view.at(one.last - 1) in FOOT_MARKS)
    tall = hung and one.unit == "foot" and (two.kind == "count" or two.unit == "inch")
    tall = tall and view.glued(two.first)
    if (gap not in ((), ("and",), (",",)) and not tall) or two.first - one.last > 1:
        return False
    high, low = one.value, two.value
    if gap == (",",) and one.kind == "money" and isinstance(high, int) and high >= _LARGE:
        return False
    if not (isinstance(high, int) and isinstance(low, (int, float))) or low <= 0 or one.vague:
        return False
    share = 0.0
    if one.kind == two.kind == "measure":
        share = _SUBUNITS.get((one.unit or "", two.unit or ""), 0.0)
    elif one.kind == two.kind == "money":
        share = _minor_share(one.unit or "", two.unit or "")
    elif tall:
        share = 12.0
    elif one.unit == "foot" and two.kind == "count" and not gap and view.at(two.last) == "in":
        share, two.last = 12.0, two.last + 1
    elif one.kind == "money" and two.kind == "count" and gap in ((), ("and",)):
        share = _spoken_cents(view, one, two, gap)
    if not share or low >= share:
        return False
    one.value = round(high + low / share, 6)
    one.last = two.last
    return True


def _minor_share(major: str, minor: str) -> float:
    """How many of the second unit make one of the first: 100 for dollars and cents; 0 where they do not."""
    minors = table("currencies")["minor"]
    if minor not in minors or major in minors or not major:
        return 0.0
    return float(minors[minor]["per"]) if minor == "cent" or minors[minor]["of"] == major else 0.0


def _spoken_cents(view: View, one: Mention, two: Mention, gap: tuple[str, ...]) -> float:
    """``thirteen dollars forty-five``: cents whose name is left out."""
    after = view.at(two.last)
    if one.unit == "mao":
        return 10.0
    worded = one.anchor is not None and one.last > one.anchor[1]
    if not worded or (after.isalpha() and after not in ("more", "and")) or two.anchor is None:
        return 0.0
    if gap and view.at(two.last) in ("%", "-"):
        return 0.0
    return 100.0


def coordinated(view: View, one: Mention, two: Mention) -> bool:
    """Whether two amounts of one sort are said of the same verb: "up 128% and 111%"."""
    gap = gap_between(view, one, two)
    ends = (view.at(one.last), view.at(two.first - 1))
    since = ends == ("from", "and") and one.kind == "percent" and two.first - one.last <= _SINCE
    return (gap in _COORDINATING or since) and one.kind == two.kind and one.unit == two.unit


def restates(view: View, one: Mention, two: Mention) -> bool:
    """Whether the second amount says the first one again: "8.9 ksi (61 MPa)", "17.5 points, or 0.2%"."""
    gap = gap_between(view, one, two)
    if gap[-2:] == (",", "or"):
        return two.kind in ("percent", "money")
    if gap not in (("(",), ("/",)):
        return False
    if one.kind == two.kind == "money":
        return one.unit != two.unit
    first, second = unit_named(one.unit), unit_named(two.unit)
    return first is not None and second is not None and first.dimension == second.dimension
