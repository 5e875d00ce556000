"""What was learned and ships as data, and the other models that the scripts go by while they learn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from claimdiff.lexicon import table

Model = TypeVar("Model")


class Learned(Generic[Model]):
    """A model that ships as ``data/<name>.json``; it is read once, when somebody asks for it."""

    def __init__(self, name: str, read: Callable[[Mapping[str, Any]], Model]) -> None:
        self._name = name
        self._read = read
        self._shipped: Model | None = None
        self._in_use: list[Model] = []

    def current(self) -> Model:
        """The model to go by."""
        if self._in_use:
            return self._in_use[-1]
        if self._shipped is None:
            self._shipped = self._read(table(self._name))
        return self._shipped

    @contextmanager
    def using(self, data: Mapping[str, Any]) -> Iterator[None]:
        """Go by another model for a while; for the scripts that learn."""
        self._in_use.append(self._read(data))
        try:
            yield
        finally:
            self._in_use.pop()
