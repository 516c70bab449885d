"""Which language a text is in."""

import json
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.text.language import detect, script_share

CASES = json.loads((Path(__file__).parent / "cases" / "language.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    assert detect(case["input"]) == case["expected"]


def test_nothing_is_fetched(monkeypatch):
    def refuse(*args, **kwargs):
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert detect("The mediators return to the table on Saturday.") == "en"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text):
    found = detect(text)
    assert found is None or (found.isascii() and 2 <= len(found) <= 3)


@given(st.text(st.characters(categories=("N", "P", "Zs"))))
def test_without_letters_there_is_none(text):
    assert detect(text) is None


def test_shares_of_scripts():
    assert script_share("كلم km", "arabic") == 0.6
    assert script_share("12", "latin") == 0.0
