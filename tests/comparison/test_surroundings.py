"""What stands around two values: slips of the pen, shared words, shares that add up."""

from __future__ import annotations

import pytest

from claimdiff.alignment import align
from claimdiff.articles.datelines import is_chronicle
from claimdiff.comparison import Profile, contexts
from claimdiff.comparison.levels import levels
from claimdiff.comparison.surroundings import ORDERED, slip_level
from claimdiff.comparison.weights import contributions, using, weigh, weigh_competition
from claimdiff.extraction import extract_claims
from claimdiff.models import Article
from claimdiff.segmentation import segment


def profiles_of(*texts: str) -> list[Profile]:
    """The profiles of one article for each text."""
    articles = [
        Article(id=f"a{i}", path=f"a{i}.txt", source=f"S{i}", text=text) for i, text in enumerate(texts)
    ]
    documents = {article.id: segment(article) for article in articles}
    claims = [claim for document in documents.values() for claim in extract_claims(document)]
    return list(align(claims, documents).profiles)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("13 boats sank.", "31 boats sank.", "digits swapped"),
        ("4,800 rounds were seized.", "4,080 rounds were seized.", "digits swapped"),
        ("The quake measured 7.4 in magnitude.", "The quake measured 7.2 in magnitude.", "one digit"),
        ("1,400 homes lost power.", "14,000 homes lost power.", "decimal place"),
        ("A depth of 12 miles.", "A depth of 1.2 miles.", "decimal place"),
        ("17 boats sank.", "17 boats sank.", "none"),
        ("17 boats sank.", "32 boats sank.", "other"),
        ("She died on March 3, 2009.", "She died on March 3, 2008.", "one part"),
        ("She died on March 3, 2009.", "She died on May 17, 2008.", "other"),
    ],
)
def test_a_slip_of_the_pen_is_named(one: str, other: str, level: str) -> None:
    """Digits in another order, one digit, a zero, one part of a date: what typists get wrong."""
    first, second = profiles_of(one, other)
    assert slip_level(first, second) == level
    assert slip_level(second, first) == level


def test_the_sentences_beside_tell_two_operations_apart() -> None:
    """Two sentences in the same words are told apart by what stands before and after them."""
    raid = "Frigates stopped a dhow off Socotra at dawn. Marines found 14 rifles. The crew went to Aden."
    sequel = "The dhow off Socotra was stopped at dawn. Marines found 6 rifles. Aden took the crew in."
    other = "Customs men opened a container in Hull. Marines found 9 rifles. The importer denies all."
    first, same, apart = profiles_of(raid, sequel, other)
    order = ORDERED["neighbourhood"]
    near, far = levels(first, same)["neighbourhood"], levels(first, apart)["neighbourhood"]
    assert order.index(near) > order.index(far)
    assert levels(same, first)["neighbourhood"] == near


def test_every_level_of_an_ordered_slot_is_listed() -> None:
    """The order that the weights were learned with covers each level that comparisons give."""
    made = profiles_of(
        "A magnitude 6.1 quake killed 17 people in Lorca on March 3. About 220 homes lost power, he said.",
        "The quake near Lorca on March 4 measured 6.2 and took 21 lives; 300 households had no electricity.",
    )
    for a in made:
        for b in made:
            found = levels(a, b)
            assert all(found[slot] in order for slot, order in ORDERED.items())


def test_the_shares_of_slots_add_up_to_the_weight() -> None:
    """What slots weigh together is shared among them, in rules and tables alike, and nothing is lost."""
    model = {
        "start": -1.0,
        "rules": {"number, different": {"head & value": {"exact & near": 0.4}}},
        "tables": [
            {"slots": ["head"], "weights": {"exact": 0.5}},
            {"slots": ["head", "value"], "weights": {"exact": {"near": 1.0, "far": -2.0}}},
        ],
        "competition": [{"slots": ["head"], "weights": {"exact": 9.0}}],
    }
    near, far = {"head": "exact", "value": "near"}, {"head": "different", "value": "far"}
    with using({**model, "competition": []}):
        assert weigh("number, different", near) == pytest.approx(0.9)
        assert weigh("number, equal", near) == 0.5
        assert contributions("number, different", near) == [("head", "exact", 1.2), ("value", "near", 0.7)]
        assert weigh("number, different", far) == -1.0
        assert contributions("number, different", far) == []
    with using(model):
        assert weigh("number, equal", near) == 0.5
        assert weigh_competition(near) == 9.0
        assert contributions("number, equal", near)[0] == ("head", "exact", 10.0)


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("She died on March 3, 2009.", "She died on Tuesday.", "day/weekday"),
        ("She died on March 3.", "She died in 2009.", "day of month/year"),
        ("She died in March 2009.", "She died in the 1990s.", "month/years"),
        ("She died on Tuesday.", "She died yesterday.", "relative/weekday"),
        ("17 boats sank.", "32 boats sank.", "none"),
    ],
)
def test_grain(one: str, other: str, level: str) -> None:
    """How finely two dates are told, in either order."""
    first, second = profiles_of(one, other)
    assert levels(first, second)["grain"] == levels(second, first)["grain"] == level


def test_an_article_is_read_once_for_a_chronicle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line is looked at to tell a chronicle; nineteen days ask, and it is told once."""
    asked: list[str] = []

    def counted(text: str) -> bool:
        asked.append(text)
        return is_chronicle(text)

    monkeypatch.setattr(contexts, "is_chronicle", counted)
    text = "A title\n\n" + "".join(f"Jan {day} - The ferry sank off town {day}.\n" for day in range(1, 20))
    assert not any(profile.stamp for profile in profiles_of(text))
    assert len(asked) == 1
