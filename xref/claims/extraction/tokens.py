"""Words and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from xref.text.plain import Plain

_TOKEN = re.compile(r"[@#]?\w+(?:[-'’.‑]\w+)*(?:\.(?=\w))?|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark: folded (small letters, plain Arabic) and its half-open place."""

    word: str
    start: int
    end: int


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the tokens of `text[start:end]`, offsets into `text`.

    >>> [t.word for t in tokens_of("Mr. Al-Sadr’s 3 men", 0, 19)]
    ['mr', '.', "al-sadr's", '3', 'men']
    """
    plain = Plain(text[start:end])
    same = len(plain.text) == end - start
    found = []
    for match in _TOKEN.finditer(plain.text):
        a, b = match.span() if same else plain.span(*match.span())
        found.append(Token(match[0].lower(), start + a, start + b))
    return found
