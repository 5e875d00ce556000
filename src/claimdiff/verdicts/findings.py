"""Pairs of values of one cluster, each with the verdict it would give on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from claimdiff.lexicon import table
from claimdiff.models import Article, Claim, VerdictName
from claimdiff.values import Extent, extent
from claimdiff.verdicts.relations import Relation, relate
from claimdiff.verdicts.scope import scope_apart
from claimdiff.verdicts.time_marks import Marks, marks, tells_of
from claimdiff.verdicts.updates import (
    MOVING,
    aged,
    changed,
    dated,
    is_toll,
    names_year,
    published_day,
    rose,
    said_to_move,
    turning,
)

#: From mildest to most severe: the verdict of a cluster is the most severe of its pairs of values.
#: A part and its whole can both be right today; an update makes one of them stale; a conflict makes
#: one of them wrong.
ORDER: tuple[VerdictName, ...] = ("agree", "compatible", "scope", "update", "conflict")
#: What explains a difference by the dates of the articles.
BY_DATE = frozenset({"birthday", "dates", "standing"})
#: At most this many values, and claims of one value, are set against each other in one cluster.
MOST_VALUES, MOST_CLAIMS = 48, 6
#: A toll that a story states with so many values moved, whichever article was late with it.
MANY_VALUES = 3
#: Kinds of counts that only time sets right; a sum offered or asked may well be somebody's slip.
SETTLING = frozenset({"count", "measure"})
#: Two tolls whose order no date tells are stages of one from this number on,
#: and if they are this share of the larger apart.
STAGES_FROM, STAGES_APART = 6, 0.3
#: Figures of a cluster that tells several units (55 miles, 56 miles, 90 km) may lose so much by converting
#: and rounding: of 6,600 gold clusters that spares six wrong differences and hides no right one.
CONVERTED = 0.03
#: So near is a figure in another unit the same.
EXACTLY = 0.0005
#: A bound is an earlier stage of a toll from so many times on. (Of gold clusters nearer than that, three had
#: one answer and none had different ones.)
NEXT_STAGE = 1.1


class Stated(NamedTuple):
    """All claims of a cluster that state one value, ordered by article and position."""

    claims: tuple[Claim, ...]

    @property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that state it."""
        return frozenset(claim.article for claim in self.claims)

    @property
    def sentences(self) -> frozenset[tuple[str, int]]:
        """The articles and first characters of the sentences that state it."""
        return frozenset((claim.article, claim.sentence.start) for claim in self.claims)


class Finding(NamedTuple):
    """What two values of a cluster say of each other.

    Attributes:
        verdict: The verdict of this pair.
        relation: How the values stand to each other.
        first: The side with the smaller or earlier value.
        second: The other side.
        why: What the verdict rests on, where the relation does not say it.
        pair: The two claims that show it, of the first and of the second side.
    """

    verdict: VerdictName
    relation: Relation
    first: Stated
    second: Stated
    why: str
    pair: tuple[Claim, Claim]


