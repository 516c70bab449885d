"""Pairs of articles worth comparing: from an index of sampled shingles, and from signatures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
import numpy.typing as npt

from xref.duplicates.shingles import shingles
from xref.duplicates.texts import Mask, Texts
from xref.settings import DuplicateSettings
from xref.text.fold import GOLDEN, Hashes, Offsets

#: Pairs counted at a time; bounds the memory of the index.
PAIRS_AT_A_TIME = 4_000_000
#: Entries of the table that counts pairs by hash, as a power of two.
TABLE_BITS = 24

Pairs = npt.NDArray[np.int64]


def indexed_pairs(texts: Texts, settings: DuplicateSettings, without: Mask | None = None) -> Pairs:
    """Find pairs of articles that share shingles which few articles have.

    The index holds the word n-grams that stand in 2 to `index_articles` articles: all of a small corpus, of a
    large one those whose hash is divisible by `index_sample`.

    Returns:
        Rows of (left, right), left < right, in rising order: pairs that share at least `index_shared` of
        them and at least `index_containment` of those of the shorter article.
    """
    values, owners = _sampled(texts, settings, without)
    sizes = np.bincount(owners, minlength=len(texts))
    codes, counts = count_pairs(values, owners, len(texts), settings.index_articles, settings.index_shared)
    left, right = np.divmod(codes, max(1, len(texts)))
    containment = np.round(counts / np.maximum(1, np.minimum(sizes[left], sizes[right])), 4)
    good = (counts >= settings.index_shared) & (containment >= settings.index_containment)
    return np.stack((left[good], right[good]), axis=1)


def _sampled(texts: Texts, settings: DuplicateSettings, without: Mask | None) -> tuple[Hashes, Offsets]:
    """Distinct indexed shingles of each article, sorted by hash, and whose they are."""
    sample = settings.index_sample if len(texts.hashes) > settings.index_all_below else 1
    values, bounds = shingles(texts, settings.index_words, without, sample)
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), np.diff(bounds))
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    if values.size:
        first = np.concatenate(([True], (np.diff(values) != 0) | (np.diff(owners) != 0)))
        values, owners = values[first], owners[first]
    return values, owners


def count_pairs(values: Hashes, owners: Offsets, articles: int, most: int, least: int) -> tuple[Pairs, Pairs]:
    """Count, for each pair of owners, the values they share; pairs as left * articles + right.

    Only pairs that share at least `least` values are given, and all of them. Where there are many, a table of
    counts by hash leaves out most of the others first (Park, Chen and Yu 1995): they need not be kept.
    """
    batches = list(islice(_pair_batches(values, owners, articles, most), 2))
    if not batches:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    if len(batches) > 1:
        batches.clear()
        table = np.zeros(1 << TABLE_BITS, np.uint16)
        for batch in _pair_batches(values, owners, articles, most):
            times = np.bincount(_entries(batch), minlength=len(table))
            np.add(table, np.minimum(times, least), out=table, casting="unsafe")
            np.minimum(table, least, out=table)
        again = _pair_batches(values, owners, articles, most)
        batches = [batch[table[_entries(batch)] >= least] for batch in again]
    codes, counts = np.unique(np.concatenate(batches), return_counts=True)
    enough = counts >= least
    return codes[enough], counts[enough]


def _entries(codes: Pairs) -> Pairs:
    """Give the place of each code in the table of counts."""
    return ((codes.view(np.uint64) * GOLDEN) >> np.uint64(64 - TABLE_BITS)).view(np.int64)


def _pair_batches(values: Hashes, owners: Offsets, articles: int, most: int) -> Iterator[Pairs]:
    """All pairs of owners of each value that has 2 to `most` of them."""
    if not values.size:
        return
    starts = np.flatnonzero(np.concatenate(([True], np.diff(values) != 0)))
    sizes = np.diff(np.append(starts, len(values)))
    held: list[Pairs] = []
    weight = 0
    for size in range(2, most + 1):
        groups = starts[sizes == size]
        one, two = np.triu_indices(size, 1)
        step = max(1, PAIRS_AT_A_TIME // len(one))
        for at in range(0, len(groups), step):
            members = owners[groups[at : at + step, None] + np.arange(size)]
            held.append((members[:, one] * articles + members[:, two]).ravel())
            weight += len(held[-1])
            if weight >= PAIRS_AT_A_TIME:
                yield np.concatenate(held)
                held, weight = [], 0
    if held:
        yield np.concatenate(held)
