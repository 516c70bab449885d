"""From a matched date expression to days: what it says, as far as anchor and context allow."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from xref.text.dates.context import UNKNOWN, Context, Reading, from_to, one_day
from xref.text.dates.relative import (
    read_ago,
    read_named_day,
    read_period,
    read_same,
    read_span,
    read_weekday,
    weekday_of,
)
from xref.text.dates.words import (
    ARABIC_MONTHS,
    ARABIC_ORDINALS,
    ENGLISH_MONTHS,
)


def resolve(match: re.Match[str], context: Context) -> Reading | None:
    """Give what a match of `xref.text.dates.patterns` says; None when it is no date at all (31 February)."""
    return _HANDLERS[match.lastgroup or ""](match, context)


def _month(name: str) -> int:
    first = re.split(r"\s*/\s*", name.strip().rstrip("."))[0]
    first = " ".join(first.lower().split())
    return ENGLISH_MONTHS.get(first) or ARABIC_MONTHS[first]


def _day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    words = text.split()
    tens = {"والعشرين": 20, "والثلاثين": 30, "عشر": 10}.get(words[-1], 0) if len(words) > 1 else 0
    ones = {"العشرين": 20, "الثلاثين": 30, "الحادي": 1}.get(words[0]) or ARABIC_ORDINALS[words[0]]
    return ones + tens


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, weekday: int | None, context: Context) -> date | None:
    """The day of the year nearest to publication, else to the last day named; a weekday decides first."""
    near = context.anchor or context.reference
    if near is None:
        return None
    days = [d for year in (near.year - 1, near.year, near.year + 1) if (d := _safe(year, month, day))]
    fitting = [d for d in days if weekday is not None and d.weekday() == weekday] or days
    return min(fitting, key=lambda d: (abs((d - near).days), d), default=None)


def _full(match: re.Match[str], context: Context, kind: str) -> Reading | None:
    month, day = _month(match[f"{kind}_m"]), _day_number(match[f"{kind}_d"])
    if not 1 <= day <= 31 or not _safe(2000, month, day):
        return None
    year = match[f"{kind}_y"]
    first = (
        _safe(int(year[:4]), month, day)
        if year
        else _nearest(month, day, weekday_of(match[f"{kind}_wd"]), context)
    )
    if first is None:
        return None if year else UNKNOWN
    last = match.groupdict().get("mdy_e") if kind == "mdy" else None
    end = _safe(first.year, month, _day_number(last)) if last else None
    return from_to(first, end) if end and end > first else one_day(first)


def _iso(match: re.Match[str], _context: Context) -> Reading | None:
    day = _safe(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]))
    return one_day(day) if day else None


def _slash(match: re.Match[str], context: Context) -> Reading | None:
    """28/3/2020 has one reading; of two (3/4/2020) the nearest to publication, unless that is unknown."""
    if match["sep"] == "." and len(match["s3"]) == 2:
        return None
    year = int(match["s3"]) + (0 if len(match["s3"]) == 4 else 2000)
    a, b = int(match["s1"]), int(match["s2"])
    readings = [d for d in (_safe(year, b, a), _safe(year, a, b)) if d]
    if not readings or not 1500 <= year < 2100:
        return None
    if len(set(readings)) == 1 or context.language == "ar":
        return one_day(readings[0])
    if context.anchor is None:
        return Reading(from_=str(year), to=str(year))
    near = context.anchor
    return one_day(min(readings, key=lambda d: (abs((d - near).days), d)))


def _year_of_month(month: int, year: str | None, word: str, context: Context) -> int | None:
    if year:
        return int(year[:4])
    near = context.anchor or context.reference
    if near is None:
        return None
    if re.match(r"(?i:last)|الماضي|الفائت|المنصرم", word):
        return near.year if month < near.month else near.year - 1
    if re.match(r"(?i:next)|المقبل|القادم", word):
        return near.year if month > near.month else near.year + 1
    return min(
        (near.year - 1, near.year, near.year + 1),
        key=lambda y: (abs((y - near.year) * 12 + month - near.month), y),
    )


def _of_month(name: str, year: str | None, word: str, context: Context) -> Reading:
    month = _month(name)
    found = _year_of_month(month, year, word, context)
    if found is None:
        return UNKNOWN
    stamp = f"{found:04d}-{month:02d}"
    return Reading(from_=stamp, to=stamp)


def _month_alone(match: re.Match[str], context: Context) -> Reading:
    groups = match.groupdict()
    name = groups.get("mi_m") or groups["mo_m"]
    word = groups.get("mi_w") or groups.get("mo_w") or match[0].split()[0]
    return _of_month(name, None, word, context)


def _part(match: re.Match[str], context: Context) -> Reading:
    """Early: days 1 to 10; mid: 11 to 20; late: from 21."""
    whole = _of_month(match["part_m"], match["part_y"], "", context)
    if whole.from_ is None:
        return whole
    word = match["part_w"].lower()
    third = 1 if re.match("mid|منتصف|اواسط", word) else 2 if re.search("late|end|اواخر|نهايه", word) else 0
    last = 10 * third + 10
    if third == 2:
        year, month = map(int, whole.from_.split("-"))
        last = next(d for d in (31, 30, 29, 28) if _safe(year, month, d))
    return Reading(from_=f"{whole.from_}-{10 * third + 1:02d}", to=f"{whole.from_}-{last:02d}")


def _years(match: re.Match[str], _context: Context) -> Reading | None:
    first, last = match["years_a"], match["years_b"]
    return Reading(from_=first, to=last) if first < last else None


def _year(match: re.Match[str], _context: Context) -> Reading:
    year = match[match.lastgroup or 0][:4]
    return Reading(from_=year, to=year)


_HANDLERS: dict[str, Callable[[re.Match[str], Context], Reading | None]] = {
    "iso": _iso,
    "slash": _slash,
    "dmy": lambda m, c: _full(m, c, "dmy"),
    "mdy": lambda m, c: _full(m, c, "mdy"),
    "part": _part,
    "month_year": lambda m, c: _of_month(m["my_m"], m["my_y"], "", c),
    "month": _month_alone,
    "month_in": _month_alone,
    "weekday": read_weekday,
    "weekday_of": read_weekday,
    "weekday_alone": read_weekday,
    "day": read_named_day,
    "period": read_period,
    "period_this": read_period,
    "span": read_span,
    "ago": read_ago,
    "same": read_same,
    "year": _year,
    "year_of": _year,
    "year_and": _year,
    "years": _years,
}
