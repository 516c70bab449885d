"""Numbers that count nobody and nothing: ages in a list, times of day, decades, emergency numbers, captions.

Own patterns, English usage; every look back is bounded.
"""

from __future__ import annotations

import re

#: Characters before a number that are looked at.
_BACK = 70
_AGES = re.compile(
    r"(?:\b[Aa]g(?:es?|ed)(?:\s+(?:of|between|from|range))?|\b[Bb]etween\s+the\s+ages\s+of)\s+"
    r"(?:\d{1,3}(?:,\s*(?:and\s+)?|\s+(?:and|to|or)\s+|-))*$"
)
#: "Jane Roe, 34," and "two women, 28 and 27,": a number in apposition to somebody.
_APPOSITION = re.compile(
    r"(?:\b[A-Z][\w'’-]+\.?|\b(?:wo)?m[ae]n|\b(?:girl|boy|male|female|teen|teenager|brother|sister|victim|"
    r"juvenile|student|son|daughter)s?),\s+(?:\d{1,3}(?:,\s*(?:and\s+)?|\s+and\s+))*$"
)
_APPOSITION_ENDS = re.compile(r"\s*(?:[,;.)]|$|\s(?:and\s+\d|all\b|both\b))")
_AFTER = re.compile(
    r"\s*(?:[ap]\.?m\b|o['’]clock\b)|['’]?s\b|[\s-]block\b|[-.]\d{3}[-.]\d{4}|[-.]\d{4}\b|-[A-Z]{4}"
)
_EMERGENCY = re.compile(r"\b(?:call|dial|phon)\w*\s+$")
_EMERGENCY_NEXT = re.compile(r"[\s-]+(?:call|dispatch|operator|tape|cent|record|audio|emergency)")
_CAPTION = re.compile(
    r"\b(?:image|photo|picture|slide|page|gallery|caption)s?\s+(?:\d+\s+(?:of|/)\s+)?$", re.IGNORECASE
)
_OLDEST = 120


def counts_nothing(plain: str, start: int, end: int) -> bool:
    """Tell whether the number at `plain[start:end]` is an age, a time of day, a decade or the like.

    >>> counts_nothing("Jane Roe, 34, was killed", 10, 12), counts_nothing("In Basra, 34 were killed", 10, 12)
    (True, False)
    """
    words = plain[start:end]
    if not words.isdigit():
        return False
    if _AFTER.match(plain, end, end + 12):
        return True
    before = plain[max(0, start - _BACK) : start]
    if words == "911" and (_EMERGENCY.search(before) or _EMERGENCY_NEXT.match(plain, end, end + 14)):
        return True
    if _CAPTION.search(before):
        return True
    if int(words) > _OLDEST:
        return False
    if _AGES.search(before):
        return True
    return bool(_APPOSITION.search(before) and _APPOSITION_ENDS.match(plain, end, end + 12))
