"""From what was found, in words and positions, to the records of the result."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from xref.duplicates.direction import direction, earlier
from xref.duplicates.disguise import hidden_by, traces
from xref.duplicates.passages import Match
from xref.duplicates.quotation import both_quoted
from xref.duplicates.texts import Texts
from xref.duplicates.verify import DECIMALS, Verifier
from xref.model import (
    ArticleText,
    Disguise,
    DisguiseKind,
    DuplicateCluster,
    DuplicateKind,
    DuplicatePair,
    Passage,
    PassageKind,
    Place,
    WhyKept,
)
from xref.text.fold import fold_key
from xref.text.keys import content_key, told_apart


@dataclass(frozen=True)
class Group:
    """A cluster as positions in the sequence of articles, in document order; `exact`: all word for word."""

    members: tuple[int, ...]
    exact: bool


def digest(texts: Texts, article: int) -> str:
    """Give a digest of the folded words of an article: the same for exact copies, on every machine."""
    words = texts.words(article).astype("<u8")
    return hashlib.blake2b(words.tobytes(), digest_size=16).hexdigest()


def representative(articles: Sequence[ArticleText], texts: Texts, members: Sequence[int]) -> tuple[int, WhyKept]:
    """Choose the article of a cluster that is kept, and say why.

    The one published first, when the dates of all members tell; else the longest; else the first.
    """
    first = members[0]
    for other in members[1:]:
        if earlier(articles[other].article, articles[first].article) is articles[other].article:
            first = other
    if all(
        other == first or earlier(articles[other].article, articles[first].article) is articles[first].article
        for other in members
    ):
        return first, WhyKept.EARLIEST
    longest = max(members, key=lambda m: (int(texts.lengths[m]), -m))
    if all(texts.lengths[m] < texts.lengths[longest] for m in members if m != longest):
        return longest, WhyKept.LONGEST
    ties = [m for m in members if texts.lengths[m] == texts.lengths[longest]]
    return ties[0], WhyKept.FIRST


def cluster_records(
    articles: Sequence[ArticleText], texts: Texts, verifier: Verifier, groups: Sequence[Group]
) -> tuple[DuplicateCluster, ...]:
    """Make the records of all clusters, in order of their first members."""
    groups = sorted(groups, key=lambda g: g.members)
    found = []
    keys = told_apart(content_key("d", min(digest(texts, m) for m in group.members)) for group in groups)
    for number, (group, key) in enumerate(zip(groups, keys, strict=True), start=1):
        kept, why = representative(articles, texts, group.members)
        pairs = tuple(_pair(articles, texts, verifier, kept, m) for m in group.members if m != kept)
        found.append(
            DuplicateCluster(
                id=f"d{number}",
                key=key,
                kind=DuplicateKind.EXACT if group.exact else DuplicateKind.NEAR,
                members=tuple(articles[m].article.id for m in group.members),
                representative=articles[kept].article.id,
                why_kept=why,
                disguises=_disguises(articles, kept, group.members),
                pairs=pairs,
            )
        )
    return tuple(found)


def _disguises(articles: Sequence[ArticleText], kept: int, members: Sequence[int]) -> tuple[Disguise, ...]:
    """Tell what hid each member from the representative."""
    own = traces(_text(articles[kept]))
    found: set[tuple[int, DisguiseKind]] = set()
    for member in members:
        if member != kept:
            sides = member, kept
            found |= {(sides[side], kind) for side, kind in hidden_by(traces(_text(articles[member])), own)}
    return tuple(Disguise(article=articles[m].article.id, kind=kind) for m, kind in sorted(found))


def _text(article: ArticleText) -> str:
    return article.text[article.article.start : article.article.end]


def _pair(articles: Sequence[ArticleText], texts: Texts, verifier: Verifier, kept: int, member: int) -> DuplicatePair:
    left, right = min(kept, member), max(kept, member)
    measured = verifier.compare(left, right)
    a, b = articles[left], articles[right]
    return DuplicatePair(
        left=a.article.id,
        right=b.article.id,
        jaccard=measured.jaccard,
        left_in_right=measured.left_in_right,
        right_in_left=measured.right_in_left,
        shared_shingles=measured.shared,
        longest_run=verifier.longest_run(left, right),
        direction=direction(a, b, (a.article.start, a.article.end), (b.article.start, b.article.end)),
    )


def passage_records(articles: Sequence[ArticleText], matches: Sequence[Match]) -> tuple[Passage, ...]:
    """Make the records of all passages, in order of their left sides."""
    ordered = sorted(matches, key=lambda m: (m.left, m.left_span, m.right, m.right_span))
    found = [_passage(articles, match) for match in ordered]
    keys = told_apart(passage.key for passage in found)
    return tuple(
        replace(passage, id=f"p{number}", key=key)
        for number, (passage, key) in enumerate(zip(found, keys, strict=True), start=1)
    )


def _passage(articles: Sequence[ArticleText], match: Match) -> Passage:
    left, right = articles[match.left], articles[match.right]
    sides = sorted(fold_key(a.text[s:e]) for a, (s, e) in ((left, match.left_span), (right, match.right_span)))
    hidden = hidden_by(traces(left.text[slice(*match.left_span)]), traces(right.text[slice(*match.right_span)]))
    kind = PassageKind.COPY if sides[0] == sides[1] else PassageKind.EDITED
    if match.left == match.right:
        kind = PassageKind.REPETITION
    elif both_quoted(left, right, match.left_span, match.right_span):
        kind = PassageKind.QUOTATION
    return Passage(
        id="",
        key=content_key("p", *sides),
        left=Place(article=left.article.id, start=match.left_span[0], end=match.left_span[1]),
        right=Place(article=right.article.id, start=match.right_span[0], end=match.right_span[1]),
        kind=kind,
        similarity=match.similarity,
        words=match.words,
        longest_run=match.longest,
        disguise=hidden[0][1] if hidden else None,
        direction=None if match.left == match.right else direction(left, right, match.left_span, match.right_span),
    )

