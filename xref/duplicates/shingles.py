"""Word n-grams of folded words as 64-bit hashes."""

from __future__ import annotations

import numpy as np

from xref.duplicates.texts import Mask, Texts
from xref.text.fold import GOLDEN, Hashes, Offsets, mix

#: Odd multiplier that makes the hash of a shingle depend on the order of its words.
STEP = np.uint64(0xD1342543DE82EF95)
#: Shingles hashed at a time: they stay in the processor's cache.
AT_A_TIME = 1 << 15


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
    values = np.empty(count, np.uint64)
    for at in range(0, count, AT_A_TIME):
        piece = values[at : at + AT_A_TIME]
        piece[:] = words[at : at + len(piece)]
        for offset in range(1, size):
            piece *= STEP
            piece += words[at + offset : at + offset + len(piece)]
        piece[:] = mix(piece + GOLDEN)
    return values


def shingles(texts: Texts, size: int, without: Mask | None = None, sample: int = 1) -> tuple[Hashes, Offsets]:
    """Give the shingles of all articles, one article after the other.

    Args:
        texts: the words.
        size: words of a shingle; shingles never cross from one article into the next.
        without: words whose shingles are left out.
        sample: keep the shingles whose hash is divisible by this.

    Returns:
        The hashes, and the bounds of each article's among them.
    """
    values = shingle_hashes(texts.hashes, size)
    inside = run_starts(texts, size, len(values))
    if without is not None and without.any():
        touched = np.concatenate(([0], np.cumsum(without, dtype=np.int32)))
        inside &= touched[size:] == touched[: len(values)]
    for at in range(0, len(values), AT_A_TIME) if sample > 1 else ():
        inside[at : at + AT_A_TIME] &= values[at : at + AT_A_TIME] % np.uint64(sample) == 0
    totals = np.concatenate(([0], np.cumsum(inside, dtype=np.int32)))
    return values[inside], totals[np.minimum(texts.bounds, len(values))].astype(np.int64)


def run_starts(texts: Texts, size: int, count: int) -> Mask:
    """Tell which of the first `count` words start a run of `size` words that stays in its article."""
    inside = np.ones(len(texts.hashes), np.bool_)
    for back in range(1, size):
        at = texts.bounds[1:] - back
        inside[at[at >= texts.bounds[:-1]]] = False
    return inside[:count]


def of_article(texts: Texts, article: int, size: int, without: Mask | None = None) -> Hashes:
    """Give the distinct shingles of one article, sorted."""
    values = shingle_hashes(texts.words(article), size)
    if without is not None and values.size:
        mask = without[texts.bounds[article] : texts.bounds[article + 1]]
        if mask.any():
            touched = np.concatenate(([0], np.cumsum(mask)))
            values = values[touched[size:] == touched[: len(values)]]
    return np.unique(values)


def covered_by(texts: Texts, article: int, size: int, others: Hashes) -> Mask:
    """Tell which words of an article stand in a shingle that is among `others`, which are sorted."""
    values = shingle_hashes(texts.words(article), size)
    mask = np.zeros(int(texts.lengths[article]), np.bool_)
    if values.size and others.size:
        at = np.searchsorted(others, values)
        at[at == len(others)] = 0
        hits = others[at] == values
        for offset in range(size):
            mask[offset : offset + len(values)] |= hits
    return mask
