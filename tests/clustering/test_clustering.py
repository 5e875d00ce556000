"""Clusters of compared pairs: best first, no chain across a refused pair, every claim in one cluster."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.clustering import candidate_joins
from claimdiff.clustering import cluster_pairs as groups_of
from claimdiff.comparison import ComparedPair
from claimdiff.comparison.weights import using

SIZE = 7
PAIRS = list(combinations(range(SIZE), 2))


def cluster_pairs(
    size: int, pairs: list[ComparedPair], articles: list[str] | None = None, needed: float = 0.0
) -> list[list[int]]:
    """The members of each group."""
    return [group.members for group in groups_of(size, pairs, articles, needed)]


def pair(
    a: int, b: int, weight: float, refused: str | None = None, *, fits: bool = True, article: str = "other"
) -> ComparedPair:
    """A compared pair with nothing but what clustering reads."""
    relation = "number, equal" if fits else "number, different"
    levels = {"value": "equal" if fits else "near", "article": article, "family": "count"}
    return ComparedPair(a, b, relation, levels, weight, refused)


def made(items: list[tuple[tuple[int, int], int, bool, bool]]) -> list[ComparedPair]:
    """Pairs from what hypothesis draws."""
    return [
        pair(a, b, tenths / 10, "no" if refused else None, fits=fits)
        for (a, b), tenths, refused, fits in items
    ]


compared = st.lists(
    st.tuples(st.sampled_from(PAIRS), st.integers(-40, 40), st.booleans(), st.booleans()),
    unique_by=lambda item: item[0],
).map(made)


@given(compared)
def test_each_claim_stands_in_exactly_one_cluster(pairs: list[ComparedPair]) -> None:
    """Nothing is lost and nothing stands twice."""
    groups = cluster_pairs(SIZE, pairs)
    assert sorted(i for group in groups for i in group) == list(range(SIZE))


@given(compared)
def test_the_order_of_pairs_changes_nothing(pairs: list[ComparedPair]) -> None:
    """The same pairs give the same clusters."""
    shuffled = sorted(pairs, key=lambda p: (p.b * 7 + p.a * 3) % 5)
    assert cluster_pairs(SIZE, shuffled) == cluster_pairs(SIZE, pairs)


@given(compared)
def test_a_refused_pair_never_shares_a_cluster(pairs: list[ComparedPair]) -> None:
    """However good the links around it are."""
    groups = cluster_pairs(SIZE, pairs)
    of = {i: n for n, group in enumerate(groups) for i in group}
    assert all(of[p.a] != of[p.b] for p in pairs if p.refused)


@given(compared)
def test_claims_without_links_change_no_cluster(pairs: list[ComparedPair]) -> None:
    """An unrelated article adds clusters of its own and changes no other."""
    assert cluster_pairs(SIZE + 3, pairs)[: len(cluster_pairs(SIZE, pairs))] == cluster_pairs(SIZE, pairs)


def test_good_links_do_not_chain_across_a_refused_pair() -> None:
    """0-1 and 1-2 are good, 0-2 is refused: the better link wins and the third stays alone."""
    links = [pair(0, 1, 3.0), pair(1, 2, 2.0), pair(0, 2, 0.0, "mile and acre measure different things")]
    assert cluster_pairs(3, links) == [[0, 1], [2]]


def test_values_that_fit_are_joined_before_values_that_differ() -> None:
    """A differing value with stronger words does not take a claim from those of its own value."""
    links = [pair(0, 1, 1.0), pair(1, 2, 5.0, fits=False), pair(0, 2, -30.0, fits=False)]
    assert cluster_pairs(3, links) == [[0, 1], [2]]


def test_pairs_that_were_never_compared_count_against_a_join() -> None:
    """One good link is not enough between two clusters that otherwise share no key."""
    strong = [pair(a, b, 4.0) for a, b in combinations(range(4), 2)]
    strong += [pair(a, b, 4.0) for a, b in combinations(range(4, 8), 2)]
    assert cluster_pairs(8, [*strong, pair(3, 4, 1.0)]) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_a_differing_value_need_not_be_like_every_repeat_of_the_other() -> None:
    """Four copies say one thing; the fifth source is plainly about the same as two of them."""
    copies = [pair(a, b, 4.0) for a, b in combinations(range(4), 2)]
    near = [pair(0, 4, 1.5, fits=False), pair(1, 4, 1.5, fits=False)]
    far = [pair(2, 4, -1.0, fits=False), pair(3, 4, -1.0, fits=False)]
    assert cluster_pairs(5, [*copies, *near, *far]) == [[0, 1, 2, 3, 4]]
    assert cluster_pairs(5, [*copies, *far]) == [[0, 1, 2, 3], [4]]


def test_an_article_that_repeats_itself_in_passing_is_known_by_its_best_mention() -> None:
    """Claims 1 and 2 are one article's; only the first says enough to be told."""
    links = [pair(1, 2, 5.0), pair(0, 1, 2.0, fits=False), pair(0, 2, -9.0, fits=False)]
    assert cluster_pairs(3, links, ["a", "b", "b"]) == [[0, 1, 2]]
    assert cluster_pairs(3, links, ["a", "b", "c"]) == [[0], [1, 2]]


