"""The date of publication, where a line near the top of an article states it beyond doubt.

A dateline is a short line with one whole date (day, month and year) and nothing else but furniture:
"Posted: March 14th, 2013", "Friday, Sep 10, 2010 | Updated 8:52 PM EDT". A date inside a sentence, a
date without a year, 9/10/2010 without anything that says which is the month, a weekday that does not
fit: all of these leave the date unknown. The dateline that opens a report counts too ("MANILA, May 22,
2009 - A ferry"), and so does the line that says who wrote and when ("By Jane Roe, Correspondent / March 8,
2012", "Harbour Watch, 15 February 2009"), unless it is the first one, which may be a headline. An unknown
date is better than a wrong one, for every "yesterday" in the article hangs on it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claimdiff.lexicon import words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = (
    rf"\b{_MONTH}\s{{0,3}}{_DAY}\s?,?\s{{0,3}}{_YEAR}\b",
    rf"\b{_DAY}\s?(?:of\s)?[-\s]?{_MONTH}\s?,?[-\s]?{_YEAR}\b",
    rf"\b{_YEAR}[-./](?P<month>\d{{1,2}})[-./](?P<day>\d{{1,2}})",
)
_SLASHED = r"\b(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:19|20)?\d\d)\b"
_CLOCK = r"\b\d{1,2}(?:\s?[:.]\s?\d\d){1,2}\s?(?=\D|$)|\b\d{1,2}\s?(?=[ap]\.?\s?m\b)|\bgmt\s?[+-]?\d[\d: ]*"
#: Zones of places that write the month first; with one of them 9/10/2010 is the tenth of September.
_MONTH_FIRST = frozenset(
    {"est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "akst", "akdt", "hst"}
)
# The patterns are texts: which of them a line needs, and whether any, is seen on the way.
#: What stands before the date of a dateline, and what after it.
_PLACE = (
    r"(?:[A-Z]{2,}(?:[ -][A-Z]{2,}){0,3}(?:, [A-Z][A-Za-z.]+){0,2}"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, [A-Z][A-Za-z.]+)"
    r"(?:,|\s*[-–—]+|\s*\()?\s*"
)
_AFTER = r"\s*\)?\s*(?:\([^)]{1,30}\)\s*)?(?:[-–—:/]|$)"
#: An agency in brackets after a place and a day needs no dash: "Miranshah, Jan 28 (PakWire) Around".
_AGENCY = r"\s*\(([A-Z][^)]{1,30})\)\s"
#: What parts a writer's or an outlet's name from the date ...
_PARTING = r"(?i)(?:[-–—|/,:;·•(]|\.\s|\bon|\bposted|\bcreated|\bpublished|\bupdated)\s*$"
#: ... and what may follow the date on such a line.
_REST = r"\s*(?:$|[-–—|/·•])"
#: Words that open a line that says who wrote; small words of names of outlets.
_BY = frozenset({"by", "posted", "published", "updated", "written", "submitted", "created", "from"})
_SMALL = frozenset({"of", "the", "and", "for", "in", "at", "by", "de", "la", "&", "on", "to", "from"})
#: At most this many words stand before the date of such a line.
_NAMED = 12
#: A weekday before a date; "Boston Monitor, January 31" has none, nor mostly has "Port Sun, January 31".
_WEEKDAY_BEFORE = r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?\.?,?\s*$"
#: The words and numbers of a date.
_OF_A_DATE = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:st|nd|rd|th)?"
)
#: What opens a line that only says when an article was published.
_LABELS = ("published", "updated", "posted", "created", "modified", "last up", "last mod", "first pub")
#: A day without a year that opens a report ("LIMA, Aug 19 (Newswire) -", "Aizawl, June 9: The slush").
_YEARLESS = (
    rf"(?:{_MONTH}\s{{0,3}}{_DAY}|{_DAY.replace('day', 'day2')}\s{_MONTH.replace('month', 'month2')})"
    r"(?!\s?,?\s?\d)(?!\w)"
)
#: The place before such a day, whose comma makes it one ("Aizawl, June 9: The slush").
_DATED_PLACE = (
    r"(?:[A-Z]\w+(?:[ -][A-Z]\w+){0,3})(?:, [A-Z][A-Za-z.]+){0,2}(?:,\s*|\s*[-–—]+\s*|\s*\(\s*)"
    r"|[A-Z]{3,}, [A-Z]\w+\s"
)
#: How far from the top a dateline may stand, in lines that are not blank, and how long it may be.
_LINES, _LENGTH = 8, 100
#: So many characters at least has a chronicle to tell of a day.
_REST_OF_ENTRY = 12


class Dateline(NamedTuple):
    """A date in ISO form and whether its line says that it is the one of an update."""

    iso: str
    updated: bool


def guess_published(text: str) -> str | None:
    """The date of publication that the first lines state, or ``None``.

    Where they only state an update, that is the date of the article as it stands, and is returned.
    """
    found = [found for line in top_lines(text) if (found := read_dateline(line) or read_opening(line))]
    if not found:
        found = [byline for line in top_lines(text)[1:] if (byline := read_byline(line))]
    first = next((dateline for dateline in found if not dateline.updated), None) or next(iter(found), None)
    return first.iso if first else None


def yearless_day(text: str) -> tuple[int, int] | None:
    """Month and day of a dateline without a year ("LIMA, Aug 19 (Newswire) -"), ``None`` if there is none."""
    for line in top_lines(text):
        match = _yearless(line[:_LENGTH])
        if match is not None and not (match.start() == 0 and is_chronicle(text)):
            found = _date(
                2000, _MONTHS.index(match["month"] or match["month2"]) + 1, int(match["day"] or match["day2"])
            )
            return (found.month, found.day) if found else None
    return None


def _yearless(head: str) -> re.Match[str] | None:
    """The day without a year of a line that has nothing else, or that opens a report."""
    match = re.search(_YEARLESS, head.lower())
    if match is None:
        return None
    before, after = head[: match.start()], head[match.end() :]
    alone = not before.strip() and not after.strip(" .")
    placed = re.fullmatch(_DATED_PLACE, before)
    opens = (not before.strip() or placed) and re.match(_AFTER, after)
    bracket = re.match(_AGENCY, after) if placed else None
    told = bracket is not None and _is_agency(bracket[1])
    return match if alone or opens or told else None


def _is_agency(name: str) -> bool:
    """Whether a name in brackets is an agency's: known, in capitals, or of two words in one ("PakWire")."""
    return name.lower() in words("agencies") or name.isupper() or re.search("[a-z][A-Z]", name) is not None


