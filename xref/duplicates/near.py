"""Statements that two blocks share in slightly different words: small corpora only.

Where runs of the same words are too short to stand for themselves, words are compared as stems and weighed by
how rare they are: an alignment that keeps the order, with a cost for what is left out, scores what two
paragraphs have in common (after Smith and Waterman 1981, on matching words only). Names, set phrases and
function words alone do not reach the threshold.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from xref.duplicates.candidates import count_pairs
from xref.duplicates.passages import Match
from xref.duplicates.quotation import both_quoted
from xref.duplicates.shingles import shingle_hashes
from xref.duplicates.stems import FUNCTION_WEIGHT, stems_of, weights_of
from xref.duplicates.texts import Texts
from xref.model import ArticleText, Block, BlockRole
from xref.settings import DuplicateSettings

#: Cost of a word left out between two that match, as a share of its weight.
LEFT_OUT = 0.4
#: Words left out in a row on one side, at most.
FARTHEST = 12
#: Blocks in which a pair of stems stands, at most, to make two of them candidates.
MOST_BLOCKS = 12
#: Pairs of stems two blocks share, at least, to be compared.
SHARED = 2
#: Candidates compared, at most, for each block there is, most shared pairs first: bounds the time.
CANDIDATES = 12
#: Points of one comparison, at most: a paragraph that repeats one word is no evidence.
MOST_POINTS = 600

#: Words of a name, at most, with its titles and offices.
LONGEST_NAME = 8
#: Share of capitalised words from which a block is a title in title case.
TITLE_CASE = 0.6
#: What ends a sentence, between two words.
_SENTENCE = re.compile("[.!?؟…][^\\w]*\\s")

Point = tuple[int, int]


@dataclass(frozen=True)
class Blocks:
    """The words of a corpus by blocks: stems and weights of all words, and the bounds of each block."""

    texts: Texts
    stems: list[int]
    weights: list[float]  # of all words
    owner: list[int]  # article of each block
    first: list[int]  # its first word, and the one after the last
    last: list[int]
    titles: list[bool]  # whether it is a title or a heading

    def is_capital(self, articles: Sequence[ArticleText], *words: int) -> bool:
        """Tell whether one of some words starts with a capital letter."""
        owners = (self.owner[bisect_right(self.first, word) - 1] for word in words)
        places = zip(owners, words, strict=True)
        return any(articles[owner].text[self.texts.starts[word]].isupper() for owner, word in places)

    def capitals(self, articles: Sequence[ArticleText], block: int) -> float:
        """Give the share of capitalised words of a block."""
        inside = range(self.first[block], self.last[block])
        return sum(self.is_capital(articles, word) for word in inside) / len(inside)


def near_matches(articles: Sequence[ArticleText], blocks: Blocks, settings: DuplicateSettings) -> list[Match]:
    """Find statements shared with light edits, across the blocks of all articles and inside each article.

    A lower score is enough where most of a sentence is aligned, or where both sides are quotations.
    """
    found = []
    for left, right in _candidates(blocks):
        score, points = _align(blocks, left, right)
        if score < settings.near_score_whole:
            continue
        match = match_of_points(blocks, left, right, points)
        if _is_name(articles, blocks, left, right, points):
            continue
        if (
            score >= settings.near_score
            or _covered(articles, blocks, points) >= settings.near_covered
            or both_quoted(articles[match.left], articles[match.right], match.left_span, match.right_span)
        ):
            found.append(match)
    return found


def blocks_of(articles: Sequence[ArticleText], texts: Texts) -> Blocks:
    """Cut the words of all articles into blocks, and give each word its stem and its weight."""
    owner: list[int] = []
    first: list[int] = []
    last: list[int] = []
    titles: list[bool] = []
    of_word = np.zeros(len(texts.hashes), np.int64)
    for number, article in enumerate(articles):
        low, high = int(texts.bounds[number]), int(texts.bounds[number + 1])
        starts = texts.starts[low:high]
        cuts = [low, *(np.searchsorted(starts, [b.start for b in article.blocks]) + low).tolist(), high]
        for (begin, end), title in zip(pairwise(cuts), (False, *map(_is_title, article.blocks)), strict=True):
            if end > begin:
                titles.append(title)
                of_word[begin:end] = len(owner)
                owner.append(number)
                first.append(begin)
                last.append(end)
    stems, closed = stems_of(articles, texts)
    weights = weights_of(stems, of_word, closed)[stems]
    return Blocks(texts, stems.tolist(), weights.tolist(), owner, first, last, titles)


def _is_title(block: Block) -> bool:
    return block.role in (BlockRole.TITLE, BlockRole.TITLE_AGAIN, BlockRole.HEADING)


def _candidates(blocks: Blocks) -> list[Point]:
    """Pairs of blocks that share rare pairs of stems; a block with itself where it repeats one."""
    count = len(blocks.owner)
    if len(blocks.stems) < 2:
        return []
    values = shingle_hashes(np.array(blocks.stems, np.uint64), 2)
    owners = np.repeat(np.arange(count), np.subtract(blocks.last, blocks.first))[: len(values)]
    inside = np.ones(len(values), np.bool_)
    ends = np.array(blocks.last, np.int64) - 1
    inside[ends[ends < len(values)]] = False
    weights = np.array(blocks.weights)
    kept = np.flatnonzero(inside & (weights[:-1] + weights[1:] > 4 * FUNCTION_WEIGHT))
    order = kept[np.argsort(values[kept], kind="stable")]
    values, owners = values[order], owners[order]
    again = np.flatnonzero((np.diff(values) == 0) & (np.diff(owners) == 0))
    itself = np.bincount(owners[again], minlength=count)
    new = np.ones(len(values), np.bool_)
    new[again + 1] = False
    codes, counts = count_pairs(values[new], owners[new], count, MOST_BLOCKS, SHARED)
    best = np.lexsort((codes, -counts))[: CANDIDATES * count]
    pairs = [divmod(code, count) for code in codes[best].tolist()]
    pairs += [(block, block) for block in np.flatnonzero(itself >= SHARED).tolist()]
    return sorted(pairs)


def _align(blocks: Blocks, left: int, right: int) -> tuple[float, list[Point]]:
    """Find the best alignment of two blocks: its score, and the words matched, as positions in the corpus."""
    points = _points(blocks, left, right)
    if len(points) < SHARED or len(points) > MOST_POINTS:
        return 0.0, []
    weights, itself = blocks.weights, left == right
    cost_left = _running_cost(weights, blocks.first[left], blocks.last[left])
    cost_right = _running_cost(weights, blocks.first[right], blocks.last[right])
    base_left, base_right = blocks.first[left], blocks.first[right]
    scores: list[float] = []
    came: list[int] = []
    begun: list[int] = []  # first right word of the best alignment that ends here
    for index, (i, j) in enumerate(points):
        best, source = 0.0, -1
        for other in range(index - 1, -1, -1):
            k, m = points[other]
            if i - k > FARTHEST + 1:
                break
            if k < i and m < j <= m + FARTHEST + 1 and not (itself and i >= begun[other]):
                gap = cost_left[i - base_left] - cost_left[k + 1 - base_left]
                gap += cost_right[j - base_right] - cost_right[m + 1 - base_right]
                if scores[other] - gap > best:
                    best, source = scores[other] - gap, other
        scores.append(best + weights[i])
        came.append(source)
        begun.append(j if source < 0 else begun[source])
    at = max(range(len(points)), key=lambda p: (round(scores[p], 6), -p))
    total, chain = round(scores[at], 4), []
    while at >= 0:
        chain.append(points[at])
        at = came[at]
    return total, chain[::-1]


def _running_cost(weights: list[float], first: int, last: int) -> list[float]:
    """What leaving out the words from `first` on costs, up to each."""
    return [0.0, *accumulate(weight * LEFT_OUT for weight in weights[first:last])]


def _points(blocks: Blocks, left: int, right: int) -> list[Point]:
    """Positions of the same stem in two blocks, in order; of one block those where the right one is later.

    Words of closed classes count only where they adjoin, on both sides, other words that match.
    """
    where: dict[int, list[int]] = {}
    first, last = blocks.first[right], blocks.last[right]
    for j in range(first, last):
        if blocks.weights[j] > FUNCTION_WEIGHT:
            where.setdefault(blocks.stems[j], []).append(j)
    telling = [
        (i, j)
        for i in range(blocks.first[left], blocks.last[left])
        for j in where.get(blocks.stems[i], ())
        if left != right or i < j
    ]
    points = set(telling)
    for step in (1, -1):
        for start_left, start_right in telling:
            i, j = start_left + step, start_right + step
            while (
                blocks.first[left] <= i < blocks.last[left]
                and first <= j < last
                and blocks.stems[i] == blocks.stems[j]
                and (i, j) not in points
            ):
                points.add((i, j))
                i, j = i + step, j + step
    return sorted(points)


def _covered(articles: Sequence[ArticleText], blocks: Blocks, points: list[Point]) -> float:
    """Share of the weight of the sentences touched that is matched, on the side where it is larger."""
    matched = sum(blocks.weights[i] for i, _ in points)
    whole = min(_sentence_weight(articles, blocks, points[0][side], points[-1][side]) for side in (0, 1))
    return round(matched / whole, 4)


def _sentence_weight(articles: Sequence[ArticleText], blocks: Blocks, first: int, last: int) -> float:
    """Weight of the words from the start of the sentence of `first` to the end of that of `last`."""
    texts = blocks.texts
    block = bisect_right(blocks.first, first) - 1
    text = articles[blocks.owner[block]].text
    while first > blocks.first[block] and not _SENTENCE.search(
        text, texts.ends[first - 1], texts.starts[first]
    ):
        first -= 1
    while last + 1 < blocks.last[block] and not _SENTENCE.search(
        text, texts.ends[last], texts.starts[last + 1]
    ):
        last += 1
    return sum(blocks.weights[first : last + 1])


def _is_name(
    articles: Sequence[ArticleText], blocks: Blocks, left: int, right: int, points: list[Point]
) -> bool:
    """Tell whether what is aligned is a name: nearly all its words are capitalised in running text.

    In a title every word may be; there it says nothing, and what an article's title names it will say again.
    """
    if len(points) > LONGEST_NAME or any(blocks.titles[block] for block in (left, right)):
        return False
    if any(blocks.capitals(articles, block) >= TITLE_CASE for block in (left, right)):
        return False
    plain = [
        i for i, j in points if blocks.weights[i] > FUNCTION_WEIGHT and not blocks.is_capital(articles, i, j)
    ]
    return len(plain) < 2


def match_of_points(blocks: Blocks, left: int, right: int, points: list[Point]) -> Match:
    """Make a match of words that are aligned in two blocks, as positions in the corpus, in order."""
    texts = blocks.texts
    (first_left, first_right), (last_left, last_right) = points[0], points[-1]
    longest = run = 0
    previous = (-1, -1)
    for i, j in points:
        same = texts.hashes[i] == texts.hashes[j]
        run = (run + 1 if previous == (i - 1, j - 1) else 1) if same else 0
        previous = (i, j) if same else (-1, -1)
        longest = max(longest, run)
    lengths = last_left + 1 - first_left, last_right + 1 - first_right
    return Match(
        left=blocks.owner[left],
        right=blocks.owner[right],
        left_span=(int(texts.starts[first_left]), int(texts.ends[last_left])),
        right_span=(int(texts.starts[first_right]), int(texts.ends[last_right])),
        words=min(lengths),
        longest=longest,
        similarity=round(2 * len(points) / sum(lengths), 4),
    )