def stated_values(claims: list[Claim]) -> list[Stated]:
    """The claims by value, smallest first."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.article, c.start, c.end, c.kind)):
        groups.setdefault(_value_key(claim), []).append(claim)
    ordered = sorted(groups.items(), key=lambda item: tuple(str(part) for part in item[0][1:]))
    ordered.sort(key=lambda item: item[0][0] if isinstance(item[0][0], float) else 0.0)
    values = [Stated(tuple(group)) for _, group in ordered]
    if len(values) > MOST_VALUES:
        half = MOST_VALUES // 2
        values = values[:half] + values[-half:]
    return values


class Setting(NamedTuple):
    """What the judging of one cluster's pairs looks at besides the pair.

    Attributes:
        articles: Articles by id.
        stamps: Marks of time by claim id.
        since: Publication day of the first article with a known one.
        tolls: Ids of the claims that count a toll.
        moving: The toll is known to move: the words say so, or a later article has it further on.
        mostly: Most claims count the toll, so that the others do too, though their words leave it out.
        many: They state so many values that the toll moved, whichever article was late with it.
        recorded: One of the values is of a record.
        measured: The claims that are measures or amounts of money.
        disputed: One sentence gives both values of the pair: whom it quotes disagree at one time.
    """

    articles: dict[str, Article]
    stamps: dict[str, Marks]
    since: int | None
    tolls: frozenset[str]
    moving: bool
    mostly: bool
    many: bool
    recorded: bool
    measured: tuple[Claim, ...] = ()
    disputed: bool = False


def find(values: list[Stated], articles: dict[str, Article], recorded: bool = False) -> list[Finding]:
    """A finding for every pair of values that can be set against each other.

    ``recorded`` says that one of them is of a record, which is no early report.
    """
    if len(values) < 2:
        return []
    setting = _setting(values, articles, recorded)
    found = []
    for first, second in combinations(values, 2):
        if _given_together(first, second):
            continue
        worst = _worst(first, second, setting)
        if worst:
            found.append(worst if setting.many else _not_back(worst, articles))
    return found


def _worst(first: Stated, second: Stated, setting: Setting) -> Finding | None:
    """The most severe finding on two values among the claims that state them.

    Where two dated articles explain the difference by time, undated ones do not make it a conflict.
    """
    findings = []
    setting = setting._replace(disputed=not first.sentences.isdisjoint(second.sentences))
    for pair in _pairs(first, second):
        judged = _judged(*pair, setting)
        if judged:
            findings.append(Finding(judged[0], judged[1], first, second, judged[2], pair))
    if any(finding.why in BY_DATE for finding in findings):
        findings = [f for f in findings if f.verdict != "conflict" or dated(*f.pair, setting.articles)]
    return max(findings, key=lambda finding: ORDER.index(finding.verdict), default=None)


def _setting(values: list[Stated], articles: dict[str, Article], recorded: bool) -> Setting:
    claims = [claim for value in values for claim in value.claims]
    stamps = _marks_by_claim(claims, articles)
    days = [published_day(articles.get(claim.article)) for claim in claims]
    since = min((day for day in days if day is not None), default=None)
    tolls = [claim for claim in claims if is_toll(claim, articles.get(claim.article))]
    moving = any(
        mark.new or mark.old or mark.current or mark.running for mark in (stamps[claim.id] for claim in tolls)
    ) or any(rose(one, other, articles, since) for one, other in combinations(tolls[:MOST_VALUES], 2))
    mostly = len(tolls) * 2 > len(claims)
    many = mostly and claims[0].kind in SETTLING and _stages(claims) >= MANY_VALUES
    return Setting(
        articles,
        stamps,
        since,
        frozenset(claim.id for claim in tolls),
        moving,
        mostly,
        many,
        recorded,
        tuple(claim for claim in claims if claim.kind in ("measure", "money")),
    )


def _stages(claims: Iterable[Claim]) -> int:
    """How many exact values the claims state; two of one sentence ("12 or, police say, 14") are one stage."""
    largest: dict[tuple[str, int], float] = {}
    for claim in claims:
        reach = _exact(claim)
        if reach is not None:
            at = claim.article, claim.sentence.start
            largest[at] = max(reach.centre, largest.get(at, reach.centre))
    return len(frozenset(largest.values()))


def _exact(claim: Claim) -> Extent | None:
    """How far a claim's value reaches, where it is neither a bound nor vague."""
    return None if claim.vague or claim.bound[0] in "<>" else extent(claim)


def _judged(one: Claim, other: Claim, setting: Setting) -> tuple[VerdictName, Relation, str] | None:
    """The verdict on two claims, the relation of their values, and what explains a difference."""
    relation = relate(one, other)
    if relation.outcome == "incomparable":
        return None
    if relation.outcome == "same":
        return "agree", relation, ""
    if relation.outcome == "compatible":
        bound = "bound" in relation.basis and _toll_pair(one, other, setting)
        if bound and _stages_apart(one, other) and rose(one, other, setting.articles, setting.since):
            return "update", relation, "dates"
        return "compatible", relation, ""
    if turning(one, other, setting.articles):
        return "compatible", Relation("compatible", frozenset({"birthday"})), ""
    said = setting.stamps[one.id], setting.stamps[other.id]
    if one.article == other.article and one.sentence == other.sentence and not (said[0].new or said[1].new):
        return None
    if "same figure" not in relation.basis:
        if said_to_move(one, other, *said):
            return "update", relation, "words" if _toll_pair(one, other, setting) else _newer(*said)
        if _slightly_apart(one, other, relation) and _converted(one, other, setting):
            return "compatible", Relation("compatible", frozenset({"conversion"})), ""
        relayed = _relayed(one, other, setting)
        if relayed:
            return "update", relation, relayed
        apart = scope_apart(one, other, setting.articles)
        if apart:
            return "scope", relation, apart
        why = _moved_on(one, other, setting)
        if why:
            return "update", relation, why
    return "conflict", relation, ""


