"""Names against names, in either script."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.text.names import name_matches, name_similarity
from xref.text.names.letters import Batch, letter_fit, letter_fits
from xref.text.names.skeleton import fold_word, name_words, skeleton

CASES = json.loads((Path(__file__).parent / "cases" / "names.json").read_text(encoding="utf-8"))

LATIN = st.text(alphabet="abdehiklmnqrstuwyz' -ABKSéç", max_size=20)
ARABIC = st.text(alphabet="ابتثجحخدرزسشصطعغفقكلمنهويةىءأإ ", max_size=20)
NAMES = st.one_of(LATIN, ARABIC, st.text(max_size=12))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["label"])
def test_similarity(case):
    score = name_similarity(case["a"], case["b"])
    assert case.get("least", 0.0) - 1e-9 <= score <= case.get("most", 1.0)


def test_cases_hold_as_many_negatives():
    negatives = sum("most" in c and "least" not in c for c in CASES)
    assert negatives >= len(CASES) // 2 - 2


@given(NAMES, NAMES)
@settings(max_examples=200, deadline=None)
def test_symmetric_and_in_range(a, b):
    score = name_similarity(a, b)
    assert score == name_similarity(b, a)
    assert 0.0 <= score <= 1.0


@given(NAMES)
@settings(max_examples=100, deadline=None)
def test_same_name_is_one(name):
    assert name_similarity(name, name) == 1.0


@given(st.lists(NAMES, max_size=4), st.lists(NAMES, max_size=12), st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_matches_are_the_similarities(queries, candidates, limit):
    """Every match carries the score of `name_similarity`, best first, and none that scores higher is missing."""
    for query, matches in zip(queries, name_matches(queries, candidates, limit), strict=True):
        expected = sorted((name_similarity(query, c) for c in set(candidates)), reverse=True)[:limit]
        assert [round(s, 6) for _, s in matches] == [round(s, 6) for s in expected]
        assert all(round(name_similarity(query, c), 6) == round(s, 6) for c, s in matches)


@given(
    st.text(alphabet="ابتثجحخدرزسشصطعغفقكلمنهوية", min_size=1, max_size=30),
    st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30), min_size=1, max_size=5),
)
@settings(max_examples=60, deadline=None)
def test_batch_scores_as_one_by_one(arabic, words):
    for word, score in zip(words, letter_fits(arabic, Batch(words)), strict=True):
        assert score == pytest.approx(letter_fit(arabic, word), abs=1e-9)


def test_matches_rank_the_spelling_first():
    candidates = ["Barzani", "Salman", "Sulaiman", "Soleimani", "Samaan", "Selma", "Solomon", "Suleyman"]
    (matches,) = name_matches(["سليماني"], candidates, limit=3)
    assert matches[0][0] == "Soleimani"
    assert len(matches) == 3
    assert [s for _, s in matches] == sorted((s for _, s in matches), reverse=True)


def test_matches_from_latin_to_arabic():
    (matches,) = name_matches(["Baghdad"], ["البصرة", "بغداد", "بيروت"], limit=1)
    assert matches[0][0] == "بغداد"


def test_matches_of_nothing():
    assert name_matches(["Oslo"], [], limit=2) == [[]]
    assert name_matches([], ["Oslo"], limit=2) == []
    with pytest.raises(ValueError, match="limit"):
        name_matches(["Oslo"], ["Oslo"], limit=0)


@given(st.text(max_size=30))
@settings(max_examples=1000, deadline=None)
def test_folding_is_stable(text):
    folded = fold_word(text)
    assert fold_word(folded) == folded
    assert all(" " not in w and w for w in name_words(text))


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [("قاسم", "qassim"), ("خالد", "khaled"), ("صادق", "sadiq"), ("حسن", "hassan"), ("شريف", "shareef")],
)
def test_skeletons_meet(arabic, latin):
    assert skeleton(fold_word(arabic)) == skeleton(latin)
