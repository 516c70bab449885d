"""Text, Markdown, CSV and JSON of a small result: what must stand in each, with any string in the corpus."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.render_fixture import bridge
from xref.model import Finding, Related, Severity
from xref.render import articles, claims, duplicates, findings
from xref.render.console import Look
from xref.render.json_result import articles_json, canonical, claims_json, duplicates_json, result_json

HOSTILE = json.loads((Path(__file__).parent / "cases" / "render_hostile.json").read_text(encoding="utf-8"))
EXTRAS = ["", *(case["text"] for case in HOSTILE)]
LABELS = ["nothing", *(case["label"] for case in HOSTILE)]
TEXTS = (duplicates.duplicates_text, claims.claims_text, articles.articles_text)
MARKDOWN = (duplicates.duplicates_markdown, claims.claims_markdown, articles.articles_markdown)
CSV = (duplicates.duplicates_csv, claims.claims_csv, articles.articles_csv)
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]")
PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")

STANDS = {
    "duplicates": [
        "4 articles in 1 document, 1 input not read",
        "1 copy in 1 cluster",
        "kept a1: published first",
        "100 % of it stands in the kept one",
        "disguised by invisible characters",
        "longest run 3 words",
        "page.txt:3-7",
        "1 part left out",
    ],
    "claims": [
        "1 differs, 1 has a later figure, 1 agrees, 1 not decided",
        "killed: 12",
        "killed: 15",
        "[12]",
        "[15]",
        "الشرطة (قالت)",
        "hedged",
        "not counted: a copy of the article of Harbour Post",
        "silent: River Daily",
    ],
    "articles": [
        "page.txt",
        "navigation: Home | World | Sport",
        "Arabic",
        "unknown",
        "split 70 % sure",
        "characters that turn the order of a line",
        "no text but binary data",
    ],
}


@pytest.mark.parametrize("render", TEXTS, ids=list(STANDS))
def test_the_listing_says(render):
    result, texts = bridge()
    shown = re.sub(r"\s+", " ", render(result, texts, Look(width=100)))
    wanted = STANDS[render.__name__.removesuffix("_text")]
    assert [piece for piece in wanted if piece not in shown] == []


@pytest.mark.parametrize("extra", EXTRAS, ids=LABELS)
@pytest.mark.parametrize("render", TEXTS, ids=list(STANDS))
def test_listings_obey_the_terminal(render, extra):
    result, texts = bridge(extra)
    for look in (Look(width=60), Look(width=60, ascii=True), Look(width=1)):
        shown = render(result, texts, look)
        assert not OBEYED.search(shown.replace("\n", ""))
        assert shown.isascii() or not look.ascii
        assert shown.endswith("\n")
        assert all(line == line.rstrip() for line in shown.split("\n"))
    plain = render(result, texts, Look(width=60))
    coloured = render(result, texts, Look(width=60, colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize("extra", EXTRAS, ids=LABELS)
@pytest.mark.parametrize("render", MARKDOWN, ids=list(STANDS))
def test_tables_of_markdown_are_whole(render, extra):
    result, texts = bridge(extra)
    width = None
    tables = 0
    for line in render(result, texts).split("\n"):
        if not line.startswith("|"):
            width = None
            assert "<script" not in re.sub(r"\\.", "", line)
            continue
        cells = len(PIPE.findall(line))
        tables += width is None
        width = width or cells
        assert cells == width, line
    assert tables or render is claims.claims_markdown


@pytest.mark.parametrize("extra", EXTRAS, ids=LABELS)
@pytest.mark.parametrize("render", CSV, ids=list(STANDS))
def test_tables_read_back(render, extra):
    result, texts = bridge(extra)
    rows = list(csv.reader(io.StringIO(render(result, texts), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 3
    assert len(set(rows[0])) == len(rows[0])
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_rows_of_copies_and_passages():
    result, texts = bridge()
    rows = list(csv.DictReader(io.StringIO(duplicates.duplicates_csv(result, texts), newline="")))
    assert [row["record"] for row in rows] == ["copy", "passage", "passage", "boilerplate"]
    assert (rows[0]["kept"], rows[0]["left_line"], rows[0]["left_last_line"]) == ("a1", "3", "7")
    text = texts["page.txt"]
    for row in rows[1:3]:
        assert row["left_text"] == text[int(row["left_start"]) : int(row["left_end"])]


@pytest.mark.parametrize("extra", EXTRAS, ids=LABELS)
def test_json_is_the_result(extra):
    result, _ = bridge(extra)
    whole = json.loads(result_json(result))
    assert list(whole) == list(type(result).__struct_fields__)
    assert whole["articles"][0]["title"] == ("Bridge falls in Narva" + extra).replace("\ud800", "\ufffd")
    for render in (duplicates_json, claims_json, articles_json):
        data = render(result)
        assert data.endswith(b"}\n")
        part = json.loads(data)
        assert all(part[name] == whole[name] for name in part)
    assert canonical(result) == result_json(result)


FOUND = (
    Finding(
        rule="XR201", severity=Severity.NOTE, key="f-2", article="a2", path="page.txt", start=0, end=0, message="later"
    ),
    Finding(
        rule="XR900", severity=Severity.ERROR, key="f-3", article=None, path="bad.bin", start=0, end=0, message="binary"
    ),
)  # fmt: skip


def test_findings_stand_with_line_and_column():
    result, texts = bridge()
    start = texts["page.txt"].index("12 people")
    copy = Finding(
        rule="XR101", severity=Severity.ERROR, key="f-1", article="a1", path="page.txt", start=start, end=start + 2,
        message="differs", related=(Related(article="a2", start=start, end=start + 5, message="there"),),
    )  # fmt: skip
    lines = findings.findings_text([copy, *FOUND], result, texts, Look(width=100)).split("\n")
    assert lines[0] == "bad.bin:1:1: XR900 binary"
    assert "page.txt:5:13: XR101 differs" in lines
    assert any("Police said 12 people" in line for line in lines)
    assert lines[-2] == "read 4 of 5 articles, 1 skipped, 3 findings (2 errors, 1 note)"
    assert [item["key"] for item in json.loads(findings.findings_json([copy]))["findings"]] == ["f-1"]
    assert len(findings.findings_jsonl([copy, *FOUND]).splitlines()) == 3


@pytest.mark.parametrize("extra", EXTRAS, ids=LABELS)
def test_findings_obey_the_terminal(extra):
    result, texts = bridge(extra)
    bad = Finding(
        rule="XR101", severity=Severity.WARNING, key="f", article="a1", path=f"page.txt{extra}", start=30, end=400,
        message=f"copy of {extra}",
    )  # fmt: skip
    shown = findings.findings_text([bad], result, texts, Look(ascii=True))
    assert not OBEYED.search(shown.replace("\n", ""))
    assert shown.isascii()
    findings.findings_jsonl([bad])
