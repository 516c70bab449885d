"""What amounts count: the noun phrase after a number, and the fate of people counted."""

from __future__ import annotations

import re

from xref.model import Record, Slot
from xref.text.values.casualty_words import (
    FATES,
    slot_after,
    slot_before,
)
from xref.text.values.people import (
    DEMONYM_ENDINGS,
    PEOPLE,
    singular,
)
from xref.text.values.quantities import Quantity
from xref.text.word_lists import words_of


class Counted(Record, frozen=True, kw_only=True):
    """An amount with its noun phrase, in the plain text."""

    quantity: Quantity
    end: int  # of the noun phrase
    noun: str  # folded singular; empty without one
    people: bool
    category: str | None
    slot: Slot | None
    of_them: bool = False  # "two of them": part of what was counted before


NEXT_WORD = re.compile(r"[\s-]+((?:[A-Z]\.){2,}(?:-\w+)*|[A-Za-z][\w']*(?:[-.][A-Za-z]\w*)*)")
PHRASE_STOPS = frozenset(
    words_of("""was were is are be been being has have had will would could may might did do does in on at
    of from to by for with and or
    but who that which as after when during near while the a an his her their its this these those killed
    dead died dies dying
    injured wounded shot hurt arrested missing detained captured said told into inside outside over under
    since not also later
    took came went there he she they it we i you because than left suffered hospitalized stabbed fatally
    slain murdered displaced
    critically seriously at-large remain remained were ago earlier later before about against between
    through until per
    if then so only each every any no yes according following including amid among reportedly deceased
    perished""")
)
_OF_THEM = re.compile(r",?\s+of\s+(?:them|whom|which|those)\b", re.IGNORECASE)
#: "two women, 28 and 27, were wounded": what stands between the people and their fate.
_AGES = re.compile(r",\s+(?:(?:both|all|aged?|ages)\s+)*\d{1,3}(?:(?:,|,?\s+and)\s+\d{1,3}){0,8},(?=\s)")
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|our|these|those)\b", re.IGNORECASE)
#: Words before the noun looked at; "three US-led coalition service members" has four.
_REACH = 6
_ANIMALS = frozenset(
    words_of(
        "dog cat cow horse sheep goat pig chicken bird animal duck fish elephant lion tiger bear whale camel "
        "donkey deer pet "
        "tree job plan bill bull rat time hour day week month year shot round bullet rocket missile thing"
    )
)
_PARENT = re.compile(r"\b(?:father|mother|dad|mom|parent|grandmother|grandfather)s?\s+of\s+$", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:claim|cost|took|take|taking|lost)\w*\s+(?:the\s+)?$", re.IGNORECASE)
_NOT_PLURAL = frozenset(
    words_of(
        "as his its this was has us is thus across perhaps plus less news always sometimes towards years"
    )
)


def count_english(plain: str, quantity: Quantity, floor: int, stop: int, *, fates: bool = True) -> Counted:
    """Tell what an English amount counts; `floor` and `stop` are the ends of its sentence.

    Without `fates` no word of the sentence tells anybody's fate, and none is looked for.
    """
    place, of_them = quantity.end, False
    them = _OF_THEM.match(plain, place, stop)
    if them:
        place, of_them = them.end(), True
        the = None
    else:
        the = _OF_THE.match(plain, place, stop)
        place = the.end() if the else place
    end, noun, people, category = _phrase(plain, place, stop)
    if the and quantity.amount == 1:
        return Counted(quantity=quantity, end=quantity.end, noun="", people=False, category=None, slot=None)
    if _PARENT.search(plain, max(floor, quantity.before - 20), quantity.before):
        return Counted(
            quantity=quantity, end=quantity.end, noun="child", people=True, category="child", slot=None
        )
    if noun == "life" and _LIVES.search(plain, max(floor, quantity.before - 20), quantity.before):
        noun = "death"
    slot = FATES.get(noun)
    if slot is None and fates:
        ages = _AGES.match(plain, end, stop)
        slot = slot_before(plain, quantity.before, floor) or slot_after(
            plain, ages.end() if ages else end, stop
        )
    if (
        slot in (Slot.KILLED, Slot.INJURED)
        and not people
        and noun not in FATES
        and _by_fate(plain, end, noun)
    ):
        people, category = True, noun
    return Counted(
        quantity=quantity, end=end, noun=noun, people=people, category=category, slot=slot, of_them=of_them
    )


def _by_fate(plain: str, end: int, noun: str) -> bool:
    """True for a plural that is no known word for people nor for animals: who is killed is somebody."""
    return (
        noun.isalpha()
        and noun not in _ANIMALS
        and plain[end - 1 : end] == "s"
        and plain[end - 2 : end - 1] != "s"
    )


def _phrase(plain: str, place: int, stop: int) -> tuple[int, str, bool, str | None]:
    """End of the noun phrase, its noun, whether it is people, and their category."""
    words: list[tuple[str, int]] = []
    at = place
    while len(words) < _REACH:
        match = NEXT_WORD.match(plain, at, stop)
        if match is None or match[1].lower() in PHRASE_STOPS:
            break
        words.append((match[1], match.end()))
        at = match.end()
    for n in range(len(words) - 1, -1, -1):
        word = words[n][0].lower().removesuffix("'s")
        if word in PEOPLE:
            return words[n][1], singular(word), True, _category([w for w, _ in words[: n + 1]])
    if not words:
        return place, "", False, None
    word, end = words[-1]
    if _is_nationals(word):
        return end, singular(word.lower()), True, singular(word)
    return _thing(words)


def _thing(words: list[tuple[str, int]]) -> tuple[int, str, bool, str | None]:
    """The first plural of a phrase, else a name that stands for a thing: "three Katyusha"."""
    for word, end in words:
        low = word.lower()
        if low.endswith("s") and low not in _NOT_PLURAL and not word.isupper():
            return end, singular(low), False, None
    word, end = words[0]
    return end, word.lower() if word[0].isupper() else "", False, None


def _is_nationals(word: str) -> bool:
    """True for "Danes" and "British": a capitalised plural or demonym at the end of its phrase."""
    if not word[0].isupper() or word.isupper() or len(word) < 4:
        return False
    return word.endswith(DEMONYM_ENDINGS) or (word.endswith("s") and not word.endswith("ss"))


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
