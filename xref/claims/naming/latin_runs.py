"""Runs of capitalised words that may be names, weighed at sentence starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.claims.naming.gazetteer import demonym, gazetteer
from xref.claims.naming.latin_tokens import Token, Usage
from xref.claims.naming.name_words import (
    ABBREVIATIONS,
    BEFORE_OF,
    CALENDAR,
    FUNCTION,
    HEADS_EN,
    LINKS,
    TITLES,
)

_BEFORE_OF = frozenset(HEADS_EN) | TITLES | BEFORE_OF
#: Longest run looked at, in words: no name is longer.
LONGEST = 14


def runs_of(text: str, tokens: Sequence[Token], usage: Usage) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words that may be names."""
    i = 0
    while i < len(tokens):
        if not _may_start(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < min(len(tokens), i + LONGEST) and (
            not tokens[j - 1].owns or (j == i + 1 and is_country(tokens[i]))
        ):
            step = _step(text, tokens, j)
            if step == 0:
                break
            j += step
        run = list(tokens[i:j])
        i = j
        while run and run[0].opens and not _name_at_start(run, usage):
            run = run[1:]
        if run:
            yield run


def is_country(token: Token) -> bool:
    """Tell whether a word is the name of a country."""
    place = gazetteer().places.get((token.word,))
    return place is not None and place.country


def _may_start(token: Token) -> bool:
    return (
        token.capital
        and token.word not in CALENDAR
        and (token.word not in FUNCTION or (token.word == "us" and token.text.isupper()))
    )


def _step(text: str, tokens: Sequence[Token], j: int) -> int:
    """How many tokens from `j` on belong to the run before; 0 ends it."""
    previous, token = tokens[j - 1], tokens[j]
    if not _beside(text, previous, token):
        return 0
    if _may_start(token):
        return 1
    if token.word not in LINKS or token.text != token.text.lower():
        return 0
    if token.word in {"of", "for"} and previous.word not in _BEFORE_OF:
        return 0
    for step in (1, 2):
        k = j + step
        if k >= len(tokens) or text[tokens[k - 1].end : tokens[k].start] not in {" ", "-"}:
            return 0
        if _may_start(tokens[k]):
            return step + 1
        if tokens[k].word not in {"the", "al", "la", "der"}:
            return 0
    return 0


def _beside(text: str, previous: Token, token: Token) -> bool:
    """Tell whether two words stand together: a blank, an abbreviation's full stop, or a gloss in brackets."""
    gap = text[previous.end + 2 * previous.owns : token.start]
    if gap in {" ", "\u00a0"}:
        return True
    if gap in {". ", "."}:
        return previous.word in ABBREVIATIONS or len(previous.word) == 1
    if gap == " [":
        return text[token.end : token.end + 2] == "] " and not token.text.isupper()
    return gap == "] " and not previous.text.isupper()


def _name_at_start(run: Sequence[Token], usage: Usage) -> bool:
    """Tell whether the first word of a sentence belongs to the name that follows, or is one."""
    word = run[0].word
    if word in FUNCTION:
        return word == "us" and run[0].text.isupper()
    if demonym(word) or (word,) in gazetteer().places or word in TITLES:
        return True
    if run[0].text.isupper() and 1 < len(run[0].text) < 7:
        return True
    if any(tuple(t.word for t in run[:size]) in gazetteer().places for size in (2, 3)):
        return True
    small, inside = usage.small.get(word, 0), usage.inside.get(word, 0)
    if len(run) > 1:
        return small <= inside or small == 0
    return inside > small
