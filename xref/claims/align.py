"""How alike two claims are, feature by feature, and the score made of it.

Similarity says that two claims may speak of one thing. It never says that they agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from rapidfuzz.fuzz import token_set_ratio

from xref.claims.pairing import Pair
from xref.claims.sparse import Floats, Ints, Matrix, normalised, pair_products, rarity, term_matrix
from xref.claims.views import Days, View
from xref.model import Explanation, Record, Value

#: Letters in a piece of a word for the comparison of spellings; the usual choice for headlines.
_PIECE = 4
#: Rarity mass below which sharing all of a short claim says little: about two rare words.
_SOLID_MASS = 12.0
#: Days up to which two stated days may be two readings of one.
DAYS_APART = 3
#: Weights of the features; what one side is silent on leaves the rest to decide.
_WEIGHTS = {"lexical": 0.5, "entities": 0.2, "predicate": 0.15, "values": 0.15, "dates": 0.1}
#: The same for a pair across languages, where words cannot be compared.
_WEIGHTS_ACROSS = {"entities": 0.4, "predicate": 0.4, "values": 0.15, "dates": 0.15}


class Likeness(Record, frozen=True, kw_only=True):
    """A pair of claims with its score and the parts that made it."""

    left: int
    right: int
    score: float
    explanation: Explanation


class _Shared:
    """Rarity mass that two claims share, of one kind of term."""

    def __init__(self, rows: Sequence[Iterable[str]], power: float = 1.0) -> None:
        matrix = term_matrix([dict.fromkeys(sorted(row), 1.0) for row in rows])
        self.matrix: Matrix = matrix.multiply(np.sqrt(rarity(matrix, power))[None, :]).tocsr()
        self.mass: Floats = np.asarray(self.matrix.multiply(self.matrix).sum(axis=1)).ravel()

    def of(self, first: Ints, second: Ints) -> tuple[Floats, Floats, Floats]:
        """Give shared mass, the smaller and the larger mass of each pair."""
        shared = pair_products(self.matrix, self.matrix, first, second)
        left, right = self.mass[first], self.mass[second]
        return shared, np.minimum(left, right), np.maximum(left, right)


def _pieces(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[i : i + _PIECE] for i in range(max(len(padded) - _PIECE + 1, 1)))


def _cosine(rows: Sequence[dict[str, int]], first: Ints, second: Ints) -> Floats:
    matrix = term_matrix(rows)
    unit = normalised(matrix, rarity(matrix))
    return pair_products(unit, unit, first, second)


def _fuzzy(left: View, right: View) -> float:
    """Rapidfuzz's token_set_ratio, 0.0 to 1.0, times the root of the ratio of lengths.

    Alone it gives 1.0 to any subset: hence the guard.
    """
    if left.arabic != right.arabic:
        return 0.0
    short, long = sorted((len(left.folded), len(right.folded)))
    return float(token_set_ratio(left.folded, right.folded)) / 100.0 * float((short / max(long, 1)) ** 0.5)


def _lexical(views: Sequence[View], first: Ints, second: Ints) -> Floats:
    cosine = _cosine([v.stems for v in views], first, second)
    letters = _cosine([_pieces(v.folded) for v in views], first, second)
    shared, smaller, _ = _Shared([v.stems for v in views]).of(first, second)
    held = shared / np.maximum(smaller, 1e-9) * np.minimum(1.0, smaller / _SOLID_MASS)
    fuzzy = np.array([_fuzzy(views[i], views[j]) for i, j in zip(first, second, strict=True)])
    return np.clip(0.35 * cosine + 0.2 * letters + 0.3 * held + 0.15 * fuzzy, 0.0, 1.0)


def _overlap(rows: Sequence[Iterable[str]], first: Ints, second: Ints) -> Floats:
    """Shared mass by the geometric mean of both masses; NaN when a side has none."""
    shared, smaller, larger = _Shared(rows).of(first, second)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(smaller > 0, shared / np.sqrt(smaller * larger), np.nan)


def same_count(left: Value, right: Value) -> bool:
    """Tell whether two amounts can be one: their ranges meet."""
    low = max(x for x in (left.low, right.low, float("-inf")) if x is not None)
    high = min(x for x in (left.high, right.high, float("inf")) if x is not None)
    return low <= high


def _values(left: View, right: View) -> float:
    if not left.amounts or not right.amounts:
        return float("nan")
    common = left.amounts & right.amounts
    if not common:
        return 0.0
    slots = {a.split(":")[0] for a in common}
    meet = any(
        v.slot == w.slot and same_count(v, w)
        for v in left.claim.values
        for w in right.claim.values
        if v.slot in slots
    )
    return 1.0 if meet else 0.7


def apart(left: Days, right: Days) -> int:
    """Give the days between two spans, 0 when they meet."""
    return max(0, left.first - right.last, right.first - left.last)


def _dates(left: View, right: View) -> float:
    if not left.dates or not right.dates:
        return float("nan")
    nearest = min(apart(a, b) for a in left.dates for b in right.dates)
    return 1.0 if nearest == 0 else 0.5 if nearest <= DAYS_APART else 0.0


def _each(
    function: Callable[[View, View], float], views: Sequence[View], first: Ints, second: Ints
) -> Floats:
    return np.array([function(views[i], views[j]) for i, j in zip(first, second, strict=True)], np.float64)


def likenesses(views: Sequence[View], pairs: Sequence[Pair]) -> list[Likeness]:
    """Score pairs of claims.

    Args:
        views: of all claims, by number.
        pairs: numbers of the claims to compare.

    Returns:
        A record for each pair, in their order; scores and parts 0.0 to 1.0, rounded to 4 decimals. A part that
        does not apply (a side names no date) is 0.0 and has no weight.
    """
    if not pairs:
        return []
    table = np.array(pairs, np.int64).reshape(-1, 2)
    first, second = table[:, 0], table[:, 1]
    arabic = np.array([v.arabic for v in views])
    across = arabic[first] != arabic[second]
    parts = {
        "lexical": np.where(across, np.nan, _lexical(views, first, second)),
        "entities": _overlap([v.entities for v in views], first, second),
        "predicate": _overlap([v.concepts for v in views], first, second),
        "values": _each(_values, views, first, second),
        "dates": _each(_dates, views, first, second),
    }
    scores = np.where(across, _weighted(parts, _WEIGHTS_ACROSS), _weighted(parts, _WEIGHTS))
    rounded = {k: np.round(np.nan_to_num(v), 4).tolist() for k, v in parts.items()}
    return [
        Likeness(
            left=a, right=b, score=score, explanation=Explanation(**{k: v[n] for k, v in rounded.items()})
        )
        for n, ((a, b), score) in enumerate(zip(pairs, np.round(scores, 4).tolist(), strict=True))
    ]


def _weighted(parts: dict[str, Floats], weights: dict[str, float]) -> Floats:
    total, weight = np.zeros(len(parts["lexical"])), np.zeros(len(parts["lexical"]))
    for name, share in weights.items():
        known = ~np.isnan(parts[name])
        total += np.where(known, share * np.nan_to_num(parts[name]), 0.0)
        weight += np.where(known, share, 0.0)
    return total / np.maximum(weight, 1e-9)
