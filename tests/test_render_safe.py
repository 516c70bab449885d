"""Nothing of a corpus reaches a terminal, a table or a page that does more than show."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.render.page.marking import isolated
from xref.render.safe import cut, one_line, pieces, visible
from xref.render.table import csv_cell, inline, md

CASES = json.loads((Path(__file__).parent / "cases" / "render_safe.json").read_text(encoding="utf-8"))
ANY = st.text(st.characters())
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_unseen_characters_are_shown(case):
    assert visible(case["input"]) == case["visible"]
    assert visible(case["input"], ascii_only=True) == case["ascii"]
    if "line" in case:
        assert one_line(case["input"]) == case["line"]


@given(ANY)
def test_nothing_is_left_that_is_obeyed(text):
    assert not OBEYED.search(visible(text))
    line = one_line(text)
    assert not OBEYED.search(line)
    assert "\n" not in line
    assert visible(text, ascii_only=True).isascii()
    visible(text).encode("utf-8")


@given(ANY)
def test_pieces_are_the_visible_text(text):
    assert "".join(part for part, _ in pieces(text)) == visible(text)


@given(st.text(min_size=0, max_size=200), st.integers(1, 100))
def test_a_cut_says_how_much(text, limit):
    shown = cut(text, limit)
    found = re.search(r"… \(\+(\d+)\)$", shown)
    if shown != text:
        assert found is not None
        kept = shown[: found.start()]
        assert text.startswith(kept)
        assert int(found[1]) >= len(text) - limit
        assert text[: len(text) - int(found[1])].rstrip() == kept


@given(ANY)
def test_no_cell_starts_a_formula(text):
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert csv_cell(5) == 5
    assert csv_cell(-5.5) == -5.5


@given(ANY)
def test_markdown_cells_hold_no_bare_pipe_or_tag(text):
    cell = inline(text)
    bare = re.sub(r"\\.", "", cell)
    assert "|" not in bare
    assert "<" not in bare
    assert "`" not in bare
    assert "://" not in bare
    assert "\n" not in md(text)


@given(ANY)
def test_markup_of_any_text_is_one_isolate(text):
    markup = str(isolated(text))
    inner = re.sub(r'<span class="u">[^<]*</span>', "", markup.removeprefix("<bdi>").removesuffix("</bdi>"))
    assert "<" not in inner
    assert '"' not in inner


@pytest.mark.parametrize("language", ['en" onclick="x', "", "e n", "ضض", "<b>"])
def test_a_language_that_is_no_code_is_left_out(language):
    assert str(isolated("x", language)) == "<bdi>x</bdi>"
