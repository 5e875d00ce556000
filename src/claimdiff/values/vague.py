"""Vague amounts: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

from claimdiff.lexicon import table

#: A vague word is loose at both ends: 150 can still be "hundreds", 20 still be "dozens".
SLACK = 1.5


def is_vague(text: str) -> bool:
    """Whether the words are a plural scale ("hundreds of people")."""
    plurals = table("vague_amounts")["plurals"]
    return any(word in plurals for word in text.lower().split()[:4])


def vague_interval(text: str, value: float) -> tuple[float, float]:
    """The lowest and highest number that a vague amount allows, slack included.

    Args:
        text: The words of the claim ("hundreds of seized devices").
        value: The lower end as extraction reads it; used where the words are not in the table.
    """
    data = table("vague_amounts")
    low = high = None
    for token in text.lower().replace("-", " ").split():
        word = token.strip("“”\"'.,;:()")
        if word in data["factors"] and low is None:
            low, high = data["factors"][word]
        elif word in data["scales"]:
            scale = data["scales"][word]
            low, high = (scale, scale) if low is None else (low * scale, high * scale)
        elif word in data["plurals"]:
            scale = data["plurals"][word]
            most = data["most"].get(word, 9.99)
            low, high = (2 * scale, most * scale) if low is None else (low * scale, high * scale)
    if low is None or high is None:
        low, high = value, max(value * 5, value + 1)
    return low / SLACK, high * SLACK
