"""Dates that hang on publication or on a day named before: yesterday, last week, two days earlier."""

from __future__ import annotations

import re
from datetime import timedelta

from xref.model import RelativeDate
from xref.text.dates.context import UNKNOWN, Context, Reading, days_away, from_to, one_day
from xref.text.dates.words import (
    ARABIC_DUAL_UNITS,
    ARABIC_UNITS,
    ARABIC_WEEKDAYS,
    ENGLISH_UNITS,
    ENGLISH_WEEKDAYS,
)
from xref.text.values.number_words import ARABIC, ENGLISH

#: Days that "a few days ago" can mean, from and to: more than one, less than a week or so.
FEW_DAYS = (2, 7)


_FUTURE_AHEAD = re.compile(
    r"\b(?:will|next|coming|scheduled|upcoming|due|set\s+to|expected)\b|المقبل|القادم|سوف|سيعقد", re.I
)


def weekday_of(name: str | None) -> int | None:
    """Give the number of a weekday, Monday 0; None without a name."""
    if not name:
        return None
    if name in ARABIC_WEEKDAYS:
        return ARABIC_WEEKDAYS[name]
    short = name.lower().rstrip(".")[:3]
    return next(day for word, day in ENGLISH_WEEKDAYS.items() if word.startswith(short))


def read_weekday(match: re.Match[str], context: Context) -> Reading:
    """A weekday is the last one up to publication, or the next one when the words before it look ahead."""
    groups = match.groupdict()
    weekday = weekday_of(groups.get("wd_d") or groups.get("wo_d") or groups.get("wa_d"))
    word = (groups.get("wd_w") or groups.get("wo_w") or "").lower()
    if context.anchor is None or weekday is None:
        return UNKNOWN
    back = (context.anchor.weekday() - weekday) % 7
    ahead = re.match(r"next|coming|this\s+coming|المقبل|القادم", word) or (
        not word and _FUTURE_AHEAD.search(context.before)
    )
    if ahead:
        return days_away(context, 7 - back if back else 0 if not word else 7)
    if back == 0 and re.match(r"last|past|الماضي|الفائت|المنصرم", word):
        back = 7
    return days_away(context, -back)


def read_named_day(match: re.Match[str], context: Context) -> Reading:
    """Read "yesterday" and its like."""
    words = match["day"].lower()
    if re.search(r"before\s+yesterday|اول\s+(?:من\s+)?امس|امس\s+الاول", words):
        return days_away(context, -2)
    if re.search(r"yesterday|last\s+night|overnight|امس|البارحه|الماضيه", words):
        return days_away(context, -1)
    if "بعد" in words:
        return days_away(context, 2)
    return days_away(context, 1 if re.search("tomorrow|غدا", words) else 0)


def read_period(match: re.Match[str], context: Context) -> Reading:
    """Read "last week", "this month", "next year"."""
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
        return from_to(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))
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


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Read "two days ago" and "two days earlier"."""
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
    return from_to(first, last)


def read_span(match: re.Match[str], context: Context) -> Reading:
    """Read "the past two weeks"."""
    many = _count(match["sp_n"])
    if many is None or context.anchor is None:
        return UNKNOWN
    try:
        end = context.anchor + timedelta(
            days=many[1] * _size(match["sp_u"]) * (1 if match["sp_w"].lower() == "next" else -1)
        )
    except OverflowError:
        return UNKNOWN
    return from_to(*sorted((context.anchor, end)))


def read_same(match: re.Match[str], context: Context) -> Reading:
    """Read "the same day", "the next day"."""
    groups = match.groupdict()
    word = (groups.get("same_w") or groups.get("same_v") or "").lower()
    step = (
        1
        if word in ("next", "following", "after", "التالي")
        else -1
        if word in ("previous", "before", "السابق")
        else 0
    )
    return one_day(context.reference + timedelta(days=step)) if context.reference else UNKNOWN
