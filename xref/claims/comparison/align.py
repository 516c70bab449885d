"""How alike two claims are: one score, and the parts that made it.

Two logistic models, one for pairs in one script and one for pairs across scripts, trained by
`benchmarks/train_alignment.py` and shipped as plain JSON. Likeness says that two claims may speak of one
thing. It
never says that they agree: that is decided slot by slot, in `relations`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np

from xref.claims.comparison.amounts import comparable
from xref.claims.comparison.events import Telling, conflict
from xref.claims.comparison.features import dates_alike, pair_features
from xref.claims.comparison.pairing import Nearness, Pair
from xref.claims.comparison.sparse import Floats, Ints
from xref.claims.comparison.views import View
from xref.model import Explanation, Record
from xref.text.tables import shipped

#: The score of two claims of one story that both give its toll: aligned whatever their words, since what
#: they count
#: is one thing; likeness of words moves it by up to the rest.
_TOLL_SCORE, _TOLL_REST = 0.8, 0.15
#: What is left of the score of two claims that share names and nothing that is said of them.
_NAMES_ONLY = 0.4
#: What is left of the score of two claims whose days are apart: another event, whatever the words.
_OTHER_DAY = 0.6
#: What is left of the score of two tolls whose events are told apart by their means, days or victims.
_OTHER_EVENT = 0.3


class Likeness(Record, frozen=True, kw_only=True):
    """A pair of claims with its score and the parts that made it."""

    left: int
    right: int
    score: float
    explanation: Explanation


@lru_cache(maxsize=1)
def _models() -> dict[str, dict[str, float]]:
    raw: dict[str, dict[str, float]] = shipped("xref.claims.comparison", "align_weights.json")
    return raw


def _chance(model: dict[str, float], parts: dict[str, Floats]) -> Floats:
    total = np.full(len(parts["cosine"]), model["bias"])
    for name, weight in model.items():
        if name != "bias":
            total = total + weight * np.nan_to_num(parts[name])
    chance: Floats = 1.0 / (1.0 + np.exp(-total))
    return chance


def likenesses(
    views: Sequence[View],
    pairs: Sequence[Pair],
    near_by: Nearness | None = None,
    tellings: Mapping[int, Telling] | None = None,
) -> list[Likeness]:
    """Score pairs of claims.

    Args:
        views: of all claims, by number.
        pairs: numbers of the claims to compare.
        near_by: which articles are of one event; None when not known.
        tellings: the event of each toll, by claim number; None when not known.

    Returns:
        A record for each pair, in their order; scores and parts 0.0 to 1.0, rounded to 4 decimals. A part
        that
        does not apply (a side names no date) is 0.0.
    """
    if not pairs:
        return []
    table = np.array(pairs, np.int64).reshape(-1, 2)
    used = np.unique(table)
    first, second = np.searchsorted(used, table[:, 0]), np.searchsorted(used, table[:, 1])
    chosen = [views[i] for i in used.tolist()]
    parts = pair_features(chosen, first, second)
    arabic = np.array([v.arabic for v in chosen])
    across = arabic[first] != arabic[second]
    scores = np.where(across, _chance(_models()["across"], parts), _chance(_models()["same"], parts))
    bare = np.array([a.core.isdisjoint(b.core) for a, b in _sides(chosen, first, second)], bool)
    scores = np.where(bare & ~across, scores * _NAMES_ONLY, scores)
    scores = np.where(parts["dates"] == 0.0, scores * _OTHER_DAY, scores)
    lexical = 0.35 * parts["cosine"] + 0.2 * parts["letters"] + 0.3 * parts["held"] + 0.15 * parts["fuzzy"]
    parts["lexical"] = np.where(across, 0.0, np.clip(lexical, 0.0, 1.0))
    shown = ("lexical", "entities", "values", "dates", "predicate")
    rows = np.round(np.clip(np.nan_to_num(np.stack([parts[n] for n in shown])), 0.0, 1.0), 4).T.tolist()
    made = []
    told = tellings or {}
    for (left, right), chance, row in zip(pairs, scores.tolist(), rows, strict=True):
        score = chance
        one, two = told.get(left), told.get(right)
        if one and two and conflict(one, two):
            score *= _OTHER_EVENT
        elif near_by and _one_toll(views[left], views[right], near_by):
            score = max(chance, _TOLL_SCORE + _TOLL_REST * row[0])
        explanation = Explanation(**dict(zip(shown, row, strict=True)))
        made.append(Likeness(left=left, right=right, score=round(score, 4), explanation=explanation))
    return made


def _sides(views: Sequence[View], first: Ints, second: Ints) -> Iterator[tuple[View, View]]:
    return ((views[i], views[j]) for i, j in zip(first.tolist(), second.tolist(), strict=True))


def _one_toll(left: View, right: View, near_by: Nearness) -> bool:
    """Tell whether two claims of one event both give its toll, of one kind and of no other day."""
    if not left.tolls or not right.tolls or not near_by.one_event(left.article, right.article):
        return False
    return dates_alike(left, right) != 0.0 and any(comparable(v, w) for v in left.tolls for w in right.tolls)
