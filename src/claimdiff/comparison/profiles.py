"""A claim made ready for comparison: its slots normalised once, not once a pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimdiff.comparison.contested import step_of
from claimdiff.comparison.contexts import Answer, ArticleWords, Asked, Context
from claimdiff.comparison.meanings import Vector, mixed
from claimdiff.comparison.questions import tells_of_event
from claimdiff.comparison.topics import topics_of
from claimdiff.comparison.values import Value, value_of
from claimdiff.comparison.words import content_stems
from claimdiff.models import Claim, Kind
from claimdiff.segmentation import Document

_LEAD_SENTENCES = 4
_SAYING = frozenset(
    ("say", "tell", "add", "publish", "post", "update", "print", "report", "state", "write", "claim", "note")
)
_WEAK = frozenset(("be", "have", "do", "make", "take", "get", "go", "come", "begin", "start"))
_FUTURE = "2100"
#: An interval is vague whose end is so many times its beginning.
_VAGUE = 3
_ABOUT = frozenset(("approximation",))
_EMPTY_HEADS = frozenset(("count", "one", "other", "them", "more", "total", "number", "figure"))


class Profile(NamedTuple):
    """One claim as its comparisons read it.

    Attributes:
        claim: The claim.
        value: What its value allows.
        dimension: What its unit measures, or the unit itself.
        head: What is counted, as a lemma.
        phrases: The stems of the slots that are phrases.
        topics: The concepts around it, nearest first.
        names: The stems of the names of its sentence.
        nearest: The stems of the name nearest to it.
        context: The words around it.
        siblings: The other values of its sentence.
        years: The year named nearest to it in its sentence.
        asked: What it answers, as far as single words tell: its question, its noun or its verb.
        past: It tells of an earlier event.
        whence: The stems of what a distance is from.
        saying: The governing predicate is one of saying ("said on Friday").
        lead: It stands in the headline or the first sentences.
        stamp: It only says when the article itself came out.
        words: The words of its article.
        near: The words nearest to the value, each with its nearness.
        meaning: The direction in meaning of the words around it.
        agent: The stems of who does it.
        place: The stems of where it holds.
        position: The place of its sentence in the article.
        beside: Kind and value of the other claims of its sentence.
        contested: How often sources differ on such a value, a step of ten.
    """

    claim: Claim
    value: Value
    dimension: str | None
    head: str | None
    phrases: dict[str, frozenset[str]]
    topics: tuple[str, ...]
    names: frozenset[str]
    nearest: frozenset[str]
    context: Context
    siblings: frozenset[str]
    years: frozenset[str]
    asked: tuple[Asked, ...]
    past: bool
    whence: frozenset[str]
    saying: bool
    lead: bool
    stamp: bool
    words: ArticleWords
    near: tuple[tuple[str, float], ...]
    meaning: Vector | None
    agent: frozenset[str]
    place: frozenset[str]
    position: int
    beside: frozenset[tuple[Kind, str]]
    contested: int


def profiles(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Profile]:
    """The profile of each claim, in the same order."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    names: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    by_sentence: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "name":
            by_article[claim.article].append(claim)
            by_sentence[claim.article, claim.sentence.start].append(claim)
        else:
            names[claim.article, claim.sentence.start].append(claim)
    words = {key: ArticleWords(documents[key], found) for key, found in by_article.items()}
    latest = {key: _latest_year(found) for key, found in by_article.items()}
    made = [
        _profile(
            claim,
            words[claim.article],
            by_sentence[claim.article, claim.sentence.start],
            names[claim.article, claim.sentence.start],
            latest[claim.article],
        )
        for claim in claims
        if claim.kind != "name"
    ]
    for profile in made:
        profile.words.kinds[profile.claim.kind, profile.dimension or ""].add(profile.value.plain)
        profile.words.said[profile.claim.kind, profile.value.plain] += 1
        if not profile.context.partitive and not _is_vague(profile.value):
            for asked in profile.asked:
                profile.words.rivals[asked].add(profile.value.plain)
                profile.words.answers[asked].append(_answer(profile))
    return made


