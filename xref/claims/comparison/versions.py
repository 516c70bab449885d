"""The readings a group's claims give of what they differ in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from xref.claims.comparison.amounts import bounds, category, counted
from xref.claims.comparison.views import View, event_days, role_entities
from xref.model import Alignment, RoleKind, Value, VariantKind, Version

Count = Callable[[Sequence[View]], tuple[int, int]]  # (outlets, independent sources) of some claims


def _label(low: float | int | None, high: float | int | None) -> str:
    if low is None:
        return f"up to {_plain(high)}" if high is not None else "?"
    if high is None:
        return f"{_plain(low)} or more"
    return _plain(low) if low == high else f"{_plain(low)}–{_plain(high)}"


def _plain(amount: float) -> str:
    """Write an amount as people do.

    >>> _plain(20_000_000.0), _plain(27.5), _plain(3)
    ('20,000,000', '27.5', '3')
    """
    return f"{round(amount, 4):,}".removesuffix(".0")


def _amount_key(value: Value) -> tuple[float, float]:
    low, high = bounds(value, 0.0)
    return low, high


def _amounts(views: Sequence[View], kinds: set[str], count: Count) -> Iterator[Version]:
    readings: dict[tuple[str, tuple[float, float]], list[tuple[View, Value]]] = defaultdict(list)
    for view in views:
        seen = set()
        for value in view.totals:
            key = (counted(value), _amount_key(value))
            if category(value) is None and key[0] in kinds and key not in seen:
                seen.add(key)
                readings[key].append((view, value))
    for key in sorted(readings):
        those = [v for v, _ in readings[key]]
        value = readings[key][0][1]
        outlets, sources = count(those)
        yield Version(
            label=_label(value.low, value.high),
            slot=value.slot,
            low=value.low,
            high=value.high,
            claims=tuple(v.claim.id for v in those),
            outlets=outlets,
            independent_sources=sources,
        )


def _named(view: View, kind: VariantKind, names: Mapping[str, str]) -> str | None:
    if kind == VariantKind.DATE:
        days = [d for d in view.claim.dates if event_days(d)]
        return days[0].from_ if days else None
    if kind == VariantKind.POLARITY:
        return "denied or negated" if view.claim.negated or view.claim.stance == "denies" else "said"
    role = RoleKind.ACTOR if kind == VariantKind.ACTOR else RoleKind.PLACE
    found = sorted(role_entities(view.claim, role))
    return names.get(found[0]) if found else None


def _others(
    views: Sequence[View], kind: VariantKind, names: Mapping[str, str], count: Count
) -> Iterator[Version]:
    readings: dict[str, list[View]] = defaultdict(list)
    for view in views:
        label = _named(view, kind, names)
        if label:
            readings[label].append(view)
    for label in sorted(readings):
        outlets, sources = count(readings[label])
        claims = tuple(v.claim.id for v in readings[label])
        yield Version(label=label, slot=kind, claims=claims, outlets=outlets, independent_sources=sources)


def versions(
    views: Sequence[View], inside: Sequence[Alignment], names: Mapping[str, str], count: Count
) -> tuple[Version, ...]:
    """Give the readings of each slot in which the claims of a group differ.

    Args:
        views: the group's claims.
        inside: its alignments.
        names: of entities, by id.
        count: gives outlets and independent sources of some of the claims.

    Returns:
        Amounts first, by slot and from low to high, then actors, dates, places, polarity. Empty when nothing
        differs.
    """
    kinds = {v.kind for a in inside for v in a.variants}
    made: list[Version] = []
    if VariantKind.NUMBER in kinds:
        every: dict[str, set[tuple[float, float]]] = defaultdict(set)
        for view in views:
            for value in view.totals:
                if category(value) is None:
                    every[counted(value)].add(_amount_key(value))
        made += _amounts(views, {k for k, readings in every.items() if len(readings) > 1}, count)
    for kind in (VariantKind.ACTOR, VariantKind.DATE, VariantKind.PLACE, VariantKind.POLARITY):
        if kind in kinds:
            found = list(_others(views, kind, names, count))
            made += found if len(found) > 1 else []
    return tuple(made)
