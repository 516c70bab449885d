"""Text that many articles share: footers, disclaimers, templates. Found first and set aside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from xref.duplicates.repeats import Repeats
from xref.duplicates.texts import Mask, Texts
from xref.settings import DuplicateSettings
from xref.text.fold import Offsets


@dataclass(frozen=True)
class Furniture:
    """One piece of boilerplate: where it stands, as (article, first word, word after the last)."""

    places: tuple[tuple[int, int, int], ...]


def find_boilerplate(
    texts: Texts, repeats: Repeats, settings: DuplicateSettings
) -> tuple[list[Furniture], Mask | None]:
    """Find text shared by many articles that otherwise differ.

    Runs of `min_words` words that stand in `boilerplate_articles` articles are boilerplate when most of these
    articles say something else besides: when what no such run covers is `boilerplate_own` of their words, or
    anything at all where the run stands in `boilerplate_share` of the corpus. Many copies of one article are
    none: they have nothing, or little, of their own.

    Returns:
        The pieces, and a mask over all words of what they cover (None: nothing).
    """
    frequent = repeats.in_articles(settings.boilerplate_articles)
    if not len(frequent.runs):
        return [], None
    covered = _cover(len(texts.hashes), frequent.positions, repeats.size)
    common = np.concatenate(([0], np.cumsum(covered, dtype=np.int32)))
    own = texts.lengths - (common[texts.bounds[1:]] - common[texts.bounds[:-1]])
    frequent = frequent.where(_of_unlike_articles(frequent, own, texts.lengths, settings))
    if not len(frequent.runs):
        return [], None
    mask = _cover(len(texts.hashes), frequent.positions, repeats.size)
    return _pieces(texts, frequent), mask


def _cover(length: int, positions: Offsets, size: int) -> Mask:
    """Mark the words of all runs of `size` words that start at `positions`."""
    edges = np.zeros(length + 1, np.int8)
    edges[positions] += 1
    edges[positions + size] -= 1
    covered: Mask = np.cumsum(edges[:-1], dtype=np.int8) > 0
    return covered


def _of_unlike_articles(
    frequent: Repeats, own: Offsets, lengths: Offsets, settings: DuplicateSettings
) -> Mask:
    """Tell which occurrences are of runs most of whose articles have enough of their own."""
    share = np.round(own / np.maximum(1, lengths), 4)
    starts = np.flatnonzero(np.diff(frequent.runs, prepend=-1))
    counts = np.diff(np.append(starts, len(frequent.runs)))
    everywhere = counts >= settings.boilerplate_share * len(lengths)
    unlike = np.add.reduceat((share[frequent.owners] >= settings.boilerplate_own).astype(np.int64), starts)
    something = np.add.reduceat((own[frequent.owners] >= settings.min_words).astype(np.int64), starts)
    good = (2 * unlike >= counts) | (everywhere & (2 * something >= counts))
    return np.repeat(good, counts)


def _pieces(texts: Texts, frequent: Repeats) -> list[Furniture]:
    """Cut what is covered into stretches, and put those together that have most of their runs in common."""
    order = np.argsort(frequent.positions, kind="stable")
    runs, positions, owners = frequent.runs[order], frequent.positions[order], frequent.owners[order]
    new = (np.diff(positions, prepend=-2) != 1) | (np.diff(owners, prepend=-1) != 0)
    starts = np.flatnonzero(new)
    lengths = np.diff(np.append(starts, len(positions)))
    groups: list[list[tuple[int, int, int]]] = []
    of_run: dict[int, int] = {}
    of_stretch: dict[bytes, int] = {}
    for index in np.lexsort((starts, -lengths)).tolist():
        start, length = int(starts[index]), int(lengths[index])
        owner = int(owners[start])
        first = int(positions[start]) - int(texts.bounds[owner])
        inside = runs[start : start + length]
        group = of_stretch.get(inside.tobytes())
        if group is None:
            group = _group_of(inside.tolist(), of_run, len(groups))
            of_stretch[inside.tobytes()] = group
        if group == len(groups):
            groups.append([])
        groups[group].append((owner, first, first + length - 1 + frequent.size))
    return [Furniture(tuple(sorted(places))) for places in groups]


def _group_of(runs: list[int], of_run: dict[int, int], new: int) -> int:
    """Give the group that more than half of some runs are in, else a new one; put the rest into it."""
    counts = Counter(of_run[run] for run in runs if run in of_run)
    group, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(new, 0))
    if 2 * count <= len(runs):
        group = new
    for run in runs:
        of_run.setdefault(run, group)
    return group
