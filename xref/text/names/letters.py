"""How well an Arabic spelling and a Latin one fit letter by letter.

A many-to-many alignment of letters: pieces of up to two Arabic letters stand against pieces of up to
three Latin ones, each with a learned probability; `^` and `$` mark the edges of a word. The probability of
a pair of spellings is the sum over all ways to cut both into pieces (forward algorithm), as in
Jiampojamarn, Kondrak and Sherif 2007 (m2m-aligner). The weights come from `benchmarks/train_names.py`.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from xref.text.tables import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

#: Probability of a piece that was never seen: only single letters may be unseen.
UNSEEN = 1e-7
#: Longest pieces, in letters.
ARABIC_PIECE, LATIN_PIECE = 2, 3
#: Words longer than this, in letters, are cut: no name part is.
LONGEST = 24


class Weights(msgspec.Struct, frozen=True):
    """Learned weights: piece probabilities, their sums per side, and the logistic that calibrates."""

    pairs: dict[str, dict[str, float]]  # Arabic piece -> Latin piece -> probability
    arabic: dict[str, float]  # sums over Latin pieces
    latin: dict[str, float]  # sums over Arabic pieces
    logistic: tuple[float, ...]  # bias, log P(arabic | latin), log P(latin | arabic), letters of both


def make_weights(pairs: dict[str, dict[str, float]], logistic: Sequence[float]) -> Weights:
    """Complete weights from the probabilities of pieces."""
    latin: dict[str, float] = {}
    for row in pairs.values():
        for piece, p in row.items():
            latin[piece] = latin.get(piece, 0.0) + p
    return Weights(pairs, {a: sum(row.values()) for a, row in pairs.items()}, latin, tuple(logistic))


@cache
def weights() -> Weights:
    """Read the weights that ship with the package."""
    raw = shipped("xref.text.names", "name_weights.json")
    return make_weights(raw["pairs"], raw["logistic"])


def _side(word: str, sums: dict[str, float], longest: int) -> float:
    """Log probability of one spelling by itself."""
    word = f"^{word}$"
    forward = [1.0]
    for i in range(1, len(word) + 1):
        total = forward[i - 1] * 30 * UNSEEN
        for size in range(1, min(longest, i) + 1):
            total += forward[i - size] * sums.get(word[i - size : i], 0.0)
        forward.append(total)
    return math.log(forward[-1])


@lru_cache(maxsize=65536)
def arabic_alone(word: str) -> float:
    """Log probability of an Arabic spelling by itself."""
    return _side(word, weights().arabic, ARABIC_PIECE)


@lru_cache(maxsize=65536)
def latin_alone(word: str) -> float:
    """Log probability of a Latin spelling by itself."""
    return _side(word, weights().latin, LATIN_PIECE)


def calibrated(joint: float, arabic: str, latin: str) -> float:
    """Turn a joint log probability into a chance, 0.0 to 1.0, that the two are one name."""
    bias, given_latin, given_arabic, size = weights().logistic
    z = bias + given_latin * (joint - latin_alone(latin)) + given_arabic * (joint - arabic_alone(arabic))
    z += size * (len(arabic) + len(latin))
    return 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, z))))


@lru_cache(maxsize=262144)
def letter_fit(arabic: str, latin: str) -> float:
    """Score one Arabic spelling against one Latin spelling, both folded, without blanks: 0.0 to 1.0.

    >>> letter_fit("سليماني", "soleimani") > 0.9 > 0.1 > letter_fit("سليماني", "barzani")
    True
    """
    arabic, latin = arabic[:LONGEST], latin[:LONGEST]
    if not arabic or not latin:
        return 0.0
    return calibrated(_joint(f"^{arabic}$", f"^{latin}$"), arabic, latin)


def _joint(arabic: str, latin: str) -> float:
    """Log probability of two marked spellings together."""
    pairs, width = weights().pairs, len(latin)
    rows = [[0.0] * (width + 1) for _ in range(len(arabic) + 1)]
    rows[0][0] = 1.0
    inserted = pairs.get("", {})
    for i in range(len(arabic) + 1):
        here = rows[i]
        for size in range(1, min(ARABIC_PIECE, i) + 1):
            table = pairs.get(arabic[i - size : i], {})
            if not table and size > 1:
                continue
            unseen = UNSEEN if size == 1 else 0.0
            for j, p in enumerate(rows[i - size]):
                if p:
                    here[j] += p * (table.get("", 0.0) + unseen)
                    if j < width:
                        here[j + 1] += p * (table.get(latin[j], 0.0) + unseen)
                    for end in range(j + 2, min(j + LATIN_PIECE, width) + 1):
                        here[end] += p * table.get(latin[j:end], 0.0)
        for j in range(width):
            here[j + 1] += here[j] * (inserted.get(latin[j], 0.0) + UNSEEN)
    return math.log(rows[-1][-1])


def letter_fits(arabic: str, batch: Batch) -> list[float]:
    """Score one Arabic spelling against each Latin spelling of a batch, as `letter_fit` does."""
    if not arabic or not batch.words:
        return [0.0] * len(batch.words)
    joints = joint_log(arabic, batch)
    return [
        calibrated(float(j), arabic[:LONGEST], w) if w else 0.0
        for j, w in zip(joints, batch.words, strict=True)
    ]


class Batch:
    """Latin spellings made ready to be held against one Arabic spelling after another."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take folded Latin words; each is cut to LONGEST letters."""
        import numpy as np

        self.words = [w[:LONGEST] for w in words]
        self.numbers = _piece_numbers()
        marked = [f"^{w}$" for w in self.words]
        self.width = max(map(len, marked), default=2)
        self.lengths = np.array([len(m) for m in marked], dtype=np.intp)
        self.pieces = np.zeros((LATIN_PIECE + 1, self.width, len(marked)), dtype=np.int32)
        for k, word in enumerate(marked):
            for size in range(1, LATIN_PIECE + 1):
                for j in range(len(word) - size + 1):
                    self.pieces[size, j, k] = self.numbers.get(word[j : j + size], 0)

    def part(self, chosen: NDArray[np.intp]) -> Batch:
        """Give the batch of some of the words."""
        batch = Batch.__new__(Batch)
        batch.words = [self.words[int(k)] for k in chosen]
        batch.numbers, batch.lengths = self.numbers, self.lengths[chosen]
        batch.width = int(batch.lengths.max()) if len(chosen) else 2
        batch.pieces = self.pieces[:, : batch.width, chosen]
        return batch


