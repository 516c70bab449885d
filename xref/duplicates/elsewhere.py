"""How many words of each article stand in another one too."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xref.duplicates.shingles import covered_by, of_article
from xref.duplicates.texts import Mask
from xref.duplicates.units import Units
from xref.model import ArticleText, DuplicateCluster, Place
from xref.settings import DuplicateSettings


def words_elsewhere(
    articles: Sequence[ArticleText],
    units: Units,
    clusters: Sequence[DuplicateCluster],
    places: Sequence[Place],
    settings: DuplicateSettings,
) -> dict[str, int]:
    """Count, by article id, the words that other articles have too, by what was found.

    All words of an exact copy count; of a cluster's other members those that stand in a shingle of the
    representative's, of the representative those that stand in one of a member's; and those of `places`:
    passages and boilerplate.
    """
    numbers = {article.article.id: number for number, article in enumerate(articles)}
    texts = units.texts
    mask = np.zeros(len(texts.hashes), np.bool_)
    for cluster in clusters:
        members = sorted({units.of_article[numbers[member]] for member in cluster.members})
        _mark_cluster(mask, units, members, units.of_article[numbers[cluster.representative]], settings)
    for place in places:
        unit = units.of_article[numbers[place.article]]
        low, high = int(texts.bounds[unit]), int(texts.bounds[unit + 1])
        if units.copies[unit][0] == numbers[place.article]:
            first, last = np.searchsorted(texts.starts[low:high], (place.start, place.end))
            mask[low + first : low + last] = True
    totals = np.concatenate(([0], np.cumsum(mask, dtype=np.int64)))
    counts = (totals[texts.bounds[1:]] - totals[texts.bounds[:-1]]).tolist()
    found = {}
    for number, article in enumerate(articles):
        unit = units.of_article[number]
        copied = len(units.copies[unit]) > 1
        found[article.article.id] = units.length(number) if copied else counts[unit]
    return found


def _mark_cluster(
    mask: Mask, units: Units, members: list[int], kept: int, settings: DuplicateSettings
) -> None:
    texts, size = units.texts, settings.shingle_words
    own = of_article(texts, kept, size)
    inside = slice(int(texts.bounds[kept]), int(texts.bounds[kept + 1]))
    for member in members:
        if member != kept:
            mask[texts.bounds[member] : texts.bounds[member + 1]] |= covered_by(texts, member, size, own)
            mask[inside] |= covered_by(texts, kept, size, of_article(texts, member, size))
