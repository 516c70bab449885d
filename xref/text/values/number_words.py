"""Number words of English and Arabic, and how they add up.

Own tables. Arabic words stand in the folded letters of `xref.text.plain` (ا for أ إ آ, ه for ة, ي for ى),
    in both
genders and in the cases that news prose uses.
"""

from __future__ import annotations

import re

from xref.text.word_lists import words_of

_ONES = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_TEENS = words_of("sixteen seventeen eighteen nineteen")
_TENS = words_of("twenty thirty forty fifty sixty seventy eighty ninety")
ENGLISH: dict[str, int] = {word: i for i, word in enumerate([*_ONES, *_TEENS])}
ENGLISH |= {word: 10 * i for i, word in enumerate(_TENS, 2)}
ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_AR_UNITS = {
    1: "واحد واحده",
    2: "اثنان اثنين اثنتان اثنتين",
    3: "ثلاث ثلاثه",
    4: "اربع اربعه",
    5: "خمس خمسه",
    6: "ست سته",
    7: "سبع سبعه",
    8: "ثمان ثماني ثمانيه",
    9: "تسع تسعه",
    10: "عشر عشره",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مئه مائه",
    200: "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي",
}
ARABIC: dict[str, int] = {word: value for value, words in _AR_UNITS.items() for word in words.split()}
#: ثلاثمئة and the like, written as one word.
ARABIC |= {
    head + hundred: 100 * value
    for value, heads in {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}.items()
    for head in heads.split()
    for hundred in ("مئه", "مائه")
}
#: The first half of 11 to 19: before عشر / عشرة.
ARABIC_TEENS = {"احد": 1, "احدي": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2}
ARABIC_TEENS |= {word: ARABIC[word] for value in range(3, 10) for word in _AR_UNITS[value].split()}
ARABIC_SCALES = {"الف": 1000, "الاف": 1000, "الفا": 1000, "مليون": 10**6, "ملايين": 10**6, "مليونا": 10**6}
ARABIC_SCALES |= {"مليار": 10**9, "مليارات": 10**9, "مليارا": 10**9, "بليون": 10**9, "تريليون": 10**12}
#: Scales in the dual: two of them in one word.
ARABIC_DUAL_SCALES = {"الفان": 2000, "الفين": 2000, "الفا": 2000, "الفي": 2000, "مليونان": 2 * 10**6}
ARABIC_DUAL_SCALES |= {"مليونين": 2 * 10**6, "ملياران": 2 * 10**9, "مليارين": 2 * 10**9}


def _alternatives(*tables: dict[str, int]) -> str:
    """A pattern for any word of the tables, longest first."""
    return "|".join(sorted({word for table in tables for word in table}, key=lambda w: (-len(w), w)))


_EN_WORD = f"(?:{_alternatives(ENGLISH)})"
_EN_SCALE = f"(?:{_alternatives(ENGLISH_SCALES)})"
#: English number words: "two", "twenty-one", "two hundred and five", "a hundred". Needs re.IGNORECASE.
ENGLISH_PATTERN = (
    rf"(?:(?:an?\s+)?{_EN_SCALE}|{_EN_WORD})"
    rf"(?:(?:-|\s+and\s+|\s+)(?:{_EN_SCALE}|{_EN_WORD})(?![\w-])){{0,8}}(?!\w)"
)
_AR_TEEN = rf"(?:{_alternatives(ARABIC_TEENS)})\s+عشره?(?!\w)"
_AR_WORD = rf"(?:{_alternatives(ARABIC, ARABIC_SCALES, ARABIC_DUAL_SCALES)})(?!\w)"
#: Arabic number words in folded letters: خمسه, اثني عشر, خمسه وعشرين, ثلاثه الاف.
ARABIC_PATTERN = rf"(?:{_AR_TEEN}|{_AR_WORD})(?:\s+و?(?:{_AR_TEEN}|{_AR_WORD})){{0,8}}"
_SPLIT = re.compile(r"[\s-]+")


def read_english(words: str) -> int | None:
    """Give the number that English number words say; None when they do not make one ("two one").

    >>> read_english("two hundred and five"), read_english("twenty-one"), read_english("two one")
    (205, 21, None)
    """
    total, part, last = 0, 0, 10**15
    for word in _SPLIT.split(words.lower()):
        if word in ("a", "an", "and", ""):
            continue
        scale = ENGLISH_SCALES.get(word)
        if scale == 100:
            part, last = max(part, 1) * 100, 100
        elif scale:
            total, part, last = total + max(part, 1) * scale, 0, scale
        else:
            value = ENGLISH[word]
            if last < 100 and not (last >= 20 and last % 10 == 0 and 0 < value < 10):
                return None
            part, last = part + value, value if value else 1
    return total + part


def read_arabic(words: str) -> int | None:
    """Give the number that folded Arabic number words say; None when they do not make one.

    >>> read_arabic("خمسه وعشرين"), read_arabic("اثني عشر"), read_arabic("ثلاثه الاف ومئتين")
    (25, 12, 3200)
    """
    total, part = 0, 0
    tokens = words.split()
    at = 0
    while at < len(tokens):
        word = tokens[at]
        joined = at > 0 and word.startswith("و") and word not in ARABIC
        word = word[1:] if joined else word
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if following in ("عشر", "عشره") and word in ARABIC_TEENS:
            part, at = part + ARABIC_TEENS[word] + 10, at + 2
            continue
        if word in ARABIC_SCALES and (part or word not in ARABIC_DUAL_SCALES):
            total, part = total + max(part, 1) * ARABIC_SCALES[word], 0
        elif word in ARABIC_DUAL_SCALES:
            total += ARABIC_DUAL_SCALES[word]
        elif ARABIC.get(word) in (100,) and 3 <= part <= 9 and not joined:
            part *= 100
        elif word in ARABIC and (joined or at == 0 or part == 0):
            part += ARABIC[word]
        else:
            return None
        at += 1
    return total + part
