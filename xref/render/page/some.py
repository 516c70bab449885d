"""How much of a result a page draws: the rest is counted and stands in result.json."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from xref.model import Record

T = TypeVar("T")
S = TypeVar("S")

#: Characters of corpus text drawn in one section. With markup about twice as many bytes: six such
#: sections keep a page below 5 MB, above which browsers become slow (10,000 open cards: 32 s).
BUDGET = 300_000
#: Characters of one text drawn in full.
TEXT = 1_200


class Some(Record, Generic[T], frozen=True, kw_only=True):
    """The first items of a list, and how many more there are."""

    items: tuple[T, ...]
    more: int = 0

    @property
    def all(self) -> int:
        """How many there are, drawn or not."""
        return len(self.items) + self.more


def some(things: Sequence[S], make: Callable[[S], T], most: int, size: Callable[[T], int]) -> Some[T]:
    """Make items until there are `most` or their texts fill the budget; count those left.

    >>> some([1, 2, 3], str, 2, len)
    Some(items=('1', '2'), more=1)
    """
    items: list[T] = []
    used = 0
    for thing in things[:most]:
        item = make(thing)
        used += size(item)
        if items and used > BUDGET:
            break
        items.append(item)
    return Some(items=tuple(items), more=len(things) - len(items))
