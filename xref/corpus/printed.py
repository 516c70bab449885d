"""Dates as they are printed at the head of an article."""

from __future__ import annotations

import re

_GLUED = re.compile(r"(?<!\d)[-–—](?=\d)")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> str | None:
    """Give the first day, month or year printed in a short text, as an ISO date.

    >>> day_of("Saturday, 04 April 2020 9:14 PM")
    '2020-04-04'
    """
    return _first(text, _ISO)


def full_day_of(text: str) -> str | None:
    """Give the first day printed with its year.

    >>> full_day_of("LISSAR, March 3, 2023"), full_day_of("LISSAR, March 3")
    ('2023-03-03', None)
    """
    return _first(text, _ISO_DAY)


def _first(text: str, form: re.Pattern[str]) -> str | None:
    """Give the first date of a form that a text names as one day, month or year."""
    from xref.text.dates import find_dates

    for mention in find_dates(_GLUED.sub(" ", text)):
        if mention.from_ is not None and mention.from_ == mention.to and form.fullmatch(mention.from_):
            return mention.from_
    return None
