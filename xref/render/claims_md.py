"""Where sources differ, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xref.model.result import Result
from xref.render.card import Card, Statement
from xref.render.cards import Cards
from xref.render.claim_words import LABEL, SENTENCE, counts_line, groups_line, rest_line, told_first, who
from xref.render.console import joined
from xref.render.figures import figures, left_out_line, read_line
from xref.render.lookup import Lookup
from xref.render.phrases import NO_RELATION, RELATIONS, count
from xref.render.table import inline, md


def claims_markdown(result: Result, texts: Mapping[str, str]) -> str:
    """Give the divergences as Markdown, groups by rank, each version with its sentences."""
    return "\n".join(_lines(result, Lookup(result, texts))) + "\n"


def _lines(result: Result, lookup: Lookup) -> Iterator[str]:
    """Yield the lines of the Markdown file."""
    known = figures(result)
    yield "# Where sources differ"
    yield ""
    yield f"{read_line(known)}. {groups_line(known)}."
    for card in told_first(Cards(lookup)):
        yield from _card_lines(card)
    yield from ("", f"{rest_line(known)}.", "", f"{left_out_line(known)}.")


def _card_lines(card: Card) -> Iterator[str]:
    """Yield a group as Markdown."""
    group = card.group
    yield from ("", f"## {group.rank}. {inline(group.label, LABEL)}", "")
    relation = RELATIONS[group.relation] if group.relation else NO_RELATION
    yield f"{relation} · {counts_line(card)} · key `{group.key}`"
    for aspect in card.aspects:
        for version in aspect.versions:
            head = joined([version.aspect, inline(version.label, LABEL)], ": ")
            yield from ("", f"**{head}** · {count(version.independent_sources, 'independent source')}", "")
            for statement in version.statements:
                yield from _statement_lines(statement, again=statement.claim in aspect.told)
    if card.others:
        yield from ("", "Also:", "")
    for statement in card.others:
        yield from _statement_lines(statement)
    if group.silent_outlets:
        yield from ("", f"Silent: {', '.join(inline(name) for name in group.silent_outlets)}")


def _statement_lines(statement: Statement, *, again: bool = False) -> Iterator[str]:
    """Yield a statement as an item of a list with the sentence as a quotation, unless it stands above."""
    if again:
        yield f"- {inline(statement.source)} · {inline(statement.place)}, as above"
        return
    yield f"- {' · '.join(inline(part) for part in who(statement).split(' · '))}"
    yield ""
    yield f"  > {md(statement.text, SENTENCE)}"
    yield ""
