"""What speaks for a line being the title of a new article, and how much.

Each trait of the line, of its neighbours and of the text before and after it is a number near 0 to 1; its
weight is a log-odds: +1 makes a title about 2.7 times as likely as not. The weights were fitted by
logistic regression on some two hundred stacked pages in thirty-three layouts and on three thousand single
texts, none of them one that the tests use, then moderated by hand where a trait was rare there, and
rounded; the order of their sizes says more than their values. Words of lists enter only through the
kinds of the neighbours.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from xref.corpus.kinds import Kind, is_label
from xref.corpus.page_read import Page, Zone
from xref.corpus.traits import traits_of
from xref.corpus.weights import WEIGHTS


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a title, with the evidence and the score."""

    unit: int
    zone: Zone
    parts: dict[str, float] = field(default_factory=dict)
    traits: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The sum of the evidence, rounded before anything is compared with it."""
        return round(math.fsum(self.parts.values()), 4)


def candidates_in(page: Page, zone: Zone) -> list[Candidate]:
    """Weigh every line of a zone that may be a title."""
    return [weighed(page, zone, n) for n in range(zone.first, zone.stop) if may_be_title(page, n)]


def may_be_title(page: Page, n: int) -> bool:
    """Tell whether a unit can be a title at all."""
    unit = page.units[n]
    if page.looks[n].kind is not Kind.SHORT or is_label(unit.plain, unit.words):
        return False
    return unit.words > 0 and any(c.isalpha() for c in unit.plain)


def weighed(page: Page, zone: Zone, n: int) -> Candidate:
    """Collect the evidence for one line."""
    traits = traits_of(page, zone, n)
    weights = ((name, WEIGHTS.get(name, 0.0) * value) for name, value in traits.items())
    parts = {name: round(weight, 4) for name, weight in weights if weight}
    return Candidate(unit=n, zone=zone, parts={"prior": WEIGHTS["prior"], **parts}, traits=traits)
