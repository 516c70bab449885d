"""What hid a copy from a comparison of plain characters."""

from __future__ import annotations

from dataclasses import dataclass

from xref.model import DisguiseKind
from xref.text.characters import Change, change_of
from xref.text.lookalikes import reveal

#: Touched characters for each word from which they hid something: with one word in 20 changed, more than one
#: shingle of five in 5 is.
SHARE = 0.05

_KINDS = {
    Change.INVISIBLE: DisguiseKind.ZERO_WIDTH,
    Change.MARK: DisguiseKind.MARKS,
    Change.FORM: DisguiseKind.LETTER_FORMS,
}


@dataclass(frozen=True)
class Traces:
    """How many characters of a text folding changed, by kind, and how many words the text has."""

    counts: dict[DisguiseKind, int]
    words: int


def traces(text: str) -> Traces:
    """Count what folding took out of a text or changed in it."""
    counts = dict.fromkeys(DisguiseKind, 0)
    if not text.isascii() or any(c < " " for c in set(text)):
        for char in sorted(set(text)):
            kind = _KINDS.get(change_of(char))
            if kind is not None:
                counts[kind] += text.count(char)
        revealed = reveal(text)
        if revealed is not None:
            counts[DisguiseKind.LOOK_ALIKE] = sum(a != b for a, b in zip(text, revealed, strict=True))
    return Traces(counts, max(1, len(text.split())))


def hidden_by(one: Traces, other: Traces) -> list[tuple[int, DisguiseKind]]:
    """Tell what hides one of two copies from the other.

    Returns:
        For each kind that makes a difference, which side carries it (0 or 1), in order of kinds.
    """
    found = []
    for kind in DisguiseKind:
        difference = one.counts[kind] / one.words - other.counts[kind] / other.words
        if abs(difference) >= SHARE and abs(one.counts[kind] - other.counts[kind]) > 1:
            found.append((0 if difference > 0 else 1, kind))
    return found
