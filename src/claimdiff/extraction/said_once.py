"""Units that the text says once for two numbers: "8 or 9 euros", "from 208 pounds to 193"."""

from __future__ import annotations

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.quantity_lexicon import quantity_words, trend_words
from claimdiff.extraction.sentence_view import View

DASHES = frozenset("-–—−‐‑")
#: Gaps over which the second number gives the first one its unit: "7- or 8-inch", "8 or 9 euros".
_SHARING = frozenset(
    tuple(gap.split())
    for gap in ("or", "- or", "- ,", "- and", "to", "- to", "-", "–", "—", "/", "and", ",", "- -", "x", "×")
)
#: Gaps over which a sign of money goes on to the second number.
_SIGN_GAPS = frozenset((gap,) for gap in ("/", "-", "–", "—", "to", "or"))
#: Words before a number that states a level: "the lowest is 74.07", "fell to 7,425.81".
_STATING = frozenset({"is", "was", "at", "to", "lowest", "highest"})
#: Words after which the number that another is compared with may leave its unit out.
_COMPARING = frozenset({"from", "against", "versus", "vs"})
#: What such a number may be of, instead of a unit: "120 million the previous year", "110.42 late Wednesday".
_WHEN = frozenset({"late", "early", "earlier", "last", "previously", "before", "this", "yesterday"})
_PREVIOUS = frozenset({"previous", "prior", "preceding", "same", "year", "month", "week", "quarter"})
_AMONG = frozenset({"among", "in", "for", "at"})
_AFTER_MILLIONS = frozenset(
    {"", ".", ",", "that", "forecast", "expected", "it", "a", "in", "last", "previously"}
)
_FOLLOWING = frozenset({"", ",", "and", "but", ";"})
#: The shares of both sides come to so much at most.
_WHOLE = 100.0
#: No share is larger.
_LARGEST_SHARE = 1000.0
#: So many tokens apart a number and the unit it leaves out may stand.
_FAR = 14
_SCALES = frozenset({"magnitude", "category", "intensity"})
#: Kinds of which a later number may leave the unit out.
_UNITED = frozenset({"measure", "money", "count"})
_EXTREMES = frozenset({"low", "high", "peak", "average", "record"})


def share_units(view: View, found: list[Mention]) -> None:
    """Give each number that leaves out its unit the unit of the number beside or before it."""
    listed = False
    for one, two in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        bare = one.kind == "count" and one.unit is None
        _share(view, one, two, listed)
        listed = bare and one.kind == two.kind and one.unit == two.unit is not None
    named: Mention | None = None
    share: Mention | None = None
    before: Mention | None = None
    for mention in found:
        if mention.unit is None and _unsaid(view, mention):
            if share is not None and _more_percent(view, share, mention):
                mention.kind, mention.unit = share.kind, share.unit
            elif before is not None and _against(view, before, mention):
                mention.kind, mention.unit, mention.per = before.kind, before.unit, before.per
            elif named is not None and mention.kind == "count":
                _leave_out(view, named, mention)
        before = mention
        share = mention if mention.kind == "percent" else share
        if mention.kind in _UNITED and not _signed(mention) and mention.unit not in _SCALES:
            named = mention if mention.kind != "count" or view.at(mention.last) == "points" else named


def gap_between(view: View, one: Mention, two: Mention) -> tuple[str, ...]:
    """The tokens between two mentions, where they are at most three; else nothing."""
    if two.first - one.last > 3 or two.first < one.last:
        return ()
    return tuple(view.low[one.last : two.first])


def _share(view: View, one: Mention, two: Mention, listed: bool) -> None:
    """Give the first of two joined numbers the unit of the second, or the second the sign of the first.

    ``listed`` says that the second has its unit from a third, so that a comma joins the two: "4, 6 and 9%".
    """
    gap = gap_between(view, one, two)
    if two.kind == "count" and gap in (("points", "to"), ("points", "at")):
        two.unit = "point"
        return
    if one.kind == "count" and two.kind == "money" and gap == ("of", "the"):
        one.kind, one.unit = two.kind, two.unit
        return
    if gap not in _SHARING or one.vague or (view.at(one.first - 1) == "-" and view.glued(one.first)):
        return
    if one.kind == two.kind == "count" and gap[0] == "-" and len(gap) > 1:
        one.unit = one.unit or two.unit
    if one.kind == "count" and two.kind in ("measure", "money", "percent"):
        if not _signed(two) and (gap != (",",) or listed) and one.unit is None:
            one.kind, one.unit = two.kind, two.unit
    elif two.kind == "count" and one.kind == "money" and gap in _SIGN_GAPS and _bare(one):
        two.kind, two.unit = one.kind, one.unit


