"""Text of articles made harmless for where it is shown."""

from __future__ import annotations

import re

#: C0 and C1 controls, and what turns the direction of writing or hides in it.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def one_line(text: str) -> str:
    """Text on one line: white space is one space, controls and marks of direction show their number."""
    return _UNSAFE.sub(_escape, " ".join(text.split()))


def escape_controls(text: str) -> str:
    """Text with controls other than line ends escaped as JSON does it."""
    return _UNSAFE.sub(lambda m: m[0] if m[0] in "\r\n" else _escape(m), text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
