"""Entries as YAML text, and a new entry put into a file that keeps every other character as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from claimdiff.catalogue.entries import SCHEMA, Entry, RecordedValue
from claimdiff.catalogue.file import LONGEST, parse_catalogue
from claimdiff.catalogue.problems import Problem
from claimdiff.models import Interval
from claimdiff.safe_yaml import load_yaml

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()'-]*[\w)])?", re.UNICODE)
_RESERVED = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
#: What would hide in a file or turn its direction of writing; JSON's escapes are YAML's.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_ITEM = re.compile(r"[ \t]*-[ \t]")


class NotWritableError(Exception):
    """The new text would not be a catalogue without problems; nothing is written.

    Attributes:
        problems: What would be wrong in it.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.reason for problem in problems))
        self.problems = tuple(problems)


def entry_text(entry: Entry, remarks: Iterable[str] = (), indent: str = "  ") -> str:
    """An entry as an item of the list ``claims``.

    Args:
        entry: The entry.
        remarks: Comments that stand before its accepted values, one line each.
        indent: What stands before the dash.
    """
    inner = indent + "  "
    lines = [
        f"{indent}- id: {entry.id}",
        f"{inner}label: {scalar(entry.label)}",
        f"{inner}kind: {entry.kind}",
    ]
    if entry.unit:
        lines.append(f"{inner}unit: {scalar(entry.unit)}")
    about = _about(entry)
    if about:
        lines.append(f"{inner}about: {{{about}}}")
    if entry.tolerance is not None:
        lines.append(f"{inner}tolerance: {entry.tolerance}")
    lines += [f"{inner}# {_UNSAFE.sub('?', remark)}" for remark in remarks]
    if entry.accepted:
        lines.append(f"{inner}accepted:")
        lines += [f"{inner}  - {{{_recorded(recorded)}}}" for recorded in entry.accepted]
    return "\n".join(lines) + "\n"


def catalogue_text(items: Iterable[str], story: str | None = None) -> str:
    """A new catalogue of entries that are text already."""
    head = f"schema: {SCHEMA}\n" + (f"story: {scalar(story)}\n" if story else "")
    body = "\n".join(items)
    return head + (f"\nclaims:\n{body}" if body else "\nclaims: []\n")


def added(text: str, entry: Entry, remarks: Iterable[str] = ()) -> str:
    """The text of a catalogue with one more entry at the end of its claims.

    Raises:
        NotWritableError: The catalogue has problems, or would have with the entry.
    """
    before, problems = parse_catalogue(text)
    if before is None or problems:
        raise NotWritableError(problems)
    new = _inserted(text, entry, tuple(remarks))
    after, problems = parse_catalogue(new)
    if after is None or problems:
        raise NotWritableError(problems)
    assert after.claims == (*before.claims, entry)
    return new


def scalar(value: str | float | int) -> str:
    """A value as YAML reads it back, on one line."""
    if not isinstance(value, str):
        return str(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _RESERVED:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _inserted(text: str, entry: Entry, remarks: Sequence[str]) -> str:
    rows = load_yaml(text, longest=LONGEST)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    claims = rows.get("claims")
    if not claims:
        own = [line for line in lines if not re.match(r"claims[ \t]*:", line)]
        return "".join(own).rstrip("\n") + "\n\nclaims:\n" + entry_text(entry, remarks)
    first = lines[claims.lc.item(0)[0]]
    if claims.fa.flow_style() or not _ITEM.match(first):
        return _dumped(rows, entry)
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    at = _end_of_claims(rows, lines)
    gap = "" if at and not lines[at - 1].strip() else "\n"
    tail = "" if at == len(lines) or not lines[at].strip() else "\n"
    return "".join(lines[:at]) + gap + entry_text(entry, remarks, indent) + tail + "".join(lines[at:])


def _end_of_claims(rows: Any, lines: Sequence[str]) -> int:
    """The line before which a new entry goes: after the claims, before what leads to the next key."""
    start = rows.lc.key("claims")[0]
    later = [rows.lc.key(key)[0] for key in rows if rows.lc.key(key)[0] > start]
    at = min(later, default=len(lines))
    while at > start + 1 and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    return at


def _dumped(rows: Any, entry: Entry) -> str:
    """The whole file written anew, comments and order kept: for claims inside brackets."""
    import io

    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    rows["claims"].append(entry.model_dump(mode="json", exclude_defaults=True))
    out = io.StringIO()
    yaml.dump(rows, out)
    return out.getvalue()


def _about(entry: Entry) -> str:
    about = entry.about
    parts = []
    for slot in ("entity", "property", "predicate", "of", "place", "time"):
        value = getattr(about, slot)
        if not value:
            continue
        several = isinstance(value, tuple)
        shown = f"[{', '.join(map(_in_brackets, value))}]" if several else _in_brackets(value)
        parts.append(f"{slot}: {shown}")
    return ", ".join(parts)


def _recorded(recorded: RecordedValue) -> str:
    value = recorded.value
    if isinstance(value, Interval):
        ends = {"low": value.low, "high": value.high}
        shown = "{" + ", ".join(f"{key}: {'null' if end is None else end}" for key, end in ends.items()) + "}"
    else:
        shown = _in_brackets(value)
    parts = [f"value: {shown}"]
    if recorded.bound != "=":
        parts.append(f'bound: "{recorded.bound}"')
    for key in ("unit", "source", "url", "retrieved", "quote", "reason"):
        given = getattr(recorded, key)
        if given is not None:
            parts.append(f"{key}: {_in_brackets(given)}")
    return ", ".join(parts)


def _in_brackets(value: str | float | int) -> str:
    return scalar(value)
