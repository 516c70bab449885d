"""Folding: cases, and properties over any text."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.text import fold as fold_module
from xref.text.fold import fold, fold_key, tokens, words
from xref.text.lookalikes import reveal

CASES = json.loads((Path(__file__).parent / "cases" / "fold.json").read_text(encoding="utf-8"))

ODD = "aé\u0301\u200b\u00ad'’-– \n«»ßﬁﷺ…½أىةـ\u064bك٣東がﾊﾞ한㍿ı\u202e\x00\ud800\U000e0001हि\u0323ⅷ¨㏂"
TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(st.sampled_from(ODD), max_size=80),
    st.text(st.characters(codec=None), max_size=40),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    assert fold_key(case["input"]) == case["expected"]
    assert " ".join(word for word, _, _ in words(case["input"])) == case["expected"]


@given(TEXTS)
def test_folding_again_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text == once
    assert fold_key(fold_key(text)) == fold_key(text)


@given(TEXTS)
def test_offsets_are_valid_and_rise(text):
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert (folded.starts < folded.ends).all()
    assert (np.diff(folded.starts) >= 0).all()
    assert (np.diff(folded.ends) >= 0).all()
    assert folded.ends.max(initial=0) <= len(text)
    alone = [fold(text[s:e]).text for s, e in zip(folded.starts.tolist(), folded.ends.tolist(), strict=True)]
    assert all(char in piece for char, piece in zip(folded.text, alone, strict=True))


@given(TEXTS)
def test_the_slice_of_a_word_folds_to_the_word(text):
    last = 0
    for word, start, end in words(text):
        assert last <= start < end <= len(text)
        assert [w for w, _, _ in words(text[start:end])] == [word]
        last = end


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_a_range_gives_the_words_of_its_slice(text, start, end):
    expected = [
        (word, s + min(start, len(text)), e + min(start, len(text))) for word, s, e in words(text[start:end])
    ]
    assert words(text, start, end) == expected


@given(TEXTS)
def test_strings_and_arrays_agree(text):
    listed = words(text)
    found = tokens(text)
    assert [(s, e) for _, s, e in listed] == list(
        zip(found.starts.tolist(), found.ends.tolist(), strict=True)
    )
    by_hash = dict(zip(found.hashes.tolist(), [w for w, _, _ in listed], strict=True))
    assert [by_hash[h] for h in found.hashes.tolist()] == [w for w, _, _ in listed]
    assert len(by_hash) == len({w for w, _, _ in listed})
    assert fold_key(text) == " ".join(w for w, _, _ in listed)


@settings(max_examples=40)
@given(TEXTS)
def test_short_and_long_texts_fold_alike(text):
    short = words(text)
    limit, fold_module.SHORT = fold_module.SHORT, -1
    try:
        assert words(text) == short
    finally:
        fold_module.SHORT = limit


@given(TEXTS)
def test_case_never_matters(text):
    assert fold_key(text.upper()) == fold_key(text)


def test_hashes_depend_on_order_length_and_key():
    long = "a" * 64
    hashes = tokens(f"ab ba a aa aaa {long} {long}a b{long} {long}b a{long}b").hashes
    assert len(set(hashes.tolist())) == len(hashes)
    assert tokens("ab").hashes[0] != tokens("ab", key=1).hashes[0]


def test_offsets_count_from_the_document():
    text = "one “two” three"
    assert words(text, 4, 9) == [("two", 5, 8)]
    found = tokens(text, 4, 9)
    assert (found.starts.tolist(), found.ends.tolist()) == ([5], [8])


def test_span_outside_is_refused():
    with pytest.raises(ValueError, match="no range"):
        fold("abc").span(2, 9)


REVEALED = [
    ("one letter in a word", "Вaghdad", "Baghdad"),
    ("a word of such letters among Latin ones", "Вaghdad а сосо", "Baghdad a coco"),
    (
        "a Russian word in the same text",
        "Вaghdad is an old city, и Правда",
        "Baghdad is an old city, и Правда",
    ),
    (
        "Latin letters in a Russian text",
        "Mосква слезам не верит, а Питер верит",
        "Москва слезам не верит, а Питер верит",
    ),
    ("Greek", "Αthens is old", "Athens is old"),
    ("all Latin", "Baghdad", None),
    ("all Russian", "Москва", None),
    ("two scripts, not in one word", "Москва is Moscow", None),
    ("Arabic", "بغداد Baghdad", None),
]


@pytest.mark.parametrize(("label", "text", "expected"), REVEALED, ids=[r[0] for r in REVEALED])
def test_look_alike_letters(label, text, expected):
    assert reveal(text) == expected


@given(st.text(st.sampled_from("abcoeхсора АВСbИж")))
def test_revealed_texts_keep_their_length(text):
    revealed = reveal(text)
    assert revealed is None or len(revealed) == len(text)


def test_threads_fold_alike():
    texts = ["".join(map(chr, range(start, start + 97))) + " é" for start in range(0x250, 0x2000, 97)] * 4
    with ThreadPoolExecutor(4) as pool:
        found = [t.hashes.tolist() for t in pool.map(tokens, texts)]
    assert found == [tokens(text).hashes.tolist() for text in texts]