def _stages_apart(one: Claim, other: Claim) -> bool:
    """Whether a bound and another figure are too far apart to be of one day: 90 and 94 are not."""
    reaches = [reach for claim in (one, other) if (reach := extent(claim))]
    centres = sorted(reach.centre for reach in reaches)
    return len(centres) > 1 and centres[0] * NEXT_STAGE < centres[1]


def _converted(one: Claim, other: Claim, setting: Setting) -> bool:
    """Whether converting explains a slight difference: of two units, or of two figures made from a third.

    55 and 56 miles may both be 90 km; but 5,642 and 5,595 metres are not both 18,510 feet, the first exactly.
    """
    reaches = extent(one), extent(other)
    if reaches[0] is None or reaches[1] is None or reaches[0].dimension == "temperature":
        return False
    if one.unit != other.unit:
        return True
    if one.kind == "money":
        return any(_beside_another(claim, setting.measured) for claim in (one, other))
    low, high = sorted(reach.centre for reach in reaches if reach)
    for claim in setting.measured:
        third = extent(claim)
        if third is None or third.scale == reaches[0].scale or third.dimension != reaches[0].dimension:
            continue
        exact = any(abs(third.centre - end) <= EXACTLY * end for end in (low, high))
        if not exact and third.low < high and third.high > low:
            return True
    return False


def _beside_another(amount: Claim, measured: Iterable[Claim]) -> bool:
    """Whether its sentence gives an amount in another currency as well: "100,000 francs, or £65,000"."""
    here = amount.article, amount.sentence
    return any((claim.article, claim.sentence) == here and claim.unit != amount.unit for claim in measured)


def _slightly_apart(one: Claim, other: Claim, relation: Relation) -> bool:
    """Whether two measures or amounts differ by no more than converting and rounding take."""
    known = one.kind == other.kind and one.kind in ("measure", "money")
    return known and relation.scale == "share" and relation.gap <= CONVERTED


def _newer(first: Marks, second: Marks) -> str:
    """Which of two values the words make the newer one: "first newer", "second newer" or plain "words".

    Of a toll nothing is said: "climbs to 9" is new beside 5 but old beside 17.
    """
    for mark, other, which in ((first, second, "first newer"), (second, first, "second newer")):
        newer = (mark.new and not other.new) or (other.old and not mark.old)
        if newer or (mark.current and not other.current and not (other.new or mark.old)):
            return which
    return "words"


def _relayed(one: Claim, other: Claim, setting: Setting) -> str:
    """Which value is the newer where one article relays the other's figure as old or new; "" if none."""
    if one.kind not in MOVING or one.article == other.article:
        return ""
    for here, there, own, its in ((one, other, "first", "second"), (other, one, "second", "first")):
        told = tells_of(setting.articles.get(here.article), there)
        if told.new != told.old:
            return f"{its if told.new else own} newer"
    return ""


def _toll_pair(one: Claim, other: Claim, setting: Setting) -> bool:
    """Whether two claims count one toll; one may leave the word out, unless it counts kin.

    So may both, where most claims of the cluster say it.
    """
    tolls = (one.id in setting.tolls) + (other.id in setting.tolls)
    kin = table("update_marks")["kin"]
    return tolls == 2 or (
        (tolls == 1 or setting.mostly) and one.about.head not in kin and other.about.head not in kin
    )


