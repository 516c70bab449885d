"""What amounts count: the noun phrase after a number, and the fate of people counted."""

from __future__ import annotations

import re

from xref.model import Qualifier, Record, Slot
from xref.text.casualty_words import (
    FATES,
    ARABIC_AFTER,
    ARABIC_BEFORE,
    ARABIC_NOUNS,
    slot_after,
    slot_before,
)
from xref.text.people import (
    ARABIC_DUAL_THINGS,
    ARABIC_DUALS,
    DEMONYM_ENDINGS,
    ENGLISH_SINGULAR,
    PEOPLE,
    singular,
)
from xref.text.quantities import Quantity


class Counted(Record, frozen=True, kw_only=True):
    """An amount with its noun phrase, in the plain text."""

    quantity: Quantity
    end: int  # of the noun phrase
    noun: str  # folded singular; empty without one
    people: bool
    category: str | None
    slot: Slot | None
    of_them: bool = False  # "two of them": part of what was counted before


_NEXT_WORD = re.compile(r"[\s-]+((?:[A-Z]\.){2,}(?:-\w+)*|[A-Za-z][\w']*(?:[-.][A-Za-z]\w*)*)")
_STOP = frozenset(
    """was were is are be been being has have had will would could may might did do does in on at of from to by for with and or
    but who that which as after when during near while the a an his her their its this these those killed dead died dies dying
    injured wounded shot hurt arrested missing detained captured said told into inside outside over under since not also later
    took came went there he she they it we i you because than left suffered hospitalized stabbed fatally slain murdered displaced
    critically seriously at-large remain remained were ago earlier later before about against between through until per
    if then so only each every any no yes according following including amid among reportedly deceased perished""".split()
)
_OF_THEM = re.compile(r",?\s+of\s+(?:them|whom|which|those)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|our|these|those)\b", re.IGNORECASE)
#: Words before the noun looked at; "three US-led coalition service members" has four.
_REACH = 6
_NOT_PLURAL = frozenset("as his its this was has us is thus across perhaps plus less news always sometimes towards years".split())
_DETERMINER = re.compile(r"(?<![\w-])(an?|another|his|her|their)\s+(?:[\w'.,-]+\s+){0,6}?$", re.IGNORECASE)
_BARE = re.compile(r"(?:^|[.:;!?|]\s+|\n)\s*(?:[\w'.-]+\s+){0,4}$")
_SINGULAR = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(ENGLISH_SINGULAR, key=lambda w: (-len(w), w))) + r")(?![\w-])", re.I)


def count_english(plain: str, quantity: Quantity, floor: int, stop: int) -> Counted:
    """Tell what an English amount counts; `floor` and `stop` are the ends of its sentence."""
    place, of_them = quantity.end, False
    them = _OF_THEM.match(plain, place, stop)
    if them:
        place, of_them = them.end(), True
    else:
        the = _OF_THE.match(plain, place, stop)
        place = the.end() if the else place
    end, noun, people, category = _phrase(plain, place, stop)
    slot = FATES.get(noun) or slot_before(plain, quantity.before, floor) or slot_after(plain, end, stop)
    return Counted(
        quantity=quantity, end=end, noun=noun, people=people, category=category, slot=slot, of_them=of_them
    )


def _phrase(plain: str, place: int, stop: int) -> tuple[int, str, bool, str | None]:
    """End of the noun phrase, its noun, whether it is people, and their category."""
    words: list[tuple[str, int]] = []
    at = place
    while len(words) < _REACH:
        match = _NEXT_WORD.match(plain, at, stop)
        if match is None or match[1].lower() in _STOP:
            break
        words.append((match[1], match.end()))
        at = match.end()
    for n in range(len(words) - 1, -1, -1):
        word = words[n][0].lower().removesuffix("'s")
        if word in PEOPLE:
            return words[n][1], singular(word), True, _category([w for w, _ in words[: n + 1]])
    for word, end in words:
        if word[0].isupper() and word.lower() not in PEOPLE and word.endswith(DEMONYM_ENDINGS) and len(word) > 3:
            return end, singular(word.lower()), True, singular(word)
    for word, end in words:
        low = word.lower()
        if low.endswith("s") and low not in _NOT_PLURAL and not word.isupper():
            return end, singular(low), False, None
    return (words[0][1], words[0][0].lower(), False, None) if words else (place, "", False, None)


def _category(words: list[str]) -> str | None:
    """A nationality before the noun, else the category of the noun, the last word first."""
    for word in reversed(words):
        found = PEOPLE.get(word.lower())
        if found is not None:
            return found
    for word in words:
        if word[0].isupper() and word.endswith(("an", "ish", "ese", "i", "ian")) and len(word) > 4:
            return word
    return None


def single_people(plain: str, floor: int, stop: int) -> list[Counted]:
    """Find single people whose fate a sentence tells: "a man was killed", "Woman dies"; each counts one."""
    found = []
    for match in _SINGULAR.finditer(plain, floor, stop):
        start = _start_of_single(plain, floor, match.start())
        if start is None or (found and start < found[-1].end):
            continue
        end = _compound_end(plain, match.end(), stop)
        slot = slot_before(plain, start, floor) or slot_after(plain, end, stop)
        quantity = _one(plain, start, end)
        word = plain[match.start() : match.end()].lower()
        found.append(
            Counted(quantity=quantity, end=end, noun=word, people=True, category=PEOPLE.get(word), slot=slot)
        )
    return found


_A_NATIONAL = re.compile(r"(?<=\band\s)(an?)\s+([A-Z][a-z]{3,})(?![\w-])")


