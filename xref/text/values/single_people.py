"""Single people whose fate an English sentence tells."""

from __future__ import annotations

import re

from xref.model import Qualifier, Slot
from xref.text.values.casualty_words import (
    slot_after,
    slot_before,
)
from xref.text.values.counted import NEXT_WORD, PHRASE_STOPS, Counted
from xref.text.values.people import (
    ENGLISH_SINGULAR,
    PEOPLE,
)
from xref.text.values.quantities import Quantity
from xref.text.word_lists import words_of

_NOT_INSIDE = re.compile(
    r"[.;:]\s|\b(?:was|were|is|who|that|in|at|of|by|and|with|to|from|for|after|as|near|on|while|killed|"
    r"shot|found)\s"
)


_BARE = re.compile(r"(?:[\w'.-]+\s+){0,4}")


_NOT_BARE = re.compile(
    r"\b(?:the|his|her|their|its|this|that|each|every|no|any|one|two|three|\w+s|was|is|were|in|of|for|by|"
    r"to|with|after|and|as|"
    r"killed|shot|found|said|arrested|charged|accused)\s",
    re.IGNORECASE,
)


_DETERMINER = re.compile(
    r"(?s:.*)(?<![\w-])(an?|another|his|her|their|the|this)\s+(?:[\w'.,-]+\s+){0,5}?$", re.IGNORECASE
)


_REFLEXIVE = re.compile(r"\b(himself|herself)\b")


_AFTER_KILLING = re.compile(r"(?:of|ing|ed|s|dead|shot)\s+((?:\d{1,2}-\w+-old\s+|\w+\s+){0,2}?)$")
_ONE_NAME = re.compile(
    r"(?<![\w'-])([A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)(?=(?:,\s+\d{1,3},)?\s+(?:later\s+)?(?:died|(?:was|"
    r"were)\s+(?:\w+\s+)?"
    r"(?:killed|shot|pronounced|found\s+dead)))"
)
_NO_NAMES = frozenset(
    words_of(
        "they it nobody many some others all both most none everyone people police dozens hundreds "
        "thousands several few half "
        "one two three four five six seven eight nine ten who that this these those more another each "
        "neither either he she "
        "what there monday tuesday wednesday thursday friday saturday sunday officers officials gunshots "
        "shots soldiers "
        "civilians troops children women men students fighters militants rebels protesters somebody "
        "someone anyone"
    )
)
_NAMED = re.compile(
    r"(?<![\w'-])(?:\d{1,2}-year-old\s+)?((?:[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?\.?\s+){1,3}[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?|He|She|he|"
    r"she)(?!\w|\s+[A-Z])"
    r"(?:\s+(?:Jr|Sr|II|III)\b\.?)?(?:,\s+\d{1,3}(?=,))?"
)


#: Capitalised words that open a sentence and no name: "In Basra, 34 were killed".
_NOT_NAMES = frozenset(
    words_of("In At On Near From After Before By To For With Inside Outside Around Across During Since Of")
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|on|near|of|from|to|by|with|the|an?)\s+$", re.IGNORECASE)


_CLAUSE_START = re.compile(r"[:;|–—]\s+|\s-+\s+")


_SINGULAR = re.compile(
    r"(?<![\w-])(?:\d{1,2}[\s-](?:year|month)s?[\s-]old(?=\s*[.,;:]|\s+(?:who|was|is|were|has|had|shot|"
    r"killed|dead|dies|died|in|from|at|and|fatally|injured|wounded|hurt)\b)|"
    + "|".join(sorted(ENGLISH_SINGULAR, key=lambda w: (-len(w), w)))
    + r")(?![\w-])",
    re.I,
)


