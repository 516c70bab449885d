"""Bylines that stand word for word in several articles. They are no text, but they are found twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from xref.duplicates.passages import Match
from xref.model import ArticleText, BlockRole
from xref.settings import DuplicateSettings
from xref.text.fold import words

#: Words of a byline, at least: "By Staff, Agencies" stands everywhere.
LEAST = 5


def byline_matches(articles: Sequence[ArticleText], settings: DuplicateSettings) -> list[Match]:
    """Find bylines of a few words that fewer than `boilerplate_articles` articles have in common."""
    places: dict[str, list[tuple[int, int, int]]] = {}
    sizes: dict[str, int] = {}
    for number, article in enumerate(articles):
        for block in article.blocks:
            if block.role is BlockRole.BYLINE:
                found = words(article.text, block.start, block.end)
                if len(found) >= LEAST:
                    text = " ".join(word for word, _, _ in found)
                    places.setdefault(text, []).append((number, found[0][1], found[-1][2]))
                    sizes[text] = len(found)
    return [
        Match(a, b, (a_start, a_end), (b_start, b_end), sizes[text], sizes[text], 1.0)
        for text, where in places.items()
        if len(where) < settings.boilerplate_articles
        for (a, a_start, a_end), (b, b_start, b_end) in combinations(where, 2)
        if a != b
    ]
