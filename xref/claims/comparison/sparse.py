"""Sparse term vectors: weighting, cosine of listed pairs, and pairs worth comparing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy import sparse

Matrix: TypeAlias = Any  # scipy ships no types: a csr_matrix of float64
Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]

#: Rows thought to stand beside those there are, with none of their terms: in a corpus of two articles what
#: both say is not common for that. Without them nothing shared counts in a small corpus.
PRIOR = 200
#: Rows of a product that are held at once; bounds memory, not results.
_CHUNK = 2000


def term_matrix(counts: Sequence[Mapping[str, float]]) -> Matrix:
    """Make a matrix of 1 + ln(count), a row for each item and a column for each term, terms sorted."""
    vocabulary = {term: i for i, term in enumerate(sorted({t for row in counts for t in row}))}
    lengths = [len(row) for row in counts]
    columns = np.fromiter((vocabulary[t] for row in counts for t in row), np.int64, sum(lengths))
    data = np.fromiter((v for row in counts for v in row.values()), np.float64, sum(lengths))
    starts = np.concatenate([[0], np.cumsum(lengths)])
    matrix = sparse.csr_matrix((1.0 + np.log(data), columns, starts), (len(counts), len(vocabulary)))
    matrix.sort_indices()
    return matrix


def frequencies(matrix: Matrix) -> Floats:
    """Give the number of rows in which each column stands."""
    return np.bincount(matrix.indices, minlength=matrix.shape[1]).astype(np.float64)


def rarity(matrix: Matrix, power: float = 1.0) -> Floats:
    """Give each column's inverse document frequency, ln((n + PRIOR + 1) / (df + 0.5)), to a power."""
    idf: Floats = np.log((matrix.shape[0] + PRIOR + 1.0) / (frequencies(matrix) + 0.5))
    return np.maximum(idf, 0.05) ** power


def normalised(matrix: Matrix, weights: Floats) -> Matrix:
    """Weigh the columns and bring every row to length 1."""
    weighted = matrix.multiply(weights[None, :]).tocsr()
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return sparse.diags(1.0 / np.maximum(lengths, 1e-12)) @ weighted


def pair_products(left: Matrix, right: Matrix, rows: Ints, columns: Ints) -> Floats:
    """Give the product of row `rows[k]` of `left` with row `columns[k]` of `right`, for every k."""
    parts = [
        np.asarray(left[rows[i : i + 20000]].multiply(right[columns[i : i + 20000]]).sum(axis=1)).ravel()
        for i in range(0, len(rows), 20000)
    ]
    return np.concatenate(parts) if parts else np.zeros(0)


def strongest_terms(matrix: Matrix, keep: int, most: int) -> Matrix:
    """Keep of each row its `keep` heaviest terms that stand in 2 to `most` rows.

    What is left says which rows are worth comparing; its size per row does not grow with the corpus.
    """
    df = frequencies(matrix)
    matrix = matrix.tocsr(copy=True)
    matrix.data[(df[matrix.indices] < 2) | (df[matrix.indices] > most)] = 0.0
    matrix.eliminate_zeros()
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -np.round(matrix.data, 12), rows))
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order)) - matrix.indptr[rows[order]]
    matrix.data[rank >= keep] = 0.0
    matrix.eliminate_zeros()
    return matrix


def near_pairs(matrix: Matrix, least: float) -> tuple[Ints, Ints]:
    """Give the pairs of rows, smaller number first, whose product is `least` or more."""
    rows, columns = [], []
    turned = matrix.T.tocsc() if matrix.shape[0] else matrix.T
    for start in range(0, matrix.shape[0], _CHUNK):
        product = (matrix[start : start + _CHUNK] @ turned).tocoo()
        left = product.row.astype(np.int64) + start
        keep = (left < product.col) & (np.round(product.data, 9) >= least)
        rows.append(left[keep])
        columns.append(product.col[keep].astype(np.int64))
    if not rows:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    first, second = np.concatenate(rows), np.concatenate(columns)
    order = np.lexsort((second, first))
    return first[order], second[order]
