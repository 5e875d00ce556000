"""Labels say in English what is counted or stated, and fingerprints do not depend on them."""

from __future__ import annotations

import pytest

from claimdiff import pipeline
from claimdiff.labels import fingerprint_of, label_of
from claimdiff.labels.wording import participle, past, plural
from claimdiff.models import About, Article, Claim, Cluster, Span


def clusters(*texts: str) -> list[Cluster]:
    """The clusters of articles that tell one story."""
    articles = [Article(id=f"a{n}", path=f"a{n}.txt", source=f"a{n}", text=t) for n, t in enumerate(texts)]
    return list(pipeline.compare(articles, one_story=True).clusters)


def label(text: str, kind: str, part: str) -> str:
    """The label of the claim of one article whose text holds ``part``."""
    article = Article(id="a", path="a.txt", source="a", text=text)
    report = pipeline.compare([article], one_story=True)
    ids = {claim.id for claim in report.claims if claim.kind == kind and part in claim.text}
    return next(cluster.label for cluster in report.clusters if set(cluster.claims) & ids)


@pytest.mark.parametrize(
    ("text", "kind", "part", "wanted"),
    [
        ("The blast killed 15 in the market.", "count", "15", "people killed"),
        ("Officers seized 96 old radios.", "count", "96", "old radios seized"),
        ("The team counted 26 aftershocks.", "count", "26", "aftershocks"),
        ("She has nine grandchildren.", "count", "nine", "grandchildren"),
        ("He is survived by nine grandchildren.", "count", "nine", "grandchildren"),
        ("The singer was married four times.", "count", "four", "times married"),
        ("They hit the guard three times.", "count", "three", "times hit"),
        ("The ship carried 14 crew.", "count", "14", "crew"),
        ("The quake struck 14 miles north of Cobb.", "measure", "14", "distance from Cobb"),
        ("The boat was built in 1982.", "date", "1982", "when the boat was built"),
        ("The ferry sank on 3 May 2009.", "date", "May", "when the ferry sank"),
        ("Ana Petrova was born on 3 May 1926.", "date", "May", "date of birth of Ana Petrova"),
        ("The raid took place on 3 May 2009.", "date", "May", "date of the raid"),
        ("The driver, 43, was unhurt.", "age", "43", "age of the driver"),
        (
            "They walked slowly for six hours.",
            "duration",
            "six",
            "length of time: “They walked slowly for …”",
        ),
    ],
)
def test_labels_are_english(text: str, kind: str, part: str, wanted: str) -> None:
    """The label is what an editor would write over the column."""
    assert label(text, kind, part) == wanted


def test_a_noun_beside_its_number_names_the_row() -> None:
    """A noun that stands beside its number is no guess; one of the clause before may be."""
    beside = Claim(
        id="a:0:count",
        article="a",
        start=0,
        end=17,
        text="41,250 spectators",
        sentence=Span(start=0, end=17),
        kind="count",
        value=41250,
        unit="spectator",
        subject="spectators",
        about=About(head="spectator"),
    )
    guessed = beside.model_copy(
        update={
            "id": "b:0:count",
            "article": "b",
            "text": "44,250",
            "subject": "goals",
            "about": About(head="goal"),
        }
    )
    assert label_of([beside, guessed]) == label_of([guessed, beside]) == "spectators"


def test_labels_do_not_depend_on_the_order() -> None:
    """The same articles in another order give the same labels and fingerprints."""
    texts = (
        "Police seized 96 radios on 3 May 2009 after the depot was searched for six hours.",
        "Officers took away 150 radios. The depot covers 40 acres.",
        "Some 150 radios were seized at the depot, which covers 40 hectares.",
    )
    one = {(c.label, c.fingerprint) for c in clusters(*texts)}
    articles = [Article(id=f"a{n}", path=f"a{n}", source=f"a{n}", text=t) for n, t in enumerate(texts)]
    other = {(c.label, c.fingerprint) for c in pipeline.compare(articles[::-1], one_story=True).clusters}
    assert one == other


def test_a_fingerprint_needs_no_text() -> None:
    """Without the articles a label has no excerpt; the fingerprint is the same."""
    claim = Claim.model_validate(
        {
            "id": "a:0:duration",
            "article": "a",
            "start": 0,
            "end": 9,
            "text": "six hours",
            "sentence": {"start": 0, "end": 20},
            "kind": "duration",
            "value": 6,
            "unit": "hour",
        }
    )
    assert label_of([claim]) == "length of time"
    assert fingerprint_of([claim]) == fingerprint_of([claim.model_copy(update={"subject": "walk"})])


@pytest.mark.parametrize(
    ("noun", "wanted"),
    [("grandchild", "grandchildren"), ("great-grandchild", "great-grandchildren"), ("CPU", "CPUs"),
     ("city", "cities"), ("crewman", "crewmen"), ("box", "boxes"), ("aircraft", "aircraft")],
)  # fmt: skip
def test_plurals(noun: str, wanted: str) -> None:
    """Irregular nouns keep their own plurals."""
    assert plural(noun) == wanted


@pytest.mark.parametrize(
    ("verb", "tense", "done"),
    [("hit", "hit", "hit"), ("die", "died", "died"), ("sink", "sank", "sunk"), ("stab", "stabbed", "stabbed"),
     ("bury", "buried", "buried"), ("open", "opened", "opened"), ("be", "was", "been")],
)  # fmt: skip
def test_verbs(verb: str, tense: str, done: str) -> None:
    """Irregular verbs keep their own forms; one short syllable doubles its consonant."""
    assert (past(verb), participle(verb)) == (tense, done)
