"""The frozen values that pass between stages and make up the JSON contract (``claimdiff/1``).

Offsets everywhere are code points into ``Article.text``; an end is exclusive.
"""

# Annotations are values here, not texts: pydantic would compile each of them again at every start.
from typing import TYPE_CHECKING, Any, Literal

from claimdiff.plain import Process

if TYPE_CHECKING or not Process.plain:
    from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

    from claimdiff.frozen import Frozen
else:
    from claimdiff.plain import Field, Frozen, model_serializer

    SerializerFunctionWrapHandler = Any

Kind = Literal[
    "count",
    "measure",
    "money",
    "percent",
    "ratio",
    "score",
    "ordinal",
    "date",
    "time",
    "duration",
    "age",
    "name",
]
Bound = Literal["=", "~", ">", ">=", "<", "<="]
Trend = Literal["up", "down"]
Part = Literal["title", "body", "caption"]
VerdictName = Literal["agree", "compatible", "update", "scope", "conflict", "single"]
Severity = Literal["high", "medium", "low", "none"]
#: How firmly the claims of a cluster were joined, from the most to the least evidence.
AlignmentLevel = Literal["firm", "fair", "loose"]

#: The property of "one of the best": no count, and never compared with one.
RANK = "rank"
#: The verdicts that make a cluster a discrepancy.
DISCREPANT: frozenset[VerdictName] = frozenset({"conflict", "update", "scope"})


