"""Stories as records: which articles they are of, which touch them, when, and what happened on which day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from xref.claims.comparison.groups import Draft, label_of
from xref.claims.comparison.linkage import average_link
from xref.claims.comparison.views import View
from xref.model import Article, ArticleText, AsOfBasis, Event, Record, Story
from xref.text.keys import content_key, told_apart

#: Groups that two articles outside every story must share to make a story of their own.
_SHARED_GROUPS = 2
#: Days that an event may span; "in March" is no event.
_EVENT_DAYS = 7


class Placement(Record, frozen=True, kw_only=True):
    """Stories as sets of articles, and where articles and groups belong; stories and articles by number."""

    members: tuple[tuple[int, ...], ...]  # articles each story is about
    of_group: tuple[int | None, ...]
    touched: dict[int, tuple[int, ...]]  # article -> stories

    @property
    def main(self) -> dict[int, int]:
        """Article -> the story it is about."""
        return {a: s for s, articles in enumerate(self.members) for a in articles}


def _more_stories(drafts: Sequence[Draft], views: Sequence[View], main: Mapping[int, int]) -> list[list[int]]:
    """Cluster articles without a story by the groups they share."""
    shared: Counter[tuple[int, int]] = Counter()
    for item in drafts:
        free = sorted({views[n].article for n in item.numbers} - main.keys())
        shared.update(combinations(free, 2))
    articles = sorted({a for pair in shared for a in pair})
    place = {a: i for i, a in enumerate(articles)}
    links = [(place[a], place[b], 1.0 - 0.5**n) for (a, b), n in sorted(shared.items())]
    found = average_link(len(articles), links, 1.0 - 0.5**_SHARED_GROUPS)
    return [[articles[i] for i in members] for members in found if len(members) > 1]


def place_groups(base: Sequence[Sequence[int]], drafts: Sequence[Draft], views: Sequence[View]) -> Placement:
    """Find the story of each group, and the stories each article touches.

    Args:
        base: clusters of articles.
        drafts: the groups.
        views: of all claims.

    Returns:
        Stories by their first article. A group belongs to the story that most of its articles are about; the
        others touch it.
    """
    main = {a: i for i, articles in enumerate(base) for a in articles}
    stories = [sorted(s) for s in [*base, *_more_stories(drafts, views, main)]]
    main = {a: i for i, articles in enumerate(stories) for a in articles}
    homes: list[int | None] = []
    for item in drafts:
        votes = Counter(main[a] for a in sorted({views[n].article for n in item.numbers}) if a in main)
        homes.append(min(votes, key=lambda s: (-votes[s], s)) if votes else None)
    loose = [item for item, home in zip(drafts, homes, strict=True) if home is None]
    extra: dict[tuple[int, ...], int] = {}
    for item in loose:
        key = tuple(sorted({views[n].article for n in item.numbers}))
        extra.setdefault(key, len(stories) + len(extra))
    homes = [
        extra[tuple(sorted({views[n].article for n in d.numbers}))] if h is None else h
        for d, h in zip(drafts, homes, strict=True)
    ]
    return _ordered([*stories, *map(list, extra)], len(stories), homes, (drafts, views))


def _ordered(
    stories: list[list[int]],
    full: int,
    homes: Sequence[int | None],
    ground: tuple[Sequence[Draft], Sequence[View]],
) -> Placement:
    """Number the stories by their first article.

    Those from `full` on are what a group tells of: the main story of the articles that have no other.
    """
    drafts, views = ground
    order = sorted(range(len(stories)), key=lambda s: (stories[s], s))
    new = {old: i for i, old in enumerate(order)}
    touched: dict[int, set[int]] = defaultdict(set)
    for old, articles in enumerate(stories):
        for article in articles:
            touched[article].add(new[old])
    for item, home in zip(drafts, homes, strict=True):
        if home is not None:
            for number in item.numbers:
                touched[views[number].article].add(new[home])
    taken = {a for articles in stories[:full] for a in articles}
    own: dict[int, tuple[int, ...]] = {old: tuple(articles) for old, articles in enumerate(stories[:full])}
    for old in [old for old in order if old >= full]:
        own[old] = tuple(a for a in stories[old] if a not in taken)
        taken.update(own[old])
    members = tuple(own[old] for old in order)
    return Placement(
        members=members,
        of_group=tuple(None if h is None else new[h] for h in homes),
        touched={a: tuple(sorted(s)) for a, s in touched.items()},
    )


def _events(views: Sequence[View]) -> tuple[Event, ...]:
    days: dict[tuple[str, str], list[View]] = defaultdict(list)
    for view in views:
        held = view.claim.as_of
        if not held or held.basis != AsOfBasis.STATED or not view.as_of:
            continue
        if view.as_of.last - view.as_of.first < _EVENT_DAYS:
            days[held.from_, held.to].append(view)
    return tuple(
        Event(from_=key[0], to=key[1], claims=tuple(v.claim.id for v in days[key])) for key in sorted(days)
    )


def story_records(
    placement: Placement, drafts: Sequence[Draft], views: Sequence[View], articles: Sequence[ArticleText]
) -> tuple[Story, ...]:
    """Make the records of the stories.

    Returns:
        Stories with ids s1, s2 … by their first article; `events` are the days that grouped claims state.
    """
    claims: dict[int, list[View]] = defaultdict(list)
    labels: dict[int, str] = {}
    for item, home in zip(drafts, placement.of_group, strict=True):
        if home is not None:
            claims[home] += [views[n] for n in item.numbers]
            labels.setdefault(home, item.label)
    touching: dict[int, list[int]] = defaultdict(list)
    for article, stories in sorted(placement.touched.items()):
        for story in stories:
            touching[story].append(article)
    keys, drawn = [], []
    for number, members in enumerate(placement.members):
        about = list(members) or touching[number]
        keys.append(content_key("s", min(_age_and_key(articles[a].article) for a in about)[1]))
        drawn.append((about, [a for a in touching[number] if a not in about]))
    made = []
    for number, ((about, passing), key) in enumerate(zip(drawn, told_apart(keys), strict=True)):
        events = _events(sorted({v.number: v for v in claims[number]}.values(), key=lambda v: v.number))
        published = sorted(p for a in about if (p := articles[a].article.published))
        title = next((t for a in about if (t := articles[a].article.title)), None)
        made.append(
            Story(
                id=f"s{number + 1}",
                key=key,
                label=label_of(title or labels.get(number) or articles[about[0]].article.id),
                articles=tuple(articles[a].article.id for a in about),
                passing=tuple(articles[a].article.id for a in passing),
                from_=_edge(published, [e.from_ for e in events], first=True),
                to=_edge(published, [e.to for e in events], first=False),
                events=events,
            )
        )
    return tuple(made)


def _age_and_key(article: Article) -> tuple[str, str]:
    """Order articles by publication, the undated last: what is named by the first outlives later ones."""
    return article.published or "9999", article.key


def _edge(published: Sequence[str], days: Sequence[str], *, first: bool) -> str | None:
    """Give the first or last day: of publication when known, else of what happened."""
    known = sorted(published or days)
    return (known[0] if first else known[-1]) if known else None
