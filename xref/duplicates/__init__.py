"""Articles → clusters of copies, passages found twice, boilerplate. `find_duplicates` is the way in."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import ArticleText, Reuse
from xref.settings import DuplicateSettings


def find_duplicates(
    articles: Sequence[ArticleText], settings: DuplicateSettings = DuplicateSettings()
) -> Reuse:
    """Find what stands twice: whole articles, passages across articles and inside one, boilerplate.

    Args:
        articles: in document order; their blocks tell titles and bylines from the text.
        settings: the thresholds.

    Returns:
        Clusters, passages and boilerplate, in document order, whatever the order of `articles`' contents;
        for every article its words, how many of them stand elsewhere, and which article it copies.
    """
    from xref.duplicates.find import find

    return find(articles, settings)
