"""Whose name stands where: a page prints outlets in one place and authors in another, all over.

A slot is a place in which names stand: above the title, below it, at the end; in a line of one form; the
first name of it, the second. What most fillers of a slot are, all are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from xref.corpus import phrases
from xref.corpus.bylines import looks_like_name, names_outlet
from xref.corpus.credits import is_generic, is_outlet_like
from xref.corpus.imprint import Imprint, Role
from xref.corpus.page_read import is_arabic
from xref.text.fold import fold_key

#: Share of the names of a slot that read like outlets, from which all of them are.
OUTLETS_AMONG = 0.34

#: Times a name stands in a slot, and its share of it, from which it is an outlet and no author.
OFTEN, MOSTLY = 3, 0.34

#: Share of the names of a slot that are names of a paper's parts, from which it holds no outlets.
SECTIONS_AMONG = 0.5


class Place(StrEnum):
    """Where a line stands to its article's title and text."""

    ABOVE = "above"
    BELOW = "below"
    END = "end"
    TITLE = "title"  # in its line, before or after it


@dataclass(frozen=True, slots=True)
class Line:
    """A line of credit of an article."""

    unit: int
    place: Place
    imprint: Imprint
    block: frozenset[Role]  # roles of all lines of the article in that place
    nth: int  # of its form in that place


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in which a page prints names."""

    place: Place
    shape: str
    index: int  # of the name in its line
    nth: int
    arabic: bool


@dataclass(slots=True)
class _Fillers:
    """The names that stand in a slot."""

    names: Counter[str] = field(default_factory=Counter)
    beside: set[Role] = field(default_factory=set)
    alone: bool = True  # no other name in the line


def slots_of(line: Line) -> list[tuple[Slot, str]]:
    """Give the names of a line of which nothing says whose they are, with their slots."""
    shape = line.imprint.shape
    names = line.imprint.names
    return [
        (Slot(line.place, shape, index, line.nth, is_arabic(name)), name) for index, name in enumerate(names)
    ]


def roles_of(articles: Iterable[Sequence[Line]], known: frozenset[str]) -> dict[Slot, Role]:
    """Say what stands in each slot of a page: authors, outlets, or nothing of use.

    Args:
        articles: the lines of credit of each article.
        known: folded names that are outlets for sure.
    """
    fillers: dict[Slot, _Fillers] = {}
    for lines in articles:
        for line in lines:
            found = slots_of(line)
            for slot, name in found:
                here = fillers.setdefault(slot, _Fillers())
                here.names[name] += 1
                here.beside |= line.block
                here.alone = here.alone and len(found) == 1
    shares = {slot: _outlets_among(here, known) for slot, here in fillers.items()}
    roles: dict[Slot, Role] = {}
    for slot, here in fillers.items():
        role = _by_names(here, shares[slot])
        later = (s for s in fillers if s.shape == slot.shape and s.place is slot.place and s.nth > slot.nth)
        if role is Role.OUTLET and any(shares[s] > shares[slot] for s in later if s.arabic == slot.arabic):
            role = Role.AUTHOR  # where an author is missing, the outlet below moves up
        if role is not None:
            roles[slot] = role
    for slot, here in fillers.items():
        if slot not in roles:
            others = {r for s, r in roles.items() if s.place is slot.place and s.arabic == slot.arabic}
            roles[slot] = _by_place(slot, here, others)
    return roles


def _outlets_among(here: _Fillers, known: frozenset[str]) -> float:
    """Give the share of a slot's names that read like outlets."""
    outlets = sum(n for name, n in here.names.items() if reads_like_outlet(name, known))
    return round(outlets / here.names.total(), 4)


def _by_names(here: _Fillers, share: float) -> Role | None:
    """Judge a slot by the names in it."""
    total = here.names.total()
    if share >= OUTLETS_AMONG:
        return Role.OUTLET
    if sum(n for name, n in here.names.items() if is_section(name)) >= SECTIONS_AMONG * total:
        return Role.EXTRA
    if any(is_generic(name) for name in here.names):
        return Role.AUTHOR
    return None


def _by_place(slot: Slot, here: _Fillers, others: set[Role]) -> Role:
    """Judge a slot by its place and by what stands beside it."""
    top, count = max(here.names.items(), key=lambda row: (row[1], row[0]))
    often = count >= OFTEN and count >= MOSTLY * here.names.total()
    if slot.place is Place.TITLE:
        persons = all(is_person(name) for name in here.names)
        decided = Role.OUTLET in others or slot.shape.startswith("/") or slot.index > 0
        return Role.AUTHOR if persons and decided else Role.OUTLET
    if slot.place is Place.ABOVE:
        if Role.OUTLET in others | here.beside:
            return Role.AUTHOR if all(is_person(name) for name in here.names) else Role.EXTRA
        dated = Role.DATE in here.beside or often
        return Role.OUTLET if dated and not is_section(top) else Role.EXTRA
    if slot.index > 0 and not here.alone:
        return Role.OUTLET if Role.OUTLET not in others else Role.AUTHOR
    if Role.OUTLET not in others | here.beside and (often or Role.AUTHOR in here.beside) and here.alone:
        return Role.OUTLET
    return Role.AUTHOR


def reads_like_outlet(name: str, known: frozenset[str]) -> bool:
    """Tell whether a name is an outlet's by itself: known, or it says so."""
    return fold_key(name) in known or (is_outlet_like(name) and not is_generic(name))


def is_section(name: str) -> bool:
    """Tell whether words name a part of a paper.

    >>> is_section("World"), is_section("The Harbour Times")
    (True, False)
    """
    return fold_key(name) in phrases.SECTIONS


def is_person(name: str) -> bool:
    """Tell whether words may be somebody's name.

    >>> is_person("Clara Ostheim"), is_person("Politics"), is_person("NEWS OF TODAY")
    (True, False, False)
    """
    words = len(name.split())
    if names_outlet(name) or not looks_like_name(name):
        return False
    if is_arabic(name):
        return 2 <= words <= 4
    return 2 <= words <= 5 and not name.isupper()
