"""The order of the steps of this room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from xref.duplicates import passages, records, repetition
from xref.duplicates.boilerplate import find_boilerplate
from xref.duplicates.candidates import Pairs, indexed_pairs
from xref.duplicates.clusters import cluster
from xref.duplicates.elsewhere import words_elsewhere
from xref.duplicates.passages import Match
from xref.duplicates.records import Group
from xref.duplicates.repeats import Repeats, repeated_runs
from xref.duplicates.shingles import covered_by
from xref.duplicates.texts import Mask, Texts, digest_of, read_texts
from xref.duplicates.units import Units
from xref.duplicates.verify import Verifier
from xref.model import ArticleText, Boilerplate, Passage, Place, Reuse
from xref.settings import DuplicateSettings


@dataclass(frozen=True)
class Distinct:
    """The distinct texts of a corpus and what comparing them needs."""

    articles: Sequence[ArticleText]  # the first article of each
    texts: Texts
    copies: list[list[int]]  # for each, all articles of its words, as positions in the corpus
    repeats: Repeats
    without: Mask | None  # words set aside as boilerplate
    settings: DuplicateSettings


def find(articles: Sequence[ArticleText], settings: DuplicateSettings) -> Reuse:
    """Find what stands twice; see `xref.duplicates.find_duplicates`."""
    texts, copies = read_texts(articles, settings.shingle_words)
    kept = [group[0] for group in copies]
    repeats = repeated_runs(texts, settings.min_words)
    furniture, without = find_boilerplate(texts, repeats, settings)
    distinct = Distinct(
        [articles[a] for a in kept], texts, copies, repeats.outside(without), without, settings
    )
    pairs = np.concatenate((indexed_pairs(texts, settings, without), distinct.repeats.pairs()))
    verifier = Verifier(texts, settings, without)
    units = Units(texts, copies)
    near = _around_representatives(articles, units, verifier, _near(distinct, pairs, verifier))
    groups = _groups(articles, units, near)
    clusters = records.cluster_records(articles, units, verifier, groups)
    matches = _matches(distinct, pairs, near, groups)
    found = records.passage_records(articles, [match.moved(kept) for match in matches])
    boilerplate = records.boilerplate_records(articles, units, furniture)
    return Reuse(
        clusters=clusters,
        passages=found,
        boilerplate=boilerplate,
        words={article.article.id: units.length(number) for number, article in enumerate(articles)},
        words_elsewhere=words_elsewhere(articles, units, clusters, [*_sides(found, boilerplate)], settings),
        origins={m: c.representative for c in clusters for m in c.members if m != c.representative},
    )


def _sides(found: Sequence[Passage], boilerplate: Sequence[Boilerplate]) -> Iterator[Place]:
    """Every place whose words stand in another article too."""
    for passage in found:
        if passage.left.article != passage.right.article:
            yield passage.left
            yield passage.right
    for piece in boilerplate:
        yield from piece.occurrences


def _near(distinct: Distinct, pairs: Pairs, verifier: Verifier) -> list[list[int]]:
    """Clusters of near-duplicates among distinct texts."""
    texts, settings = distinct.texts, distinct.settings
    if len(texts) >= settings.signatures_from:
        from xref.duplicates.signatures import signature_pairs

        pairs = np.concatenate((pairs, signature_pairs(texts, settings, distinct.without)))
    links = [(a, b) for a, b in np.unique(pairs, axis=0).tolist() if verifier.compare(a, b).is_near(settings)]
    rank = {a: (digest_of(texts.words(a)), a) for pair in links for a in pair}
    return cluster(links, verifier, rank)


def _around_representatives(
    articles: Sequence[ArticleText], units: Units, verifier: Verifier, near: list[list[int]]
) -> list[list[int]]:
    """Cut clusters so that every member is a near-duplicate of the article that is kept for it.

    Those that are none, and the rest among themselves, are looked at again.
    """
    found, todo = [], list(near)
    while todo:
        group = todo.pop()
        members = sorted(article for unit in group for article in units.copies[unit])
        kept = units.of_article[records.representative(articles, units, members)[0]]
        close = [u for u in group if u == kept or verifier.compare(kept, u).is_near(verifier.settings)]
        rest = sorted(set(group) - set(close))
        if len(close) > 1:
            found.append(close)
        if len(rest) > 1:
            todo.append(rest)
    return sorted(found, key=min)


def _groups(articles: Sequence[ArticleText], units: Units, near: list[list[int]]) -> list[Group]:
    """Clusters of all articles: near-duplicates with the exact copies of each, then exact copies alone."""
    copies = units.copies
    joined = {unit for group in near for unit in group}
    all_members = [(tuple(sorted(a for unit in group for a in copies[unit])), False) for group in near]
    all_members += [
        (tuple(group), True) for unit, group in enumerate(copies) if len(group) > 1 and unit not in joined
    ]
    return [
        Group(members, exact, *records.representative(articles, units, members))
        for members, exact in all_members
    ]


def _matches(distinct: Distinct, pairs: Pairs, near: list[list[int]], groups: Sequence[Group]) -> list[Match]:
    """Passages across distinct texts that are no near-duplicates, and inside each.

    What a member of a cluster has from the representative is not looked at again.
    """
    texts, settings = distinct.texts, distinct.settings
    of = {member: number for number, group in enumerate(near) for member in group}
    without = _without_copies(distinct, near, groups)
    found: dict[tuple[int, int], list[Match]] = {}
    all_pairs = np.concatenate((distinct.repeats.outside(without).pairs(), pairs))
    for left, right in np.unique(all_pairs, axis=0).tolist():
        if left not in of or of[left] != of.get(right):
            found[left, right] = passages.across(texts, left, right, settings, without)
    for article in distinct.repeats.repeating():
        found[article, article] = repetition.within(texts, article, settings)
    if len(texts.hashes) <= settings.near_words:
        for match in _small_matches(distinct):
            pair = match.left, match.right
            apart = pair[0] not in of or of[pair[0]] != of.get(pair[1])
            if pair[0] == pair[1] or (apart and not _known_copy(texts, match, without)):
                found[pair] = passages.with_match(found.get(pair, []), match)
    return [match for pair in sorted(found) for match in found[pair]]


def _small_matches(distinct: Distinct) -> list[Match]:
    """What only a small corpus is searched for: statements in other words, quoted phrases, bylines."""
    from xref.duplicates.bylines import byline_matches
    from xref.duplicates.fragments import fragment_matches
    from xref.duplicates.near import blocks_of, near_matches

    blocks = blocks_of(distinct.articles, distinct.texts)
    found = near_matches(distinct.articles, blocks, distinct.settings)
    found += fragment_matches(distinct.articles, blocks)
    return found + byline_matches(distinct.articles, distinct.settings)


def _without_copies(distinct: Distinct, near: list[list[int]], groups: Sequence[Group]) -> Mask | None:
    """Boilerplate, and the words of clusters' members that are the representative's."""
    if not near:
        return distinct.without
    texts, size = distinct.texts, distinct.settings.shingle_words
    mask = np.zeros(len(texts.hashes), np.bool_) if distinct.without is None else distinct.without.copy()
    verifier = Verifier(texts, distinct.settings)
    unit_of = {article: unit for unit, group in enumerate(distinct.copies) for article in group}
    for members, group in zip(near, groups, strict=False):
        kept = unit_of[group.kept]
        for member in members:
            if member != kept:
                low, high = texts.bounds[member], texts.bounds[member + 1]
                mask[low:high] |= covered_by(texts, member, size, verifier.shingles(kept))
    return mask


def _known_copy(texts: Texts, match: Match, without: Mask | None) -> bool:
    """Tell whether a side of a passage is for the most part what was set aside."""
    if without is None:
        return False
    for article, span in ((match.left, match.left_span), (match.right, match.right_span)):
        low, high = int(texts.bounds[article]), int(texts.bounds[article + 1])
        first, last = np.searchsorted(texts.starts[low:high], span) + low
        if 2 * int(without[first:last].sum()) > last - first:
            return True
    return False
