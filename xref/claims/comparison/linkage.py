"""Average-link clustering over a sparse graph: pairs that are not listed have similarity 0.

Average link instead of connected components, because chains make giants: A like B and B like C is no reason
to
put A with C. Sokal and Michener (1958), UPGMA, stopped at a cut.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence

Link = tuple[int, int, float]


class _Clusters:
    """Sums of similarities between living clusters."""

    def __init__(self, count: int, links: Iterable[Link], sources: Sequence[int] | None) -> None:
        self.members: list[list[int]] = [[i] for i in range(count)]
        self.sources = [Counter([s]) for s in sources] if sources else None
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        for left, right, similarity in links:
            if left != right:
                self.sums[left][right] = self.sums[right][left] = similarity

    def pairs(self, left: int, right: int) -> int:
        """Give the pairs between two clusters that could be alike: not of one source."""
        every = len(self.members[left]) * len(self.members[right])
        if self.sources is None:
            return every
        one, two = sorted((self.sources[left], self.sources[right]), key=len)
        return every - sum(n * two[source] for source, n in one.items())

    def average(self, left: int, right: int) -> float:
        total = self.sums[left].get(right, 0.0)
        return round(total / max(self.pairs(left, right), 1), 9)

    def merge(self, kept: int, gone: int) -> None:
        self.members[kept] += self.members[gone]
        self.members[gone] = []
        if self.sources is not None:
            self.sources[kept] += self.sources[gone]
        for other, total in self.sums[gone].items():
            del self.sums[other][gone]
            if other != kept:
                both = self.sums[kept].get(other, 0.0) + total
                self.sums[kept][other] = self.sums[other][kept] = both
        self.sums[gone] = {}


def average_link(
    count: int, links: Iterable[Link], cut: float, sources: Sequence[int] | None = None
) -> list[list[int]]:
    """Cluster `count` items.

    Args:
        count: items are numbered from 0.
        links: pairs with their similarity, 0.0 to 1.0; each pair once.
        cut: smallest mean similarity at which two clusters are joined.
        sources: of each item, when pairs of one source are never listed: they count for nothing then,
        instead of
            for 0.

    Returns:
        The clusters, each sorted, by their first item. Ties go to the smallest numbers: the same for any
        order
        of `links`.

    >>> average_link(4, [(0, 1, 0.9), (1, 2, 0.6)], 0.5)
    [[0, 1], [2], [3]]
    """
    clusters = _Clusters(count, links, sources)
    heap = [(-clusters.average(i, j), i, j) for i, near in enumerate(clusters.sums) for j in near if i < j]
    heapq.heapify(heap)
    while heap:
        negative, left, right = heapq.heappop(heap)
        if -negative < cut:
            break
        if right not in clusters.sums[left] or clusters.average(left, right) != -negative:
            continue  # one of them has been joined to another since
        clusters.merge(left, right)
        for other in clusters.sums[left]:
            average = clusters.average(left, other)
            if average >= cut:
                heapq.heappush(heap, (-average, min(left, other), max(left, other)))
    return sorted(sorted(members) for members in clusters.members if members)
