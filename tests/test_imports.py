"""Imports point one way along the stages, and starting up is cheap."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "claimdiff"

#: The stages in the order of the design; a module imports from its own stage and from earlier ones only.
STAGES = (
    "errors",
    "records",
    "safe_yaml",
    "config",
    "plain",
    "frozen",
    "models",
    "lexicon",
    "values",
    "articles",
    "segmentation",
    "extraction",
    "stories",
    "origins",
    # Blocking reads the form that claims are compared in, which belongs to comparison.
    "comparison",
    "blocking",
    "clustering",
    "alignment",
    "verdicts",
    "provenance",
    "labels",
    "ranking",
    "catalogue",
    "baseline",
    "schemas",
    "pipeline",
    "explanation",
    "reporting",
    "api",
    "cli",
    "__main__",
)


def imported(path: Path) -> set[str]:
    """The stages that a file imports, also inside functions and for type checkers."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "claimdiff":
            found |= {alias.name for alias in node.names} - {"__version__"}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimdiff."):
            found.add(str(node.module).split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("claimdiff.")}
    return found


def stage(path: Path) -> str:
    """The stage that a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


FILES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_flow_one_way(path: Path) -> None:
    """No stage knows of a later one."""
    unknown = {stage(path), *imported(path)} - {*STAGES}
    assert not unknown, f"give {', '.join(sorted(unknown))} a place in STAGES"
    own = STAGES.index(stage(path))
    later = {name for name in imported(path) if STAGES.index(name) > own}
    assert not later, f"{stage(path)} comes before {', '.join(sorted(later))}"


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing() -> None:
    """``import claimdiff`` is free; the first name that is used brings its module."""
    assert not {"pydantic", "rich", "typer", "nupunkt", "claimdiff.models"} & loaded("import claimdiff")
    assert "claimdiff.models" in loaded("import claimdiff; claimdiff.Article")


def test_rare_needs_are_loaded_only_when_they_arise() -> None:
    """The command line loads no YAML, no detection of encodings and no table before it needs them."""
    rare = {"ruamel.yaml", "charset_normalizer", "rich.table", "jinja2", "claimdiff.pipeline"}
    assert not rare & loaded("import claimdiff.cli.app")


def test_every_public_name_is_there() -> None:
    """What ``claimdiff`` promises can be imported, and nothing else."""
    import claimdiff

    assert all(getattr(claimdiff, name) is not None for name in claimdiff.__all__)
    assert set(claimdiff.__all__) <= set(dir(claimdiff))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = claimdiff.nonsense
