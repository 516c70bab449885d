"""Word tables written as running text."""

from __future__ import annotations


def words_of(table: str) -> list[str]:
    """Give the words of a table, in order.

    >>> words_of("one two  three")
    ['one', 'two', 'three']
    """
    return table.split()
