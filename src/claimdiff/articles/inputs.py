"""Arguments -> files: directories, globs that the shell did not expand, addresses, ``-``."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from claimdiff.articles.addresses import fetch, is_address
from claimdiff.articles.interface import RawFile
from claimdiff.articles.registry import ONLY_NAMED, SUFFIXES, UNREAD, suffix_of
from claimdiff.errors import ArticleError
from claimdiff.models import Skipped

STDIN = "-"
#: Suffixes of files that hold many articles.
FEEDS = frozenset({".jsonl", ".ndjson", ".json", ".rss", ".atom", ".xml"})


class Input(NamedTuple):
    """One file to read; ``path`` is what messages say, ``name`` what format and id come from."""

    path: str
    name: str


def expand(arguments: Iterable[str], stdin_filename: str) -> tuple[list[Input], list[Skipped]]:
    """The files that the arguments stand for, each once, sorted by path; and what was not found."""
    found: list[Input] = []
    skipped: list[Skipped] = []
    for argument in arguments:
        for item in _expanded(argument, stdin_filename):
            (found if isinstance(item, Input) else skipped).append(item)  # type: ignore[arg-type]
    return _once(sorted(found), skipped), skipped


def load(item: Input, limit: int) -> RawFile:
    """The bytes of an input, never more than it takes to see that they are too many.

    Raises:
        ArticleError: It cannot be read, or is larger than the limit.
    """
    # A feed holds many articles, and the limit is for one.
    ceiling = limit * 100 if suffix_of(item.name) in FEEDS else limit
    if is_address(item.path):
        return fetch(item.path, limit)
    try:
        if item.path == STDIN:
            if sys.stdin is None:
                raise ArticleError(STDIN, "standard input is closed")
            data = _read(sys.stdin.buffer, ceiling + 1)
        else:
            with Path(item.path).open("rb") as file:
                data = _read(file, ceiling + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ArticleError(item.path, f"cannot be read ({why.lower()})") from None
    if len(data) > ceiling:
        raise ArticleError(item.path, f"larger than the limit of {megabytes(ceiling)} (see --max-size)")
    return RawFile(printable(item.path), printable(item.name), data, limit)


def _read(file: BinaryIO, most: int) -> bytes:
    """At most so many bytes; memory is taken as they come, for the limit may be larger than any memory."""
    parts: list[bytes] = []
    while most > 0 and (part := file.read(min(most, 1 << 20))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def printable(name: str) -> str:
    """A name as text: bytes of it that are no UTF-8 (lone surrogates in Python) are shown by number."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def megabytes(size: int) -> str:
    """A size in words, in megabytes of a million bytes."""
    return f"{size / 1_000_000:.3g} MB"


def _expanded(argument: str, stdin_filename: str) -> Iterator[Input | Skipped]:
    if argument == STDIN:
        yield Input(STDIN, stdin_filename)
        return
    if is_address(argument):
        yield Input(argument, argument)
        return
    try:
        mode = Path(argument).stat().st_mode
    except (OSError, ValueError):
        yield from _globbed(argument)
        return
    if stat.S_ISDIR(mode):
        yield from _inside(argument)
    else:
        yield Input(argument, argument)


def _globbed(argument: str) -> Iterator[Input | Skipped]:
    if not any(sign in argument for sign in "*?["):
        yield Skipped(path=argument, reason="no such file or directory")
        return
    from glob import glob

    matches = sorted(glob(argument, recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)
    if not matches:
        yield Skipped(path=argument, reason="no file matches this pattern")
    for match in matches:
        if Path(match).is_dir():
            yield from _inside(match)
        else:
            yield Input(match, match)


def _inside(directory: str) -> Iterator[Input | Skipped]:
    """The articles of a directory and of its folders; hidden files and folders are left out."""
    empty = True
    unreadable: list[str] = []
    for folder, folders, names in os.walk(directory, onerror=lambda e: unreadable.append(str(e.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(folder, name)  # noqa: PTH118 (keeps the path as the user wrote it)
            suffix = suffix_of(name)
            if name.startswith(".") or suffix not in (SUFFIXES.keys() | UNREAD) - ONLY_NAMED:
                continue
            empty = False
            if suffix in UNREAD:
                yield Skipped(path=path, reason=f"{suffix} files cannot be read; save it as .txt or .md")
            else:
                yield Input(path, path)
    for path in unreadable:
        empty = False
        yield Skipped(path=path, reason="directory cannot be read")
    if empty:
        readable = ", ".join(SUFFIXES)
        yield Skipped(path=directory, reason=f"no article in this directory (looked for {readable})")


def _once(inputs: list[Input], skipped: list[Skipped]) -> list[Input]:
    """Each file once, whatever the ways it is spelled; the first path in sorted order stays."""
    seen: dict[tuple[int, int] | str, str] = {}
    kept: list[Input] = []
    for item in inputs:
        key = _identity(item)
        if key in seen:
            how = "given twice" if seen[key] == item.path else f"the same file as {seen[key]}"
            skipped.append(Skipped(path=item.path, reason=f"{how}; read once"))
        else:
            seen[key] = item.path
            kept.append(item)
    return kept


def _identity(item: Input) -> tuple[int, int] | str:
    if item.path == STDIN:
        return STDIN
    try:
        status = Path(item.path).stat()
    except (OSError, ValueError):
        return item.path
    return (status.st_dev, status.st_ino)
