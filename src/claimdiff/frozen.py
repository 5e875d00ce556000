"""The base of all models, checked and dumped by pydantic."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict

_new = object.__new__
_set = object.__setattr__


class Frozen(BaseModel):
    """Base of all values: immutable, and strict about unknown fields."""

    # Validators are built when they are first used: not every run needs every model.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def trusted(cls, values: dict[str, Any], names: set[str]) -> Self:
        """One of these without a look at its values, for those that a stage makes by the thousand.

        Args:
            values: A value of the right type for each field; the new object keeps this very dictionary.
            names: The names of all fields; objects share the set.
        """
        made = _new(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", names)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made
