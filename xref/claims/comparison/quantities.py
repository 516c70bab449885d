"""Where two aligned claims give different amounts.

Amounts meet slot by slot and only in one unit: "12 dead" is never held against "12 km", casualties never
against
killed, a part never against its total, one category never against another. A slot that one side leaves out is
silence. Which side is right is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.claims.comparison.amounts import PEOPLE, bounds, category, comparable, counted, meet
from xref.claims.comparison.differences import Comparing, Difference, difference, part
from xref.claims.comparison.features import dates_alike
from xref.claims.comparison.terms import STOP_WORDS, concept, stem
from xref.claims.comparison.views import View
from xref.model import Slot, Value, VariantKind
from xref.text.fold import fold_key

#: Words to each side of an amount that tell what it measures.
_WINDOW = 5
#: Share of these words (or their concepts) that two amounts must have in common.
_SAME_CONTEXT = 0.25
#: Lexical likeness from which the claims themselves are context enough for things counted.
_SAME_SENTENCE = 0.4

#: Words to each side of an amount that tell what it measures.
_WINDOW = 5
#: Share of these words (or their concepts) that two amounts must have in common.
_SAME_CONTEXT = 0.25
#: Lexical likeness from which the claims themselves are context enough for things counted.
_SAME_SENTENCE = 0.4


def _context(view: View, value: Value) -> set[str]:
    text, at = view.claim.text, view.claim.start
    before = fold_key(text[: value.start - at]).split()[-_WINDOW:]
    after = fold_key(text[value.end - at :]).split()[:_WINDOW]
    return {concept(w) or stem(w) for w in before + after if w not in STOP_WORDS and not w.isdigit()}


def _same_measure(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether two comparable amounts measure one thing."""
    if left.slot in PEOPLE:
        return True
    mine, other = _context(pair.left, left), _context(pair.right, right)
    shared = len(mine & other) / max(min(len(mine), len(other)), 1)
    if left.slot == Slot.COUNT:
        return pair.lexical >= _SAME_SENTENCE and shared >= _SAME_CONTEXT
    return shared >= _SAME_CONTEXT and bool(mine & other)


def _with_the_dead(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether one side may count the dead among the injured: "nine shot", "one dead, eight hurt"."""
    if left.slot != Slot.INJURED or left.amount is None or right.amount is None:
        return False
    dead = [v.amount for v in (*pair.left.totals, *pair.right.totals) if v.slot == Slot.KILLED]
    return abs(left.amount - right.amount) in dead


def _met_elsewhere(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether the side with the smaller amount gives the larger one elsewhere: it tells of a part."""
    if left.amount is None or right.amount is None:
        return False
    larger, totals = (right, pair.left_totals) if left.amount < right.amount else (left, pair.right_totals)
    return any(comparable(v, larger) and meet(v, larger, 0.0) for v in totals)


def _one_event(pair: Comparing, left: Value) -> bool:
    """Tell whether the claims are of one event surely enough for an amount to be held against another.

    Days that are apart make two events. Across stories, and for what is no toll, both claims must name
    somebody
    or something in common.
    """
    if dates_alike(pair.left, pair.right) < 1.0:
        return False
    return (pair.one_story and left.slot in PEOPLE) or bool(pair.left.entities & pair.right.entities)


def _text(value: Value) -> str:
    if value.low is not None and value.high is not None and value.low != value.high:
        return f"{value.low:g}–{value.high:g}"
    if value.low is None or value.high is None:
        word, bound = ("at most", value.high) if value.low is None else ("at least", value.low)
        return f"{word} {bound or 0:g}"
    return f"{value.low:g}"


def amount_differences(pair: Comparing) -> Iterator[Difference]:
    """Yield a difference for each amount that the two claims give differently, in the left claim's order.

    When a side gives several amounts of one kind, one that meets is enough; when none meets it is not known
    which stands for which, and only a single one on each side is a hard difference.
    """
    done: set[str] = set()
    for value in pair.left.totals:
        key = f"{counted(value)}:{category(value)}"
        if key in done:
            continue
        done.add(key)
        mine = [v for v in pair.left.totals if comparable(v, value)]
        other = [v for v in pair.right.totals if comparable(value, v)]
        other = [w for w in other if any(_same_measure(pair, v, w) for v in mine)]
        if not other or any(meet(v, w, pair.rounding) for v in mine for w in other):
            continue
        first, second = mine[0], other[0]
        what = first.unit if first.slot == Slot.COUNT else first.slot
        unit = "" if first.slot == Slot.COUNT or first.slot in PEOPLE else f" {first.unit}"
        yield difference(
            VariantKind.NUMBER,
            part(pair.left, first.start, first.end),
            part(pair.right, second.start, second.end),
            f"{what}: {_text(first)}{unit} / {_text(second)}{unit}",
            hard=len(mine) == len(other) == 1
            and _one_event(pair, first)
            and not _with_the_dead(pair, first, second)
            and not _met_elsewhere(pair, first, second),
        )


def grows(pair: Comparing) -> bool:
    """Tell whether every count of people is the same or higher on the right: a toll that rises.

    Only killed, injured and the like only ever rise; a later lower number is no update.
    """
    slots = {Slot.KILLED, Slot.INJURED, Slot.CASUALTIES, Slot.DISPLACED, Slot.DETAINED}
    pairs = [
        (v, w)
        for v in pair.left.totals
        for w in pair.right.totals
        if comparable(v, w) and not meet(v, w, pair.rounding)
    ]
    return bool(pairs) and all(v.slot in slots and bounds(v, 0.0)[0] <= bounds(w, 0.0)[0] for v, w in pairs)
