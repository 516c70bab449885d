"""What was found twice, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model import DuplicateCluster, DuplicatePair, Passage, Place
from xref.model.result import Result
from xref.render.lookup import Lookup
from xref.render.table import Cell, csv_text

_SIDE = ("article", "title", "outlet", "published", "path", "line", "last_line", "start", "end")
CSV_HEADER = (
    "record", "id", "key", "kind", *(f"left_{name}" for name in _SIDE), *(f"right_{name}" for name in _SIDE),
    "similarity", "left_in_right", "right_in_left", "shared_shingles", "words", "longest_run", "kept",
    "why_kept", "first", "first_by", "disguise", "left_text", "right_text",
)  # fmt: skip


def duplicates_csv(result: Result, texts: Mapping[str, str]) -> str:
    """Give one row for each pair, passage and boilerplate occurrence; columns: `CSV_HEADER`."""
    lookup = Lookup(result, texts)
    return csv_text(CSV_HEADER, (_row(values) for values in _rows(result, lookup)))


def _row(values: Mapping[str, Cell]) -> list[Cell]:
    """Give the cells of a row in the order of the columns."""
    return [values.get(name) for name in CSV_HEADER]


def _rows(result: Result, lookup: Lookup) -> Iterator[dict[str, Cell]]:
    """Yield the rows: pairs, passages, boilerplate."""
    for cluster in result.duplicates:
        yield from (_pair_row(lookup, cluster, pair) for pair in cluster.pairs)
    for passage in result.passages:
        yield _passage_row(lookup, passage)
    for text in result.boilerplate:
        for place in text.occurrences:
            yield {
                "record": "boilerplate",
                "id": text.id,
                "left_text": text.text,
                **_side(lookup, "left", place),
            }


def _side(lookup: Lookup, side: str, place: Place) -> dict[str, Cell]:
    """Give the cells that say where one side stands."""
    article = lookup.articles[place.article]
    lines = lookup.lines(article.document, place.start, place.end)
    return {
        f"{side}_article": article.id,
        f"{side}_title": article.title,
        f"{side}_outlet": article.outlet,
        f"{side}_published": article.published,
        f"{side}_path": lookup.path(article.document),
        f"{side}_line": lines.first,
        f"{side}_last_line": lines.last,
        f"{side}_start": place.start,
        f"{side}_end": place.end,
    }


def _whole(lookup: Lookup, article: str) -> Place:
    """Give an article's own span."""
    known = lookup.articles[article]
    return Place(article=article, start=known.start, end=known.end)


def _pair_row(lookup: Lookup, cluster: DuplicateCluster, pair: DuplicatePair) -> dict[str, Cell]:
    """Give the row of a pair of copies."""
    disguised = next((d.kind for d in cluster.disguises if d.article in (pair.left, pair.right)), None)
    return {
        "record": "copy", "id": cluster.id, "key": cluster.key, "kind": cluster.kind,
        **_side(lookup, "left", _whole(lookup, pair.left)),
        **_side(lookup, "right", _whole(lookup, pair.right)),
        "similarity": pair.jaccard, "left_in_right": pair.left_in_right, "right_in_left": pair.right_in_left,
        "shared_shingles": pair.shared_shingles, "longest_run": pair.longest_run,
        "kept": cluster.representative, "why_kept": cluster.why_kept, "disguise": disguised,
        "first": pair.direction.from_ if pair.direction else None,
        "first_by": pair.direction.basis if pair.direction else None,
    }  # fmt: skip


def _passage_row(lookup: Lookup, passage: Passage) -> dict[str, Cell]:
    """Give the row of a passage."""
    return {
        "record": "passage", "id": passage.id, "key": passage.key, "kind": passage.kind,
        **_side(lookup, "left", passage.left), **_side(lookup, "right", passage.right),
        "similarity": passage.similarity, "words": passage.words, "longest_run": passage.longest_run,
        "first": passage.direction.from_ if passage.direction else None,
        "first_by": passage.direction.basis if passage.direction else None, "disguise": passage.disguise,
        "left_text": lookup.quote(passage.left), "right_text": lookup.quote(passage.right),
    }  # fmt: skip
