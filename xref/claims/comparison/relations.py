"""What two aligned claims are to each other: agree, diverge, update, more specific, undecided.

Differences are found slot by slot. A hard one makes the pair diverge, unless a later day and a rising count,
or
a change of state, make it an update. Silence is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from xref.claims.comparison.amounts import comparable, narrower
from xref.claims.comparison.differences import Comparing, Difference
from xref.claims.comparison.opposed import counts_others, denied
from xref.claims.comparison.posts import post_differences
from xref.claims.comparison.quantities import amount_differences, grows
from xref.claims.comparison.variants import (
    attribution_differences,
    date_differences,
    modality_differences,
    polarity_differences,
    role_differences,
    wording_differences,
)
from xref.claims.comparison.views import View
from xref.model import Alignment, Record, Relation, Stance, Variant, VariantKind

_FINDERS = (
    amount_differences,
    date_differences,
    role_differences,
    polarity_differences,
    post_differences,
    attribution_differences,
    modality_differences,
    wording_differences,
)
#: Content words of the fuller claim for each of the other's, from which it is more specific by words alone.
_FULLER = 1.6


class Verdict(Record, frozen=True, kw_only=True):
    """A relation, the variants that show it, and whether left and right change places."""

    relation: Relation
    variants: tuple[Variant, ...]
    swapped: bool = False


def _later(first: View, second: View) -> bool:
    """Tell whether the second claim was told on a later day than the first.

    The day an event is said to have happened is not the day of the news: what was told of it first is older.
    """
    return first.told is not None and second.told is not None and first.told.last < second.told.first


def _turned(pair: Comparing) -> Comparing:
    return replace(
        pair,
        left=pair.right,
        right=pair.left,
        left_totals=pair.right_totals,
        right_totals=pair.left_totals,
        left_event=pair.right_event,
        right_event=pair.left_event,
    )


def _is_update(pair: Comparing, hard: list[Difference]) -> bool:
    """Tell whether the right claim brings the left one up to date."""
    if not _later(pair.left, pair.right):
        return False
    kinds = {d.variant.kind for d in hard}
    if kinds == {VariantKind.NUMBER}:
        return grows(pair)
    if kinds == {VariantKind.POLARITY}:
        return pair.left.claim.negated and not pair.right.claim.negated
    return False


def _wealth(view: View) -> tuple[frozenset[str], frozenset[str], bool]:
    amounts = frozenset(f"{v.slot}:{v.unit}:{v.category}" for v in view.claim.values)
    return amounts, view.entities, bool(view.dates)


def _narrower(pair: Comparing) -> bool:
    """Tell whether the left claim says all that the right one says, and more."""
    left, right = pair.left, pair.right
    tighter = [
        (narrower(v, w), narrower(w, v)) for v in left.totals for w in right.totals if comparable(v, w)
    ]
    if any(b for _, b in tighter):
        return False
    mine, other = _wealth(left), _wealth(right)
    if not (mine[0] >= other[0] and mine[1] >= other[1] and mine[2] >= other[2]):
        return False
    more = mine[0] > other[0] or mine[2] > other[2] or any(a for a, _ in tighter)
    return more or (mine[1] > other[1] and left.mass >= _FULLER * max(right.mass, 1))


def _sides(pair: Comparing) -> Iterator[tuple[Comparing, bool]]:
    yield pair, False
    yield _turned(pair), True


def _turn(variant: Variant) -> Variant:
    head, slash, tail = variant.detail.partition(": ")
    sides = tail.split(" / ")
    detail = f"{head}: {sides[1]} / {sides[0]}" if slash and len(sides) == 2 else variant.detail
    return Variant(kind=variant.kind, left=variant.right, right=variant.left, detail=detail)


def verdict(pair: Comparing) -> Verdict:
    """Decide how two aligned claims stand to each other.

    Args:
        pair: the claims, left first in document order.

    Returns:
        The relation with the variants, hard ones first. In `update` the left claim is the earlier one and in
        `more_specific` the narrower one: `swapped` says that the sides have changed places.
    """
    found = [d for finder in _FINDERS for d in finder(pair)]
    hard = [d for d in found if d.hard]
    variants = tuple(d.variant for d in sorted(found, key=lambda d: not d.hard))
    if Stance.QUESTIONS in (pair.left.claim.stance, pair.right.claim.stance) or (
        pair.left.claim.conditional != pair.right.claim.conditional
    ):
        return Verdict(relation=Relation.UNDECIDED, variants=variants)
    if hard:
        for turned, swapped in _sides(pair):
            if _is_update(turned, hard):
                return _made(Relation.UPDATE, variants, swapped=swapped)
        return Verdict(relation=Relation.DIVERGE, variants=variants)
    if any(d.variant.kind in {VariantKind.NUMBER, VariantKind.DATE} for d in found):
        return Verdict(relation=Relation.UNDECIDED, variants=variants)
    if denied(pair.left) != denied(pair.right) or counts_others(pair.left, pair.right):
        return Verdict(relation=Relation.UNDECIDED, variants=variants)
    for turned, swapped in _sides(pair):
        if _narrower(turned):
            return _made(Relation.MORE_SPECIFIC, variants, swapped=swapped)
    return Verdict(relation=Relation.AGREE, variants=variants)


def _made(relation: Relation, variants: tuple[Variant, ...], *, swapped: bool) -> Verdict:
    turned = tuple(map(_turn, variants)) if swapped else variants
    return Verdict(relation=relation, variants=turned, swapped=swapped)


def alignment(pair: Comparing) -> Alignment:
    """Give the alignment record of two claims."""
    found = verdict(pair)
    left, right = (pair.right, pair.left) if found.swapped else (pair.left, pair.right)
    return Alignment(
        left=left.claim.id,
        right=right.claim.id,
        score=pair.likeness.score,
        relation=found.relation,
        variants=found.variants,
        explanation=pair.likeness.explanation,
    )
