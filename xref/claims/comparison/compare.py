"""Claims held against claims: stories, alignments with their relations, groups with their sources."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from xref.claims.comparison.align import likenesses
from xref.claims.comparison.article_terms import ArticleTerms, article_terms
from xref.claims.comparison.bylines import source_keys, source_name
from xref.claims.comparison.events import Tellings
from xref.claims.comparison.groups import (
    Draft,
    Ground,
    Place,
    align_groups,
    clusters,
    draft,
    make_group,
    with_copies,
)
from xref.claims.comparison.pairing import Nearness, candidate_pairs, related_articles, same_texts
from xref.claims.comparison.sources import SourceIndex
from xref.claims.comparison.stories import article_links, story_clusters
from xref.claims.comparison.story_records import Placement, place_groups, story_records
from xref.claims.comparison.views import View, claim_views
from xref.model import (
    Alignment,
    ArticleText,
    Comparison,
    EntityKind,
    Group,
    Mention,
    Reading,
    Reuse,
    Value,
)
from xref.settings import ClaimSettings
from xref.text.keys import content_key, told_apart


def compare(
    articles: Sequence[ArticleText], reading: Reading, reuse: Reuse, settings: ClaimSettings
) -> Comparison:
    """Compare the claims of all articles.

    Args:
        articles: in document order, with text and blocks.
        reading: their claims in document order, and the entities.
        reuse: what was found twice; copies are counted as one source.
        settings: window of a story in days, score that aligns, rounding.

    Returns:
        Stories by first article, groups by first claim (the rank is apart), alignments by first claim, the
        main
        story of each article that has one, and all stories it touches.

    >>> compare((), Reading(claims=(), entities=()), Reuse(), ClaimSettings()).groups
    ()
    """
    terms = article_terms(articles, reading.entities)
    links = article_links(terms, settings.story_days)
    base = story_clusters(len(articles), links)
    near_by = Nearness(_stories_of(base, len(articles)), links)
    ground = _ground(articles, reading, reuse, settings, near_by)
    drafts = _drafts(ground, terms, settings)
    placement = place_groups(base, drafts, ground.views)
    groups = _ranked(drafts, placement, ground, articles)
    main = placement.main
    return Comparison(
        stories=story_records(placement, drafts, ground.views, articles),
        groups=groups,
        alignments=_in_order(drafts, ground),
        main_story={articles[a].article.id: f"s{s + 1}" for a, s in sorted(main.items())},
        touched={
            articles[a].article.id: tuple(f"s{s + 1}" for s in stories)
            for a, stories in sorted(placement.touched.items())
        },
    )


def _stories_of(base: Sequence[Sequence[int]], count: int) -> list[int | None]:
    story: list[int | None] = [None] * count
    for number, members in enumerate(base):
        for article in members:
            story[article] = number
    return story


def _ground(
    articles: Sequence[ArticleText],
    reading: Reading,
    reuse: Reuse,
    settings: ClaimSettings,
    near_by: Nearness,
) -> Ground:
    views = claim_views(reading.claims, articles)
    return Ground(
        views=tuple(views),
        near_by=near_by,
        persons=frozenset(e.id for e in reading.entities if e.kind == EntityKind.PERSON),
        tellings=Tellings(views, articles, reading.entities).of,
        same=tuple(same_texts(views, near_by.story)),
        index=SourceIndex(articles, source_keys(articles), reuse),
        mentions=_mentions(reading),
        totals=_totals(views),
        names={e.id: e.name for e in reading.entities},
        rounding=settings.rounding,
    )


def _totals(views: Sequence[View]) -> dict[int, tuple[Value, ...]]:
    found: dict[int, list[Value]] = defaultdict(list)
    for view in views:
        found[view.article] += view.tolls
    return {article: tuple(values) for article, values in found.items()}


def _mentions(reading: Reading) -> dict[int, tuple[tuple[str, Mention], ...]]:
    """Give the mentions that lie in each claim, by claim number."""
    by_article: dict[str, list[tuple[int, str, Mention]]] = defaultdict(list)
    for entity in reading.entities:
        for mention in entity.mentions:
            by_article[mention.article].append((mention.start, entity.id, mention))
    starts: dict[str, list[int]] = {}
    for article, found in by_article.items():
        found.sort(key=lambda m: (m[0], m[2].end, m[1]))
        starts[article] = [m[0] for m in found]
    inside = {}
    for number, claim in enumerate(reading.claims):
        found = by_article.get(claim.article, [])
        first = bisect_left(starts.get(claim.article, []), claim.start)
        here = []
        while first < len(found) and found[first][0] < claim.end:
            if found[first][2].end <= claim.end:
                here.append((found[first][1], found[first][2]))
            first += 1
        inside[number] = tuple(here)
    return inside


def _drafts(ground: Ground, terms: Sequence[ArticleTerms], settings: ClaimSettings) -> list[Draft]:
    kept = [n for n, first in enumerate(ground.same) if n == first]
    related = related_articles(terms, settings.story_days)
    pairs = candidate_pairs(ground.views, ground.near_by, kept, related)
    scores = likenesses(ground.views, pairs, ground.near_by, ground.tellings)
    found = with_copies(clusters(scores, ground.views, settings.align_score), ground.same, ground.views)
    known = {(s.left, s.right): s for s in scores}
    inside = align_groups(found, known, ground)
    return [draft(numbers, items, ground) for numbers, items in zip(found, inside, strict=True)]


def _places(
    drafts: Sequence[Draft], placement: Placement, ground: Ground, articles: Sequence[ArticleText]
) -> list[Place]:
    names = [source_name(item.article) for item in articles]
    keys = ground.index.keys
    places = []
    for item, home in zip(drafts, placement.of_group, strict=True):
        if home is None:
            places.append(Place(story=None, omitted_by=(), silent_outlets=()))
            continue
        having = {ground.views[n].article for n in item.numbers}
        speaking = {keys[a] for a in having}
        without = [a for a in placement.members[home] if a not in having]
        silent = {n for a in without if keys[a] not in speaking and (n := names[a])}
        omitted = tuple(articles[a].article.id for a in without)
        places.append(Place(story=f"s{home + 1}", omitted_by=omitted, silent_outlets=tuple(sorted(silent))))
    return places


def _key(item: Draft, views: Sequence[View], articles: Sequence[ArticleText]) -> str:
    """Make a group's key of its claim in the article published first: later ones do not change it."""
    claims = [views[n] for n in item.numbers]
    first = min((articles[v.article].article.published or "9999", v.claim.key) for v in claims)
    return content_key("g", first[1])


def _ranked(
    drafts: Sequence[Draft], placement: Placement, ground: Ground, articles: Sequence[ArticleText]
) -> tuple[Group, ...]:
    places = _places(drafts, placement, ground, articles)
    made = [
        make_group(item, (f"g{i + 1}", 0), place, ground)
        for i, (item, place) in enumerate(zip(drafts, places, strict=True))
    ]
    order = sorted(range(len(made)), key=lambda i: (-made[i].significance.score, i))
    rank = {i: place + 1 for place, i in enumerate(order)}
    keys = told_apart(_key(item, ground.views, articles) for item in drafts)
    return tuple(replace(g, rank=rank[i], key=keys[i]) for i, g in enumerate(made))


def _in_order(drafts: Sequence[Draft], ground: Ground) -> tuple[Alignment, ...]:
    number = {v.claim.id: v.number for v in ground.views}
    every = [a for item in drafts for a in item.alignments]

    def place(item: Alignment) -> tuple[int, int]:
        ends = sorted((number[item.left], number[item.right]))
        return ends[0], ends[1]

    return tuple(sorted(every, key=place))
