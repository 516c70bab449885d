"""Values: cases in both languages, number words, offsets of any text."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.model import Span
from xref.text.values import find_values
from xref.text.values.number_words import read_arabic, read_english

CASES = json.loads((Path(__file__).parent / "cases" / "values.json").read_text(encoding="utf-8"))
PIECES = [
    "three people ",
    "were killed",
    " and ",
    "5",
    " جنود",
    "مقتل ",
    "27km",
    "a man ",
    "including ",
    "، ",
    "ُ",
    "two of them ",
]


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    found = find_values(case["input"]["text"], language=case["input"]["language"])
    got = [
        [v.slot, v.amount, v.low, v.high, v.unit, v.qualifier, v.category, v.part_of, v.text] for v in found
    ]
    assert got == case["expected"]


@pytest.mark.parametrize(
    ("words", "number"),
    [("seven", 7), ("ninety-nine", 99), ("two hundred and five", 205), ("three thousand", 3000), ("a hundred", 100),
     ("one million two hundred thousand", 1_200_000), ("two one", None), ("twenty twelve", None)],
)  # fmt: skip
def test_english_number_words(words, number):
    assert read_english(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("خمسه", 5), ("احد عشر", 11), ("خمسه وعشرين", 25), ("مئه وعشره", 110), ("ثلاثمئه", 300), ("الفين", 2000),
     ("ثلاثه الاف ومئتين", 3200), ("مليون", 1_000_000)],
)  # fmt: skip
def test_arabic_number_words(words, number):
    assert read_arabic(words) == number


def test_dates_are_no_amounts():
    text = "On April 3, two soldiers were killed"
    taken = [Span(start=3, end=10)]
    assert [(v.slot, v.amount) for v in find_values(text, language="en", taken=taken)] == [("killed", 2)]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=12),
    st.sampled_from(["en", "ar"]),
)
def test_offsets_and_totals_hold(pieces, language):
    text = "".join(pieces)
    found = find_values(text, language=language)
    assert all(text[v.start : v.end] == v.text and v.text for v in found)
    assert [v.start for v in found] == sorted(v.start for v in found)
    for place, value in enumerate(found):
        assert value.part_of is None or (0 <= value.part_of < len(found) and value.part_of != place)
        assert value.low is None or value.high is None or value.low <= value.high


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "one ",
        "1 ",
        "a man ",
        "A man was killed. ",
        "She died and a Dane ",
        "two men and ",
        "خمسة ",
        "killed ",
        "1,000,",
    ],
)
def test_long_lines_take_linear_time(piece):
    begun = time.process_time()
    find_values(piece * (100_000 // len(piece)), language="ar" if piece[0] > "z" else "en")
    assert time.process_time() - begun < 8
