"""How much two articles share, exactly."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from xref.duplicates.alignment import common_runs, longest_common_run, repeats_much
from xref.duplicates.shingles import of_article
from xref.duplicates.texts import Mask, Texts
from xref.settings import DuplicateSettings
from xref.text.fold import Hashes

#: Decimals of every score: they are rounded before they meet a threshold.
DECIMALS = 4


@dataclass(frozen=True)
class Measured:
    """What two articles share, of the shingles that are no boilerplate."""

    shared: int
    left_size: int
    right_size: int

    @property
    def jaccard(self) -> float:
        """Shared shingles by all shingles of both."""
        return _share(self.shared, self.left_size + self.right_size - self.shared)

    @property
    def left_in_right(self) -> float:
        """Share of the left one's shingles that the right one has."""
        return _share(self.shared, self.left_size)

    @property
    def right_in_left(self) -> float:
        """Share of the right one's shingles that the left one has."""
        return _share(self.shared, self.right_size)

    @property
    def containment(self) -> float:
        """The larger of the two containments: that of the shorter article."""
        return max(self.left_in_right, self.right_in_left)

    def is_near(self, settings: DuplicateSettings) -> bool:
        """Tell whether this makes two articles near-duplicates."""
        if self.jaccard >= settings.near_jaccard:
            return True
        return self.containment >= settings.near_containment and self.shared >= settings.near_shingles


def _share(part: int, whole: int) -> float:
    return round(part / whole, DECIMALS) if whole else 0.0


@dataclass
class Verifier:
    """Compares articles by their exact sets of shingles; keeps what it has compared."""

    texts: Texts
    settings: DuplicateSettings
    without: Mask | None = None
    _sets: dict[int, Hashes] = field(default_factory=dict)
    _measured: dict[tuple[int, int], Measured] = field(default_factory=dict)

    def shingles(self, article: int) -> Hashes:
        """Give the distinct shingles of an article, sorted."""
        found = self._sets.get(article)
        if found is None:
            found = of_article(self.texts, article, self.settings.shingle_words, self.without)
            self._sets[article] = found
        return found

    def compare(self, left: int, right: int) -> Measured:
        """Compare two articles."""
        if left > right:
            other = self.compare(right, left)
            return Measured(other.shared, other.right_size, other.left_size)
        found = self._measured.get((left, right))
        if found is None:
            a, b = self.shingles(left), self.shingles(right)
            shared = len(np.intersect1d(a, b, assume_unique=True))
            found = Measured(shared, len(a), len(b))
            self._measured[left, right] = found
        return found

    def longest_run(self, left: int, right: int) -> int:
        """Words of the longest run that two articles share."""
        one, other, size = self.texts.words(left), self.texts.words(right), self.settings.shingle_words
        runs = (
            [] if any(repeats_much(words, size) for words in (one, other)) else common_runs(one, other, size)
        )
        return max(run.length for run in runs) if runs else longest_common_run(one, other)
