"""Reads and writes ``data/claims.yaml``: named claims and their accepted values."""

from claimdiff.catalogue.concepts import with_concepts
from claimdiff.catalogue.entries import SCHEMA, Catalogue, Entry
from claimdiff.catalogue.file import load_catalogue, parse_catalogue
from claimdiff.catalogue.matching import Assignment, assign
from claimdiff.catalogue.record import against_record

__all__ = [
    "SCHEMA",
    "Assignment",
    "Catalogue",
    "Entry",
    "against_record",
    "assign",
    "load_catalogue",
    "parse_catalogue",
    "with_concepts",
]
