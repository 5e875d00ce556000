"""Capitalised runs: where they begin, what joins them, what is cut off."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count, pairwise
from operator import ne

from claimdiff.extraction.mentions import Mention
from claimdiff.extraction.name_kinds import HYPHENS, kind_of
from claimdiff.extraction.name_words import COMMON, DEMONYM, PLAIN, STOP, TITLE, word_class
from claimdiff.lexicon import members
from claimdiff.segmentation import Document, Sentence

#: How the capitals of a sentence are to be read.
ORDINARY, TITLE_CASE, ALL_CAPS = range(3)

APOSTROPHES = ("'s", "’s")
OPENING = frozenset("\"“”«‘'([{:•*»|—–-")
ROMAN = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"})
#: Small words that are names when written in capitals.
UPPER_STOPS = frozenset({"US", "WHO", "US's", "US’s"})
NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)
#: What a possessive goes on to in a name: "St. Mary's Hospital", "King's College".
DEDICATED = frozenset({"hospital", "church", "cathedral", "college", "chapel", "academy", "school"})
DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})
MAXIMUM_LENGTH = 12


class Reader:
    """Reads the names of one article.

    The first round reads sentences in which capitals mean something and remembers their names' words; the
    second round reads headlines and the first words of sentences with that knowledge.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.tokens.words
        self.lower = document.tokens.lower
        self.starts = document.tokens.starts
        self.ends = document.tokens.ends
        self.capital = list(compress(count(), map(ne, self.words, self.lower)))
        self.bare = list(self.lower)
        for i in self.capital:
            if self.lower[i].endswith(APOSTROPHES):
                self.bare[i] = self.lower[i][:-2]
        self.organisations = members("name_organisations")
        self.places = members("name_places")
        self.numbering = members("name_numbered")
        self.known: set[str] = set()
        self.pairs: set[tuple[str, str]] = set()
        self.numbered: dict[tuple[str, str], int] = {}

    def mentions(self) -> list[Mention]:
        """All names, by position."""
        runs: list[tuple[int, int, int, Sentence]] = []
        for sentence in self.document.sentences:
            left = bisect_left(self.capital, sentence.first)
            right = bisect_left(self.capital, sentence.last, lo=left)
            if left < right:
                style = self._style(sentence, right - left)
                for first, last in self._runs(self.capital[left:right], sentence, style):
                    runs.append((first, last, style, sentence))
                    self._remember(first, last, style, sentence)
        return [m for first, last, style, sentence in runs for m in self._read(first, last, style, sentence)]

    def _style(self, sentence: Sentence, capitals: int) -> int:
        """Whether the sentence is a headline in title case or in capitals."""
        if capitals * 3 < sentence.last - sentence.first:
            return ORDINARY
        long = [w for w in self.words[sentence.first : sentence.last] if len(w) > 3 and w[0].isalpha()]
        upper = sum(w.isupper() for w in long)
        if len(long) >= 2 and upper * 10 >= len(long) * 7:
            return ALL_CAPS
        if self.words[sentence.last - 1] == ".":
            return ORDINARY
        content = [w for w in long if word_class(w.lower()) != STOP]
        begun = sum(w[0].isupper() for w in content)
        common = sum(w[0].isupper() and word_class(w.lower()) in (COMMON, TITLE) for w in content)
        return TITLE_CASE if begun >= 2 and common >= 1 and begun * 10 >= len(content) * 9 else ORDINARY

    def _runs(self, capitals: list[int], sentence: Sentence, style: int) -> list[tuple[int, int]]:
        """Token ranges of capitalised words that stand together."""
        runs: list[tuple[int, int]] = []
        first = last = -1
        for i in capitals:
            if self._breaks(i, style):
                if first >= 0:
                    runs.append((first, last + 1))
                first = -1
            elif first >= 0 and i - first < MAXIMUM_LENGTH and self._joins(first, last, i):
                last = i
            else:
                if first >= 0:
                    runs.append((first, last + 1))
                first = last = i
        if first >= 0:
            runs.append((first, last + 1))
        return runs

    def _breaks(self, i: int, style: int) -> bool:
        if word_class(self.lower[i]) != STOP:
            return False
        word = self.words[i]
        if len(word) == 1 and word != "I" and self.words[i + 1 : i + 2] == ["."]:
            return False
        return style == ALL_CAPS or word not in UPPER_STOPS

    def _joins(self, first: int, last: int, i: int) -> bool:
        """Whether the capitalised token ``i`` goes on with the run that ends in token ``last``."""
        if self.words[last].endswith(APOSTROPHES):
            return i == last + 1 and self.lower[i] in DEDICATED
        between = self.words[last + 1 : i]
        if not between:
            return self.starts[i] - self.ends[last] <= 1
        if len(between) > 3 or self.starts[i] - self.ends[last] > 12:
            return False
        middle = between[0]
        if len(between) == 1:
            if middle in HYPHENS:
                return self.ends[last] == self.starts[last + 1] and self.ends[last + 1] == self.starts[i]
            if middle == ".":
                return self._abbreviated(last)
            if middle == "&":
                return True
            return (middle == "of" and self._has_parts(first, last)) or middle in members("name_connectors")
        if middle == "of":
            return between == ["of", "the"] and self._has_parts(first, last)
        if middle in HYPHENS and self.ends[last] == self.starts[last + 1]:
            return all(w in HYPHENS or w in members("name_connectors") for w in between)
        return all(w in members("name_connectors") or w == "the" or w in HYPHENS for w in between)

    def _abbreviated(self, i: int) -> bool:
        """Whether the full stop after token ``i`` belongs to it: an initial or a title."""
        word = self.words[i]
        return len(word) == 1 or (
            len(word) <= 5
            and (word_class(self.lower[i]) == TITLE or word in ("St", "Sta", "Ste", "Mt", "Ft"))
        )

    def _has_parts(self, first: int, i: int) -> bool:
        """Whether "of" after token ``i`` goes on with a name ("Gulf of", not "Hussein of")."""
        low = self.lower[i]
        if low in self.organisations or low in self.places:
            return True
        return first == i and word_class(low) == COMMON

    def _remember(self, first: int, last: int, style: int, sentence: Sentence) -> None:
        if style != ORDINARY:
            return
        following = self.words[last] if last < len(self.words) else ""
        if following[:1].isdigit():
            key = (self.words[last - 1], following)
            self.numbered[key] = self.numbered.get(key, 0) + 1
        if self._begins(first, sentence):
            first += 1
        self.known.update(self.bare[first:last])
        if last - first > 1:
            self.pairs.update(pairwise(self.bare[first:last]))

    def _begins(self, i: int, sentence: Sentence) -> bool:
        """Whether token ``i`` would have a capital in any case."""
        return i == sentence.first or self.words[i - 1] in OPENING or (self.words[i - 1] in ".?!…")

    def _read(self, first: int, last: int, style: int, sentence: Sentence) -> list[Mention]:
        """The names in a run."""
        if style != ORDINARY:
            pieces = self._known_pieces(first, last)
        elif self._begins(first, sentence):
            pieces = [(self._without_first(first, last), last)]
        else:
            pieces = [(first, last)]
        read = [self._mention(left, right, style, sentence) for left, right in pieces if left < right]
        return [mention for mention in read if mention is not None]

    def _known_pieces(self, first: int, last: int) -> list[tuple[int, int]]:
        """Parts of a headline's run whose words are names elsewhere or no English words."""
        pieces: list[tuple[int, int]] = []
        start = -1
        for i in range(first, last):
            low = self.bare[i]
            name = not self.words[i][0].isupper() or low in self.known or word_class(low) == PLAIN
            if name and start < 0:
                start = i
            elif not name and start >= 0:
                pieces.append((start, i))
                start = -1
        if start >= 0:
            pieces.append((start, last))
        return [self._trimmed(left, right) for left, right in pieces]

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        """The range without small words and signs at its ends."""
        while first < last and self.words[first] == self.lower[first]:
            first += 1
        while first < last and self.words[last - 1] == self.lower[last - 1]:
            last -= 1
        return first, last

    def _without_first(self, first: int, last: int) -> int:
        """Where the name begins in a run that opens a sentence."""
        low = self.bare[first]
        if word_class(low) in (PLAIN, DEMONYM, TITLE) or low in self.known:
            return first
        word = self.words[first]
        if len(word) > 1 and word.isupper():
            return first
        if last - first > 1 and (
            low in members("name_common_first") or low in self.places or low in self.organisations
        ):
            return first
        if last - first > 1 and self._opens(first, last):
            return first
        return self._trimmed(first + 1, last)[0]

    def _opens(self, first: int, last: int) -> bool:
        """Whether an English word at the start goes with the capitals after it ("Advanced Micro Devices")."""
        following = self.bare[first + 1]
        if (self.bare[first], following) in self.pairs or word_class(following) == COMMON:
            return True
        return last - first > 2 and self.bare[last - 1] in self.organisations

    def _mention(self, first: int, last: int, style: int, sentence: Sentence) -> Mention | None:
        first, person = self._after_title(first, last)
        last = self._with_number(first, last, sentence)
        if last - first == 1 and not self._alone(first, style):
            return None
        if word_class(self.bare[last - 1]) == DEMONYM and DIRECTIONS.issuperset(self.lower[first : last - 1]):
            return None
        value = self._value(first, last, style)
        return Mention(
            first,
            last,
            "name",
            value,
            unit=kind_of(self.document.tokens, self.bare, first, last, titled=person),
        )

    def _after_title(self, first: int, last: int) -> tuple[int, bool]:
        """Where the name begins after titles, and whether a title stands before it."""
        for i in range(last - 2, first - 1, -1):
            if word_class(self.lower[i]) == TITLE and not self.words[i].endswith(APOSTROPHES):
                start = i + 1
                while start < last and self.words[start] == self.lower[start]:
                    start += 1
                rest = self.lower[start:last]
                if any(word_class(low) == PLAIN for low in rest) or rest[0] in members("name_common_first"):
                    return start, True
                return first, False
        return first, False

    def _with_number(self, first: int, last: int, sentence: Sentence) -> int:
        """The end of the name with the number that belongs to it ("Ashraf 3", "AK-47", "Article Five")."""
        words = self.words
        if last < sentence.last and words[last] in HYPHENS and last + 1 < sentence.last:
            glued = self.ends[last - 1] == self.starts[last] and self.ends[last] == self.starts[last + 1]
            after = (
                last + 2 < len(words)
                and words[last + 2] in HYPHENS
                and self.starts[last + 2] == self.ends[last + 1]
            )
            if glued and words[last + 1].isdigit() and len(words[last + 1]) < 4 and not after:
                return last + 2
            return last
        if last >= sentence.last or words[last - 1].endswith(APOSTROPHES):
            return last
        number = words[last]
        numbered = self.lower[last - 1] in self.numbering or self.lower[first] in self.numbering
        if numbered and self.lower[last] in NUMBER_WORDS and number[0].isupper():
            return last + 1
        if not number.isdigit() or len(number) > 4:
            return last
        numbered = numbered or self.numbered.get((words[last - 1], number), 0) > 1
        return last + 1 if numbered or self._designated(last + 1) else last

    def _designated(self, i: int) -> bool:
        return i < len(self.words) and self.lower[i] == "camp"

    def _alone(self, i: int, style: int) -> bool:
        """Whether a single word is a name."""
        low = self.bare[i]
        word = self.words[i]
        kind = word_class(low)
        if len(word) == 1 or word in ROMAN or (word[0] == "I" and word[1:].isdigit()):
            return False
        if self._unit(i):
            return False
        if kind == PLAIN or (word.isupper() and style != ALL_CAPS):
            return True
        return kind == COMMON and (style == ORDINARY or low in self.known)

    def _unit(self, i: int) -> bool:
        """Whether a word is a unit after its number: capitals within or two letters ("50 kV", "4 Hz")."""
        if i == 0 or not self.words[i - 1][0].isdigit():
            return False
        word = self.words[i]
        return not word.isupper() and not (word.istitle() and len(word) > 2)

    def _value(self, first: int, last: int, style: int) -> str:
        text = self.document.spelled(first, last)
        if text.endswith(APOSTROPHES):
            text = text[:-2]
        if last - first > 1 and (not text.isprintable() or "  " in text):
            text = " ".join(text.split())
        return text.title() if style == ALL_CAPS and text.isupper() and len(text) > 4 else text
