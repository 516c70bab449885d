"""Runs of words that stand more than once in the corpus: found once, used for boilerplate and passages."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xref.duplicates.candidates import Pairs
from xref.duplicates.shingles import run_starts, shingle_hashes
from xref.duplicates.texts import Mask, Texts
from xref.text.fold import Hashes, Offsets

#: Hashes sorted at a time; bounds the memory.
SORTED_AT_A_TIME = 1 << 22
#: Values looked up at a time.
CHUNK = 1 << 20
#: Entries of the table that tells most hashes that stand once from those that may stand more often.
FILTER = 1 << 24
#: Articles that share one run up to which each is paired with each; beyond, each with the first one.
ALL_WITH_ALL = 10


@dataclass(frozen=True, eq=False)
class Repeats:
    """Every occurrence of every run of `size` words that stands twice or more, by run and then by place."""

    size: int
    runs: Offsets  # which run; the same number for the same words
    positions: Offsets  # its first word, in the corpus
    owners: Offsets  # the article it stands in

    def where(self, good: Mask) -> Repeats:
        """Keep some occurrences only."""
        return Repeats(self.size, self.runs[good], self.positions[good], self.owners[good])

    def outside(self, mask: Mask | None) -> Repeats:
        """Keep the occurrences that touch no word of `mask`."""
        if mask is None or not mask.any():
            return self
        touched = np.concatenate(([0], np.cumsum(mask, dtype=np.int32)))
        return self.where(touched[self.positions + self.size] == touched[self.positions])

    def in_articles(self, least: int) -> Repeats:
        """Keep the runs that stand in at least `least` different articles."""
        if not len(self.runs):
            return self
        starts = np.flatnonzero(np.diff(self.runs, prepend=-1))
        new = (np.diff(self.runs, prepend=-1) != 0) | (np.diff(self.owners, prepend=-1) != 0)
        articles = np.add.reduceat(new.astype(np.int64), starts)
        return self.where(np.repeat(articles >= least, np.diff(np.append(starts, len(self.runs)))))

    def pairs(self) -> Pairs:
        """Give the pairs of articles that share a run, as rows of (left, right), left < right, rising.

        Where more than `ALL_WITH_ALL` articles share a run, all are paired with the first of them only.
        """
        new = (np.diff(self.runs, prepend=-1) != 0) | (np.diff(self.owners, prepend=-1) != 0)
        runs, owners = self.runs[new], self.owners[new]
        start = np.maximum.accumulate(np.where(np.diff(runs, prepend=-1) != 0, np.arange(len(runs)), 0))
        rank = np.arange(len(runs)) - start
        size = np.bincount(runs, minlength=1)[runs]
        rows = [np.empty((0, 2), np.int64)]
        for back in range(ALL_WITH_ALL):
            later = np.flatnonzero((rank > back) & ((size <= ALL_WITH_ALL) | (back == 0)))
            rows.append(np.unique(np.stack((owners[start[later] + back], owners[later]), axis=1), axis=0))
        return np.unique(np.concatenate(rows), axis=0)

    def repeating(self) -> list[int]:
        """Give the articles in which a run stands twice, rising."""
        same = (np.diff(self.runs) == 0) & (np.diff(self.owners) == 0)
        found: list[int] = np.unique(self.owners[1:][same]).tolist()
        return found


def repeated_runs(texts: Texts, size: int) -> Repeats:
    """Find all runs of `size` words that stand twice or more, in two articles or in one."""
    values = shingle_hashes(texts.hashes, size)
    inside = run_starts(texts, size, len(values))
    twice = _twice(values, inside)
    table = np.zeros(FILTER, np.bool_)
    table[twice & np.uint64(FILTER - 1)] = True
    likely = np.concatenate([_likely(values, inside, table, at) for at in range(0, len(values) + 1, CHUNK)])
    at = np.searchsorted(twice, values[likely])
    sure = np.flatnonzero(at < len(twice))
    sure = sure[twice[at[sure]] == values[likely[sure]]]
    runs, positions = at[sure], likely[sure]
    order = np.argsort(runs, kind="stable")
    runs, positions = runs[order].astype(np.int64, copy=False), positions[order].astype(np.int64, copy=False)
    owners = np.searchsorted(texts.bounds, positions, side="right") - 1
    return Repeats(size, runs, positions, owners.astype(np.int64, copy=False))


def _likely(values: Hashes, inside: Mask, table: Mask, start: int) -> Offsets:
    """Positions, from `start` on, of values that the table knows."""
    piece = values[start : start + CHUNK]
    hits = np.flatnonzero(inside[start : start + CHUNK] & table[piece & np.uint64(FILTER - 1)])
    return hits.astype(np.int64, copy=False) + start


def _twice(values: Hashes, inside: Mask) -> Hashes:
    """Values that occur more than once, sorted; a part of their range at a time."""
    parts = max(1, len(values) // SORTED_AT_A_TIME)
    bits = (parts - 1).bit_length()
    part_of = np.zeros(len(values), np.uint8)
    for at in range(0, len(values), CHUNK) if bits else ():
        part_of[at : at + CHUNK] = values[at : at + CHUNK] >> np.uint64(64 - bits)
    found = [np.empty(0, np.uint64)]
    for part in range(1 << bits):
        chosen = values[inside & (part_of == part)]
        chosen.sort()
        again = chosen[1:][chosen[1:] == chosen[:-1]]
        found.append(again[np.flatnonzero(np.append(True, again[1:] != again[:-1]))] if again.size else again)
    return np.concatenate(found)
