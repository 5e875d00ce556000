"""SVG elements as escaped text."""

from __future__ import annotations

from markupsafe import Markup


def element(name: str, *children: Markup, **attributes: str | float) -> Markup:
    """An element; ``_`` at the end of an attribute's name is dropped, others are hyphens."""
    given = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _written(value))
        for key, value in attributes.items()
    )
    inside = Markup("").join(children)
    # Names are written in the code, never taken from an article.
    return Markup(f"<{name}") + given + (Markup(">") + inside + Markup(f"</{name}>"))


def text(words: str, **attributes: str | float) -> Markup:
    """A text element."""
    return element("text", Markup("{}").format(words), **attributes)


def percent(share: float) -> str:
    """A share of the width: ``12.5%``."""
    return f"{round(100 * share, 2):g}%"


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"
