"""Charts put values where they belong."""

from __future__ import annotations

import math
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.models import Claim, Interval, Origin, Span
from claimdiff.reporting.findings import findings
from claimdiff.reporting.html.charts.origin_graph import MOST_ALONE, drawn, origin_graph
from claimdiff.reporting.html.charts.points import plotted
from claimdiff.reporting.html.charts.scales import day_scale, minute_scale, number_scale, whole_scale
from claimdiff.reporting.html.charts.svg import element, text
from claimdiff.reporting.html.charts.timeline_chart import timeline_chart
from claimdiff.reporting.html.charts.values_chart import values_chart
from claimdiff.reporting.html.dates import written_date
from tests.reporting.handmade import Maker, camp

# No count or measure of news is so small that a float gives up its precision.
finite = st.floats(-1e15, 1e15, allow_nan=False, allow_subnormal=False)


def claim(kind: str, value: object, words: str, **more: object) -> Claim:
    """A claim of a kind."""
    return Claim.model_validate(
        {
            "id": f"a:0:{kind}", "article": "a", "start": 0, "end": len(words), "text": words,
            "sentence": Span(start=0, end=len(words)), "kind": kind, "value": value, **more,
        }
    )  # fmt: skip


@given(st.lists(finite, min_size=1, max_size=6))
def test_places_keep_the_order_of_values(values: list[float]) -> None:
    """All of them inside the drawing, ticks too, whatever the numbers."""
    scale = number_scale(values)
    places = [scale.place(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert all(0 <= scale.place(at) <= 1 for at, _ in scale.ticks)
    assert len(scale.ticks) <= 8


def test_ticks_are_round() -> None:
    """Ones, twos and fives; whole things are not cut in halves; wide ranges go by powers of ten."""
    assert [label for _, label in number_scale([107, 127]).ticks] == ["110", "120"]
    assert [label for _, label in whole_scale([3, 4]).ticks] == ["3", "4"]
    powers = ["1", "10", "100", "1,000", "10,000", "100,000"]
    assert [label for _, label in number_scale([3, 40_000]).ticks] == powers
    assert number_scale([3, 40_000]).log
    assert number_scale([5]).place(5) == 0.5


def test_open_ends_lie_at_the_edges() -> None:
    """At least and at most reach to the end of the drawing."""
    scale = number_scale([10, 20])
    assert scale.place(-math.inf) == 0
    assert scale.place(math.inf) == 1


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2023, 6, 18), date(2023, 6, 21), ["16 Jun 2023"]),
        (date(2023, 1, 5), date(2023, 9, 5), ["Mar 2023", "May 2023", "Jul 2023", "Sep 2023"]),
        (date(2012, 1, 1), date(2023, 1, 1), ["2015", "2020"]),
    ],
)
def test_ticks_of_dates_are_days_months_or_years(first: date, last: date, labels: list[str]) -> None:
    """As suits the span."""
    found = [label for _, label in day_scale([first.toordinal(), last.toordinal()]).ticks]
    assert set(labels) <= set(found)
    assert len(found) <= 6


@given(st.integers(2, 3_000_000), st.integers(2, 3_000_000))
def test_any_dates_have_a_scale(one: int, other: int) -> None:
    """From the year 1 on."""
    assert len(day_scale([float(one), float(other)]).ticks) <= 8


def test_ticks_of_times_are_clock_times() -> None:
    """On a grid that people read clocks by."""
    labels = [label for _, label in minute_scale([600, 660]).ticks]
    assert labels == ["10:00", "10:15", "10:30", "10:45", "11:00"]


def test_units_are_converted_to_that_of_the_first() -> None:
    """40 acres are drawn at 16 hectares, and a hedge has a band."""
    found = plotted(
        [
            claim("measure", 40, "forty hectares", unit="hectare"),
            claim("measure", 40, "about 40 acres", unit="acre", bound="~"),
        ]
    )
    assert found is not None
    assert found.unit == "hectares"
    assert [round(point.centre, 1) for point in found.points] == [40, 16.2]
    assert found.points[1].low < 16.2 < found.points[1].high


def test_what_lies_on_no_common_scale_is_not_drawn() -> None:
    """Names, scores, weekdays, two currencies, a length beside a weight."""
    for claims in (
        [claim("name", "Çuçi", "Çuçi")],
        [claim("score", "91-73", "91-73")],
        [claim("date", "friday", "Friday")],
        [claim("money", 5, "$5", unit="USD"), claim("money", 5, "5 rupees", unit="PKR")],
        [claim("measure", 5, "5 km", unit="kilometre"), claim("measure", 5, "5 kg", unit="kilogram")],
        [],
    ):
        assert plotted(claims) is None