def test_traits_of_two_clusters() -> None:
    """Two articles that agree, against one: every link counts in the mean, each article by its best."""
    links = [pair(0, 1, 3.0), pair(0, 2, 2.0, fits=False), pair(1, 2, -1.0, fits=False)]
    (found,) = candidate_joins(4, links, ["a", "b", "c", "d"])
    here, there, traits = found
    assert (here, there) == ([0, 1], [2])
    assert traits["mean"] == traits["weaker side"] == 0.5
    assert traits["best"] == traits["stronger side"] == traits["larger side"] + 1.5 == 2.0
    assert (traits["compared"], traits["fewer articles"]) == (1.0, 0.0)


def test_what_traits_weigh_decides_where_values_differ() -> None:
    """The same pairs are one cluster or two by the weights of joins; values that fit are not asked."""
    links = [pair(0, 1, 3.0), pair(0, 2, 2.0, fits=False), pair(1, 2, -1.0, fits=False)]
    nothing = {"start": 0, "tables": []}
    with using({**nothing, "joins": {"start": -1.0, "best": 1.0}}):
        assert cluster_pairs(3, links) == [[0, 1, 2]]
    with using({**nothing, "joins": {"start": -3.0, "best": 1.0}}):
        assert cluster_pairs(3, links) == [[0, 1], [2]]


@pytest.mark.parametrize(("weight", "groups", "with_rivals"), [(0.5, 2, 2), (1.5, 1, 2), (2.5, 1, 1)])
def test_two_values_of_one_sentence_need_more_evidence(weight: float, groups: int, with_rivals: int) -> None:
    """Article c says "96, or 150 by other accounts": a and b must plainly be about one thing."""
    told = ["a", "c", "b", "c"]
    links = [pair(0, 1, 3.0), pair(2, 3, 3.0)]
    links += [pair(a, b, weight, fits=False) for a, b in ((0, 2), (1, 2), (0, 3))]
    rivals = pair(1, 3, -2.0, fits=False, article="same sentence")
    joins = {"start": -1.0, "best": 1.0, "rivals": -1.0}
    with using({"start": 0, "tables": [], "joins": joins}):
        assert len(cluster_pairs(4, links, told)) == groups
        assert len(cluster_pairs(4, [*links, rivals], told)) == with_rivals


def test_two_values_of_one_sentence_are_no_evidence_for_each_other() -> None:
    """Whatever the sentence says of both, nobody else puts the two together."""
    rivals = pair(0, 1, 5.0, fits=False, article="same sentence")
    assert cluster_pairs(2, [rivals], ["a", "a"]) == [[0], [1]]


@given(compared, st.integers(0, 30))
def test_groups_of_more_evidence_are_parts_of_those_of_less(pairs: list[ComparedPair], tenths: int) -> None:
    """A firmer level takes joins back, and makes no other."""
    wide = cluster_pairs(SIZE, pairs)
    for group in cluster_pairs(SIZE, pairs, needed=tenths / 10):
        assert any(set(group) <= set(whole) for whole in wide)


def test_a_group_knows_its_weakest_join() -> None:
    """Of the joins of values that differ, where there are any; a claim alone has none."""
    links = [pair(0, 1, 3.0), pair(0, 2, 2.0, fits=False), pair(1, 2, 2.0, fits=False)]
    nothing = {"start": 0, "tables": [], "joins": {"best": 1.0}}
    with using(nothing):
        assert [(g.members, g.weakest) for g in groups_of(4, links)] == [([0, 1, 2], 2.0), ([3], None)]
        assert [(g.members, g.weakest) for g in groups_of(3, links, needed=2.0)] == [
            ([0, 1], 3.0),
            ([2], None),
        ]


def test_what_sources_differ_on_is_joined_on_less_evidence() -> None:
    """The side where sources differ less often counts; without steps nothing speaks for or against."""
    links = [pair(0, 1, 0.5, fits=False)]
    with using({"start": 0, "tables": [], "joins": {"best": 1.0, "contested": 0.2}}):
        assert [g.weakest for g in groups_of(2, links)] == [0.5]
        assert [g.weakest for g in groups_of(2, links, contested=[9, 6])] == [0.7]
        assert [g.weakest for g in groups_of(2, links, contested=[9, 2])] == [None, None]
