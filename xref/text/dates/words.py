"""Words for months, weekdays and relative dates in English and Arabic.

Month names: CLDR (as in babel), with the usual English abbreviations; Arabic in every family that CLDR has
    (Gulf and Egypt,
Levant and Iraq, Maghreb), folded as in `xref.text.plain`. A test holds the table against babel. The rest:
    own tables.
"""

from __future__ import annotations

from xref.text.word_lists import words_of

_EN_MONTHS = words_of("january february march april may june july august september october november december")
_EN_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9}
_EN_SHORT |= {"oct": 10, "nov": 11, "dec": 12}
ENGLISH_MONTHS: dict[str, int] = {name: i for i, name in enumerate(_EN_MONTHS, 1)} | _EN_SHORT
ENGLISH_WEEKDAYS = {
    name: i for i, name in enumerate(words_of("monday tuesday wednesday thursday friday saturday sunday"))
}

_AR_MONTHS = {
    1: ("يناير", "كانون الثاني", "جانفي"),
    2: ("فبراير", "شباط", "فيفري"),
    3: ("مارس", "اذار"),
    4: ("ابريل", "نيسان", "افريل"),
    5: ("مايو", "ايار", "ماي"),
    6: ("يونيو", "حزيران", "جوان"),
    7: ("يوليو", "تموز", "جويليه", "يوليوز"),
    8: ("اغسطس", "اب", "اوت", "غشت"),
    9: ("سبتمبر", "ايلول", "شتنبر"),
    10: ("اكتوبر", "تشرين الاول"),
    11: ("نوفمبر", "تشرين الثاني", "نونبر"),
    12: ("ديسمبر", "كانون الاول", "دجنبر"),
}
ARABIC_MONTHS: dict[str, int] = {name: month for month, names in _AR_MONTHS.items() for name in names}
ARABIC_WEEKDAYS = {
    "الاثنين": 0,
    "الثلاثاء": 1,
    "الاربعاء": 2,
    "الخميس": 3,
    "الجمعه": 4,
    "السبت": 5,
    "الاحد": 6,
}
#: الخامس من آذار: the day of the month as an ordinal.
ARABIC_ORDINALS = {
    "الاول": 1,
    "الثاني": 2,
    "الثالث": 3,
    "الرابع": 4,
    "الخامس": 5,
    "السادس": 6,
    "السابع": 7,
    "الثامن": 8,
    "التاسع": 9,
    "العاشر": 10,
}
#: Days in a unit of time, by the word for it; months and years as calendar sizes near enough for "two months
#: ago".
ENGLISH_UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}
ARABIC_UNITS = {
    "يوم": 1,
    "ايام": 1,
    "يوما": 1,
    "ليله": 1,
    "ليال": 1,
    "اسبوع": 7,
    "اسابيع": 7,
    "اسبوعا": 7,
    "شهر": 30,
    "شهرا": 30,
    "اشهر": 30,
    "شهور": 30,
    "عام": 365,
    "عاما": 365,
    "اعوام": 365,
    "سنه": 365,
    "سنوات": 365,
    "سنين": 365,
}
ARABIC_DUAL_UNITS = {"يومين": 1, "ليلتين": 1, "اسبوعين": 7, "شهرين": 30, "عامين": 365, "سنتين": 365}
