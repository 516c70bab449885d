"""Patterns for date expressions, English and Arabic, over the plain reading of a text (`xref.text.plain`).

Each pattern is one alternation with a named group for every kind of expression; the kind of a match is the
    name of
its outermost group, and that group is the mention. Every repetition is bounded, so a match costs constant
    time.
"""

from __future__ import annotations

import re

from xref.text.dates.words import (
    ARABIC_DUAL_UNITS,
    ARABIC_MONTHS,
    ARABIC_ORDINALS,
    ARABIC_UNITS,
    ARABIC_WEEKDAYS,
    ENGLISH_MONTHS,
    ENGLISH_UNITS,
    ENGLISH_WEEKDAYS,
)


def _any(words: dict[str, int] | list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda w: (-len(w), w))).replace(" ", r"\s+") + ")"


def _cased(words: dict[str, int]) -> str:
    """Names as printed: Capitalised or CAPITALS, never small ("may", "march")."""
    forms = [form for w in words for form in (w.capitalize(), w.upper())]
    short = [form for form in forms if len(form) <= 4 and form.lower() not in ("may", "june", "july")]
    return rf"(?:{_any(short)}\.|{_any(forms)}(?![\w']))"


_M = _cased(ENGLISH_MONTHS)
_WD = _any([form for w in ENGLISH_WEEKDAYS for form in (w.capitalize(), w.upper())]) + r"(?!\w)"
_WD_SHORT = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\."
_DAY = r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w:%])"
_Y = r"(?:1[5-9]|20)\d\d(?![\w%-]|[.,]\d)"
_ISO = r"(?P<iso>(?P<iso_y>\d{4})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?!\d))"
_SLASH = (
    r"(?P<slash>(?P<s1>\d{1,2})(?P<sep>[/.])(?P<s2>\d{1,2})(?P=sep)(?P<s3>\d{4}|\d\d(?=[^\d.]|"
    r"$))(?![\w/]|[.]\d))"
)
_YEARS = r"(?P<years>(?P<years_a>(?:19|20)\d\d)\s?[-–]\s?(?P<years_b>(?:19|20)\d\d)(?![\w%-]))"
#: What is counted after a number: "in 2003 people", "April 10 people".
_COUNTED = (
    r"(?!\s+(?:people|persons|men|women|children|soldiers|troops|dead|percent|per\s+cent|were|others)\b)"
)
_N = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+couple\s+of|"
    r"(?:a\s+)?few|several)"
)
_UNIT = _any(ENGLISH_UNITS) + "s?"