def single_nationals(plain: str, floor: int, stop: int, counted: list[Counted]) -> list[Counted]:
    """Find one of a nationality counted after others: "two Americans and a Briton"."""
    ends = {c.end for c in counted if c.people}
    found = []
    for match in _A_NATIONAL.finditer(plain, floor, stop):
        following = _NEXT_WORD.match(plain, match.end(), stop)
        alone = following is None or following[1].lower() in _STOP
        if alone and any(0 <= match.start() - end <= 6 for end in ends):
            slot = slot_after(plain, match.end(), stop)
            quantity = _one(plain, *match.span())
            found.append(
                Counted(
                    quantity=quantity, end=match.end(), noun=match[2].lower(), people=True, category=match[2], slot=slot
                )
            )
    return found


def _one(plain: str, start: int, end: int) -> Quantity:
    return Quantity(
        start=start, end=end, before=start, amount=1, low=1, high=1, qualifier=Qualifier.EXACTLY, words=plain[start:end]
    )


def _compound_end(plain: str, end: int, stop: int) -> int:
    """Over a second noun: "police officer", "gang member"."""
    match = _NEXT_WORD.match(plain, end, stop)
    return match.end() if match and match[1].lower() in ENGLISH_SINGULAR else end


def _start_of_single(plain: str, floor: int, noun: int) -> int | None:
    left = plain[max(floor, noun - 70) : noun]
    determined = _DETERMINER.search(left)
    if determined:
        between = left[determined.end(1) :]
        if re.search(r"[.;:]\s|\b(?:was|were|is|who|that|in|at|of|by|and|with|to|from|for|after)\s", between):
            return None
        return max(floor, noun - 70) + determined.start()
    if noun - floor < 45:
        bare = re.fullmatch(r"[\W]*((?:[\w'.-]+\s+){0,4})", plain[floor:noun])
        if bare and not re.search(
            r"\b(?:the|his|her|their|its|this|that|each|every|no|any|one|two|three|\w+s|was|is|were|in|of|for|by|to|with|after|and)\s",
            bare[1],
            re.IGNORECASE,
        ):
            return floor + len(plain[floor:noun]) - len(plain[floor:noun].lstrip(" \t\n\"'“”‘’«»-–—(")) if bare[1] else noun
    return None


_AR_NEXT = re.compile(r"\s+(?:من\s+)?(?:ال)?(\w+)")
_AR_DUAL = re.compile(
    r"(?<!\w)[وفبل]?(" + "|".join(sorted([*ARABIC_DUALS, *ARABIC_DUAL_THINGS], key=lambda w: (-len(w), w))) + r")(?!\w)"
)
_AR_SINGLE_WORDS = "شخص رجل جندي مدني طفل طفله امراه شرطي ضابط عنصر مواطن شاب فتاه صحافي مقاتل مسلح قائد عامل سيده".split()
_AR_SINGLE = re.compile(rf"(?<!\w)و?({'|'.join(_AR_SINGLE_WORDS)})(?:ا)?(?!\w)")
_AR_MANY = re.compile(r"(?<!\w)(?:سقوط|وقوع|اوقع|اوقعت|خلف|خلفت|عن)\s+(قتلي|جرحي|شهداء|ضحايا|اصابات|مصابين|مفقودين)(?!\w)")


def count_arabic(plain: str, quantity: Quantity, floor: int, stop: int) -> Counted:
    """Tell what an Arabic amount counts."""
    match = _AR_NEXT.match(plain, quantity.end, stop)
    word = match[1] if match else ""
    people = word in PEOPLE
    end = match.end() if match and (people or word in ARABIC_NOUNS) else quantity.end
    noun = _stripped(word)
    slot = ARABIC_NOUNS.get(word) or _arabic_slot(plain, quantity.before, end, floor, stop, people=people or not word)
    return Counted(quantity=quantity, end=end, noun=noun, people=people, category=PEOPLE.get(word), slot=slot)


def _stripped(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("ا") else word


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
    """Find Arabic words that count by their form: duals, single people with a fate, and plurals after سقوط."""
    found = []
    for match in _AR_DUAL.finditer(plain, floor, stop):
        stem, category = ARABIC_DUALS.get(match[1], (ARABIC_DUAL_THINGS.get(match[1], ""), None))
        found.append(_formed(plain, match, 2, stem, category, (floor, stop)))
    for match in _AR_SINGLE.finditer(plain, floor, stop):
        found.append(_formed(plain, match, 1, match[1], PEOPLE.get(match[1]), (floor, stop)))
    for match in _AR_MANY.finditer(plain, floor, stop):
        found.append(_formed(plain, match, None, match[1], PEOPLE.get(match[1]), (floor, stop)))
    return found


def _formed(
    plain: str, match: re.Match[str], amount: int | None, noun: str, category: str | None, sentence: tuple[int, int]
) -> Counted:
    start, end = match.span(1)
    quantity = Quantity(
        start=start,
        end=end,
        before=start,
        amount=amount,
        low=amount or 2,
        high=amount,
        qualifier=Qualifier.EXACTLY if amount else Qualifier.VAGUE,
        words=match[1],
    )
    people = match[1] in PEOPLE or match[1] in ARABIC_DUALS
    slot = ARABIC_NOUNS.get(match[1])
    if slot is None and people:
        slot = _arabic_slot(plain, match.start(), end, *sentence, people=amount == 2)
    return Counted(quantity=quantity, end=end, noun=noun, people=people, category=category, slot=slot)
