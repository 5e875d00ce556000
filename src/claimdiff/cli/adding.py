"""How ``claimdiff catalogue add`` makes an entry of a row and of options, and writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from claimdiff.catalogue.drafting import Draft, draft, slug
from claimdiff.catalogue.entries import Entry
from claimdiff.catalogue.file import load_catalogue, read_text
from claimdiff.catalogue.problems import from_validation
from claimdiff.catalogue.writing import NotWritableError, added, catalogue_text
from claimdiff.cli.output import write_result
from claimdiff.errors import UsageError
from claimdiff.models import Cluster, Report

#: The most rows that are listed where words fit several.
_MOST_ROWS = 8


class Wanted(NamedTuple):
    """The entry as options spell it; ``None`` leaves it to the row."""

    id: str | None
    label: str | None
    kind: str | None
    unit: str | None
    entity: str | None
    property: str | None
    predicate: str | None
    place: str | None
    time: str | None
    tolerance: str | None


class Accepting(NamedTuple):
    """The accepted value as options spell it."""

    value: str | None
    source: str | None
    url: str | None
    retrieved: str | None
    quote: str | None
    reason: str | None


def add_entry(
    file: str, articles: list[str], cluster: str | None, wanted: Wanted, accepting: Accepting
) -> Entry:
    """Append an entry to a catalogue file, which is made where there is none.

    Raises:
        UsageError: The row is not found, or the entry would not be right; the file is as it was.
    """
    text = read_text(file) if Path(file).exists() else catalogue_text([])
    known = load_catalogue(file) if Path(file).exists() else None
    taken = {entry.id for entry in known.claims} if known else set()
    found = _from_row(file if known else None, articles, cluster, taken) if cluster else None
    rows = found.entry.model_dump(mode="json", exclude_defaults=True) if found else {}
    _override(rows, wanted, accepting)
    try:
        entry = Entry.model_validate(rows)
        new = added(text, entry, found.remarks if found and not entry.accepted else ())
    except ValidationError as error:
        reasons = [problem.reason for problem in from_validation(error, rows, Entry)]
        raise UsageError(f"the entry is not complete: {'; '.join(reasons)}") from None
    except NotWritableError as error:
        raise UsageError("\n".join(problem.at(file) for problem in error.problems)) from None
    write_result(new, file)
    return entry


def _from_row(file: str | None, articles: list[str], words: str, taken: set[str]) -> Draft:
    from claimdiff import pipeline
    from claimdiff.api import record
    from claimdiff.cli.running import read_inputs

    if not articles:
        raise UsageError("--cluster is a row of articles: name the articles too")
    reading = read_inputs(articles, stdin_filename="stdin.txt", max_size=5, strict=False, quiet=False)
    report = pipeline.compare(*reading, catalogue=record(file))
    row = _row(report, words)
    if row.entry:
        raise UsageError(f"{row.label}: the catalogue has it already, as {row.entry}")
    made = draft(row, report, taken)
    if made is None:
        raise UsageError(f"{row.label}: its claims do not say what they are about; spell it out by options")
    return made


def _row(report: Report, words: str) -> Cluster:
    """The row of an id, a fingerprint, or words that stand in its label and in no other's."""
    exact = [c for c in report.clusters if words in (c.id, c.fingerprint)]
    wanted = words.casefold().split()
    several = [c for c in report.clusters if all(word in c.label.casefold().split() for word in wanted)]
    shared = [c for c in several if c.verdict != "single"]
    found = exact or (several if len(several) == 1 else shared or several)
    if not found:
        raise UsageError(f"--cluster: no row is called {words!r}; compare --all shows them")
    if len(found) > 1:
        listed = ", ".join(f"{c.id} ({c.label})" for c in found[:_MOST_ROWS])
        raise UsageError(f"--cluster: {len(found)} rows fit {words!r}: {listed}; give an id")
    return found[0]


def _override(rows: dict[str, Any], wanted: Wanted, accepting: Accepting) -> None:
    """Put what options spell in the place of what the row gave."""
    for slot in ("label", "kind", "unit"):
        if getattr(wanted, slot) is not None:
            rows[slot] = getattr(wanted, slot)
    about = dict(rows.get("about", {}))
    for slot in ("entity", "property", "predicate", "place", "time"):
        given = getattr(wanted, slot)
        if given is not None:
            several = [part.strip() for part in given.split(",") if part.strip()]
            about[slot] = several if len(several) > 1 and slot not in ("property", "time") else given
    if about:
        rows["about"] = about
    if wanted.tolerance is not None:
        rows["tolerance"] = _number(wanted.tolerance)
    rows["id"] = wanted.id or rows.get("id") or slug(str(rows.get("label", "")))
    if accepting.value is not None:
        text = rows.get("kind") in ("date", "name", "time", "score")
        given = {key: value for key, value in accepting._asdict().items() if value is not None}
        rows["accepted"] = [{**given, "value": accepting.value if text else _number(accepting.value)}]


def _number(text: str) -> float | int | str:
    plain = text.replace(",", "").strip()
    try:
        return int(plain)
    except ValueError:
        try:
            return float(plain)
        except ValueError:
            return text
