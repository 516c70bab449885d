"""Measures in English and Arabic, converted to one unit each: distance, area, weight, money, age, duration.

Own tables; factors are exact by definition (international yard and pound, SI), months and years as 30 and
    365 days.
"""

from __future__ import annotations

import re

from xref.model import Record, Slot, Unit


class Measure(Record, frozen=True, kw_only=True):
    """What an amount measures, with the factor to its unit; `end` is where the words for it end."""

    slot: Slot
    unit: Unit
    factor: float | int
    end: int


_HOUR, _DAY = 3600, 86_400
_TABLE: list[tuple[Slot, Unit, float | int, str]] = [
    (
        Slot.AREA,
        Unit.SQUARE_KILOMETRE,
        1,
        r"square\s+(?:kilomet(?:er|re)s?|km)|sq\.?\s?km|km2|km²|كيلومترا?\s+مربعا?|كلم\s*مربعا?|كم\s*مربعا?",
    ),
    (Slot.AREA, Unit.SQUARE_KILOMETRE, 2.589988, r"square\s+miles?|sq\.?\s?mi(?:les?)?"),
    (Slot.AREA, Unit.SQUARE_KILOMETRE, 1e-6, r"square\s+met(?:er|re)s?|sq\.?\s?m|m2|m²|مترا?\s+مربعا?"),
    (Slot.AREA, Unit.SQUARE_KILOMETRE, 0.01, r"hectares?|هكتارا?"),
    (Slot.AREA, Unit.SQUARE_KILOMETRE, 0.004046856, r"acres?|فدانا?"),
    (Slot.AREA, Unit.SQUARE_KILOMETRE, 0.001, r"dun[ua]ms?|دونما?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 1, r"kilomet(?:er|re)s?|kms?|كيلومترات|كيلومترا?|كيلو\s*متر|كلم|كم"),
    (Slot.DISTANCE, Unit.KILOMETRE, 1.609344, r"miles?|ميلا?|اميال"),
    (Slot.DISTANCE, Unit.KILOMETRE, 1.852, r"nautical\s+miles?|ميلا?\s+بحريا?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 0.001, r"met(?:er|re)s?|m|مترا?|امتار"),
    (Slot.DISTANCE, Unit.KILOMETRE, 0.0009144, r"yards?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 0.0003048, r"feet|foot|ft|قدما?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 1e-5, r"centimet(?:er|re)s?|cm|سم|سنتيمترا?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 2.54e-5, r"inch(?:es)?"),
    (Slot.DISTANCE, Unit.KILOMETRE, 1e-6, r"millimet(?:er|re)s?|mm|ملم|مم"),
    (Slot.WEIGHT, Unit.KILOGRAM, 1, r"kilograms?|kilos?|kgs?|كيلوغراما?|كيلوجراما?|كغم?|كجم"),
    (Slot.WEIGHT, Unit.KILOGRAM, 1000, r"(?:metric\s+)?(?:tons?|tonnes?)|طنا?|اطنان"),
    (Slot.WEIGHT, Unit.KILOGRAM, 0.001, r"grams?|غراما?|جراما?"),
    (Slot.WEIGHT, Unit.KILOGRAM, 0.45359237, r"lbs?"),
    (
        Slot.PERCENT,
        Unit.PERCENT,
        1,
        r"%|percent|per\s+cent|percentage\s+points?|في\s+المئه|في\s+المائه|بالمئه|بالمائه",
    ),
    (Slot.MONEY, Unit.USD, 1, r"(?:u\.?s\.?\s+)?dollars?|usd|دولارا?|دولارات"),
    (Slot.MONEY, Unit.EUR, 1, r"euros?|eur|€|يورو"),
    (Slot.MONEY, Unit.GBP, 1, r"pounds?\s+sterling|gbp|جنيها?\s+استرلينيا?"),
    (
        Slot.MONEY,
        Unit.OTHER_CURRENCY,
        1,
        (
            r"(?:\w+\s+)?(?:dinars?|riyals?|rials?|liras?|lira|roubles?|rubles?|shekels?|yuan|yen|rupees?|"
            r"dirhams?|francs?)"
            r"|دينارا?|دنانير|ريالا?|ريالات|ليره|ليرات|درهما?|جنيها?|روبلا?|شيكلا?|تومان"
        ),
    ),
    (Slot.AGE, Unit.YEAR, 1, r"years?[\s-]+olds?|years?\s+of\s+age|y/?o|عاما?\s+من\s+العمر|سنه\s+من\s+العمر"),
    (Slot.DURATION, Unit.SECOND, 365 * _DAY, r"years?|عاما?|سنه|سنوات|اعوام|سنين"),
    (Slot.DURATION, Unit.SECOND, 3650 * _DAY, r"decades?|عقودا?|عقود"),
    (Slot.DURATION, Unit.SECOND, 30 * _DAY, r"months?|شهرا?|اشهر|شهور"),
    (Slot.DURATION, Unit.SECOND, 7 * _DAY, r"weeks?|اسبوعا?|اسابيع"),
    (Slot.DURATION, Unit.SECOND, _DAY, r"days?|nights?|يوما?|ايام|ليال"),
    (Slot.DURATION, Unit.SECOND, _HOUR, r"hours?|hrs?|ساعات|ساعه"),
    (Slot.DURATION, Unit.SECOND, 60, r"minutes?|mins?|دقيقه|دقائق"),
    (Slot.DURATION, Unit.SECOND, 1, r"seconds?|ثانيه|ثوان|ثواني"),
]
_MEASURE = re.compile(
    r"[\s-]?(?:"
    + "|".join(f"(?P<m{n}>{pattern})" for n, (_, _, _, pattern) in enumerate(_TABLE))
    + r")(?![\w²]|-\w+-)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?%")
_SYMBOLS = {"$": Unit.USD, "€": Unit.EUR, "£": Unit.GBP}
_AGED = re.compile(
    r"\b(?:aged|ages?|age\s+of|turned|turning)\s+(?:\d+\s+(?:and|to|or)\s+)?$|(?:عمره|عمرها|"
    r"يبلغ\s+من\s+العمر|البالغ\w*\s+(?:من\s+العمر)?)\s*$",
    re.I,
)
_AGE_COMMA = re.compile(
    r"[A-Z][\w.'-]*(?:\s+(?:Jr|Sr)\.?)?,\s+(?:\d{1,3}\s+and\s+)?$|\b(?:man|woman|boy|girl|teen|males?|"
    r"females?|men|women),\s+$"
)
_AFTER_COMMA = re.compile(r"[a-z],\s+$")
_BEFORE_COMMA = re.compile(
    r",\s+(?:of|from|was|were|is|has|had|who|and|dead|died|dies|a|an|the|in|on|at|after|shot|killed)\b"
)
_AGE_END = re.compile(r"\s*(?:,|\.|;|\)|and\s+\d{1,2}\b|of\s+[A-Z]|who\b|was\b|$)")


def find_measure(plain: str, start: int, end: int, before: int) -> Measure | None:
    """Tell what the amount at `plain[start:end]` measures; None when it is a plain count.

    `before` is where the amount's qualifier begins. "$", "aged" and "Name, 34," are looked for on the left.
    """
    left = plain[max(0, before - 40) : before]
    symbol = plain[start - 1 : start]
    if symbol in _SYMBOLS:
        return Measure(slot=Slot.MONEY, unit=_SYMBOLS[symbol], factor=1, end=end)
    percent = _PERCENT.match(plain, end)
    if percent:
        return Measure(slot=Slot.PERCENT, unit=Unit.PERCENT, factor=1, end=percent.end())
    if _is_age(plain, start, end, left):
        return Measure(slot=Slot.AGE, unit=Unit.YEAR, factor=1, end=end)
    match = _MEASURE.match(plain, end)
    if match is None or match.lastgroup is None:
        return None
    slot, unit, factor, _ = _TABLE[int(match.lastgroup[1:])]
    if match[0] in ("m", "b") and plain[end - 1 : end].isdigit():
        factor = 0.001
    return Measure(slot=slot, unit=unit, factor=factor, end=match.end())


def _is_age(plain: str, start: int, end: int, left: str) -> bool:
    if _AGED.search(left):
        return True
    digits = plain[start:end]
    if not digits.isdigit() or not 0 < int(digits) < 116:
        return False
    if _AFTER_COMMA.search(left) and _BEFORE_COMMA.match(plain, end):
        return True
    return _AGE_COMMA.search(left) is not None and _AGE_END.match(plain, end) is not None
