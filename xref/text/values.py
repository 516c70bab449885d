"""Amounts with what they are amounts of: people killed or injured, distances, money, ages, things counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from xref.model import Qualifier, Record, Slot, Span, Unit, Value
from xref.text.casualty_words import ARABIC_NOUNS, ENGLISH_TRIGGER, FATES
from xref.text.counted import Counted, arabic_words, count_arabic, count_english, single_nationals, single_people
from xref.text.plain import Plain
from xref.text.quantities import Quantity, find_quantities
from xref.text.units import Measure, find_measure

_SENTENCE_END = re.compile(r"(?<![A-Z]\.[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bLt)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bSgt)(?<!\bCol)(?<!\bSen)(?<!\bCpl)(?<!\bMaj)(?<!\bCapt)[.!?؟][\"'”’»)]*\s+(?=[A-Z“\"'‘«(\u0621-\u064a])|\n+")
_AND = re.compile(
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+plus\s+|,?\s+as\s+well\s+as\s+)(?:(?:his|her|their|the)\s+)?|\s*،?\s*و?"
)
_INCLUDING = re.compile(r"[^.;:]{0,60}?(?:,?\s+(?:including|among\s+them|of\s+whom|of\s+which)\s+|[،,]?\s+(?:بينهم|بينها|منهم|من\s+بينهم|بمن\s+فيهم)\s+)(?:the\s+)?", re.I)
#: Slots that count people.
PEOPLE_SLOTS = frozenset(
    {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.CASUALTIES}
)
_ORDINAL_NEXT = re.compile(r"(?:st|nd|rd|th)\b|[/:]\d|\.\d")


class _Found(Record, frozen=True, kw_only=True):
    """A counted amount with its slot decided; `total` is the place of what it is a part of."""

    counted: Counted
    slot: Slot | None
    total: int | None = None
    sum_of: tuple[int, ...] = ()


def find_values(text: str, *, language: str, taken: Sequence[Span] = ()) -> list[Value]:
    """Find the amounts of a text with what they count or measure, in order.

    Args:
        text: any text; sentences are told by its punctuation.
        language: "ar", or any other for English.
        taken: spans that are no amounts (dates), offsets into `text`.

    Returns:
        Values with half-open offsets into `text`; `part_of` is an index into the list. People counted together in one
        breath ("two Americans and a Briton were killed") are preceded by their sum.

    >>> [(v.slot.value, v.amount, v.unit, v.text) for v in find_values("killing three people 27km north", language="en")]
    [('killed', 3, 'person', 'three'), ('distance', 27, 'km', '27km')]
    """
    plain = Plain(text)
    counted, measured = _look(plain, language, taken)
    found = _linked(plain.text, counted)
    values = [(value, None) for value in measured]
    order: dict[int, int] = {}
    rows: list[tuple[Value, int | None, int]] = [(v, None, -1) for v, _ in values]
    for n, item in enumerate(found):
        value = _value(text, plain, item, found)
        if value is not None:
            rows.append((value, item.total, n))
    rows.sort(key=lambda r: (r[0].start, -r[0].end, r[2]))
    for place, (_, _, n) in enumerate(rows):
        order[n] = place
    return [replace(v, part_of=order.get(total)) if total is not None else v for v, total, _ in rows]


def _look(plain: Plain, language: str, taken: Sequence[Span]) -> tuple[list[Counted], list[Value]]:
    """Counts and measures, sentence by sentence."""
    text = plain.text
    ends = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    counted: list[Counted] = []
    measured: list[Value] = []
    closed = sorted((s.start, s.end) for s in taken)
    for quantity in find_quantities(text, language=language):
        if _is_taken(plain.back(quantity.start), closed) or _ORDINAL_NEXT.match(text, quantity.end):
            continue
        measure = find_measure(text, quantity.start, quantity.end, quantity.before)
        if measure is not None:
            measured.append(_measured(plain, quantity, measure))
            continue
        n = bisect_right(ends, quantity.start) - 1
        floor, stop = ends[n], ends[n + 1] if n + 1 < len(ends) else len(text)
        count = count_arabic if language == "ar" else count_english
        counted.append(count(text, quantity, floor, stop))
    for floor, stop in zip(ends, ends[1:], strict=False):
        if language == "ar":
            counted += [c for c in arabic_words(text, floor, stop) if not _inside(c, counted)]
        elif ENGLISH_TRIGGER.search(text, floor, stop):
            counted += [c for c in single_people(text, floor, stop) if not _inside(c, counted)]
            counted += single_nationals(text, floor, stop, counted)
    counted.sort(key=lambda c: c.quantity.start)
    return counted, measured


def _is_taken(place: int, closed: list[tuple[int, int]]) -> bool:
    n = bisect_right(closed, (place, 10**12)) - 1
    return n >= 0 and place < closed[n][1]


def _inside(item: Counted, counted: list[Counted]) -> bool:
    """True when a single person is the noun of an amount ("one man")."""
    return any(c.quantity.start <= item.quantity.end - 1 < c.end for c in counted)


def _linked(text: str, counted: list[Counted]) -> list[_Found]:
    """Let people counted in one breath share their slot, and tell parts from totals."""
    found = [_Found(counted=c, slot=c.slot) for c in counted]
    runs = _runs(text, counted)
    for run in runs:
        _share(found, run)
        if len(run) == 2 and text[counted[run[0]].end : counted[run[1]].quantity.before].strip() == ",":
            _as_apposition(found, *run)
    for n in range(1, len(found)):
        _as_part(text, found, n)
    for run in runs:
        _as_parts(found, run)
        _sum(found, run)
    return found


def _runs(text: str, counted: list[Counted]) -> list[list[int]]:
    """Indices of amounts joined by commas and "and"."""
    runs: list[list[int]] = []
    for n, item in enumerate(counted):
        if runs and not item.of_them:
            last = counted[runs[-1][-1]]
            joint = text[last.end : item.quantity.before]
            if (last.people or last.slot) and len(joint) < 24 and (_AND.fullmatch(joint) or not joint.strip()) and joint:
                runs[-1].append(n)
                continue
        runs.append([n])
    return [run for run in runs if len(run) > 1]


def _share(found: list[_Found], run: list[int]) -> None:
    """In a run, what has no slot takes that of its neighbour."""
    for n in reversed(run[:-1]):
        after = found[n + 1]
        if found[n].slot is None and after.slot in PEOPLE_SLOTS and _countable(found[n]):
            found[n] = replace(found[n], slot=after.slot)
    for n in run[1:]:
        ahead = found[n - 1]
        if found[n].slot is None and ahead.slot in PEOPLE_SLOTS and _countable(found[n]):
            found[n] = replace(found[n], slot=ahead.slot)


def _countable(item: _Found) -> bool:
    return item.counted.people or not item.counted.noun


def _as_part(text: str, found: list[_Found], n: int) -> None:
    """ "8 people, including 3 members"; "two of them Americans"."""
    item, ahead = found[n], found[n - 1]
    if ahead.slot not in PEOPLE_SLOTS and not ahead.counted.people:
        return
    joint = text[ahead.counted.end : item.counted.quantity.before]
    if len(joint) > 80 or not (item.counted.of_them or _INCLUDING.fullmatch(joint)):
        return
    total = ahead.total if ahead.total is not None else n - 1
    if ahead.slot is None and item.slot in PEOPLE_SLOTS:
        found[n - 1] = replace(ahead, slot=item.slot)
    slot = item.slot or (found[total].slot if _countable(item) else None)
    found[n] = replace(item, total=total, slot=slot)


def _as_apposition(found: list[_Found], first: int, second: int) -> None:
    """ "three soldiers, two Britons": only a comma between, so the second is of the first."""
    amounts = [found[n].counted.quantity.amount for n in (first, second)]
    if None not in amounts and found[second].counted.slot is None and (amounts[1] or 0) <= (amounts[0] or 0):
        found[second] = replace(found[second], total=first)


def _as_parts(found: list[_Found], run: list[int]) -> None:
    """ "three members, two Americans and one British": parts when they add up."""
    first = found[run[0]]
    if first.total is not None:
        for n in run[1:]:
            if found[n].total is None and found[n].slot in (None, first.slot):
                found[n] = replace(found[n], total=first.total, slot=found[n].slot or first.slot)
        return
    amounts = [found[n].counted.quantity.amount for n in run]
    if len(run) > 2 and None not in amounts and amounts[0] == sum(a for a in amounts[1:] if a is not None):
        for n in run[1:]:
            if found[n].total is None:
                found[n] = replace(found[n], total=run[0])


def _sum(found: list[_Found], run: list[int]) -> None:
    """People of one slot counted one after the other are preceded by their sum."""
    first = found[run[0]]
    if first.total is not None or any(found[n].total is not None or found[n].slot != first.slot for n in run):
        return
    amounts = [found[n].counted.quantity.amount for n in run]
    own = sum(1 for n in run if found[n].counted.slot is not None)
    if first.slot not in PEOPLE_SLOTS or None in amounts or 0 in amounts or (own > 1 and not _one_verb(found, run)):
        return
    for n in run:
        found[n] = replace(found[n], total=len(found))
    found.append(_Found(counted=first.counted, slot=first.slot, sum_of=tuple(run)))


def _one_verb(found: list[_Found], run: list[int]) -> bool:
    """True when only nouns stand between the amounts, so that one verb speaks of all."""
    return all(
        found[b].counted.quantity.before - found[a].counted.end < 8 and found[a].counted.people
        for a, b in zip(run, run[1:], strict=False)
    )


def _value(text: str, plain: Plain, item: _Found, found: list[_Found]) -> Value | None:
    quantity, counted = item.counted.quantity, item.counted
    slot = item.slot if item.slot in PEOPLE_SLOTS and (counted.people or _slot_noun(item)) else None
    start, end = plain.span(quantity.start, quantity.end)
    amount, low, high = quantity.amount, quantity.low, quantity.high
    if item.sum_of:
        end = plain.span(quantity.start, found[item.sum_of[-1]].counted.end)[1]
        amount = low = high = sum(found[n].counted.quantity.amount or 0 for n in item.sum_of)
    unit: str = Unit.PERSON
    if slot is None:
        if not _is_count(counted):
            return None
        slot, unit = Slot.COUNT, Unit.PERSON if counted.people else counted.noun
    return Value(
        slot=slot,
        amount=amount,
        low=low,
        high=high,
        unit=unit,
        qualifier=quantity.qualifier,
        category=None if item.sum_of else counted.category,
        start=start,
        end=end,
        text=text[start:end],
    )


def _slot_noun(item: _Found) -> bool:
    """True when what has a slot can be people: no noun, or one that says the slot ("deaths")."""
    noun = item.counted.noun
    return not noun or item.counted.slot is None or item.counted.slot is Slot.CASUALTIES or noun in FATES or noun in ARABIC_NOUNS


def _is_count(counted: Counted) -> bool:
    """True when an amount without a fate counts something worth a value."""
    quantity = counted.quantity
    if not counted.noun or quantity.amount == 0:
        return False
    if quantity.amount == 1:
        return counted.people and quantity.words.lower() in ("one", "1")
    return counted.people or counted.noun.isalpha()


def _measured(plain: Plain, quantity: Quantity, measure: Measure) -> Value:
    start = quantity.start
    if plain.text[start - 1 : start] in ("$", "€", "£"):
        start -= 1
    a, b = plain.span(start, max(measure.end, quantity.end))
    return Value(
        slot=measure.slot,
        amount=_scaled(quantity.amount, measure.factor),
        low=_scaled(quantity.low, measure.factor),
        high=_scaled(quantity.high, measure.factor),
        unit=measure.unit,
        qualifier=quantity.qualifier if quantity.qualifier else Qualifier.EXACTLY,
        start=a,
        end=b,
        text=plain.original[a:b],
    )


def _scaled(amount: float | int | None, factor: float | int) -> float | int | None:
    if amount is None:
        return None
    value = round(amount * factor, 9)
    return int(value) if float(value).is_integer() else value
