"""Where two aligned claims give different amounts.

Amounts meet slot by slot and only in one unit: "12 dead" is never held against "12 km", casualties never
against
killed, a part never against its total, one category never against another. A slot that one side leaves out is
silence. Which side is right is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.claims.comparison.amounts import PEOPLE, bounds, category, comparable, counted, is_rest, meet
from xref.claims.comparison.differences import Comparing, Difference, difference, part
from xref.claims.comparison.events import conflict
from xref.claims.comparison.features import apart, dates_alike
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
#: Slots whose count holds that of another.
_WIDER = {Slot.INJURED: (Slot.SHOT, Slot.CASUALTIES), Slot.SHOT: (Slot.CASUALTIES,)}
#: Characters between somebody's name and an age that is theirs.
_BESIDE = 2
#: Days between two reports of one event from which they must name the same people or places to be held
#: against each other.
_LATER = 30


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
    given = (*pair.left.totals, *pair.right.totals, *pair.left_totals, *pair.right_totals)
    return abs(left.amount - right.amount) in {v.amount for v in given if v.slot == Slot.KILLED}


def _met_elsewhere(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether a side gives the other's amount elsewhere: what it tells here is a part.

    The dead are rarely told in parts: of them only the side with the smaller amount can be telling a part.
    """
    if left.amount is None or right.amount is None:
        return False
    either = left.slot != Slot.KILLED
    sides = ((left, right, pair.left_totals), (right, left, pair.right_totals))
    return any(
        comparable(v, other) and v.amount == other.amount
        for own, other, totals in sides
        if either or (own.amount or 0) < (other.amount or 0)
        for v in totals
    )


def _is_part(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether an amount is less than its own article's toll: what it tells is a part of that.

    The toll of the dead is the first that the article gives, since news tells of other events further down;
    the hurt are told in parts all over an article, and the highest of them is the toll.
    """
    return any(
        _of_more(own, totals) for own, totals in ((left, pair.left_totals), (right, pair.right_totals))
    )


def _of_more(own: Value, totals: Sequence[Value]) -> bool:
    if own.amount is None:
        return False
    amounts = [v.amount or 0 for v in totals if v.slot == own.slot or v.slot in _WIDER.get(own.slot, ())]
    told = amounts[:1] if own.slot == Slot.KILLED else amounts
    return max(told, default=0) > own.amount


def _one_person(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether two ages stand beside mentions of one entity."""
    return bool(_beside(pair, pair.left, left) & _beside(pair, pair.right, right))


def _beside(pair: Comparing, view: View, value: Value) -> set[str]:
    mentions = pair.mentions.get(view.number, ())
    return {
        entity
        for entity, m in mentions
        if entity in pair.persons
        and (0 <= value.start - m.end <= _BESIDE or 0 <= m.start - value.end <= _BESIDE)
    }


def _near_in_time(pair: Comparing) -> bool:
    """Tell whether the claims hold on days near each other, or name a common day; silence is near."""
    left, right = pair.left.told, pair.right.told
    return not left or not right or apart(left, right) <= _LATER or dates_alike(pair.left, pair.right) == 1.0


def _is_rest(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether one side alone counts others than those it told of before, for what is no death."""
    if left.slot == Slot.KILLED:
        return False
    sides = ((pair.left, left), (pair.right, right))
    one, two = (is_rest(v.claim.text, value, v.claim.start) for v, value in sides)
    return one != two


def _one_event(pair: Comparing, left: Value, right: Value) -> bool:
    """Tell whether the claims are of one event surely enough for an amount to be held against another.

    Days that are apart make two events, and so do other means, other victims, and a series against one deed.
    Across stories, and for what is no toll, both claims must name somebody or something in common; so must,
    across
    languages, their surroundings. That nobody was hurt is said of one event only when the words are alike.
    """
    if dates_alike(pair.left, pair.right) < 1.0 or conflict(pair.left_event, pair.right_event):
        return False
    named = bool(pair.left.entities & pair.right.entities)
    if left.slot not in PEOPLE:
        if pair.left.arabic == pair.right.arabic and pair.lexical < _SAME_SENTENCE:
            return False
        return (
            named
            and pair.one_story
            and (left.slot != Slot.AGE or (_near_in_time(pair) and _one_person(pair, left, right)))
        )
    if left.slot == Slot.DETAINED and pair.lexical < _SAME_SENTENCE:
        return False
    if pair.left_event.series and pair.lexical < _SAME_SENTENCE:
        return False
    if 0 in (left.amount, right.amount) and pair.lexical < _SAME_SENTENCE:
        return False
    if pair.left.arabic != pair.right.arabic:
        one, two = pair.left_event, pair.right_event
        return pair.one_story and bool(one.named & two.named or one.means & two.means)
    alike = pair.lexical >= _SAME_SENTENCE and bool(pair.left_event.named & pair.right_event.named)
    return pair.one_story and (alike or _near_in_time(pair))


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
            and _one_event(pair, first, second)
            and not _with_the_dead(pair, first, second)
            and not _is_rest(pair, first, second)
            and not _met_elsewhere(pair, first, second)
            and not (first.slot in PEOPLE and _is_part(pair, first, second)),
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