def _unsaid(view: View, mention: Mention) -> bool:
    """Whether a number has no unit of its own: a bare count, or a decimal below one."""
    return mention.kind == "count" or (mention.kind == "measure" and view.low[mention.first] != ".")


def _leave_out(view: View, named: Mention, bare: Mention) -> None:
    """Give a number at the end of a phrase the unit that the text does not say again.

    "from 208 pounds to 193", "the highest is 84.75 cents, the lowest 74.07", "lost 62.31 points to 7,425.81".
    """
    after = view.at(bare.last)
    before = view.at(bare.first - 1)
    if bare.vague or (after.isalnum() and after not in quantity_words().rate_ends) or after in DASHES:
        return
    if named.kind == "count" and not (named.unit == "point" or view.at(named.last) == "points"):
        return
    ends = (view.at(named.first - 1), before)
    leads = bare.first - named.last == 1 and ends in (("from", "to"), ("to", "from"))
    if not leads and not (before in _STATING and _decimal(view, bare) and _decimal(view, named)):
        return
    if named.kind == "count":
        bare.unit = "point"
    else:
        bare.kind, bare.unit, bare.per = named.kind, named.unit, named.per


def _against(view: View, named: Mention, bare: Mention) -> bool:
    """Whether a bare number is set against an amount whose unit it leaves out.

    "550 million pounds, against 120 million the previous year", "21 per cent from 35", "53 percent to his
    rival's 41", "5.6 percent among men, 7.2 among women".
    """
    share = named.kind == "percent"
    if named.kind not in ("percent", "money", "measure") or _signed(named) or named.unit in _SCALES:
        return False
    if bare.kind != "count" or bare.vague or not 0 < bare.first - named.last <= _FAR:
        return False
    if share and (plain(bare) >= _LARGEST_SHARE or view.at(named.first - 1) in trend_words()):
        return False  # "up 12 percent from last year's 16.5 million": a change, and a level
    before, after = view.at(bare.first - 1), view.at(bare.last)
    compared = before in _COMPARING or (
        before in ("with", "to") and view.at(bare.first - 2) in ("compared", "rising", "falling")
    )
    if share and before == "to" and bare.first - named.last == 1:  # "won by 52 percent to 48"
        compared = view.at(named.first - 1) == "from" or plain(named) + plain(bare) <= _WHOLE
    if before == "from" and share and view.at(named.first - 1) not in ("to", "at", "was", "is", "of"):
        return False
    if named.kind == "money" and view.at(bare.last - 1) in ("m", "bn") and after in _AFTER_MILLIONS:
        return True  # "312m euros, missing the 330m that analysts expected"
    if compared or (share and before.endswith(("'s", "’s", "s'", "s’"))):
        return (
            (not after.isalnum() and after not in DASHES and after not in ("%", "$", "/", "("))
            or after in _WHEN
            or (after in ("a", "the") and view.at(bare.last + 1) in _PREVIOUS)
            or (compared and after in ("in", "on", "at", "by", "for", "and"))
        )
    return share and before in _FOLLOWING and after in _AMONG and after == view.at(named.last)


def plain(mention: Mention) -> float:
    """The value of a mention that is one number; of others more than any share."""
    return mention.value if isinstance(mention.value, (int, float)) else _LARGEST_SHARE


def _decimal(view: View, mention: Mention) -> bool:
    """Whether a number is written with decimals."""
    return mention.anchor is not None and "." in view.low[mention.anchor[0]]


def _more_percent(view: View, share: Mention, bare: Mention) -> bool:
    """``the DAX gained 0.6 percent while the CAC added 0.4``, ``2.69 percent, off a low of 2.67``."""
    after = view.at(bare.last)
    if not (_decimal(view, bare) and _decimal(view, share)) or (
        after.isalnum() and after not in quantity_words().rate_ends
    ):
        return False
    before = view.at(bare.first - 1)
    if before in trend_words() or (before == "of" and view.at(bare.first - 2) in _EXTREMES):
        return True
    return before == "from" and bare.first - share.last == 1 and view.at(share.first - 1) == "to"


def _signed(mention: Mention) -> bool:
    """Whether a sign of money stands before the number."""
    return mention.anchor is not None and mention.first < mention.anchor[0]


def _bare(mention: Mention) -> bool:
    """Whether an amount is a sign and a number, with no word after them: ``$140`` before ``/ 150MM``."""
    return _signed(mention) and mention.anchor is not None and mention.last == mention.anchor[1]
