"""A plain reading of a text for pattern matching, with the way back to the original offsets.

Arabic letter forms, digits of other scripts, typographic apostrophes and spaces become one form each; marks,
tatweel and characters without width go. Case and all else stay, so patterns are written once and plainly.
"""

from __future__ import annotations

import re
from bisect import bisect_right

#: Marks over Arabic letters, tatweel, characters without width, direction marks, soft hyphen.
_GONE = re.compile("[\u064b-\u0652\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
#: Of these, what belongs to the letter before it.
_MARKS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640")
_ONE_TO_ONE = (
    str.maketrans("أإآٱىة", "اااا" + "يه")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
    | str.maketrans("٫٬٪’‘ʼ`´", ".,%" + 5 * "'")
    | str.maketrans("\u00a0\u202f\u2009\u2007\u2011\u2010", "    --")
)


class Plain:
    """A plain reading; `plain[i]` stands at `back(i)` in the original."""

    __slots__ = ("_cuts", "_shifts", "original", "text")

    def __init__(self, original: str) -> None:
        self._cuts: list[int] = []  # places in the plain text from which on the next shift holds
        self._shifts: list[int] = []
        self.original = original
        self.text = original.translate(_ONE_TO_ONE)
        if _GONE.search(original):
            self._leave_out()

    def _leave_out(self) -> None:
        parts, last, gone = [], 0, 0
        for match in _GONE.finditer(self.text):
            parts.append(self.text[last : match.start()])
            last = match.end()
            self._cuts.append(match.start() - gone)
            gone += last - match.start()
            self._shifts.append(gone)
        parts.append(self.text[last:])
        self.text = "".join(parts)

    def back(self, place: int) -> int:
        """Give the offset in the original of the character at `place`."""
        at = bisect_right(self._cuts, place)
        return place + (self._shifts[at - 1] if at else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open range of the original that a non-empty range of the plain text stands for.

        >>> view = Plain("قُتِل ٣")
        >>> view.text, view.span(0, 3)
        ('قتل 3', (0, 5))
        """
        last = self.back(end - 1) + 1
        while last < len(self.original) and self.original[last] in _MARKS:
            last += 1
        return self.back(start), last
