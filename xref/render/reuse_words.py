"""What is said of copies and passages, in words that every output uses."""

from __future__ import annotations

from xref.model import DuplicatePair, Passage, PassageKind
from xref.model.result import Result
from xref.render.phrases import DIRECTIONS, count, percent

#: Characters of a passage or boilerplate text in a listing; the rest is counted and stands in the JSON.
EXCERPT = 600
#: Characters of a title in a listing.
TITLE = 90


def passages_apart(result: Result) -> tuple[list[Passage], list[Passage]]:
    """Give the passages across articles, and those repeated inside one; longest first, else as they stand."""
    ordered = sorted(result.passages, key=lambda passage: -passage.words)
    inside = [passage for passage in ordered if passage.kind is PassageKind.REPETITION]
    return [passage for passage in ordered if passage.kind is not PassageKind.REPETITION], inside


def shared(pair: DuplicatePair, kept: str) -> list[str]:
    """Give, in words, how much the two articles of a pair share, seen from the one that is not kept."""
    inside = pair.left_in_right if pair.right == kept else pair.right_in_left
    outside = pair.right_in_left if pair.right == kept else pair.left_in_right
    return [
        f"{percent(inside)} of it stands in the kept one, {percent(outside)} of the kept one in it",
        f"Jaccard {pair.jaccard:.2f}",
        f"{count(pair.shared_shingles, 'shared shingle')}",
        f"longest run {count(pair.longest_run, 'word')}",
    ]


def other(pair: DuplicatePair, kept: str) -> str:
    """Give the article of a pair that is not the kept one."""
    return pair.left if pair.right == kept else pair.right


def first_note(passage: Passage | DuplicatePair) -> str | None:
    """Give which side had it first and what says so, `None` when the data does not say."""
    known = passage.direction
    return f"{known.from_} had it first, {DIRECTIONS[known.basis]}" if known else None
