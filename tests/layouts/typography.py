"""The same words set in other ways: cases, quotation marks, dates."""

from __future__ import annotations

import re
from datetime import date
from random import Random

SMALL_WORDS = frozenset(
    (
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "as",
        "with",
        "over",
    )
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July",
          "August", "September", "October", "November", "December")  # fmt: skip
ARABIC_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
ARABIC_MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
                 "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")  # fmt: skip
LEVANT_MONTHS = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
                 "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول")  # fmt: skip
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ENGLISH_DATES = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{day}, {d:02} {month} {y}",
    "{day}, {month} {d}, {y}",
    "{y}-{m:02}-{d:02}",
    "{d} {mon} {y}, {h}:{minute:02} GMT",
    "{month} {d}, {y} at {h}:{minute:02} am",
    "Published: {d} {month} {y}",
    "Published {h}:{minute:02}, {day} {d} {month} {y}",
)
ARABIC_DATES = (
    "{d} {month} {y}",
    "{day} {d} {month} {y}",
    "{d} {levant} {y}",
    "{day}، {d} {levant} {y}",
    "{d} {month}، {y} - {h}:{minute:02}",
    "تاريخ النشر: {d} {month} {y}",
    "{y}-{m:02}-{d:02}",
)
MARKS = re.compile("[\u064b-\u0652\u0640]")


def title_case(text: str, small: bool = True) -> str:
    """Capital first letters; with `small`, not of articles, conjunctions and short prepositions."""
    words = text.split(" ")
    return " ".join(
        word if small and n and word.casefold() in SMALL_WORDS else word[:1].upper() + word[1:]
        for n, word in enumerate(words)
    )


def other_typography(text: str, language: str, rng: Random) -> str:
    """The title again, as another system would have set it."""
    if language == "ar":
        return MARKS.sub("", text).replace("«", "“").replace("»", "”").replace("…", "...")
    straight = text.replace("’", "'").replace("‘", "'").replace("–", "-")
    return rng.choice((straight.upper(), title_case(straight), title_case(straight, small=False)))


def date_pattern(language: str, rng: Random) -> str:
    """A way to write dates, for a whole page."""
    return rng.choice(ARABIC_DATES if language == "ar" else ENGLISH_DATES)


def written(day: date, pattern: str, language: str) -> str:
    """A date as a pattern has it; the time of day follows from the date."""
    months, days = (ARABIC_MONTHS, ARABIC_DAYS) if language == "ar" else (MONTHS, DAYS)
    month = months[day.month - 1]
    return pattern.format(
        d=day.day,
        m=day.month,
        y=day.year,
        month=month,
        mon=month[:3],
        levant=LEVANT_MONTHS[day.month - 1],
        day=days[day.weekday()],
        h=7 + day.day % 5,
        minute=day.toordinal() * 7 % 60,
    )
