"""Options that take one word of a few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from claimdiff.errors import UsageError

Word = TypeVar("Word", bound=str)


def chosen(option: str, noun: str, given: str, words: Sequence[Word]) -> Word:
    """The word that was given, whatever its capitals.

    Raises:
        UsageError: It is none of ``words``; the message names the option and the words that there are.
    """
    for word in words:
        if word == given.strip().lower():
            return word
    raise UsageError(f"{option}: no {noun} is called {given!r}; there are {', '.join(words)}")
