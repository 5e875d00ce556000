"""Reads articles from files and says what was skipped and why."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from claimdiff.models import Article, Skipped


def read_articles(paths: Iterable[str]) -> tuple[list[Article], list[Skipped]]:
    """Articles of the given files, sorted by id, and what was skipped."""
    found: list[Article] = []
    skipped: list[Skipped] = []
    for path in paths:
        text = Path(path).read_text(encoding="utf-8")
        if path.endswith(".jsonl"):
            for number, line in enumerate(text.splitlines(), 1):
                row = json.loads(line)
                name = row.get("id") or f"{Path(path).stem}-{number}"
                found.append(
                    Article(
                        id=name,
                        path=f"{path}:{number}",
                        source=row.get("source") or name,
                        published=row.get("published"),
                        text=row["text"],
                    )
                )
        else:
            name = Path(path).stem
            found.append(Article(id=name, path=path, source=name, text=text))
    return sorted(found, key=lambda a: a.id), skipped
