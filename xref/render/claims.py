"""Where sources differ, with the sentences: the listing, and the ways to the same as Markdown and CSV.

JSON: `json_result.claims_json`.
"""

from __future__ import annotations

from collections.abc import Mapping

from xref.model.result import Result
from xref.render.card import Card, Statement
from xref.render.cards import Cards
from xref.render.claim_words import LABEL, SENTENCE, counts_line, groups_line, rest_line, told_first, who
from xref.render.claims_csv import claims_csv
from xref.render.claims_md import claims_markdown
from xref.render.console import Look, Piece, Sheet, joined
from xref.render.figures import figures, left_out_line, read_line
from xref.render.lookup import Lookup
from xref.render.phrases import NO_RELATION, RELATIONS, count
from xref.render.safe import one_line

__all__ = ["claims_csv", "claims_markdown", "claims_text"]


def claims_text(result: Result, texts: Mapping[str, str], look: Look | None = None) -> str:
    """Give the readable listing: groups whose sources differ first, by rank, each version with its sentences.

    Args:
        result: what was found.
        texts: decoded text by document id.
        look: width, colour, ASCII.
    """
    sheet, known, lookup = Sheet(look or Look()), figures(result), Lookup(result, texts)
    sheet.line((read_line(known), "bold"))
    sheet.line(groups_line(known))
    for card in told_first(Cards(lookup)):
        sheet.gap()
        _card(sheet, card)
    sheet.gap()
    sheet.line((rest_line(known), "dim"))
    sheet.line((left_out_line(known), "dim"))
    return sheet.text()


def _card(sheet: Sheet, card: Card) -> None:
    """Write a group: what it is about, each version, who says it in which words, who is silent."""
    group = card.group
    relation = RELATIONS[group.relation] if group.relation else NO_RELATION
    sheet.line((f"{group.rank}. ", "yellow"), (one_line(group.label, LABEL), "bold"), hang=4)
    sheet.line(joined([relation, counts_line(card), group.key]), indent=4)
    for aspect in card.aspects:
        for version in aspect.versions:
            head = joined([version.aspect, one_line(version.label, LABEL)], ": ")
            sources = count(version.independent_sources, "independent source")
            sheet.line((head, "bold cyan"), f" · {sources}", indent=4, hang=2)
            for statement in version.statements:
                _statement(sheet, statement, again=statement.claim in aspect.told)
    if card.others and card.versions:
        sheet.line(("also", "bold"), indent=4)
    for statement in card.others:
        _statement(sheet, statement)
    if group.silent_outlets:
        sheet.line(one_line(f"silent: {', '.join(group.silent_outlets)}"), indent=4, hang=2)


def _statement(sheet: Sheet, statement: Statement, *, again: bool = False) -> None:
    """Write a statement: its source, how it is said, and the sentence, unless it stands above already."""
    if again:
        sheet.line(one_line(f"{statement.source} · {statement.place}, as above"), indent=6, hang=2)
        return
    sheet.line(one_line(who(statement)), indent=6, hang=2)
    sheet.line("│ ", *_sentence(statement), indent=6, hang=2)


def _sentence(statement: Statement) -> list[Piece]:
    """Give a sentence with its differing words in brackets."""
    pieces: list[Piece] = []
    at = 0
    for mark in statement.marks:
        if mark.kind != "differs" or mark.end > SENTENCE:
            continue
        pieces += [
            _flat(statement.text[at : mark.start]),
            (f"[{_flat(statement.text[mark.start : mark.end])}]", "bold"),
        ]
        at = mark.end
    pieces.append(_flat(statement.text[at:], SENTENCE))
    return pieces


def _flat(text: str, limit: int | None = None) -> str:
    """Give text on one line with the spaces at its ends kept."""
    lead = " " if text[:1].isspace() else ""
    return f"{lead}{one_line(text, limit)}{' ' if text[-1:].isspace() and text.strip() else ''}"
