"""Groups, stories and their counts in small worlds."""

from __future__ import annotations

import itertools

import pytest

from tests.claim_worlds import compared
from xref.claims.comparison.significance import significance
from xref.model import Relation, Reuse, VariantKind

FIRE = [
    {"id": "a", "title": "Brackwater mill fire kills three in Tellin", "outlet": "Alpha", "published": "2021-05-04",
     "claims": [
         {"text": "Three people were killed in the Brackwater mill fire in Tellin on Monday",
          "entities": ["Brackwater", "Tellin"], "values": [["killed", 3, "Three"]]},
         {"text": "Chief Ann Bell said the Brackwater mill had no sprinklers", "entities": ["Ann Bell", "Brackwater"],
          "speaker": "Ann Bell"},
     ]},
    {"id": "b", "title": "Five dead after Brackwater mill fire in Tellin", "outlet": "Beta", "published": "2021-05-04",
     "claims": [
         {"text": "Five people were killed in the Brackwater mill fire in Tellin on Monday",
          "entities": ["Brackwater", "Tellin"], "values": [["killed", 5, "Five"]]},
     ]},
    {"id": "c", "title": "Tellin mourns after Brackwater mill fire", "outlet": "Gamma", "published": "2021-05-04",
     "claims": [
         {"text": "there were no sprinklers in the Brackwater mill, Ann Bell said", "entities": ["Brackwater", "Ann Bell"],
          "speaker": "Ann Bell"},
     ]},
    {"id": "d", "title": "Olav Krans elected mayor of Dunmore", "outlet": "Delta", "published": "2021-05-04",
     "claims": [{"text": "Olav Krans won the election in Dunmore", "entities": ["Olav Krans", "Dunmore"]}]},
]  # fmt: skip


@pytest.fixture(scope="module")
def fire():
    return compared(FIRE)


def test_the_toll_diverges(fire):
    (toll,) = [g for g in fire.groups if g.relation == Relation.DIVERGE]
    assert (toll.id, toll.claims, toll.outlets, toll.independent_sources) == ("g1", ("c1", "c3"), 2, 2)
    assert [(v.label, str(v.slot), v.claims, v.outlets) for v in toll.versions] == [
        ("3", "killed", ("c1",), 1), ("5", "killed", ("c3",), 1),
    ]  # fmt: skip
    assert toll.omitted_by == ("c",)
    assert toll.silent_outlets == ("Gamma",)


def test_one_statement_is_one_source(fire):
    (said,) = [g for g in fire.groups if g.relation == Relation.AGREE]
    assert (said.claims, said.outlets, said.independent_sources, said.speakers) == (("c2", "c4"), 2, 1, 1)
    assert len(said.origins) == said.independent_sources


def test_the_divergence_ranks_before_the_agreement(fire):
    assert [g.rank for g in sorted(fire.groups, key=lambda g: g.significance.score, reverse=True)] == [1, 2]
    assert [g.relation for g in fire.groups if g.rank == 1] == [Relation.DIVERGE]


def test_stories(fire):
    assert [(s.id, s.articles) for s in fire.stories] == [("s1", ("a", "b", "c"))]
    assert fire.main_story == {"a": "s1", "b": "s1", "c": "s1"}
    assert "d" not in fire.touched


def test_alignments_stand_inside_groups_and_in_order(fire):
    groups = {c: g.id for g in fire.groups for c in g.claims}
    firsts = []
    for item in fire.alignments:
        assert groups[item.left] == groups[item.right]
        firsts.append(min(int(item.left[1:]), int(item.right[1:])))
    assert firsts == sorted(firsts)


def facts(found, specs):
    """What was found, in terms that do not depend on the order of the articles."""
    places = [(a["id"], i) for a in specs for i in range(len(a["claims"]))]
    name = {f"c{n + 1}": place for n, place in enumerate(places)}
    groups = {
        (
            frozenset(name[c] for c in g.claims),
            g.relation,
            g.independent_sources,
            g.outlets,
            g.significance.score,
        )
        for g in found.groups
    }
    return groups, {frozenset(s.articles) for s in found.stories}


def test_the_order_of_articles_changes_nothing(fire):
    for order in itertools.permutations(FIRE):
        assert facts(compared(order), order) == facts(fire, FIRE)


def test_copies_are_grouped_but_not_aligned():
    copy = {**FIRE[0], "id": "z", "outlet": "Omega"}
    found = compared([FIRE[0], copy], Reuse(origins={"z": "a"}))
    assert {g.claims for g in found.groups} == {("c1", "c3"), ("c2", "c4")}
    assert found.alignments == ()
    assert all((g.independent_sources, g.relation) == (1, None) for g in found.groups)


def test_what_one_article_says_is_no_group():
    assert compared(FIRE[:1]).groups == ()


def test_numbers_and_actors_come_before_wording():
    score = {k: significance(Relation.DIVERGE, [k], [], 2, 2).score for k in VariantKind}
    assert min(score[k] for k in ("number", "actor", "date", "polarity")) > max(
        score[k] for k in ("place", "name", "attribution", "modality", "wording")
    )
    assert significance(Relation.DIVERGE, [VariantKind.WORDING], [], 2, 2).score > 0


def test_more_independent_sources_weigh_more():
    scores = [significance(Relation.DIVERGE, [VariantKind.NUMBER], [], n, 4).score for n in (1, 2, 3, 4)]
    assert scores == sorted(set(scores))
