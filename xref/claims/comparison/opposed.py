"""What cannot be one statement, whatever the words: yes and no, and counts of different people or size."""

from __future__ import annotations

from xref.claims.comparison.amounts import bounds, category, comparable
from xref.claims.comparison.views import View
from xref.model import Stance, Unit, Value


def denied(view: View) -> bool:
    """Tell whether a claim says that something is not so; the denial of a negation says that it is."""
    return view.claim.negated != (view.claim.stance == Stance.DENIES)


def counts_others(left: View, right: View) -> bool:
    """Tell whether two claims count different people: sixteen civilians are not sixteen fighters."""
    mine, other = ({v.slot: _kinds(view.totals, v) for v in view.totals} for view in (left, right))
    return any(
        mine[slot].isdisjoint(other[slot])
        for slot in mine.keys() & other.keys()
        if mine[slot] and other[slot]
    )


def _kinds(totals: tuple[Value, ...], value: Value) -> frozenset[str]:
    """Give the categories counted in the slot of a value; none when one counts people at large."""
    same = [category(v) for v in totals if v.slot == value.slot and v.unit == Unit.PERSON]
    return frozenset() if None in same else frozenset(kind for kind in same if kind)


def opposed(left: View, right: View, rounding: float) -> bool:
    """Tell whether two claims cannot go back to one statement.

    Args:
        left: a claim.
        right: another one.
        rounding: relative difference up to which two amounts are one reading.
    """
    if denied(left) != denied(right) or counts_others(left, right):
        return True
    for value in left.totals:
        for other in (v for v in right.totals if comparable(value, v)):
            (low, high), (least, most) = bounds(value, rounding), bounds(other, rounding)
            if high < least or most < low:
                return True
    return False
