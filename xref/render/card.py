"""The records of a card: a group as it is shown. Made in `cards`."""

from __future__ import annotations

from itertools import islice

from xref.model import Alignment, AsOf, Group, Record, Relation, VariantKind

#: Differences named where a group has no versions.
MOST_DIFFERENCES = 3


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
    as_of: AsOf | None  # the days on which it held; null when the text does not say
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
    def heard(self) -> tuple[Statement, ...]:
        """The statements that are sources of their own; where there is none, the first of the others."""
        own = tuple(statement for statement in self.statements if not statement.collapsed)
        return own or self.statements[:1]

    @property
    def repeats(self) -> tuple[Statement, ...]:
        """The other statements."""
        heard = {statement.claim for statement in self.heard}
        return tuple(statement for statement in self.statements if statement.claim not in heard)

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of those who give it, each once, in order."""
        return tuple(dict.fromkeys(statement.source for statement in self.statements))


class Aspect(Record, frozen=True, kw_only=True):
    """The readings of one thing, to stand side by side."""

    name: str | None
    versions: tuple[VersionView, ...]
    told: frozenset[str]  # claims shown in full under an aspect before this one


class Card(Record, frozen=True, kw_only=True):
    """A group, ready to be set."""

    group: Group
    articles: int
    story: str | None  # label
    story_key: str | None
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
    def differences(self) -> tuple[tuple[VariantKind, str | None, str | None], ...]:
        """In what its reports differ, in the words of both sides: the first few, each once."""
        known = (
            (
                variant.kind,
                variant.left.text if variant.left else None,
                variant.right.text if variant.right else None,
            )
            for alignment in self.alignments
            if alignment.relation is Relation.DIVERGE
            for variant in alignment.variants
            if variant.left or variant.right
        )
        return tuple(islice(dict.fromkeys(known), MOST_DIFFERENCES))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its statements, each once."""
        known = (statement.language for statement in self.statements)
        return tuple(dict.fromkeys(language for language in known if language))

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """The versions by what they are readings of, in their order."""
        known: dict[str | None, list[VersionView]] = {}
        for version in self.versions:
            known.setdefault(version.aspect, []).append(version)
        told: set[str] = set()
        aspects = []
        for name, versions in known.items():
            aspects.append(Aspect(name=name, versions=tuple(versions), told=frozenset(told)))
            told.update(statement.claim for version in versions for statement in version.statements)
        return tuple(aspects)

    @property
    def sources(self) -> dict[str, str]:
        """The names of the sources by claim."""
        return {statement.claim: statement.source for statement in self.statements}
