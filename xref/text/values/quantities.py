"""Amounts in English and Arabic text: digits, number words, ranges, bounds, "dozens".

Everything here works on the plain reading of a text (`xref.text.plain`) and knows nothing of what is counted.
"""

from __future__ import annotations

import re

from xref.model import Qualifier, Record
from xref.text.values.number_words import (
    ARABIC_PATTERN,
    ARABIC_SCALES,
    ENGLISH_PATTERN,
    ENGLISH_SCALES,
    read_arabic,
    read_english,
)


class Quantity(Record, frozen=True, kw_only=True):
    """An amount and where it stands in the plain text; `before` is where its qualifier begins."""

    start: int
    end: int
    before: int
    amount: float | int | None
    low: float | int | None
    high: float | int | None
    qualifier: Qualifier
    words: str


#: What vague words are read as: least and most. Wide on purpose: they contradict little.
_VAGUE: dict[str, tuple[int, int | None]] = {
    "a few": (2, 10),
    "few": (2, 10),
    "several": (2, 20),
    "multiple": (2, None),
    "many": (3, None),
    "numerous": (3, None),
    "a number of": (2, None),
    "some": (2, None),
    "dozens": (20, 200),
    "scores": (20, 200),
    "several dozen": (24, 200),
    "hundreds": (100, 2000),
    "several hundred": (200, 2000),
    "thousands": (1000, 100_000),
    "several thousand": (2000, 20_000),
    "tens of thousands": (10_000, 200_000),
    "hundreds of thousands": (100_000, 2_000_000),
    "millions": (1_000_000, None),
    "عشرات": (20, 200),
    "العشرات": (20, 200),
    "مئات": (100, 2000),
    "المئات": (100, 2000),
    "الاف": (1000, 100_000),
    "الالاف": (1000, 100_000),
    "عشرات الالاف": (10_000, 200_000),
    "مئات الالاف": (100_000, 2_000_000),
    "ملايين": (1_000_000, None),
    "الملايين": (1_000_000, None),
    "بضعه": (3, 9),
    "بضع": (3, 9),
    "عده": (2, 20),
    "عدد من": (2, None),
    "عدد كبير من": (3, None),
}
_COUNTED = {
    "a couple of": 2,
    "a couple": 2,
    "a dozen": 12,
    "half a dozen": 6,
    "two dozen": 24,
    "no": 0,
    "none": 0,
}
_COUNTED |= {"no one": 0, "no-one": 0, "nobody": 0}
_MULTIPLE = (
    {"dozen": 12, "m": 10**6, "mn": 10**6, "k": 1000, "bn": 10**9, "b": 10**9}
    | ENGLISH_SCALES
    | ARABIC_SCALES
)

_EN_BEFORE = {
    Qualifier.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of",
    Qualifier.MORE_THAN: "more than|over|upwards? of|in excess of|above|greater than|just over|well over",
    Qualifier.AT_MOST: "up to|at most|as many as|no more than|a maximum of|not more than",
    Qualifier.LESS_THAN: "less than|fewer than|under|below|just under",
    Qualifier.ABOUT: "about|around|approximately|approx.|roughly|some|an estimated|estimated|nearly|"
    "almost|close to|circa",
}
_AR_BEFORE = {
    Qualifier.AT_LEAST: "ما لا يقل عن|لا يقل عن|لا تقل عن|علي الاقل",
    Qualifier.MORE_THAN: "اكثر من|ما يزيد علي|ما يزيد عن|يزيد علي|تزيد علي|يفوق|تفوق|ازيد من|ما يفوق|زهاء "
    "ما يزيد علي",
    Qualifier.AT_MOST: "ما يصل الي|حتي|لا يزيد علي|لا يتجاوز|لا تتجاوز|حد اقصي",
    Qualifier.LESS_THAN: "اقل من",
    Qualifier.ABOUT: "نحو|حوالي|ما يقارب|قرابه|زهاء|ما يقرب من|تقريبا",
}


def _table(table: dict[Qualifier, str]) -> dict[str, Qualifier]:
    return {phrase: qualifier for qualifier, phrases in table.items() for phrase in phrases.split("|")}


_BEFORE = _table(_EN_BEFORE) | _table(_AR_BEFORE) | {"approx.": Qualifier.ABOUT}
_AFTER = {"or more": Qualifier.AT_LEAST, "at least": Qualifier.AT_LEAST, "or so": Qualifier.ABOUT}
_AFTER |= {"or fewer": Qualifier.AT_MOST, "or less": Qualifier.AT_MOST, "علي الاقل": Qualifier.AT_LEAST}
_AFTER |= {"تقريبا": Qualifier.ABOUT, "علي الاكثر": Qualifier.AT_MOST}


