"""Paragraphs on a terminal: no line is too wide, no word is lost, colour changes nothing else."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from xref.render.console import Look, Sheet
from xref.render.safe import visible

WORDS = st.text(st.sampled_from("ab c-é 12 الجسر 橋\t\n\u202e"), max_size=80)
PIECES = st.lists(st.tuples(WORDS, st.sampled_from(["", "bold", "bold red", "dim"])), max_size=4)
CODE = re.compile(r"\x1b\[[0-9;]*m")


@given(PIECES, st.integers(1, 60), st.integers(0, 30), st.integers(0, 12), st.booleans())
def test_lines_fit_and_hold_every_word(pieces, width, indent, hang, ascii_only):
    sheet = Sheet(Look(width=width, ascii=ascii_only))
    sheet.line(*pieces, indent=indent, hang=hang)
    shown = sheet.text()
    assert shown.endswith("\n")
    assert all(cell_len(line) <= max(width, 20) for line in shown.split("\n"))
    assert all(line == line.rstrip(" ") for line in shown.split("\n"))
    told = visible("".join(text for text, _ in pieces), ascii_only=ascii_only)
    assert "".join(shown.split()) == "".join(told.split())
    colour = Sheet(Look(width=width, ascii=ascii_only, colour=True))
    colour.line(*pieces, indent=indent, hang=hang)
    assert CODE.sub("", colour.text()) == shown
    assert colour.text().count("\x1b[0m") >= (1 if CODE.search(colour.text()) else 0)


def test_further_lines_hang():
    sheet = Sheet(Look(width=24))
    sheet.line("one two three four five six", indent=2, hang=2)
    assert sheet.text() == "  one two three four\n    five six\n"


def test_styles_end_with_their_piece():
    sheet = Sheet(Look(width=80, colour=True))
    sheet.line("a ", ("b c", "bold"), " d")
    assert sheet.text() == "a \x1b[1mb c\x1b[0m d\n"


def test_spaces_between_pieces_stay():
    sheet = Sheet(Look(width=80))
    sheet.line(("d1", "bold"), "  2 articles", "[", ("x", "bold"), "]")
    assert sheet.text() == "d1  2 articles[x]\n"