class Article(Frozen):
    """One article as read.

    Attributes:
        id: Unique in a run and independent of the order of the arguments.
        path: Where it was read from, as given by the user (``stories.jsonl:12`` for a line of a feed).
        source: The outlet.
        title: The headline, or ``None`` where none was found.
        published: EDTF date of publication, or ``None`` where it is unknown.
        origin: Where the information began (an origin's id), or ``None`` where it was not looked for.
        updated: EDTF date of the last update the article names.
        url: Its address on the web.
        text: The text that all offsets count in; not part of the JSON unless it was extracted from a
            page or document, where offsets would mean nothing without it.
        title_span: Where in ``text`` the headline stands, if it does.
        extracted: The text was taken out of a page or document.
    """

    id: str
    path: str
    source: str
    title: str | None = None
    published: str | None = None
    origin: str | None = None
    updated: str | None = None
    url: str | None = None
    text: str = Field(repr=False, exclude=True)
    title_span: tuple[int, int] | None = Field(default=None, repr=False, exclude=True)
    extracted: bool = Field(default=False, repr=False, exclude=True)

    @model_serializer(mode="wrap")
    def _with_extracted_text(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """The fields, and the text where no file spells it and offsets would mean nothing without it."""
        shown: dict[str, Any] = fields(self)
        return {**shown, "text": self.text} if self.extracted else shown


class Span(Frozen):
    """A stretch of an article's text, in code points, end exclusive."""

    start: int
    end: int


class Interval(Frozen):
    """A range the text states ("four to five thousand"); either end may be open."""

    low: float | None
    high: float | None

    @classmethod
    def of(cls, low: float | None, high: float | None) -> "Interval":
        """The range between two numbers, which a stage has at hand; whole ones become floats."""
        return cls.model_construct(
            low=None if low is None else float(low), high=None if high is None else float(high)
        )


class PointedInterval(Interval):
    """A range of which one number is what other sources can be set against.

    Attributes:
        point: Where a movement ended ("from 208 pounds to 193": 193), or what the plural of a scale is at
            least ("thousands", 1,000 to 10,000: two of them, 2,000).
    """

    point: float

    @classmethod
    def around(cls, low: float, high: float, point: float) -> "PointedInterval":
        """The range between two numbers that a stage has at hand, with the one that stands for it."""
        return cls.model_construct(low=float(low), high=float(high), point=float(point))


class About(Frozen):
    """What a value is the value *of*, slot by slot; a slot the text leaves open is ``None`` or empty.

    Attributes:
        head: Lemma of the measured entity's head noun ("building").
        modifiers: Its modifiers, lower case, in the order of the text ("electronic").
        of: The whole or owner the entity belongs to ("Camp Ashraf 3").
        property: The measured property as a concept ("deaths", "magnitude", "age", "price").
        concept: The governing predicate as a concept ("seize", "injure").
        agent: Who does it, where the sentence says so.
        participants: Names of people, organisations and places in the clause.
        place: Where it holds.
        time: When it holds, EDTF.
        per: What a rate is per ("barrel", "day").
        event: What a date, a clock time or a length of time is of: a concept ("deaths", "contracts") or else
            the lemma of the noun or verb that names it ("inaugurate").
        role: How it is of it: ``start``, ``end``, ``span``, ``limit`` ("by March", "within a day"),
            ``before``, ``after``, ``ago``, ``past``, ``next``, ``within``, ``elapsed`` or ``rate``.
        context: Lemmas of the content words around the value, nearest first.
        quoted: The value stands inside quotation marks.
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    of: str | None = None
    property: str | None = None
    concept: str | None = None
    agent: str | None = None
    participants: tuple[str, ...] = ()
    place: str | None = None
    time: str | None = None
    per: str | None = None
    event: str | None = None
    role: str | None = None
    context: tuple[str, ...] = ()
    quoted: bool = False


class Claim(Frozen):
    """One atomic claim: one source, one value, one thing it is the value of.

    Attributes:
        id: ``article:start:kind``; unique in a run.
        article: The article's id.
        start: First code point of the value's expression.
        end: One past its last code point.
        text: Exactly ``Article.text[start:end]``: the value with its unit.
        sentence: The sentence it stands in.
        kind: What sort of value it is.
        value: A number, an :class:`Interval` or :class:`PointedInterval`, or a string (EDTF date,
            ``"14:37"``, ``"91-73"``, a name).
        unit: Singular noun for a count, unit name for a measure, ISO 4217 for money, ``"%"``, a zone
            for a time.
        bound: How exactly the value is meant: exactly, about, at least and so on.
        trend: Whether the text says that it rose or fell by this much.
        subject: The measured entity in the words of the text.
        predicate: Lemma of the governing verb.
        about: The slots that alignment compares.
        claimant: Who asserts it inside the article, or ``None`` for the outlet itself.
        hedged: The text marks it as uncertain ("reportedly", "is believed to").
        negated: The text denies it.
        vague: The value stands for a wide interval ("dozens", "hundreds", "several").
        part: Where in the article it stands.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: Span
    kind: Kind
    value: float | int | str | PointedInterval | Interval
    unit: str | None = None
    bound: Bound = "="
    trend: Trend | None = None
    subject: str | None = None
    predicate: str | None = None
    about: About = About.model_construct()
    claimant: str | None = None
    hedged: bool = False
    negated: bool = False
    vague: bool = False
    part: Part = "body"


class Step(Frozen):
    """One value of a count that moves on, in the order of time.

    Attributes:
        published: EDTF date of the article, or ``None`` where it is unknown; these come last.
        article: The article's id.
        claim: The claim's id.
        text: The value in the words of the article.
        claimant: On whose word, or ``None`` for the outlet itself.
    """

    published: str | None
    article: str
    claim: str
    text: str
    claimant: str | None = None


class Slip(Frozen):
    """Two renderings of one report that give different values for one thing: likely a slip in copying.

    Attributes:
        claims: Ids of the two claims, by article.
        passage: The two stand in nearly the same sentence of both.
    """

    claims: tuple[str, str]
    passage: bool


class Cluster(Frozen):
    """Claims that answer one question, and the verdict on their values.

    Attributes:
        id: ``c1``, ``c2`` … in the order of the report (most severe first).
        label: What is counted or stated, in words.
        kind: The kind of its claims.
        verdict: One of the closed set.
        reason: Why, in plain words.
        severity: By printed rules; ``none`` for what is no discrepancy.
        claims: Ids of its claims, by article and position.
        fingerprint: Derived from content, stable across runs, orders and unrelated articles.
        story: Id of the story whose articles make the claims, or ``None`` where nobody looked for stories.
        state: For a discrepancy compared with a baseline: whether it was accepted there.
        sources: How many outlets state it.
        origins: How many origins these go back to.
        slips: Different values in renderings of one report.
        shared: Ids of claims whose value only articles of one origin have, where these are several: an
            error that one report made would be in all of them.
        timeline: For a count that moves on, who said how many, when, on whose word.
        entry: The id of the catalogue's entry that it answers.
        contradicting: Ids of the claims that no accepted value of the entry allows, each with the reason.
        familiar: Compared with a baseline: ids of claims whose words it accepts under this label, so that
            the other claims are what is new about the finding.
        alignment: For a discrepancy, how firmly its claims were joined; ``None`` for names, which are not
            joined by evidence, and for rows that the catalogue vouches for.
    """

    id: str
    label: str
    kind: Kind
    verdict: VerdictName
    reason: str
    severity: Severity
    claims: tuple[str, ...]
    fingerprint: str
    story: str | None = None
    state: Literal["new", "known"] | None = None
    sources: int = 0
    origins: int = 0
    slips: tuple[Slip, ...] = ()
    shared: tuple[str, ...] = ()
    timeline: tuple[Step, ...] = ()
    entry: str | None = None
    contradicting: dict[str, str] = Field(default={})
    familiar: tuple[str, ...] = ()
    alignment: AlignmentLevel | None = None


class Accepted(Frozen):
    """A finding that somebody accepted, with the reason.

    Attributes:
        fingerprint: The cluster's.
        label: What is counted or stated.
        kind: The kind of its claims.
        verdict: The verdict that was accepted.
        values: Its values in the words of the articles, sorted.
        reason: Why it is accepted, for people.
    """

    fingerprint: str
    label: str
    kind: Kind
    verdict: VerdictName
    values: tuple[str, ...]
    reason: str


class Evidence(Frozen):
    """One reason to believe that two articles share an origin.

    Attributes:
        kind: Near-duplicate passages, a credit, or unusual figures in the same order.
        detail: The evidence in words.
        spans: For passages: the span in the first article and the span in the second, pair by pair.
    """

    kind: Literal["passages", "credit", "figures"]
    detail: str
    spans: tuple[tuple[Span, Span], ...] = ()


class OriginLink(Frozen):
    """Two articles (ids, in order) that share an origin, and why."""

    articles: tuple[str, str]
    evidence: tuple[Evidence, ...]


class Origin(Frozen):
    """Where the information of one or more articles began.

    Attributes:
        id: Unique in a run; ``Article.origin`` names it.
        label: The outlet or report it began with, as far as the articles tell.
        articles: Ids of the articles, in order.
        links: The evidence, pair by pair; empty for an article that stands alone.
    """

    id: str
    label: str
    articles: tuple[str, ...]
    links: tuple[OriginLink, ...] = ()


class Story(Frozen):
    """Articles about one and the same thing.

    Attributes:
        id: ``s1``, ``s2`` … the largest story first.
        articles: Ids of its articles, in order.
        shared: Words of names that most of them have.
    """

    id: str
    articles: tuple[str, ...]
    shared: tuple[str, ...] = ()


class Unmentioned(Frozen):
    """An entry of the catalogue that no article mentions.

    Attributes:
        entry: Its id.
        label: Its label.
    """

    entry: str
    label: str


class Ambiguous(Frozen):
    """Claims that the catalogue does not name, because it could not be told what they answer.

    Attributes:
        entries: Ids of the entries that fit equally well.
        claims: Ids of the claims.
        reason: Why they cannot be told apart.
    """

    entries: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str


class Skipped(Frozen):
    """An input that was not read, and why."""

    path: str
    reason: str


class Counts(Frozen):
    """What a run did, in numbers.

    Attributes:
        articles: Articles read.
        claims: Claims found in them.
        pairs_compared: Candidate pairs that were compared.
        pairs_left_out: Cross-article pairs that blocking never compared.
        verdicts: Number of clusters per verdict.
        skipped: Inputs that were not read.
    """

    articles: int
    claims: int
    pairs_compared: int = 0
    pairs_left_out: int = 0
    verdicts: dict[VerdictName, int] = Field(default={})
    skipped: int = 0


class Extraction(Frozen):
    """What ``claimdiff extract`` prints: articles and their claims."""

    schema_: Literal["claimdiff/1"] = Field(default="claimdiff/1", alias="schema")
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()
    counts: Counts


class Report(Extraction):
    """What ``claimdiff compare`` prints: the same, and the clusters, stories and origins."""

    clusters: tuple[Cluster, ...]
    stories: tuple[Story, ...] = ()
    origins: tuple[Origin, ...] = ()
    resolved: tuple[Accepted, ...] = ()
    unmentioned: tuple[Unmentioned, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
