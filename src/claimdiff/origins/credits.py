"""Credits: where an article says that its information comes from another outlet.

Three forms count, each a different weight of evidence:

- ``byline``: a line that credits the whole article ("By X – Balcani Caucaso – Translated by Y",
  "© The Associated Press").
- ``dateline``: the agency in brackets before the first sentence ("KABUL (Reuters) -").
- ``report``: running text that names an outlet as the source of what it says ("told BIRN",
  "according to AFP", "the BIRN report").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from claimdiff.lexicon import lines
from claimdiff.lexicon.transliteration import to_ascii
from claimdiff.segmentation import Document

CreditForm = Literal["byline", "dateline", "report"]

#: This many credits in running text to one outlet make the whole article a rendering of its report.
WHOLE_REPORT = 3

_BYLINE = (
    r"(?m)^[ \t]*By [^\n–|]{3,60}?\s(?:–|—|--|-|\|)\s*(?P<outlet>[A-Z][^\n–—|]{2,50}?)"
    r"(?:\s*(?:–|—|--|-|\|)\s*Translated by (?P<by>[^\n]{3,50}?))?[ \t]*$"
)
_RIGHTS = r"(?:©|\(c\)|[Cc]opyright)(?: ?©)? (?:\d{4} )?(?P<outlet>[A-Z][\w .&-]{1,40}?)(?=[.,;\n]|$)"
_BEFORE = re.compile(
    r"(?:told|according to|reported by|reports from|published by|quoted by|cited by|said to|interview with"
    r"|citing|quoting)\s+(?:the\s+)?[\"“”'‘]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\"”'’]?(?:['’]s)?\s+(?:\w+ly\s+)?(?:reported|reports|reporting|writes|wrote|said|says|quoted|cited"
    r"|report\b|correspondent|investigation|addressed|concludes|adds|added|reveals|revealed|that\b)",
)


class Credit(NamedTuple):
    """One credit to an outlet.

    Attributes:
        outlet: The outlet under the name shown.
        form: How it is credited.
        start: First code point of the outlet's name in the article.
        end: One past its last code point.
    """

    outlet: str
    form: CreditForm
    start: int
    end: int


def find_credits(document: Document) -> list[Credit]:
    """Credits of an article, by position."""
    text = document.text
    credits = [
        Credit(canonical(m["outlet"].strip()), "byline", *m.span("outlet"))
        for m in _found(_BYLINE, text, "By ")
    ]
    credits += [
        Credit(canonical(m["outlet"].strip()), "byline", *m.span("outlet"))
        for m in _found(_RIGHTS, text, "©", "(c)", "opyright")
        if is_agency(canonical(m["outlet"].strip()))
    ]
    taken = {credit.start for credit in credits}
    for match in _outlets().finditer(text):
        form = _form(text, match.start(), match.end())
        if form and match.start() not in taken:
            credits.append(Credit(canonical(match[0]), form, match.start(), match.end()))
    return sorted(credits, key=lambda credit: (credit.start, credit.outlet))


def _found(pattern: str, text: str, *signs: str) -> Iterator[re.Match[str]]:
    """Where a pattern matches; one of the signs stands in every match, and few texts have any."""
    return re.finditer(pattern, text) if any(sign in text for sign in signs) else iter(())


def article_credit(credits: list[Credit]) -> Credit | None:
    """The outlet that an article as a whole is credited to, if it is."""
    for form in ("byline", "dateline"):
        for credit in credits:
            if credit.form == form:
                return credit
    outlets = Counter(credit.outlet for credit in credits)
    return next((credit for credit in credits if outlets[credit.outlet] >= WHOLE_REPORT), None)


def canonical(outlet: str) -> str:
    """The name an outlet is shown under: "The Associated Press" is "AP"."""
    return _aliases().get(outlet, outlet)


def is_agency(outlet: str) -> bool:
    """Whether this is the shown name of a listed agency or outlet."""
    return outlet in _aliases().values()


def slug(label: str) -> str:
    """A label as an id: lower case, letters and digits, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", to_ascii(label).lower()).strip("-") or "origin"


def _form(text: str, start: int, end: int) -> CreditForm | None:
    line_start = text.rfind("\n", 0, start) + 1
    if (
        start - line_start <= 60
        and text[start - 1 : start] == "("
        and re.match(r"\)\s*[-–—]", text[end : end + 6])
    ):
        return "dateline"
    if _BEFORE.search(text, max(line_start, start - 40), start) or _AFTER.match(text, end, end + 40):
        return "report"
    return None


@cache
def _aliases() -> dict[str, str]:
    names: dict[str, str] = {}
    for line in lines("agencies"):
        shown, *others = (name.strip() for name in line.split("|"))
        names.update(dict.fromkeys((shown, *others), shown))
    return names


@cache
def _outlets() -> re.Pattern[str]:
    """A listed agency, or capitalised words that end in an outlet's last word."""
    agencies = "|".join(re.escape(name) for name in sorted(_aliases(), key=lambda n: (-len(n), n)))
    endings = "|".join(re.escape(word) for word in lines("outlet_words"))
    return re.compile(rf"\b(?:{agencies}|(?:[A-Z][a-z]+ ){{1,3}}(?:{endings}))\b")
