"""Articles grouped by origin, each link with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from claimdiff.models import Article, Claim, Evidence, Origin, OriginLink, Span
from claimdiff.origins.credits import Credit, article_credit, canonical, find_credits, slug
from claimdiff.origins.figures import figures, shared_figures
from claimdiff.origins.passages import Passage, length, shared_passages
from claimdiff.segmentation import Document

#: Two articles share an origin where near-duplicate passages make up this share of the shorter one …
LEAST_SHARE = 0.25
LEAST_SHARE_WORDS = 20
#: … or where there are this many of them, of this many words together.
LEAST_PASSAGES = 3
LEAST_PASSAGE_WORDS = 60
#: With a common credit, so many unusual figures in the same order, and this share of the fewer, do.
LEAST_FIGURES = 5
LEAST_FIGURE_SHARE = 0.5


def find_origins(documents: Sequence[Document], claims: Mapping[str, Sequence[Claim]]) -> list[Origin]:
    """Origins of a story's articles, every article in exactly one.

    Args:
        documents: The segmented articles.
        claims: Claims by article id, for the figures that articles share.

    Returns:
        Origins by label; the order of ``documents`` makes no difference.
    """
    ordered = sorted(documents, key=lambda document: document.article.id)
    credits = {document.article.id: find_credits(document) for document in ordered}
    links = _links(ordered, credits, {key: figures(found) for key, found in claims.items()})
    groups = _groups([document.article.id for document in ordered], links)
    by_id = {document.article.id: document.article for document in ordered}
    labelled = sorted((_label([by_id[i] for i in group], credits), group) for group in groups)
    return _named(labelled, links)


def _links(
    documents: Sequence[Document],
    credits: Mapping[str, list[Credit]],
    numbers: Mapping[str, list[tuple[str, str]]],
) -> list[OriginLink]:
    passages = shared_passages(documents)
    lengths = [length(document) for document in documents]
    links = []
    for a, b in combinations(range(len(documents)), 2):
        shared = passages.get((a, b), [])
        one, other = documents[a].article, documents[b].article
        evidence = _passage_evidence(shared, min(lengths[a], lengths[b]))
        run = shared_figures(numbers.get(one.id, []), numbers.get(other.id, []))
        fewer = min(len(numbers.get(one.id, [])), len(numbers.get(other.id, [])))
        credit = _common_credit(one, credits[one.id], other, credits[other.id])
        enough = run >= LEAST_FIGURES and run >= LEAST_FIGURE_SHARE * fewer
        if credit and (evidence or enough):
            evidence.append(Evidence.model_construct(kind="credit", detail=credit))
        if evidence and enough:
            evidence.append(
                Evidence.model_construct(
                    kind="figures", detail=f"{run} of {fewer} figures are the same, in the same order"
                )
            )
        if evidence:
            links.append(OriginLink.model_construct(articles=(one.id, other.id), evidence=tuple(evidence)))
    return links


def _passage_evidence(passages: list[Passage], shorter: int) -> list[Evidence]:
    """Passages as evidence, where there are enough; what both quote of a speaker counts half."""
    words = sum(p.words // 2 if p.quoted else p.words for p in passages)
    share = words / shorter if shorter else 0.0
    enough = (words >= LEAST_SHARE_WORDS and share >= LEAST_SHARE) or (
        len(passages) >= LEAST_PASSAGES and words >= LEAST_PASSAGE_WORDS
    )
    if not enough:
        return []
    total = sum(p.words for p in passages)
    noun = "passage is" if len(passages) == 1 else "passages are"
    percent = round(100 * total / shorter)
    detail = f"{len(passages)} {noun} nearly the same ({total} words, {percent}% of the shorter article)"
    spans = tuple(
        (
            Span.model_construct(start=p.first[0], end=p.first[1]),
            Span.model_construct(start=p.second[0], end=p.second[1]),
        )
        for p in passages
    )
    return [Evidence.model_construct(kind="passages", detail=detail, spans=spans)]


def _common_credit(one: Article, ones: list[Credit], other: Article, others: list[Credit]) -> str | None:
    """What credits the two have in common, in words."""
    whole, whole_other = article_credit(ones), article_credit(others)
    if whole and whole_other and whole.outlet == whole_other.outlet:
        return f"both credit {whole.outlet}"
    for article, credit in ((one, whole_other), (other, whole)):
        if credit and canonical(article.source).casefold() == credit.outlet.casefold():
            return f"{(other if article is one else one).source} credits {credit.outlet}"
    both = {c.outlet for c in ones} & {c.outlet for c in others}
    return f"both credit {' and '.join(sorted(both))}" if both else None


def _groups(ids: Sequence[str], links: Sequence[OriginLink]) -> list[list[str]]:
    """Connected groups of articles, each sorted."""
    home = {i: [i] for i in ids}
    for link in links:
        one, other = home[link.articles[0]], home[link.articles[1]]
        if one is not other:
            one += other
            home.update(dict.fromkeys(other, one))
    return sorted({id(group): sorted(group) for group in home.values()}.values())


def _label(articles: Sequence[Article], credits: Mapping[str, list[Credit]]) -> str:
    """The outlet credited for whole articles, else one that two articles credit, else the first publisher."""
    whole = Counter(c.outlet for a in articles if (c := article_credit(credits[a.id])))
    if whole:
        return min(whole, key=lambda outlet: (-whole[outlet], outlet))
    named = Counter(outlet for a in articles for outlet in {c.outlet for c in credits[a.id]})
    common = [outlet for outlet, n in named.items() if n > 1]
    if common:
        return min(common, key=lambda outlet: (-named[outlet], outlet))
    return min(articles, key=lambda a: (a.published or "9", a.id)).source


def _named(labelled: Sequence[tuple[str, list[str]]], links: Sequence[OriginLink]) -> list[Origin]:
    """Origins with ids made of their labels."""
    used: Counter[str] = Counter()
    origins = []
    for label, group in labelled:
        stem = slug(label)
        used[stem] += 1
        own = tuple(link for link in links if link.articles[0] in group)
        name = stem if used[stem] == 1 else f"{stem}-{used[stem]}"
        origins.append(Origin.model_construct(id=name, label=label, articles=tuple(group), links=own))
    return origins