@cache
def _piece_numbers() -> dict[str, int]:
    return {piece: i for i, piece in enumerate(sorted(weights().latin), start=1)}


@lru_cache(maxsize=4096)
def _row(arabic_piece: str) -> NDArray[np.float64] | None:
    """Probabilities of all Latin pieces against one Arabic piece, by number; 0 is the unknown piece."""
    import numpy as np

    row = weights().pairs.get(arabic_piece)
    if row is None:
        return None
    numbers = _piece_numbers()
    vector = np.zeros(len(numbers) + 1)
    for piece, p in row.items():
        vector[numbers[piece]] = p
    return vector


def joint_log(arabic: str, batch: Batch) -> NDArray[np.float64]:
    """Log probability of one Arabic spelling together with each Latin spelling of a batch."""
    import numpy as np

    word = f"^{arabic[:LONGEST]}$"
    count = len(batch.words)
    inserted = _row("")
    rows = np.zeros((len(word) + 1, batch.width + 1, count))
    rows[0, 0] = 1.0
    alone = np.full((batch.width, count), UNSEEN)
    if inserted is not None:
        alone += inserted[batch.pieces[1]]
    for i in range(len(word) + 1):
        here = rows[i]
        for size in range(1, min(ARABIC_PIECE, i) + 1):
            _extend(here, rows[i - size], word[i - size : i], batch)
        for j in range(batch.width):
            here[j + 1] += here[j] * alone[j]
    logs: NDArray[np.float64] = np.log(rows[len(word), batch.lengths, np.arange(count)])
    return logs


def _extend(here: NDArray[np.float64], before: NDArray[np.float64], arabic_piece: str, batch: Batch) -> None:
    """Add to a row what comes from an earlier one by one Arabic piece with any Latin piece."""
    single = len(arabic_piece) == 1
    skipped = weights().pairs.get(arabic_piece, {}).get("", 0.0)
    if single or skipped:
        here += before * (skipped + (UNSEEN if single else 0.0))
    probabilities = _row(arabic_piece)
    if probabilities is None:
        if single:
            here[1:] += before[:-1] * UNSEEN
        return
    for size in range(1, LATIN_PIECE + 1):
        p = probabilities[batch.pieces[size, : batch.width + 1 - size]]
        here[size:] += before[: batch.width + 1 - size] * (p + UNSEEN if single and size == 1 else p)
