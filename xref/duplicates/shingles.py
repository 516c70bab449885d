"""Word n-grams of folded words as 64-bit hashes."""

from __future__ import annotations

import numpy as np

from xref.duplicates.texts import Mask, Texts
from xref.text.fold import GOLDEN, Hashes, Offsets, mix

#: Odd multiplier that makes the hash of a shingle depend on the order of its words.
STEP = np.uint64(0xD1342543DE82EF95)


def shingle_hashes(words: Hashes, size: int) -> Hashes:
    """Hash every run of `size` words: one value for each word that starts one.

    >>> import numpy as np
    >>> words = np.array([1, 2, 1, 2], dtype=np.uint64)
    >>> a, b, c = shingle_hashes(words, 2)
    >>> bool(a == c), bool(a == b)
    (True, False)
    """
    count = len(words) - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    values = words[:count].copy()
    for offset in range(1, size):
        values *= STEP
        values += words[offset : offset + count]
    return mix(values + GOLDEN)


def shingles(texts: Texts, size: int, without: Mask | None = None) -> tuple[Hashes, Offsets]:
    """Give all shingles of all articles: their hashes, and the word at which each starts.

    Shingles never cross from one article into the next; those that touch a word of `without` are left out.
    """
    values = shingle_hashes(texts.hashes, size)
    if not values.size:
        return values, np.empty(0, np.int64)
    inside = np.ones(len(texts.hashes), np.bool_)
    for back in range(1, size):
        at = texts.bounds[1:] - back
        inside[at[at >= texts.bounds[:-1]]] = False
    if without is not None and without.any():
        touched = np.concatenate(([0], np.cumsum(without)))
        inside[: len(values)] &= touched[size:] == touched[: len(values)]
    positions = np.flatnonzero(inside[: len(values)])
    return values[positions], positions.astype(np.int64, copy=False)


def of_article(texts: Texts, article: int, size: int, without: Mask | None = None) -> Hashes:
    """Give the distinct shingles of one article, sorted."""
    values = shingle_hashes(texts.words(article), size)
    if without is not None and values.size:
        mask = without[texts.bounds[article] : texts.bounds[article + 1]]
        if mask.any():
            touched = np.concatenate(([0], np.cumsum(mask)))
            values = values[touched[size:] == touched[: len(values)]]
    return np.unique(values)