def _moved_on(one: Claim, other: Claim, setting: Setting) -> str:
    """Why two values differ by the time they were stated at; "" where nothing says so."""
    if aged(one, other, setting.articles):
        return "birthday"
    if _toll_pair(one, other, setting):
        further = rose(one, other, setting.articles, setting.since)
        if further:
            return "dates"
        if further is None and setting.moving:
            return "moving"
        if setting.many:
            return "many"
        untold = further is None and not setting.recorded and not setting.disputed
        return "stages" if untold and _two_stages(one, other, setting.articles) else ""
    return "standing" if changed(one, other, setting.articles) else ""


def _two_stages(one: Claim, other: Claim, articles: dict[str, Article]) -> bool:
    """Whether two tolls are so large and so far apart that one is rather an early one than a slip."""
    reaches = [extent(claim) for claim in (one, other)]
    centres = sorted(reach.centre for reach in reaches if reach)
    if one.article == other.article or len(centres) < 2 or one.kind not in SETTLING:
        return False
    if any(names_year(claim, articles.get(claim.article)) for claim in (one, other)):
        return False
    low, high = centres
    return high >= STAGES_FROM and high - low >= STAGES_APART * high


def _not_back(finding: Finding, articles: dict[str, Article]) -> Finding:
    """A toll that an article falls behind again, after another raised it, did not simply move on."""
    if finding.verdict != "update" or finding.why != "dates" or finding.relation.outcome != "differ":
        return finding
    spans = []
    for side in (finding.first, finding.second):
        days = [published_day(articles.get(id_)) for id_ in side.articles]
        known = [day for day in days if day is not None]
        spans.append((min(known), max(known)))
    (begin, end), (later_begin, later_end) = spans
    if end <= later_begin or later_end <= begin:
        return finding
    return finding._replace(verdict="conflict", why="back and forth")


def _pairs(first: Stated, second: Stated) -> Iterator[tuple[Claim, Claim]]:
    for one in first.claims[:MOST_CLAIMS]:
        for other in second.claims[:MOST_CLAIMS]:
            yield one, other


def _given_together(first: Stated, second: Stated) -> bool:
    """Whether every article gives both values in one sentence: ends of one range, say."""
    if first.articles != second.articles:
        return False
    return first.sentences == second.sentences


def _marks_by_claim(claims: list[Claim], articles: dict[str, Article]) -> dict[str, Marks]:
    """Marks of time for each claim.

    What one article says of a figure holds for the figure wherever it stands: if one reports that the
    toll "rose to 11", eleven is the new toll in every article. Only "now" holds for its own article.
    """
    own: dict[str, Marks] = {}
    new: set[float] = set()
    old: set[float] = set()
    current: set[tuple[str, float]] = set()
    first: set[tuple[str, float]] = set()
    ends: dict[str, set[float]] = {}
    for claim in claims:
        mark, reach = marks(claim, articles.get(claim.article)), extent(claim)
        own[claim.id], ends[claim.id] = mark, set(reach.stated) if reach else set()
        for end in ends[claim.id]:
            if mark.new:
                new.add(end)
            if mark.old:
                old.add(end)
            if mark.current:
                current.add((claim.article, end))
            if mark.first:
                first.add((claim.article, end))
    found: dict[str, Marks] = {}
    for claim in claims:
        mark, said = own[claim.id], ends[claim.id]
        here = {(claim.article, end) for end in said}
        is_new = mark.new or bool(said & new)
        found[claim.id] = Marks(
            is_new,
            not is_new and (mark.old or bool(said & old)),
            mark.current or bool(here & current),
            mark.first or bool(here & first),
            mark.running,
        )
    return found


def _value_key(claim: Claim) -> tuple[object, ...]:
    side = claim.bound if claim.bound[0] in "<>" else "="
    reach = extent(claim)
    if reach is None:
        return 0.0, claim.kind, str(claim.value), side, claim.unit or ""
    ends = (reach.stated[0], reach.stated[1])
    unit = claim.unit if claim.kind in ("money", "measure", "duration") else ""
    noun = claim.unit or claim.about.head if claim.kind == "count" else ""
    return reach.centre, reach.dimension or "", ends, side, unit, noun, claim.vague, claim.trend or ""
