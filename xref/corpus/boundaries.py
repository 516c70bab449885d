"""Where the articles of a page begin: each stretch of short lines by itself, then the page's manner."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from xref.corpus.credit_forms import form_of
from xref.corpus.evidence import Candidate, candidates_in
from xref.corpus.kin import with_kin
from xref.corpus.kinds import Kind
from xref.corpus.page_read import FEWEST_WORDS, Page, is_again, zones_of
from xref.corpus.title_suffix import ending_of

#: Log-odds from which a line inside a text begins another article. Most texts hold one: it takes much.
ENOUGH = 2.0

#: The same on a page that holds several articles beyond doubt: there is no reason to hesitate any more.
ENOUGH_ON_STACK = 0.0

#: Log-odds that the first line of a page needs to be the title: something begins there in any case.
ENOUGH_AT_TOP = -9.0

#: Articles found from which a page is held to have a manner of its own.
MANNER_FROM = 3

#: Most that one trait, and all of them, can add or take away; a page may mix manners, so lacking weighs less.
TRAIT_ADDS, TRAIT_TAKES = 1.5, 1.2
MANNER_ADDS, MANNER_TAKES = 3.5, 1.2

#: Traits counted among the evidence already: here they add and take half as much.
COUNTED_ALREADY = ("after an end", "headed")

#: Rounds of learning the manner and judging again; it settles after two or three.
ROUNDS = 4

#: Evidence from which a short article is kept all the same.
BEYOND_DOUBT = 5.0


def titles_of(page: Page) -> list[Candidate]:
    """Choose the lines that begin an article, in the order of the page."""
    weighed_zones = [found for zone in zones_of(page) if (found := candidates_in(page, zone))]
    weighed_zones = with_kin(page, weighed_zones)
    manner: dict[str, tuple[float, float]] = {}
    chosen: list[Candidate] = []
    for _ in range(ROUNDS):
        best = [_best(page, found, manner) for found in weighed_zones]
        if best:
            best[0] = _at_top(page, best[0], weighed_zones[0])
        enough = ENOUGH_ON_STACK if manner else ENOUGH
        needed = [ENOUGH_AT_TOP if n == 0 and c.zone.top else enough for n, c in enumerate(best)]
        before, chosen = chosen, [c for c, least in zip(best, needed, strict=True) if c.score >= least]
        chosen = _long_enough(page, _without_echoes(page, chosen))
        if [c.unit for c in chosen] == [c.unit for c in before]:
            break
        taken = {c.unit for c in chosen}
        manner = manner_of(page, chosen, [c for c in best if c.unit not in taken])
    return chosen


def _at_top(page: Page, best: Candidate, found: Sequence[Candidate]) -> Candidate:
    """Take the first line of a page when no other of its first lines is fit to be the title."""
    first = found[0]
    plain = first.unit == 0 and not page.units[0].marker
    if best.zone.top and best.score < ENOUGH_AT_TOP and plain:
        return replace(first, parts={"at-top": ENOUGH_AT_TOP})
    return best


def _best(page: Page, found: Sequence[Candidate], manner: dict[str, tuple[float, float]]) -> Candidate:
    """Give the likeliest line of a zone, the page's manner counted in; the first of equals."""
    judged = [
        Candidate(
            unit=c.unit,
            zone=c.zone,
            parts=c.parts | {"manner": _fit(habits_of(page, c), manner)},
            traits=c.traits,
        )
        for c in found
    ]
    return max(judged, key=lambda c: (c.score, -c.unit))


def habits_of(page: Page, candidate: Candidate) -> dict[str, bool | None]:
    """Say how a line is set: what titles of a page share and subheadings lack; `None`: cannot tell."""
    unit, traits = page.units[candidate.unit], candidate.traits
    cased = unit.plain.upper() != unit.plain.lower()
    first = candidate.unit == 0
    ending = ending_of(unit.plain)
    below = candidate.unit + 1
    form = form_of(page, below) if below < candidate.zone.stop else None
    return {
        f"below {form}": True if form is not None else None,
        f"ending {ending.form if ending else None}": True if ending is not None else None,
        "ends in an imprint": ending is not None,
        "credits above": None if first else _named_above(page, candidate),
        f"marker {unit.marker}": True,
        "capitals": unit.plain.upper() == unit.plain if cased else None,
        "wide gap": None if first else "wide-gap" in traits or "wider-gap" in traits,
        "headed": bool(traits.keys() & {"again", "byline", "date", "outlet-under", "name-under"}),
        "dated above": None if first else "date-above" in traits,
        "after an end": None if first else bool(traits.keys() & _ENDS),
    }


def _named_above(page: Page, candidate: Candidate) -> bool:
    """Tell whether a line of names or dates stands directly above a line."""
    above = candidate.unit - 1
    return above >= candidate.zone.first and form_of(page, above) is not None


#: Traits that say that an article ended above.
_ENDS = {"furniture-above", "rule-above", "end-above", "slug-above", "source-above", "note-above"}


def manner_of(
    page: Page, chosen: Sequence[Candidate], others: Sequence[Candidate]
) -> dict[str, tuple[float, float]]:
    """Learn how a page sets its titles: for each trait, what having it and lacking it is worth."""
    if len(chosen) < MANNER_FROM:
        return {}
    here = Counter(t for c in chosen for t, has in habits_of(page, c).items() if has)
    there = Counter(t for c in others for t, has in habits_of(page, c).items() if has)
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
        answer = traits.get(trait, None if trait.startswith(("below", "ending")) else False)
        if answer is not None:
            worths.append(has if answer else lacks)
    return round(max(-MANNER_TAKES, min(MANNER_ADDS, math.fsum(worths))), 4)


def _without_echoes(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out lines that repeat the head of the article they stand in: a pull quote, a caption, a deck."""
    kept: list[Candidate] = []
    for candidate in chosen:
        if kept and candidate.score < BEYOND_DOUBT:
            head = range(kept[-1].unit, kept[-1].zone.stop)
            if any(is_again(page.keys[candidate.unit], page.keys[m]) for m in head):
                continue
        kept.append(candidate)
    return kept


def _long_enough(page: Page, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Leave out titles with next to nothing under them, the weakest first come last."""
    kept: list[Candidate] = []
    for number, candidate in enumerate(chosen):
        stop = chosen[number + 1].zone.first if number + 1 < len(chosen) else len(page.units)
        words = sum(
            page.units[n].words for n in range(candidate.zone.stop, stop) if page.looks[n].kind is Kind.BODY
        )
        only = len(chosen) == 1 and candidate.zone.top
        if words >= FEWEST_WORDS or candidate.score >= BEYOND_DOUBT or only:
            kept.append(candidate)
    return kept
