"""People counted in one breath: whose fate they share, what is part of what, and their sum."""

from __future__ import annotations

import itertools
import re

from msgspec.structs import replace

from xref.model import Record, Slot
from xref.text.values.counted import Counted

_AND = re.compile(
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+(?:then\s+)?|\s+plus\s+|,?\s+as\s+well\s+as\s+)(?:(?:his|her|their|"
    r"the)\s+)?|\s*،?\s*و?"
)


_INCLUDING = re.compile(
    r"[^.;:]{0,60}?(?:,?\s+(?:including|among\s+them|of\s+whom|of\s+which)\s+|[،,]?\s+(?:بينهم|بينها|منهم|"
    r"من\s+بينهم|بمن\s+فيهم)\s+)(?:the\s+)?",
    re.I,
)


#: How a phrase begins that says who somebody just counted is: an article or a name.
_APPOSED = re.compile(r"(?:an?|the)\s|[A-Z][a-z]+\s+[A-Z]", re.UNICODE)


#: Slots that count people.
PEOPLE_SLOTS = frozenset(
    {Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.CASUALTIES, Slot.SHOT}
)


class Found(Record, frozen=True, kw_only=True):
    """A counted amount with its slot decided; `total` is the place of what it is a part of."""

    counted: Counted
    slot: Slot | None
    total: int | None = None
    sum_of: tuple[int, ...] = ()


def linked(text: str, counted: list[Counted]) -> list[Found]:
    """Let people counted in one breath share their slot, and tell parts from totals."""
    found = [Found(counted=c, slot=c.slot) for c in counted]
    runs = _runs(text, counted)
    for run in runs:
        _share(found, run)
        if len(run) == 2 and text[counted[run[0]].end : counted[run[1]].quantity.before].strip() == ",":
            _as_apposition(found, *run)
    for n in range(1, len(found)):
        _as_part(text, found, n)
    for run in runs:
        _as_parts(found, run)
        _sum(text, found, run)
    return found


def _runs(text: str, counted: list[Counted]) -> list[list[int]]:
    """Indices of amounts joined by commas and "and"."""
    runs: list[list[int]] = []
    for n, item in enumerate(counted):
        if runs and not item.of_them:
            last = counted[runs[-1][-1]]
            joint = text[last.end : item.quantity.before]
            if (
                (last.people or last.slot)
                and len(joint) < 24
                and (_AND.fullmatch(joint) or not joint.strip())
                and joint
            ):
                runs[-1].append(n)
                continue
        runs.append([n])
    return [run for run in runs if len(run) > 1]


def _share(found: list[Found], run: list[int]) -> None:
    """In a run, what has no slot takes that of its neighbour."""
    for n in reversed(run[:-1]):
        after = found[n + 1]
        if found[n].slot is None and after.slot in PEOPLE_SLOTS and _countable(found[n]):
            found[n] = replace(found[n], slot=after.slot)
    for n in run[1:]:
        ahead = found[n - 1]
        if found[n].slot is None and ahead.slot in PEOPLE_SLOTS and _countable(found[n]):
            found[n] = replace(found[n], slot=ahead.slot)


def _countable(item: Found) -> bool:
    return item.counted.people or not item.counted.noun


def _as_part(text: str, found: list[Found], n: int) -> None:
    """Parts: "8 people, including 3 members"; "two of them Americans"."""
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


def _as_apposition(found: list[Found], first: int, second: int) -> None:
    """Apposition: "three soldiers, two Britons": only a comma between, so the second is of the first."""
    amounts = [found[n].counted.quantity.amount for n in (first, second)]
    if None not in amounts and found[second].counted.slot is None and (amounts[1] or 0) <= (amounts[0] or 0):
        found[second] = replace(found[second], total=first)


def _as_parts(found: list[Found], run: list[int]) -> None:
    """Parts when they add up: "three members, two Americans and one British"."""
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


def _sum(text: str, found: list[Found], run: list[int]) -> None:
    """People of one slot counted one after the other are preceded by their sum."""
    first = found[run[0]]
    if first.total is not None or any(found[n].total is not None or found[n].slot != first.slot for n in run):
        return
    amounts = [found[n].counted.quantity.amount for n in run]
    own = sum(1 for n in run if found[n].counted.slot is not None)
    if (
        first.slot not in PEOPLE_SLOTS
        or None in amounts
        or 0 in amounts
        or (own > 1 and not _one_verb(found, run))
    ):
        return
    if _is_apposed(text, found, run):
        for n in run[1:]:
            found[n] = replace(found[n], total=run[0])
        return
    for n in run:
        found[n] = replace(found[n], total=len(found))
    found.append(Found(counted=first.counted, slot=first.slot, sum_of=tuple(run)))


def _is_apposed(text: str, found: list[Found], run: list[int]) -> bool:
    """True for "the victim, Jane Roe, died": only commas between, and a single one said in no number."""
    joints = [
        text[found[a].counted.end : found[b].counted.quantity.before] for a, b in itertools.pairwise(run)
    ]
    only_commas = all(j.strip() in (",", "،", "") for j in joints)
    return only_commas and any(_APPOSED.match(found[n].counted.quantity.words) for n in run[1:])


def _one_verb(found: list[Found], run: list[int]) -> bool:
    """True when only nouns stand between the amounts, so that one verb speaks of all."""
    return all(
        found[b].counted.quantity.before - found[a].counted.end < 8 and found[a].counted.people
        for a, b in itertools.pairwise(run)
    )
