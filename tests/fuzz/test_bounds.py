"""What keeps the work linear: sentences, candidate pairs and alike passages have bounds."""

from claimdiff import pipeline
from claimdiff.models import Article
from claimdiff.origins.passages import _candidates, _lines
from claimdiff.segmentation import segment
from claimdiff.segmentation.document import LONGEST
from claimdiff.verdicts.time_marks import _figures, tells_of
from tests.fuzz.hostile import PHRASES, RUNS, SENTENCES, numbered, repeated


def article(name: str, text: str) -> Article:
    """An article of this text."""
    return Article(id=name, path=name, source=name, text=text)


def test_no_sentence_is_endless() -> None:
    """A text without full stops is cut into sentences that hold every token once."""
    document = segment(article("a", repeated(PHRASES["counts"], 50_000)))
    assert max(s.last - s.first for s in document.sentences) <= LONGEST
    assert [i for s in document.sentences for i in range(s.first, s.last)] == list(
        range(len(document.tokens.starts))
    )


def test_pairs_do_not_grow_with_the_square() -> None:
    """Twice as many claims on one thing make no more than about twice as many candidate pairs."""
    compared = [
        pipeline.compare(
            [article(name, numbered(PHRASES["counts"], size)) for name in "ab"], one_story=True
        ).counts
        for size in (2_000, 4_000)
    ]
    assert compared[1].claims > 1.9 * compared[0].claims
    assert compared[1].pairs_compared <= 2.2 * compared[0].pairs_compared


def test_alike_sentences_are_bounded() -> None:
    """A thousand sentences that differ in one number do not make a million pairs."""
    document = segment(article("a", numbered(SENTENCES["equal counts"], 50_000)))
    lines = _lines(0, document)
    assert len(lines) > 900
    assert len(_candidates(lines)) < 100 * len(lines)


def test_endless_words_keep_every_token() -> None:
    """A word of thousands of marks is cut for the sentence splitter, and no token is lost."""
    document = segment(article("a", "He left. " + repeated(RUNS["pictures"], 20_000) + " She came."))
    assert [i for s in document.sentences for i in range(s.first, s.last)] == list(
        range(len(document.tokens.starts))
    )
    assert len(document.sentences) > 20


def test_an_article_is_searched_once_for_the_figures_of_others() -> None:
    """Hundreds of claims may ask whether an article relays their figure; its text is read once for it."""
    text = " ".join(f"Ivanov said {n} devices were seized." for n in range(100, 400))
    claims = pipeline.extract([article("a", text)]).claims
    other = article("b", text + " The first count was 150.")
    _figures.cache_clear()
    for claim in claims:
        tells_of(other, claim)
    assert len(claims) > 250
    assert _figures.cache_info().misses == 1
