"""Whom an article counts for: its outlet, else its author, else itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.model import Article, ArticleText
from xref.text.fold import fold_key

#: Words of bylines that name nobody. Own list, both languages; a byline of these alone is neither outlet nor
#: source.
_NOBODY = frozenset(
    fold_key(
        "staff agency agencies news desk newsdesk newsroom web editor editors editorial team admin"
        " administrator"
        " reporter reporters correspondent correspondents writer writers wire wires wire services service"
        " report"
        " reports monitoring special online digital bureau by and the our from with source sources compiled"
        " guest"
        " contributor contributors author anonymous unknown"
        " وكالات وكالة متابعات متابعة خاص هيئة التحرير تحرير المحرر محرر مراسل مراسلون مراسلنا تقرير فريق"
        " قسم الاخبار أخبار"
    ).split()
)
#: What a photo credit looks like.
_PHOTO = re.compile(
    r"\b(?:photo|photograph|image|picture|getty|shutterstock|courtesy|illustration|file)\b|صورة|تصوير", re.I
)
_SITE = re.compile(r"^(?:https?://)?(?:www\.)?", re.I)


def _is_somebody(name: str | None) -> bool:
    if not name or _PHOTO.search(name):
        return False
    return any(word not in _NOBODY for word in fold_key(name).split())


def source_name(article: Article) -> str | None:
    """Give the name an article counts under: outlet, else author; None when neither names anybody.

    >>> source_name(Article(id="a", key="a", document="d", start=0, end=1, author="Staff, Agencies")) is None
    True
    """
    return next((n for n in (article.outlet, article.author) if _is_somebody(n)), None)


def source_key(name: str) -> str:
    """Give what two spellings of an outlet's name share.

    >>> source_key("www.Example.org") == source_key("example.org")
    True
    """
    return fold_key(_SITE.sub("", name.strip()))


def source_keys(articles: Sequence[ArticleText]) -> list[str]:
    """Give for each article the key it counts under; an article that names nobody counts as itself."""
    names = [source_name(item.article) for item in articles]
    return [
        f"name:{source_key(n)}" if n else f"article:{item.article.id}"
        for n, item in zip(names, articles, strict=True)
    ]