def opening_day(line: str) -> tuple[int, int] | None:
    """Where the day stands in the dateline that opens a line, with or without its year.

    ``ROME, Jan 26 — The last bodies``, ``Nov 17 (Reuters) - After``; offsets are of the line.
    """
    head = line[:_LENGTH]
    match = _whole_opening(head) or _yearless(head)
    return match.span() if match else None


def top_lines(text: str) -> list[str]:
    """The first lines that are not blank, without the space around them."""
    found: list[str] = []
    for line in text[:8000].splitlines():
        if stripped := line.strip():
            found.append(stripped)
            if len(found) == _LINES:
                break
    return found


def read_dateline(line: str) -> Dateline | None:
    """The date of a line that is a dateline and nothing else."""
    if len(line) > _LENGTH or not any(c.isdigit() for c in line):
        return None
    lower = line.lower()
    match = next((m for p in _PATTERNS if (m := re.search(p, lower))), None)
    day = _named(match) if match else None
    if match is None and (match := re.search(_SLASHED, lower)):
        day = _slashed(match, lower)
    if match is None or day is None:
        return None
    rest = line[: match.start()] + " " + _without_update(line[match.end() :])
    rest = re.sub(_CLOCK, " ", rest, flags=re.IGNORECASE)
    if not _furniture(rest, day):
        return None
    before = lower[: match.start()]
    return Dateline(day.isoformat(), "updated" in before or "modified" in before)


def _without_update(after: str) -> str:
    """What follows a date, less the date of an update: "Published: 28 Dec 2019 Updated: 29 Dec 2019"."""
    lower = after.lower()
    if "updated" not in lower and "modified" not in lower:
        return after
    return next((re.sub(p, " ", lower, count=1) for p in _PATTERNS if re.search(p, lower)), after)


def is_labelled(line: str) -> bool:
    """Whether a line says when an article was published or updated and nothing else, with a year or without.

    ``Updated 9:33 a.m. Wednesday``
    """
    if len(line) > _LENGTH or not line.lower().startswith(_LABELS) or re.search(r"\d,\d{3}", line):
        return False
    rest = re.sub(_CLOCK, " ", line.lower())
    return all(
        word in words("dateline_words") or re.fullmatch(_OF_A_DATE, word)
        for word in re.findall(r"[^\W_]+", rest)
    )


def is_chronicle(text: str) -> bool:
    """Whether several lines open with a day and no place, and go on, as those of a chronicle do."""
    told = 0
    for line in text.splitlines():
        span = opening_day(line)
        told += span is not None and span[0] == 0 and len(line) > span[1] + _REST_OF_ENTRY
    return told > 1


