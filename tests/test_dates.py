"""Dates: cases in both languages, the month tables against CLDR, offsets of any text."""

from __future__ import annotations

import json
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.text.dates import find_dates
from xref.text.dates.words import ARABIC_MONTHS, ENGLISH_MONTHS
from xref.text.plain import Plain

CASES = json.loads((Path(__file__).parent / "cases" / "dates.json").read_text(encoding="utf-8"))
PIECES = [
    "March 11",
    "٣ نيسان",
    " on Saturday",
    "2020",
    "/",
    "قبل يومين",
    "ُ",
    "\u200f",
    "two days ",
    "earlier",
    "\n",
]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    given = case["input"]
    found = find_dates(given["text"], anchor=day(given["anchor"]), reference=day(given["reference"]))
    assert [[m.text, m.from_, m.to] for m in found] == case["expected"]


@pytest.mark.parametrize(
    ("text", "days"), [("yesterday", -1), ("two weeks ago", -14), ("last week", -7), ("قبل ثلاثة أيام", -3)]
)
def test_relative_while_publication_is_unknown(text, days):
    (mention,) = find_dates(text)
    assert mention.relative is not None
    assert (mention.relative.anchor, mention.relative.days) == ("published", days)
    assert mention.from_ is None


@pytest.mark.parametrize(
    "place", [("ar",), ("ar", "IQ"), ("ar", "SY"), ("ar", "DZ"), ("ar", "MA"), ("ar", "TN")]
)
def test_arabic_months_are_those_of_cldr(place):
    from babel import Locale

    for number, name in Locale(*place).months["format"]["wide"].items():
        assert ARABIC_MONTHS[Plain(name).text] == number


def test_english_months_are_those_of_cldr():
    from babel import Locale

    for number, name in Locale("en").months["format"]["wide"].items():
        assert ENGLISH_MONTHS[name.lower()] == number


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12), st.booleans())
def test_offsets_are_verbatim_and_in_order(pieces, known):
    text = "".join(pieces)
    found = find_dates(text, anchor=date(2020, 4, 4) if known else None)
    assert all(text[m.start : m.end] == m.text and m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("piece", ["a ", "1 ", "two days ", "في 3 ", "March ", "1/1/", "the the "])
def test_long_lines_take_linear_time(piece):
    begun = time.process_time()
    find_dates(piece * (200_000 // len(piece)))
    assert time.process_time() - begun < 6
