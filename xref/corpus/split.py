"""A document to its articles: a page that an aggregator stacked is taken apart, a single article is not."""

from __future__ import annotations

import math

from xref.corpus.boundaries import ENOUGH, read_page, titles_of
from xref.corpus.layout import Layout, Piece, lay_out
from xref.corpus.evidence import Page
from xref.corpus.metadata import Habits, habits_of, metadata_of
from xref.corpus.page import units_of
from xref.corpus.roles import blocks_of
from xref.model import Article, ArticleText, Dropped, Metadata, Source
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
    return round(1 / (1 + math.exp(-(piece.score - ENOUGH))), 4)


def _whole(page: Page, source: Source) -> ArticleText:
    """Take a document as one article."""
    piece = Piece(first=0, stop=len(page.units), title=0 if source.title_end else None, head=0, tail=len(page.units))
    return _article(page, source, piece, Habits(), 1)


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
