"""Bytes to text: charsets, what is counted, what is refused; the text is what the codec gives."""

import codecs
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.corpus.decode import decode, odd_characters

CASES = json.loads((Path(__file__).parent / "cases" / "decode.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_case(case):
    found = decode(bytes.fromhex(case["hex"]) if "hex" in case else case["input"].encode(case["charset"]))
    if case["expected"] is None:
        assert found is None
        return
    assert found is not None
    assert found.text == case["expected"]
    assert {w.code.value: w.count for w in found.warnings} == case.get("warnings", {})


@given(st.text())
def test_utf_8_comes_back_as_it_was(text):
    data = text.encode("utf-8")
    found = decode(data)
    if found is not None and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert found.text == (
            data.decode("utf-8") if found.charset == "utf-8" else data.decode(found.charset)
        )


@given(st.text(st.characters(categories=("L", "Zs", "Nd", "Po")), min_size=1))
def test_text_is_never_taken_for_binary(text):
    assert decode(text.encode()) is not None


@settings(deadline=None)  # the first text that is no UTF-8 loads the detector
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    found = decode(data)
    if found is not None:
        marks = {"utf-8": 3, "utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
        whole = data.decode(found.charset, errors="replace")
        size = marks.get(found.charset, 0)
        assert found.text in {whole, data[size:].decode(found.charset, errors="replace")}


def test_newlines_are_not_translated():
    assert decode(b"One\r\nTwo\rThree\n").text == "One\r\nTwo\rThree\n"


def test_a_charset_that_markup_declares_counts():
    page = '<html><head><meta charset="windows-1251"></head><body>Привет, мир</body></html>'
    assert "Привет" in decode(page.encode("cp1251"), html=True).text


def test_odd_characters_are_named():
    notes = {w.code.value: w for w in odd_characters("a\x07b\x07\u202ec\0")}
    assert notes["control-characters"].count == 2
    assert "U+0007" in notes["control-characters"].detail
    assert notes["bidi-overrides"].count == 1
    assert notes["nul-characters"].count == 1
    assert odd_characters("plain\ttext\r\n") == ()