def test_open_and_partial_values_have_their_intervals() -> None:
    """At least ten, a range, a month, a day without a year, a time."""
    (open_end,) = plotted([claim("count", 10, "at least 10", bound=">=")]).points  # type: ignore[union-attr]
    assert (open_end.low, open_end.centre, open_end.high) == (10, 10, math.inf)
    spread = claim("count", Interval(low=4000, high=5000), "4,000 to 5,000")
    (ranged,) = plotted([spread]).points  # type: ignore[union-attr]
    assert (ranged.low, ranged.high) == (4000, 5000)
    (month,) = plotted([claim("date", "2023-06", "June 2023")]).points  # type: ignore[union-attr]
    assert month.high - month.low == 29
    assert plotted([claim("time", "14:37", "2:37 p.m.")]) is not None


def test_the_chart_has_a_row_for_each_value_and_interval() -> None:
    """With who states it; the same value with another interval is a row of its own."""
    report = camp()
    by_label = {f.cluster.label: f for f in findings(report, show_all=True)}
    names = {a.id: a.source for a in report.articles}
    chart = values_chart(by_label["area of the camp"], names)
    assert chart is not None
    assert [(row.value, row.sources) for row in chart.rows] == [
        ("40 hectares", ("balcanicaucaso",)),
        ("~40 hectares", ("habilian",)),
        ("~40 acres", ("advt",)),
    ]
    for row in chart.rows:
        ElementTree.fromstring(str(row.track))
    ElementTree.fromstring(str(chart.axis))
    assert values_chart(by_label["name of the minister"], names) is None


def test_long_charts_end_and_say_so() -> None:
    """Fifty values are not fifty rows."""
    make = Maker({f"a{n}": f"There were {n} fires." for n in range(10, 60)})
    claims = [make.claim(f"a{n}", f"{n} fires", "count", n) for n in range(10, 60)]
    make.cluster("fires", "conflict", "high", "exact counts that differ", *claims)
    (finding,) = findings(make.report(), show_all=True)
    chart = values_chart(finding, {f"a{n}": f"a{n}" for n in range(10, 60)})
    assert chart is not None
    assert len(chart.rows) + chart.left_out == 50


def test_the_graph_has_an_edge_for_each_article() -> None:
    """Origins of several articles first; many that stand alone are counted only."""
    shared = Origin(id="o", label="<BIRN> & an agency with a long name", articles=("a", "b"))
    alone = [Origin(id=f"o{n}", label=f"o{n}", articles=(f"x{n}",)) for n in range(20)]
    shown, left_out = drawn([*alone, shared])
    assert shown[0] is shared
    assert left_out == 20 - MOST_ALONE
    assert drawn(alone) == ([], 0)
    names = {name: name.upper() for origin in shown for name in origin.articles}
    root = ElementTree.fromstring(str(origin_graph(shown, names, {name: f"#{name}" for name in names})))
    assert len(root.findall("path")) == len(names)
    assert [a.attrib["href"] for a in root.findall("a")] == [f"#{name}" for name in names]
    assert "<BIRN> & an agency with a long name" in "".join(root.itertext())


def test_words_in_a_drawing_are_escaped() -> None:
    """Text and attributes."""
    drawn = element("g", text("<b>&", x=1.0), class_='"><script>')
    assert str(drawn) == '<g class="&#34;&gt;&lt;script&gt;"><text x="1">&lt;b&gt;&amp;</text></g>'


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-06-20", "20 June 2023"), ("2023-06-20T10:00:00", "20 June 2023"), ("2023-06", "June 2023"),
        ("198X", "198X"), ("2023-24", "2023-24"), (None, "date unknown"),
    ],
)  # fmt: skip
def test_dates_are_written_out(edtf: str | None, words: str) -> None:
    """What is no day and no month stays as it is."""
    assert written_date(edtf) == words


def test_a_count_that_moves_on_is_drawn_over_the_days() -> None:
    """Later is further right, more is higher; without two known days there is nothing to draw."""
    steps = [
        ("2010-04-14", claim("count", 10, "10 dead")),
        (None, claim("count", 12, "12 dead")),
        ("2010-04-16", claim("count", 15, "15 dead")),
    ]
    drawing = timeline_chart(steps)
    assert drawing is not None
    moves = ElementTree.fromstring(str(drawing)).find("svg")
    assert moves is not None
    first, last = moves.findall("circle")
    assert float(first.attrib["cx"].rstrip("%")) < float(last.attrib["cx"].rstrip("%"))
    assert float(first.attrib["cy"]) > float(last.attrib["cy"])
    assert [t.text for t in moves.findall("text")] == ["10", "15"]
    assert timeline_chart(steps[:2]) is None
    assert timeline_chart([]) is None
