"""Which rows a catalogue names, and what its accepted values make of them: on short stories of our own."""

from __future__ import annotations

import pytest

from claimdiff import compare
from claimdiff.catalogue import Catalogue, parse_catalogue
from claimdiff.errors import UsageError
from claimdiff.models import Article, Cluster, Report

FIRE = """
schema: claimdiff-catalogue/1
claims:
  - id: killed
    label: people killed in the fire
    kind: count
    unit: person
    about: {property: deaths, predicate: kill, place: Tarnby}
    accepted:
      - {value: 12, source: fire service, retrieved: 2024-03-05}
  - id: engines
    label: fire engines sent
    kind: count
    unit: engine
    about: {entity: fire engine, predicate: send}
    tolerance: 10%
    accepted:
      - {value: 31, source: fire service}
  - id: warehouse-area
    label: area of the warehouse
    kind: measure
    unit: hectare
    about: {entity: warehouse, predicate: cover}
    accepted:
      - {value: 2, source: land register}
  - id: fire-day
    label: day of the fire
    kind: date
    about: {entity: fire, predicate: break}
    accepted:
      - {value: 2024-03-04, source: fire service}
"""


def catalogue(text: str = FIRE) -> Catalogue:
    """The catalogue that a text spells; it has to be without fault."""
    found, problems = parse_catalogue(text)
    assert not problems
    assert found is not None
    return found


def article(name: str, text: str, published: str | None = None) -> Article:
    """An article at hand."""
    return Article(id=name, path=f"{name}.txt", source=name.title(), text=text, published=published)


def compared(*texts: str, record: str = FIRE) -> Report:
    """The report on articles ``a``, ``b`` … with the catalogue."""
    articles = [article(name, text) for name, text in zip("abcdef", texts, strict=False)]
    return compare(articles, catalogue=catalogue(record), one_story=True)


def row(report: Report, entry: str) -> Cluster:
    """The row of an entry; there is exactly one."""
    (found,) = (cluster for cluster in report.clusters if cluster.entry == entry)
    return found


def values(report: Report, cluster: Cluster) -> list[object]:
    """The values of a row, in the order of the articles."""
    claims = {claim.id: claim for claim in report.claims}
    return [claims[name].value for name in cluster.claims]


def test_a_row_has_the_name_of_its_entry() -> None:
    """The label is the entry's, to the letter."""
    found = row(
        compared("Twelve people were killed in Tarnby.", "The fire in Tarnby killed 12 people."), "killed"
    )
    assert (found.label, found.verdict) == ("people killed in the fire", "agree")


def test_one_article_is_compared_with_the_record() -> None:
    """What contradicts the record is a conflict with a reason that names both, in a single article too."""
    found = row(compared("The warehouse covered 2 acres."), "warehouse-area")
    assert (found.verdict, found.severity) == ("conflict", "high")
    assert "the record: land register" in found.reason
    assert tuple(found.contradicting) == found.claims


def test_articles_that_agree_with_each_other_may_contradict_the_record() -> None:
    """Two articles with the same wrong figure are a discrepancy."""
    found = row(compared("A fire killed 19 people in Tarnby.", "In Tarnby, 19 people were killed."), "killed")
    assert found.verdict == "conflict"
    assert len(found.contradicting) == 2


def test_only_the_claims_that_contradict_are_named() -> None:
    """Of two articles the one with the record's figure is right."""
    found = row(compared("A fire killed 12 people in Tarnby.", "In Tarnby, 19 people were killed."), "killed")
    assert [name[0] for name in found.contradicting] == ["b"]


@pytest.mark.parametrize(("number", "verdict"), [("31", "agree"), ("33", "compatible"), ("40", "conflict")])
def test_tolerance_is_a_share_of_the_accepted_value(number: str, verdict: str) -> None:
    """Ten percent of 31 allow 33 and not 40."""
    found = row(compared(f"Tarnby sent {number} fire engines to the harbour."), "engines")
    assert found.verdict == verdict
    assert ("within the tolerance of 10%" in found.reason) is (number == "33")


def test_values_of_another_place_or_thing_are_not_the_entry() -> None:
    """Another town's dead, buildings and ambulances answer none of the questions."""
    report = compared(
        "A storm killed 45 people in Lahore. Ten ambulances were sent. The stadium covers 9 hectares."
    )
    assert [cluster.entry for cluster in report.clusters if cluster.entry] == []
    assert {item.entry for item in report.unmentioned} == {"killed", "engines", "warehouse-area", "fire-day"}


def test_injured_are_not_killed() -> None:
    """The predicate decides, whatever else two sentences share."""
    report = compared("A fire injured 40 people in Tarnby.", "A fire killed 12 people in Tarnby.")
    assert values(report, row(report, "killed")) == [12]


