"""What two claims held side by side are to each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.claim_worlds import world
from xref.claims.comparison.align import likenesses
from xref.claims.comparison.compare import _mentions
from xref.claims.comparison.differences import Comparing
from xref.claims.comparison.events import Telling, Tellings
from xref.claims.comparison.relations import alignment, verdict
from xref.claims.comparison.views import claim_views
from xref.model import Relation

CASES = json.loads((Path(__file__).parent / "cases" / "relations.json").read_text(encoding="utf-8"))


def held(sides, *, one_story=True):
    articles, reading = world([{"title": f"Title {i}", "claims": [side]} for i, side in enumerate(sides)])
    views = claim_views(reading.claims, articles)
    told = Tellings(views, articles, reading.entities).of
    return Comparing(
        left=views[0], right=views[1], likeness=likenesses(views, [(0, 1)])[0], rounding=0.02,
        one_story=one_story, left_totals=views[0].tolls, right_totals=views[1].tolls, mentions=_mentions(reading),
        left_event=told.get(0, Telling()), right_event=told.get(1, Telling()),
        persons=frozenset(e.id for e in reading.entities),
    )  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
@pytest.mark.parametrize("turned", [False, True])
def test_cases(case, turned):
    found = verdict(held(case["input"][::-1] if turned else case["input"]))
    kinds = [str(v.kind) for v in found.variants]
    if "expected" in case:
        assert [str(found.relation), kinds] == case["expected"]
    if "expected_not" in case:
        assert found.relation != case["expected_not"]
    assert not set(case.get("expected_variants_not", ())) & set(kinds) or found.relation != Relation.DIVERGE


def test_an_update_has_the_earlier_claim_on_its_left():
    late, early = CASES[6]["input"][1], CASES[6]["input"][0]
    found = alignment(held([late, early]))
    assert (found.left, found.right, found.relation) == ("c2", "c1", Relation.UPDATE)
    assert found.variants[0].left.text == "Three"
    assert found.variants[0].detail == "killed: 3 / 5"


def test_the_narrower_claim_is_on_the_left():
    found = alignment(held(CASES[12]["input"][::-1]))
    assert (found.left, found.right, found.relation) == ("c2", "c1", Relation.MORE_SPECIFIC)


def test_evidence_is_verbatim():
    for case in CASES:
        pair = held(case["input"])
        for variant in verdict(pair).variants:
            for span in (variant.left, variant.right):
                if span is not None:
                    assert any(
                        span.text == v.claim.text[span.start - v.claim.start : span.end - v.claim.start]
                        for v in (pair.left, pair.right)
                    )


def test_a_smaller_number_beside_the_larger_one_is_a_part():
    pair = held(CASES[0]["input"])
    from msgspec.structs import replace

    assert verdict(replace(pair, left_totals=pair.right_totals)).relation != Relation.DIVERGE


def test_across_stories_a_toll_alone_proves_nothing():
    assert verdict(held(CASES[0]["input"], one_story=False)).relation == Relation.UNDECIDED
