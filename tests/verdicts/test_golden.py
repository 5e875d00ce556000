"""Hand-written clusters get the verdict, the reason and the severity that a reporter expects.

Each line of a case is one article's sentence with its claim in braces; ``recorded`` makes one a record's, and
``again`` says that a line is the sentence before it, with another of its claims in braces.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from claimdiff.models import About, Article, Claim, Interval, Span
from claimdiff.verdicts import judge

GOLDEN = Path(__file__).parent.parent / "golden" / "verdicts"
CASES: list[dict[str, Any]] = [
    {**case, "file": path.stem}
    for path in sorted(GOLDEN.glob("*.yaml"))
    for case in YAML(typ="safe").load(path.read_text(encoding="utf-8"))
]


def build(case: dict[str, Any]) -> tuple[list[Claim], dict[str, Article]]:
    """The claims and articles of a case."""
    texts: dict[str, str] = {}
    published: dict[str, str] = {}
    claims = []
    for line in case["claims"]:
        source, sentence = line["source"], line["text"]
        before, _, rest = sentence.partition("{")
        words, _, after = rest.partition("}")
        whole = before + words + after + "\n"
        if line.get("again"):
            texts[source] = texts[source].removesuffix(whole)
        offset = len(texts.get(source, ""))
        texts[source] = texts.get(source, "") + whole
        if "published" in line:
            published[source] = line["published"]
        shared: dict[str, Any] = {
            key: case[key] for key in ("kind", "unit") if key in case and key not in line
        }
        given = {key: line[key] for key in line if key not in ("source", "text", "published", "again")}
        span = Span(start=offset, end=offset + len(before + words + after))
        claims.append(claim(source, offset + len(before), words, span, {**shared, **given}))
    articles = {
        id_: Article(id=id_, path=id_, source=id_, published=published.get(id_), text=text)
        for id_, text in texts.items()
    }
    return claims, articles


def claim(article: str, start: int, text: str, sentence: Span, given: dict[str, Any]) -> Claim:
    """A claim from the plain values of a case; a list of two numbers is a range."""
    value = given["value"]
    about = About(**{key: given[key] for key in given if key in About.model_fields})
    rest = {key: given[key] for key in given if key not in About.model_fields and key != "value"}
    return Claim(
        id=f"{article}:{start}:{given['kind']}",
        article=article,
        start=start,
        end=start + len(text),
        text=text,
        sentence=sentence,
        value=Interval(low=value[0], high=value[1]) if isinstance(value, list) else value,
        about=about,
        **rest,
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{case['file']}: {case['case']}" for case in CASES])
def test_verdict(case: dict[str, Any]) -> None:
    """The verdict is the one of the case, its reason says what the case says, its severity likewise."""
    claims, articles = build(case)
    verdict = judge(claims, articles, recorded=case.get("recorded", False))
    assert verdict.name == case["verdict"], f"{verdict} — {case['why']}"
    for words in case.get("reason", []):
        assert words in verdict.reason, f"{verdict.reason} — {case['why']}"
    if "severity" in case:
        assert verdict.severity == case["severity"], f"{verdict} — {case['why']}"


def test_every_case_says_why() -> None:
    """A golden case without a reason for its expectation cannot be argued with."""
    assert all(case["why"].strip() for case in CASES)
    assert len({(case["file"], case["case"]) for case in CASES}) == len(CASES)
