"""What sources say: entities, claims, and how claims stand to one another."""

from __future__ import annotations

import msgspec

from xref.model.base import Record, TextSpan
from xref.model.enums import (
    AsOfBasis,
    CollapseReason,
    EntityKind,
    Qualifier,
    Relation,
    RoleKind,
    Slot,
    Stance,
    VariantKind,
)


class Mention(Record, frozen=True, kw_only=True):
    """One place where an entity is named."""

    article: str
    start: int
    end: int
    text: str


class Entity(Record, frozen=True, kw_only=True):
    """A person, organisation, place or thing, with all forms of its name that were found."""

    id: str
    kind: EntityKind
    name: str  # the most frequent full form
    mentions: tuple[Mention, ...]


class Speaker(Record, frozen=True, kw_only=True):
    """Who is said to have said it, or through whom it came."""

    text: str
    start: int
    end: int
    entity: str | None = None
    stands_for: TextSpan | None = None  # of a pronoun: the last naming before it, where that is safe


class Value(Record, frozen=True, kw_only=True):
    """An amount with what it is an amount of. `low` and `high` are inclusive bounds; `None` is open."""

    slot: Slot
    amount: float | int | None  # the number as said, converted to `unit`; None when vague
    low: float | int | None
    high: float | int | None
    unit: str  # a member of Unit; for Slot.COUNT the noun counted, folded, singular
    qualifier: Qualifier
    category: str | None = None  # civilian | combatant | a nationality or role as said
    part_of: int | None = None  # index of the total in the claim's values
    start: int
    end: int
    text: str


class RelativeDate(Record, frozen=True, kw_only=True):
    """A date that cannot be resolved while publication is unknown."""

    anchor: str  # "published"
    days: int


class DateMention(Record, frozen=True, kw_only=True):
    """A date or time expression, resolved as far as the text and the publication date allow."""

    text: str
    start: int
    end: int
    from_: str | None = msgspec.field(
        name="from", default=None
    )  # ISO, as precise as known: YYYY, YYYY-MM, YYYY-MM-DD
    to: str | None = None
    relative: RelativeDate | None = None


class AsOf(Record, frozen=True, kw_only=True):
    """The day or days on which a claim held."""

    from_: str = msgspec.field(name="from")
    to: str
    basis: AsOfBasis


class Role(Record, frozen=True, kw_only=True):
    """An entity's part in what a claim tells."""

    role: RoleKind
    entity: str
    start: int
    end: int


class Claim(Record, frozen=True, kw_only=True):
    """One occurrence of one statement: a clause or a sentence, never across a paragraph."""

    id: str
    key: str
    article: str
    start: int
    end: int
    text: str
    speaker: Speaker | None = None
    cue: TextSpan | None = None
    via: tuple[Speaker, ...] = ()  # through whom it came, nearest first
    quoted: bool = False
    stance: Stance = Stance.ASSERTS
    hedged: bool = False
    negated: bool = False
    conditional: bool = False
    values: tuple[Value, ...] = ()
    dates: tuple[DateMention, ...] = ()
    as_of: AsOf | None = None
    roles: tuple[Role, ...] = ()
    entities: tuple[str, ...] = ()


class Variant(Record, frozen=True, kw_only=True):
    """One aspect in which two aligned claims differ, and where. A side is null when it is silent."""

    kind: VariantKind
    left: TextSpan | None
    right: TextSpan | None
    detail: str


class Explanation(Record, frozen=True, kw_only=True):
    """The parts of an alignment's score, each 0.0 to 1.0."""

    lexical: float
    entities: float
    values: float
    dates: float
    predicate: float = 0.0


class Alignment(Record, frozen=True, kw_only=True):
    """Two claims held to be of the same proposition, and how they stand to each other."""

    left: str
    right: str
    score: float
    relation: Relation
    variants: tuple[Variant, ...]
    explanation: Explanation


class Collapsed(Record, frozen=True, kw_only=True):
    """A claim that is no source of its own, and what shows it."""

    claim: str
    why: CollapseReason
    evidence: str | None  # id of a cluster or passage, or the words that show it


class Origin(Record, frozen=True, kw_only=True):
    """One independent source of a group, with the claims that go back to it."""

    claim: str
    collapsed: tuple[Collapsed, ...] = ()


class Version(Record, frozen=True, kw_only=True):
    """One reading of what a group's sources differ in."""

    label: str
    slot: str | None  # a member of Slot, or of VariantKind where the readings are no values
    low: float | int | None = None
    high: float | int | None = None
    claims: tuple[str, ...]
    outlets: int
    independent_sources: int


class Significance(Record, frozen=True, kw_only=True):
    """How soon a reader should look at a group, and the parts that say so."""

    score: float
    parts: dict[str, float]


class Group(Record, frozen=True, kw_only=True):
    """The same proposition of the same event, as several sources give it."""

    id: str
    key: str
    story: str | None
    label: str
    claims: tuple[str, ...]
    rank: int
    significance: Significance
    outlets: int
    independent_sources: int
    speakers: int
    origins: tuple[Origin, ...]
    relation: Relation | None
    versions: tuple[Version, ...]
    omitted_by: tuple[str, ...]
    silent_outlets: tuple[str, ...]


class Event(Record, frozen=True, kw_only=True):
    """Something a story tells of that happened in a span of days."""

    from_: str = msgspec.field(name="from")
    to: str
    claims: tuple[str, ...]


class Story(Record, frozen=True, kw_only=True):
    """Articles about one event."""

    id: str
    key: str
    label: str
    articles: tuple[str, ...]
    passing: tuple[str, ...] = ()  # articles that touch it without being about it
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None
    events: tuple[Event, ...] = ()


class Citation(Record, frozen=True, kw_only=True):
    """An outlet that another one names as its source."""

    outlet: str
    claims: tuple[str, ...]


class Outlet(Record, frozen=True, kw_only=True):
    """What one outlet brings into the corpus. No rating."""

    name: str
    articles: tuple[str, ...]
    words: int
    words_elsewhere: int
    only_here: tuple[str, ...]  # claims in no group with another outlet
    diverges_in: tuple[str, ...]  # groups
    cites: tuple[Citation, ...]


class Reading(Record, frozen=True, kw_only=True):
    """Claims and entities as extracted, before any comparison. Not part of the result."""

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]


class Comparison(Record, frozen=True, kw_only=True):
    """What comparing the claims gave. Not part of the result as such."""

    stories: tuple[Story, ...] = ()
    groups: tuple[Group, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    main_story: dict[str, str] = msgspec.field(default_factory=dict)  # article id -> story id
    touched: dict[str, tuple[str, ...]] = msgspec.field(
        default_factory=dict
    )  # article id -> every story it touches
