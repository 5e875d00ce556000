#!/usr/bin/env python3
"""Run claimdiff on the stories beside this file and, if folders are given, on the sets and scorers in them.

The stories are scored by ``scoring.py`` (its head defines the figures): a line per story, names left out (the
gold lists only some of them), and a line per kind. Misses of the held-out stories are counted by class, never
listed. A FOLDER has ``score/score_*.py`` and ``gold/``; its scorers run on its sets, and print.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

from scoring import DISCREPANT, Score, figures, score_story

HERE = Path(__file__).parent
STORIES = HERE / "stories"
SETS = {
    "dev": ("offshore-quake", "hotel-murders", "actor-obituary", "ferry-capsize"),
    "held-out": ("valley-quake", "air-strike", "merger", "mine-strike"),
}
COMMAND = f"{shlex.quote(sys.executable)} -m claimdiff"


def environment() -> dict[str, str]:
    """This process's environment with this checkout's package first on the path."""
    path = os.pathsep.join(filter(None, [str(HERE.parent / "src"), os.environ.get("PYTHONPATH", "")]))
    return dict(os.environ, PYTHONPATH=path)


def left_out(gold: dict[str, Any], report: dict[str, Any], kinds: list[str]) -> None:
    """Take facts and claims of these kinds out of both."""
    gold["facts"] = [fact for fact in gold["facts"] if fact["kind"] not in kinds]
    report["claims"] = [claim for claim in report["claims"] if claim["kind"] not in kinds]
    kept = {claim["id"] for claim in report["claims"]}
    for cluster in report["clusters"]:
        cluster["claims"] = [claim for claim in cluster["claims"] if claim in kept]
    report["clusters"] = [cluster for cluster in report["clusters"] if cluster["claims"]]


def run_compare(paths: list[str], command: str) -> dict[str, Any]:
    """What ``compare`` reports on these articles."""
    words = [*shlex.split(command), "compare", "--all", "--format", "json", *paths]
    done = subprocess.run(
        words, capture_output=True, text=True, encoding="utf-8", env=environment(), check=False
    )
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"exit status {done.returncode}\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def run_story(name: str, command: str, kinds: list[str]) -> Score:
    """Compare a story's articles and score the report."""
    gold = json.loads((STORIES / f"{name}.json").read_text(encoding="utf-8"))
    report = run_compare([str(STORIES / name / f"{doc}.txt") for doc in gold["docs"]], command)
    left_out(gold, report, kinds)
    return score_story(gold, report)


def run_mixed(command: str, misses: bool) -> dict[str, int]:
    """Compare the articles of all stories at once: no row should hold claims of two stories.

    Rows are listed, if wanted, only where all their claims are of dev stories.
    """
    report = run_compare([str(path) for path in sorted(STORIES.glob("*/*.txt"))], command)
    story = {article["id"]: Path(article["path"]).parent.name for article in report["articles"]}
    claims = {claim["id"]: claim for claim in report["claims"]}
    rows = [row for row in report["clusters"] if row["verdict"] in DISCREPANT]
    across = [row for row in rows if len({story[claims[claim]["article"]] for claim in row["claims"]}) > 1]
    for row in across if misses else []:
        stated = [(story[claims[claim]["article"]], claims[claim]["text"]) for claim in row["claims"]]
        if all(name in SETS["dev"] for name, _ in stated):
            print(f"      across stories: {row['verdict']}: {row['label']}: {stated[:6]}")
    return {"rows": len(rows), "across stories": len(across)}


def line(name: str, counts: Any, width: int = 16) -> str:
    """A line of the table: figures, then what they are shares of."""
    cells = ["       -" if value is None else f"{value:8.3f}" for value in figures(counts).values()]
    numbers = f"  {counts['mentions']:4} mentions, {counts['found']}/{counts['gold_discrepancies']} found, "
    return f"{name:{width}}" + "".join(cells) + numbers + f"{counts['right']}/{counts['reported']} rows right"


