"""What the many small objects of a run have in common."""

from __future__ import annotations

from typing import Any


class Record:
    """A value made of its slots: equal to another with the same ones, and spelled by them.

    Subclasses name their slots and assign them. Dataclasses would do the same, but compile four methods for
    each class at every start, which a short run notices.
    """

    __slots__: tuple[str, ...] = ()
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return isinstance(other, Record) and self._values() == other._values()

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._values().items())
        return f"{type(self).__name__}({values})"

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}
