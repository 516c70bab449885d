"""What a date expression is read against, and what it is read as."""

from __future__ import annotations

from datetime import date, timedelta

from xref.model import Record, RelativeDate


class Context(Record, frozen=True, kw_only=True):
    """What a date can be held against: publication, and the last day named before it."""

    anchor: date | None
    reference: date | None  # the last day-precise date before this one
    before: str  # the text just before the mention, to tell future from past
    language: str


class Reading(Record, frozen=True, kw_only=True):
    """The first and last day, ISO, as precise as known; or days from publication."""

    from_: str | None = None
    to: str | None = None
    relative: RelativeDate | None = None


UNKNOWN = Reading()


def one_day(day: date) -> Reading:
    """Read one day."""
    return Reading(from_=day.isoformat(), to=day.isoformat())


def from_to(first: date, last: date) -> Reading:
    """Read a stretch of days."""
    return Reading(from_=first.isoformat(), to=last.isoformat())


def days_away(context: Context, days: int) -> Reading:
    """A day so many days from publication."""
    if context.anchor is None:
        return Reading(relative=RelativeDate(anchor="published", days=days))
    try:
        return one_day(context.anchor + timedelta(days=days))
    except OverflowError:
        return UNKNOWN
