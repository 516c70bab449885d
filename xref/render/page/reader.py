"""The articles themselves, cut into runs: what is part of a group, what stands elsewhere too, the rest."""

from __future__ import annotations

import re
from itertools import pairwise

from xref.model import Article, Claim, Group, Record
from xref.render.lookup import Lookup
from xref.render.page.some import Some

#: Characters of article text a page carries; about 50 articles. The rest is named and counted.
BUDGET = 300_000
#: Characters of one article that are carried.
ONE = 40_000

#: Spans marked in one article; groups come first, in their order.
MOST_SPOTS = 1_000

_GAPS = re.compile(r"\s*\n\s*\n\s*")


class Run(Record, frozen=True, kw_only=True):
    """A run of an article's text, and what it is part of."""

    text: str
    begins: tuple[str, ...]  # keys of the claims that begin here
    group: str | None  # key
    relation: str | None
    passage: str | None  # key of a passage that stands elsewhere too


class Reading(Record, frozen=True, kw_only=True):
    """An article, to be read."""

    article: Article
    source: str
    place: str
    runs: tuple[Run, ...]
    more: int  # characters not carried


class _Spot(Record, frozen=True, kw_only=True):
    """A span of an article that is part of a group or stands elsewhere too."""

    start: int
    end: int
    claim: Claim | None = None
    group: Group | None = None
    passage: str | None = None


def reader(lookup: Lookup, ranked: list[Group]) -> Some[Reading]:
    """Give the articles in their order with what is known of their parts, until the page is full.

    Args:
        lookup: the result and its texts.
        ranked: the groups that are shown, in that order: a run that is part of several names the first.
    """
    spots = _spots(lookup, ranked)
    readings: list[Reading] = []
    left = BUDGET
    for article in lookup.result.articles:
        length = min(article.end - article.start, ONE)
        if readings and length > left:
            break
        left -= length
        readings.append(_reading(lookup, article, article.start + length, spots.get(article.id, [])))
    return Some(items=tuple(readings), more=len(lookup.result.articles) - len(readings))


def _spots(lookup: Lookup, ranked: list[Group]) -> dict[str, list[_Spot]]:
    """Give what is known of each article's parts: groups in their order, then passages."""
    spots: dict[str, list[_Spot]] = {}
    for group in ranked:
        for claim in (lookup.claims[claim] for claim in group.claims):
            spot = _Spot(start=claim.start, end=claim.end, claim=claim, group=group)
            spots.setdefault(claim.article, []).append(spot)
    for passage in lookup.result.passages:
        for place in (passage.left, passage.right):
            spot = _Spot(start=place.start, end=place.end, passage=passage.key)
            spots.setdefault(place.article, []).append(spot)
    return spots


def _reading(lookup: Lookup, article: Article, end: int, spots: list[_Spot]) -> Reading:
    """Give an article's text up to `end`, cut where something begins or ends."""
    inside = [spot for spot in spots if spot.start < end and spot.end > article.start][:MOST_SPOTS]
    edges = {article.start, end}
    for spot in inside:
        edges.update((max(spot.start, article.start), min(spot.end, end)))
    cuts = sorted(edges)
    numbers = {cut: number for number, cut in enumerate(cuts)}
    groups: list[Group | None] = [None] * len(cuts)
    passages: list[str | None] = [None] * len(cuts)
    begins: list[list[str]] = [[] for _ in cuts]
    for spot in inside:
        first = numbers[max(spot.start, article.start)]
        for number in range(first, numbers[min(spot.end, end)]):
            groups[number] = groups[number] or spot.group
            passages[number] = passages[number] or spot.passage
        if spot.claim and spot.claim.key not in begins[first]:
            begins[first].append(spot.claim.key)
    runs = []
    for number, (start, stop) in enumerate(pairwise(cuts)):
        group = groups[number]
        runs.append(
            Run(
                text=_GAPS.sub("\n\n", lookup.text(article.document, start, stop)),
                begins=tuple(begins[number]),
                group=group.key if group else None,
                relation=group.relation if group else None,
                passage=passages[number],
            )
        )
    place = lookup.where(article.id, article.start, article.end)
    return Reading(
        article=article,
        source=lookup.source(article.id),
        place=place,
        runs=tuple(runs),
        more=article.end - end,
    )
