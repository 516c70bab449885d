"""Where two sequences of words say the same: exact runs, chained to passages. Bounded work on any input."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from xref.duplicates.shingles import STEP, shingle_hashes
from xref.text.fold import Hashes

#: Shingles that stand more often than this in one text are no anchors: repetitive text must not blow up.
MOST_OCCURRENCES = 8
#: Runs that are chained, at most; the longest are kept.
MOST_RUNS = 2000


class Run(NamedTuple):
    """The same words on both sides: `length` words from `left` and from `right` on."""

    left: int
    right: int
    length: int


class Chain(NamedTuple):
    """Runs that follow one another on both sides with small gaps between."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> tuple[int, int]:
        """First word and the one after the last, on the left."""
        return self.runs[0].left, self.runs[-1].left + self.runs[-1].length

    @property
    def right(self) -> tuple[int, int]:
        """First word and the one after the last, on the right."""
        return self.runs[0].right, self.runs[-1].right + self.runs[-1].length

    @property
    def matched(self) -> int:
        """Words that stand on both sides."""
        return sum(run.length for run in self.runs)

    @property
    def longest(self) -> int:
        """Words of the longest run."""
        return max(run.length for run in self.runs)

    @property
    def similarity(self) -> float:
        """Share of the words of both sides that are aligned, 0.0 to 1.0."""
        (a, b), (c, d) = self.left, self.right
        return 2 * self.matched / ((b - a) + (d - c))


def common_runs(left: Hashes, right: Hashes, size: int, *, itself: bool = False) -> list[Run]:
    """Find the longest runs of words that two texts share, of at least `size` words.

    Args:
        left: hashes of the words of one text.
        right: those of the other; the same again with `itself`.
        size: words of an anchor.
        itself: look for what a text repeats; only runs whose right side comes later are given.

    Returns:
        Runs in order of their left side; a word may stand in several. Shingles that occur more than
        `MOST_OCCURRENCES` times on a side are no anchors.
    """
    pairs = _anchors(shingle_hashes(left, size), shingle_hashes(right, size))
    if itself:
        pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    if not len(pairs):
        return []
    diagonal = pairs[:, 1] - pairs[:, 0]
    order = np.lexsort((pairs[:, 0], diagonal))
    pairs, diagonal = pairs[order], diagonal[order]
    new = np.concatenate(([True], (np.diff(diagonal) != 0) | (np.diff(pairs[:, 0]) != 1)))
    first = np.flatnonzero(new)
    lengths = np.diff(np.append(first, len(pairs))) + size - 1
    if len(first) > MOST_RUNS:
        longest = np.sort(np.lexsort((first, -lengths))[:MOST_RUNS])
        first, lengths = first[longest], lengths[longest]
    found = zip(pairs[first, 0].tolist(), pairs[first, 1].tolist(), lengths.tolist(), strict=True)
    return sorted(Run(*run) for run in found)


def repeats_much(words: Hashes, size: int) -> bool:
    """Tell whether a shingle of a text occurs too often in it to be an anchor."""
    values = np.sort(shingle_hashes(words, size))
    return bool((values[MOST_OCCURRENCES:] == values[: max(0, len(values) - MOST_OCCURRENCES)]).any())


def longest_common_run(left: Hashes, right: Hashes) -> int:
    """Give the length, in words, of the longest run of words that two texts share.

    Exact, whatever they repeat: if they share a run of some length, they share shorter ones, so the length is
    searched by halves, with hashes of all runs of one length from running sums (Karp and Rabin 1987).

    >>> import numpy as np
    >>> words = np.arange(9, dtype=np.uint64)
    >>> longest_common_run(words, np.concatenate((words[5:], words[:5])))
    5
    """
    low, high = 0, min(len(left), len(right))
    sums = _running_sums(left), _running_sums(right)
    while low < high:
        length = (low + high + 1) // 2
        a, b = (np.unique(_runs_of(values, length)) for values in sums)
        if np.intersect1d(a, b, assume_unique=True).size:
            low = length
        else:
            high = length - 1
    return low


def _running_sums(words: Hashes) -> tuple[Hashes, Hashes]:
    """Sums of the words' hashes times rising powers of `STEP`, and the powers that shift a run back to 0."""
    powers = np.full(len(words) + 1, STEP, np.uint64)
    shifts = np.full(len(words) + 1, np.uint64(pow(int(STEP), -1, 1 << 64)), np.uint64)
    powers[0] = shifts[0] = 1
    np.cumprod(powers, out=powers)
    np.cumprod(shifts, out=shifts)
    return np.concatenate((np.zeros(1, np.uint64), np.cumsum(words * powers[:-1]))), shifts


def _runs_of(sums: tuple[Hashes, Hashes], length: int) -> Hashes:
    """One hash for each run of `length` words."""
    totals, shifts = sums
    found: Hashes = (totals[length:] - totals[:-length]) * shifts[: len(totals) - length]
    return found


def chain_runs(runs: list[Run], gap: int) -> list[Chain]:
    """Join runs that follow one another on both sides, with at most `gap` words between them on each.

    The longest run starts a chain and takes in, to both sides, the nearest runs that still fit; a run is
    used once, and runs within what a chain covers on both sides are left out.
    """
    chains: list[list[Run]] = []
    open_: list[list[Run]] = []
    for run in runs:
        best: tuple[int, list[Run]] | None = None
        still = []
        for chain in open_:
            last = chain[-1]
            if run.left - (last.left + last.length) > gap:
                continue
            still.append(chain)
            fitted = _fit(last, run)
            if fitted is None:
                continue
            ahead = fitted.left - (last.left + last.length), fitted.right - (last.right + last.length)
            cost = max(ahead)
            if cost <= gap and (best is None or cost < best[0]):
                best = cost, chain
        open_ = still
        if best is None:
            chain = [run]
            chains.append(chain)
            open_.append(chain)
        else:
            fitted = _fit(best[1][-1], run)
            if fitted is not None:
                best[1].append(fitted)
    return [Chain(tuple(chain)) for chain in chains]


def _fit(last: Run, run: Run) -> Run | None:
    """Cut off of `run` what overlaps `last`; None when nothing is left."""
    over = max(last.left + last.length - run.left, last.right + last.length - run.right, 0)
    if over >= run.length:
        return None
    return Run(run.left + over, run.right + over, run.length - over)


def _anchors(left: Hashes, right: Hashes) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """Pairs of positions at which the same shingle stands, for shingles that are not too frequent."""
    none = np.empty((0, 2), np.int64)
    if not left.size or not right.size:
        return none
    left_order, right_order = np.argsort(left, kind="stable"), np.argsort(right, kind="stable")
    left_sorted, right_sorted = left[left_order], right[right_order]
    low = np.searchsorted(right_sorted, left_sorted, side="left")
    high = np.searchsorted(right_sorted, left_sorted, side="right")
    own = np.searchsorted(left_sorted, left_sorted, side="right")
    own -= np.searchsorted(left_sorted, left_sorted, side="left")
    counts = high - low
    good = np.flatnonzero((counts > 0) & (counts <= MOST_OCCURRENCES) & (own <= MOST_OCCURRENCES))
    if not good.size:
        return none
    counts = counts[good]
    lefts = np.repeat(left_order[good], counts)
    within = np.arange(len(lefts)) - np.repeat(np.cumsum(counts) - counts, counts)
    rights = right_order[np.repeat(low[good], counts) + within]
    return np.stack((lefts, rights), axis=1).astype(np.int64, copy=False)