def table(rows: dict[str, Score]) -> str:
    """All lines for one set of stories."""
    total = Score()
    for score in rows.values():
        total.add(score)
    heads = ("extr", "al.P", "judged", "al.R", "al.F1", "disc.P", "disc.R", "disc.F1", "verdict")
    lines = [f"{'':16}" + "".join(f"{head:>8}" for head in heads)]
    lines += [line(name, score.without_names()) for name, score in rows.items()]
    lines += [line("all", total.without_names()), line("with names", total.total), ""]
    lines += [line(f"  {kind}", total.kinds[kind]) for kind in sorted(total.kinds)]
    return "\n".join(lines)


def print_misses(rows: dict[str, Score], listed: bool) -> None:
    """Print how many misses of each class there are, and, if wanted, each of them."""
    total = Score()
    for name, score in rows.items():
        for lines in score.misses.values():
            lines[:] = [f"{name}/{text}" for text in lines]
        total.add(score)
    for name, lines in sorted(total.misses.items()):
        print(f"{len(lines):5}  {name}")
        if listed:
            print("".join(f"         {text}\n" for text in lines), end="")


def run_folder(folder: Path, command: str, misses: bool) -> None:
    """Run a folder's own scorers on its own sets."""
    gold, score = folder / "gold", folder / "score"
    stories = []
    for path in sorted(gold.glob("*.json")):
        articles = path.with_suffix("") if path.with_suffix("").is_dir() else folder / "articles"
        told = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(told, dict) and all(
            (articles / f"{doc}.txt").is_file() for doc in told.get("docs", ["?"])
        ):
            stories.append(f"{path}:{articles}")
    compare, extract = f"{command} compare --all --format json", f"{command} extract --format json"
    runs = [("score_compare.py", compare, ["--leave-out", "name", *stories], ["--misses"])] if stories else []
    runs += [("score_compare.py", compare, stories, ["--misses"])] if stories else []
    runs += [
        ("score_quantities.py", extract, [str(path)], []) for path in sorted(gold.glob("newsquant*.json"))
    ]
    runs += [("score_spans.py", extract, [str(path)], []) for path in sorted(gold.glob("*.jsonl"))]
    for script, with_command, rest, extra in runs:
        print(f"-- {script} {' '.join(Path(word.split(':')[0]).name for word in rest)}", flush=True)
        words = [
            sys.executable,
            str(score / script),
            "--command",
            with_command,
            *(extra if misses else []),
            *rest,
        ]
        subprocess.run(words, env=environment(), check=False)


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=["dev", "held-out", "all"], default="all", dest="which")
    parser.add_argument("--story", action="append", default=[], help="only this story (may be repeated)")
    parser.add_argument("--leave-out", action="append", default=[], metavar="KIND")
    parser.add_argument("--misses", action="store_true", help="list the misses of the dev stories")
    parser.add_argument(
        "--mixed", action="store_true", help="also compare the articles of all stories at once"
    )
    parser.add_argument("--json", action="store_true", help="print the figures of the stories as JSON")
    parser.add_argument("--command", default=COMMAND, help="how to run claimdiff (default: this checkout)")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    args = parser.parse_args()
    printed: dict[str, Any] = {}
    for which, names in SETS.items():
        if args.which not in (which, "all"):
            continue
        rows = {
            name: run_story(name, args.command, args.leave_out)
            for name in names
            if (not args.story or name in args.story) and (STORIES / f"{name}.json").is_file()
        }
        if not rows:
            continue
        if args.json:
            total = Score()
            for score in rows.values():
                total.add(score)
            printed[which] = {
                "stories": {name: figures(score.without_names()) for name, score in rows.items()},
                "kinds": {kind: figures(counts) for kind, counts in sorted(total.kinds.items())},
                "all": figures(total.without_names()),
                "with names": figures(total.total),
                "misses": {name: len(lines) for name, lines in sorted(total.misses.items())},
            }
            continue
        print(f"== {which}\n{table(rows)}\n")
        print_misses(rows, args.misses and which == "dev")
        print()
    if args.mixed:
        printed["mixed"] = run_mixed(args.command, args.misses and not args.json)
        if not args.json:
            print(f"== all articles at once: {printed['mixed']}")
    if args.json:
        print(json.dumps(printed, indent=1))
    for folder in [] if args.json else args.folders:
        run_folder(folder, args.command, args.misses)


if __name__ == "__main__":
    main()
