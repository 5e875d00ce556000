"""Why a verdict, in words that a reporter understands."""

from __future__ import annotations

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim
from claimdiff.values import Extent, extent
from claimdiff.values.units import base_unit
from claimdiff.verdicts.findings import Finding, Stated
from claimdiff.verdicts.scope import plural
from claimdiff.verdicts.updates import published_day

#: At most this many sources are named on each side.
MOST_SOURCES = 3
#: A value's words are cut after this many characters.
LONGEST = 48

#: What a bound is called where the claim's own words leave it out.
BOUND_WORDS = {"~": "about", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}
#: What a finding says of the newer of its two sides, and which that is.
NEWER = {"first newer": 0, "second newer": 1}
#: What a compatible pair rests on, in words.
BASIS = {
    "rounding": "rounding",
    "bound": "bound",
    "approximation": "approximation",
    "range": "range",
    "conversion": "conversion",
    "partial date": "partial date",
    "time zone": "time zone",
    "currency": "currency conversion",
    "unit word": "one word may stand for both units",
    "birthday": "a birthday lies between",
    "currency sign": "both currencies are written with one sign",
}


def reason(finding: Finding, articles: dict[str, Article]) -> str:
    """The reason of a finding."""
    if finding.verdict == "compatible":
        return _compatible(finding, articles)
    sides = " against ".join(_sides(finding, articles))
    if finding.verdict == "scope":
        return f"{sides}: {finding.why}"
    if finding.verdict == "update":
        return f"{sides}: {_moved(finding, articles)}"
    return f"{sides}: {_conflict(finding)}"


def _sides(finding: Finding, articles: dict[str, Article]) -> list[str]:
    pairs = zip((finding.first, finding.second), finding.pair, strict=True)
    return [side(value, articles, shown) for value, shown in pairs]


def side(value: Stated, articles: dict[str, Article], shown: Claim) -> str:
    """A value in its own words with its sources: ``107 buildings (balcanicaucaso)``."""
    names: list[str] = []
    for claim in (shown, *value.claims):
        article = articles.get(claim.article)
        name = article.source if article else claim.article
        if name not in names:
            names.append(name)
    named = sorted(names[:MOST_SOURCES])
    more = len(names) - len(named)
    return f"{words(shown)} ({', '.join(named)}{f' and {more} more' if more else ''})"


def words(claim: Claim) -> str:
    """The claim's own words, on one line and not too long."""
    text = " ".join(claim.text.split())
    said = BOUND_WORDS.get(claim.bound)
    if said and claim.kind not in ("date", "time") and not _says_bound(text):
        text = f"{said} {text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _says_bound(text: str) -> bool:
    """Whether the claim's own words hedge or bound the number."""
    said = text.lower().replace("-", " ").split()[:4]
    return any(word in table("update_marks")["hedges"] for word in said)


def _compatible(finding: Finding, articles: dict[str, Article]) -> str:
    basis = sorted(finding.relation.basis)
    kinds = " and ".join(BASIS.get(name, name) for name in basis)
    one, other = finding.pair
    sides = " and ".join(_sides(finding, articles))
    return f"{kinds}: {sides}{_intervals(one, other, finding.relation.basis)}"


def _intervals(one: Claim, other: Claim, basis: frozenset[str]) -> str:
    """The intervals that make two numbers compatible, where they are more than the words say."""
    low, high = extent(one), extent(other)
    if low is None or high is None or not basis & {"rounding", "approximation", "conversion", "currency"}:
        return ""
    if "conversion" in basis and one.unit == other.unit:
        return "; converting and rounding can explain the difference"
    if "conversion" in basis:
        return f"; {words(one)} is {converted(low, high)}"
    if "currency" in basis:
        return "; exchange rates of past decades can explain the difference"
    wide = [item for item in ((one, low), (other, high)) if item[1].low < item[1].high]
    said = [f"{words(claim)} can mean {_reach(claim, reach)}" for claim, reach in wide]
    return f"; {', '.join(said)}" if said else ""


