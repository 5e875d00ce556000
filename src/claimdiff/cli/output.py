"""Where results and messages go: standard output, a file written in one piece, standard error."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

from claimdiff.errors import UsageError
from claimdiff.reporting.interface import Style
from claimdiff.reporting.safety import one_line


def style_for(
    *,
    output: str | None,
    color: bool | None = None,
    width: int | None = None,
    show_all: bool = False,
    bom: bool = False,
    wide: bool = False,
    timeline: bool = False,
) -> Style:
    """How to write: wrapped and coloured for a terminal, plain for a pipe or file; options win."""
    terminal = output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
    if color is None:
        color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if width is None and terminal:
        width = shutil.get_terminal_size().columns
    return Style(
        show_all=show_all, width=width, color=color, terminal=terminal, bom=bom, wide=wide, timeline=timeline
    )


def write_result(text: str, output: str | None) -> None:
    """Write a result, in UTF-8 except to a terminal of another encoding.

    Raises:
        UsageError: The file cannot be written; what was there before is still there.
    """
    if output in (None, "-"):
        _to_stdout(text)
        return
    assert output is not None
    try:
        _to_file(text.encode("utf-8"), Path(output))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{one_line(output)}: cannot be written ({why.lower()})") from None


def tell(message: str) -> None:
    """One line on standard error."""
    tell_plainly(f"claimdiff: {message}")


def tell_plainly(message: str) -> None:
    """One line on standard error without the name of the program."""
    # Without standard error, or with a full disk behind it, there is nobody to tell.
    if sys.stderr is not None:
        with suppress(OSError):
            print(message, file=sys.stderr, flush=True)  # noqa: T201


def _to_stdout(text: str) -> None:
    if sys.stdout is None:
        raise UsageError("standard output is closed; --output writes a file")
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
    try:
        sys.stdout.buffer.write(text.encode(encoding or "utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough ("| head"); later flushes must not complain again.
        _discard_the_rest()
    except OSError as error:
        _discard_the_rest()
        why = (error.strerror or str(error)).lower()
        raise UsageError(f"standard output cannot be written ({why})") from None


def _discard_the_rest() -> None:
    """What Python still holds for standard output goes nowhere when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(data: bytes, path: Path) -> None:
    """Write into a new file beside the old one and swap them, unless it is a device or a pipe."""
    path = path.resolve()
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        with path.open("wb") as file:
            file.write(data)
        return
    import tempfile

    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        Path(name).chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
