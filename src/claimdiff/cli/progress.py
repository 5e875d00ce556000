"""A progress bar on standard error: only on a terminal, and only when the work takes a while."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

#: Seconds before a bar appears; what is done sooner needs none.
_PATIENCE = 0.8


class Bar:
    """Counts articles; called once for each."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        self._done = 0
        self._started = time.monotonic()
        self._wanted = not quiet and sys.stderr.isatty()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress:
            self._progress.stop()

    def __call__(self) -> None:
        """One more article is done."""
        self._done += 1
        if not self._wanted:
            return
        if self._progress is None and time.monotonic() - self._started > _PATIENCE:
            self._appear()
        if self._progress and self._task is not None:
            self._progress.update(self._task, completed=self._done)

    def _appear(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("articles"))
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("", total=self._total)
        self._progress.start()
