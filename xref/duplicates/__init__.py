"""Articles → clusters of copies, passages found twice, boilerplate. `find_duplicates` is the way in."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import ArticleText, Reuse
from xref.settings import DuplicateSettings


def find_duplicates(articles: Sequence[ArticleText], settings: DuplicateSettings | None = None) -> Reuse:
    """Find what stands twice: whole articles, passages across articles and inside one, boilerplate.

    Args:
        articles: in document order; their blocks tell titles and bylines from the text.
        settings: the thresholds; the defaults when None.

    Returns:
        Clusters, passages and boilerplate, in document order, whatever the order of `articles`' contents;
        for every article its words, how many of them stand elsewhere, and which article it copies.

    Candidates come from MinHash signatures with LSH banding (Broder 1997; Indyk and Motwani 1998) and from an
    index of rare word n-grams; every pair is then compared exactly. Time grows with the size of the corpus
    and of what it repeats: about 0.25 s a megabyte.

    >>> from xref.model import Article, ArticleText
    >>> text = "Divers found cracks in four of the pillars that carry the northern crane of the harbour."
    >>> pair = [
    ...     ArticleText(
    ...         article=Article(id=i, key=i, document=i, start=0, end=len(text)), text=text, blocks=()
    ...     )
    ...     for i in ("a", "b")
    ... ]
    >>> [(cluster.kind, cluster.members) for cluster in find_duplicates(pair).clusters]
    [(<DuplicateKind.EXACT: 'exact'>, ('a', 'b'))]
    """
    from xref.duplicates.find import find

    return find(articles, settings or DuplicateSettings())
