"""Phrases that one article quotes out of a statement that another one quotes at more length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from xref.duplicates.near import Blocks, match_of_points
from xref.duplicates.passages import Match
from xref.duplicates.quotation import quoted_spans
from xref.model import ArticleText

#: Words of a phrase, at most; longer ones are found as passages.
LONGEST = 8
#: Words of a phrase that say something, at least: one alone may be anybody's.
TELLING = 2
#: Weight from which a word tells something.
TELLING_WEIGHT = 0.5
#: Words that stand between two of the phrase in the longer quotation, at most.
BETWEEN = 4
#: Places where the phrase stands outside quotation marks from which it is a term, no quotation.
TERM = 2


@dataclass(frozen=True)
class Quote:
    """A stretch between quotation marks, as words of the corpus."""

    block: int
    first: int
    last: int


def fragment_matches(articles: Sequence[ArticleText], blocks: Blocks) -> list[Match]:
    """Find the phrases quoted in one article that stand, in order, in a longer quotation of another.

    Names are left out, and so are phrases that articles use without quotation marks as well.
    """
    quotes = [quote for block in range(len(blocks.owner)) for quote in _quotes(articles, blocks, block)]
    inside = np.zeros(len(blocks.stems), np.bool_)
    where: dict[int, list[int]] = {}
    for quote in quotes:
        inside[quote.first : quote.last] = True
    for word, stem in enumerate(blocks.stems):
        where.setdefault(stem, []).append(word)
    of_word = {word: quote for quote in quotes for word in range(quote.first, quote.last)}
    found = []
    for quote in quotes:
        telling = [w for w in range(quote.first, quote.last) if blocks.weights[w] > TELLING_WEIGHT]
        if quote.last - quote.first > LONGEST or not _tells(articles, blocks, telling):
            continue
        places = list(_places(blocks, telling, where))
        outside = sum(not inside[place[0]] for place in places)
        if outside >= TERM:
            continue
        for place in places:
            other = of_word.get(place[0])
            if other is None or of_word.get(place[-1]) is not other or not _longer(blocks, quote, other):
                continue
            points = sorted(zip(telling, place, strict=True))
            if sum(not blocks.is_capital(articles, i, j) for i, j in points) >= TELLING:
                left, right = quote.block, other.block
                if left > right:
                    left, right, points = right, left, [(j, i) for i, j in points]
                found.append(match_of_points(blocks, left, right, points))
    return found


def _quotes(articles: Sequence[ArticleText], blocks: Blocks, block: int) -> Iterator[Quote]:
    texts = blocks.texts
    first, last = blocks.first[block], blocks.last[block]
    text = articles[blocks.owner[block]].text
    start = text.rfind("\n", 0, int(texts.starts[first])) + 1
    end = text.find("\n", int(texts.ends[last - 1]))
    starts = texts.starts[first:last]
    for low, high in quoted_spans(text, start, end if end >= 0 else len(text)):
        begin, stop = (np.searchsorted(starts, (low, high)) + first).tolist()
        if stop - begin >= TELLING:
            yield Quote(block, begin, stop)


def _tells(articles: Sequence[ArticleText], blocks: Blocks, telling: Sequence[int]) -> bool:
    """Tell whether some words are a phrase: several that say something, not one with a hyphen in it."""
    if len(telling) < TELLING:
        return False
    texts = blocks.texts
    text = articles[blocks.owner[bisect_right(blocks.first, telling[0]) - 1]].text
    return any(c.isspace() for c in text[texts.ends[telling[0]] : texts.starts[telling[-1]]])


def _longer(blocks: Blocks, quote: Quote, other: Quote) -> bool:
    """Tell whether another article quotes more than the phrase."""
    apart = blocks.owner[quote.block] != blocks.owner[other.block]
    return apart and other.last - other.first > quote.last - quote.first


def _places(blocks: Blocks, phrase: Sequence[int], where: dict[int, list[int]]) -> Iterator[list[int]]:
    """Find where the words of a phrase stand in order, with few words between, beside the phrase itself."""
    for start in where[blocks.stems[phrase[0]]]:
        place = [start]
        for word in phrase[1:]:
            near = range(place[-1] + 1, min(place[-1] + BETWEEN + 2, len(blocks.stems)))
            following = next((w for w in near if blocks.stems[w] == blocks.stems[word]), None)
            if following is None:
                break
            place.append(following)
        if len(place) == len(phrase) and start != phrase[0]:
            yield place
