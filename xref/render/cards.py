"""One record for each group, ready to be set: versions, statements, counts, what explains them.

Selected and ordered from the result; nothing is compared here.
"""

from __future__ import annotations

from xref.model import (
    Alignment,
    Article,
    Claim,
    Collapsed,
    Group,
    Record,
    Relation,
    Stance,
    Version,
)
from xref.render.lookup import Lookup
from xref.render.phrases import COLLAPSED, STANCES, slot_phrase

#: What an article is called that names neither outlet nor author.
NO_OUTLET = "outlet unknown"


class Mark(Record, frozen=True, kw_only=True):
    """A span of a statement to be marked; offsets into the statement's text."""

    start: int
    end: int
    kind: str  # "differs" | "who" (speaker, cue)


class Statement(Record, frozen=True, kw_only=True):
    """One claim as it is shown: verbatim, with who says it, where and how."""

    claim: str  # id
    key: str
    article: str  # id
    article_key: str
    source: str  # outlet or author
    published: str | None
    language: str | None
    speaker: str | None
    cue: str | None
    via: tuple[str, ...]
    labels: tuple[str, ...]  # hedged, denied …
    text: str
    marks: tuple[Mark, ...]
    place: str  # path:lines
    collapsed: str | None  # why it is no source of its own
    evidence: str | None  # the words that show it, or what the evidence is
    evidence_key: str | None  # of the cluster or passage that shows it
    origin: str | None  # the source it goes back to


class VersionView(Record, frozen=True, kw_only=True):
    """One reading with the statements that give it."""

    label: str
    aspect: str | None
    low: float | int | None
    high: float | int | None
    outlets: int
    independent_sources: int
    statements: tuple[Statement, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of those who give it, each once, in order."""
        return tuple(dict.fromkeys(statement.source for statement in self.statements))


class Card(Record, frozen=True, kw_only=True):
    """A group, ready to be set."""

    group: Group
    articles: int
    story: str | None  # label
    versions: tuple[VersionView, ...]
    others: tuple[Statement, ...]  # statements in no version
    alignments: tuple[Alignment, ...]
    omitted_by: tuple[str, ...]  # names of the sources of the articles that leave it out

    @property
    def diverges(self) -> bool:
        """Whether its sources differ."""
        return self.group.relation is Relation.DIVERGE

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, those of versions first, each once."""
        every = [statement for version in self.versions for statement in version.statements]
        return tuple({statement.claim: statement for statement in (*every, *self.others)}.values())

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its statements, each once."""
        known = (statement.language for statement in self.statements)
        return tuple(dict.fromkeys(language for language in known if language))

    @property
    def sources(self) -> dict[str, str]:
        """The names of the sources by claim."""
        return {statement.claim: statement.source for statement in self.statements}


def source_of(article: Article) -> str:
    """Give the name an article's source goes by."""
    return article.outlet or article.author or NO_OUTLET


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
        omitted = [source_of(self._lookup.articles[article]) for article in group.omitted_by]
        return Card(
            group=group,
            articles=len({statement.article for statement in made.values()}),
            story=story.label if story else None,
            versions=tuple(_version(version, made) for version in group.versions),
            others=tuple(made[claim] for claim in group.claims if claim not in in_versions),
            alignments=tuple(alignments),
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
            origin=source_of(self._lookup.articles[self._lookup.claims[origin].article]),
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
            source=source_of(article),
            published=article.published,
            language=article.language,
            speaker=claim.speaker.text if claim.speaker else None,
            cue=claim.cue.text if claim.cue else None,
            via=tuple(speaker.text for speaker in claim.via),
            labels=labels(claim),
            text=claim.text,
            marks=_inside(claim, marks),
            place=self._lookup.where(article.id, claim.start, claim.end),
            collapsed=kept.why,
            evidence=kept.evidence,
            evidence_key=kept.key,
            origin=kept.origin,
        )


def labels(claim: Claim) -> tuple[str, ...]:
    """Give what a reader should know of how a claim is said."""
    known = [
        STANCES.get(claim.stance),
        "says it is not so" if claim.negated and claim.stance is not Stance.DENIES else None,
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
