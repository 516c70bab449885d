"""What two claims have in common, as numbers.

Language-free features hold for any pair, lexical ones for one script. Masses are sums of rarity over shared
terms; rarity is divided by that of a term seen once, so that a mass means the same in a corpus of twenty
articles and of twenty thousand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from rapidfuzz.fuzz import token_set_ratio

from xref.claims.comparison.amounts import meet
from xref.claims.comparison.sparse import (
    PRIOR,
    Floats,
    Ints,
    Matrix,
    normalised,
    pair_products,
    rarity,
    term_matrix,
)
from xref.claims.comparison.views import Days, View

#: Letters in a piece of a word for the comparison of spellings; the usual choice for headlines.
_PIECE = 4
#: Mass from which sharing all of a short claim says something: about two rare words.
_SOLID_MASS = 1.8
#: Days up to which two stated days may be two readings of one.
DAYS_APART = 3
#: Claims to each side that are a claim's context.
_AROUND = 2
_ROUNDING = 0.02


def relative_rarity(matrix: Matrix) -> Floats:
    """Give the rarity of each column, 1.0 for a term that one row has."""
    weights: Floats = rarity(matrix) / np.log((matrix.shape[0] + PRIOR + 1.0) / 1.5)
    return weights


class Shared:
    """Mass that two items share, of one kind of term."""

    def __init__(self, rows: Sequence[Iterable[str]]) -> None:
        matrix = term_matrix([dict.fromkeys(sorted(row), 1.0) for row in rows])
        if matrix.shape[1]:
            matrix = matrix.multiply(np.sqrt(relative_rarity(matrix))[None, :]).tocsr()
        self.matrix: Matrix = matrix
        self.mass: Floats = np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()

    def of(self, first: Ints, second: Ints) -> tuple[Floats, Floats, Floats]:
        """Give shared mass, the smaller and the larger mass of each pair."""
        shared = pair_products(self.matrix, self.matrix, first, second)
        left, right = self.mass[first], self.mass[second]
        return shared, np.minimum(left, right), np.maximum(left, right)


def _pieces(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[i : i + _PIECE] for i in range(max(len(padded) - _PIECE + 1, 1)))


def cosine(rows: Sequence[Mapping[str, float]], first: Ints, second: Ints) -> Floats:
    """Give the TF-IDF cosine of pairs of rows."""
    matrix = term_matrix(rows)
    unit = normalised(matrix, rarity(matrix))
    return np.clip(pair_products(unit, unit, first, second), 0.0, 1.0)


def fuzzy(left: View, right: View) -> float:
    """Rapidfuzz's token_set_ratio, 0.0 to 1.0, times the root of the ratio of lengths.

    Alone it gives 1.0 to any subset: hence the guard.
    """
    if left.arabic != right.arabic:
        return 0.0
    short, long = sorted((len(left.folded), len(right.folded)))
    return float(token_set_ratio(left.folded, right.folded)) / 100.0 * float((short / max(long, 1)) ** 0.5)


def apart(left: Days, right: Days) -> int:
    """Give the days between two spans, 0 when they meet."""
    return max(0, left.first - right.last, right.first - left.last)


def values_alike(left: View, right: View) -> float:
    """1.0: a common amount meets; 0.7: one on both sides differs; 0.0: other things; NaN: silence."""
    if not left.amounts or not right.amounts:
        return float("nan")
    common = left.amounts & right.amounts
    if not common:
        return 0.0
    slots = {a.split(":")[0] for a in common}
    mine = [v for v in left.totals if v.slot in slots]
    other = [v for v in right.totals if v.slot in slots]
    return 1.0 if any(v.slot == w.slot and meet(v, w, _ROUNDING) for v in mine for w in other) else 0.7


def dates_alike(left: View, right: View) -> float:
    """1.0: a day in common; 0.5: days near each other; 0.0: other days; NaN: a side names none."""
    if not left.dates or not right.dates:
        return float("nan")
    nearest = min(apart(a, b) for a in left.dates for b in right.dates)
    return 1.0 if nearest == 0 else 0.5 if nearest <= DAYS_APART else 0.0


def _neutral(view: View) -> set[str]:
    return {f"c:{c}" for c in view.concepts} | {f"e:{e}" for e in view.entities}


def _ratio(top: Floats, bottom: Floats) -> Floats:
    return np.where(bottom > 0, top / np.maximum(bottom, 1e-9), 0.0)


def _in_context(views: Sequence[View], first: Ints, second: Ints) -> Floats:
    """Give the larger share of a claim's language-free terms that the other claim or its neighbours have."""
    own = [_neutral(v) for v in views]
    around = []
    for i, view in enumerate(views):
        here = [j for j in range(max(0, i - _AROUND), i + _AROUND + 1) if j < len(views)]
        around.append(set().union(*(own[j] for j in here if views[j].article == view.article)))
    both = term_matrix([dict.fromkeys(sorted(row), 1.0) for row in own + around])
    if not both.shape[1]:
        return np.zeros(len(first))
    weighted = both[: len(own)].multiply(relative_rarity(both)[None, :]).tocsr()
    total = np.maximum(np.asarray(weighted.sum(axis=1)).ravel(), 1e-9)
    context = both[len(own) :]
    there = pair_products(weighted, context, first, second) / total[first]
    back = pair_products(weighted, context, second, first) / total[second]
    larger: Floats = np.maximum(there, back)
    return larger


def pair_features(views: Sequence[View], first: Ints, second: Ints) -> dict[str, Floats]:
    """Describe pairs of claims.

    Args:
        views: of the claims, in document order.
        first: numbers (places in `views`) of the left claims.
        second: numbers of the right claims.

    Returns:
        Features by name, a number for each pair. `values` and `dates` are NaN where a side is silent; the
        lexical
        ones (`cosine`, `letters`, `held`, `words_mass`, `fuzzy`) are of no use across scripts.
    """
    stems = [v.stems for v in views]
    shared, smaller, _ = Shared(stems).of(first, second)
    made = {
        "cosine": cosine(stems, first, second),
        "letters": cosine([_pieces(v.folded) for v in views], first, second),
        "held": _ratio(shared, smaller) * np.minimum(1.0, smaller / _SOLID_MASS),
        "words_mass": np.log1p(shared * 6.0),
    }
    pairs = [(views[i], views[j]) for i, j in zip(first.tolist(), second.tolist(), strict=True)]
    made["fuzzy"] = np.array([fuzzy(a, b) for a, b in pairs], np.float64)
    for name, rows in (
        ("entities", [v.entities for v in views]),
        ("predicate", [v.concepts for v in views]),
        ("neutral", [_neutral(v) for v in views]),
    ):
        shared, smaller, larger = Shared(rows).of(first, second)
        made[name] = _ratio(shared, np.sqrt(smaller * larger))
        made[name + "_mass"] = np.log1p(shared * 6.0)
        made[name + "_held"] = _ratio(shared, smaller)
    made["context"] = _in_context(views, first, second)
    made["values"] = np.array([values_alike(a, b) for a, b in pairs], np.float64)
    made["dates"] = np.array([dates_alike(a, b) for a, b in pairs], np.float64)
    made["shorter"] = np.log1p(np.array([min(a.mass, b.mass) for a, b in pairs], np.float64))
    return made
