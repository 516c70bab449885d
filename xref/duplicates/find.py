"""The order of the steps of this room."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from xref.duplicates import passages, records, repetition
from xref.duplicates.boilerplate import Furniture, find_boilerplate
from xref.duplicates.candidates import indexed_pairs
from xref.duplicates.clusters import cluster
from xref.duplicates.passages import Match
from xref.duplicates.records import Group
from xref.duplicates.texts import Mask, Texts, read_texts
from xref.duplicates.verify import Verifier
from xref.model import ArticleText, Boilerplate, Place, Reuse
from xref.settings import DuplicateSettings


def find(articles: Sequence[ArticleText], settings: DuplicateSettings) -> Reuse:
    """Find what stands twice; see `xref.duplicates.find_duplicates`."""
    texts = read_texts(articles)
    copies = _exact_copies(texts, settings)
    kept = [group[0] for group in copies]
    distinct = texts.take(kept)
    furniture, without = find_boilerplate(distinct, settings)
    verifier = Verifier(distinct, settings, without)
    near = _near(distinct, settings, verifier, without)
    matches = _matches([articles[a] for a in kept], distinct, settings, without, near)
    groups = _groups(copies, near)
    clusters = records.cluster_records(articles, texts, Verifier(texts, settings), groups)
    found = records.passage_records(articles, [match.moved(kept) for match in matches])
    words = {a.article.id: int(n) for a, n in zip(articles, texts.lengths, strict=True)}
    origins = {m: c.representative for c in clusters for m in c.members if m != c.representative}
    return Reuse(
        clusters=clusters,
        passages=found,
        boilerplate=_boilerplate(articles, texts, copies, furniture),
        words=words,
        words_elsewhere=dict.fromkeys(words, 0),
        origins=origins,
    )


def _exact_copies(texts: Texts, settings: DuplicateSettings) -> list[list[int]]:
    """Group articles of the same folded words in the same order; articles of few words stand alone."""
    groups: dict[str, list[int]] = {}
    for article in range(len(texts)):
        long_enough = texts.lengths[article] >= settings.shingle_words
        key = records.digest(texts, article) if long_enough else f"short {article}"
        groups.setdefault(key, []).append(article)
    return list(groups.values())


def _near(
    texts: Texts, settings: DuplicateSettings, verifier: Verifier, without: Mask | None
) -> list[list[int]]:
    """Clusters of near-duplicates among distinct texts."""
    pairs = indexed_pairs(texts, settings, without)
    if len(texts) >= settings.signatures_from:
        from xref.duplicates.signatures import signature_pairs

        pairs = np.unique(np.concatenate((pairs, signature_pairs(texts, settings, without))), axis=0)
    links = [(a, b) for a, b in pairs.tolist() if verifier.compare(a, b).is_near(settings)]
    rank = {a: (records.digest(texts, a), a) for pair in links for a in pair}
    return cluster(links, verifier, rank)


def _matches(
    articles: Sequence[ArticleText],
    texts: Texts,
    settings: DuplicateSettings,
    without: Mask | None,
    near: list[list[int]],
) -> list[Match]:
    """Passages across distinct texts that are no near-duplicates, and inside each."""
    of = {member: number for number, group in enumerate(near) for member in group}
    found: dict[tuple[int, int], list[Match]] = {}
    pairs = np.concatenate((passages.run_pairs(texts, settings, without), indexed_pairs(texts, settings, without)))
    for left, right in np.unique(pairs, axis=0).tolist():
        if left not in of or of[left] != of.get(right):
            found[left, right] = passages.across(texts, left, right, settings, without)
    for article in range(len(texts)):
        found[article, article] = repetition.within(texts, article, settings)
    if len(texts.hashes) <= settings.near_words:
        from xref.duplicates.near import near_matches

        for match in near_matches(articles, texts, settings):
            pair = match.left, match.right
            known = found.setdefault(pair, [])
            if (pair[0] == pair[1] or pair[0] not in of or of[pair[0]] != of.get(pair[1])) and not passages.same_place(
                match, known
            ):
                known.append(match)
    return [match for pair in sorted(found) for match in found[pair]]


def _groups(copies: list[list[int]], near: list[list[int]]) -> list[Group]:
    """Clusters of all articles: near-duplicates with the exact copies of each."""
    joined = {unit for group in near for unit in group}
    groups = [Group(tuple(sorted(a for unit in group for a in copies[unit])), exact=False) for group in near]
    groups += [
        Group(tuple(group), exact=True) for unit, group in enumerate(copies) if len(group) > 1 and unit not in joined
    ]
    return groups


def _boilerplate(
    articles: Sequence[ArticleText], texts: Texts, copies: list[list[int]], furniture: list[Furniture]
) -> tuple[Boilerplate, ...]:
    """Make the records of boilerplate, in order of their first occurrences."""
    found = []
    for piece in furniture:
        places = []
        for unit, first, last in piece.places:
            for article in copies[unit]:
                start, end = texts.span(article, first, last)
                places.append((article, start, end))
        places.sort()
        found.append(places)
    found.sort()
    return tuple(
        Boilerplate(
            id=f"b{number}",
            text=articles[places[0][0]].text[places[0][1] : places[0][2]],
            articles=len({article for article, _, _ in places}),
            occurrences=tuple(Place(article=articles[a].article.id, start=s, end=e) for a, s, e in places),
        )
        for number, places in enumerate(found, start=1)
    )
