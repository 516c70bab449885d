"""Text that two articles share, or that one repeats: from runs of the same words to passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from xref.duplicates.alignment import Chain, chain_runs, common_runs
from xref.duplicates.texts import Mask, Texts
from xref.duplicates.verify import DECIMALS
from xref.settings import DuplicateSettings
from xref.text.fold import Hashes

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


def with_match(known: list[Match], match: Match) -> list[Match]:
    """Add a match to those of the same articles: it replaces those it reaches beyond, on both sides.

    One that lies, by half and on both sides, within a known one adds nothing.
    """
    rest = [other for other in known if not (_holds(match, other) and match.words > other.words)]
    if any(
        overlap(match.left_span, other.left_span) and overlap(match.right_span, other.right_span)
        for other in rest
    ):
        return known
    return [*rest, match]


def _holds(outer: Match, inner: Match) -> bool:
    pairs = ((outer.left_span, inner.left_span), (outer.right_span, inner.right_span))
    return all(a[0] <= b[0] and b[1] <= a[1] for a, b in pairs)


def across(
    texts: Texts, left: int, right: int, settings: DuplicateSettings, without: Mask | None
) -> list[Match]:
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
