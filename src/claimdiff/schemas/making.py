"""Makes the JSON Schemas from the models: ``python -m claimdiff.schemas.making [FOLDER ...]``."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from claimdiff.schemas import MODELS

_BASE = "https://json-schema.org/draft/2020-12/schema"
#: What readers of files may write, as opposed to what claimdiff writes.
_READ = frozenset({"catalogue", "baseline"})


def made(name: str) -> str:
    """The text of a schema."""
    module, _, model = MODELS[name].partition(":")
    found: type[BaseModel] = getattr(import_module(module), model)
    mode: Any = "validation" if name in _READ else "serialization"
    rows = found.model_json_schema(by_alias=True, mode=mode)
    if name in _READ:
        # Editors look for the schema's own name in the file; anything else there is a mistake.
        rows.setdefault("required", []).sort()
    rows = {"$schema": _BASE, "$id": f"claimdiff-{name}", **rows}
    return json.dumps(rows, ensure_ascii=False, indent=2, sort_keys=False) + "\n"


def main(folders: list[str]) -> None:
    """Write all schemas into each folder."""
    for folder in folders or [str(Path(__file__).parent)]:
        for name in MODELS:
            (Path(folder) / f"{name}.json").write_text(made(name), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
