"""Dates in English and Arabic text, absolute and relative, resolved as far as the text allows."""

from __future__ import annotations

import re
from datetime import date

from xref.model import DateMention
from xref.text.dates.context import Context, Reading
from xref.text.dates.patterns import ARABIC, ENGLISH
from xref.text.dates.resolve import resolve
from xref.text.plain import Plain

#: Characters before a weekday in which words that look ahead ("will meet on Sunday") are sought.
LOOK_BACK = 60
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
#: Names that hold a weekday and are no date: the words before, and after.
_NAME_BEFORE = re.compile(
    r"(?:Black|Good|Holy|Bloody|Ash|Palm|Easter|Super|Cyber|Sheffield|the|The|صلاه|خطبه)\s+$"
)
_NAME_AFTER = re.compile(r"\s+(?:[A-Z]\w+|prayers?\b)")


def find_dates(
    text: str, *, anchor: date | None = None, language: str | None = None, reference: date | None = None
) -> list[DateMention]:
    """Find the date expressions of a text, in order, without overlap.

    A day without a year takes the year nearest to the anchor, and without an anchor the year of the last
    full date
    before it in the text; without either, `from_` and `to` stay None. "Yesterday" and its like hang on the
    anchor and
    are given as `relative` while that is unknown; "two days earlier" and "the same day" hang on the last
    day named
    before them (or `reference`). Weekdays are the last one up to the anchor, unless the words before look
    ahead.
    "A few days ago" is read as 2 to 7 days; early, mid and late of a month as its thirds.

    Args:
        text: any text.
        anchor: day of publication.
        language: ISO 639-1, "ar" or any other for English; None to tell it by the letters.
        reference: the last day named before the text.

    Returns:
        Mentions with half-open offsets into `text`; `from_` and `to` are ISO dates as precise as known.

    >>> found = find_dates("It may be so. On March 11 they march in.", anchor=date(2020, 4, 2))
    >>> [(mention.text, mention.from_) for mention in found]
    [('March 11', '2020-03-11')]
    """
    arabic = language == "ar" if language else _ARABIC_LETTER.search(text) is not None
    plain = Plain(text)
    found = []
    for match in (ARABIC if arabic else ENGLISH).finditer(plain.text):
        start, end = match.span(match.lastgroup or 0)
        before = plain.text[max(0, start - LOOK_BACK) : start]
        if (match.lastgroup or "").startswith("weekday") and _is_name(before, match):
            continue
        context = Context(
            anchor=anchor, reference=reference, before=before, language="ar" if arabic else "en"
        )
        reading = resolve(match, context)
        if reading is not None:
            found.append(_mention(text, plain.span(start, end), reading))
            reference = _day(reading) or reference
    return found


def day_named(mention: DateMention) -> date | None:
    """Give the day of a mention that is exactly one, else None: what "two days earlier" may hang on."""
    return _day(Reading(from_=mention.from_, to=mention.to))


def _is_name(before: str, match: re.Match[str]) -> bool:
    """True for "the Sunday Times", "Good Friday", "صلاة الجمعة"."""
    name_before = _NAME_BEFORE.search(before)
    if not name_before:
        return False
    after = _NAME_AFTER.match(match.string, match.end())
    return name_before[0].strip() not in ("the", "The") or after is not None


def _mention(text: str, span: tuple[int, int], reading: Reading) -> DateMention:
    start, end = span
    return DateMention(
        text=text[start:end],
        start=start,
        end=end,
        from_=reading.from_,
        to=reading.to,
        relative=reading.relative,
    )


def _day(reading: Reading) -> date | None:
    if reading.from_ and reading.from_ == reading.to and len(reading.from_) == 10:
        return date.fromisoformat(reading.from_)
    return None
