"""Which groups of claims answer which entries.

Claims are matched one by one, slot by slot; a group of aligned claims follows those of its claims that match.
Where its claims match several entries the group is taken apart, for the record knows better than alignment.
What cannot be told apart stays unmatched, and is said to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimdiff.catalogue.entries import Catalogue, Entry
from claimdiff.catalogue.naming import names, spells
from claimdiff.catalogue.record import beside
from claimdiff.catalogue.slots import answer, fits
from claimdiff.catalogue.targets import Target, targets
from claimdiff.models import Ambiguous, Article, Claim, Unmentioned
from claimdiff.values import day_extent, extent

Group = tuple[Claim, ...]
#: What it weighs that a value is one the record accepts: more than any slot that extraction may have missed.
_AGREES = 10


@dataclass(frozen=True, slots=True)
class Assignment:
    """Groups of claims with the entries that they answer.

    Attributes:
        groups: Each group, with its entry or ``None``.
        ambiguous: Claims that were left unmatched because several entries, or rows, fit as well.
        unmentioned: The entries that no claim answers.
    """

    groups: tuple[tuple[Group, Entry | None], ...]
    ambiguous: tuple[Ambiguous, ...] = ()
    unmentioned: tuple[Unmentioned, ...] = ()


@dataclass(frozen=True, slots=True)
class _Match:
    """The entries (by index) that fit a claim best, with their score; none, one, or several that tie."""

    entries: tuple[int, ...] = ()
    score: int = 0


def assign(groups: Sequence[Group], catalogue: Catalogue, articles: Mapping[str, Article]) -> Assignment:
    """The groups of alignment, regrouped by the entries they answer.

    Args:
        groups: Claims by question, each claim in one group.
        catalogue: The record.
        articles: Articles by id.
    """
    matcher = _Matcher(catalogue, articles)
    rows: dict[int, list[tuple[int, Group]]] = {}
    free: list[Group] = []
    ambiguous: list[Ambiguous] = []
    for group in groups:
        for place, score, part in _parts(group, matcher, ambiguous):
            if place is None:
                free.append(part)
            else:
                rows.setdefault(place, []).append((score, part))
    named: list[tuple[Group, Entry | None]] = []
    for number, candidates in sorted(rows.items()):
        entry = catalogue.claims[number]
        row, left = _joined(candidates, entry, ambiguous)
        free += left
        if row:
            named.append((row, entry))
    found = {entry.id for _, entry in named if entry}
    told = {entry for item in ambiguous for entry in item.entries}
    unmentioned = tuple(
        Unmentioned(entry=entry.id, label=entry.label)
        for entry in catalogue.claims
        if entry.id not in found | told
    )
    everything = named + [(group, None) for group in free]
    everything.sort(key=lambda item: (item[0][0].article, item[0][0].start, item[0][0].id))
    return Assignment(tuple(everything), tuple(ambiguous), unmentioned)


class _Matcher:
    """The entries of a catalogue, ready to be matched with claims."""

    def __init__(self, catalogue: Catalogue, articles: Mapping[str, Article]) -> None:
        self._catalogue = catalogue
        self._articles = articles
        self._index = {entry.id: number for number, entry in enumerate(catalogue.claims)}
        self._targets = targets(catalogue)
        self._names = names(catalogue)

    def match(self, claim: Claim) -> _Match:
        """The entries that a claim answers best."""
        found = self._named(claim) if claim.kind == "name" else self._counted(claim)
        best = max((score for score, _ in found), default=0)
        return _Match(tuple(self._index[entry.id] for score, entry in found if score == best), best)

    def refuses(self, claim: Claim, number: int) -> bool:
        """Whether a claim's place or time is another than the entry's."""
        entry = self._catalogue.claims[number]
        found = next((target for target in self._targets if target.entry.id == entry.id), None)
        levels = answer(claim, found, self._articles[claim.article]) if found else None
        return levels is not None and "no" in (levels.place, levels.time)

    def label(self, number: int) -> str:
        """The id of an entry."""
        return self._catalogue.claims[number].id

    def _named(self, claim: Claim) -> list[tuple[int, Entry]]:
        scored = [(spells(claim, spellings), entry) for entry, spellings in self._names]
        return [(score, entry) for score, entry in scored if score]

    def _counted(self, claim: Claim) -> list[tuple[int, Entry]]:
        article = self._articles[claim.article]
        found = []
        for target in self._targets:
            levels = answer(claim, target, article)
            if levels is None:
                continue
            agrees = self._agrees(claim, target)
            if fits(levels, target, agrees=agrees):
                found.append((levels.score + (_AGREES if agrees else 0), target.entry))
        return found

    def _agrees(self, claim: Claim, target: Target) -> bool:
        entry = target.entry
        return bool(entry.accepted) and beside(entry, claim, self._articles).name in ("agree", "compatible")


def _parts(
    group: Group, matcher: _Matcher, ambiguous: list[Ambiguous]
) -> list[tuple[int | None, int, Group]]:
    """A group by the entries of its claims: claims that match none follow, if all others match one."""
    matches = {claim.id: matcher.match(claim) for claim in group}
    sure = sorted({match.entries[0] for match in matches.values() if len(match.entries) == 1})
    torn = [claim for claim in group if len(matches[claim.id].entries) > 1]
    if len(sure) == 1:
        entry = sure[0]
        # A claim that fits this entry as well as another belongs to its group's.
        loyal = [
            claim
            for claim in group
            if (entry in matches[claim.id].entries)
            or not (matches[claim.id].entries or matcher.refuses(claim, entry))
        ]
        others = [claim for claim in group if claim not in loyal]
        _tell([claim for claim in others if claim in torn], matches, matcher, ambiguous)
        best = max(match.score for match in matches.values() if match.entries == (entry,))
        parts: list[tuple[int | None, int, Group]] = [(entry, best, tuple(loyal))]
        return [*parts, (None, 0, tuple(others))] if others else parts
    _tell(torn, matches, matcher, ambiguous)
    if not sure:
        return [(None, 0, group)]
    parts = []
    for entry in sure:
        own = tuple(claim for claim in group if matches[claim.id].entries == (entry,))
        parts.append((entry, max(matches[claim.id].score for claim in own), own))
    rest = tuple(claim for claim in group if len(matches[claim.id].entries) != 1)
    return [*parts, (None, 0, rest)] if rest else parts


def _tell(
    claims: Sequence[Claim], matches: Mapping[str, _Match], matcher: _Matcher, ambiguous: list[Ambiguous]
) -> None:
    """Say of claims which entries they could answer."""
    for claim in claims:
        entries = tuple(matcher.label(number) for number in matches[claim.id].entries)
        ambiguous.append(
            Ambiguous(entries=entries, claims=(claim.id,), reason=f"{len(entries)} entries fit equally well")
        )


def _joined(
    candidates: list[tuple[int, Group]], entry: Entry, ambiguous: list[Ambiguous]
) -> tuple[Group, list[Group]]:
    """One row of the groups that answer an entry, and the groups that do not belong to it after all.

    An article that gives two values in two groups speaks of two things: the group that fits better is meant.
    """
    candidates = sorted(candidates, key=lambda item: (-item[0], -len({c.article for c in item[1]})))
    row: list[Claim] = []
    left: list[Group] = []
    least = 0
    for score, group in candidates:
        if not row or not _clash(row, group):
            row += group
            least = score if not least else min(least, score)
            continue
        left.append(group)
        rivals = [claim for claim in row if claim.article in {other.article for other in group}]
        if score == least and entry.kind != "name":
            ids = tuple(claim.id for claim in (*rivals, *group))
            reason = "one article gives two values that fit equally well"
            ambiguous.append(Ambiguous(entries=(entry.id,), claims=ids, reason=reason))
    return tuple(sorted(row, key=lambda claim: (claim.article, claim.start, claim.id))), left


def _clash(row: Sequence[Claim], group: Group) -> bool:
    """Whether some article gives another value in the group than in the row."""
    own: dict[str, set[object]] = {}
    for claim in row:
        own.setdefault(claim.article, set()).add(_value(claim))
    return any(_value(claim) not in own[claim.article] for claim in group if claim.article in own)


def _value(claim: Claim) -> object:
    if claim.kind == "name":
        return ""
    reach = extent(claim)
    if reach is not None:
        return round(reach.centre, 6)
    day = day_extent(claim)
    return str(claim.value) if day is None else str(day)