def converted(one: Extent, other: Extent) -> str:
    """A number of one unit in the other's unit: ``98.8 acre``."""
    target = base_unit(other.unit)
    if target is None:
        return number(one.centre)
    value = (one.centre - target.offset) / target.factor
    return f"{number(value)} {plural(other.unit)}"


def number(value: float) -> str:
    """A number for reading: thousands separated, at most three significant decimals."""
    if abs(value) >= 1000 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.3g}"


def _reach(claim: Claim, reach: Extent) -> str:
    known = base_unit(claim.unit) if claim.kind in ("measure", "duration") else None
    factor, offset = (
        (known.factor, known.offset) if known else (0.01 if claim.kind == "percent" else 1.0, 0.0)
    )
    low, high = (reach.low - offset) / factor, (reach.high - offset) / factor
    if low == float("-inf"):
        return f"up to {_exact(high)}"
    if high == float("inf"):
        return f"{_exact(low)} and more"
    if low == high:
        return f"exactly {_exact(low)}"
    return f"{_exact(low)} to {_exact(high)}"


def _exact(value: float) -> str:
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{value / scale:.6g} {name}"
    return f"{value:,.0f}" if abs(value - round(value)) < 1e-6 else f"{value:,.4g}"


def _conflict(finding: Finding) -> str:
    one, other = finding.pair
    basis, kind = finding.relation.basis, one.kind
    low, high = extent(one), extent(other)
    if "direction" in basis:
        return "one says up, the other down"
    if "same figure" in basis and low and high:
        if kind == "money":
            return f"the same figure in {one.unit} and in {other.unit}, which are not worth the same"
        return f"the same figure with another unit; {words(one)} is {converted(low, high)}"
    if kind == "date":
        return _days(finding.relation.gap)
    if kind == "time":
        return f"{number(finding.relation.gap)} minutes apart"
    if finding.why == "back and forth":
        return "later articles go back to the earlier figure"
    if low is None or high is None:
        return "the values differ"
    if "unit" in basis:
        return f"no figure fits both; {words(one)} is {converted(low, high)}"
    if "far bound" in basis:
        return _far_bound(one, other)
    if "currency" in basis:
        return "no exchange rate of past decades explains the difference"
    if low.low < low.high or high.low < high.high:
        reach = [_reach(claim, item) for claim, item in ((one, low), (other, high))]
        return f"no figure fits both; the first can mean {reach[0]}, the second {reach[1]}"
    return "both are exact figures, and they differ"


def _far_bound(one: Claim, other: Claim) -> str:
    """Why a bound and a figure that it does not exclude differ all the same."""
    bound, figure = (one, other) if one.bound[0] in "<>" else (other, one)
    return f"{words(bound)} would hardly be said of {words(figure)}"


def _days(gap: float) -> str:
    days = int(gap)
    if days <= 0:
        return "no day fits both"
    if days >= 300:
        years = max(1, round(days / 365.25))
        return f"about {years} year{'s' if years > 1 else ''} apart"
    return "a day apart" if days == 1 else f"{days} days apart"


def _moved(finding: Finding, articles: dict[str, Article]) -> str:
    if finding.why == "birthday":
        return "the articles are as far apart in time as the ages"
    if finding.why == "words":
        return "the text says that the figure moved on"
    if finding.why in NEWER:
        newer = words(finding.pair[NEWER[finding.why]])
        return f"the text says that the figure moved on, and {newer} is the newer"
    if finding.why == "moving":
        return "the count was still moving when they were written"
    if finding.why == "stages":
        return "no date tells which is the later, and tolls so far apart are rather an early and a later one"
    if finding.why == "many":
        return "the count moves while a story runs, and the sources state it at three stages or more"
    days = {}
    for value in (finding.first, finding.second):
        stamps = [(published_day(articles.get(c.article)), c.article) for c in value.claims]
        known = sorted((day, id_) for day, id_ in stamps if day is not None)
        if known:
            days[id(value)] = articles[known[0][1]].updated or articles[known[0][1]].published
    first, second = days.get(id(finding.first)), days.get(id(finding.second))
    return f"the figure moved on between {' and '.join(sorted(str(day) for day in (first, second)))}"
