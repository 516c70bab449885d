"""Lines of one page that are set alike speak for one another, and the first title for them all."""

from __future__ import annotations

import math

from xref.corpus.evidence import Candidate
from xref.corpus.page_read import Page

#: Log-odds between what lines of one kind have on the whole as titles and as subheadings.
KIN_CUT = -1.0

#: Lines of a kind that count as much as knowing nothing of it, and the most that kin can add or take away.
KIN_SHRINK, KIN_LIMIT = 2, 2.0

#: The same for lines without a marker: titles and subheadings of one page may be set alike.
KIN_LIMIT_BARE = 1.0

#: Log-odds for a line that is set and headed as the title at the top of the page is, by what is alike.
SAME_HEADING, SAME_CREDITS, SAME_CAPITALS = 2.5, 1.8, 0.7

#: The same for a heading that is lower than that of the title at the top.
LOWER_HEADING = -1.5

#: Traits that say what stands around a title.
_CREDITS = ("again", "byline", "date", "outlet-under", "source-under", "date-above")


def with_kin(page: Page, found: list[list[Candidate]]) -> list[list[Candidate]]:
    """Add to the evidence for each line what others of its kind and the title at the top say of it.

    A page sets all its titles alike, so what many lines of a kind (a heading's level, a bullet, capitals)
    are on the whole says much about each.
    """
    best = [max(zone, key=lambda c: (c.score, -c.unit)) for zone in found]
    scores: dict[str, list[float]] = {}
    for c in best:
        if not c.zone.top and "no-body" not in c.traits:
            scores.setdefault(kind_of(page, c), []).append(c.score - KIN_CUT)
    worth = {kind: math.fsum(sorted(rows)) / (len(rows) + KIN_SHRINK) for kind, rows in scores.items()}
    top = next((c for c in reversed(best) if c.zone.top), None)
    return [[_judged(page, c, worth, top) for c in zone] for zone in found]


def _judged(page: Page, candidate: Candidate, worth: dict[str, float], top: Candidate | None) -> Candidate:
    """Add to one line's evidence."""
    kind = kind_of(page, candidate)
    limit = KIN_LIMIT_BARE if " " in kind else KIN_LIMIT
    parts = {"kin": round(max(-limit, min(limit, worth.get(kind, 0.0))), 4)}
    if top is not None and not candidate.zone.top:
        parts["like-top"] = _like_top(page, candidate, top)
    parts = candidate.parts | {name: value for name, value in parts.items() if value}
    return Candidate(unit=candidate.unit, zone=candidate.zone, parts=parts, traits=candidate.traits)


def _like_top(page: Page, candidate: Candidate, top: Candidate) -> float:
    """Say how much a line is set and headed as the title at the top of the page."""
    own, other = kind_of(page, candidate), kind_of(page, top)
    score = 0.0
    if " " not in other and "in-list" not in candidate.traits:
        if own == other:
            score += SAME_HEADING
        elif own.startswith("#") and other.startswith("#") and len(own) > len(other):
            score += LOWER_HEADING
    elif own == other == "in capitals":
        score += SAME_CAPITALS
    credits_ = [name for name in _CREDITS if name in top.traits]
    if credits_ and all(name in candidate.traits for name in credits_):
        score += SAME_CREDITS
    return score


def kind_of(page: Page, candidate: Candidate) -> str:
    """Name the way a line is set: by its marker, else by its case."""
    unit, traits = page.units[candidate.unit], candidate.traits
    if unit.marker or "heading-1" in traits:
        return unit.marker or "underlined"
    if traits.get("capitals"):
        return "in capitals"
    return "in title case" if traits.get("title-case") else "as a sentence"
