"""How many independent sources a group has, and why claims are counted once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.claim_worlds import passage, world
from xref.claims.comparison.bylines import source_keys, source_name
from xref.claims.comparison.outlets import outlets
from xref.claims.comparison.sources import SourceIndex, joins, origins
from xref.claims.comparison.views import claim_views
from xref.model import Article, Comparison, Reuse

CASES = json.loads((Path(__file__).parent / "cases" / "sources.json").read_text(encoding="utf-8"))


def found(specs, reuse):
    articles, reading = world(specs)
    views = claim_views(reading.claims, articles)
    index = SourceIndex(articles, source_keys(articles), reuse)
    same = [v.number for v in views]
    return origins(views, joins(views, index, same))


@pytest.mark.parametrize("case", CASES, ids=[c["label"] for c in CASES])
@pytest.mark.parametrize("turned", [False, True])
def test_cases(case, turned):
    specs = case["articles"][::-1] if turned else case["articles"]
    made = found(specs, Reuse(origins=case.get("origins", {})))
    articles, _ = world(specs)
    assert len(made) == case["expected"]["sources"]
    assert len(set(source_keys(articles))) == case["expected"]["outlets"]
    assert sorted({str(c.why) for o in made for c in o.collapsed}) == case["expected"]["why"]
    held = [c for o in made for c in (o.claim, *(x.claim for x in o.collapsed))]
    assert len(held) == len(set(held)) == len(specs)
    assert all(c.evidence or c.why == "copy" for o in made for c in o.collapsed)


def test_the_cited_outlet_is_the_origin():
    case = CASES[0]
    assert found(case["articles"], Reuse(origins=case["origins"]))[0].claim == "c3"


def test_a_shared_passage_is_one_source_and_its_evidence():
    specs = CASES[2]["articles"]
    _, reading = world(specs)
    for kind, why in (("copy", "passage"), ("quotation", "quotation")):
        reuse = Reuse(passages=(passage(*reading.claims, kind),))
        (one,) = found(specs, reuse)
        assert [(str(c.why), c.evidence) for c in one.collapsed] == [(why, "p1")]


def test_a_passage_elsewhere_in_the_articles_joins_nothing():
    specs = [{**a, "claims": [{**a["claims"][0], "after": " and more"}]} for a in CASES[2]["articles"]]
    _, reading = world(specs)
    left, right = reading.claims
    from msgspec.structs import replace

    aside = [replace(c, start=c.end, end=c.end + 9) for c in (left, right)]
    assert len(found(specs, Reuse(passages=(passage(*aside),)))) == 2


@pytest.mark.parametrize(
    ("outlet", "author", "expected"),
    [
        ("Alpha", "Ann Bell", "Alpha"),
        (None, "Ann Bell", "Ann Bell"),
        (None, "Staff, Agencies", None),
        (None, "News Desk", None),
        ("وكالات", None, None),
        (None, "هيئة التحرير", None),
        (None, "Photo by Ann Bell", None),
        (None, "Getty Images", None),
        (None, "Staff, Tellin News Agency", "Staff, Tellin News Agency"),
        (None, None, None),
    ],
)
def test_names_that_count(outlet, author, expected):
    article = Article(id="a", key="a", document="d", start=0, end=1, outlet=outlet, author=author)
    assert source_name(article) == expected


def test_outlets_name_their_sources():
    articles, reading = world(CASES[0]["articles"])
    made = outlets(articles, Comparison(), reading, Reuse(words={"a": 5}))
    assert [(o.name, o.articles, o.words) for o in made] == [
        ("Alpha", ("a",), 5), ("Beta", ("b",), 0), ("Gamma Agency", ("c",), 0),
    ]  # fmt: skip
    assert [[(c.outlet, c.claims) for c in o.cites] for o in made] == [
        [("Gamma Agency", ("c1",))], [("Gamma Agency", ("c2",))], [],
    ]  # fmt: skip