def _is_vague(value: Value) -> bool:
    """Whether a value is hardly one: "hundreds" is no rival of a figure."""
    number = value.number
    return number is not None and number.basis == _ABOUT and number.high >= _VAGUE * number.low > 0


def _answer(profile: Profile) -> Answer:
    number = profile.value.number
    return Answer(profile.value.plain, profile.head, number.centre if number else None)


def _profile(
    claim: Claim, words: ArticleWords, beside: Sequence[Claim], names: Sequence[Claim], latest: str
) -> Profile:
    about = claim.about
    value = value_of(claim)
    context = words.context(claim)
    years = _years(claim, beside)
    head = _head(claim)
    dimension = value.number.dimension if value.number else None
    past = bool(context.question and years) and tells_of_event(context.question) and max(years) < latest
    nearest = _nearest(claim, names)
    of = content_stems(about.of)
    saying = claim.predicate in _SAYING
    return Profile(
        claim=claim,
        value=value,
        dimension=dimension,
        head=head,
        phrases={
            "modifiers": frozenset(stem for word in about.modifiers for stem in content_stems(word)),
            "of": of,
        },
        topics=topics_of(claim),
        names=frozenset(stem for name in names for stem in content_stems(name.text)),
        nearest=nearest,
        context=context,
        siblings=frozenset(str(other.value) for other in beside if other.id != claim.id),
        years=years,
        asked=tuple(_asked(claim, dimension, _topics(claim, context.question, head, saying), past)),
        past=past,
        whence=of or nearest,
        saying=saying,
        lead=claim.part == "title" or words.position.get(claim.sentence.start, 99) < _LEAD_SENTENCES,
        stamp=claim.kind in ("date", "time") and words.is_stamp(claim),
        words=words,
        near=tuple(context.nearest),
        meaning=mixed({word: near * words.bits(word) for word, near in context.near.items()}),
        agent=content_stems(about.agent),
        place=content_stems(about.place),
        position=words.position.get(claim.sentence.start, 0),
        beside=frozenset((other.kind, str(other.value)) for other in beside if other.id != claim.id),
        contested=step_of(claim, words.sentence_of(claim)),
    )


def _asked(claim: Claim, dimension: str | None, topics: Sequence[str], past: bool) -> Iterator[Asked]:
    """What a claim answers, by each word that tells it; a measure, by its dimension alone."""
    if claim.kind == "measure" and dimension not in (None, "length"):
        yield claim.kind, dimension or "", "", False
    for topic in topics:
        yield claim.kind, dimension or "", topic, past


def _topics(claim: Claim, question: str | None, head: str | None, saying: bool) -> list[str]:
    """The words that tell what a claim answers: question and noun; of a date, question and verb."""
    asked = ["asked " + question] if question else []
    if claim.kind in ("date", "time"):
        verb = claim.predicate
        return [*asked, verb] if verb and not saying and verb not in _WEAK else asked
    return [*asked, *([head] if head else [])]


def _latest_year(claims: Iterable[Claim]) -> str:
    """The latest year that an article's dates name, a guess at the year it tells of."""
    years = (str(claim.value)[:4] for claim in claims if claim.kind == "date")
    return max((year for year in years if year.isdigit() and year < _FUTURE), default="")


def _head(claim: Claim) -> str | None:
    """The noun that is counted or measured; "two of them" has none."""
    head = claim.about.head or (claim.unit if claim.kind == "count" else None)
    return None if head in _EMPTY_HEADS else head


def _years(claim: Claim, beside: Iterable[Claim]) -> frozenset[str]:
    """The year of the date that stands nearest to a number in its sentence."""
    if claim.kind == "date":
        return frozenset()
    dates = [
        (max(other.start - claim.end, claim.start - other.end), str(other.value)[:4])
        for other in beside
        if other.kind == "date" and str(other.value)[:4].isdigit()
    ]
    return frozenset((min(dates)[1],)) if dates else frozenset()


def _nearest(claim: Claim, names: Iterable[Claim]) -> frozenset[str]:
    """The stems of the name nearest to a claim."""
    apart = [(max(name.start - claim.end, claim.start - name.end), name.start, name.text) for name in names]
    return content_stems(min(apart)[2]) if apart else frozenset()
