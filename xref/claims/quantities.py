"""Where two aligned claims give different amounts.

Amounts meet slot by slot and only in one unit: "12 dead" is never held against "12 km", casualties never against
killed, a part never against its total, one category never against another. A slot that one side leaves out is
silence. Which side is right is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.claims.differences import Comparing, Difference, difference, part
from xref.claims.terms import STOP_WORDS, concept, stem
from xref.claims.views import View, counted
from xref.model import Qualifier, Slot, Value, VariantKind
from xref.text.fold import fold_key

#: Slots that count people: an aligned pair tells whom.
_PEOPLE = {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.CASUALTIES}
#: How far "about" reaches, as a fraction of the amount: newspapers round to one or two figures.
_ABOUT = 0.1
#: Words to each side of an amount that tell what it measures.
_WINDOW = 5
#: Share of these words (or their concepts) that two amounts must have in common.
_SAME_CONTEXT = 0.25
#: Lexical likeness from which the claims themselves are context enough for things counted.
_SAME_SENTENCE = 0.4

Bounds = tuple[float, float]


def bounds(value: Value, rounding: float) -> Bounds:
    """Give the lowest and highest amount a value may stand for, rounding taken into account.

    Open ends are infinite.
    """
    low = float("-inf") if value.low is None else float(value.low)
    high = float("inf") if value.high is None else float(value.high)
    reach = max(_ABOUT if value.qualifier == Qualifier.ABOUT else 0.0, rounding)
    return low - abs(low) * reach if low > float("-inf") else low, (
        high + abs(high) * reach if high < float("inf") else high
    )


def meet(left: Value, right: Value, rounding: float) -> bool:
    """Tell whether two amounts can be one.

    >>> three = Value(slot=Slot.KILLED, amount=3, low=3, high=3, unit="person", qualifier=Qualifier.EXACTLY,
    ...               start=0, end=1, text="3")
    >>> meet(three, three, 0.02)
    True
    """
    a, b = bounds(left, rounding), bounds(right, rounding)
    return round(max(a[0], b[0]), 6) <= round(min(a[1], b[1]), 6)


def narrower(left: Value, right: Value) -> bool:
    """Tell whether the left range lies inside the right one and is smaller."""
    a, b = bounds(left, 0.0), bounds(right, 0.0)
    return b[0] <= a[0] and a[1] <= b[1] and a != b


def _category(value: Value) -> str | None:
    return stem(fold_key(value.category)) if value.category else None


def comparable(left: Value, right: Value) -> bool:
    """Tell whether two values count the same: slot, unit, category; neither a part of a total."""
    if left.part_of is not None or right.part_of is not None:
        return False
    return counted(left) == counted(right) and _category(left) == _category(right)


def _context(view: View, value: Value) -> set[str]:
    text, at = view.claim.text, view.claim.start
    before = fold_key(text[: value.start - at]).split()[-_WINDOW:]
    after = fold_key(text[value.end - at :]).split()[:_WINDOW]
    return {concept(w) or stem(w) for w in before + after if w not in STOP_WORDS and not w.isdigit()}


def _same_measure(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether two comparable amounts measure one thing."""
    if left.slot in _PEOPLE:
        return True
    mine, other = _context(pair.left, left), _context(pair.right, right)
    shared = len(mine & other) / max(min(len(mine), len(other)), 1)
    if left.slot == Slot.COUNT:
        return pair.lexical >= _SAME_SENTENCE and shared >= _SAME_CONTEXT
    return shared >= _SAME_CONTEXT and bool(mine & other)


def _text(value: Value) -> str:
    if value.low is not None and value.high is not None and value.low != value.high:
        return f"{value.low:g}–{value.high:g}"
    if value.low is None or value.high is None:
        return f"{'at most ' if value.low is None else 'at least '}{(value.high if value.low is None else value.low) or 0:g}"
    return f"{value.low:g}"


def amount_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference for each amount that the two claims give differently, in the left claim's order.

    When a side gives several amounts of one kind, one that meets is enough; when none meets it is not known
    which stands for which, and only a single one on each side is a hard difference.
    """
    done: set[str] = set()
    for value in pair.left.claim.values:
        key = f"{counted(value)}:{_category(value)}"
        if key in done or value.part_of is not None:
            continue
        done.add(key)
        mine = [v for v in pair.left.claim.values if comparable(v, value)]
        other = [v for v in pair.right.claim.values if comparable(value, v)]
        other = [w for w in other if any(_same_measure(pair, v, w) for v in mine)]
        if not other or any(meet(v, w, pair.rounding) for v in mine for w in other):
            continue
        first, second = mine[0], other[0]
        what = first.slot if first.slot != Slot.COUNT else first.unit
        yield difference(
            VariantKind.NUMBER,
            part(pair.left, first.start, first.end),
            part(pair.right, second.start, second.end),
            f"{what}: {_text(first)} / {_text(second)} {first.unit if first.slot != Slot.COUNT else ''}".strip(),
            hard=len(mine) == len(other) == 1,
        )


def grows(pair: Comparing) -> bool:
    """Tell whether every count of people is the same or higher on the right: a toll that rises.

    Only killed, injured and the like only ever rise; a later lower number is no update.
    """
    slots = {Slot.KILLED, Slot.INJURED, Slot.CASUALTIES, Slot.DISPLACED, Slot.DETAINED}
    pairs = [
        (v, w)
        for v in pair.left.claim.values
        for w in pair.right.claim.values
        if comparable(v, w) and not meet(v, w, pair.rounding)
    ]
    return bool(pairs) and all(v.slot in slots and bounds(v, 0.0)[0] <= bounds(w, 0.0)[0] for v, w in pairs)
