"""Text that stands twice inside one article: titles, paragraphs, pull quotes, captions."""

from __future__ import annotations

from xref.duplicates.alignment import Chain, Run, chain_runs, common_runs
from xref.duplicates.passages import Match, match_of, overlap
from xref.duplicates.texts import Texts
from xref.settings import DuplicateSettings

#: Words of an anchor inside one article.
ANCHOR = 3


def within(texts: Texts, article: int, settings: DuplicateSettings) -> list[Match]:
    """Give the passages that an article repeats, in order of their first occurrence."""
    words = texts.words(article)
    chains = chain_runs(common_runs(words, words, ANCHOR, itself=True), settings.passage_gap)
    found: list[Chain] = []
    for chain in sorted(chains, key=lambda c: (-c.matched, c.left, c.right)):
        cut = _own_sides(chain)
        if cut is None or cut.longest < settings.min_words or cut.similarity < settings.passage_similarity:
            continue
        if not any(_inside(cut, other) for other in found):
            found.append(cut)
    return [match_of(texts, article, article, c) for c in sorted(found, key=lambda c: (c.left, c.right))]


def _own_sides(chain: Chain) -> Chain | None:
    """Cut a chain so that its sides do not overlap."""
    runs = list(chain.runs)
    while runs and runs[-1].left + runs[-1].length > runs[0].right:
        over = runs[-1].left + runs[-1].length - runs[0].right
        last = runs.pop()
        if over < last.length and runs:
            runs.append(Run(last.left, last.right, last.length - over))
            break
        if not runs and over < last.length:
            return Chain((Run(last.left, last.right, last.length - over),))
    return Chain(tuple(runs)) if runs else None


def _inside(chain: Chain, other: Chain) -> bool:
    """Tell whether a chain repeats on both sides what a longer one covers."""
    return overlap(chain.left, other.left) and overlap(chain.right, other.right)
