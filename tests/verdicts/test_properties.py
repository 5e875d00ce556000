"""What holds of every pair of values, whatever they are."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdiff.lexicon.units import convert, unit_named
from claimdiff.models import Article, Bound, Claim, Interval, Kind, Span
from claimdiff.values import day_extent, days_meet, extent, extents_meet
from claimdiff.verdicts import Verdict, judge, reasoning
from claimdiff.verdicts.relations import relate

QUICK = settings(deadline=None, max_examples=60)
NUMBERS = st.one_of(
    st.integers(0, 200_000), st.floats(0.1, 5000, allow_nan=False).map(lambda number: round(number, 1))
)
BOUNDS: tuple[Bound, ...] = ("=", "~", ">", ">=", "<", "<=")
UNITS = ("mile", "kilometre", "hectare", "acre", "pound", "kilogram", "degree Celsius", "degree Fahrenheit")
DATES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
    st.dates().map(lambda day: f"XXXX{str(day)[4:]}"),
    st.integers(100, 209).map(lambda decade: f"{decade}X"),
    st.sampled_from(
        ["monday", "2011-22", "2012-41", "2013/2016", "XXXX-06", "../2013", "nonsense", "9999-99-99"]
    ),
)


def claim(
    article: str,
    value: float | str | Interval,
    kind: Kind = "count",
    unit: str | None = None,
    bound: Bound = "=",
) -> Claim:
    """A claim whose text is its value."""
    text = str(value)
    return Claim(
        id=f"{article}:0:{kind}",
        article=article,
        start=0,
        end=len(text),
        text=text,
        sentence=Span(start=0, end=len(text)),
        kind=kind,
        value=value,
        unit=unit,
        bound=bound,
    )


def verdict(claims: list[Claim]) -> Verdict:
    """The verdict on claims of articles that say nothing else."""
    articles = {
        c.article: Article(id=c.article, path=c.article, source=c.article, text=c.text) for c in claims
    }
    return judge(claims, articles)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of any numeric kind."""
    kind: Kind = draw(st.sampled_from(("count", "measure", "money", "percent", "duration", "age")))
    units = {
        "measure": (*UNITS, "furlongish"),
        "money": ("USD", "EUR", "JPY", "XXX"),
        "duration": ("minute", "month", "year"),
    }
    unit = draw(st.sampled_from(units.get(kind, (None,))))
    return claim(draw(st.sampled_from("abc")), draw(NUMBERS), kind, unit, draw(st.sampled_from(BOUNDS)))


@QUICK
@given(claims(), claims())
def test_relations_are_symmetric(first: Claim, second: Claim) -> None:
    """Which of two values is named first does not matter."""
    assert relate(first, second) == relate(second, first)


@QUICK
@given(DATES, DATES)
def test_dates_are_symmetric(first: str, second: str) -> None:
    """Which of two dates is named first does not matter."""
    assert relate(claim("a", first, "date"), claim("b", second, "date")) == relate(
        claim("b", second, "date"), claim("a", first, "date")
    )


@QUICK
@given(st.lists(claims(), min_size=2, max_size=4, unique_by=lambda c: c.article))
def test_order_of_claims_does_not_matter(found: list[Claim]) -> None:
    """A cluster has one verdict, reason and severity, however its claims are ordered."""
    assert len({verdict(list(order)) for order in permutations(found)}) == 1


@QUICK
@given(claims())
def test_a_value_agrees_with_itself(found: Claim) -> None:
    """Two articles that state the same value in the same words agree."""
    other = found.model_copy(update={"id": "z:0:count", "article": "z"})
    assert verdict([found, other]).name == "agree"


@QUICK
@given(DATES)
def test_a_date_agrees_with_itself(value: str) -> None:
    """Two articles that state the same date agree, even where it cannot be read."""
    assert verdict([claim("a", value, "date"), claim("b", value, "date")]).name == "agree"


@QUICK
@given(NUMBERS, NUMBERS)
def test_a_hedge_never_makes_a_conflict(first: float, second: float) -> None:
    """What is compatible as stated stays so when one side is hedged: intervals only widen."""
    plain, hedged = claim("a", first), claim("a", first, bound="~")
    other = claim("b", second)
    if verdict([plain, other]).name in ("agree", "compatible"):
        assert verdict([hedged, other]).name in ("agree", "compatible")


