"""What a difference between two claims is, and the context that the finders of differences share."""

from __future__ import annotations

from collections.abc import Mapping

from xref.claims.comparison.align import Likeness
from xref.claims.comparison.events import Telling
from xref.claims.comparison.views import View
from xref.model import Mention, Record, TextSpan, Value, Variant, VariantKind


class Difference(Record, frozen=True, kw_only=True):
    """A variant, and whether the two sides cannot both be right as worded."""

    variant: Variant
    hard: bool


class Comparing(Record, frozen=True, kw_only=True):
    """Two claims held side by side."""

    left: View
    right: View
    likeness: Likeness
    rounding: float  # relative difference up to which two amounts are one
    one_story: bool  # their articles are of one event
    left_totals: tuple[Value, ...]  # totals of people anywhere in the left claim's article
    right_totals: tuple[Value, ...]
    mentions: Mapping[int, tuple[tuple[str, Mention], ...]]  # by claim number: entity and mention inside it
    persons: frozenset[str] = frozenset()  # entities that are persons
    left_event: Telling = Telling()  # the event of the left claim's toll, as far as the text tells
    right_event: Telling = Telling()

    @property
    def lexical(self) -> float:
        """Likeness of the words; 0.0 across languages."""
        return self.likeness.explanation.lexical


def whole(view: View) -> TextSpan:
    """Give the claim itself as a span."""
    return TextSpan(start=view.claim.start, end=view.claim.end, text=view.claim.text)


def part(view: View, start: int, end: int) -> TextSpan:
    """Give a span inside the claim; offsets into the document."""
    at = view.claim.start
    return TextSpan(start=start, end=end, text=view.claim.text[start - at : end - at])


def difference(
    kind: VariantKind, left: TextSpan | None, right: TextSpan | None, detail: str, *, hard: bool
) -> Difference:
    """Make a difference."""
    return Difference(variant=Variant(kind=kind, left=left, right=right, detail=detail), hard=hard)
