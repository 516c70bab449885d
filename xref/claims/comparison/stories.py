"""Which articles are about one event: links between pairs of articles, and clusters of them.

A pair is described by how alike its words, names, numbers, openings and titles are and how many days lie
between; a logistic model, trained by `benchmarks/train_stories.py`, turns that into a probability, and
average
link makes clusters. Two articles far apart in time need more in common than two of one day.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from xref.claims.comparison.article_terms import ArticleTerms
from xref.claims.comparison.linkage import average_link
from xref.claims.comparison.sparse import (
    Floats,
    Ints,
    Matrix,
    near_pairs,
    normalised,
    pair_products,
    rarity,
    strongest_terms,
    term_matrix,
)
from xref.text.tables import shipped

#: Heaviest terms of an article by which others are found, and the most articles a term may stand in for that.
_INDEX_TERMS, _INDEX_ARTICLES = 40, 2000
#: Least cosine over these terms from which a pair is looked at.
_LOOK = 0.03
#: Least probability that is kept: below it a pair does not move an average.
_KEEP = 0.02
#: Days taken for the distance of a pair when an article has no date: the edge of the window, since nothing
#: says that
#: they are near.
_UNKNOWN_DAYS = 14
#: Mean probability from which articles are of one story. Pairwise F1 is flat from 0.25 to 0.4 on articles
#: about shootings (benchmarks/train_stories.py).
STORY_CUT = 0.35
#: Exponent on rarity: names and places say more of an event than the vocabulary of its kind.
_RARITY = 1.5

FEATURES = ("words", "names", "numbers", "lead", "days", "title_low", "title_high", "titles")


class _Space:
    """The articles as matrices."""

    def __init__(self, terms: Sequence[ArticleTerms]) -> None:
        def unit(field: str, power: float = _RARITY) -> Matrix:
            matrix = term_matrix([getattr(t, field) for t in terms])
            return normalised(matrix, rarity(matrix, power))

        self.words, self.names, self.numbers = unit("words"), unit("names"), unit("numbers")
        self.lead, self.titles = unit("lead"), unit("title", 1.0)
        self.shared, self.shared_titles = unit("shared"), unit("shared_title", 1.0)
        self.held, self.asked = _containment([t.title for t in terms], [t.words for t in terms])
        self.held_shared, self.asked_shared = _containment(
            [t.shared_title for t in terms], [t.shared for t in terms]
        )


def _containment(
    titles: Sequence[dict[str, float]], texts: Sequence[dict[str, float]]
) -> tuple[Matrix, Matrix]:
    """Give (which terms each text holds, what part of its title each term is, by rarity)."""
    both = term_matrix(
        [dict.fromkeys({**text, **title}, 1.0) for text, title in zip(texts, titles, strict=True)]
    )
    weights = rarity(both)
    count = len(titles)
    stacked = term_matrix(
        [dict.fromkeys({**t, **u}, 1.0) for t, u in zip(texts, titles, strict=True)]
        + [dict.fromkeys(t, 1.0) for t in titles]
    )
    held, asked = stacked[:count], stacked[count:].multiply(weights[None, :]).tocsr()
    totals = np.maximum(np.asarray(asked.sum(axis=1)).ravel(), 1e-9)
    asked.data /= np.repeat(totals, np.diff(asked.indptr))
    return held, asked


def pair_features(terms: Sequence[ArticleTerms], days: int) -> tuple[Ints, Ints, Floats]:
    """Describe the pairs of articles that may be of one story.

    Args:
        terms: of the articles.
        days: the window; a distance of that many days weighs as 14 do in the training data.

    Returns:
        Numbers of the first and of the second article, and a row of FEATURES for each pair.
    """
    space = _Space(terms)
    first, second = _candidates(space)
    languages = [t.language for t in terms]
    same = np.array([languages[i] == languages[j] for i, j in zip(first, second, strict=True)], bool)
    gap = np.array([_gap(terms[i], terms[j]) for i, j in zip(first, second, strict=True)], np.float64)

    def across(own: Matrix, shared: Matrix) -> Floats:
        products = pair_products(own, own, first, second)
        if not same.all():
            products[~same] = pair_products(shared, shared, first[~same], second[~same])
        return np.sqrt(np.clip(products, 0.0, 1.0))

    there = pair_products(space.asked, space.held, first, second)
    back = pair_products(space.asked, space.held, second, first)
    if not same.all():
        there[~same] = pair_products(space.asked_shared, space.held_shared, first[~same], second[~same])
        back[~same] = pair_products(space.asked_shared, space.held_shared, second[~same], first[~same])
    columns = [
        across(space.words, space.shared),
        across(space.names, space.names),
        across(space.numbers, space.numbers),
        across(space.lead, space.shared),
        np.log1p(gap * 14.0 / max(days, 1)),
        np.minimum(there, back),
        np.maximum(there, back),
        across(space.titles, space.shared_titles) ** 2,
    ]
    return first, second, np.stack(columns, axis=1)


def _candidates(space: _Space) -> tuple[Ints, Ints]:
    pairs: set[tuple[int, int]] = set()
    for matrix in (space.words, space.names, space.shared):
        index = strongest_terms(matrix, _INDEX_TERMS, _INDEX_ARTICLES)
        first, second = near_pairs(index, _LOOK)
        pairs.update(zip(first.tolist(), second.tolist(), strict=True))
    ordered = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    return ordered[:, 0], ordered[:, 1]


def _gap(left: ArticleTerms, right: ArticleTerms) -> int:
    if left.day is None or right.day is None:
        return _UNKNOWN_DAYS
    return abs(left.day - right.day)


@lru_cache(maxsize=1)
def _weights() -> tuple[float, ...]:
    raw = shipped("xref.claims.comparison", "story_weights.json")
    return (raw["bias"], *(raw["weights"][name] for name in FEATURES))


def article_links(terms: Sequence[ArticleTerms], days: int) -> list[tuple[int, int, float]]:
    """Give the pairs of articles that may be of one story, with the probability, rounded to 4 decimals."""
    if len(terms) < 2:
        return []
    first, second, features = pair_features(terms, days)
    weights = np.array(_weights())
    scores = np.round(1.0 / (1.0 + np.exp(-(weights[0] + features @ weights[1:]))), 4)
    keep = scores >= _KEEP
    return list(zip(first[keep].tolist(), second[keep].tolist(), scores[keep].tolist(), strict=True))


def story_clusters(count: int, links: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """Give clusters of two articles or more that are of one story, by their first article."""
    return [c for c in average_link(count, links, STORY_CUT) if len(c) > 1]
