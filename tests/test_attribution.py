"""Who says what: one paragraph each, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.claim_texts import article_of
from xref.claims.extraction.extract import extract_claims
from xref.claims.extraction.quotes import find_quotes
from xref.model import Stance
from xref.settings import ClaimSettings

CASES = json.loads((Path(__file__).parent / "cases" / "attribution.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    article = article_of([("body", case["input"]["text"])], language=case["input"]["language"])
    claims = extract_claims([article], ClaimSettings())
    told = [c for c in claims if c.speaker is not None or c.stance is Stance.REPORTS]
    got = [[c.text, c.speaker and c.speaker.text, c.cue and c.cue.text] for c in told]
    assert got == case["expected"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“a b” c “d", ["“a b”", "“d"]),
        ("a b” c", ["a b”"]),
        ('"a" b "c" 6" wide', ['"a"', '"c"']),
        ("«a “b” c» d", ["«a “b” c»"]),
        ("it’s the boys’ house", []),
        ("‘only a name’", ["‘only a name’"]),
        ("rock 'n' roll", []),
    ],
)
def test_quotation_marks(text, quotes):
    assert [text[q.start : q.end] for q in find_quotes(text, 0, len(text))] == quotes
