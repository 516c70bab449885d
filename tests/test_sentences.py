"""Sentences: cases, and spans of any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.text.sentences import split

CASES = json.loads((Path(__file__).parent / "cases" / "sentences.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    text = case["input"]["text"]
    found = split(text, language=case["input"]["language"])
    assert [text[s.start : s.end] for s in found] == case["expected"]


def test_offsets_are_of_the_whole_text():
    text = "Before. One came. Two went. After."
    assert [text[s.start : s.end] for s in split(text, 8, 27)] == ["One came.", "Two went."]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aA .!?…)(“”«»\"'\nقُ😀", max_size=60))
def test_nothing_but_space_is_left_out(text):
    found = split(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(text[s.start : s.end] for s in found).split()) == "".join(text.split())
