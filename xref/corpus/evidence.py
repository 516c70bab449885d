"""What speaks for a line being the title of a new article, each kind of evidence with its weight.

The weights are log-odds in spirit: +1 makes a title about three times as likely as not. They were set by
hand on generated pages of several layouts and one real page; the order of their sizes says more than
their values. Words of lists enter only through the kinds of the neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from xref.corpus.cohesion import Cohesion
from xref.corpus.datelines import opens_with_place
from xref.corpus.kinds import Kind, Looks, looks_like_name, names_outlet
from xref.corpus.page import Unit
from xref.text.language import script_share

#: Likeness of folded lines, 0.0 to 1.0, from which one is the other again: a word changed, "hits" for "on".
AGAIN = 0.82

#: Most that the head of an article (byline, date, outlet) adds together.
HEAD_LIMIT = 4.5

#: Units on either side from which the setting of paragraphs is taken.
NEARBY = 6

#: Share of Arabic letters from which a stretch counts as Arabic, below whose complement as Latin.
SCRIPT_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Zone:
    """Units that are no body, between two stretches of body; at the ends of a page one side is missing."""

    first: int
    stop: int  # one past its last unit
    top: bool = False  # so little body stands before it that no article can have ended there


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a title, with the evidence and the score."""

    unit: int
    zone: Zone
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The sum of the evidence, rounded before anything is compared with it."""
        return round(sum(self.parts[name] for name in sorted(self.parts)), 4)


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
    return shorter >= 0.6 * longer and len(left) > 12 and ratio(left, right) / 100 >= AGAIN


def candidates_in(page: Page, zone: Zone) -> list[Candidate]:
    """Weigh every line of a zone that may be a title."""
    return [weighed(page, zone, n) for n in range(zone.first, zone.stop) if may_be_title(page, n)]


def may_be_title(page: Page, n: int) -> bool:
    """Tell whether a unit can be a title at all."""
    unit, looks = page.units[n], page.looks[n]
    if looks.kind is not Kind.SHORT or unit.words == 0:
        return False
    return any(c.isalpha() for c in unit.plain)


def weighed(page: Page, zone: Zone, n: int) -> Candidate:
    """Collect the evidence for one line."""
    parts = {
        "shape": _shape(page.units[n]),
        "marker": _marker(page, n),
        "head": _head(page, zone, n),
        "tail": _tail(page, zone, n),
        "gap": _gap(page, zone, n),
        "setting": _setting(page, zone),
        "listed": _listed(page, zone, n),
        **_context(page, zone, n),
    }
    return Candidate(unit=n, zone=zone, parts={k: round(v, 4) for k, v in parts.items() if v})


def _shape(unit: Unit) -> float:
    """Length and case of the line itself."""
    words = unit.plain.split()
    arabic = script_share(unit.plain, "arabic") > SCRIPT_SHARE
    count = len(words) + (1 if arabic else 0)
    if count <= 2:
        score = -1.2
    elif count <= 4:
        score = -0.4
    elif count <= 20:
        score = 0.6
    else:
        score = 0.0 if count <= 26 else -0.7
    if unit.plain.rstrip().endswith(("?", "؟", "!")):
        score -= 0.2
    return score + _case(words)


def _case(words: list[str]) -> float:
    """Capitals where a sentence has none."""
    latin = [w for w in words if w[:1].isascii() and w[:1].isalpha()]
    long = [w for w in latin if len(w) > 3]
    if len(latin) >= 3 and all(w.upper() == w for w in latin):
        return 1.0
    if len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.75 * len(long):
        return 0.6
    if latin and words and words[0] == latin[0] and latin[0][0].islower():
        return -1.5
    return 0.0


def _marker(page: Page, n: int) -> float:
    """What stands before the line: a heading's sign, a number, a bullet; in a list it is no title's."""
    marker = page.units[n].marker
    if marker.startswith("#"):
        return {1: 1.2, 2: 0.6}.get(len(marker), -0.8)
    if not marker:
        return 0.0
    beside = [page.units[m].marker for m in (n - 1, n + 1) if 0 <= m < len(page.units)]
    if marker in beside or marker in {"-", "–", "—", "*", "+"}:
        return -1.5
    return 1.0


def _head(page: Page, zone: Zone, n: int) -> float:
    """What follows the line up to the body: the title again, a byline, a date, an outlet."""
    score = again = 0.0
    named = 0
    for m in range(n + 1, zone.stop):
        kind, unit = page.looks[m].kind, page.units[m]
        if kind is Kind.SHORT and is_again(page.keys[n], page.keys[m]):
            again = 4.0
        elif kind is Kind.SHORT and unit.marker:
            score -= 1.5
        elif kind is Kind.SHORT and unit.words <= 6:
            score += _name(page, m, named)
            named += 1
        else:
            score += _HEAD.get(kind, 0.0)
    return min(score, HEAD_LIMIT) + again


#: What each kind of line between a title and its body says for the title.
_HEAD = {
    Kind.BYLINE: 3.0,
    Kind.DATE: 2.5,
    Kind.SHORT: -0.6,
    Kind.FURNITURE: -1.5,
    Kind.SLUG: -1.5,
    Kind.SEPARATOR: -2.0,
    Kind.END: -2.0,
    Kind.SOURCE: -1.0,
}


def _name(page: Page, m: int, named: int) -> float:
    """Judge a few words under a title: an outlet that stands there often, somebody's name, or a heading."""
    unit = page.units[m]
    if page.recurring.get(page.keys[m], 0) >= 2:
        return 2.0
    arabic = script_share(unit.plain, "arabic") > SCRIPT_SHARE
    if looks_like_name(unit.plain.replace(",", " ")) and 2 <= unit.words <= (4 if arabic else 6):
        return 1.0 if named == 0 else 0.0
    return -0.5


