"""Short lines that are a date, and openings that name place and day: "BEIRUT, March 3 (Agency) –"."""

from __future__ import annotations

import re

from xref.text.dates.words import ARABIC_MONTHS, ARABIC_WEEKDAYS, ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from xref.text.plain import Plain

_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_FULL = re.compile(
    r"\b\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}\b|\b\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})\b"
)

_MONTHS = {part for name in (*ENGLISH_MONTHS, *ARABIC_MONTHS) for part in name.split()}
#: Words of the names of the Hijri months, folded.
_HIJRI = frozenset(
    (
        "محرم", "صفر", "ربيع", "الاول", "الاخر", "الثاني", "الاخره", "جمادي", "جمادى", "الاولي", "رجب",
        "شعبان", "رمضان", "شوال", "ذو", "ذي", "القعده", "الحجه",
    )
)  # fmt: skip
_DAYS = {
    *ENGLISH_WEEKDAYS,
    *ARABIC_WEEKDAYS,
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
}

#: Words that stand around a date in its line and name nobody.
_AROUND = frozenset(
    [
        "published",
        "publication",
        "posted",
        "updated",
        "update",
        "last",
        "modified",
        "created",
        "date",
        "dated",
        "time",
        "on",
        "at",
        "of",
        "the",
        "am",
        "pm",
        "a",
        "p",
        "m",
        "gmt",
        "utc",
        "est",
        "edt",
        "cet",
        "cest",
        "bst",
        "ist",
        "local",
        "st",
        "nd",
        "rd",
        "th",
        "h",
        "hrs",
        "hours",
        "issued",
        "filed",
        "first",
        "release",
        "released",
        "and",
        "tz",
        "t",
        "z",
        "تاريخ",
        "النشر",
        "نشر",
        "نشرت",
        "نشره",
        "بتاريخ",
        "اخر",
        "تحديث",
        "تم",
        "الساعه",
        "بتوقيت",
        "غرينتش",
        "صباحا",
        "مساء",
        "ص",
        "م",
        "هـ",
        "ه",
        "في",
        "يوم",
        "الموافق",
        "القدس",
        "بغداد",
        "بيروت",
        "مكه",
        "ظهرا",
        "وقت",
        "حدث",
        "التاريخ",
    ]
)

_KNOWN = _MONTHS | _HIJRI | _DAYS | _AROUND

#: Longest line read as a date, characters: "Published … [ Last Update: … ]" has about 100.
LONGEST = 140

_LATIN_OPENING = re.compile(
    r"(?:[A-Z][A-Z.'’\-]+(?:[ ,]+(?:[A-Z][\w.'’\-]*|\d{1,4}|of|de|al))*"
    r"|[A-Z][\w.'’\-]+(?:[ ,]+[A-Z][\w.'’\-]*){0,4}"
    r"(?:,? \d{1,2}(?:,? \d{4})?)?)"
    r"\s*(?:\([^()]{2,40}\)|/[^/]{2,40}/)?\s?(?:[–—]|--| -) ?(?=[\w“\"‘'«])"
)
_ARABIC_OPENING = re.compile(r"[\u0621-\u064a][\u0621-\u0652 ،,/()\w]{1,40}\s(?:[–—]|--|-)\s?(?=[\w“\"«])")

#: Characters of a paragraph in which such an opening must end.
OPENING = 90


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a date and hardly anything else.

    >>> is_date_line("Saturday, 04 April 2020 9:14 PM  [ Last Update: Sunday, 05 April 2020 10:35 AM ]")
    True
    >>> is_date_line("The 4 April attack")
    False
    """
    return others_beside_date(text) == 0


def is_part_of_date(text: str) -> bool:
    """Tell whether all words of a few are of a date or a time of day, a whole date or not.

    >>> is_part_of_date("14:05"), is_part_of_date("Friday"), is_part_of_date("March of 3")
    (True, True, True)
    >>> is_part_of_date("The Daily"), is_part_of_date("of the")
    (False, False)
    """
    if len(text) > LONGEST:
        return False
    tokens = _TOKEN.findall(Plain(text).text.casefold())
    if not tokens or any(_others(token) for token in tokens):
        return False
    return any(t.isdecimal() or t in _MONTHS or t in _DAYS for t in tokens)


def _others(token: str) -> bool:
    """Tell whether a word is no part of a date."""
    return not (token.isdecimal() or token in _KNOWN)


def others_beside_date(text: str) -> int | None:
    """Count the words of a short line that are no part of its date; `None` when it holds no date.

    >>> others_beside_date("By News Desk - 2020-04-03"), others_beside_date("No date")
    (3, None)
    """
    if len(text) > LONGEST or not _DIGIT.search(text):
        return None
    plain = Plain(text).text.casefold()
    tokens = _TOKEN.findall(plain)
    if not _has_date(plain, tokens):
        return None
    return sum(1 for t in tokens if _others(t))


def _has_date(plain: str, tokens: list[str]) -> bool:
    """Tell whether the words name a day, or a month of a year."""
    if _FULL.search(plain):
        return True
    months = [n for n, token in enumerate(tokens) if token in _MONTHS]
    return any(
        token.isdecimal() and (1 <= int(token) <= 31 or 1900 <= int(token) <= 2100)
        for n in months
        for token in tokens[max(0, n - 2) : n + 3]
        if len(token) <= 4
    )


def opens_with_place(text: str) -> bool:
    """Tell whether a paragraph opens with a dateline: a place, perhaps a day and an agency, and a dash.

    >>> opens_with_place("BEIRUT, LEBANON (8:15 P.M.) – The group said on Friday that it had planned"), (
    ...     opens_with_place("The group said on Friday that it had planned"))
    (True, False)
    """
    head = text[:OPENING]
    return bool(_LATIN_OPENING.match(head) or _ARABIC_OPENING.match(head))
