"""Everything the page says, as one record: selected, ordered and cut to size from the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from xref.model import Group, Record, Relation
from xref.model.result import Decision, Result
from xref.render.card import Card
from xref.render.cards import Cards
from xref.render.figures import Figures, figures
from xref.render.lookup import Lookup
from xref.render.page.copies import Copies, copies
from xref.render.page.reader import Reading, reader
from xref.render.page.some import TEXT, Some, some
from xref.render.page.sources import Sources, sources
from xref.render.page.stories import StoryView, stories

#: Divergences named on the first screen.
MOST_HEADLINES = 10
#: Cards drawn: divergences; later figures and fuller accounts; agreements and what a reader rejected.
MOST_CARDS, MOST_FULLER, MOST_OTHERS = 200, 120, 80


class Setting(Record, frozen=True, kw_only=True):
    """One setting that shaped the result."""

    name: str
    value: str


class Page(Record, frozen=True, kw_only=True):
    """The page before it is set."""

    version: str
    corpus_key: str
    figures: Figures
    divergences: Some[Card]
    fuller: Some[Card]  # later figures, and accounts of which one says more
    agreements: Some[Card]
    rejected: Some[Card]
    stories: Some[StoryView]
    copies: Copies
    reader: Some[Reading]
    sources: Sources
    decisions: tuple[Decision, ...]
    settings: tuple[Setting, ...]

    @property
    def carried(self) -> frozenset[str]:
        """The articles whose text the page carries, by id."""
        return frozenset(reading.article.id for reading in self.reader.items)

    @property
    def outlet_numbers(self) -> dict[str, int]:
        """The number by which a card names an outlet to the filter: its place in the list."""
        return {view.outlet.name: number for number, view in enumerate(self.sources.outlets.items)}

    @property
    def headlines(self) -> tuple[Card, ...]:
        """The divergences that are named first."""
        return self.divergences.items[:MOST_HEADLINES]


def page_record(result: Result, texts: Mapping[str, str]) -> Page:
    """Give everything the page says."""
    lookup = Lookup(result, texts)
    cards = Cards(lookup)
    ranked = cards.ranked()
    rejected = {
        decision.key for decision in result.decisions if decision.mark == "reject" and decision.applied
    }
    kept = [group for group in ranked if group.key not in rejected]
    fuller = (Relation.UPDATE, Relation.MORE_SPECIFIC)

    def drawn(groups: Sequence[Group], most: int = MOST_OTHERS) -> Some[Card]:
        return some(groups, cards.card, most, _card_size)

    return Page(
        version=result.xref.version,
        corpus_key=result.corpus_key,
        figures=figures(result),
        divergences=drawn([group for group in kept if group.relation is Relation.DIVERGE], MOST_CARDS),
        fuller=drawn([group for group in kept if group.relation in fuller], MOST_FULLER),
        agreements=drawn(
            [g for g in kept if g.relation is not Relation.DIVERGE and g.relation not in fuller]
        ),
        rejected=drawn([group for group in ranked if group.key in rejected]),
        stories=stories(lookup, kept),
        copies=copies(lookup),
        reader=reader(lookup, kept),
        sources=sources(lookup),
        decisions=result.decisions,
        settings=tuple(_settings(msgspec.to_builtins(result.xref.settings))),
    )


def _settings(values: Mapping[str, object], path: str = "") -> list[Setting]:
    """Give settings by their dotted names."""
    flat: list[Setting] = []
    for name, value in values.items():
        if isinstance(value, dict):
            flat += _settings(value, f"{path}{name}.")
        else:
            flat.append(Setting(name=f"{path}{name}", value=str(value)))
    return flat


def _card_size(card: Card) -> int:
    """Give about how many characters a card draws."""
    texts = sum(min(len(statement.text), TEXT) + 200 for statement in card.statements[:100])
    return 400 + texts + 250 * min(len(card.alignments), 12)
