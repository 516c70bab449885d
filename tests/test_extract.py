"""Claims: cases, and what holds for any article."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claim_texts import article_of
from xref.claims.extraction.extract import extract_claims
from xref.settings import ClaimSettings

CASES = json.loads((Path(__file__).parent / "cases" / "extract.json").read_text(encoding="utf-8"))
PIECES = ["The mayor said ", "that ", "“We go. ", "They stay,” ", "he added. ", "killing three people", ", ", "according to ",
          "قال الوزير ", "إن ", "«نعم» ", "بحسب ", "On Monday ", "; ", "and was ", "not ", "? ", "Two men ", "were killed. "]  # fmt: skip


def fields(claim, names):
    """The fields of a claim that a case speaks of, as plain as the case has them."""
    plain = {
        "text": claim.text,
        "stance": str(claim.stance),
        "values": [[str(v.slot), v.amount] for v in claim.values],
        "as_of": claim.as_of and [claim.as_of.from_, claim.as_of.to, str(claim.as_of.basis)],
        "speaker": claim.speaker and claim.speaker.text,
        "stands_for": claim.speaker and claim.speaker.stands_for and claim.speaker.stands_for.text,
        "via": [v.text for v in claim.via],
        "quoted": claim.quoted,
        "hedged": claim.hedged,
        "negated": claim.negated,
        "conditional": claim.conditional,
    }
    return {name: plain[name] for name in names}


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
def test_cases(case):
    given = case["input"]
    article = article_of(given["blocks"], published=given["published"], language=given["language"])
    claims = extract_claims([article], ClaimSettings())
    assert [c.text for c in claims] == [e["text"] for e in case["expected"]]
    for claim, expected in zip(claims, case["expected"], strict=True):
        assert fields(claim, expected) == expected


def test_ids_and_keys():
    article = article_of([("body", "A crane fell."), ("body", "A crane fell."), ("body", "A pier fell.")])
    claims = extract_claims([article], ClaimSettings())
    assert [c.id for c in claims] == ["c1", "c2", "c3"]
    assert claims[1].key == claims[0].key + "~2"
    assert len({c.key for c in claims}) == 3


def test_keys_survive_other_articles():
    one = article_of([("body", "A crane fell.")], name="one")
    two = article_of([("body", "A pier fell.")], name="two")
    alone = extract_claims([two], ClaimSettings())
    assert [c.key for c in extract_claims([one, two], ClaimSettings())][1:] == [c.key for c in alone]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=10), min_size=1, max_size=4
    )
)
def test_evidence_is_verbatim_and_inside_its_paragraph(paragraphs):
    article = article_of([("body", "".join(pieces)) for pieces in paragraphs], published="2021-05-12")
    claims = extract_claims([article], ClaimSettings())
    for claim in claims:
        assert article.text[claim.start : claim.end] == claim.text
        assert any(b.start <= claim.start < claim.end <= b.end for b in article.blocks)
        parts = [claim.speaker, claim.cue, *claim.via, *claim.values, *claim.dates]
        parts += [claim.speaker.stands_for] if claim.speaker else []
        assert all(article.text[p.start : p.end] == p.text for p in parts if p is not None)
        assert all(claim.start <= v.start and v.end <= claim.end for v in claim.values)
        assert all(v.part_of is None or v.part_of < len(claim.values) for v in claim.values)
        assert claim.cue is None or claim.speaker is not None
    assert [c.start for c in claims] == sorted(c.start for c in claims)


@pytest.mark.parametrize("piece", ["he said ", "“a ", "a, ", "قال ", "(", "“a” he said, ", "and was ", "x"])
def test_long_lines_take_linear_time(piece):
    article = article_of([("body", piece * (60_000 // len(piece)))])
    begun = time.process_time()
    extract_claims([article], ClaimSettings())
    assert time.process_time() - begun < 8
