"""Dates as they are printed at the head of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_GLUED = re.compile(r"(?<!\d)[-–—](?=\d)")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


_FIGURES = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")


def day_of(text: str, order: str | None = None) -> str | None:
    """Give the first day, month or year printed in a short text, as an ISO date.

    Args:
        text: a line of a head or tail.
        order: of day and month where figures alone do not tell, "dmy" or "mdy".

    >>> day_of("Saturday, 04 April 2020 9:14 PM"), day_of("04/03/2020", "dmy"), day_of("04.03.2020")
    ('2020-04-04', '2020-03-04', '2020-03-04')
    """
    figures = _FIGURES.search(unified_digits(text))
    if figures is not None:
        first, sign, second, year = int(figures[1]), figures[2], int(figures[3]), int(figures[4])
        told = _order(first, second) or ("dmy" if sign == "." else order)
        day, month = (first, second) if told == "dmy" else (second, first)
        if told is not None and 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    return _first(text, _ISO)


def _order(first: int, second: int) -> str | None:
    """Tell day from month by what no month can be; the same figure twice is read in any order."""
    if first > 12 or first == second:
        return "dmy"
    return "mdy" if second > 12 else None


def order_of(lines: Iterable[str]) -> str | None:
    """Give the order of day and month that a page's dates of figures have; `None` when they do not tell.

    >>> order_of(["3/4/2020", "3/14/2020"]), order_of(["3/4/2020"])
    ('mdy', None)
    """
    found = set()
    for line in lines:
        for match in _FIGURES.finditer(unified_digits(line)):
            if match[1] != match[3]:
                found.add(_order(int(match[1]), int(match[3])))
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def unified_digits(text: str) -> str:
    """Write Arabic and Persian digits as those of ASCII.

    >>> unified_digits("٣/٤/٢٠٢٠")
    '3/4/2020'
    """
    return text if text.isascii() else text.translate(_DIGITS)


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