_ENGLISH = "|".join(
    [
        _ISO,
        _SLASH,
        (
            rf"(?P<dmy>(?:(?P<dmy_wd>{_WD}|{_WD_SHORT}),?\s+)?(?P<dmy_d>{_DAY})(?:\s+of)?\s+(?P<dmy_m>{_M})"
            rf"(?:,?\s+(?P<dmy_y>{_Y}))?)"
        ),
        (
            rf"(?P<mdy>(?:(?P<mdy_wd>{_WD}|{_WD_SHORT}),?\s+)?(?P<mdy_m>{_M})\s+(?:the\s+)?(?P<mdy_d>{_DAY})"
            rf"(?:\s?(?:-|–|to|and)\s?(?P<mdy_e>{_DAY}))?(?:,?\s+(?P<mdy_y>{_Y}))?{_COUNTED})"
        ),
        _YEARS,
        (
            rf"(?P<part>(?P<part_w>(?i:mid|early|late|the\s+end\s+of|the\s+beginning\s+of|the\s+start\s+of))"
            rf"[-\s]+(?:in\s+)?(?P<part_m>{_M})(?:,?\s+(?P<part_y>{_Y}))?)"
        ),
        rf"(?P<month_year>(?P<my_m>{_M})(?:,|\s+of)?\s+(?P<my_y>{_Y})){_COUNTED}",
        (
            rf"(?i:in|since|until|till|last|this|next|of|from|through|during|by|"
            rf"between)\s+(?P<month>(?P<mo_m>{_M})(?!\s+[A-Z\d]|-))"
        ),
        (
            rf"(?P<weekday>(?:(?P<wd_w>(?i:last|next|this\s+coming|this|this\s+past|past|"
            rf"coming))\s+)?(?P<wd_d>{_WD})"
            r"(?:\s+(?i:morning|afternoon|evening|night))?)"
        ),
        (
            r"(?P<day>(?i:the\s+day\s+before\s+yesterday|(?:earlier\s+|later\s+|late\s+|"
            r"early\s+)?(?:yesterday|"
            r"today|tonight|tomorrow)"
            r"(?:\s+(?:morning|afternoon|evening|night))?|(?:earlier\s+)?this\s+(?:morning|afternoon|"
            r"evening)|"
            r"last\s+night|overnight"
            r"))(?!\w|(?<=[Tt]oday)')"
        ),
        (
            r"(?P<period>(?:(?i:earlier|later)\s+)?(?P<pe_w>(?i:last|this|next|past|previous))\s+"
            r"(?P<pe_u>(?i:weekend|week|month|year))(?!\w))"
        ),
        (
            rf"(?P<span>(?:the\s+)?(?P<sp_w>(?i:last|past|"
            rf"next))\s+(?P<sp_n>(?i:{_N}))\s+(?P<sp_u>(?i:{_UNIT}))(?!\w|'))"
        ),
        (
            rf"(?P<ago>(?P<ago_n>(?i:{_N}|months|years|weeks|days))(?:\s+(?P<ago_u>(?i:{_UNIT})))?\s+"
            r"(?P<ago_w>(?i:ago|earlier|later|before|prior|after|from\s+now))(?!\w))"
        ),
        (
            r"(?P<same>(?i:(?:on\s+)?(?:the|that)\s+(?:very\s+)?(?P<same_w>same|next|following|previous)\s+"
            r"(?:day|night|morning|evening|afternoon))|(?i:that\s+(?:day|night|morning|evening))|"
            r"(?i:the\s+day\s+(?P<same_v>before|after)))(?!\w)"
        ),
        (
            rf"(?:(?i:in|since|until|till|from|year|by|before|after|during|of|between|late|early|mid|"
            rf"to)[\s-]+|"
            rf"\()"
            rf"(?P<year>{_Y}){_COUNTED}"
        ),
        rf"(?i:the|a)\s+(?P<year_of>{_Y})(?=\s+[A-Za-z]){_COUNTED}",
    ]
)
ENGLISH = re.compile(rf"(?<![\w-])(?:{_ENGLISH})")

_AM = _any(ARABIC_MONTHS) + r"(?!\w)"
#: Month names that are words too (أب, ماي): never alone.
_AM_ALONE = _any([m for m in ARABIC_MONTHS if m not in ("اب", "ماي", "جوان", "اوت", "مارس")]) + r"(?!\w)"
_AM2 = rf"{_AM}(?:\s*/\s*{_AM})?"
_AWD = _any(ARABIC_WEEKDAYS) + r"(?!\w)"
_AWD_ALONE = r"(?:الثلاثاء|الاربعاء|الخميس|السبت)(?!\w)"
_ORDINAL = (
    rf"(?:{_any(ARABIC_ORDINALS)}(?:\s+عشر|\s+وال(?:عشرين|ثلاثين))?|الحادي(?:\s+عشر|\s+وال(?:عشرين|"
    rf"ثلاثين))|العشرين|الثلاثين)"
)
_PAST = r"(?:الماضي|الماضيه|الفائت|الفائته|المنصرم|المنصرمه|السابق|الاخير)"
_NEXT = r"(?:المقبل|المقبله|القادم|القادمه)"
_THIS = r"(?:الجاري|الجاريه|الحالي|الحاليه)"
_AY = r"(?:1[5-9]|20)\d\dم?(?![\w%]|[.,]\d)"
_AN = r"(?:\d{1,3}|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني|ثمانيه|تسعه?|عشره?|بضعه?|عده)"
_A_UNIT = _any(ARABIC_UNITS)

