"""How alike claims are held to be, and which pairs are looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claim_worlds import world
from xref.claims.comparison.align import likenesses
from xref.claims.comparison.features import fuzzy
from xref.claims.comparison.pairing import Nearness, candidate_pairs, same_texts
from xref.claims.comparison.terms import concept, stem
from xref.claims.comparison.views import claim_views
from xref.settings import ClaimSettings

CASES = json.loads((Path(__file__).parent / "cases" / "align.json").read_text(encoding="utf-8"))


def views_of(texts):
    articles, reading = world([{"title": f"T{i}", "claims": [{"text": t}]} for i, t in enumerate(texts)])
    return claim_views(reading.claims, articles)


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    views = views_of(
        case["input"] + ["The river rose again after heavy rain", "ارتفع منسوب النهر بعد الأمطار"]
    )
    (found,) = likenesses(views, [(0, 1)])
    assert (found.score >= ClaimSettings().align_score) is case["same"]


def test_scores_do_not_depend_on_the_side():
    views = views_of([c for case in CASES for c in case["input"]])
    pairs = [(a, b) for a in range(6) for b in range(a + 1, 6)]
    there = [s.score for s in likenesses(views, pairs)]
    assert there == [s.score for s in likenesses(views, [(b, a) for a, b in pairs])]


def test_a_subset_is_not_the_whole():
    short, long = views_of(
        ["the mill", "the mill burned after a quarrel between two owners and their cousins"]
    )
    assert fuzzy(short, long) < 0.5
    assert fuzzy(long, long) == 1.0


@given(
    st.lists(st.text(alphabet="abc ابج12", min_size=1, max_size=30).filter(str.strip), min_size=2, max_size=5)
)
def test_any_words_give_a_score(texts):
    views = views_of(texts)
    for item in likenesses(views, [(0, 1)]):
        parts = item.explanation
        assert 0.0 <= item.score <= 1.0
        assert all(0.0 <= getattr(parts, n) <= 1.0 for n in parts.__struct_fields__)


def test_tolls_of_one_story_are_aligned_whatever_their_words():
    specs = [
        {
            "title": "One",
            "claims": [{"text": "Four slain outside tavern", "values": [["killed", 4, "Four"]]}],
        },
        {
            "title": "Two",
            "claims": [{"text": "gunfire leaves three dead", "values": [["killed", 3, "three"]]}],
        },
    ]
    articles, reading = world(specs)
    views = claim_views(reading.claims, articles)
    near, far = Nearness([0, 0]), Nearness([0, 1])
    assert candidate_pairs(views, near, [0, 1], set()) == [(0, 1)]
    assert candidate_pairs(views, far, [0, 1], set()) == []
    assert likenesses(views, [(0, 1)], near)[0].score >= ClaimSettings().align_score
    assert likenesses(views, [(0, 1)], far)[0].score < ClaimSettings().align_score


def test_claims_of_one_article_are_never_a_pair():
    twice = {"text": "Three people died in the Brackwater mill fire"}
    articles, reading = world([{"title": "One", "claims": [twice, twice]}])
    views = claim_views(reading.claims, articles)
    assert candidate_pairs(views, Nearness([0]), [0, 1], set()) == []


def test_the_same_words_are_one_text():
    long = "Three people died in the old Brackwater mill fire near the Tellin bridge"
    views = views_of([long, long, "Police are there", "Police are there"])
    assert same_texts(views, [None] * 4) == [0, 0, 2, 3]


@pytest.mark.parametrize(
    ("one", "two"),
    [("rockets", "الصواريخ"), ("killed", "قتلى"), ("statement", "وبيان"), ("withdrawal", "الانسحاب")],
)
def test_concepts_across_languages(one, two):
    from xref.text.fold import fold_key

    assert concept(one) == concept(fold_key(two)) is not None


@pytest.mark.parametrize(("one", "two"), [("news", "new"), ("rocket", "rock"), ("killer", "kiln")])
def test_stems_that_stay_apart(one, two):
    assert stem(one) != stem(two)
