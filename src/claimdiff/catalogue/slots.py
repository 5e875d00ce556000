"""How well one claim answers one entry, slot by slot: each slot says yes, near, unknown or no."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimdiff.catalogue.pseudo import recorded_claim
from claimdiff.catalogue.targets import LIGHT, Phrase, Target
from claimdiff.comparison.kinds import is_person, relation
from claimdiff.comparison.words import content_stems, stem
from claimdiff.extraction.lemmas import verb_lemma
from claimdiff.models import Article, Claim, Kind
from claimdiff.values import day_extent, days_meet
from claimdiff.values.units import base_unit

Level = Literal["yes", "near", "unknown", "no"]

#: Kinds that answer one question in two forms.
_FAMILY: dict[Kind, str] = {"ratio": "share", "percent": "share"}
_POINTS: dict[Level, int] = {"yes": 2, "near": 1, "unknown": 0, "no": -2}


@dataclass(frozen=True, slots=True)
class Answer:
    """How a claim answers an entry.

    Attributes:
        thing: Its entity, or the measured property, is the entry's.
        predicate: What happens is.
        place: Where it holds is.
        time: When it holds is.
        label: How many words of the entry's label stand in the sentence.
        full: The entity agrees with all its words ("police officer").
        exact: The predicate is the entry's verb, not only one of its concept.
        spoken: A verb of the entry stands in the sentence.
    """

    thing: Level
    predicate: Level
    place: Level
    time: Level
    label: int
    full: bool
    exact: bool
    spoken: bool

    @property
    def score(self) -> int:
        """What the slots weigh together; for choosing between entries that all fit."""
        levels = (self.thing, self.predicate, self.place, self.time)
        return 2 * (sum(_POINTS[level] for level in levels) + self.full) + min(self.label, 3)


def answer(claim: Claim, target: Target, article: Article) -> Answer | None:
    """How a claim answers an entry; ``None`` where its kind or unit cannot."""
    if not _same_sort(claim, target):
        return None
    words = sentence_words(claim, article)
    stems = content_stems(" ".join(words))
    spoken = any(verb_lemma(word) in target.verbs for word in words)
    thing, full = _thing(claim, target, stems)
    return Answer(
        thing=thing,
        predicate=_predicate(claim, target, spoken=spoken),
        place=_place(claim, target, stems),
        time=_time(claim, target),
        label=len(target.label & stems),
        full=full,
        exact=claim.predicate in target.verbs,
        spoken=spoken,
    )


def fits(found: Answer, target: Target, *, agrees: bool) -> bool:
    """Whether the slots are enough to say that the claim answers the entry.

    What is counted has to be the entry's, and what happens to it too, if the entry says so. A value that
    agrees with the record needs less: the entry's verb may stand elsewhere in the sentence.

    Args:
        found: The levels.
        target: The entry.
        agrees: The claim's value is one that the record accepts.
    """
    if "no" in (found.place, found.time):
        return False
    happens = found.predicate in ("yes", "near") or (agrees and found.spoken)
    if target.entry.kind == "date":
        return happens and (found.thing in ("yes", "near") or agrees or (found.exact and found.thing != "no"))
    if found.thing != "yes" and not (found.thing == "near" and happens):
        return False
    return happens or (found.predicate == "unknown" and (agrees or not target.telling))


def sentence_words(claim: Claim, article: Article) -> list[str]:
    """The words of a claim's sentence in lower case."""
    text = article.text[claim.sentence.start : claim.sentence.end].lower()
    return "".join(c if c.isalnum() or c in "'’" else " " for c in text).split()


def _same_sort(claim: Claim, target: Target) -> bool:
    kind = target.entry.kind
    if _FAMILY.get(claim.kind, claim.kind) != _FAMILY.get(kind, kind):
        return False
    if kind in ("measure", "duration"):
        unit = base_unit(claim.unit)
        return unit is not None and (target.dimension is None or unit.dimension == target.dimension)
    return True


def _thing(claim: Claim, target: Target, stems: frozenset[str]) -> tuple[Level, bool]:
    """The level of the entity or property, and whether all words of the entity are there."""
    wanted, about = target.entry.about.property, claim.about
    if wanted and wanted in (about.property, about.concept):
        people = about.head is None or is_person(about.head)
        if target.entry.kind != "count" or people or _entity(claim, target, stems)[0] == "yes":
            return ("yes", True) if not target.things else ("yes", _entity(claim, target, stems)[1])
        return "no", False
    if wanted and about.property:
        return "no", False
    if not target.things:
        return ("near" if wanted and stem(wanted) in stems else "unknown"), False
    return _entity(claim, target, stems)


def _entity(claim: Claim, target: Target, stems: frozenset[str]) -> tuple[Level, bool]:
    head = claim.about.head or (claim.unit if claim.kind == "count" else None)
    best: tuple[Level, bool] = ("no" if head else "unknown", False)
    for thing in target.things:
        if head is not None and _named(head, thing):
            level = _modified(claim, thing, stems)
            if level == "yes":
                return "yes", True
            if level == "near":
                best = ("yes", False)
        elif claim.kind != "count" and stem(thing.head) in stems:
            # A measure or a date belongs to what its sentence is about, whatever stands beside it.
            best = max(best, ("near", False), key=lambda found: _POINTS[found[0]])
    return best


def _named(head: str, thing: Phrase) -> bool:
    words = head.lower().split()
    return thing.head in (words[-1], head) or relation(words[-1], thing.head) == "same"


def _modified(claim: Claim, thing: Phrase, stems: frozenset[str]) -> Level:
    """Whether the words before the noun agree: another "traffic" is no "police", none at all may be."""
    if not thing.modifiers:
        return "yes"
    own = {word for words in (*claim.about.modifiers, claim.about.head or "") for word in words.split()}
    if thing.modifiers <= own | set((claim.about.of or "").lower().split()):
        return "yes"
    plain = not own - {claim.about.head}
    return "near" if plain or {stem(word) for word in thing.modifiers} <= stems else "no"


def _predicate(claim: Claim, target: Target, *, spoken: bool) -> Level:
    if not target.verbs and not target.concepts:
        return "unknown"
    if claim.predicate in target.verbs:
        return "yes"
    if claim.about.concept in target.concepts or claim.about.property in target.concepts:
        return "yes"
    light = claim.predicate is None or claim.predicate in LIGHT
    if spoken and (light or claim.about.concept is None):
        return "near"
    return "unknown" if light else "no"


def _place(claim: Claim, target: Target, stems: frozenset[str]) -> Level:
    if not target.places:
        return "unknown"
    about = claim.about
    own = content_stems(" ".join(filter(None, (about.place, about.of, *about.participants)))) | stems
    for place in target.places:
        telling = {part for part in place if not part.isdigit()} or place
        if 2 * len(telling & own) >= len(telling):
            return "yes"
    return "no" if about.place else "unknown"


def _time(claim: Claim, target: Target) -> Level:
    wanted, given = target.entry.about.time, claim.about.time
    if wanted is None or given is None:
        return "unknown"
    one, other = (day_extent(recorded_claim("date", day, None)) for day in (wanted, given))
    if one is None or other is None:
        return "unknown"
    return "yes" if days_meet(one, other) else "no"