def _tail(page: Page, zone: Zone, n: int) -> float:
    """What stands between the body before and the line: the end of an article, furniture, a rule."""
    best = loose = 0.0
    listing = False
    for m in range(zone.first, n):
        kind, unit = page.looks[m].kind, page.units[m]
        if kind is Kind.FURNITURE:
            listing = page.looks[m].lists
        best = max(best, _TAIL.get(kind, 0.0))
        if kind in {Kind.BYLINE, Kind.DATE}:
            loose += 0.7
        elif kind is Kind.SHORT and names_outlet(unit.text):
            best = max(best, 1.4)
        elif kind is Kind.SHORT and not listing:
            loose += 1.0 if unit.words >= 4 else 0.7
    return best - (0.3 if zone.top else 1.0) * loose


#: What each kind of line between a body and a title says for an article having ended.
_TAIL = {
    Kind.FURNITURE: 2.0,
    Kind.SEPARATOR: 2.2,
    Kind.END: 2.2,
    Kind.SLUG: 2.2,
    Kind.SOURCE: 1.8,
    Kind.APPARATUS: 1.8,
}


def _listed(page: Page, zone: Zone, n: int) -> float:
    """Whether the line is one of the headlines under "Related": another line is the title then."""
    listing = any(page.looks[m].lists for m in range(zone.first, n))
    if not listing:
        return 0.0
    for m in range(n + 1, zone.stop):
        if page.looks[m].kind in {Kind.BYLINE, Kind.DATE}:
            return 0.0
        again = is_again(page.keys[n], page.keys[m])
        title_like = page.looks[m].kind is Kind.SHORT and page.units[m].words >= 4
        if title_like and not again and not looks_like_name(page.units[m].plain.replace(",", " ")):
            return -3.0 if not _again_before(page, n, m) else -6.0
    return 0.0


def _again_before(page: Page, n: int, m: int) -> bool:
    """Tell whether a line is repeated between two places: the repetition counted for it is none."""
    return any(is_again(page.keys[n], page.keys[k]) for k in range(n + 1, m))


def _gap(page: Page, zone: Zone, n: int) -> float:
    """Blank lines before the line, against what is usual on the page."""
    if n == 0:
        return 0.0
    widest = max(page.units[m].gap for m in range(zone.first, n + 1))
    if widest <= page.usual_gap:
        return -0.5 if page.units[n].gap == 0 and page.usual_gap > 0 else 0.0
    return 2.0 if page.wide_gaps <= 0.1 else 1.0


def _setting(page: Page, zone: Zone) -> float:
    """Whether the paragraphs before are parted by other gaps than those after: two pages' habits."""
    if zone.top or zone.stop >= len(page.units):
        return 0.0
    before = _gap_around(page, range(max(1, zone.first - NEARBY), zone.first))
    after = _gap_around(page, range(zone.stop + 1, min(len(page.units), zone.stop + NEARBY)))
    return 0.8 if before is not None and after is not None and before != after else 0.0


def _gap_around(page: Page, places: range) -> int | None:
    """Give the gap that all paragraphs of a stretch have; `None` when there are too few or they differ."""
    gaps = {page.units[m].gap for m in places if _is_body(page, m) and _is_body(page, m - 1)}
    return gaps.pop() if len(gaps) == 1 else None


def _is_body(page: Page, n: int) -> bool:
    return page.looks[n].kind is Kind.BODY


def _context(page: Page, zone: Zone, n: int) -> dict[str, float]:
    """What the body before and after says: another topic, the title's words, another language."""
    if zone.stop >= len(page.units):
        return {"body": -9.0}
    cohesion = page.cohesion
    after = cohesion.after(zone.stop)
    parts = {"body": 0.0}
    if opens_with_place(page.units[zone.stop].text):
        parts["place"] = 1.5
    taken_up = cohesion.share_of(n, after)
    if zone.top:
        parts["taken-up"] = taken_up
        return parts
    before = cohesion.before(zone.first - 1)
    parts["taken-up"] = 1.5 * (taken_up - cohesion.share_of(n, before))
    if cohesion.usual > 0:
        link = cohesion.link(zone.first - 1, zone.stop)
        parts["topic"] = max(-1.0, min(1.5, 1.5 * (cohesion.usual - link) / cohesion.usual))
    parts["script"] = _script(page, zone, n)
    return parts


def _script(page: Page, zone: Zone, n: int) -> float:
    """A change of script between the bodies, and whether the line goes with the one after it."""
    before = _arabic_around(page, range(zone.first - 1, max(-1, zone.first - 4), -1))
    after = _arabic_around(page, range(zone.stop, min(len(page.units), zone.stop + 3)))
    own = script_share(page.units[n].plain, "arabic") > 0.5
    if own != after:
        return -2.0
    return 2.5 if before != after else 0.0


def _arabic_around(page: Page, places: range) -> bool:
    """Tell whether the body at these places is in Arabic script."""
    text = " ".join(page.units[m].text[:400] for m in places if page.looks[m].kind is Kind.BODY)
    return script_share(text, "arabic") > 0.5
