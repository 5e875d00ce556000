"""How the stories of a report are announced."""

from __future__ import annotations

from collections.abc import Mapping

from claimdiff.models import Story
from claimdiff.reporting.safety import one_line


def story_line(story: Story, names: Mapping[str, str]) -> str:
    """``story of 3 articles (Gazette, Herald, Mail); they share velden, marsk``.

    Args:
        story: The story.
        names: How each article is called, by id.
    """
    listed = ", ".join(names[name] for name in story.articles)
    if len(story.articles) == 1:
        return one_line(f"no other article is on the story of {listed}")
    shared = f"; they share {', '.join(story.shared)}" if story.shared else ""
    return one_line(f"a story of {len(story.articles)} articles ({listed}){shared}")
