"""From a matched date expression to days: what it says, as far as anchor and context allow."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from xref.model import Record, RelativeDate
from xref.text.date_words import (
    ARABIC_DUAL_UNITS,
    ARABIC_MONTHS,
    ARABIC_ORDINALS,
    ARABIC_UNITS,
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_UNITS,
    ENGLISH_WEEKDAYS,
)
from xref.text.number_words import ARABIC, ENGLISH

#: Days that "a few days ago" can mean, from and to: more than one, less than a week or so.
FEW_DAYS = (2, 7)
_FUTURE_AHEAD = re.compile(
    r"\b(?:will|next|coming|scheduled|upcoming|due|set\s+to|expected)\b|المقبل|القادم|سوف|سيعقد", re.I
)


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


def resolve(match: re.Match[str], context: Context) -> Reading | None:
    """Give what a match of `xref.text.date_patterns` says; None when it is no date at all (31 February)."""
    return _HANDLERS[match.lastgroup or ""](match, context)


def _one(day: date) -> Reading:
    return Reading(from_=day.isoformat(), to=day.isoformat())


def _days(first: date, last: date) -> Reading:
    return Reading(from_=first.isoformat(), to=last.isoformat())


def _away(context: Context, days: int) -> Reading:
    """A day so many days from publication."""
    if context.anchor is None:
        return Reading(relative=RelativeDate(anchor="published", days=days))
    try:
        return _one(context.anchor + timedelta(days=days))
    except OverflowError:
        return UNKNOWN


def _month(name: str) -> int:
    first = re.split(r"\s*/\s*", name.strip().rstrip("."))[0]
    first = " ".join(first.lower().split())
    return ENGLISH_MONTHS.get(first) or ARABIC_MONTHS[first]


def _weekday(name: str | None) -> int | None:
    if not name:
        return None
    if name in ARABIC_WEEKDAYS:
        return ARABIC_WEEKDAYS[name]
    short = name.lower().rstrip(".")[:3]
    return next(day for word, day in ENGLISH_WEEKDAYS.items() if word.startswith(short))


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
    """The day of the year nearest to publication (else to the last day named); a named weekday decides first."""
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
        else _nearest(month, day, _weekday(match[f"{kind}_wd"]), context)
    )
    if first is None:
        return None if year else UNKNOWN
    last = match.groupdict().get("mdy_e") if kind == "mdy" else None
    end = _safe(first.year, month, _day_number(last)) if last else None
    return _days(first, end) if end and end > first else _one(first)


def _iso(match: re.Match[str], _context: Context) -> Reading | None:
    day = _safe(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]))
    return _one(day) if day else None


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
        return _one(readings[0])
    if context.anchor is None:
        return Reading(from_=str(year), to=str(year))
    near = context.anchor
    return _one(min(readings, key=lambda d: (abs((d - near).days), d)))


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


def _of_week(match: re.Match[str], context: Context) -> Reading:
    """A weekday is the last one up to publication, or the next one when the words before it look ahead."""
    groups = match.groupdict()
    weekday = _weekday(groups.get("wd_d") or groups.get("wo_d") or groups.get("wa_d"))
    word = (groups.get("wd_w") or groups.get("wo_w") or "").lower()
    if context.anchor is None or weekday is None:
        return UNKNOWN
    back = (context.anchor.weekday() - weekday) % 7
    ahead = re.match(r"next|coming|this\s+coming|المقبل|القادم", word) or (
        not word and _FUTURE_AHEAD.search(context.before)
    )
    if ahead:
        return _away(context, 7 - back if back else 0 if not word else 7)
    if back == 0 and re.match(r"last|past|الماضي|الفائت|المنصرم", word):
        back = 7
    return _away(context, -back)


def _named_day(match: re.Match[str], context: Context) -> Reading:
    words = match["day"].lower()
    if re.search(r"before\s+yesterday|اول\s+(?:من\s+)?امس|امس\s+الاول", words):
        return _away(context, -2)
    if re.search(r"yesterday|last\s+night|overnight|امس|البارحه|الماضيه", words):
        return _away(context, -1)
    if "بعد" in words:
        return _away(context, 2)
    return _away(context, 1 if re.search("tomorrow|غدا", words) else 0)


def _period(match: re.Match[str], context: Context) -> Reading:
    groups = match.groupdict()
    unit = (groups.get("pe_u") or groups["pt_u"]).lower()
    word = (groups.get("pe_w") or "this").lower()
    step = -1 if re.match(r"last|past|previous|الماضي|الفائت|المنصرم|السابق|الاخير", word) else 0
    step = 1 if re.match(r"next|المقبل|القادم", word) else step
    size = 7 if unit in ("week", "weekend", "الاسبوع") else 30 if unit in ("month", "الشهر") else 365
    if context.anchor is None:
        return Reading(relative=RelativeDate(anchor="published", days=step * size))
    day = context.anchor
    if size == 7:
        monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * step)
        return _days(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
    if size == 30:
        month = day.year * 12 + day.month - 1 + step
        stamp = f"{month // 12:04d}-{month % 12 + 1:02d}"
        return Reading(from_=stamp, to=stamp)
    return Reading(from_=f"{day.year + step:04d}", to=f"{day.year + step:04d}")


def _count(words: str) -> tuple[int, int] | None:
    """Least and most that the number of units can mean."""
    words = " ".join(words.lower().split())
    if words.isdigit():
        return int(words), int(words)
    if words in ("few", "a few", "several", "بضع", "بضعه", "عده", "days", "weeks", "months", "years"):
        return FEW_DAYS
    value = (
        2
        if words == "a couple of"
        else 1
        if words in ("a", "an")
        else ENGLISH.get(words) or ARABIC.get(words)
    )
    return (value, value) if value else None


def _size_of(unit: str) -> int | None:
    """Days in a unit; None when the word is none."""
    unit = unit.lower()
    return ENGLISH_UNITS.get(unit) or ENGLISH_UNITS.get(unit.removesuffix("s")) or ARABIC_UNITS.get(unit)


def _size(unit: str) -> int:
    return _size_of(unit) or 1


def _counted(match: re.Match[str]) -> tuple[tuple[int, int], int] | None:
    """How many units, and days in a unit; None when it is no count of time."""
    groups = match.groupdict()
    if groups.get("ago_dual"):
        return (2, 2), ARABIC_DUAL_UNITS[groups["ago_dual"]]
    if groups.get("ago_one"):
        plural = groups["ago_one"] in ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "سنين", "ليال")
        return (FEW_DAYS if plural else (1, 1)), ARABIC_UNITS[groups["ago_one"]]
    unit = groups.get("ago_u") or groups["ago_n"]
    many = _count(groups["ago_n"])
    if many is None or (not groups.get("ago_u") and _size_of(unit) is None):
        return None
    return many, _size(unit)


def _ago(match: re.Match[str], context: Context) -> Reading | None:
    counted = _counted(match)
    if counted is None:
        return None
    (least, most), size = counted
    word = " ".join(match["ago_w"].lower().split())
    sign = 1 if word in ("later", "after", "from now", "بعد") else -1
    told = word in ("earlier", "later", "before", "prior", "after", "بعد") or bool(
        match.groupdict().get("ago_of")
    )
    base = context.reference if told else context.anchor
    if base is None:
        relative = None if told else RelativeDate(anchor="published", days=sign * least * size)
        return Reading(relative=relative)
    try:
        near, far = (base + timedelta(days=sign * n * size) for n in (least, most))
    except OverflowError:
        return UNKNOWN
    first, last = sorted((near, far))
    if size >= 365:
        return Reading(from_=f"{first.year:04d}", to=f"{last.year:04d}")
    if size >= 30:
        return Reading(from_=first.isoformat()[:7], to=last.isoformat()[:7])
    return _days(first, last)


def _span(match: re.Match[str], context: Context) -> Reading:
    many = _count(match["sp_n"])
    if many is None or context.anchor is None:
        return UNKNOWN
    try:
        end = context.anchor + timedelta(
            days=many[1] * _size(match["sp_u"]) * (1 if match["sp_w"].lower() == "next" else -1)
        )
    except OverflowError:
        return UNKNOWN
    return _days(*sorted((context.anchor, end)))


def _same(match: re.Match[str], context: Context) -> Reading:
    groups = match.groupdict()
    word = (groups.get("same_w") or groups.get("same_v") or "").lower()
    step = (
        1
        if word in ("next", "following", "after", "التالي")
        else -1
        if word in ("previous", "before", "السابق")
        else 0
    )
    return _one(context.reference + timedelta(days=step)) if context.reference else UNKNOWN


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
    "weekday": _of_week,
    "weekday_of": _of_week,
    "weekday_alone": _of_week,
    "day": _named_day,
    "period": _period,
    "period_this": _period,
    "span": _span,
    "ago": _ago,
    "same": _same,
    "year": _year,
    "year_of": _year,
    "year_and": _year,
    "years": _years,
}
