"""Dates as people read them: whole ones stay ISO 8601, the codes of partial ones become words."""

from __future__ import annotations

import re

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}
_HALVES = {40: "first", 41: "second"}
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_PART = re.compile(r"(\d{4})-(\d\d)")
_CUT = re.compile(r"(\d{2,3})X{1,2}")


def readable_date(value: str) -> str:
    """An EDTF date, in words where EDTF has a code: ``22 May``, ``summer 2023``, ``2013 to 2016``."""
    first, slash, last = value.partition("/")
    if slash:
        ends = [_one(end) for end in (first, last) if end not in ("", "..")]
        if len(ends) == 2:
            return " to ".join(ends)
        return f"{'until' if first in ('', '..') else 'since'} {ends[0]}" if ends else value
    return _one(value)


def _one(value: str) -> str:
    if value.endswith("~"):
        return f"~{_one(value[:-1])}"
    if found := _YEARLESS.fullmatch(value):
        month = _month(int(found[1]))
        return f"{int(found[2])} {month}" if found[2] and month else month or value
    if found := _PART.fullmatch(value):
        return _part_of_year(int(found[2]), found[1]) or value
    if found := _CUT.fullmatch(value):
        return f"{found[1].ljust(4, '0')}s"
    return value.capitalize() if value.isalpha() and value.islower() and value.endswith("day") else value


def _month(month: int) -> str:
    return _MONTHS[month - 1] if 1 <= month <= len(_MONTHS) else ""


def _part_of_year(code: int, year: str) -> str:
    if code in _SEASONS:
        return f"{_SEASONS[code]} {year}"
    if code in _QUARTERS:
        return f"{_QUARTERS[code]} quarter of {year}"
    return f"{_HALVES[code]} half of {year}" if code in _HALVES else ""
