"""Amounts with what they are amounts of: people killed or injured, distances, money, ages, things counted."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from xref.model import Qualifier, Slot, Span, Unit, Value
from xref.text.plain import Plain
from xref.text.values.casualty_words import ARABIC_NOUNS, ENGLISH_STEMS, FATES
from xref.text.values.counted import Counted, count_english
from xref.text.values.counted_ar import arabic_words, count_arabic
from xref.text.values.links import PEOPLE_SLOTS, Found, linked
from xref.text.values.not_counted import counts_nothing
from xref.text.values.people import PEOPLE_NOUNS
from xref.text.values.quantities import Quantity, find_quantities
from xref.text.values.single_people import single_nationals, single_people
from xref.text.values.units import Measure, find_measure

#: Abbreviations whose dot ends no sentence here, initials aside. The look-behind comes after the mark, so
#: that only places with a mark are looked at.
_SHORT = ("Mr", "Mrs", "Dr", "Lt", "St", "Gen", "Sgt", "Col", "Sen", "Maj", "Capt")
_NO_END = "".join(rf"(?<!\b{short}\.)" for short in _SHORT)
_SENTENCE_END = re.compile(
    rf"[.!?؟](?<![A-Z]\.[A-Z]\.){_NO_END}[\"'”’»)]*\s+(?=[A-Z“\"'‘«(\u0621-\u064a])|\n+"
)
_ORDINAL_NEXT = re.compile(r"(?:st|nd|rd|th)\b|[/:]\d|\.\d")


def find_values(text: str, *, language: str, taken: Sequence[Span] = ()) -> list[Value]:
    """Find the amounts of a text with what they count or measure, in order.

    Args:
        text: any text; sentences are told by its punctuation.
        language: "ar", or any other for English.
        taken: spans that are no amounts (dates), offsets into `text`.

    Returns:
        Values with half-open offsets into `text`; `part_of` is an index into the list. People counted
        together in one breath ("two Americans and a Briton were killed") are preceded by their sum.

    >>> found = find_values("killing three people 27km north", language="en")
    >>> [(v.slot.value, v.amount, str(v.unit), v.text) for v in found]
    [('killed', 3, 'person', 'three'), ('distance', 27, 'km', '27km')]
    """
    plain = Plain(text)
    counted, measured = _look(plain, language, taken)
    found = linked(plain.text, counted)
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
    fates = [] if language == "ar" else [m.start() for m in ENGLISH_STEMS.finditer(text)]
    closed = sorted((s.start, s.end) for s in taken)
    for quantity in find_quantities(text, language=language):
        if _is_taken(plain.back(quantity.start), closed) or _ORDINAL_NEXT.match(text, quantity.end):
            continue
        measure = find_measure(text, quantity.start, quantity.end, quantity.before)
        if measure is not None:
            measured.append(_measured(plain, quantity, measure))
            continue
        if language != "ar" and counts_nothing(text, quantity.start, quantity.end):
            continue
        n = bisect_right(ends, quantity.start) - 1
        floor, stop = ends[n], ends[n + 1] if n + 1 < len(ends) else len(text)
        if language == "ar":
            counted.append(count_arabic(text, quantity, floor, stop))
        else:
            told = bisect_left(fates, floor) < bisect_left(fates, stop)
            counted.append(count_english(text, quantity, floor, stop, fates=told))
    closed = [(c.quantity.start, c.end) for c in counted]  # the phrases of amounts, in order
    people = {c.end for c in counted if c.people}
    for floor, stop in itertools.pairwise(ends):
        if language == "ar":
            single = arabic_words(text, floor, stop)
        elif bisect_left(fates, floor) < bisect_left(fates, stop):
            single = single_people(text, floor, stop)
            people |= {c.end for c in single}
            single += single_nationals(text, floor, stop, people)
        else:
            continue
        counted += [c for c in single if not _is_taken(c.quantity.end - 1, closed)]
    counted.sort(key=lambda c: c.quantity.start)
    return counted, measured


def _is_taken(place: int, closed: list[tuple[int, int]]) -> bool:
    n = bisect_right(closed, (place, 10**12)) - 1
    return n >= 0 and place < closed[n][1]


def _value(text: str, plain: Plain, item: Found, found: list[Found]) -> Value | None:
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
        slot, unit = (
            Slot.COUNT,
            Unit.PERSON if counted.people and counted.noun in PEOPLE_NOUNS else counted.noun,
        )
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


def _slot_noun(item: Found) -> bool:
    """True when what has a slot can be people: no noun, or one that says the slot ("deaths")."""
    noun = item.counted.noun
    return (
        not noun
        or item.counted.slot is None
        or item.counted.slot is Slot.CASUALTIES
        or noun in FATES
        or noun in ARABIC_NOUNS
    )


def _is_count(counted: Counted) -> bool:
    """True when an amount without a fate counts something worth a value."""
    quantity = counted.quantity
    if not counted.noun or quantity.amount == 0 or quantity.words.lower() in ("many", "numerous"):
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
