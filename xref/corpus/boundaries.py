"""Where the articles of a page begin: one decision for each stretch of short lines, then the page's own manner."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from statistics import mode

from xref.corpus.cohesion import Cohesion
from xref.corpus.evidence import Candidate, Page, Zone, candidates_in, weighed
from xref.corpus.kinds import Kind, looks_of
from xref.corpus.page import Unit
from xref.text.fold import fold_key

#: Evidence from which a line inside a page begins an article. Subheadings of single articles stay below it.
ENOUGH = 3.0

#: Evidence that the first line of a page needs to be the title: something begins there in any case.
ENOUGH_AT_TOP = 0.3

#: Articles found from which a page is held to have a manner of its own.
MANNER_FROM = 3

#: Most that one trait, and all of them, can add or take away; a page may mix manners, so lacking weighs less.
TRAIT_ADDS, TRAIT_TAKES = 1.5, 1.2
MANNER_ADDS, MANNER_TAKES = 2.5, 1.8

#: Traits counted among the evidence already: here they add and take half as much.
COUNTED_ALREADY = ("after an end", "headed")

#: Rounds of learning the manner and judging again; it settles after two or three.
ROUNDS = 4

#: Words of body an article has at least, unless its head is beyond doubt.
FEWEST_WORDS = 25

#: Evidence from which a short article is kept all the same.
BEYOND_DOUBT = 5.0

#: A line's words up to which its repetition on the page is counted.
RECURRING_WORDS = 12


def read_page(units: list[Unit]) -> Page:
    """Take a page in: kinds, folded lines, cohesion, what recurs, the usual gap."""
    looks = [looks_of(unit) for unit in units]
    short = [look.kind is not Kind.BODY for look in looks]
    keys = [fold_key(u.plain) if s else "" for u, s in zip(units, short, strict=True)]
    counts = Counter(k for k, u in zip(keys, units, strict=True) if k and u.words <= RECURRING_WORDS)
    body = [not s for s in short]
    gaps = [units[n].gap for n in range(1, len(units)) if body[n] and body[n - 1]]
    usual = mode(sorted(gaps)) if gaps else 1
    return Page(
        units=units,
        looks=looks,
        keys=keys,
        cohesion=Cohesion(units, body),
        recurring={key: count for key, count in counts.items() if count > 1},
        usual_gap=usual,
        wide_gaps=sum(gap > usual for gap in gaps) / len(gaps) if gaps else 0.0,
    )


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


def titles_of(page: Page) -> list[Candidate]:
    """Choose the lines that begin an article, in the order of the page."""
    weighed_zones = [found for zone in zones_of(page) if (found := candidates_in(page, zone))]
    manner: dict[str, tuple[float, float]] = {}
    chosen: list[Candidate] = []
    for _ in range(ROUNDS):
        best = [_best(page, found, manner) for found in weighed_zones]
        before, chosen = chosen, [c for c in best if _is_enough(c)]
        chosen = _long_enough(page, chosen)
        if [c.unit for c in chosen] == [c.unit for c in before]:
            break
        taken = {c.unit for c in chosen}
        manner = manner_of(page, chosen, [c for c in best if c.unit not in taken])
    return chosen


def _is_enough(candidate: Candidate) -> bool:
    return candidate.score >= (ENOUGH_AT_TOP if candidate.zone.top else ENOUGH)


def _best(page: Page, found: Sequence[Candidate], manner: dict[str, tuple[float, float]]) -> Candidate:
    """Give the likeliest line of a zone, the page's manner counted in; the first of equals."""
    judged = [
        Candidate(unit=c.unit, zone=c.zone, parts=c.parts | {"manner": _fit(traits_of(page, c), manner)})
        for c in found
    ]
    return max(judged, key=lambda c: (c.score, -c.unit))


def traits_of(page: Page, candidate: Candidate) -> dict[str, bool | None]:
    """Say how a line is set: what the titles of one page share and its subheadings lack; `None`: cannot tell."""
    unit = page.units[candidate.unit]
    parts = candidate.parts
    cased = unit.plain.upper() != unit.plain.lower()
    return {
        f"marker {unit.marker}": True,
        "capitals": unit.plain.upper() == unit.plain if cased else None,
        "wide gap": parts.get("gap", 0.0) > 0.0 if candidate.unit > 0 else None,
        "headed": parts.get("head", 0.0) >= 1.9,
        "after an end": parts.get("tail", 0.0) >= 1.4 if candidate.unit > 0 else None,
    }


def manner_of(
    page: Page, chosen: Sequence[Candidate], others: Sequence[Candidate]
) -> dict[str, tuple[float, float]]:
    """Learn how a page sets its titles: for each trait, what having it and lacking it is worth."""
    if len(chosen) < MANNER_FROM:
        return {}
    here = Counter(t for c in chosen for t, has in traits_of(page, c).items() if has)
    there = Counter(t for c in others for t, has in traits_of(page, c).items() if has)
    manner = {}
    for trait in sorted(here | there):
        among = (here[trait] + 0.5) / (len(chosen) + 1)
        elsewhere = (there[trait] + 1.0) / (len(others) + 3)
        share = 0.5 if trait in COUNTED_ALREADY else 1.0
        has = share * min(TRAIT_ADDS, math.log(among / elsewhere))
        lacks = share * min(TRAIT_ADDS, math.log((1 - among) / (1 - elsewhere)))
        manner[trait] = (max(-share * TRAIT_TAKES, has), max(-share * TRAIT_TAKES, lacks))
    return manner


def _fit(traits: dict[str, bool | None], manner: dict[str, tuple[float, float]]) -> float:
    """Say how well a line is set in the manner of the page's titles."""
    worths = []
    for trait, (has, lacks) in sorted(manner.items()):
        answer = traits.get(trait, False)
        if answer is not None:
            worths.append(has if answer else lacks)
    return round(max(-MANNER_TAKES, min(MANNER_ADDS, math.fsum(worths))), 4)


def _long_enough(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out titles with next to nothing under them, the weakest first come last."""
    kept: list[Candidate] = []
    for number, candidate in enumerate(chosen):
        stop = chosen[number + 1].zone.first if number + 1 < len(chosen) else len(page.units)
        words = sum(
            page.units[n].words for n in range(candidate.zone.stop, stop) if page.looks[n].kind is Kind.BODY
        )
        if words >= FEWEST_WORDS or candidate.score >= BEYOND_DOUBT:
            kept.append(candidate)
    return kept


__all__ = ["read_page", "titles_of", "weighed", "zones_of"]
