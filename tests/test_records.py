"""Records to documents: the fields and their names, JSON, tables, HTML."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import BODY, PAGE, codes, corpus, warnings
from xref.corpus.fields import fields_of, iso_date, iso_language
from xref.model import WarningCode

CASES = json.loads((Path(__file__).parent / "cases" / "fields.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_fields(case):
    found = fields_of(case["input"])
    if case["expected"] is None:
        assert found is None
        return
    assert found is not None
    named = {"id": found.id, "text": found.text}
    named |= {n: getattr(found.metadata, n) for n in found.metadata.__struct_fields__}
    assert {name: value for name, value in named.items() if value is not None} == case["expected"]
    assert {w.code.value: w.count for w in found.warnings} == case.get("warnings", {})


def test_records_keep_their_ids_and_twins_are_told_apart(tmp_path):
    rows = [
        {"id": "x", "text": "One."},
        {"id": "x~2", "text": "Two."},
        {"id": "x", "text": "Three."},
        {"text": "Four."},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = corpus(tmp_path)
    ids = [s.document.id for s in found.sources]
    assert len(set(ids)) == 4
    assert ids[:2] == ["x", "x~2"]
    assert ids[3] == "a.jsonl#4"
    assert [a.article.id for a in found.articles] == [*ids[:3], "a04"]
    assert [WarningCode.DUPLICATE_ID in {w.code for w in s.document.warnings} for s in found.sources] == [
        False, False, True, False,
    ]  # fmt: skip


def test_a_record_is_its_title_and_text_and_never_split(tmp_path):
    text = "\n\n".join(f"Headline Number {n} of the Day\n\n{BODY * 3}" for n in range(6))
    row = {"title": "Daily digest", "text": text, "date": "2022-04-08", "source": {"name": "Harbour Times"}}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    found = corpus(tmp_path)
    article = found.articles[0].article
    assert found.sources[0].text == "Daily digest\n\n" + text
    assert found.sources[0].title_end == len("Daily digest")
    assert (article.title, article.published, article.outlet) == (
        "Daily digest",
        "2022-04-08",
        "Harbour Times",
    )
    assert len(found.articles) == 1
    assert found.articles[0].blocks[0].role.value == "title"


def test_the_hash_of_a_record_is_that_of_its_line(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}\r\n{"text": "One."}\n')
    one, two = corpus(tmp_path).sources
    assert one.document.sha256 == two.document.sha256


def test_half_a_surrogate_pair_costs_one_character(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "A tweet cut off \\ud83d"}', encoding="utf-8")
    source = corpus(tmp_path).sources[0]
    assert source.text == "A tweet cut off \ufffd"
    assert warnings(source) == {"undecodable-bytes": 1}


def test_a_bad_byte_is_counted_in_its_record(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"text": "قتل ثلاثة"}\n{"text": "قتل '.encode() + b'\xff"}\n')
    one, two = corpus(tmp_path).sources
    assert warnings(one) == {}
    assert warnings(two) == {"undecodable-bytes": 1}


def test_lines_in_utf_16_are_records_too(tmp_path):
    (tmp_path / "a.jsonl").write_bytes('{"id": "r1", "text": "قتل ثلاثة"}\n'.encode("utf-16"))
    assert corpus(tmp_path).sources[0].document.id == "r1"


def test_json_with_a_list_inside(tmp_path):
    (tmp_path / "a.json").write_text(
        json.dumps({"articles": [{"id": 7, "body": "One."}, {"title": "No text"}]})
    )
    found = corpus(tmp_path)
    assert [s.document.id for s in found.sources] == ["7"]
    assert [u.detail for u in found.unread] == ["record 2: no text"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(tmp_path, delimiter):
    rows = [
        ["Headline", "Content", "Date"],
        ["One", f"Body{delimiter} with\ntwo lines", "2020-04-03"],
        ["Two", "", ""],
    ]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    found = corpus(tmp_path)
    assert [s.metadata.published for s in found.sources] == ["2020-04-03"]
    assert found.sources[0].text == f"One\n\nBody{delimiter} with\ntwo lines"
    assert [u.detail for u in found.unread] == ["row 2: no text"]


def test_a_table_without_text_is_named(tmp_path):
    (tmp_path / "good.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "a.csv").write_text("name,age\nx,3\n", encoding="utf-8")
    assert codes(corpus(tmp_path)) == {"a.csv": "broken-record"}


def test_html_gives_its_main_text_and_what_its_head_says(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    found = corpus(tmp_path)
    article, text = found.articles[0].article, found.sources[0].text
    assert text.startswith("Ferry runs again\n\nThe ferry runs again from Monday")
    assert "\n\nIt had been in the dock" in text
    assert "Home" not in text
    assert "About us" not in text
    assert (article.title, article.outlet, article.author) == (
        "Ferry runs again",
        "Harbour Times",
        "Idris Fenwick",
    )
    assert (article.published, article.language) == ("2022-04-08", "en")
    assert article.url == "https://harbour.example/ferry"


def test_a_wrong_language_is_said_and_the_declared_one_kept(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": BODY * 3, "lang": "ar"}), encoding="utf-8")
    found = corpus(tmp_path)
    assert warnings(found.sources[0]) == {"wrong-language": 1}
    assert found.articles[0].article.language == "ar"


def test_dates_and_languages():
    assert iso_date("2020-04-03T23:30:00-05:00") == "2020-04-03"
    assert iso_date(1_585_908_000_000) == "2020-04-03"
    assert iso_date("20200403") == "2020-04-03"
    assert iso_date("3 April 2020") == "2020-04-03"
    assert iso_date("2020-13-45") is None
    assert iso_date(True) is None
    assert iso_language("العربية") == "ar"
    assert iso_language("klingon") is None


@given(
    st.dictionaries(
        st.text(max_size=12), st.one_of(st.none(), st.integers(), st.text(max_size=20)), max_size=6
    )
)
def test_any_record_is_read_or_has_no_text(record):
    found = fields_of(record)
    assert found is None or isinstance(found.text, str)
