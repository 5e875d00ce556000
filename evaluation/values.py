"""Whether a claim carries the value of a gold mention."""

from __future__ import annotations

import datetime
import re
from typing import Any

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FULL_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
SPELT = frozenset({"name", "score"})


def ends(value: Any) -> list[Any]:
    """The plain values a claim's value consists of: itself, or the ends of a range."""
    if isinstance(value, dict):
        return [end for end in value.values() if end is not None]
    return [] if value is None else [value]


def date_parts(value: str) -> tuple[str, ...]:
    """Year, month and day of an EDTF or gold date, each "" where it is left open; other parts are dropped."""
    sign = re.match(r"-{2}(\d\d)(?:-(\d\d))?$", value)
    if sign:
        return ("", sign[1], sign[2] or "")
    parts = re.sub(r"[~?%].*$|T.*$", "", value).split("-")
    parts = (["" if re.search("[Xx]", part) else part for part in parts] + ["", "", ""])[:3]
    return tuple(parts)


def same_date(gold: str, value: str, text: str) -> bool:
    """Whether a claimed date agrees with the parts that the gold date states."""
    if gold.lower() in WEEKDAYS:
        full = FULL_DATE.search(value)
        if full is None:
            return gold.lower() in (value + " " + text).lower()
        day = datetime.date(int(full[1]), int(full[2]), int(full[3]))
        return WEEKDAYS[day.weekday()] == gold.lower()
    if gold.lower() in text.lower():
        return True
    stated = [part for part in value.split("/") if part]
    return any(
        all(want in ("", have) for want, have in zip(date_parts(gold), date_parts(one), strict=True))
        for one in stated
    )


def clock(value: str) -> tuple[int, int] | None:
    """Hour and minute of a time of day."""
    found = re.search(r"(\d{1,2}):(\d\d)", value)
    return (int(found[1]), int(found[2])) if found else None


def same_value(mention: dict[str, Any], claim: dict[str, Any]) -> bool:
    """Whether the claim states the value: the number, an end of the range, the stated parts of a date."""
    want, kind, text = mention["value"], mention["kind"], str(claim.get("text", ""))
    have = ends(claim.get("value"))
    if kind in SPELT:
        return str(want).lower() in f"{text} {' '.join(map(str, have))}".lower()
    if kind == "date":
        return any(same_date(str(want), str(one), text) for one in have)
    if kind == "time":
        return any(clock(str(one)) == clock(str(want)) for one in have)
    numbers = [float(one) for one in have if isinstance(one, (int, float)) and not isinstance(one, bool)]
    return any(abs(number - float(want)) <= 1e-6 * max(1.0, abs(float(want))) for number in numbers)
