"""What was found twice, as records for the page."""

from __future__ import annotations

from collections.abc import Iterator

from xref.model import Boilerplate, DuplicateCluster, DuplicatePair, Passage, PassageKind, Place, Record
from xref.render.diff import Diff, folded, word_diff
from xref.render.lookup import Lookup
from xref.render.page.references import Reference, reference
from xref.render.page.some import TEXT, Some, some
from xref.render.phrases import DISGUISES, PASSAGES, WHY_KEPT
from xref.render.reuse_words import first_note, other, passages_apart, shared

#: Most items of a kind on the page; the first are the first of the corpus.
MOST = 100
#: Copies of a cluster that are named, and of these that are compared word by word.
MOST_MEMBERS, MOST_COMPARED = 20, 5
#: Occurrences of a boilerplate text that are named.
MOST_PLACES = 12


class Member(Record, frozen=True, kw_only=True):
    """A copy in a cluster, with what it shares with the kept article."""

    article: Reference
    notes: tuple[str, ...]
    diff: Diff | None


class ClusterView(Record, frozen=True, kw_only=True):
    """A cluster: the kept article and its copies."""

    cluster: DuplicateCluster
    kept: Reference
    why: str
    members: Some[Member]


class PassageView(Record, frozen=True, kw_only=True):
    """A passage in its two places, as one text with differences marked, or as two."""

    passage: Passage
    kind: str
    left: Reference
    right: Reference
    notes: tuple[str, ...]
    diff: Diff | None  # null when the two share too little to be read as one
    left_text: str
    right_text: str


class BoilerplateView(Record, frozen=True, kw_only=True):
    """A boilerplate text and where it stands."""

    boilerplate: Boilerplate
    places: Some[Reference]


class Copies(Record, frozen=True, kw_only=True):
    """Everything found twice."""

    clusters: Some[ClusterView]
    passages: Some[PassageView]
    repetitions: Some[PassageView]
    boilerplate: Some[BoilerplateView]


def copies(lookup: Lookup) -> Copies:
    """Give what was found twice, as far as the page draws it."""
    across, inside = passages_apart(lookup.result)
    return Copies(
        clusters=some(lookup.result.duplicates, lambda item: _cluster(lookup, item), MOST, _cluster_size),
        passages=some(across, lambda item: _passage(lookup, item), MOST, _passage_size),
        repetitions=some(inside, lambda item: _passage(lookup, item), MOST, _passage_size),
        boilerplate=some(
            lookup.result.boilerplate,
            lambda item: _boilerplate(lookup, item),
            MOST,
            lambda view: len(view.boilerplate.text[:TEXT]),
        ),
    )


def _cluster(lookup: Lookup, cluster: DuplicateCluster) -> ClusterView:
    """Give a cluster; a member's text is held against the kept one's."""
    kept = cluster.representative
    pairs = {other(pair, kept): pair for pair in cluster.pairs}
    disguises = {disguise.article: DISGUISES[disguise.kind] for disguise in cluster.disguises}
    compared = set(cluster.members[: MOST_COMPARED + 1])

    def member(article: str) -> Member:
        text = _whole_text(lookup, article) if article in compared else None
        return Member(
            article=reference(lookup, article),
            notes=tuple(_notes(pairs.get(article), kept, disguises.get(article))),
            diff=folded(word_diff(_whole_text(lookup, kept), text)) if text is not None else None,
        )

    others = [article for article in cluster.members if article != kept]
    return ClusterView(
        cluster=cluster,
        kept=reference(lookup, kept),
        why=WHY_KEPT[cluster.why_kept],
        members=some(others, member, MOST_MEMBERS, lambda view: _diff_size(view.diff)),
    )


def _notes(pair: DuplicatePair | None, kept: str, disguise: str | None) -> Iterator[str]:
    """Yield what is said of a copy: what it shares, which came first, what hid it."""
    if pair:
        yield from shared(pair, kept)
        first = first_note(pair)
        if first:
            yield first
    if disguise:
        yield f"disguised by {disguise}"


def _whole_text(lookup: Lookup, article: str) -> str:
    """Give the text of an article."""
    known = lookup.articles[article]
    return lookup.text(known.document, known.start, known.end)


def _passage(lookup: Lookup, passage: Passage) -> PassageView:
    """Give a passage with both texts, and as one when they share half of their words."""
    left, right = lookup.quote(passage.left), lookup.quote(passage.right)
    diff = word_diff(left, right) if passage.kind is not PassageKind.TRANSLATION else None
    notes = [first_note(passage), f"disguised by {DISGUISES[passage.disguise]}" if passage.disguise else None]
    return PassageView(
        passage=passage,
        kind=PASSAGES[passage.kind],
        left=reference(lookup, passage.left.article, passage.left),
        right=reference(lookup, passage.right.article, passage.right),
        notes=tuple(note for note in notes if note),
        diff=folded(diff) if diff and diff.alike else None,
        left_text=left,
        right_text=right,
    )


def _boilerplate(lookup: Lookup, text: Boilerplate) -> BoilerplateView:
    """Give a boilerplate text with the first places where it stands."""

    def named(place: Place) -> Reference:
        return reference(lookup, place.article, place)

    return BoilerplateView(
        boilerplate=text, places=some(text.occurrences, named, MOST_PLACES, lambda place: len(place.place))
    )


def _diff_size(diff: Diff | None) -> int:
    """Give the characters a diff draws."""
    return sum(min(len(segment.text), TEXT) for segment in diff.segments) if diff else 0


def _cluster_size(view: ClusterView) -> int:
    """Give the characters a cluster draws."""
    return 200 + sum(_diff_size(member.diff) + 300 for member in view.members.items)


def _passage_size(view: PassageView) -> int:
    """Give the characters a passage draws."""
    texts = _diff_size(view.diff) if view.diff else len(view.left_text[:TEXT]) + len(view.right_text[:TEXT])
    return 400 + texts
