"""Which of two articles came first, where their dates or a citation say so."""

from __future__ import annotations

from xref.model import Article, ArticleText, Direction, DirectionBasis
from xref.text.fold import fold_key

#: Characters before and after a passage in which a source is named that it was taken from.
NEARBY = 300


def earlier(left: Article, right: Article) -> Article | None:
    """Give the article published first; None when a date is missing, equal, or too coarse to tell.

    "2020-04" is neither before nor after "2020-04-03".
    """
    a, b = left.published, right.published
    if not a or not b or a.startswith(b) or b.startswith(a):
        return None
    return left if a < b else right


def direction(
    left: ArticleText, right: ArticleText, left_span: tuple[int, int], right_span: tuple[int, int]
) -> Direction | None:
    """Tell which side had the text first, and by what: the dates, or one side naming the other's outlet.

    A citation against the dates leaves the question open, and so do two that name each other.
    """
    left_cites = _cites(left, left_span, right.article.outlet, left.article.outlet)
    right_cites = _cites(right, right_span, left.article.outlet, right.article.outlet)
    cited = None
    if left_cites != right_cites:
        cited = right.article if left_cites else left.article
    first = earlier(left.article, right.article)
    if first is not None:
        if cited is not None and cited.id != first.id:
            return None
        return Direction(from_=first.id, basis=DirectionBasis.DATE)
    return Direction(from_=cited.id, basis=DirectionBasis.CITATION) if cited is not None else None


def _cites(article: ArticleText, span: tuple[int, int], outlet: str | None, own: str | None) -> bool:
    """Tell whether the words around a span name an outlet that is not the article's own."""
    name = fold_key(outlet or "")
    if not name or name == fold_key(own or ""):
        return False
    start = max(article.article.start, span[0] - NEARBY)
    end = min(article.article.end, span[1] + NEARBY)
    around = f"{article.text[start : span[0]]} {article.text[span[1] : end]}"
    return f" {name} " in f" {fold_key(around)} "
