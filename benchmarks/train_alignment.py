"""Trains the models that tell whether two claims state one proposition; writes
xref/claims/comparison/align_weights.json.

    python benchmarks/train_alignment.py TEXT GOLD_DIR [--write]

TEXT: the annotated corpus; GOLD_DIR: its claims.json. Every event is held out in turn: the pairs that touch
it
are scored by a model that never saw them. What is written is trained on all pairs.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

from xref.claims.comparison.features import pair_features
from xref.claims.comparison.views import claim_views
from xref.claims.extraction.extract import extract_claims
from xref.claims.naming.entities import resolve_entities
from xref.corpus import read
from xref.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
#: The words of a pair in one script say most; across scripts only what is language-free can.
MODELS = {
    "same": (
        [
            "cosine",
            "letters",
            "held",
            "words_mass",
            "fuzzy",
            "entities",
            "entities_mass",
            "predicate",
            "predicate_mass",
            "neutral",
            "neutral_mass",
            "neutral_held",
        ],
        1.0,
    ),
    "across": (["neutral_mass", "neutral_held", "context", "values", "shorter"], 1.0),
}


class Pairs(NamedTuple):
    """Pairs of claims over annotated members, with their features."""

    features: dict[str, np.ndarray]
    truth: np.ndarray
    across: np.ndarray
    events: list[set[str]]


def load(text: str, gold: str) -> Pairs:
    """Read the corpus and describe every pair of claims of two articles that cover annotated members."""
    settings = Settings()
    corpus = read([text], settings.corpus)
    reading = resolve_entities(
        corpus.articles, extract_claims(corpus.articles, settings.claims), settings.claims
    )
    views = claim_views(reading.claims, corpus.articles)
    lines, starts = corpus.sources[0].text.split("\n"), [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    covered: dict[int, set[str]] = {}
    event = {}
    for group in json.loads((Path(gold) / "claims.json").read_text(encoding="utf-8"))["groups"]:
        event[group["id"]] = group["event"]
        for member in group["members"]:
            start = starts[member["line"] - 1] + lines[member["line"] - 1].find(member["quote"])
            end = start + len(member["quote"])
            for i, claim in enumerate(reading.claims):
                if 2 * (min(end, claim.end) - max(start, claim.start)) >= end - start:
                    covered.setdefault(i, set()).add(group["id"])
    texts: set[str] = set()  # a copy of an article would be seen in training and in testing
    kept = [i for i in sorted(covered) if views[i].folded not in texts and not texts.add(views[i].folded)]
    pairs = [(a, b) for a, b in itertools.combinations(kept, 2) if views[a].article != views[b].article]
    first, second = np.array(pairs).T
    return Pairs(
        pair_features(views, first, second),
        np.array([bool(covered[a] & covered[b]) for a, b in pairs], float),
        np.array([views[a].arabic != views[b].arabic for a, b in pairs]),
        [{event[g] for g in covered[a] | covered[b]} for a, b in pairs],
    )


def fit(features: np.ndarray, truth: np.ndarray, ridge: float) -> np.ndarray:
    """Logistic regression by Newton's method, on scaled features; weights for the raw ones."""
    scale = features.std(axis=0) + 1e-9
    rows = np.c_[np.ones(len(features)), features / scale]
    weights, penalty = np.zeros(rows.shape[1]), np.r_[1e-3, np.full(features.shape[1], ridge)]
    for _ in range(50):
        p = 1 / (1 + np.exp(-rows @ weights))
        hessian = (rows * (p * (1 - p))[:, None]).T @ rows + np.diag(penalty)
        weights -= np.linalg.solve(hessian, rows.T @ (p - truth) + penalty * weights)
    return np.r_[weights[0], weights[1:] / scale]


def main(text: str, gold: str, write: bool) -> None:
    """Train both models, print held-out figures at several cuts, and write the weights."""
    data = load(text, gold)
    out = {}
    for label, (names, ridge) in MODELS.items():
        mask = data.across == (label == "across")
        rows = np.nan_to_num(np.stack([data.features[n] for n in names], axis=1))[mask]
        truth = data.truth[mask]
        events = [e for e, m in zip(data.events, mask, strict=True) if m]
        scores = np.zeros(len(rows))
        for held in sorted(set().union(*events)):
            touched = np.array([held in e for e in events])
            weights = fit(rows[~touched], truth[~touched], ridge)
            scores[touched] = 1 / (1 + np.exp(-np.c_[np.ones(touched.sum()), rows[touched]] @ weights))
        for cut in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6):
            said = scores >= cut
            hit = (said & (truth == 1)).sum()
            p, r = hit / max(said.sum(), 1), hit / truth.sum()
            print(
                f"{label} cut {cut:.2f} held out: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}"
            )
        weights = np.round(fit(rows, truth, ridge), 4).tolist()
        out[label] = dict(zip(["bias", *names], weights, strict=True))
    print(out)
    if write:
        path = ROOT / "xref/claims/comparison/align_weights.json"
        path.write_text(json.dumps(out, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--write" in sys.argv[3:])
