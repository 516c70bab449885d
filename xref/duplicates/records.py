"""From what was found, in words and positions, to the records of the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from xref.duplicates.boilerplate import Furniture
from xref.duplicates.direction import direction, earlier
from xref.duplicates.disguise import hidden_by, traces
from xref.duplicates.passages import Match
from xref.duplicates.quotation import is_quotation
from xref.duplicates.shingles import of_article
from xref.duplicates.texts import digest_of
from xref.duplicates.units import Units
from xref.duplicates.verify import Measured, Verifier
from xref.model import (
    ArticleText,
    Boilerplate,
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
    kept: int
    why: WhyKept


def representative(
    articles: Sequence[ArticleText], units: Units, members: Sequence[int]
) -> tuple[int, WhyKept]:
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
    most = max(map(units.length, members))
    ties = [member for member in members if units.length(member) == most]
    return ties[0], WhyKept.LONGEST if len(ties) == 1 else WhyKept.FIRST


def cluster_records(
    articles: Sequence[ArticleText], units: Units, verifier: Verifier, groups: Sequence[Group]
) -> tuple[DuplicateCluster, ...]:
    """Make the records of all clusters, in order of their first members."""
    groups = sorted(groups, key=lambda g: g.members)
    found = []
    keys = told_apart(_cluster_key(units, group.kept) for group in groups)
    for number, (group, key) in enumerate(zip(groups, keys, strict=True), start=1):
        kept = group.kept
        pairs = tuple(
            _pair(articles, units, verifier, (min(kept, m), max(kept, m))) for m in group.members if m != kept
        )
        found.append(
            DuplicateCluster(
                id=f"d{number}",
                key=key,
                kind=DuplicateKind.EXACT if group.exact else DuplicateKind.NEAR,
                members=tuple(articles[m].article.id for m in group.members),
                representative=articles[kept].article.id,
                why_kept=group.why,
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


def _cluster_key(units: Units, kept: int) -> str:
    """Make a cluster's key of the words it keeps: later copies do not change it."""
    return content_key("d", digest_of(units.texts.words(units.of_article[kept])).hex())


def _pair(
    articles: Sequence[ArticleText], units: Units, verifier: Verifier, pair: tuple[int, int]
) -> DuplicatePair:
    a, b = (articles[article] for article in pair)
    left, right = (units.of_article[article] for article in pair)
    if left == right:  # word for word: boilerplate included
        shared = len(of_article(units.texts, left, verifier.settings.shingle_words))
        measured, longest = Measured(shared, shared, shared), units.length(pair[0])
    else:
        measured, longest = verifier.compare(left, right), verifier.longest_run(left, right)
    return DuplicatePair(
        left=a.article.id,
        right=b.article.id,
        jaccard=measured.jaccard,
        left_in_right=measured.left_in_right,
        right_in_left=measured.right_in_left,
        shared_shingles=measured.shared,
        longest_run=longest,
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
    sides = sorted(
        fold_key(a.text[s:e]) for a, (s, e) in ((left, match.left_span), (right, match.right_span))
    )
    hidden = hidden_by(
        traces(left.text[slice(*match.left_span)]), traces(right.text[slice(*match.right_span)])
    )
    kind = PassageKind.COPY if sides[0] == sides[1] else PassageKind.EDITED
    if match.left == match.right:
        kind = PassageKind.REPETITION
    elif is_quotation(left, right, match):
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
        direction=None
        if match.left == match.right
        else direction(left, right, match.left_span, match.right_span),
    )


def boilerplate_records(
    articles: Sequence[ArticleText], units: Units, furniture: Sequence[Furniture]
) -> tuple[Boilerplate, ...]:
    """Make the records of boilerplate, in order of their first occurrences."""
    found = []
    for piece in furniture:
        places = []
        for unit, first, last in piece.places:
            for article in units.copies[unit]:
                starts, ends = units.places(articles, article)
                places.append((article, int(starts[first]), int(ends[last - 1])))
        found.append(sorted(places))
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
