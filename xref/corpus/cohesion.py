"""How much two stretches of a page are about the same thing: words in common, the rare ones counting more.

The measure is the blocks comparison of TextTiling (Hearst 1997) with words weighted by inverse document
frequency over the page's own paragraphs.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from statistics import median

from xref.corpus.page import Unit
from xref.text.plain import Plain

#: Words before and after a place that are compared.
WINDOW = 120

#: Characters of a unit that are read.
READ = 2000

#: Units looked at on either side at most.
REACH = 40

#: Places sampled for what is usual on the page.
SAMPLES = 60

_WORD = re.compile(r"[^\W\d_]+|\d+")
_ARABIC_HEAD = re.compile(r"^(?:[وفبكل]?ال|لل|[وف])(?=\w{3})")

#: Letters that are kept of a word: enough to tell words apart, few enough to join "strike" and "strikes".
STEM = 6


def stems(text: str) -> list[str]:
    """Give the stems of the words that can carry a topic, in order.

    >>> stems("The rockets struck والصواريخ")
    ['rocket', 'struck', 'صواري']
    """
    words = _WORD.findall(Plain(text).text.casefold())
    result = []
    for word in words:
        if word.isascii():
            if len(word) > 3 or word.isdecimal():
                result.append(word[:STEM])
        else:
            bare = _ARABIC_HEAD.sub("", word)
            if len(bare) > 2:
                result.append(bare[: STEM - 1])
    return result


class Cohesion:
    """The words of a page, unit by unit; nothing is counted before something is asked."""

    def __init__(self, units: Sequence[Unit], body: Sequence[bool]) -> None:
        self._units = units
        self._body = body

    @cached_property
    def _stems(self) -> list[list[str]]:
        return [stems(u.plain[:READ]) if u.words > 0 else [] for u in self._units]

    @cached_property
    def _weight(self) -> dict[str, float]:
        counts = Counter(stem for words in self._stems for stem in set(words))
        total = max(1, sum(1 for words in self._stems if words))
        return {stem: math.log(1 + total / count) for stem, count in counts.items()}

    @cached_property
    def usual(self) -> float:
        """The median link between what stands before and after a paragraph, over the page."""
        places = [n for n in range(1, len(self._body)) if self._body[n] and self._body[n - 1]]
        step = max(1, len(places) // SAMPLES)
        links = [self.link(n - 1, n) for n in places[::step]]
        return median(links) if links else 0.0

    def before(self, last: int) -> set[str]:
        """Give the stems of the body that ends with unit `last`."""
        found: list[str] = []
        for n in range(last, max(-1, last - REACH), -1):
            if self._body[n]:
                found.extend(self._stems[n])
            if len(found) >= WINDOW:
                break
        return set(found)

    def after(self, first: int) -> set[str]:
        """Give the stems of the body that begins with unit `first`."""
        found: list[str] = []
        for n in range(first, min(len(self._stems), first + REACH)):
            if self._body[n]:
                found.extend(self._stems[n])
            if len(found) >= WINDOW:
                break
        return set(found)

    def link(self, last: int, first: int) -> float:
        """Compare the body up to `last` with the body from `first` on: 0.0 nothing, 1.0 the same words."""
        return self.link_of(self.before(last), self.after(first))

    def link_of(self, left: set[str], right: set[str]) -> float:
        """Compare two sets of stems."""
        both = self.weight(left & right)
        return both / math.sqrt(self.weight(left) * self.weight(right)) if both else 0.0

    def weight(self, found: set[str]) -> float:
        """Sum the weights of stems, the same whatever the order of the set."""
        return math.fsum(self._weight[stem] for stem in found)

    def share_of(self, unit: int, found: set[str]) -> float:
        """Give the share of a unit's words, by weight, that are among others, 0.0 to 1.0."""
        own = set(self._stems[unit])
        total = self.weight(own)
        return self.weight(own & found) / total if total else 0.0

    def stems_of(self, unit: int) -> set[str]:
        """Give the stems of one unit."""
        return set(self._stems[unit])
