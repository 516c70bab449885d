"""Text that many articles share: footers, disclaimers, templates. Found first and set aside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xref.duplicates.shingles import shingles
from xref.duplicates.texts import Mask, Texts
from xref.settings import DuplicateSettings
from xref.text.fold import Hashes, Offsets


@dataclass(frozen=True)
class Furniture:
    """One piece of boilerplate: where it stands, as (article, first word, word after the last)."""

    places: tuple[tuple[int, int, int], ...]


def find_boilerplate(texts: Texts, settings: DuplicateSettings) -> tuple[list[Furniture], Mask | None]:
    """Find text shared by many articles that otherwise differ.

    Runs of `min_words` words that stand in `boilerplate_articles` articles are boilerplate when most of these
    articles say something else besides: when what no such run covers is `boilerplate_own` of their words, or
    anything at all where the run stands in `boilerplate_share` of the corpus. Many copies of one article are
    none: they have nothing, or little, of their own.

    Returns:
        The pieces, and a mask over all words of what they cover (None: nothing).
    """
    size = settings.min_words
    values, positions = shingles(texts, size)
    frequent = _frequent(values, settings.boilerplate_articles)
    if not frequent.size:
        return [], None
    hits = np.flatnonzero(_among(values, frequent))
    values, positions = values[hits], positions[hits]
    owners = np.searchsorted(texts.bounds, positions, side="right") - 1
    values, owners, positions = _spread(values, owners, positions, settings.boilerplate_articles)
    covered = _cover(len(texts.hashes), positions, size)
    own = np.add.reduceat(np.append(~covered, False), texts.bounds[:-1]) if len(texts) else np.empty(0)
    own = np.where(texts.lengths > 0, own, 0)
    good = _of_unlike_articles(values, owners, own, texts.lengths, settings)
    if not good.any():
        return [], None
    values, positions = values[good], positions[good]
    mask = _cover(len(texts.hashes), positions, size)
    return _pieces(texts, values, positions, size), mask


def _frequent(values: Hashes, least: int) -> Hashes:
    """Values that occur `least` times and more, sorted."""
    if len(values) < least:
        return np.empty(0, np.uint64)
    ordered = np.sort(values)
    again = ordered[least - 1 :][ordered[least - 1 :] == ordered[: len(ordered) - least + 1]]
    return np.unique(again)


def _among(values: Hashes, few: Hashes) -> Mask:
    """Tell which values are among `few`, which are sorted."""
    at = np.searchsorted(few, values)
    at[at == len(few)] = 0
    found: Mask = few[at] == values
    return found


def _spread(
    values: Hashes, owners: Offsets, positions: Offsets, least: int
) -> tuple[Hashes, Offsets, Offsets]:
    """Keep the values that stand in `least` different articles, in order of value and place."""
    order = np.lexsort((positions, values))
    values, owners, positions = values[order], owners[order], positions[order]
    starts = np.flatnonzero(np.concatenate(([True], np.diff(values) != 0)))
    new = np.concatenate(([True], (np.diff(values) != 0) | (np.diff(owners) != 0)))
    articles = np.add.reduceat(new.astype(np.int64), starts)
    kept = np.repeat(articles >= least, np.diff(np.append(starts, len(values))))
    return values[kept], owners[kept], positions[kept]


def _cover(length: int, positions: Offsets, size: int) -> Mask:
    """Mark the words of all runs of `size` words that start at `positions`."""
    edges = np.zeros(length + 1, np.int32)
    np.add.at(edges, positions, 1)
    np.subtract.at(edges, positions + size, 1)
    return np.cumsum(edges[:-1]) > 0


def _of_unlike_articles(
    values: Hashes, owners: Offsets, own: Offsets, lengths: Offsets, settings: DuplicateSettings
) -> Mask:
    """Tell which occurrences are of values that at least half of whose articles have enough of their own."""
    if not values.size:
        return np.zeros(0, np.bool_)
    share = np.round(own / np.maximum(1, lengths), 4)
    starts = np.flatnonzero(np.concatenate(([True], np.diff(values) != 0)))
    counts = np.diff(np.append(starts, len(values)))
    everywhere = counts >= settings.boilerplate_share * len(lengths)
    unlike = np.add.reduceat((share[owners] >= settings.boilerplate_own).astype(np.int64), starts)
    something = np.add.reduceat((own[owners] >= settings.min_words).astype(np.int64), starts)
    good = (2 * unlike >= counts) | (everywhere & (2 * something >= counts))
    return np.repeat(good, counts)


def _pieces(texts: Texts, values: Hashes, positions: Offsets, size: int) -> list[Furniture]:
    """Cut what is covered into runs, and put runs together that have most of their text in common."""
    order = np.argsort(positions, kind="stable")
    values, positions = values[order], positions[order]
    owners = np.searchsorted(texts.bounds, positions, side="right") - 1
    new = np.concatenate(([True], (np.diff(positions) != 1) | (np.diff(owners) != 0)))
    starts = np.flatnonzero(new)
    stops = np.append(starts[1:], len(positions))
    groups: dict[int, list[tuple[int, int, int]]] = {}
    of_value: dict[int, int] = {}
    for start, stop in sorted(zip(starts.tolist(), stops.tolist(), strict=True), key=lambda s: (s[0] - s[1], s[0])):
        owner = int(owners[start])
        base = int(texts.bounds[owner])
        place = owner, int(positions[start]) - base, int(positions[stop - 1]) - base + size
        inside = values[start:stop].tolist()
        known = [of_value[value] for value in inside if value in of_value]
        group = max(known, key=lambda g: (known.count(g), -g)) if 2 * len(known) > len(inside) else len(groups)
        groups.setdefault(group, []).append(place)
        for value in inside:
            of_value.setdefault(value, group)
    return [Furniture(tuple(sorted(places))) for places in groups.values()]