def iso_date(given: str) -> str | None:
    """A date that someone wrote down as such, in EDTF; ``None`` for what is no date.

    ISO and EDTF dates, timestamps (their day), and the forms that datelines have.
    """
    given = given.strip()
    if match := re.match(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d\S*(?: ?\S{1,6})?)?$", given):
        return _checked(match[1])
    if match := re.match(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$", given):
        return _checked("-".join(match.groups()))
    if re.match(r"\d{4}(-(0[1-9]|1[0-2]))?[~?%]?$", given):
        return given
    dateline = read_dateline(given)
    return dateline.iso if dateline else None


def read_opening(line: str) -> Dateline | None:
    """The date in the dateline that opens a report: "MANILA, May 22, 2009 (Newswire) - A ferry ...".

    A place in capitals or with its state, a whole date, then a dash, a bracket or the line's end.
    """
    head = line[:_LENGTH]
    match = _whole_opening(head)
    if match is None:
        return None
    day = _named(match) if "day" in match.groupdict() else _slashed(match, head.lower())
    return Dateline(day.isoformat(), updated=False) if day else None


def _whole_opening(head: str) -> re.Match[str] | None:
    lower = head.lower()
    match = next((m for p in (*_PATTERNS, _SLASHED) if (m := re.search(p, lower))), None)
    if match is None or not re.fullmatch(_PLACE, head[: match.start()]):
        return None
    return match if re.match(_AFTER, head[match.end() :]) else None


def read_byline(line: str) -> Dateline | None:
    """The date at the end of a line that names a writer, an outlet or a place: no sentence, no headline."""
    if len(line) > _LENGTH or not any(c.isdigit() for c in line):
        return None
    lower = line.lower()
    match = next((m for p in (*_PATTERNS, _SLASHED) if (m := re.search(p, lower))), None)
    if match is None:
        return None
    day = _named(match) if "day" in match.groupdict() else _slashed(match, lower)
    before, after = line[: match.start()], re.sub(_CLOCK, " ", line[match.end() :], flags=re.IGNORECASE)
    if day is None or not (re.match(_REST, after) or _furniture(after, day)):
        return None
    before = re.sub(_CLOCK, " ", before, flags=re.IGNORECASE)
    bare = _without_weekday(before, day)
    if bare is None or (bare.strip() and not (re.search(_PARTING, bare) and _names(bare))):
        return None
    if bare.strip() or re.match(_AFTER, after):
        return Dateline(day.isoformat(), "updated" in before.lower())
    return None


def _without_weekday(before: str, day: date) -> str | None:
    """The words before a date without its weekday; ``None`` where the weekday is another day's."""
    match = re.search(_WEEKDAY_BEFORE, before)
    if match is None:
        return before
    if _WEEKDAYS.index(match[1].lower()) != day.weekday():
        name = before[: match.start()].rstrip()
        return before if match[0].startswith("Sun,") and name[-1:].isalpha() else None
    bare = before[: match.start()].rstrip()
    return bare if not bare or re.search(_PARTING, bare) else bare + ","


def _names(before: str) -> bool:
    """Whether all words are names, or the line says by whom it was posted."""
    words_ = re.findall(r"[^\W\d_][\w'’.]*", before)
    if not words_ or len(words_) > _NAMED:
        return False
    return words_[0].lower() in _BY or all(
        word[0].isupper() or word.lower() in _SMALL or word.lower() in words("dateline_words")
        for word in words_
    )


def _checked(iso: str) -> str | None:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return _date(int(match["year"]), number, int(match["day"]))


def _slashed(match: re.Match[str], lower: str) -> date | None:
    """A date such as 12/16/08, where it is clear which number is the month."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month_first = one <= 12 and (two > 12 or not _MONTH_FIRST.isdisjoint(re.findall("[a-z]+", lower)))
    if month_first or one == two:
        return _date(year, one, two)
    return _date(year, two, one) if one > 12 else None


def _furniture(rest: str, day: date) -> bool:
    """Whether what stands beside the date is labels, a fitting weekday, a time, a place in capitals."""
    known = words("dateline_words")
    places = 0
    for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", rest):
        lower = word.lower()
        if lower[:3] in _WEEKDAYS and lower in known:
            if _WEEKDAYS.index(lower[:3]) != day.weekday():
                return False
        elif lower not in known:
            places += 1
            if not word.isupper() or not word.isalpha() or places > 3:
                return False
    return True
