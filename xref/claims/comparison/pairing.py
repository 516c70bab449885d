"""Which pairs of claims are worth a closer look.

Inside a story two claims need little in common; across stories they must share what is rare in the whole
corpus.
Copies of one text are compared once: the first stands for all. Every bound is per claim or per article, so
that
the work grows with the corpus and no faster.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse

from xref.claims.comparison.article_terms import ArticleTerms
from xref.claims.comparison.features import relative_rarity
from xref.claims.comparison.sparse import (
    Ints,
    Matrix,
    near_pairs,
    normalised,
    rarity,
    strongest_terms,
    term_matrix,
)
from xref.claims.comparison.views import View

Pair = tuple[int, int]

#: Inside a story: heaviest terms of a claim, most claims a term may stand in, least cosine over them.
_NEAR_TERMS, _NEAR_CLAIMS, _NEAR_LOOK = 16, 400, 0.14
#: Across stories the same, stricter.
_FAR_TERMS, _FAR_CLAIMS, _FAR_LOOK = 10, 200, 0.22
#: Shared rarity mass of entities from which two articles are related: one that few articles name, or two that
#: some do. By the heaviest entities of an article, each in so many articles at most.
_RELATED, _RELATED_TERMS, _RELATED_ARTICLES = 1.2, 60, 300
#: Chance of one story from which two articles outside one are held against each other all the same.
_LINKED = 0.12
#: Content words from which the same words in two articles of one story are one text, and across stories.
_COPY_WORDS, _COPY_WORDS_FAR = 4, 8
#: Amounts of one kind: claims of an article, and articles on, that they are held against.
_AMOUNTS_OF_ARTICLE, _ARTICLES_ON = 4, 30


class Nearness:
    """Which articles are so near that a toll in one and a toll in the other are of one event."""

    def __init__(self, story: Sequence[int | None], links: Sequence[tuple[int, int, float]] = ()) -> None:
        self.story = story
        self.linked = {(a, b) for a, b, chance in links if chance >= _LINKED}

    def one_event(self, left: int, right: int) -> bool:
        """Tell whether two articles have one main story, or are linked nearly as well as that takes."""
        home = self.story[left]
        return (home is not None and home == self.story[right]) or (
            min(left, right),
            max(left, right),
        ) in self.linked


def same_texts(views: Sequence[View], story: Sequence[int | None]) -> list[int]:
    """Give for each claim the number of the first claim with the same words, itself when there is none.

    Args:
        views: of the claims.
        story: number of the main story of each article, None without one.
    """
    first: dict[tuple[str, int | None], int] = {}
    result = []
    for view in views:
        where = story[view.article]
        keys: list[tuple[str, int | None]] = [(view.folded, None)] if view.mass >= _COPY_WORDS_FAR else []
        if where is not None and view.mass >= _COPY_WORDS:
            keys.append((view.folded, where))
        found = [first[k] for k in keys if k in first]
        one = min(found, default=view.number)
        for key in keys:
            first.setdefault(key, one)
        result.append(one)
    return result


def _terms(view: View, neutral: bool) -> dict[str, int]:
    if not neutral:
        return {**view.stems}
    marks = [*(f"c:{c}" for c in view.concepts), *(f"e:{e}" for e in view.entities)]
    marks += [f"a:{a}" for a in view.amounts]
    marks += [f"d:{d.first}" for d in view.dates]
    return dict.fromkeys(sorted(marks), 1)


def _alike(
    views: Sequence[View], story: Sequence[int | None], *, neutral: bool, near: bool
) -> tuple[Ints, Ints]:
    """Give pairs (places in `views`) that share heavy terms: of one story when `near`, anywhere otherwise."""
    matrix = term_matrix([_terms(v, neutral) for v in views])
    matrix = normalised(matrix, rarity(matrix))
    keep, most, least = (
        (_NEAR_TERMS, _NEAR_CLAIMS, _NEAR_LOOK) if near else (_FAR_TERMS, _FAR_CLAIMS, _FAR_LOOK)
    )
    if near:
        matrix = _apart(matrix, [story[v.article] for v in views])
    return near_pairs(strongest_terms(matrix, keep, most), least)


def _apart(matrix: Matrix, stories: Sequence[int | None]) -> Matrix:
    """Give every story columns of its own; rows without a story become empty."""
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    of_row = np.array([-1 if s is None else s for s in stories], np.int64)[rows]
    inside = of_row >= 0
    keys = of_row[inside] * matrix.shape[1] + matrix.indices[inside]
    columns, number = np.unique(keys, return_inverse=True)
    shape = (matrix.shape[0], max(len(columns), 1))
    return sparse.csr_matrix((matrix.data[inside], (rows[inside], number)), shape)


def _amounts(views: Sequence[View], story: Sequence[int | None]) -> Iterator[Pair]:
    """Give pairs of one story that count the same thing, the first few claims of each article."""
    by_kind: dict[tuple[int, str], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for view in views:
        where = story[view.article]
        if where is not None:
            for amount in sorted(view.amounts):
                of_article = by_kind[where, amount][view.article]
                if len(of_article) < _AMOUNTS_OF_ARTICLE:
                    of_article.append(view.number)
    for articles in by_kind.values():
        ordered = [articles[a] for a in sorted(articles)]
        for i, left in enumerate(ordered):
            for right in ordered[i + 1 : i + 1 + _ARTICLES_ON]:
                yield from ((a, b) for a in left for b in right)


def _linked_tolls(views: Sequence[View], near_by: Nearness) -> Iterator[Pair]:
    """Give pairs of tolls, the first few claims of each of two linked articles."""
    of_article: dict[int, list[View]] = defaultdict(list)
    for view in views:
        if view.tolls and len(of_article[view.article]) < _AMOUNTS_OF_ARTICLE:
            of_article[view.article].append(view)
    for left, right in sorted(near_by.linked):
        for one in of_article.get(left, ()):
            yield from (
                (one.number, two.number) for two in of_article.get(right, ()) if one.amounts & two.amounts
            )


def related_articles(terms: Sequence[ArticleTerms], days: int) -> set[Pair]:
    """Give pairs of articles that may speak of one event though neither story holds both.

    They name the same particular entities (what every article names counts little) and lie no more than
    `days`
    apart; an article without a date is near any other.
    """
    rows = [{n: 1.0 for n in t.shared if n.startswith("e:")} for t in terms]
    if len(terms) < 2 or not any(rows):
        return set()
    matrix = term_matrix(rows)
    weighted = matrix.multiply(np.sqrt(relative_rarity(matrix))[None, :]).tocsr()
    first, second = near_pairs(strongest_terms(weighted, _RELATED_TERMS, _RELATED_ARTICLES), _RELATED)
    pairs = zip(first.tolist(), second.tolist(), strict=True)
    return {(a, b) for a, b in pairs if _within(terms[a].day, terms[b].day, days)}


def _within(left: int | None, right: int | None, days: int) -> bool:
    return left is None or right is None or abs(left - right) <= days


def candidate_pairs(
    views: Sequence[View], near_by: Nearness, kept: Sequence[int], related: set[Pair]
) -> list[Pair]:
    """Give the pairs of claims of different articles that may state one proposition.

    Args:
        views: of all claims.
        near_by: the main story of each article, and articles linked across stories.
        kept: numbers of the claims that take part (the first of each text).
        related: pairs of articles across stories whose claims may meet.

    Returns:
        Pairs of claim numbers, smaller first, sorted, each once.
    """
    chosen = [views[i] for i in kept]
    articles = np.array([v.article for v in chosen], np.int64)
    count = len(near_by.story)
    story = near_by.story
    allowed = np.array(sorted(a * count + b for a, b in related | near_by.linked), np.int64)
    pairs: set[Pair] = set()
    for near in (True, False):
        for neutral in (False, True):
            first, second = _alike(chosen, story, neutral=neutral, near=near)
            left, right = (
                np.minimum(articles[first], articles[second]),
                np.maximum(articles[first], articles[second]),
            )
            keep = left != right if near else np.isin(left * count + right, allowed)
            pairs.update(zip(first[keep].tolist(), second[keep].tolist(), strict=True))
    found = {(chosen[a].number, chosen[b].number) for a, b in pairs}
    found.update((min(p), max(p)) for p in _amounts(chosen, story))
    found.update((min(p), max(p)) for p in _linked_tolls(chosen, near_by))
    return sorted(found)
