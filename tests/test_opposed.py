"""Contradictions are never agreement, nor one source."""

import json

import pytest

import xref
from tests.shared import ROOT

CASES = json.loads((ROOT / "tests" / "cases" / "opposed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_two_reports(case, tmp_path):
    rows = [
        {"id": name, "title": "", "outlet": name.title(), "published": "2025-03-04", "text": text}
        for name, text in zip(("post", "times"), case["texts"], strict=True)
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    result = xref.analyze([path]).result
    assert result.alignments, "nothing was aligned: the case says nothing"
    relations = {pair.relation.value for pair in result.alignments}
    assert not relations & set(case.get("never", ()))
    assert relations >= set(case.get("some", ()))
    if "sources" in case:
        assert max(group.independent_sources for group in result.groups) == case["sources"]