def _phrases(phrases: list[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=lambda p: (-len(p), p)))


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,15}(?:\.\d{1,6})?"
_EN_SCALED = (
    rf"(?:(?<=[$€£])(?:{_DIGITS})(?:mn|bn|[mkb])(?!\w)|"
    rf"(?:{_DIGITS})(?:[\s-](?:million|billion|trillion|thousand|hundred|dozen)(?!\w)|(?:mn|bn|k)(?!\w))?)"
)
_AR_SCALED = rf"(?:{_DIGITS})(?:\s+(?:{_phrases(list(ARABIC_SCALES))})(?!\w))?"
_EN_VAGUE = _phrases([p for p in [*_VAGUE, *_COUNTED] if p[0] < "\u0600" and p != "some"])
_AR_VAGUE = _phrases([p for p in _VAGUE if p[0] >= "\u0600"])
_EN_CORE = rf"(?:{_EN_SCALED}|(?:{_EN_VAGUE})(?!\w)|{ENGLISH_PATTERN})"
_AR_CORE = rf"(?:{_AR_SCALED}|(?:{_AR_VAGUE})(?!\w)|{ARABIC_PATTERN})"
_EN_QUALIFIERS = _phrases(list(_table(_EN_BEFORE)))
_AR_QUALIFIERS = _phrases(list(_table(_AR_BEFORE)))
_ENGLISH = re.compile(
    rf"(?<![\w#:.,@&-])(?:(?P<q>{_EN_QUALIFIERS})\s+)?"
    rf"(?:(?P<between>between)\s+)?[$€£]?(?P<a>{_EN_CORE})(?:(?:\s?[-–]\s?|\s+(?:to|or|and)\s+)(?=[$€£]?\d|"
    rf"[a-z])[$€£]?(?P<b>{_EN_CORE}))?"
    r"(?P<post>\s+(?:or\s+more|or\s+so|or\s+fewer|or\s+less|at\s+least))?",
    re.IGNORECASE,
)
_ARABIC = re.compile(
    rf"(?<![\w#:.,@-])(?:[وف]?[بل]?(?P<q>{_AR_QUALIFIERS})\s+)?"
    rf"(?:[وف]?(?P<between>بين|ما\s+بين)\s+)?[وفبل]{{0,2}}?(?P<a>{_AR_CORE})"
    rf"(?:(?:\s?[-–]\s?|\s+(?:الي|او|و)\s*)(?P<b>{_AR_CORE}))?(?P<post>\s+(?:علي\s+الاقل|تقريبا|"
    rf"علي\s+الاكثر))?"
)
_SPACES = re.compile(r"\s+")
_SCALED = re.compile(r"([\d.,]+)[\s-]*(.*)", re.DOTALL)


def find_quantities(plain: str, *, language: str) -> list[Quantity]:
    """Find the amounts of a plain text, in order, without overlap.

    >>> found = find_quantities("at least 1,200 of dozens", language="en")
    >>> [(q.amount, q.low, q.high, q.qualifier.value) for q in found]
    [(1200, 1200, None, 'at-least'), (None, 20, 200, 'vague')]
    """
    found: list[Quantity] = []
    for match in (_ARABIC if language == "ar" else _ENGLISH).finditer(plain):
        found.extend(_read(match, plain))
    return found


def _read(match: re.Match[str], plain: str) -> list[Quantity]:
    a = _amount(match["a"])
    if a is None:
        return []
    q, after = match["q"], match["post"]
    before = match.start("q") if q else match.start("a")
    qualifier = _BEFORE.get(_key(q)) if q else _AFTER.get(_key(after)) if after else None
    b = _amount(match["b"]) if match["b"] else None
    if b is None or isinstance(a, tuple) or isinstance(b, tuple):
        first = _quantity(match.span("a"), before, a, qualifier, match["a"])
        second = [] if b is None else [_quantity(match.span("b"), match.start("b"), b, None, match["b"])]
        return [first, *second]
    a = _scaled_like(a, match["a"], match["b"])
    joined = plain[match.end("a") : match.start("b")].strip().lower()
    together = bool(match["between"]) or joined not in ("and", "و")
    rising = re.search(r"\bfrom\s+$|(?<!\w)من\s+$", plain[max(0, before - 8) : before], re.IGNORECASE)
    if not together or a >= b or (rising and joined in ("to", "الي")):
        return [
            _quantity(match.span("a"), before, a, qualifier, match["a"]),
            _quantity(match.span("b"), match.start("b"), b, None, match["b"]),
        ]
    return [
        Quantity(
            start=match.start("a"),
            end=match.end("b"),
            before=match.start(),
            amount=None,
            low=a,
            high=b,
            qualifier=Qualifier.BETWEEN,
            words=plain[match.start("a") : match.end("b")],
        )
    ]


def _scaled_like(amount: float | int, words: str, other: str) -> float | int:
    """Ranges: "$30 to $60 billion": the scale of the second amount holds for the first."""
    scale = _SCALED.match(_key(other))
    if not words.strip().isdigit() or scale is None or scale[2].strip() not in _MULTIPLE:
        return amount
    return amount * _MULTIPLE[scale[2].strip()]


def _key(phrase: str) -> str:
    return _SPACES.sub(" ", phrase.strip().lower())


def _amount(words: str) -> float | int | tuple[int, int | None] | None:
    """The number, or what a vague word is read as."""
    key = _key(words)
    if key in _VAGUE:
        return _VAGUE[key]
    if key in _COUNTED:
        return _COUNTED[key]
    if key[0].isdigit():
        scaled = _SCALED.match(key)
        if scaled is None:
            return None
        digits = scaled[1].rstrip(".,").replace(",", "")
        value = float(digits) if "." in digits else int(digits)
        value *= _MULTIPLE.get(scaled[2].strip(), 1)
        return int(value) if float(value).is_integer() else round(value, 6)
    return read_arabic(key) if key[0] >= "\u0600" else read_english(key)


def _quantity(
    span: tuple[int, int],
    before: int,
    amount: float | int | tuple[int, int | None],
    qualifier: Qualifier | None,
    words: str,
) -> Quantity:
    low: float | int | None
    high: float | int | None
    if isinstance(amount, tuple):
        (low, high), exact, said = amount, None, Qualifier.VAGUE
    else:
        low, high, exact, said = amount, amount, amount, qualifier or Qualifier.EXACTLY
        if said in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
            high = None
        elif said in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
            low = None
    return Quantity(
        start=span[0],
        end=span[1],
        before=before,
        amount=exact,
        low=low,
        high=high,
        qualifier=said,
        words=words,
    )
