"""One record for each group, ready to be set: versions, statements, counts, what explains them.

Selected and ordered from the result; nothing is compared here.
"""

from __future__ import annotations

from xref.model import (
    Alignment,
    AsOfBasis,
    Claim,
    Collapsed,
    Group,
    Record,
    Relation,
    Stance,
    Version,
)
from xref.render.card import Card, Mark, Statement, VersionView
from xref.render.lookup import Lookup
from xref.render.phrases import COLLAPSED, STANCES, slot_phrase

#: The relations, those that a reader wants to see first in front.
STRENGTH = (Relation.DIVERGE, Relation.UPDATE, Relation.MORE_SPECIFIC, Relation.AGREE, Relation.UNDECIDED)


class Collapse(Record, frozen=True, kw_only=True):
    """Why a claim is no source of its own."""

    why: str | None = None
    evidence: str | None = None
    key: str | None = None
    origin: str | None = None


class Cards:
    """Makes cards of a result's groups. The alignments are sorted to their groups once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._alignments = _by_group(lookup)

    def ranked(self) -> list[Group]:
        """Give the groups in the order of their rank; rejected ones, which have none, last."""
        return sorted(self._lookup.result.groups, key=lambda group: (group.rank < 1, group.rank, group.id))

    def card(self, group: Group) -> Card:
        """Give a group's card."""
        alignments = self._alignments.get(group.id, [])
        marks = _marks(alignments)
        collapsed = {
            item.claim: self._collapse(item, origin.claim)
            for origin in group.origins
            for item in origin.collapsed
        }
        made = {
            claim: self._statement(self._lookup.claims[claim], marks.get(claim, []), collapsed.get(claim))
            for claim in group.claims
        }
        in_versions = {claim for version in group.versions for claim in version.claims}
        story = self._lookup.stories.get(group.story) if group.story else None
        omitted = [self._lookup.source(article) for article in group.omitted_by]
        return Card(
            group=group,
            articles=len({statement.article for statement in made.values()}),
            story=story.label if story else None,
            story_key=story.key if story else None,
            versions=tuple(_version(version, made) for version in group.versions),
            others=tuple(made[claim] for claim in group.claims if claim not in in_versions),
            alignments=tuple(sorted(alignments, key=_telling)),
            omitted_by=tuple(dict.fromkeys(omitted)),
        )

    def _collapse(self, item: Collapsed, origin: str) -> Collapse:
        """Give why a claim is no source of its own, the evidence by name."""
        cluster = self._lookup.clusters.get(item.evidence or "")
        passage = self._lookup.passages.get(item.evidence or "")
        known = cluster or passage
        return Collapse(
            why=COLLAPSED[item.why],
            evidence=("the copies" if cluster else "the passage") if known else item.evidence,
            key=known.key if known else None,
            origin=self._lookup.source(self._lookup.claims[origin].article),
        )

    def _statement(self, claim: Claim, marks: list[tuple[int, int]], collapsed: Collapse | None) -> Statement:
        """Give a claim as it is shown."""
        article = self._lookup.articles[claim.article]
        kept = collapsed or Collapse()
        return Statement(
            claim=claim.id,
            key=claim.key,
            article=article.id,
            article_key=article.key,
            source=self._lookup.source(article.id),
            published=article.published,
            language=article.language,
            speaker=claim.speaker.text if claim.speaker else None,
            cue=claim.cue.text if claim.cue else None,
            via=tuple(speaker.text for speaker in claim.via),
            as_of=claim.as_of if claim.as_of and claim.as_of.basis is AsOfBasis.STATED else None,
            labels=labels(claim),
            text=claim.text,
            marks=_inside(claim, marks),
            place=self._lookup.where(article.id, claim.start, claim.end),
            collapsed=kept.why,
            evidence=kept.evidence,
            evidence_key=kept.key,
            origin=kept.origin,
        )


def _telling(alignment: Alignment) -> tuple[int, float]:
    """Give what orders alignments: the relation, then the score, highest first."""
    return STRENGTH.index(alignment.relation), -alignment.score


def labels(claim: Claim) -> tuple[str, ...]:
    """Give what a reader should know of how a claim is said."""
    known = [
        STANCES.get(claim.stance),
        "negated" if claim.negated and claim.stance is not Stance.DENIES else None,
        "hedged" if claim.hedged else None,
        "on a condition" if claim.conditional else None,
        "in quotation marks" if claim.quoted else None,
    ]
    return tuple(label for label in known if label)


def _version(version: Version, made: dict[str, Statement]) -> VersionView:
    """Give a version with its statements."""
    return VersionView(
        label=version.label,
        aspect=slot_phrase(version.slot),
        low=version.low,
        high=version.high,
        outlets=version.outlets,
        independent_sources=version.independent_sources,
        statements=tuple(made[claim] for claim in version.claims if claim in made),
    )


def _by_group(lookup: Lookup) -> dict[str, list[Alignment]]:
    """Give the alignments by the group that holds both claims."""
    groups: dict[str, list[str]] = {}
    for group in lookup.result.groups:
        for claim in group.claims:
            groups.setdefault(claim, []).append(group.id)
    result: dict[str, list[Alignment]] = {}
    for alignment in lookup.result.alignments:
        right = groups.get(alignment.right, ())
        for group_id in groups.get(alignment.left, ()):
            if group_id in right:
                result.setdefault(group_id, []).append(alignment)
    return result


def _marks(alignments: list[Alignment]) -> dict[str, list[tuple[int, int]]]:
    """Give the spans in which claims differ from others, by claim."""
    result: dict[str, list[tuple[int, int]]] = {}
    for alignment in alignments:
        if alignment.relation is Relation.AGREE:
            continue
        for variant in alignment.variants:
            for claim, span in ((alignment.left, variant.left), (alignment.right, variant.right)):
                if span:
                    result.setdefault(claim, []).append((span.start, span.end))
    return result


def _inside(claim: Claim, spans: list[tuple[int, int]]) -> tuple[Mark, ...]:
    """Give the marks of a claim relative to its text, without overlaps; what differs covers who says it.

    A span as long as the whole claim marks nothing: everything is as good as nothing.
    """
    length = claim.end - claim.start
    taken: list[Mark] = []
    wanted = [(start, end, "differs") for start, end in sorted(set(spans))]
    wanted += [(span.start, span.end, "who") for span in (claim.speaker, claim.cue) if span]
    for start, end, kind in wanted:
        first, last = max(0, start - claim.start), min(length, end - claim.start)
        for mark in taken:  # what is taken already is cut away
            if mark.start <= first < mark.end:
                first = mark.end
            if mark.start < last <= mark.end:
                last = mark.start
        if first < last and (last - first) * 10 < length * 9 and not _covers(first, last, taken):
            taken.append(Mark(start=first, end=last, kind=kind))
    return tuple(sorted(taken, key=lambda mark: mark.start))


def _covers(first: int, last: int, taken: list[Mark]) -> bool:
    """Tell whether a span holds one that is taken."""
    return any(first <= mark.start and mark.end <= last for mark in taken)
