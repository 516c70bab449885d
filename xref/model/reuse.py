"""What is found twice: clusters of whole articles, passages, boilerplate."""

from __future__ import annotations

import msgspec

from xref.model.base import Record
from xref.model.enums import DirectionBasis, DisguiseKind, DuplicateKind, PassageKind, WhyKept


class Place(Record, frozen=True, kw_only=True):
    """A span in an article; offsets into its document's text."""

    article: str
    start: int
    end: int


class Direction(Record, frozen=True, kw_only=True):
    """Which side came first, and what says so."""

    from_: str = msgspec.field(name="from")  # id of the article that had it first
    basis: DirectionBasis


class Disguise(Record, frozen=True, kw_only=True):
    """What hid a member of a cluster from a comparison of plain characters."""

    article: str
    kind: DisguiseKind


class DuplicatePair(Record, frozen=True, kw_only=True):
    """A member of a cluster with its representative. Shingles are of folded words."""

    left: str  # article id
    right: str
    jaccard: float  # shared shingles by all shingles of both, 0.0 to 1.0
    left_in_right: float  # containment: share of the left one's shingles that the right one has
    right_in_left: float
    shared_shingles: int
    longest_run: int  # words
    direction: Direction | None = None


class DuplicateCluster(Record, frozen=True, kw_only=True):
    """Whole articles that are copies of one another; an article stands in one cluster at most."""

    id: str
    key: str
    kind: DuplicateKind
    members: tuple[str, ...]  # article ids, in document order
    representative: str
    why_kept: WhyKept
    disguises: tuple[Disguise, ...] = ()
    pairs: tuple[DuplicatePair, ...] = ()  # each member with the representative, no other


class Passage(Record, frozen=True, kw_only=True):
    """Text found twice, across articles or inside one; left is the first in document order."""

    id: str
    key: str
    left: Place
    right: Place
    kind: PassageKind
    similarity: float  # 0.0 to 1.0: share of the words of both sides that are aligned
    words: int  # of the shorter side
    longest_run: int  # words
    direction: Direction | None = None
    disguise: DisguiseKind | None = None


class Boilerplate(Record, frozen=True, kw_only=True):
    """Text that many articles share: a footer, a disclaimer, a template."""

    id: str
    text: str  # as it stands at its first occurrence
    articles: int
    occurrences: tuple[Place, ...]


class Reuse(Record, frozen=True, kw_only=True):
    """All that was found twice. The tuples are parts of the result; the maps feed its articles."""

    clusters: tuple[DuplicateCluster, ...] = ()
    passages: tuple[Passage, ...] = ()
    boilerplate: tuple[Boilerplate, ...] = ()
    words: dict[str, int] = msgspec.field(default_factory=dict)  # by article id: words in its text
    words_elsewhere: dict[str, int] = msgspec.field(
        default_factory=dict
    )  # by article id: of these, how many stand in another article too
    origins: dict[str, str] = msgspec.field(default_factory=dict)  # article id -> the article it copies
