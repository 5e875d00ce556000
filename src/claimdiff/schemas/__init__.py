"""The JSON Schemas of everything claimdiff writes and reads, as files; made from the models.

The files are made anew by ``python -m claimdiff.schemas.making`` and a test keeps them current.
"""

from __future__ import annotations

from importlib.resources import files

#: Name -> where the model is.
MODELS: dict[str, str] = {
    "report": "claimdiff.models:Report",
    "extraction": "claimdiff.models:Extraction",
    "catalogue": "claimdiff.catalogue.entries:Catalogue",
    "baseline": "claimdiff.baseline.file:Baseline",
}


def schema_text(name: str) -> str:
    """The JSON Schema of this name, as it is published."""
    return (files("claimdiff.schemas") / f"{name}.json").read_text(encoding="utf-8")
