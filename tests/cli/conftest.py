"""Runs the command as a user does: its own process, its own streams."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

STORY = {
    "gazette.txt": "Police seize devices at the camp\n\nPolice seized 96 computers at the camp on Tuesday.\n",
    "herald.txt": "Raid on the camp\n\nPolice seized about 150 electronic devices at the camp, they said.\n",
}


@pytest.fixture
def claimdiff(tmp_path: Path) -> Run:
    """Runs ``claimdiff`` with the given arguments in a folder of its own."""

    def run(
        *arguments: str, given: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
        return subprocess.run(
            [sys.executable, "-m", "claimdiff", *arguments],
            input=given,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**known, **environment},
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with two short articles."""
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
