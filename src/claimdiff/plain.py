"""The models' base without pydantic, for a command that neither checks values nor dumps them.

Importing pydantic and building our models with it takes a quarter of a short ``claimdiff compare``, which
makes every value itself and then prints a table. Such a command asks for plain models before
``claimdiff.models`` is imported: they have the fields, defaults, equality, spelling and copies of the others,
and nothing else. The library always has pydantic's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, ClassVar, Self

_set = object.__setattr__
#: Stands for the default of a field that has none.
_REQUIRED: Any = ...


class Process:
    """What is known of the process that claimdiff runs in.

    Attributes:
        own: It runs one command and ends, so that nobody else meets the models that it chooses.
        plain: It does without pydantic.
    """

    own: ClassVar[bool] = False
    plain: ClassVar[bool] = False


def spare_pydantic() -> None:
    """Have plain models in a process of our own, unless the others are there already."""
    Process.plain = Process.own and "claimdiff.models" not in sys.modules


def Field(default: Any = _REQUIRED, **_: Any) -> Any:  # noqa: N802 (in the place of pydantic's)
    """A field of which nothing but the default matters here."""
    return default


def model_serializer(**_: Any) -> Callable[[Any], Any]:
    """In the place of pydantic's decorator: nothing is serialized."""
    return lambda method: method


class Frozen:
    """Base of all values: immutable; its annotations are its fields."""

    model_fields: ClassVar[dict[str, Any]] = {}
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        fields = cls.__annotations__
        defaults = {name: vars(cls)[name] for name in fields if name in vars(cls)}
        for name in defaults:
            delattr(cls, name)
        given = {name: value for name, value in defaults.items() if value is not _REQUIRED}
        cls.model_fields = {**cls.model_fields, **fields}
        cls._defaults = {**cls._defaults, **given}

    def __init__(self, **values: Any) -> None:
        whole = self._whole(values)
        if whole.keys() != self.model_fields.keys():
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(self.model_fields)}")
        _set(self, "__dict__", whole)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple([vars(self)[name] for name in self.model_fields]))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._spelled())})"

    def __str__(self) -> str:
        return " ".join(self._spelled())

    def _spelled(self) -> list[str]:
        """Each field as pydantic spells it: the range of a claim is a part of fingerprints."""
        return [f"{name}={vars(self)[name]!r}" for name in self.model_fields]

    @classmethod
    def _whole(cls, values: dict[str, Any]) -> dict[str, Any]:
        """The values, with the defaults of all other fields; a dictionary is nobody else's."""
        whole = {**cls._defaults, **values}
        for name, value in whole.items():
            if type(value) is dict and name not in values:
                whole[name] = dict(value)
        return whole

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """One of these from values of the right types; the other fields have their defaults."""
        return cls.trusted(cls._whole(values), set())

    @classmethod
    def trusted(cls, values: dict[str, Any], names: set[str]) -> Self:
        """One of these that keeps this very dictionary, with a value for each field."""
        made = cls.__new__(cls)
        _set(made, "__dict__", values)
        return made

    def model_copy(self, *, update: dict[str, Any]) -> Self:
        """The same with other values for some fields."""
        return self.trusted({**vars(self), **update}, set())
