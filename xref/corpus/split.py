"""A document to its articles: a page that an aggregator stacked is taken apart, a single article is not."""

from __future__ import annotations

import math

import msgspec

from xref.corpus.boundaries import titles_of
from xref.corpus.evidence import may_be_title
from xref.corpus.habits import Habits, habits_of
from xref.corpus.kinds import Kind
from xref.corpus.layout import Layout, Piece, lay_out
from xref.corpus.metadata import metadata_of
from xref.corpus.page import units_of
from xref.corpus.page_read import Page, read_page
from xref.corpus.roles import blocks_of
from xref.model import Article, ArticleText, Dropped, Source
from xref.settings import CorpusSettings


def split_source(source: Source, settings: CorpusSettings) -> tuple[list[ArticleText], list[Dropped]]:
    """Split a document into its articles.

    Evidence that any page gives comes first: shape and place of a line, its repetition, what stands
    around it, the words taken up after it; then the manner in which this page sets its titles.

    Args:
        source: a document; a record is never split, whatever it looks like.
        settings: whether pages are split at all.

    Returns:
        The articles in the order of the document, without ids and keys, and what is in none of
        them, with reasons. Every line that is not blank is in exactly one of both.
    """
    units = units_of(source.text)
    if not units:
        return [], []
    page = read_page(units)
    if source.structured or not settings.split:
        return [_whole(page, source)], []
    titles = titles_of(page)
    layout = lay_out(page, titles)
    habits = habits_of(page, layout.pieces)
    articles = [_article(page, source, piece, habits, len(layout.pieces)) for piece in layout.pieces]
    return articles, _dropped(page, source, layout)


def _article(page: Page, source: Source, piece: Piece, habits: Habits, count: int) -> ArticleText:
    found = metadata_of(page, piece, habits)
    article = Article(
        id="",
        key="",
        document=source.document.id,
        start=page.units[piece.first].start,
        end=page.units[piece.stop - 1].end,
        title=found.title,
        outlet=found.outlet,
        author=found.author,
        published=found.published,
        updated=found.updated,
        url=found.url,
        language=found.language,
        split_confidence=confidence(piece, count),
    )
    return ArticleText(article=article, text=source.text, blocks=blocks_of(page, piece))


def confidence(piece: Piece, count: int) -> float:
    """Give how sure it is that an article begins where it does, 0.0 to 1.0."""
    if count == 1 or piece.score is None:
        return 1.0 if count == 1 else 0.5
    return round(1 / (1 + math.exp(-max(-20.0, min(20.0, piece.score)))), 4)


def _whole(page: Page, source: Source) -> ArticleText:
    """Take a document as one article; what its record says of it goes before what its text prints."""
    count = len(page.units)
    titled = bool(source.title_end) or (count > 1 and may_be_title(page, 0))
    title = 0 if titled else None
    head = next((n for n in range(count) if page.looks[n].kind is Kind.BODY), count)
    piece = Piece(first=0, stop=count, title=title, head=head, tail=count)
    made = _article(page, source, piece, Habits(), 1)
    declared = source.metadata
    names = ("title", "outlet", "author", "published", "updated", "url", "language")
    known = {name: value for name in names if (value := getattr(declared, name)) is not None}
    return msgspec.structs.replace(made, article=msgspec.structs.replace(made.article, **known))


def _dropped(page: Page, source: Source, layout: Layout) -> list[Dropped]:
    """Join neighbours that were left out for one reason."""
    result: list[Dropped] = []
    last = -2
    for n, reason in layout.left_out:
        unit = page.units[n]
        if result and n == last + 1 and result[-1].reason is reason:
            joined = result.pop()
            result.append(Dropped(document=joined.document, start=joined.start, end=unit.end, reason=reason))
        else:
            result.append(Dropped(document=source.document.id, start=unit.start, end=unit.end, reason=reason))
        last = n
    return result