def test_a_date_that_is_less_exact_is_compatible() -> None:
    """The month alone does not contradict the day."""
    assert row(compared("The fire broke out in March 2024."), "fire-day").verdict == "compatible"
    assert row(compared("The fire broke out on March 6, 2024."), "fire-day").verdict == "conflict"


def test_entries_that_cannot_be_told_apart_stay_unmatched_and_are_named() -> None:
    """Two questions about engines sent, and nothing in the sentence that decides."""
    record = """
schema: claimdiff-catalogue/1
claims:
  - {id: first, label: boats in, kind: count, about: {entity: boat, predicate: send, time: 2024-03}}
  - {id: second, label: boats out, kind: count, about: {entity: boat, predicate: send, time: 2024}}
"""
    report = compared("Tarnby sent 31 boats.", record=record)
    assert [cluster.entry for cluster in report.clusters if cluster.entry] == []
    assert [item.entries for item in report.ambiguous] == [("first", "second")]
    assert report.unmentioned == ()


def test_every_accepted_spelling_of_a_name_is_right() -> None:
    """Two accepted spellings do not conflict, and a third does."""
    record = """
schema: claimdiff-catalogue/1
claims:
  - id: mayor
    label: the mayor
    kind: name
    accepted:
      - {value: Henrik Sorensen, source: town hall}
      - {value: Henrik Sørensen, source: town hall}
"""
    right = "Mayor Henrik Sorensen spoke.", "Mayor Henrik Sørensen spoke."
    assert row(compared(*right, record=record), "mayor").verdict in ("agree", "compatible")
    wrong = row(compared("Mayor Henrik Sorenson spoke.", record=record), "mayor")
    assert wrong.verdict == "conflict"
    assert "the record: town hall" in wrong.reason


def test_concepts_extend_the_lists_for_this_story_only() -> None:
    """A word of the story stands for a built-in concept while the catalogue is used, and not after."""
    text = "Wardens yoinked 31 boats in Tarnby."
    record = """
schema: claimdiff-catalogue/1
concepts: {seizures: [yoink]}
claims:
  - {id: boats, label: boats seized, kind: count, about: {entity: boat, predicate: seizures}}
"""
    report = compared(text, record=record)
    assert values(report, row(report, "boats")) == [31]
    plain = compared(text, record=record.replace("{seizures: [yoink]}", "{}"))
    assert [cluster.entry for cluster in plain.clusters if cluster.entry] == []


def test_an_article_with_two_values_is_matched_by_the_one_that_agrees() -> None:
    """The dead of an older fire in the same town are no contradiction."""
    report = compared(
        "A fire killed 12 people in Tarnby.\n\nIn 1998 a hotel fire killed 88 people in Tarnby."
    )
    assert values(report, row(report, "killed")) == [12]


def test_the_order_of_articles_and_entries_changes_nothing() -> None:
    """Rows, verdicts and fingerprints are the same."""
    texts = (
        "A fire killed 12 people in Tarnby.",
        "In Tarnby, 19 people were killed. Tarnby sent 33 fire engines.",
    )
    articles = [article(name, text) for name, text in zip("ab", texts, strict=True)]
    there = compare(articles, catalogue=catalogue(), one_story=True)
    turned = catalogue().model_copy(update={"claims": catalogue().claims[::-1]})
    back = compare(articles[::-1], catalogue=turned, one_story=True)
    assert there.clusters == back.clusters


def test_the_fingerprint_is_of_what_contradicts() -> None:
    """An article that agrees with the record changes no accepted finding; another wrong value is new."""
    wrong, right = "In Tarnby, 19 people were killed.", "A fire killed 12 people in Tarnby."
    alone = row(compared(wrong), "killed").fingerprint
    assert row(compared(wrong, right), "killed").fingerprint == alone
    assert row(compared(wrong, right, "A fire killed 23 people in Tarnby."), "killed").fingerprint != alone


def test_two_articles_are_needed_without_a_record_and_none_is_too_few() -> None:
    """What is compared has to be two things."""
    with pytest.raises(UsageError, match="only one article was read"):
        compare([article("a", "Nine men were held.")])
    with pytest.raises(UsageError, match="no article was read"):
        compare([], catalogue=catalogue())


@pytest.mark.parametrize(
    ("published", "number", "verdict"), [("2024-03-04", 9, "update"), ("2024-03-09", 15, "conflict")]
)
def test_a_lower_toll_before_the_record_moved_on_and_a_later_other_one_contradicts(
    published: str, number: int, verdict: str
) -> None:
    """The record was retrieved on 5 March: 9 dead the day before are an update, 15 dead later are none."""
    report = compare(
        [article("a", f"A fire killed {number} people in Tarnby.", published)], catalogue=catalogue()
    )
    assert row(report, "killed").verdict == verdict
    assert len(row(report, "killed").contradicting) == 1
