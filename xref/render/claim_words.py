"""What is said of groups and statements, in words that every output uses."""

from __future__ import annotations

from collections.abc import Iterator

from xref.model import Relation
from xref.render.card import Card, Statement
from xref.render.cards import Cards
from xref.render.console import joined
from xref.render.figures import Figures
from xref.render.phrases import RELATION_COUNTS, count

#: Characters of a sentence and of a label in a listing; the rest is counted and stands in the JSON.
SENTENCE = 500
LABEL = 160
#: Relations of groups that are listed one by one: there is something to see.
TELLING = (Relation.DIVERGE, Relation.UPDATE, Relation.MORE_SPECIFIC)


def groups_line(known: Figures) -> str:
    """Give, in one line, how many statements and groups there are, and how they stand."""
    parts = [f"{number:,} {RELATION_COUNTS[kind][number != 1]}" for kind, number in known.relations]
    head = f"{count(known.claims, 'claim')}, {count(known.groups, 'group')} of the same statement"
    return f"{head}: {', '.join(parts)}" if parts else head


def rest_line(known: Figures) -> str:
    """Give how many groups are not listed, and where they stand."""
    alike = known.of(Relation.AGREE) + known.of(None) + known.of(Relation.UNDECIDED)
    groups = count(alike, "group")
    return f"{groups} in which sources agree or nothing could be decided: see --format json or csv"


def counts_line(card: Card) -> str:
    """Give "4 articles · 3 outlets · 2 independent sources · 1 speaker"."""
    group = card.group
    return joined(
        [
            count(card.articles, "article"),
            count(group.outlets, "outlet"),
            count(group.independent_sources, "independent source"),
            count(group.speakers, "speaker"),
        ]
    )


def told_first(cards: Cards) -> Iterator[Card]:
    """Yield the cards of groups in which there is something to see: those that differ, then the others."""
    ranked = cards.ranked()
    for group in ranked:
        if group.relation is Relation.DIVERGE:
            yield cards.card(group)
    for group in ranked:
        if group.relation in TELLING and group.relation is not Relation.DIVERGE:
            yield cards.card(group)


def speaker_of(statement: Statement) -> str | None:
    """Give the speaker with the cue that shows it: "police (said)"; None when there is none."""
    both = statement.speaker and statement.cue
    return f"{statement.speaker} ({statement.cue})" if both else statement.speaker


def who(statement: Statement) -> str:
    """Give, in one line, whose statement it is: source, day, speaker, labels, place."""
    return joined(
        [
            statement.source,
            statement.published,
            speaker_of(statement),
            f"through {', '.join(statement.via)}" if statement.via else None,
            *statement.labels,
            f"not counted: {statement.collapsed} {statement.origin}" if statement.collapsed else None,
            statement.place,
        ]
    )
