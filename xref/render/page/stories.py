"""Stories as records for the page: who writes of them, what happened when, and who says what."""

from __future__ import annotations

from xref.model import Group, Record, Relation, Story
from xref.render.lookup import Lookup
from xref.render.page.references import Reference, reference
from xref.render.page.some import Some, some
from xref.render.phrases import slot_phrase

MOST_STORIES = 60
MOST_ARTICLES = 60
MOST_EVENTS = 40
#: Columns of a matrix; more do not fit a sheet of paper.
MOST_OUTLETS = 14
MOST_ROWS = 40


class EventView(Record, frozen=True, kw_only=True):
    """Days, and the first statement that tells of them."""

    first: str
    last: str
    claims: int
    text: str
    source: str
    language: str | None


class Cell(Record, frozen=True, kw_only=True):
    """What one source says on one proposition."""

    readings: tuple[tuple[str | None, str], ...]  # aspect and label; none where it says it without differing
    says: bool


class Row(Record, frozen=True, kw_only=True):
    """A proposition with a cell for each source."""

    group: Group
    cells: tuple[Cell, ...]


class Matrix(Record, frozen=True, kw_only=True):
    """Who says what: propositions in rows, sources in columns."""

    sources: Some[str]
    rows: Some[Row]


class StoryView(Record, frozen=True, kw_only=True):
    """A story with its articles, days and propositions."""

    story: Story
    articles: Some[Reference]
    passing: Some[Reference]
    events: Some[EventView]
    matrix: Matrix | None
    divergences: int


def stories(lookup: Lookup, ranked: list[Group]) -> Some[StoryView]:
    """Give the stories, those with most articles first, as far as the page draws them.

    Args:
        lookup: the result.
        ranked: its groups in the order in which they are shown.
    """
    by_story: dict[str, list[Group]] = {}
    for group in ranked:
        if group.story:
            by_story.setdefault(group.story, []).append(group)
    order = sorted(lookup.result.stories, key=lambda story: -len(story.articles))
    return some(
        order, lambda story: _story(lookup, story, by_story.get(story.id, [])), MOST_STORIES, _story_size
    )


def _story(lookup: Lookup, story: Story, groups: list[Group]) -> StoryView:
    """Give a story."""

    def named(article: str) -> Reference:
        return reference(lookup, article)

    return StoryView(
        story=story,
        articles=some(story.articles, named, MOST_ARTICLES, _reference_size),
        passing=some(story.passing, named, MOST_ARTICLES, _reference_size),
        events=_events(lookup, story),
        matrix=_matrix(lookup, story, groups),
        divergences=sum(group.relation is Relation.DIVERGE for group in groups),
    )


def _events(lookup: Lookup, story: Story) -> Some[EventView]:
    """Give the story's days in order."""
    events = [event for event in story.events if event.claims]
    views = []
    for event in events[:MOST_EVENTS]:
        claim = lookup.claims[event.claims[0]]
        article = lookup.articles[claim.article]
        views.append(
            EventView(
                first=event.from_,
                last=event.to,
                claims=len(event.claims),
                text=claim.text,
                source=lookup.source(article.id),
                language=article.language,
            )
        )
    return Some(items=tuple(views), more=len(events) - len(views))


def _matrix(lookup: Lookup, story: Story, groups: list[Group]) -> Matrix | None:
    """Give who says what; nothing for a story with one source or no proposition."""
    names = [lookup.source(article) for article in story.articles]
    names += [lookup.source(lookup.claims[c].article) for group in groups for c in group.claims]
    sources = tuple(dict.fromkeys(names))
    if len(sources) < 2 or not groups:
        return None
    shown = sources[:MOST_OUTLETS]
    rows = tuple(_row(lookup, group, shown) for group in groups[:MOST_ROWS])
    return Matrix(
        sources=Some(items=shown, more=len(sources) - len(shown)),
        rows=Some(items=rows, more=len(groups) - len(rows)),
    )


def _row(lookup: Lookup, group: Group, sources: tuple[str, ...]) -> Row:
    """Give what each source says on a proposition."""
    readings: dict[str, list[tuple[str | None, str]]] = {}
    several = len({version.slot for version in group.versions}) > 1
    says = {lookup.source(lookup.claims[claim].article) for claim in group.claims}
    for version in group.versions:
        for claim in version.claims:
            source = lookup.source(lookup.claims[claim].article)
            known = readings.setdefault(source, [])
            aspect = slot_phrase(version.slot) if several and version.low is not None else None
            if (aspect, version.label) not in known:
                known.append((aspect, version.label))
    cells = [Cell(readings=tuple(readings.get(name, ())), says=name in says) for name in sources]
    return Row(group=group, cells=tuple(cells))


def _reference_size(view: Reference) -> int:
    """Give the characters an article's name draws."""
    return len(view.title or "") + len(view.place)


def _story_size(view: StoryView) -> int:
    """Give about how many characters a story draws."""
    cells = len(view.matrix.rows.items) * (len(view.matrix.sources.items) * 12 + 120) if view.matrix else 0
    return 300 + 150 * len(view.articles.items) + 250 * len(view.events.items) + cells
