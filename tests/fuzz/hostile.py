"""Units of hostile text, by what they strain; a unit is repeated to the size that a test asks for.

Not a test itself; ``tests/fuzz`` and ``benchmarks/growth.py`` read it.
"""

from __future__ import annotations

#: One character or a few, again and again: what makes a careless pattern go back over its steps.
RUNS: dict[str, str] = {
    "digits": "1234567890",
    "ones": "1",
    "zeros": "0",
    "points": "1.",
    "commas": ",",
    "grouped": "1,",
    "hyphens": "-",
    "hyphened": "a-1-",
    "spaced dashes": "- - - ",
    "em dashes": "\u2014",
    "capitals": "A",
    "small": "a",
    "initials": "A. ",
    "quotes": '"',
    "turning quotes": "\u201c\u201d",
    "open quotes": "\u201c",
    "apostrophes": "'",
    "brackets": "(((",
    "open and shut": "()[]{}",
    "slashes": "1/2/",
    "colons": "1:",
    "stops": ". ",
    "dots": ".",
    "spaces": " ",
    "tabs": "\t",
    "lines": "\n",
    "carriage returns": "\r\n",
    "line separators": "\u2028",
    "marks of Markdown": "*_`~[](#",
    "stars": "*",
    "open links": "[a](",
    "pictures": "![",
    "table": "|-",
    "headings": "# ",
    "rules": "---\n",
    "fences": "```\n",
    "tags": "<b>",
    "open tags": "<",
    "entities": "&amp;",
    "emoji": "\U0001f600",
    "families": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flags": "\U0001f1e6\U0001f1f1",
    "combining": "e\u0301\u0323",
    "marks alone": "\u0301",
    "zero width": "\u200b\u200d\ufeff",
    "right to left": "\u05d0\u0628\u202e1",
    "controls": "\x01\x02\x1b\x7f\x85",
    "other digits": "\u0663\u0967\uff11\u00b2\u00bd\u2460\u2167",
    "signs": "$\u20ac\u00a3\u00a5%\u00b0",
    "han": "\u4e00\u4e8c\u4e09",
    "ligatures": "\ufb01\u01c4\u0130\u00df",
}

#: Words and phrases: what makes a stage look ahead or back for what belongs together.
PHRASES: dict[str, str] = {
    "and": "and ",
    "million": "1 million ",
    "number words": "one hundred and seven ",
    "hundreds": "hundred ",
    "millions": "million ",
    "to": "1 to 2 to ",
    "from": "from ",
    "between": "between 1 and ",
    "at least": "at least about nearly ",
    "half": "half a ",
    "percent": "5% ",
    "money": "$5 ",
    "dollars": "US$ 5 million dollars a ",
    "titles": "Mr. ",
    "said": "said ",
    "told": "he told ",
    "according": "according to ",
    "dates": "12 March 2012 ",
    "months": "March ",
    "days": "Monday, ",
    "years": "2012-13 ",
    "clock": "2:09 a. m. ",
    "ages": "23-year-old ",
    "aged": "aged ",
    "of": "of ",
    "of the": "107 of the ",
    "the": "the ",
    "names": "John Smith ",
    "joined names": "John and ",
    "of names": "University of ",
    "particles": "Ali bin ",
    "possessives": "Smith's ",
    "counts": "107 buildings ",
    "listed counts": "107 buildings, ",
    "verbs": "killed ",
    "adjectives": "old ",
    "nouns": "stone ",
    "relative": "who ",
    "negated": "no ",
    "scores": "3-2 ",
    "measures": "40 hectares ",
    "rates": "5 km per hour per ",
    "magnitude": "magnitude 6.1 ",
    "fractions": "1/2 ",
    "mixed": "2 1/2 ",
    "ordinals": "21st ",
    "addresses": "http://a.b/c?d=1&e=2 ",
    "mail": "a@b.c",
    "outlets": "Alpha Beta Daily News ",
    "bylines": "By A \u2013 ",
    "copyright": "\u00a9 2012 A",
    "agencies": "(Reuters) - ",
    "quoted": '"107 people," he said. ',
    "sentences": "The army seized 107 devices. ",
    "capital words": "THE ARMY SEIZED ",
    "Greek years": "\u03b1 2012 ",
    "scars": "U. S. $ 140 / 150MM , . 290 ",
    "short lines": "107\n",
    "paragraphs": "He left.\n\n",
    "word lines": "Word\n",
    "captions": "Photo: AP\n",
    "front matter": "title: x\n",
    "list": "- 1\n",
    "quotes of Markdown": "> ",
}

#: Sentences that stories could hold; repeated, every claim of an article is like every other.
SENTENCES: dict[str, str] = {
    "equal counts": "Police seized 107 devices in Tirana on Monday. ",
    "equal dates": "The raid was on 12 March 2012. ",
    "equal names": "Mr. John Smith met Mary Jones. ",
    "equal money": "The company paid $5 million to the bank. ",
    "equal toll": "At least 12 people were killed and 30 injured. ",
}


def repeated(unit: str, size: int) -> str:
    """The unit, repeated to about ``size`` characters."""
    return unit * max(1, size // len(unit))


def numbered(unit: str, size: int) -> str:
    """The unit with its numbers counted on, so that no two of its sentences are equal."""
    parts: list[str] = []
    total, n = 0, 100
    while total < size:
        part = unit.replace("107", str(n)).replace("12", str(n)).replace("Smith", f"Smith{_letters(n)}")
        parts.append(part)
        total += len(part)
        n += 1
    return "".join(parts)


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
