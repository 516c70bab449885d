"""MinHash signatures of all articles at once, and the pairs that LSH banding finds.

The signatures are those of `datasketch.MinHash` (2.x, scheme "affine32") over the low 32 bits of the shingle
hashes, bit for bit: they load into `datasketch.MinHashLSH` and `LeanMinHash`. datasketch itself is imported
when a corpus is large enough for banding: that import takes longer than a small corpus does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from xref.duplicates.shingles import shingles
from xref.duplicates.texts import Mask, Texts
from xref.settings import DuplicateSettings
from xref.text.fold import Hashes, Offsets

if TYPE_CHECKING:
    from collections.abc import Sequence

Signatures = npt.NDArray[np.uint32]

#: Seed of the permutations: datasketch's default.
SEED = 1
#: Shingles hashed at a time: they and their permutation stay in the processor's cache.
AT_A_TIME = 1 << 14
#: Share of equal hash values from which an article stands for its family in the index of bands: the others of
#: a family of thousands are compared with it, not with each other.
LEADER = 0.85


def permutations(count: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """Give the parameters (a, b) of `count` permutations a·h + b mod 2^32, those of datasketch."""
    generator = np.random.RandomState(SEED)
    a = generator.randint(0, 1 << 31, count, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return a, generator.randint(0, 1 << 32, count, dtype=np.uint32)


def signatures(values: Hashes, bounds: Offsets, count: int) -> Signatures:
    """Give the MinHash signatures of several sets.

    Args:
        values: hashes of the elements of all sets, one set after the other; repeats do no harm.
        bounds: where each set starts, and where the last ends.
        count: permutations.

    Returns:
        One row of `count` hash values for each set; an empty set has the largest value throughout.
    """
    found = np.full((len(bounds) - 1, count), np.uint32(0xFFFFFFFF), np.uint32)
    a, b = permutations(count)
    filled = np.flatnonzero(np.diff(bounds))
    first = 0
    while first < len(filled):
        last = int(np.searchsorted(bounds[filled], bounds[filled[first]] + AT_A_TIME, side="right"))
        last = max(last, first + 1)
        rows = filled[first:last]
        low, high = int(bounds[rows[0]]), int(bounds[rows[-1] + 1])
        cuts = bounds[rows] - low
        piece = _premix(values[low:high].astype(np.uint32))
        for index in range(count):
            found[rows, index] = np.minimum.reduceat(piece * a[index] + b[index], cuts)
        first = last
    return found


def signature_pairs(
    texts: Texts, settings: DuplicateSettings, without: Mask | None = None
) -> npt.NDArray[np.int64]:
    """Find pairs of articles by MinHash and LSH banding (datasketch's MinHashLSH).

    Articles are looked up, then put in, in the order of their signatures, so that their order in the corpus
    does not matter. One that is nearly the same as one in the index is not put in: a family of thousands
    costs one look-up each.

    Returns:
        Rows of (left, right), left < right, in rising order.
    """
    from datasketch import LeanMinHash, MinHashLSH

    values, bounds = shingles(texts, settings.shingle_words, without)
    rows = signatures(values, bounds, settings.permutations)
    index = MinHashLSH(threshold=settings.near_jaccard, num_perm=settings.permutations)
    pairs: list[tuple[int, int]] = []
    for article in _in_order(rows, np.diff(bounds)):
        row = rows[article]
        sketch = LeanMinHash(seed=SEED, hashvalues=row, scheme="affine32")
        met = sorted(index.query(sketch))
        pairs += [(min(article, other), max(article, other)) for other in met]
        if not met or float((rows[met] == row).mean(axis=1).max()) < LEADER:
            index.insert(article, sketch, check_duplication=False)
    return np.array(sorted(pairs), np.int64).reshape(-1, 2)


def _in_order(rows: Signatures, sizes: Offsets) -> Sequence[int]:
    """Articles that have shingles, in the order of their signatures."""
    keys = [sizes == 0, *(rows[:, i] for i in range(min(4, rows.shape[1]) - 1, -1, -1))]
    order: list[int] = np.lexsort(keys[::-1]).tolist() if len(rows) else []
    return [article for article in order if sizes[article]]


def _premix(values: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """MurmurHash3's finalizer for 32 bits, which datasketch puts before the permutations."""
    values = (values ^ (values >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    values = (values ^ (values >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return values ^ (values >> np.uint32(16))
