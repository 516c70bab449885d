"""The graph of a result and its exports."""

import io
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from msgspec.structs import replace

from tests.results import small_result
from xref.graph import build, figures, gexf, graphml


@pytest.fixture
def result():
    return small_result()


def test_every_record_is_a_node(result):
    graph = build(result)
    kinds = [data["kind"] for _, data in graph.nodes(data=True)]
    assert sorted(kinds) == ["article"] * 3 + ["claim"] * 3 + ["entity"] + ["group"]


def test_aligned_claims_and_their_articles_are_joined_by_what_they_are_to_each_other(result):
    graph = build(result)
    assert graph.edges["claim:c1", "claim:c2"]["relation"] == "diverge"
    assert graph.edges["article:a1", "article:a2"] == {"relation": "diverge", "weight": 1, "diverge": 1}
    assert not graph.has_edge("article:a1", "article:a3")


def test_figures_count_claims_not_articles(result):
    found = figures(build(result))
    assert (found.agree, found.diverge) == (0, 1)
    assert (found.nodes, found.edges) == (8, build(result).number_of_edges())


@pytest.mark.parametrize(("write", "read"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)])
def test_exports_are_read_back(result, write, read):
    again = read(io.BytesIO(write(build(result))))
    assert set(again.nodes) == set(build(result).nodes)
    assert {frozenset(e) for e in again.edges()} == {frozenset(e) for e in build(result).edges()}


@pytest.mark.parametrize("write", [graphml, gexf])
@pytest.mark.parametrize("hostile", ["\x00", "\x1b[31m", "\ud800", "\ufffe", "]]>", "<script>&"])
def test_any_title_gives_a_file_that_parses(result, write, hostile):
    articles = tuple(replace(a, title=f"a{hostile}b") for a in result.articles)
    ET.fromstring(write(build(replace(result, articles=articles))))


def test_no_date_and_no_version_gets_in(result):
    text = gexf(build(result)).decode()
    assert "lastmodifieddate" not in text
    assert "NetworkX" not in text
