"""Two texts held side by side, word by word. For the eye: nothing is decided here."""

from __future__ import annotations

import re
from enum import StrEnum

from xref.model import Record

#: Words and signs of a side that are held against the other; the comparison's time and memory grow with the
#: product of both (4,000 words a side that share nothing: 0.03 s, 2 MB).
MOST_WORDS = 4_000
#: Characters of a side that are looked at: a text may be one line of 50 MB.
MOST_CHARACTERS = 100_000
#: Words left at each end of a long run of equal words; what lies between is counted.
KEPT_WORDS = 14
#: Equal words between two changes that are read as part of one change.
ISLAND = 2

#: A word with its hyphens, apostrophes and marks, or one other character; white space behind belongs to it.
_LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
_WORD = re.compile(rf"(?:{_LETTER}+(?:['’.,\-]{_LETTER}+)*|\S)\s*|\s+")


class Change(StrEnum):
    """What a segment is to the two texts."""

    SAME = "same"
    LEFT = "left"  # stands on the left alone
    RIGHT = "right"  # stands on the right alone
    FOLDED = "folded"  # the same on both sides, left out for brevity: the text says how many words


class Segment(Record, frozen=True):
    """A run of words, and on which side it stands."""

    change: Change
    text: str
    words: int = 0


class Diff(Record, frozen=True, kw_only=True):
    """All segments in reading order, and how many characters at the end of each side were not compared."""

    segments: tuple[Segment, ...]
    left_rest: int = 0
    right_rest: int = 0

    @property
    def differs(self) -> bool:
        """Tell whether any word stands on one side alone."""
        return any(segment.change in (Change.LEFT, Change.RIGHT) for segment in self.segments)

    @property
    def alike(self) -> bool:
        """Tell whether the two are alike enough to be read as one text: half of the words are shared."""
        same = sum(2 * segment.words for segment in self.segments if segment.change is Change.SAME)
        apart = sum(segment.words for segment in self.segments if segment.change is not Change.SAME)
        return same >= apart


def word_diff(left: str, right: str) -> Diff:
    """Give the words both texts share and those only one has, in reading order.

    Words are compared as they are drawn, white space around them aside. Beyond `MOST_WORDS` and
    `MOST_CHARACTERS` a side the rest is not compared; `left_rest` and `right_rest` count its characters.
    Where a replacement leaves lone equal words standing in its midst, they go into it: an eye reads two
    short phrases sooner than five fragments.

    The algorithm is rapidfuzz's edit distance (Hyyrö's bit-parallel form) on words.

    >>> [(s.change.value, s.text) for s in word_diff("some 27 km away", "some 45 km away").segments]
    [('same', 'some '), ('left', '27 '), ('right', '45 '), ('same', 'km away')]
    """
    from rapidfuzz.distance import Indel

    a, b = (_WORD.findall(text[:MOST_CHARACTERS])[:MOST_WORDS] for text in (left, right))
    steps: list[tuple[list[str], list[str]]] = []
    equal: list[bool] = []
    for step in Indel.opcodes([word.strip() for word in a], [word.strip() for word in b]):
        steps.append((a[step.src_start : step.src_end], b[step.dest_start : step.dest_end]))
        equal.append(step.tag == "equal")
    segments = _segments(_smoothed(steps, equal))
    return Diff(
        segments=tuple(segments),
        left_rest=len(left) - sum(map(len, a)),
        right_rest=len(right) - sum(map(len, b)),
    )


def _smoothed(
    steps: list[tuple[list[str], list[str]]], equal: list[bool]
) -> list[tuple[list[str], list[str], bool]]:
    """Give the steps with neighbouring changes as one; islands of few equal words between them go under."""
    result: list[tuple[list[str], list[str], bool]] = []
    for index, (left, right) in enumerate(steps):
        inner = 0 < index < len(steps) - 1
        island = inner and len(left) <= ISLAND and _large(steps[index - 1], steps[index + 1])
        same = equal[index] and not island
        if result and not same and not result[-1][2]:
            result[-1] = (result[-1][0] + left, result[-1][1] + right, False)
        else:
            result.append((left, right, same))
    return result


def _large(*changes: tuple[list[str], list[str]]) -> bool:
    """Tell whether each of the changes is larger than an island."""
    return all(len(left) + len(right) > 2 * ISLAND for left, right in changes)


def _segments(steps: list[tuple[list[str], list[str], bool]]) -> list[Segment]:
    """Give the steps as segments, the left side of a change before the right one."""
    segments: list[Segment] = []
    for left, right, same in steps:
        if same:
            segments.append(_segment(Change.SAME, left))
            continue
        if left:
            segments.append(_segment(Change.LEFT, left))
        if right:
            segments.append(_segment(Change.RIGHT, right))
    return segments


def _segment(change: Change, words: list[str]) -> Segment:
    """Give words as a segment; signs are text and no words."""
    return Segment(change, "".join(words), sum(word[0].isalnum() for word in words))


def folded(diff: Diff, kept: int = KEPT_WORDS) -> Diff:
    """Give the diff with long runs of equal words folded: `kept` words stay at each side of a difference.

    >>> same = " ".join("w" * 1 for _ in range(100))
    >>> [s.change.value for s in folded(word_diff(same + " a", same + " b")).segments]
    ['folded', 'same', 'left', 'right']
    """
    segments: list[Segment] = []
    last = len(diff.segments) - 1
    for index, segment in enumerate(diff.segments):
        before = kept if index else 0
        after = kept if index < last else 0
        if index == last == 0:
            before = 2 * kept
        if segment.change is not Change.SAME or segment.words <= before + after + kept:
            segments.append(segment)
            continue
        words = _WORD.findall(segment.text)
        if before:
            segments.append(_segment(Change.SAME, words[:before]))
        middle = _segment(Change.FOLDED, words[before : len(words) - after])
        segments.append(Segment(Change.FOLDED, "", middle.words))
        if after:
            segments.append(_segment(Change.SAME, words[-after:]))
    return Diff(segments=tuple(segments), left_rest=diff.left_rest, right_rest=diff.right_rest)