@QUICK
@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_wider_range_never_makes_a_conflict(low: float, high: float, other: float) -> None:
    """What meets a range meets every range around it."""
    low, high = sorted((low, high))
    inner, outer = Interval(low=low, high=high), Interval(low=low / 2, high=high * 2 + 1)
    if verdict([claim("a", inner), claim("b", other)]).name in ("agree", "compatible"):
        assert verdict([claim("a", outer), claim("b", other)]).name in ("agree", "compatible")


@QUICK
@given(NUMBERS, st.sampled_from(BOUNDS))
def test_an_interval_holds_its_own_number(value: float, bound: Bound) -> None:
    """However a number is hedged or bound, the interval it allows reaches the number itself."""
    found = extent(claim("a", value, bound=bound))
    assert found is not None
    assert found.low <= value <= found.high


@QUICK
@given(st.floats(0.5, 9000, allow_nan=False), st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_conversion_comes_back(value: float, unit: str, into: str) -> None:
    """A measure converted at full precision is compatible with the one it came from, and converts back."""
    there = convert(value, unit, into)
    one, two = unit_named(unit), unit_named(into)
    assert one is not None
    assert two is not None
    assert (there is None) == (one.dimension != two.dimension)
    if there is None:
        assert (
            relate(claim("a", value, "measure", unit), claim("b", value, "measure", into)).outcome
            == "incomparable"
        )
        return
    back = convert(there, into, unit)
    assert back == pytest.approx(value, rel=1e-9, abs=1e-6)
    first, second = extent(claim("a", value, "measure", unit)), extent(claim("b", there, "measure", into))
    assert first is not None
    assert second is not None
    assert first.centre == pytest.approx(second.centre, rel=1e-9, abs=1e-6)


@QUICK
@given(DATES, DATES)
def test_a_coarser_date_never_makes_a_conflict(first: str, second: str) -> None:
    """Two dates that fit together still do when one loses its day."""
    one, other = day_extent(claim("a", first, "date")), day_extent(claim("b", second, "date"))
    coarse = day_extent(claim("a", first[:7], "date")) if len(first) == 10 and first[:4].isdigit() else None
    if one and other and coarse and days_meet(one, other):
        assert days_meet(coarse, other)


@QUICK
@given(st.lists(claims(), min_size=1, max_size=6))
def test_any_cluster_gets_a_verdict(found: list[Claim]) -> None:
    """No mixture of kinds and units makes the judge fail, and only discrepancies are severe."""
    said = verdict(found)
    assert (said.severity == "none") == (said.name in ("agree", "compatible", "single"))
    assert said.reason


def test_intervals_that_touch_do_not_meet() -> None:
    """3,000 and 3,100 share 3,050 as an end of their rounding intervals; they are two figures."""
    one, other = extent(claim("a", 3000)), extent(claim("b", 3100))
    assert one is not None
    assert other is not None
    assert not extents_meet(one, other)


@QUICK
@given(st.lists(claims(), min_size=2, max_size=5))
def test_reasoning_begins_with_the_verdict(found: list[Claim]) -> None:
    """The pair that decides comes first among the pairs that the reasoning lists."""
    articles = {
        c.article: Article(id=c.article, path=c.article, source=c.article, text=c.text) for c in found
    }
    said, pairs = judge(found, articles), reasoning(found, articles)
    if said.name in ("conflict", "update", "scope"):
        assert pairs[0] == said


ODD = st.one_of(
    st.text(alphabet="0123456789-/.:TXZx~?sWth ", max_size=14),
    st.sampled_from(
        ["0001-01-01", "9999-12-31", "0000", "1-1", "last week", "99:99", "24:00", "../..", "XXXX"]
    ),
)


@QUICK
@given(ODD, ODD, st.sampled_from(("date", "time", "score", "ratio")))
def test_odd_strings_get_a_verdict(first: str, second: str, kind: Kind) -> None:
    """No string value makes the judge fail, and two claims of one string agree."""
    assert verdict([claim("a", first, kind), claim("b", second, kind)]).reason
    assert verdict([claim("a", first, kind), claim("b", first, kind)]).name == "agree"


@QUICK
@given(st.sampled_from((10**400, 10**308, -5, 1e-300, float("1e308"))), NUMBERS, st.sampled_from(BOUNDS))
def test_odd_numbers_get_a_verdict(odd: float, other: float, bound: Bound) -> None:
    """Numbers that no float holds are still compared."""
    assert verdict([claim("a", odd, bound=bound), claim("b", other)]).reason
    assert verdict([claim("a", odd, "money", "EUR", bound), claim("b", other, "money", "JPY")]).reason
