"""A whole ``claimdiff compare`` as a process, against a process that only imports the libraries it stands on.

    python -m benchmarks.command [FOLDER]

Runs alternate, so that both see the same machine, and medians are compared. Processor time is what to look at
where the machine has other work too.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

_ROUNDS = 15
#: Installed packages are compiled once; under this setting a checkout would be compiled every time.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_BARE = [sys.executable, "-c", "import typer, rich, pydantic, rapidfuzz"]


def seconds(command: list[str]) -> tuple[float, float]:
    """How long a process takes by the clock and by the processor, start to end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, env=_ENVIRONMENT, check=False)
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode(errors="replace"))
    return clock, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Print the medians and their ratios."""
    folder = sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).parent.parent / "data" / "articles")
    whole = [sys.executable, "-m", "claimdiff", "compare", folder]
    seconds(_BARE), seconds(whole)  # byte code is compiled and files are in memory
    rounds = [(*seconds(_BARE), *seconds(whole)) for _ in range(_ROUNDS)]
    bare, bare_cpu, ours, ours_cpu = (statistics.median(times) for times in zip(*rounds, strict=True))
    print("                     clock  processor")
    print(f"bare import        {bare * 1000:>4.0f} ms  {bare_cpu * 1000:>6.0f} ms")
    print(f"claimdiff compare  {ours * 1000:>4.0f} ms  {ours_cpu * 1000:>6.0f} ms")
    print(f"ratio              {ours / bare:>7.2f}  {ours_cpu / bare_cpu:>9.2f}")


if __name__ == "__main__":
    main()
