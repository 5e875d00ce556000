"""Clusters written by hand: each line of a case is one article's sentence with its claim in braces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from claimdiff.models import About, Article, Claim, Interval, Span

GOLDEN = Path(__file__).parent.parent / "golden" / "verdicts"


def load_cases() -> list[dict[str, Any]]:
    """Every case of every file, with the name of its file."""
    yaml = YAML(typ="safe")
    return [
        {**case, "file": path.stem}
        for path in sorted(GOLDEN.glob("*.yaml"))
        for case in yaml.load(path.read_text(encoding="utf-8"))
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
        offset = len(texts.get(source, ""))
        texts[source] = texts.get(source, "") + before + words + after + "\n"
        if "published" in line:
            published[source] = line["published"]
        start = offset + len(before)
        claims.append(
            claim(
                article=source,
                start=start,
                text=words,
                sentence=Span(start=offset, end=offset + len(before + words + after)),
                **{key: line[key] for key in line if key not in ("source", "text", "published")},
                **{key: case[key] for key in ("kind", "unit") if key in case and key not in line},
            )
        )
    articles = {
        id_: Article(id=id_, path=id_, source=id_, published=published.get(id_), text=text)
        for id_, text in texts.items()
    }
    return claims, articles


def claim(
    *, article: str, start: int, text: str, sentence: Span, kind: str, value: Any, **more: Any
) -> Claim:
    """A claim from the plain values of a case; a list of two numbers is a range."""
    if isinstance(value, list):
        value = Interval(low=value[0], high=value[1])
    about = About(**{key: more.pop(key) for key in list(more) if key in About.model_fields})
    return Claim(
        id=f"{article}:{start}:{kind}",
        article=article,
        start=start,
        end=start + len(text),
        text=text,
        sentence=sentence,
        kind=kind,
        value=value,
        about=about,
        **more,
    )
