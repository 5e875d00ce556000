"""The output formats, each on the same report made by hand."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sarif_pydantic
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.baseline import Baseline, against, updated
from claimdiff.errors import UsageError
from claimdiff.models import DISCREPANT, Article, Claim, Report, Span
from claimdiff.reporting import NAMES, Style, format_named
from claimdiff.reporting.csv_format import CLAIM_COLUMNS, CLUSTER_COLUMNS, guarded, unguarded
from claimdiff.reporting.places import Lines, Place
from claimdiff.reporting.safety import escape_controls, one_line
from claimdiff.reporting.values import number, plural, readable
from tests.reporting.handmade import Maker, camp

GOLDEN = Path(__file__).parent.parent / "golden" / "reporting"


@pytest.fixture
def report() -> Report:
    """The story of the camp, in six clusters."""
    return camp()


def rendered(name: str, report: Report, style: Style | None = None) -> str:
    """The report in a format."""
    return format_named(name).report(report, style or Style())


@pytest.mark.parametrize(("name", "width"), [("table-80", 80), ("table-140", 140), ("table-pipe", None)])
def test_the_table_reads_well_at_every_width(report: Report, name: str, width: int | None) -> None:
    """The whole table is as it was looked at and found good."""
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert rendered("table", report, Style(width=width)) == expected


@pytest.mark.parametrize("width", [50, 80, 100, 140])
def test_no_line_of_the_table_is_wider_than_the_terminal(report: Report, width: int) -> None:
    """And nothing is cut off: every word of every claim is still there."""
    table = rendered("table", report, Style(width=width, show_all=True))
    assert max(map(len, table.splitlines())) <= width
    assert "…" not in table
    if width >= 80:
        assert all(word in table for claim in report.claims for word in claim.text.split())


def test_all_shows_what_agrees_and_what_stands_alone(report: Report) -> None:
    """Without --all the table holds discrepancies only."""
    assert "compatible" not in rendered("table", report)
    everything = rendered("table", report, Style(show_all=True))
    assert "compatible  people who left" in everything
    assert 'single      4,000 to 5,000  "4,000 to 5,000 people"' in everything


def test_colour_is_the_only_difference_that_colour_makes(report: Report) -> None:
    """Without its colours the coloured table is the plain one."""
    import re

    coloured = rendered("table", report, Style(width=80, color=True))
    assert "\x1b[" in coloured
    plain = re.sub("\x1b\\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == rendered(
        "table", report, Style(width=80)
    ).splitlines()


def test_an_empty_table_says_why(report: Report) -> None:
    """That nothing could be compared is not that everything agrees."""
    agreeing = report.model_copy(update={"clusters": report.clusters[4:]})
    assert rendered("table", agreeing) == "No discrepancy: 1 claim that several articles make agrees.\n"
    counts = report.counts.model_copy(update={"verdicts": {"single": 3}})
    nothing = report.model_copy(update={"clusters": (), "counts": counts})
    assert rendered("table", nothing).startswith("Nothing to compare: ")


@pytest.mark.parametrize("name", ["table", "json"])
def test_text_of_articles_cannot_act_on_a_terminal(name: str) -> None:
    """Escape sequences, bells and marks that turn the direction of writing are shown, not sent."""
    hostile = "9\x1b[2J\x07\u202e\u2066\x9b men"
    article = Article(id="a", path="a", source="\x1b]0;x\x07a", text=hostile)
    claim = Claim(
        id="a:0:count", article="a", start=0, end=len(hostile), text=hostile,
        sentence=Span(start=0, end=len(hostile)), kind="count", value=9,
    )  # fmt: skip
    report = Report.model_validate(
        {
            "articles": [article],
            "claims": [claim],
            "clusters": [
                {
                    "id": "c1", "label": hostile, "kind": "count", "verdict": "conflict", "reason": hostile,
                    "severity": "high", "claims": ["a:0:count"], "fingerprint": "0",
                }
            ],
            "counts": {"articles": 1, "claims": 1},
        }
    )  # fmt: skip
    for text in (
        rendered(name, report, Style(width=80, terminal=True)),
        format_named(name).extraction(report, Style(width=80, terminal=True)),
        rendered("csv", report, Style(terminal=True)),
    ):
        assert not set("\x1b\x07\x9b\u202e\u2066") & set(text)
        assert "men" in text


def test_json_is_the_contract(report: Report) -> None:
    """With --all the JSON is the report; text of articles and other inner matters are not in it."""
    result = json.loads(rendered("json", report, Style(show_all=True)))
    assert result["schema"] == "claimdiff/1"
    assert set(result["articles"][0]) >= {"id", "path", "source", "title", "published", "origin"}
    assert "text" not in result["articles"][0]
    assert result["skipped"] == [{"path": "photo.txt", "reason": "binary file, not text"}]
    assert len(result["clusters"]) == len(report.clusters)
    assert {"low": 4000, "high": 5000} in [claim["value"] for claim in result["claims"]]


def test_json_round_trips(report: Report) -> None:
    """A report read back from its JSON, with the texts put back, is the report."""
    result = json.loads(rendered("json", report, Style(show_all=True)))
    texts = {article.id: article.text for article in report.articles}
    for article in result["articles"]:
        article["text"] = texts[article["id"]]
    assert Report.model_validate(result) == report


def test_json_without_all_holds_discrepancies_and_their_claims(report: Report) -> None:
    """Counts are of the whole run."""
    result = json.loads(rendered("json", report))
    assert {cluster["verdict"] for cluster in result["clusters"]} == {"conflict", "scope"}
    assert {claim["id"] for claim in result["claims"]} == {
        name for cluster in result["clusters"] for name in cluster["claims"]
    }
    assert result["counts"]["claims"] == len(report.claims)


def test_csv_has_one_row_per_claim_of_a_discrepancy(report: Report) -> None:
    """Fixed header, CR LF, empty cells for null."""
    text = rendered("csv", report)
    assert text.splitlines(keepends=True)[0] == ",".join([*CLUSTER_COLUMNS, *CLAIM_COLUMNS]) + "\r\n"
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["claim"] for row in rows] == [name for c in report.clusters[:4] for name in c.claims]
    assert rows[0]["value"] == "40"
    assert rows[0]["published"] == ""


def test_csv_round_trips(report: Report) -> None:
    """What the cells hold is what the claims hold."""
    rows = list(csv.DictReader(io.StringIO(rendered("csv", report, Style(show_all=True)), newline="")))
    claims = {claim.id: claim for claim in report.claims}
    for row in rows:
        claim = claims[unguarded(row["claim"])]
        assert (unguarded(row["text"]), unguarded(row["unit"]) or None) == (claim.text, claim.unit)
        assert (int(row["start"]), int(row["end"])) == (claim.start, claim.end)
        assert (unguarded(row["claimant"]) or None) == claim.claimant
    assert rows[-1]["value"] == "4000..5000"


def test_a_byte_order_mark_is_opt_in(report: Report) -> None:
    """Excel wants it, everything else does not."""
    assert rendered("csv", report, Style(bom=True)) == "\ufeff" + rendered("csv", report)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1 (555) 0100", "'+1 (555) 0100"),
        ("-", "'-"),
        ("\tx", "'\tx"),
        ("-5", "-5"),
        ("+3.5e-2", "+3.5e-2"),
        ("5 men", "5 men"),
        ("'tis", "'tis"),
    ],
)
def test_cells_that_are_formulas_are_guarded(cell: str, expected: str) -> None:
    """A cell that begins a formula gets a quote; a plain number, negative too, stays a number."""
    assert guarded(cell) == expected


@given(st.text())
def test_the_guard_can_be_taken_off(cell: str) -> None:
    """Every cell comes back as it was."""
    assert unguarded(guarded(cell)) == cell


@given(st.text())
def test_one_line_is_one_line_without_controls(text: str) -> None:
    """Whatever the text, it stays on its line; escaped controls mean the same in JSON."""
    shown = one_line(text)
    assert all(c.isprintable() or ord(c) > 0x9F for c in shown)
    assert len(shown.splitlines()) <= 1
    dumped = json.dumps(text, ensure_ascii=False)
    assert json.loads(escape_controls(dumped)) == text


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "count", "value": 3000, "bound": "~"}, "~3,000"),
        ({"kind": "count", "value": {"low": 4000, "high": 5000}}, "4,000 to 5,000"),
        ({"kind": "count", "value": {"low": 24, "high": None}}, "≥24"),
        ({"kind": "money", "value": 20_000_000, "unit": "USD"}, "USD 20 million"),
        ({"kind": "money", "value": 12.5, "unit": "EUR", "bound": ">"}, "EUR >12.5"),
        ({"kind": "percent", "value": 27.9, "unit": "%"}, "27.9%"),
        ({"kind": "measure", "value": 1, "unit": "mile"}, "1 mile"),
        ({"kind": "measure", "value": 6.0, "unit": "foot"}, "6 feet"),
        ({"kind": "measure", "value": 90, "unit": "kilometre per hour"}, "90 kilometres per hour"),
        ({"kind": "duration", "value": 2, "unit": "year"}, "2 years"),
        ({"kind": "date", "value": "2023-06-20"}, "2023-06-20"),
        ({"kind": "time", "value": "14:37", "unit": "UTC"}, "14:37 UTC"),
        ({"kind": "score", "value": "91-73"}, "91-73"),
        ({"kind": "count", "value": 10**400}, "huge"),
    ],
)
def test_values_read_as_people_write_them(fields: dict[str, object], expected: str) -> None:
    """A value in figures, with its unit where that is no part of what is counted."""
    claim = Claim.model_validate(
        {"id": "a", "article": "a", "start": 0, "end": 1, "text": "x", "sentence": {"start": 0, "end": 1}}
        | fields
    )
    assert readable(claim) == expected


@given(st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=20))
def test_every_number_and_unit_can_be_written(value: float, unit: str) -> None:
    """No number and no unit makes it raise."""
    assert number(value, scaled=True)
    assert isinstance(plural(unit), str)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_found_by_its_name(report: Report, name: str) -> None:
    """Each has text for a report, ending in a line end."""
    assert rendered(name, report).endswith("\n")


def test_an_unknown_format_is_named_with_those_that_exist() -> None:
    """The error teaches what to write instead."""
    with pytest.raises(UsageError, match="'xls'; there are table, json, csv"):
        format_named("xls")


@pytest.mark.parametrize("name", ["markdown", "sarif", "junit", "github"])
def test_formats_for_machines_are_as_they_were_read(report: Report, name: str) -> None:
    """Each whole output is as it was read and found right; one finding is known, one resolved."""
    accepted = updated(report, Baseline(), reason="checked", prune=False)
    kept = [f for f in accepted.findings if f.label == "devices seized"]
    gone = kept[0].model_copy(update={"fingerprint": "gone", "label": "people who came"})
    marked = against(report, Baseline(findings=(*kept, gone)))
    assert rendered(name, marked) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_sarif_has_the_form_of_the_standard(report: Report) -> None:
    """An independent model of SARIF 2.1.0 reads it, and regions spell the claims."""
    log = json.loads(rendered("sarif", report))
    assert sarif_pydantic.Sarif.model_validate(log).version == "2.1.0"
    texts = {article.path: article.text for article in report.articles}
    results = log["runs"][0]["results"]
    places = [p["physicalLocation"] for r in results for p in r["locations"] + r["relatedLocations"]]
    spelled = {
        texts[p["artifactLocation"]["uri"]][p["region"]["startColumn"] - 1 : p["region"]["endColumn"] - 1]
        for p in places
    }
    assert spelled <= {claim.text for claim in report.claims}
    assert "127 buildings" in spelled


def test_junit_counts_its_cases(report: Report) -> None:
    """The totals are those of the cases below them, and each article is a suite."""
    root = ElementTree.fromstring(rendered("junit", report))
    assert [s.get("file") for s in root] == [a.path for a in report.articles]
    assert root.get("tests") == str(len(root.findall(".//testcase")))
    assert root.get("failures") == str(len(root.findall(".//failure")))


def test_places_in_files_of_several_kinds() -> None:
    """Lines and columns count as editors do; feeds know the line, extracted text only the file."""
    text = "Fire\r\n\r\nSome 31 engines\ncame."
    start = text.index("31")
    claim = Claim(
        id="a:13:count", article="a", start=start, end=start + 10, text="31 engines",
        sentence=Span(start=8, end=len(text)), kind="count", value=31,
    )  # fmt: skip
    article = Article(id="a", path="a.txt", source="a", text=text)
    assert Lines(article).place(claim) == Place("a.txt", 3, 6, 3, 16)
    feed = article.model_copy(update={"path": "x y.jsonl:12"})
    assert Lines(feed).place(claim) == Place("x y.jsonl", 12)
    assert Lines(article.model_copy(update={"extracted": True})).place(claim) == Place("a.txt")


def test_hostile_paths_and_text_stay_inside_their_annotation() -> None:
    """A path with a line end and a comma, and text with a workflow command, start no line of their own."""
    make = Maker({"a": "It has 7 boats.\n::error::owned", "b": "It has 9 boats."})
    bad = make.articles["a"].model_copy(update={"path": "a\n::set-output,x:y.txt"})
    make.articles["a"] = bad
    one, other = make.claim("a", "7 boats", "count", 7), make.claim("b", "9 boats", "count", 9)
    make.cluster("boats\n::error::x", "conflict", "high", "differ | <script>", one, other)
    hostile = make.report()
    lines = rendered("github", hostile).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=a%0A%3A%3Aset-output%2Cx%3Ay.txt,line=1,")
    assert "<script>" not in rendered("markdown", hostile)
    ElementTree.fromstring(rendered("junit", hostile))
    json.loads(rendered("sarif", hostile))


def test_wide_csv_has_a_column_for_each_source(report: Report) -> None:
    """One row for each discrepancy, the values under their sources."""
    rows = list(csv.DictReader(io.StringIO(rendered("csv", report, Style(wide=True)))))
    assert [row["label"] for row in rows] == [c.label for c in report.clusters if c.verdict in DISCREPANT]
    assert (rows[1]["habilian"], rows[1]["balcanicaucaso"], rows[1]["Mazda Parsi"]) == ("127", "107", "")
