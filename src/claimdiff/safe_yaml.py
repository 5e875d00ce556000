"""YAML that people write, read without what only an attacker needs.

Refused, each with its place: anchors and aliases (they multiply: "billion laughs"), tags (they name types),
duplicate keys (which of the two holds?), several documents, deep nesting, and more text than a file of this
sort has. The parser's events are looked at before anything is built from them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

#: No catalogue and no front matter nests deeper.
DEEPEST = 20
_LONGEST_NUMBER = 400
#: What YAML takes for a date.
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")


class YamlError(Exception):
    """The text cannot be read.

    Attributes:
        line: Line of the place, from 1.
        column: Column of the place, from 1.
        reason: What is wrong there and what to write instead, in words for the user.
    """

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(f"{line}:{column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason


def load_yaml(text: str, *, longest: int) -> Any:
    """The content of a text, as ruamel.yaml's round-trip types: they know their lines and comments.

    Args:
        text: The text.
        longest: The most characters it may have.

    Returns:
        The root; ``None`` for an empty text.

    Raises:
        YamlError: The text is not YAML or holds what is refused.
    """
    if len(text) > longest:
        raise YamlError(1, 1, f"longer than {longest:,} characters")
    from ruamel.yaml.error import YAMLError, YAMLStreamError

    try:
        _inspect(text)
        return _reader().load(text)
    except YamlError:
        raise
    except (YAMLError, YAMLStreamError) as error:
        raise _translated(error, text) from None
    except RecursionError:
        raise YamlError(1, 1, "nested too deeply") from None
    except (ValueError, OverflowError, ArithmeticError, AssertionError, LookupError, TypeError) as error:
        # Numbers with thousands of digits, dates such as 2023-13-45, and the parser's own slips.
        raise YamlError(1, 1, f"a value cannot be read ({str(error)[:100]})") from None


def _reader() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    return yaml


def _inspect(text: str) -> None:
    """Go through the parser's events, which build nothing."""
    from ruamel.yaml import YAML
    from ruamel.yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentStartEvent,
        NodeEvent,
        ScalarEvent,
    )

    depth = documents = 0
    for event in YAML(typ="rt", pure=True).parse(text):
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _at(event, "a second document begins here ('---'); only one is read")
        if isinstance(event, AliasEvent):
            raise _at(event, f"alias '*{event.anchor}': aliases are not read; write the value out")
        if isinstance(event, NodeEvent) and getattr(event, "anchor", None):
            raise _at(event, f"anchor '&{event.anchor}': anchors are not read; leave it out")
        tag = getattr(event, "tag", None)
        if tag:
            raise _at(event, f"tag '{_spelled(tag)}': tags are not read; leave it out")
        if isinstance(event, ScalarEvent) and event.style is None:
            _inspect_plain(event)
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _at(event, f"nested deeper than {DEEPEST} levels")
        elif isinstance(event, CollectionEndEvent):
            depth -= 1


def _inspect_plain(event: Any) -> None:
    """Refuse what the constructor would stumble over without saying where."""
    value: str = event.value
    if value[:1].isdigit() and len(value) > _LONGEST_NUMBER and value.replace("_", "").isdigit():
        raise _at(event, f"a number of more than {_LONGEST_NUMBER} digits")
    day = _DAY.match(value)
    if day:
        try:
            date(int(day[1]), int(day[2]), int(day[3]))
        except ValueError as error:
            raise _at(event, f"no date: {value[:40]} ({error}); quote it where it is meant as text") from None


def _spelled(tag: Any) -> str:
    """A tag as it is written in the file."""
    return f"{getattr(tag, 'handle', '') or ''}{getattr(tag, 'suffix', '') or ''}" or str(tag)


def _at(event: Any, reason: str) -> YamlError:
    mark = event.start_mark
    return YamlError(mark.line + 1, mark.column + 1, reason)


def _translated(error: Exception, text: str) -> YamlError:
    """A parser's error with its place; a reader's error counts characters only."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    reason = str(problem or str(error).partition("\n")[0])
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if reason.startswith("found duplicate key"):
        # "found duplicate key "a" with value ..."
        reason, problem = f"key {reason.split(' ')[3]} is there twice", None
    if mark is not None:
        return YamlError(mark.line + 1, mark.column + 1, f"not YAML ({reason})" if problem else reason)
    position = getattr(error, "position", None)
    if isinstance(position, int):
        before = text[:position]
        line = before.count("\n") + 1
        return YamlError(line, position - (before.rfind("\n") + 1) + 1, f"not YAML ({reason})")
    return YamlError(1, 1, f"not YAML ({reason})")
