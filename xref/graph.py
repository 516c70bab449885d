"""The graph of agreeing and diverging reports, its figures and its exports.

Nodes are articles, claims, groups and entities; edges say who makes a claim, which group it stands in,
whom it names, and how aligned claims and the articles that make them stand to one another.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from xref.model.enums import Relation
from xref.model.result import GraphFigures, Result

if TYPE_CHECKING:
    from typing import TypeAlias

    import networkx as nx

    Graph: TypeAlias = nx.Graph

#: Everything that is no `Char` of XML 1.0: one of these makes a file that no parser opens.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: Longest label, characters: a graph is looked at, the sentences stand in the result.
LABEL = 120


def build(result: Result) -> nx.Graph:
    """Build the graph of a result.

    Node names are the kind and the id ("article:a01", "claim:c1", "group:g1", "entity:e1"), so that ids of
    the user's own records cannot meet ours. Every node has `kind` and `label`, every edge a `relation`:
    makes, member, names, copy, and that of an alignment (agree, diverge, update, more_specific, undecided)
    between two claims and, with the number of such pairs as `weight`, between two articles.
    """
    import networkx as nx

    graph = nx.Graph()
    for node, attributes in _nodes(result):
        graph.add_node(node, **attributes)
    for left, right, attributes in _edges(result):
        graph.add_edge(left, right, **attributes)
    return graph


def _clean(text: str) -> str:
    """Give a label that XML can hold, on one line."""
    return " ".join(NOT_XML.sub("\ufffd", text).split())[:LABEL]


def _nodes(result: Result) -> list[tuple[str, dict[str, Any]]]:
    nodes: list[tuple[str, dict[str, Any]]] = [
        (
            f"article:{_clean(a.id)}",
            {
                "kind": "article",
                "label": _clean(a.title or a.id),
                "key": a.key,
                "outlet": _clean(a.outlet or ""),
                "published": a.published or "",
                "language": a.language or "",
                "story": a.story or "",
            },
        )
        for a in result.articles
    ]
    nodes += [
        (f"claim:{c.id}", {"kind": "claim", "label": _clean(c.text), "key": c.key, "stance": c.stance.value})
        for c in result.claims
    ]
    nodes += [
        (
            f"group:{g.id}",
            {
                "kind": "group",
                "label": _clean(g.label),
                "key": g.key,
                "standing": g.relation.value if g.relation else "undecided",
                "outlets": g.outlets,
                "independent_sources": g.independent_sources,
                "rank": g.rank,
            },
        )
        for g in result.groups
    ]
    nodes += [
        (f"entity:{e.id}", {"kind": "entity", "label": _clean(e.name), "entity_kind": e.kind.value})
        for e in result.entities
    ]
    return nodes


def _edges(result: Result) -> list[tuple[str, str, dict[str, Any]]]:
    edges: list[tuple[str, str, dict[str, Any]]] = []
    home = {c.id: f"article:{_clean(c.article)}" for c in result.claims}
    for claim in result.claims:
        edges.append((home[claim.id], f"claim:{claim.id}", {"relation": "makes"}))
        edges += [(f"claim:{claim.id}", f"entity:{e}", {"relation": "names"}) for e in claim.entities]
    for group in result.groups:
        edges += [(f"claim:{c}", f"group:{group.id}", {"relation": "member"}) for c in group.claims]
    between: Counter[tuple[str, str, Relation]] = Counter()
    for pair in result.alignments:
        edges.append(
            (
                f"claim:{pair.left}",
                f"claim:{pair.right}",
                {"relation": pair.relation.value, "score": pair.score},
            )
        )
        left, right = sorted((home[pair.left], home[pair.right]))
        between[left, right, pair.relation] += 1
    return edges + _article_edges(between) + _copy_edges(result)


def _copy_edges(result: Result) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (f"article:{_clean(cluster.representative)}", f"article:{_clean(member)}", {"relation": "copy"})
        for cluster in result.duplicates
        for member in cluster.members
        if member != cluster.representative
    ]


def _article_edges(between: Counter[tuple[str, str, Relation]]) -> list[tuple[str, str, dict[str, Any]]]:
    """One edge for each pair of articles with aligned claims; what differs is what it says."""
    strength = (
        Relation.DIVERGE,
        Relation.UPDATE,
        Relation.MORE_SPECIFIC,
        Relation.AGREE,
        Relation.UNDECIDED,
    )
    pairs = sorted({(left, right) for left, right, _ in between if left != right})
    edges: list[tuple[str, str, dict[str, Any]]] = []
    for left, right in pairs:
        counts = {r.value: between[left, right, r] for r in strength if between[left, right, r]}
        weight = sum(counts.values())
        edges.append((left, right, {"relation": next(iter(counts)), "weight": weight, **counts}))
    return edges


def figures(graph: nx.Graph) -> GraphFigures:
    """Count what is in a graph; `agree` and `diverge` are the edges between claims."""
    relations = Counter(
        data["relation"]
        for left, right, data in graph.edges(data=True)
        if left.startswith("claim:") and right.startswith("claim:")
    )
    return GraphFigures(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        agree=relations["agree"],
        diverge=relations["diverge"],
    )


def graphml(graph: nx.Graph) -> bytes:
    """Write GraphML, the same bytes for the same graph on every machine."""
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter(graph=graph, prettyprint=True)
    out = io.BytesIO()
    writer.dump(out)
    return out.getvalue() + b"\n"


def gexf(graph: nx.Graph) -> bytes:
    """Write GEXF 1.2 for Gephi, without the date and the program version that networkx puts in."""
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    meta = writer.xml.find("meta")
    if meta is not None:
        meta.attrib.pop("lastmodifieddate", None)
        for creator in meta:
            creator.text = "xref"
    writer.indent(writer.xml)
    text: bytes = ET.tostring(writer.xml, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