_ARABIC = "|".join(
    [
        _ISO,
        _SLASH,
        (
            rf"(?P<dmy>(?:(?:يوم\s+)?(?P<dmy_wd>{_AWD})\s*[،,]?\s*(?:(?:في|الموافق)\s+)?)?"
            rf"(?P<dmy_d>\d{{1,2}}(?![\w:])|"
            rf"{_ORDINAL}(?=\s+من\s))(?:\s+من)?\s+(?:شهر\s+)?\(?(?P<dmy_m>{_AM2})\)?"
            rf"(?:\s*[،,]?\s*(?:(?:من\s+)?(?:العام|عام|سنه)\s+)?(?P<dmy_y>{_AY}))?)"
        ),
        _YEARS,
        (
            rf"(?P<part>(?P<part_w>منتصف|اواسط|اواخر|نهايه|اوائل|مطلع|بدايه)\s+(?:شهر\s+)?(?P<part_m>{_AM2})"
            rf"(?:\s*[،,]?\s*(?:(?:العام|عام|سنه)\s+)?(?P<part_y>{_AY}))?)"
        ),
        rf"(?P<month_year>(?P<my_m>{_AM2})\s*[،,]?\s*(?:(?:من\s+)?(?:العام|عام|سنه)\s+)?(?P<my_y>{_AY}))",
        rf"شهر\s+(?P<month>(?P<mo_m>{_AM2})(?:\s+(?P<mo_w>{_PAST}|{_NEXT}|{_THIS}))?)",
        (
            rf"(?:في|منذ|خلال|حتي|الي|"
            rf"من)\s+(?P<month_in>(?P<mi_m>{_AM_ALONE}(?:\s*/\s*{_AM})?)(?:\s+(?P<mi_w>{_PAST}|{_NEXT}|"
            rf"{_THIS}))?)"
        ),
        (
            rf"(?P<weekday>(?:(?:اليوم|امس|يوم|مساء|صباح|فجر|ليل|ليله|ظهر|عصر|نهار|"
            rf"بعد\s+ظهر)\s+){{1,2}}(?P<wd_d>{_AWD})(?:\s+(?P<wd_w>{_PAST}|{_NEXT}))?)"
        ),
        rf"(?P<weekday_of>(?P<wo_d>{_AWD})\s+(?P<wo_w>{_PAST}|{_NEXT}))(?!\w)",
        rf"(?P<weekday_alone>(?P<wa_d>{_AWD_ALONE}))",
        (
            r"(?P<same>(?:في\s+)?(?:اليوم\s+(?:نفسه|ذاته|(?P<same_w>التالي|السابق))|نفس\s+اليوم|ذات\s+اليوم|"
            r"ذلك\s+اليوم))(?!\w)"
        ),
        (
            r"(?P<day>(?:اول\s+(?:من\s+)?امس|امس\s+الاول|البارحه|امس|اليوم(?!\s+(?:الذي|العالمي|الاول|الثاني|"
            r"الثالث))|غدا|الليله\s+الماضيه|بعد\s+غد))(?!\w)"
        ),
        (
            rf"(?P<period>(?:هذا\s+|هذه\s+)?(?P<pe_u>الاسبوع|الشهر|العام|السنه)\s+(?P<pe_w>{_PAST}|{_NEXT}|"
            rf"{_THIS}))(?!\w)"
        ),
        r"(?P<period_this>(?:هذا|هذه)\s+(?P<pt_u>الاسبوع|الشهر|العام|السنه))(?!\w)",
        (
            rf"(?P<ago>(?P<ago_w>قبل|منذ|بعد)\s+(?:نحو\s+|"
            rf"حوالي\s+)?(?:(?P<ago_dual>{_any(ARABIC_DUAL_UNITS)})|"
            rf"(?P<ago_n>{_AN})\s+(?P<ago_u>{_A_UNIT})"
            rf"|(?P<ago_one>{_A_UNIT}))(?!\w)(?P<ago_of>\s+(?:من|علي)(?!\w))?)"
        ),
        (
            rf"(?:العام|عام|سنه|اعوام|عامي|في|منذ|حتي|بعد|قبل|مطلع|اواخر|"
            rf"نهايه)\s+(?P<year>{_AY})(?!\s+(?:قتيل|"
            rf"شخص|جندي|مدني|جريح|كيلومتر|كلم|متر))"
        ),
        rf"\((?P<year_of>{_AY})\)",
        rf"(?<=\d{{4}}\sو)(?P<year_and>{_AY})",
    ]
)
ARABIC = re.compile(rf"(?<![\w-])[وف]?[بلك]?(?:{_ARABIC})")
