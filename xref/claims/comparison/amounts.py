"""Amounts as ranges: when two can be one, and when two count the same thing."""

from __future__ import annotations

from functools import lru_cache

from xref.claims.comparison.terms import stem
from xref.model import Claim, Qualifier, Slot, Value
from xref.text.fold import fold_key
from xref.text.plain import Plain
from xref.text.values.quantities import find_quantities

Bounds = tuple[float, float]

#: Slots that count people.
PEOPLE = frozenset(
    {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.CASUALTIES, Slot.SHOT}
)
#: How far "about" reaches, as a fraction of the amount: newspapers round to one or two figures.
_ABOUT = 0.1
#: People are counted one by one below this: 50 dead are not 51.
_ROUNDED_FROM = 100
#: Words that make a one of a noun explicit; without them "a man died" says at least one. Own list, folded.
_ONE = frozenset(fold_key("1 one single sole lone only just واحد واحدة وحيد فقط ١").split())
#: Words that make an amount one of several instead of a total. Own list, folded.
_ONE_OF_SEVERAL = frozenset(
    fold_key("other another more additional further second third fourth آخر أخرى إضافي").split()
)
_OTHERS = frozenset(fold_key("others remaining rest آخرين آخرون").split())
_OF = frozenset({"of", "من", "منهم", "منهن", "بينهم"})
#: Categories that every person falls into: "three people" and "three" count the same.
_EVERYBODY = frozenset(
    map(stem, fold_key("person people victim individual other شخص أشخاص ضحية ضحايا").split())
)


def counted(value: Value) -> str:
    """Give what a value counts: its slot and its unit."""
    return f"{value.slot}:{stem(fold_key(value.unit))}"


def is_implicit(value: Value) -> bool:
    """Tell whether an amount is only that of nouns in the singular: "a man died", "his wife and son".

    It does not exclude more.
    """
    if value.slot not in PEOPLE or value.amount is None:
        return False
    if value.amount == 1:
        return not _ONE & set(fold_key(value.text).split())
    return not _says_number(value.text)


@lru_cache(maxsize=50_000)
def _says_number(text: str) -> bool:
    """Tell whether the words of an amount hold a number; Arabic duals say one without."""
    return not text.isascii() or any(find_quantities(Plain(text).text, language="en"))


def bounds(value: Value, rounding: float) -> Bounds:
    """Give the lowest and highest amount a value may stand for, rounding taken into account.

    Open ends are infinite; an implicit amount is "at least".
    """
    low = float("-inf") if value.low is None else float(value.low)
    high = float("inf") if value.high is None or is_implicit(value) else float(value.high)
    if value.slot in PEOPLE and high < _ROUNDED_FROM:
        rounding = 0.0
    reach = max(_ABOUT if value.qualifier == Qualifier.ABOUT else 0.0, rounding)
    if low > float("-inf"):
        low -= abs(low) * reach
    if high < float("inf"):
        high += abs(high) * reach
    return low, high


def meet(left: Value, right: Value, rounding: float) -> bool:
    """Tell whether two amounts can be one.

    >>> three = Value(slot=Slot.KILLED, amount=3, low=3, high=3, unit="person", qualifier=Qualifier.EXACTLY,
    ...               start=0, end=1, text="3")
    >>> meet(three, three, 0.02)
    True
    """
    a, b = bounds(left, rounding), bounds(right, rounding)
    return round(max(a[0], b[0]), 6) <= round(min(a[1], b[1]), 6)


def is_rest(text: str, value: Value, at: int) -> bool:
    """Tell whether an amount counts others than those told before: "two other victims", "4 others".

    Args:
        text: of the claim.
        value: one of its amounts.
        at: where the claim begins.
    """
    after = fold_key(text[value.end - at :]).split()[:2]
    near = fold_key(text[: value.start - at]).split()[-1:] + fold_key(value.text).split() + after
    return bool((_ONE_OF_SEVERAL | _OTHERS) & set(near))


def narrower(left: Value, right: Value) -> bool:
    """Tell whether the left range lies inside the right one and is smaller."""
    a, b = bounds(left, 0.0), bounds(right, 0.0)
    return b[0] <= a[0] and a[1] <= b[1] and a != b


def category(value: Value) -> str | None:
    """Give who is counted, None for everybody."""
    if not value.category:
        return None
    words = [stem(w) for w in fold_key(value.category).split()]
    return " ".join(words) if any(w not in _EVERYBODY for w in words) else None


def is_total(claim: Claim, value: Value) -> bool:
    """Tell whether an amount is a total: no part of one of its kind, not "two more dead", "another man"."""
    if value.part_of is not None and claim.values[value.part_of].slot in {value.slot, Slot.CASUALTIES}:
        return False
    after = fold_key(claim.text[value.end - claim.start :]).split()[:1]
    if value.slot in PEOPLE and after and after[0] in _OF:
        return False  # "one of them", "two of the four"
    if value.slot != Slot.KILLED:
        return True
    near = (
        fold_key(claim.text[: value.start - claim.start]).split()[-1:] + fold_key(value.text).split() + after
    )
    return not _ONE_OF_SEVERAL & set(near)


def comparable(left: Value, right: Value) -> bool:
    """Tell whether two totals count the same: slot, unit, category."""
    return counted(left) == counted(right) and category(left) == category(right)
