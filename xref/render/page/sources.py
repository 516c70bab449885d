"""What was read, from whom, and what was left out, as records for the page."""

from __future__ import annotations

from xref.model import Article, Document, DocumentWarning, Dropped, DroppedReason, Outlet, Record, Unread
from xref.render.lookup import Lookup
from xref.render.page.references import web_address
from xref.render.page.some import Some, some
from xref.render.phrases import DROPPED, UNREAD, WARNINGS

MOST_OUTLETS = 300
MOST_ARTICLES = 1_000
MOST_DROPPED = 300
MOST_UNREAD = 200
#: Links to cards in one row of the table of sources.
MOST_LINKS = 30
#: Parts drawn in an article's bar.
MOST_PARTS = 60
#: Characters of dropped text that are shown.
EXCERPT = 140


class OutletView(Record, frozen=True, kw_only=True):
    """An outlet's row. Shares have their denominators beside them; nothing is rated."""

    outlet: Outlet
    share: float | None  # of its words that stand elsewhere too; null without words
    diverges_in: Some[tuple[int, str]]  # rank and key of groups


class Part(Record, frozen=True, kw_only=True):
    """A part of an article that stands elsewhere too; both in hundredths of the article's length."""

    start: float
    width: float


class ArticleView(Record, frozen=True, kw_only=True):
    """An article's row."""

    article: Article
    place: str
    link: str | None
    copy_of: Article | None
    share: float | None  # of its words
    parts: tuple[Part, ...]  # where they stand in it


class DroppedView(Record, frozen=True, kw_only=True):
    """Text left out of every article."""

    place: str
    reason: str
    text: str


class Sources(Record, frozen=True, kw_only=True):
    """Everything that was read, and what was not."""

    outlets: Some[OutletView]
    articles: Some[ArticleView]
    dropped: Some[DroppedView]
    reasons: tuple[tuple[str, int, int], ...]  # reason, parts, characters
    unread: Some[tuple[Unread, str]]
    warnings: Some[tuple[Document, DocumentWarning, str]]


def sources(lookup: Lookup) -> Sources:
    """Give what was read, as far as the page draws it."""
    result = lookup.result
    groups = {group.id: (group.rank, group.key) for group in result.groups}
    elsewhere = _elsewhere(lookup)
    by_name = sorted(result.outlets, key=lambda outlet: (outlet.name.casefold(), outlet.name))
    warnings = [(document, warning) for document in result.documents for warning in document.warnings]
    return Sources(
        outlets=some(by_name, lambda item: _outlet(item, groups), MOST_OUTLETS, lambda _: 300),
        articles=some(
            result.articles, lambda item: _article(lookup, item, elsewhere), MOST_ARTICLES, lambda _: 250
        ),
        dropped=some(result.dropped, lambda item: _dropped(lookup, item), MOST_DROPPED, lambda _: 250),
        reasons=tuple(_reasons(result.dropped)),
        unread=some(result.unread, lambda item: (item, UNREAD[item.code]), MOST_UNREAD, lambda _: 200),
        warnings=some(
            warnings, lambda item: (item[0], item[1], WARNINGS[item[1].code]), MOST_UNREAD, lambda _: 200
        ),
    )


def _outlet(outlet: Outlet, groups: dict[str, tuple[int, str]]) -> OutletView:
    """Give an outlet's row."""
    links = sorted(groups[group] for group in outlet.diverges_in if group in groups)
    return OutletView(
        outlet=outlet,
        share=outlet.words_elsewhere / outlet.words if outlet.words else None,
        diverges_in=Some(items=tuple(links[:MOST_LINKS]), more=max(0, len(links) - MOST_LINKS)),
    )


def _elsewhere(lookup: Lookup) -> dict[str, list[tuple[int, int]]]:
    """Give the spans of each article that stand in another one too."""
    result = lookup.result
    spans: dict[str, list[tuple[int, int]]] = {}
    for cluster in result.duplicates:
        for article in (lookup.articles[member] for member in cluster.members):
            spans.setdefault(article.id, []).append((article.start, article.end))
    places = [
        place
        for passage in result.passages
        if passage.left.article != passage.right.article
        for place in (passage.left, passage.right)
    ]
    places += [place for text in result.boilerplate for place in text.occurrences]
    for place in places:
        spans.setdefault(place.article, []).append((place.start, place.end))
    return spans


def _parts(article: Article, spans: list[tuple[int, int]]) -> tuple[Part, ...]:
    """Give spans as parts of an article's length, those that touch as one."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    scale = 100 / max(1, article.end - article.start)
    return tuple(
        Part(start=round((start - article.start) * scale, 1), width=round((end - start) * scale, 1))
        for start, end in merged[:MOST_PARTS]
    )


def _article(lookup: Lookup, article: Article, elsewhere: dict[str, list[tuple[int, int]]]) -> ArticleView:
    """Give an article's row."""
    return ArticleView(
        article=article,
        place=lookup.where(article.id, article.start, article.end),
        link=web_address(article),
        copy_of=lookup.articles.get(article.origin) if article.origin else None,
        share=article.words_elsewhere / article.words if article.words else None,
        parts=_parts(article, elsewhere.get(article.id, [])),
    )


def _dropped(lookup: Lookup, part: Dropped) -> DroppedView:
    """Give a dropped part with its first words."""
    return DroppedView(
        place=f"{lookup.path(part.document)}:{lookup.lines(part.document, part.start, part.end)}",
        reason=DROPPED[part.reason],
        text=lookup.text(part.document, part.start, part.end),
    )


def _reasons(dropped: tuple[Dropped, ...]) -> list[tuple[str, int, int]]:
    """Give how much was left out for each reason."""
    result = []
    for reason in DroppedReason:
        sizes = [part.end - part.start for part in dropped if part.reason is reason]
        if sizes:
            result.append((DROPPED[reason], len(sizes), sum(sizes)))
    return result
