"""How a page names an article and a place in it."""

from __future__ import annotations

from urllib.parse import urlsplit

from xref.model import Article, Place, Record
from xref.render.lookup import Lookup
from xref.render.safe import UNSEEN


class Reference(Record, frozen=True, kw_only=True):
    """An article, or a place in one, as it is named on the page."""

    id: str
    key: str
    title: str | None
    source: str
    published: str | None
    language: str | None
    place: str  # path:lines


def reference(lookup: Lookup, article_id: str, place: Place | None = None) -> Reference:
    """Give how an article, or a place in it, is named."""
    article = lookup.articles[article_id]
    start, end = (place.start, place.end) if place else (article.start, article.end)
    return Reference(
        id=article.id,
        key=article.key,
        title=article.title,
        source=lookup.source(article.id),
        published=article.published,
        language=article.language,
        place=lookup.where(article_id, start, end),
    )


def web_address(article: Article) -> str | None:
    """Give an article's address when it may be a link: http or https, with a host, nothing hidden."""
    return safe_link(article.url)


def safe_link(url: str | None) -> str | None:
    """Give `url` when a page may link to it.

    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)"), safe_link("https://a b")
    ('https://example.org/a', None, None)
    """
    if not url or UNSEEN.search(url) or any(character.isspace() for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