def single_people(plain: str, floor: int, stop: int) -> list[Counted]:
    """Find single people whose fate a sentence tells; each counts one.

    "A man was killed", "Woman dies", "killing himself"; and with who it is as their category, since they
    may be some
    of those counted elsewhere: "the victim died", "Jane Roe, 34, was wounded".
    """
    found: list[Counted] = []
    for match in _SINGULAR.finditer(plain, floor, stop):
        joined = (
            bool(found)
            and plain[found[-1].end : match.start()].strip() in ("and", ",")
            and not _is_definite(found[-1])
        )
        start = match.start() if joined else _start_of_single(plain, floor, match.start())
        if start is None or (found and start < found[-1].end):
            continue
        end = _compound_end(plain, match.end(), stop)
        definite = plain[start : start + 4].lower() in ("the ", "this")
        slot = slot_before(plain, start, floor) or slot_after(plain, end, stop, verb=definite)
        if slot is not None or not definite:
            word = plain[match.start() : match.end()].lower()
            category = plain[match.start() : end].lower() if definite else PEOPLE.get(word)
            found.append(_single(plain, (start, end), word, category, slot))
    for pattern in (_REFLEXIVE, _NAMED, _ONE_NAME):
        for match in pattern.finditer(plain, floor, stop):
            found += _named(plain, match, floor, stop)
    return found


def _is_definite(item: Counted) -> bool:
    """True for "the general": what a comma joins to it is rather who that is."""
    return item.quantity.words[:4].lower() in ("the ", "this")


def _named(plain: str, match: re.Match[str], floor: int, stop: int) -> list[Counted]:
    """A name, a pronoun or "himself" with a fate of its own."""
    reflexive = match.re is _REFLEXIVE
    if match.re is _ONE_NAME and match[1].lower() in _NO_NAMES | PEOPLE.keys():
        return []
    start, end = match.span(1)
    if match[1].split()[0] in _NOT_NAMES:
        return []
    slot = slot_before(plain, match.start(), floor) if len(match[1]) > 3 else None
    if slot is None and not reflexive and not _PLACE_BEFORE.search(plain, max(floor, start - 12), start):
        slot = slot_after(plain, match.end(), stop, verb=True)
    return [_single(plain, (start, end), "", plain[start:end], slot)] if slot else []


def _single(plain: str, span: tuple[int, int], noun: str, category: str | None, slot: Slot | None) -> Counted:
    return Counted(
        quantity=_one(plain, *span), end=span[1], noun=noun, people=True, category=category, slot=slot
    )


_A_NATIONAL = re.compile(r"(?<=\band\s)(an?)\s+([A-Z][a-z]{3,})(?![\w-])")


def single_nationals(plain: str, floor: int, stop: int, ends: set[int]) -> list[Counted]:
    """Find one of a nationality counted after others, which end at `ends`: "two Americans and a Briton"."""
    found = []
    for match in _A_NATIONAL.finditer(plain, floor, stop):
        following = NEXT_WORD.match(plain, match.end(), stop)
        alone = following is None or following[1].lower() in PHRASE_STOPS
        if alone and any(match.start() - gap in ends for gap in range(7)):
            slot = slot_after(plain, match.end(), stop)
            quantity = _one(plain, *match.span())
            found.append(
                Counted(
                    quantity=quantity,
                    end=match.end(),
                    noun=match[2].lower(),
                    people=True,
                    category=match[2],
                    slot=slot,
                )
            )
    return found


def _one(plain: str, start: int, end: int) -> Quantity:
    return Quantity(
        start=start,
        end=end,
        before=start,
        amount=1,
        low=1,
        high=1,
        qualifier=Qualifier.EXACTLY,
        words=plain[start:end],
    )


def _compound_end(plain: str, end: int, stop: int) -> int:
    """Over a second noun: "police officer", "gang member"."""
    match = NEXT_WORD.match(plain, end, stop)
    return match.end() if match and match[1].lower() in ENGLISH_SINGULAR else end


def _start_of_single(plain: str, floor: int, noun: int) -> int | None:
    """Where a single person's phrase begins: at its determiner, or at the start of the sentence."""
    left = plain[max(floor, noun - 70) : noun]
    determined = _DETERMINER.search(left)
    if determined:
        return (
            None if _NOT_INSIDE.search(left[determined.end(1) :]) else noun - len(left) + determined.start(1)
        )
    killed = _AFTER_KILLING.search(left)
    if killed and slot_before(plain, noun - len(killed[1]), floor):
        return noun - len(killed[1])
    cuts = [m.end() for m in _CLAUSE_START.finditer(left)]
    if noun - floor >= 45 and not cuts:
        return None
    head = left[cuts[-1] :] if cuts else left
    opening = head.lstrip(" \t\n\"'“”‘’«»-–—(")
    if len(opening) > 45 or not _BARE.fullmatch(opening) or _NOT_BARE.search(opening):
        return None
    return noun - len(opening)
