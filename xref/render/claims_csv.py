"""Claims in their groups, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model.result import Result
from xref.render.card import Statement
from xref.render.cards import Cards
from xref.render.lookup import Lookup
from xref.render.table import Cell, csv_text

CSV_HEADER = (
    "rank", "group", "group_key", "label", "relation", "story", "outlets", "independent_sources", "speakers",
    "aspect", "version", "low", "high", "claim", "claim_key", "article", "source", "published", "language",
    "speaker", "cue", "via", "labels", "no_source_of_its_own", "path", "first_line", "text",
)  # fmt: skip


def claims_csv(result: Result, texts: Mapping[str, str]) -> str:
    """Give one row for each claim of each group, groups by rank; columns: `CSV_HEADER`."""
    return csv_text(CSV_HEADER, _rows(Lookup(result, texts)))


def _rows(lookup: Lookup) -> Iterator[list[Cell]]:
    """Yield the rows of the table."""
    cards = Cards(lookup)
    for group in cards.ranked():
        card = cards.card(group)
        head: list[Cell] = [group.rank, group.id, group.key, group.label, group.relation, group.story]
        head += [group.outlets, group.independent_sources, group.speakers]
        for version in card.versions:
            reading: list[Cell] = [version.aspect, version.label, version.low, version.high]
            yield from ([*head, *reading, *_cells(lookup, statement)] for statement in version.statements)
        yield from ([*head, None, None, None, None, *_cells(lookup, statement)] for statement in card.others)


def _cells(lookup: Lookup, statement: Statement) -> list[Cell]:
    """Give the cells of a statement."""
    claim = lookup.claims[statement.claim]
    document = lookup.articles[statement.article].document
    return [
        statement.claim, statement.key, statement.article, statement.source, statement.published,
        statement.language, statement.speaker, statement.cue, ", ".join(statement.via),
        ", ".join(statement.labels),
        statement.collapsed, lookup.path(document), lookup.position(document, claim.start)[0], statement.text,
    ]  # fmt: skip
