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
_SCALES = frozenset({"magnitude", "category"})
#: Kinds of which a later number may leave the unit out.
_UNITED = frozenset({"measure", "money", "count"})
_EXTREMES = frozenset({"low", "high", "peak", "average", "record"})


def share_units(view: View, found: list[Mention]) -> None:
    """Give each number that leaves out its unit the unit of the number beside or before it."""
    for one, two in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        _share(view, one, two)
    named: Mention | None = None
    share: Mention | None = None
    for mention in found:
        if mention.unit is None and _unsaid(view, mention):
            if share is not None and _more_percent(view, share, mention):
                mention.kind, mention.unit = share.kind, share.unit
            elif named is not None and mention.kind == "count":
                _leave_out(view, named, mention)
        share = mention if mention.kind == "percent" else share
        if mention.kind in _UNITED and not _signed(mention) and mention.unit not in _SCALES:
            named = mention if mention.kind != "count" or view.at(mention.last) == "points" else named


def gap_between(view: View, one: Mention, two: Mention) -> tuple[str, ...]:
    """The tokens between two mentions, where they are at most three; else nothing."""
    if two.first - one.last > 3 or two.first < one.last:
        return ()
    return tuple(view.low[one.last : two.first])


def _share(view: View, one: Mention, two: Mention) -> None:
    """Give the first of two joined numbers the unit of the second, or the second the sign of the first."""
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
        if not _signed(two) and gap != (",",) and one.unit is None:
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
