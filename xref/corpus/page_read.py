"""A page taken in: what each unit looks like, what recurs, and how paragraphs are set."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import mode

from rapidfuzz.fuzz import ratio

from xref.corpus.cohesion import Cohesion
from xref.corpus.kinds import Kind, Looks, looks_of
from xref.corpus.page import Unit
from xref.model import DroppedReason
from xref.text.fold import fold_key

#: Likeness of folded lines, 0.0 to 1.0, from which one is the other again: a word changed, "hits" for "on".
AGAIN = 0.82

#: Words up to which a line's repetition on the page is counted.
RECURRING_WORDS = 30

#: Words up to which a sentence may be a note of the page and no paragraph.
FEWEST_OF_NOTE, LONGEST_NOTE = 4, 16

#: Words of body an article has at least, unless its head is beyond doubt.
FEWEST_WORDS = 25

_ARABIC = re.compile(r"[\u0620-\u064a]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Zone:
    """Units that are no body, between two stretches of body; at the ends of a page one side is missing."""

    first: int
    stop: int  # one past its last unit
    top: bool = False  # so little body stands before it that no article can have ended there


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the evidence is taken from."""

    units: list[Unit]
    looks: list[Looks]
    keys: list[str]  # folded words of short units, "" of others
    cohesion: Cohesion
    recurring: dict[str, int]  # folded short lines that stand on the page more than once
    usual_gap: int  # blank lines between paragraphs
    wide_gaps: float  # share of paragraphs with more than that before them
    even_gaps: bool  # no two long paragraphs are parted by more than that


def read_page(units: list[Unit]) -> Page:
    """Take a page in: kinds, folded lines, cohesion, what recurs, the usual gap."""
    looks = _with_notes(units, [looks_of(unit) for unit in units])
    short = [look.kind is not Kind.BODY for look in looks]
    keys = [fold_key(u.plain) if s else "" for u, s in zip(units, short, strict=True)]
    counts = Counter(k for k, u in zip(keys, units, strict=True) if k and u.words <= RECURRING_WORDS)
    body = [not s for s in short]
    gaps = [units[n].gap for n in range(1, len(units)) if body[n] and body[n - 1]]
    usual = mode(sorted(gaps)) if gaps else 1
    long = [b and unit.words > LONGEST_NOTE for b, unit in zip(body, units, strict=True)]
    return Page(
        units=units,
        looks=looks,
        keys=keys,
        cohesion=Cohesion(units, body),
        recurring={key: count for key, count in counts.items() if count > 1},
        usual_gap=usual,
        wide_gaps=sum(gap > usual for gap in gaps) / len(gaps) if gaps else 0.0,
        even_gaps=all(units[n].gap <= usual for n in range(1, len(units)) if long[n] and long[n - 1]),
    )


def _with_notes(units: list[Unit], looks: list[Looks]) -> list[Looks]:
    """Take sentences for furniture that stand on the page again, each time at the edge of a text.

    A refrain or a pull quote stands between paragraphs of one article, a note of the page between articles.
    """
    places: dict[str, list[int]] = {}
    for n, (unit, look) in enumerate(zip(units, looks, strict=True)):
        if look.kind is Kind.BODY and FEWEST_OF_NOTE <= unit.words <= LONGEST_NOTE:
            places.setdefault(fold_key(unit.plain), []).append(n)
    notes = {
        n
        for key, found in places.items()
        if key and len(found) > 1 and all(_at_edge(looks, n) for n in found)
        for n in found
    }
    furniture = Looks(Kind.FURNITURE, DroppedReason.NAVIGATION)
    return [furniture if n in notes else look for n, look in enumerate(looks)]


def _at_edge(looks: list[Looks], n: int) -> bool:
    """Tell whether a unit is the first or last of a stretch of paragraphs."""
    return any(not 0 <= m < len(looks) or looks[m].kind is not Kind.BODY for m in (n - 1, n + 1))


def zones_of(page: Page) -> list[Zone]:
    """Find the stretches of units that are no body."""
    zones, first, words = [], 0, 0
    for n, look in enumerate(page.looks):
        if look.kind is Kind.BODY:
            if first < n:
                zones.append(Zone(first=first, stop=n, top=words < FEWEST_WORDS))
            first = n + 1
            words += page.units[n].words
    if first < len(page.looks):
        zones.append(Zone(first=first, stop=len(page.looks), top=words < FEWEST_WORDS))
    return zones


def is_again(left: str, right: str) -> bool:
    """Tell whether two folded lines are one line in two typographies.

    >>> is_again("rocket strike on the oil field", "rocket strike hits the oil field")
    True
    """
    if not left or not right:
        return False
    if left == right:
        return True
    shorter, longer = sorted((len(left), len(right)))
    return shorter >= 0.6 * longer and shorter > 12 and ratio(left, right) / 100 >= AGAIN


def is_arabic(text: str) -> bool:
    """Tell whether most letters of the beginning of a text are Arabic."""
    head = text[:300]
    return len(_ARABIC.findall(head)) > len(_LATIN.findall(head))
