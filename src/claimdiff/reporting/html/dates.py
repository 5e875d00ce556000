"""EDTF dates as people write them."""

from __future__ import annotations

import re

_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def written_date(edtf: str | None) -> str:
    """``20 June 2023``; a date that is none of day, month and year stays as it is."""
    if edtf is None:
        return "date unknown"
    found = _DAY.match(edtf)
    if found is None or not 1 <= int(found[2]) <= len(_MONTHS):
        return edtf
    month = f"{_MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{int(found[3])} {month}" if found[3] else month
