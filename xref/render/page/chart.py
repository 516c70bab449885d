"""Readings of an amount as bars on one scale, lowest first. For the eye: the labels say the same."""

from __future__ import annotations

from xref.model import AsOf, Record
from xref.render.card import Aspect, VersionView

#: The scale in units of the drawing; room is left at both ends for marks and arrows.
LEFT, RIGHT = 10.0, 190.0


class Bar(Record, frozen=True, kw_only=True):
    """One reading: from `left` to `right` on the scale."""

    label: str
    left: float
    right: float
    exact: bool
    open_left: bool  # "at most": no lower bound is said
    open_right: bool  # "at least"
    independent_sources: int
    sources: tuple[str, ...]
    days: tuple[AsOf, ...]  # on which the reading is said to hold, each once


def chart(aspect: Aspect) -> tuple[Bar, ...]:
    """Give the readings of an aspect as bars, lowest first; none when fewer than two have bounds.

    Args:
        aspect: readings of one thing; `low` and `high` are inclusive bounds, `None` is open.
    """
    known = [version for version in aspect.versions if version.low is not None or version.high is not None]
    bounds = [bound for version in known for bound in (version.low, version.high) if bound is not None]
    if len(known) < 2 or min(bounds) == max(bounds):
        return ()
    low, high = min(bounds), max(bounds)
    known.sort(key=lambda version: (_first(version.low, low), _first(version.high, high)))
    return tuple(_bar(version, low, high) for version in known)


def _first(bound: float | None, default: float) -> float:
    """Give a bound, or where the scale ends when it is open."""
    return default if bound is None else bound


def _bar(version: VersionView, low: float, high: float) -> Bar:
    """Give one reading's bar."""
    ends = (_first(version.low, low), _first(version.high, high))
    left, right = (LEFT + (RIGHT - LEFT) * (end - low) / (high - low) for end in ends)
    return Bar(
        label=version.label,
        left=round(left, 1),
        right=round(right, 1),
        exact=version.low == version.high,
        open_left=version.low is None,
        open_right=version.high is None,
        independent_sources=version.independent_sources,
        sources=version.sources,
        days=tuple(dict.fromkeys(known.as_of for known in version.statements if known.as_of)),
    )
