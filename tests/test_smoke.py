"""The pipeline runs end to end."""

from claimdiff.models import Article
from claimdiff.pipeline import compare


def test_two_articles_are_compared() -> None:
    """Two articles with a number each give claims whose spans spell their text."""
    articles = [
        Article(id=name, path=name, source=name, text=text)
        for name, text in {"a": "Police seized 96 computers.", "b": "Officers seized 150 devices."}.items()
    ]
    report = compare(articles)
    texts = {article.id: article.text for article in articles}
    assert report.claims
    assert all(texts[claim.article][claim.start : claim.end] == claim.text for claim in report.claims)
