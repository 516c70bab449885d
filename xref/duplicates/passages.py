"""Text that two articles share, or that one repeats: from runs of the same words to passages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from xref.duplicates.alignment import Chain, chain_runs, common_runs
from xref.duplicates.candidates import Pairs
from xref.duplicates.shingles import shingles
from xref.duplicates.texts import Mask, Texts
from xref.duplicates.verify import DECIMALS
from xref.settings import DuplicateSettings
from xref.text.fold import Hashes

#: Articles of one run of words up to which each is compared with each; beyond, each with the first ones.
ALL_WITH_ALL = 10
#: Words of an anchor inside two articles known to share something.
ANCHOR = 3


@dataclass(frozen=True)
class Match:
    """A passage before it is a record: two spans of characters, and how they are alike."""

    left: int  # position of the article; the left one comes first
    right: int
    left_span: tuple[int, int]
    right_span: tuple[int, int]
    words: int  # of the shorter side
    longest: int  # words of the longest run
    similarity: float  # share of the words of both sides that are aligned

    def moved(self, places: Sequence[int]) -> Match:
        """Give the match with its articles' positions in another sequence."""
        return replace(self, left=places[self.left], right=places[self.right])


def match_of(texts: Texts, left: int, right: int, chain: Chain) -> Match:
    """Make a match of a chain of runs in two articles."""
    return Match(
        left=left,
        right=right,
        left_span=texts.span(left, *chain.left),
        right_span=texts.span(right, *chain.right),
        words=min(chain.left[1] - chain.left[0], chain.right[1] - chain.right[0]),
        longest=chain.longest,
        similarity=round(chain.similarity, DECIMALS),
    )


def overlap(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Tell whether more than half of a span lies in another."""
    return 2 * (min(inner[1], outer[1]) - max(inner[0], outer[0])) > inner[1] - inner[0]


def same_place(match: Match, others: Iterable[Match]) -> bool:
    """Tell whether a match lies, by half and on both sides, within one of others of the same articles."""
    return any(
        overlap(match.left_span, other.left_span) and overlap(match.right_span, other.right_span) for other in others
    )


def run_pairs(texts: Texts, settings: DuplicateSettings, without: Mask | None) -> Pairs:
    """Find the pairs of articles that share a run of `min_words` words.

    Returns:
        Rows of (left, right), left < right, in rising order. Articles that share one run with more than
        `ALL_WITH_ALL` others are paired with the first ones only.
    """
    values, positions = shingles(texts, settings.min_words, without)
    owners = np.searchsorted(texts.bounds, positions, side="right") - 1
    ordered = np.sort(values)
    twice = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not twice.size:
        return np.empty((0, 2), np.int64)
    at = np.searchsorted(twice, values)
    at[at == len(twice)] = 0
    hits = np.flatnonzero(twice[at] == values)
    values, owners = at[hits], owners[hits]
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    new = np.concatenate(([True], (np.diff(values) != 0) | (np.diff(owners) != 0)))
    values, owners = values[new], owners[new]
    first = np.concatenate(([True], np.diff(values) != 0))
    start = np.maximum.accumulate(np.where(first, np.arange(len(values)), 0))
    rank = np.arange(len(values)) - start
    rows = []
    for back in range(ALL_WITH_ALL):
        later = np.flatnonzero(rank > back)
        rows.append(np.stack((owners[start[later] + back], owners[later]), axis=1))
    return np.unique(np.concatenate(rows), axis=0)


def across(texts: Texts, left: int, right: int, settings: DuplicateSettings, without: Mask | None) -> list[Match]:
    """Give the passages that two articles share, in order of their left side."""
    chains = chain_runs(
        common_runs(_kept(texts, left, without), _kept(texts, right, without), ANCHOR), settings.passage_gap
    )
    good = [c for c in (_trim(chain, settings) for chain in chains) if c is not None]
    return [match_of(texts, left, right, chain) for chain in _apart(good)]


def _kept(texts: Texts, article: int, without: Mask | None) -> Hashes:
    """Words of an article; those set aside are made unlike any other."""
    words = texts.words(article)
    if without is None:
        return words
    low, high = int(texts.bounds[article]), int(texts.bounds[article + 1])
    mask = without[low:high]
    if not mask.any():
        return words
    return np.where(mask, np.arange(low, high, dtype=np.uint64), words)


def _trim(chain: Chain, settings: DuplicateSettings) -> Chain | None:
    """Give the best part of a chain that is a passage: long enough, and alike enough. None: there is none."""
    if chain.longest < settings.min_words:
        return None
    while round(chain.similarity, 4) < settings.passage_similarity:
        runs = chain.runs
        chain = Chain(runs[1:] if runs[0].length <= runs[-1].length else runs[:-1])
    return chain if chain.longest >= settings.min_words else None


def _apart(chains: list[Chain]) -> list[Chain]:
    """Leave out chains that lie on both sides within a better one, or overlap one on a side by half."""
    kept: list[Chain] = []
    for chain in sorted(chains, key=lambda c: (-c.matched, c.left, c.right)):
        if not any(overlap(chain.left, k.left) or overlap(chain.right, k.right) for k in kept):
            kept.append(chain)
    return sorted(kept, key=lambda c: (c.left, c.right))
