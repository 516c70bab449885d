"""What amounts count in Arabic: the noun after a number, duals, and the fate of people counted."""

from __future__ import annotations

import re

from xref.model import Qualifier, Slot
from xref.text.values.casualty_words import (
    ARABIC_AFTER,
    ARABIC_BEFORE,
    ARABIC_NOUNS,
)
from xref.text.values.counted import Counted
from xref.text.values.people import (
    ARABIC_DUAL_THINGS,
    ARABIC_DUALS,
    PEOPLE,
)
from xref.text.values.quantities import Quantity
from xref.text.word_lists import words_of

_AR_NEXT = re.compile(r"\s+(?:من\s+)?(?:ال)?(\w+)")


_AR_DUAL = re.compile(
    r"(?<!\w)[وفبل]?("
    + "|".join(sorted([*ARABIC_DUALS, *ARABIC_DUAL_THINGS], key=lambda w: (-len(w), w)))
    + r")(?!\w)"
)


_AR_SINGLE_WORDS = words_of(
    "شخص رجل جندي مدني طفل طفله امراه شرطي ضابط عنصر مواطن شاب فتاه صحافي مقاتل مسلح قائد عامل سيده"
)


_AR_SINGLE = re.compile(rf"(?<!\w)و?({'|'.join(_AR_SINGLE_WORDS)})(?:ا)?(?!\w)")


_AR_MANY = re.compile(
    r"(?<!\w)(?:سقوط|وقوع|اوقع|اوقعت|خلف|خلفت|عن)\s+(قتلي|جرحي|شهداء|ضحايا|اصابات|مصابين|مفقودين)(?!\w)"
)


_NONE = re.compile(r"(?<!\w)[بل]?(?:عدم|دون|بدون|لم)\s+\w?$")
_NO_NOUNS = frozenset(words_of("في من علي الي عن او ان لا لم ما قد هذا هذه التي الذي كل بعد قبل مع"))


def count_arabic(plain: str, quantity: Quantity, floor: int, stop: int) -> Counted:
    """Tell what an Arabic amount counts."""
    match = _AR_NEXT.match(plain, quantity.end, stop)
    word = match[1] if match else ""
    people = word in PEOPLE
    end = match.end() if match and (people or word in ARABIC_NOUNS) else quantity.end
    noun = "" if word in _NO_NOUNS else _stripped(word)
    slot = ARABIC_NOUNS.get(word) or _arabic_slot(
        plain, quantity.before, end, floor, stop, people=people or not word
    )
    return Counted(quantity=quantity, end=end, noun=noun, people=people, category=PEOPLE.get(word), slot=slot)


def _stripped(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("ا") else word


def _arabic_slot(plain: str, before: int, end: int, floor: int, stop: int, *, people: bool) -> Slot | None:
    left = plain[max(floor, before - 50) : before] + ("" if plain[before - 1 : before].isspace() else " ")
    for slot, pattern in ARABIC_BEFORE:
        if pattern.search(left):
            return slot
    if people:
        for slot, pattern in ARABIC_AFTER:
            if pattern.match(plain, end, min(stop, end + 90)):
                return slot
    return None


def arabic_words(plain: str, floor: int, stop: int) -> list[Counted]:
    """Find Arabic words that count by their form: duals, single people, and plurals after سقوط."""
    found = []
    for match in _AR_DUAL.finditer(plain, floor, stop):
        stem, category = ARABIC_DUALS.get(match[1], (ARABIC_DUAL_THINGS.get(match[1], ""), None))
        found.append(_formed(plain, match, 2, stem, category, (floor, stop)))
    for pattern, amount in ((_AR_SINGLE, 1), (_AR_MANY, None)):
        found += [
            _formed(plain, match, amount, match[1], PEOPLE.get(match[1]), (floor, stop))
            for match in pattern.finditer(plain, floor, stop)
        ]
    return found


def _formed(
    plain: str,
    match: re.Match[str],
    amount: int | None,
    noun: str,
    category: str | None,
    sentence: tuple[int, int],
) -> Counted:
    start, end = match.span(1)
    if amount is None and _NONE.search(plain, max(0, match.start() - 12), match.start() + 1):
        amount = 0
    quantity = Quantity(
        start=start,
        end=end,
        before=start,
        amount=amount,
        low=2 if amount is None else amount,
        high=amount,
        qualifier=Qualifier.EXACTLY if amount is not None else Qualifier.VAGUE,
        words=match[1],
    )
    people = match[1] in PEOPLE or match[1] in ARABIC_DUALS
    slot = ARABIC_NOUNS.get(match[1])
    if slot is None and people:
        slot = _arabic_slot(plain, match.start(), end, *sentence, people=amount == 2)
    return Counted(quantity=quantity, end=end, noun=noun, people=people, category=category, slot=slot)
